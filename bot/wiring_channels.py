"""The composition root's part for the channels: the ways in and out of chat and mail, as the settings have them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime

from bot.chat import ChatEdge, Turns
from bot.intake import Intake
from bot.letterbox import Letterbox, Parse
from bot.presence import MAILBOX, TELEGRAM, Presence
from bot.settings import Settings
from bot.telegram.channel import TelegramChannel
from bot.telegram.client import TelegramClient
from bot.telegram.pacing import Pace
from bot.telegram.reading import read_update
from bot.telegram.signing import Signer, webhook_secret
from bot.wiring import passing
from machines.messages import Inbound, Queued
from machines.ports import Channel
from machines.records import ChannelName
from machines.rendered import Rendered
from machines.words.wording import render
from mail.imap import ImapIntake
from mail.intake import to_inbound
from mail.settings import MailSettings, imap_server
from mail.smtp import SmtpChannel
from storage import FileStore, Store


def telegram_client(settings: Settings) -> TelegramClient:
    """Our account at Telegram."""
    webhook = (settings.webhook_url, webhook_secret(settings.secret)) if settings.webhook_url else None
    return TelegramClient(settings.telegram_api_url, settings.telegram_token, webhook=webhook)


def polled(settings: Settings) -> frozenset[str]:
    """What one process at a time looks at."""
    polls = settings.chat_is_on and not settings.webhook_url
    return frozenset((TELEGRAM,) * polls + (MAILBOX,) * settings.mail_is_on)


def chat_edge(
    intake: Intake,
    store: Store,
    files: FileStore,
    signer: Signer,
    client: TelegramClient,
    turns: Turns | None,
) -> ChatEdge:
    """The way in from the chats."""
    return ChatEdge(
        intake,
        store,
        files,
        read=lambda raw: read_update(raw, signer=signer, me=client.me),
        fetch=client.fetch,
        acknowledge=client.acknowledge,
        turns=turns,
    )


def ways_out(
    settings: Settings,
    files: FileStore,
    signer: Signer,
    client: TelegramClient | None,
    store: Store,
    presence: Presence | None,
) -> dict[ChannelName, Channel]:
    """The ways out that are on."""

    def words(queued: Queued) -> Rendered:
        return render(queued.outgoing.message)

    async def note_parts(queued: Queued, parts: Sequence[str]) -> None:
        """Best effort: what is not noted is repeated after a crash, no more."""
        noted = store.submit(lambda unit: unit.partly_sent(queued, parts))
        with suppress(*passing(settings.database_url)):
            await asyncio.wrap_future(noted)

    channels: dict[ChannelName, Channel] = {}
    if client is not None:
        channels[ChannelName.CHAT] = TelegramChannel(
            client.bot,
            signer,
            words,
            files.read,
            note_parts=note_parts,
            pace=Pace(sharing=lambda: 1 if presence is None else presence.processes),
        )
    if settings.mail_is_on:
        channels[ChannelName.MAIL] = SmtpChannel(settings.smtp_url, _mail(settings), words, files.read)
    return channels


def _mail(settings: Settings) -> MailSettings:
    return MailSettings(address=settings.mail_address, authserv_id=settings.authserv_id)


def parser(settings: Settings) -> Parse:
    """Reads letters as ours."""
    mail = _mail(settings)

    def parse(
        raw: bytes, store_file: Callable[[bytes], str], own_thread: Callable[[Sequence[str]], str], size: int
    ) -> Inbound:
        return to_inbound(raw, mail, store_file, own_thread, size=size)

    return parse


def inbox(settings: Settings, store: Store, letterbox: Letterbox, alive: Callable[[], None]) -> ImapIntake:
    """The inbox; how far it was read is kept per mailbox, so that another one starts afresh."""
    server = imap_server(settings.imap_url)
    name = f"imap {server.user}@{server.host}/{server.folder}"

    def keep(validity: int, uid: int, since: datetime) -> None:
        store.submit(lambda unit: unit.keep_position(name, validity, uid, since)).result()

    return ImapIntake(
        settings.imap_url,
        letterbox.take,
        on_poison=letterbox.poisoned,
        on_position=keep,
        last=store.read(lambda unit: unit.position(name)),
        alive=alive,
    )
