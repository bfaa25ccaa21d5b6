"""answerCallbackQuery, getFile and getUpdates: what follows from something a user did."""

from __future__ import annotations

from sandbox.records import Json, Popup
from sandbox.telegram.chats import Chats
from sandbox.telegram.files import MAX_DOWNLOAD
from sandbox.telegram.parameters import Parameters
from sandbox.telegram.refusal import Refused, bad_request
from sandbox.telegram.wording import units

MAX_POPUP = 200
MAX_WAIT = 50  # seconds that Telegram holds a poll


def answer_callback_query(chats: Chats, given: Parameters) -> bool:
    """https://core.telegram.org/bots/api#answercallbackquery"""
    text = given.text("text")
    if units(text) > MAX_POPUP:
        raise bad_request("MESSAGE_TOO_LONG")
    popup = Popup(text=text, alert=given.flag("show_alert")) if text else None
    chats.taps.answer(given.text("callback_query_id"), popup)
    return True


def get_file(chats: Chats, given: Parameters) -> Json:
    """https://core.telegram.org/bots/api#getfile"""
    try:
        file = chats.files.find(given.text("file_id"))
    except LookupError:
        raise bad_request("invalid file_id") from None
    size = file.info["file_size"]
    if size > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": size,
        "file_path": file.path,
    }


async def get_updates(chats: Chats, given: Parameters) -> list[Json]:
    """https://core.telegram.org/bots/api#getupdates"""
    if chats.webhook.url:
        raise Refused(409, "Conflict: can't use getUpdates method while webhook is active")
    kinds = given.structure("allowed_updates")
    if isinstance(kinds, list):
        chats.updates.allow([str(kind) for kind in kinds])
    offset = given.number("offset")
    if offset:
        chats.updates.confirm(offset)
    limit = given.number("limit", 100)
    timeout = given.number("timeout")
    return await chats.updates.poll(min(max(limit, 1), 100), min(max(timeout, 0), MAX_WAIT))
