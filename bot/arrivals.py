"""How updates and letters come in: polled or brought, by this process alone or by one of several."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager

from bot.chat import ChatEdge
from bot.listening import listening
from bot.presence import OneOfUs, Presence, Watch, watch
from bot.settings import Settings
from bot.telegram.client import TelegramClient
from bot.telegram.polling import Polling, Pulsing
from bot.telegram.signing import webhook_secret


@asynccontextmanager
async def meanwhile(work: Coroutine[None, None, None], name: str) -> AsyncIterator[None]:
    """Let something run while the context lasts; then it is cancelled and waited for."""
    task = asyncio.create_task(work, name=name)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@asynccontextmanager
async def updates(
    settings: Settings,
    client: TelegramClient,
    edge: ChatEdge,
    presence: Presence | None,
    alive: Callable[[], None],
) -> AsyncIterator[None]:
    """Updates come in while the context lasts: to our webhook, or by polling.

    Args:
        alive: called whenever a poll begins and ends.

    Raises:
        CannotStart: nothing can listen where the webhook should.
    """
    if settings.webhook_url:
        # Imported where it is used: uvicorn is a tenth of the start.
        from bot.telegram.webhook import Webhook

        async def store(raw: Mapping[str, object]) -> None:
            await edge.accept(raw, store_first=True)

        secret = webhook_secret(settings.secret)
        async with listening(lambda: Webhook(settings.webhook_at, store, secret), "VENTANILLA_WEBHOOK_PORT"):
            yield
        return
    pulsing = Pulsing(client, alive)
    source = pulsing if presence is None else OneOfUs(pulsing, presence)
    async with meanwhile(Polling(source, edge.accept).run(), "polling"):
        yield


@asynccontextmanager
async def letters(make: Callable[[], Watch], presence: Presence | None) -> AsyncIterator[None]:
    """Letters come in while the context lasts."""
    if presence is None:
        inbox = make()
        inbox.start()
        try:
            yield
        finally:
            await asyncio.to_thread(inbox.stop)
        return
    async with meanwhile(watch(presence, make), "inbox"):
        yield
