"""editMessageText and editMessageReplyMarkup."""

from __future__ import annotations

import time

from sandbox.records import Json
from sandbox.telegram.chats import Chats
from sandbox.telegram.keyboards import inline_keyboard
from sandbox.telegram.parameters import Parameters
from sandbox.telegram.people import known_chat
from sandbox.telegram.refusal import bad_request
from sandbox.telegram.sending import worded
from sandbox.telegram.wording import MAX_TEXT, units


def edit_message_text(chats: Chats, given: Parameters) -> Json:
    """https://core.telegram.org/bots/api#editmessagetext; without a keyboard the old one goes."""
    message = _editable(chats, given)
    content = worded(given, "text", "entities")
    if not content:
        raise bad_request("message text is empty")
    if units(content["text"]) > MAX_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    changed = _without(message, "text", "entities", "reply_markup") | content | _markup(given)
    _must_differ(message, changed)
    return chats.edited(changed | {"edit_date": int(time.time())})


def edit_message_reply_markup(chats: Chats, given: Parameters) -> Json:
    """https://core.telegram.org/bots/api#editmessagereplymarkup; no mark «edited», as there."""
    message = _editable(chats, given)
    changed = _without(message, "reply_markup") | _markup(given)
    _must_differ(message, changed)
    return chats.edited(changed)


def _editable(chats: Chats, given: Parameters) -> Json:
    """The bot's message that the call names; raises Refused if there is none."""
    chat_id = known_chat(given.values.get("chat_id"))
    message_id = given.number("message_id")
    if message_id <= 0:
        raise bad_request("message identifier is not specified")
    try:
        chats.people.profile(chat_id)
    except LookupError:
        raise bad_request("chat not found") from None
    message = chats.messages.find(chat_id, message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if not message["from"]["is_bot"]:
        raise bad_request("message can't be edited")
    return message


def _without(message: Json, *names: str) -> Json:
    return {name: value for name, value in message.items() if name not in names}


def _markup(given: Parameters) -> Json:
    keyboard = inline_keyboard(given.structure("reply_markup"))
    return {} if keyboard is None else {"reply_markup": keyboard}


def _must_differ(message: Json, changed: Json) -> None:
    if message == changed:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )
