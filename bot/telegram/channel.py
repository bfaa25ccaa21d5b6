"""The outbox's way out to Telegram: messages in parts, edits, photos and documents."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from telegram import Bot, LinkPreviewOptions
from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.telegram.drawing import Part, draw, draw_one
from bot.telegram.failures import meaning, pause_of, says
from bot.telegram.pacing import Pace
from bot.telegram.signing import Signer
from machines.errors import Permanent, Temporary
from machines.messages import FileRef, Queued
from machines.rendered import Rendered

MOST_PHOTO = 10 * 1024 * 1024
MOST_DOCUMENT = 50 * 1024 * 1024
"""Bytes (https://core.telegram.org/bots/api#sending-files)."""
_PHOTOS = frozenset({"image/jpeg", "image/png"})
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_MOST_HALF_SENT = 500
"""Rows of which some parts are out and whose progress is remembered."""
NoteParts = Callable[[Queued, Sequence[str]], Awaitable[None]]
"""Keeps the external ids of the parts of a claimed row that are out."""


class TelegramChannel:
    """Sends outbox rows; a `machines.ports.Channel`. The external id of a message is `chat:message_id`.

    Args:
        bot: the client.
        signer: signs the buttons.
        render: words of a row.
        load_file: bytes of a stored file by its SHA-256; it may block.
        note_parts: keeps which parts of a row are out, so that a crash between two of them repeats at most one.
        pace: the rate limits; its own by default.
    """

    def __init__(
        self,
        bot: Bot,
        signer: Signer,
        render: Callable[[Queued], Rendered],
        load_file: Callable[[str], bytes],
        *,
        note_parts: NoteParts | None = None,
        pace: Pace | None = None,
    ) -> None:
        self._bot = bot
        self._signer = signer
        self._render = render
        self._load_file = load_file
        self._note_parts = note_parts
        self._pace = pace or Pace()
        self._half_sent: OrderedDict[int, list[str]] = OrderedDict()

    async def send(self, queued: Queued) -> str:
        """Send, or edit; returns the id of the last text, the one with the buttons.

        Raises:
            Temporary: try again; what was already delivered of it is not sent twice by this process.
            Permanent: never try again; `dead` if the chat takes nothing, `moved_to` if it lives on elsewhere.
        """
        rendered = self._render(queued)
        try:
            if queued.edits and await self._edit(queued, rendered):
                return queued.edits
            return await self._send_all(queued, rendered)
        except TelegramError as error:
            if isinstance(error, RetryAfter):
                self._pace.pause(queued.outgoing.address, pause_of(error))
            raise meaning(error) from error

    async def _edit(self, queued: Queued, rendered: Rendered) -> bool:
        """Put new words in the place of old ones; False if the old message can't be changed any more."""
        chat, _, message_id = queued.edits.rpartition(":")
        part = draw_one(rendered, self._signer)
        try:
            async with self._pace.turn(chat, queued.outgoing.urgent):
                await self._bot.edit_message_text(
                    part.text,
                    chat_id=chat,
                    message_id=int(message_id),
                    entities=part.entities,
                    reply_markup=part.keyboard,
                    link_preview_options=_NO_PREVIEW,
                )
        except BadRequest as error:
            if says(error, "message is not modified"):
                return True
            if says(error, "message to edit not found", "can't be edited", "no text in the message to edit"):
                return False
            raise
        return True

    async def _send_all(self, queued: Queued, rendered: Rendered) -> str:
        """Send every part and file that is not out yet."""
        outgoing = queued.outgoing
        parts = draw(rendered, self._signer)
        steps: list[Callable[[], Awaitable[str]]] = [
            *(partial(self._send_text, outgoing.address, part) for part in parts),
            *(partial(self._send_file, outgoing.address, file) for file in outgoing.message.files),
        ]
        # Ours may not have been noted; another process may have come further since.
        done = max(self._half_sent.get(queued.id, []), list(queued.parts), key=len)
        self._half_sent[queued.id] = done
        while len(self._half_sent) > _MOST_HALF_SENT:
            self._half_sent.popitem(last=False)
        for step in steps[len(done) :]:
            async with self._pace.turn(outgoing.address, outgoing.urgent):
                done.append(await step())
            if self._note_parts is not None and len(done) < len(steps):
                await self._note_parts(queued, done)
        self._half_sent.pop(queued.id, None)
        return done[len(parts) - 1]

    async def _send_text(self, chat: str, part: Part) -> str:
        message = await self._bot.send_message(
            chat,
            part.text,
            entities=part.entities,
            reply_markup=part.keyboard,
            link_preview_options=_NO_PREVIEW,
        )
        return f"{chat}:{message.message_id}"

    async def _send_file(self, chat: str, file: FileRef) -> str:
        """Send a picture as one if Telegram takes it so, anything else as a document."""
        if file.size == 0 or file.size > MOST_DOCUMENT:
            why = "está vacío" if file.size == 0 else "pesa más de 50 MB y no cabe por este medio"
            return await self._send_text(chat, Part(text=f"El archivo «{file.name[:200]}» {why}."))
        content = await self._content(file)
        if file.media_type in _PHOTOS and file.size <= MOST_PHOTO:
            try:
                message = await self._bot.send_photo(chat, content, filename=file.name)
            except BadRequest as error:
                if not says(error, "image_process_failed", "photo_"):
                    raise
            else:
                return f"{chat}:{message.message_id}"
        message = await self._bot.send_document(
            chat, content, filename=file.name, disable_content_type_detection=True
        )
        return f"{chat}:{message.message_id}"

    async def _content(self, file: FileRef) -> bytes:
        try:
            return await asyncio.to_thread(self._load_file, file.sha256)
        except FileNotFoundError as error:
            msg = f"the file {file.sha256} is not kept any more"
            raise Permanent(msg) from error
        except OSError as error:
            msg = f"the file {file.sha256} can't be read now"
            raise Temporary(msg) from error
