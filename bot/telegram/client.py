"""The bot's account at Telegram: one HTTP client for calls, one for the long poll, and the command menu."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
from urllib.parse import urlencode

from telegram import Bot, BotCommand
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.telegram.contents import MOST_BYTES
from bot.telegram.failures import meaning, says
from bot.telegram.reading import Me
from bot.telegram.utf16 import cut
from machines.errors import Permanent, Temporary
from machines.messages import Reply

_log = logging.getLogger("ventanilla.telegram")

COMMANDS = (
    BotCommand("nuevo", "Iniciar una gestión"),
    BotCommand("tareas", "Ver mis tareas pendientes"),
    BotCommand("casos", "Ver mis gestiones"),
    BotCommand("estado", "Preguntar por una gestión"),
    BotCommand("ayuda", "Cómo usar esta ventanilla"),
    BotCommand("cancelar", "Dejar lo que estoy llenando"),
)
UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
MOST_POPUP = 200
"""UTF-16 units of a pop-up (https://core.telegram.org/bots/api#answercallbackquery)."""
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_MARGIN = 10.0
"""Seconds beyond a long poll's own after which the connection is taken for dead."""
_LONGEST_PAUSE = 60.0


def bot_id_of(token: str) -> int:
    """The bot's user id, which a token begins with.

    Raises:
        ValueError: it is no token; the text (Spanish) does not repeat it.
    """
    if not _TOKEN.fullmatch(token):
        raise ValueError("no es un token de bot; cópielo entero de @BotFather, por ejemplo 123456:AbC…")
    return int(token.partition(":")[0])


class TelegramClient:
    """Calls the Bot API.

    Args:
        api_url: address of the Bot API server, without a slash at the end.
        token: the bot's token; it never enters a log.
        webhook: (public address, secret) to which Telegram shall bring the updates; None: they are polled.

    Raises:
        ValueError: see `bot_id_of`.
    """

    def __init__(self, api_url: str, token: str, *, webhook: tuple[str, str] | None = None) -> None:
        for chatty in ("httpx", "httpcore", "telegram"):  # their lines hold the token and people's words
            logging.getLogger(chatty).setLevel(logging.WARNING)
        self._request = HTTPXRequest(
            connection_pool_size=16,
            connect_timeout=10.0,
            read_timeout=20.0,
            write_timeout=20.0,
            media_write_timeout=60.0,
            pool_timeout=20.0,
        )
        self._polling = HTTPXRequest(connection_pool_size=1, connect_timeout=10.0, pool_timeout=5.0)
        self._updates_url = f"{api_url}/bot{token}/getUpdates"
        self._webhook = webhook
        self._introduction: asyncio.Task[None] | None = None
        self.me = Me(id=bot_id_of(token))
        self.bot = Bot(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=self._request,
            get_updates_request=self._polling,
        )

    async def start(self) -> None:
        """Open the connections. Telegram need not be reachable: the menu is set as soon as it is."""
        await asyncio.gather(self._request.initialize(), self._polling.initialize())
        self._introduction = asyncio.create_task(self._introduce(), name="telegram introduction")

    async def stop(self) -> None:
        """Close the connections."""
        if self._introduction is not None:
            self._introduction.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._introduction
        await asyncio.gather(self._request.shutdown(), self._polling.shutdown())

    async def get_updates(self, offset: int, seconds: int) -> list[object]:
        """Raw updates from `offset` on, waited for up to `seconds`; all below `offset` are confirmed.

        Raises:
            TelegramError: Telegram refused, or the network failed.
        """
        wanted = '["' + '","'.join(UPDATES) + '"]'
        query = urlencode({"offset": offset, "timeout": seconds, "allowed_updates": wanted})
        result = await self._polling.post(f"{self._updates_url}?{query}", read_timeout=seconds + _MARGIN)
        return list(result) if isinstance(result, list) else []

    async def fetch(self, file_id: str) -> bytes:
        """The bytes of a file that somebody sent.

        Raises:
            Temporary: try again.
            Permanent: it is too large, or no longer there.
        """
        try:
            file = await self.bot.get_file(file_id)
            if (file.file_size or 0) > MOST_BYTES:
                raise Permanent("the file is too large")
            content = bytes(await file.download_as_bytearray())
        except InvalidToken as error:  # also the client's word for a 404: the path expired, the id may live
            raise Temporary("the file is not at its path") from error
        except BadRequest as error:
            if says(error, "temporarily unavailable") and not says(error, "wrong file"):
                raise Temporary(error.message) from error
            raise Permanent(error.message) from error
        except TelegramError as error:
            raise meaning(error) from error
        if len(content) > MOST_BYTES:
            raise Permanent("the file is too large")
        return content

    async def acknowledge(self, query_id: str, reply: Reply) -> None:
        """End a tap's spinner, with a pop-up if there is a text. Best-effort: never raises for what Telegram says."""
        try:
            await self.bot.answer_callback_query(
                query_id, text=cut(reply.text, MOST_POPUP) or None, show_alert=reply.alert
            )
        except TelegramError as error:
            level = logging.DEBUG if says(error, "query is too old", "query_id_invalid") else logging.WARNING
            _log.log(level, "a tap was not acknowledged", extra={"error": type(error).__name__})

    async def set_commands(self) -> None:
        """Set the command menu.

        Raises:
            TelegramError: it was not set.
        """
        await self.bot.set_my_commands(COMMANDS)

    async def _choose_intake(self) -> None:
        """Set the webhook, or take one back that would starve the poll; what waits stays."""
        if self._webhook is None:
            await self.bot.delete_webhook()
            return
        url, secret = self._webhook
        await self.bot.set_webhook(url, secret_token=secret, allowed_updates=UPDATES)

    async def _introduce(self) -> None:
        """Learn our own name, say how updates shall come, set the menu; again until it is done."""
        pause = 1.0
        while True:
            try:
                user = await self.bot.get_me()
                self.me = Me(id=user.id, username=user.username or "")
                await self._choose_intake()
                await self.set_commands()
            except TelegramError as error:
                _log.warning(
                    "telegram is not ready", extra={"error": type(error).__name__, "again_in": pause}
                )
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
            else:
                _log.info("telegram is ready", extra={"username": self.me.username})
                return
