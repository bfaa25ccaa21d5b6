"""sendMessage, sendPhoto, sendDocument and sendChatAction."""

from __future__ import annotations

from sandbox.records import Json
from sandbox.telegram.chats import Chats, media
from sandbox.telegram.files import MAX_UPLOAD, StoredFile
from sandbox.telegram.keyboards import inline_keyboard
from sandbox.telegram.parameters import Parameters
from sandbox.telegram.refusal import Refused, bad_request
from sandbox.telegram.wording import MAX_CAPTION, MAX_TEXT, checked_entities, units


def send_message(chats: Chats, given: Parameters) -> Json:
    """https://core.telegram.org/bots/api#sendmessage"""
    chat_id = chats.people.reachable(given.values.get("chat_id"))
    content = worded(given, "text", "entities")
    if not content:
        raise bad_request("message text is empty")
    if units(content["text"]) > MAX_TEXT:
        raise bad_request("message is too long")
    return chats.from_bot(chat_id, _around(chats, chat_id, given) | content | _keyboard(given))


def send_photo(chats: Chats, given: Parameters) -> Json:
    """https://core.telegram.org/bots/api#sendphoto"""
    return _send_file(chats, given, "photo")


def send_document(chats: Chats, given: Parameters) -> Json:
    """https://core.telegram.org/bots/api#senddocument"""
    return _send_file(chats, given, "document")


def send_chat_action(chats: Chats, given: Parameters) -> bool:
    """https://core.telegram.org/bots/api#sendchataction"""
    chats.people.reachable(given.values.get("chat_id"))
    if not given.text("action"):
        raise bad_request("wrong parameter action in request")
    return True


def worded(given: Parameters, field: str, entities_field: str) -> Json:
    """The text of a call with its checked entities; empty if there is no text."""
    if given.text("parse_mode"):
        raise bad_request("the sandbox knows no parse_mode, send entities")
    text = given.text(field)
    if not text.strip():
        return {}
    entities = checked_entities(text, given.structure(entities_field) or [])
    return {field: text} | ({entities_field: entities} if entities else {})


def _send_file(chats: Chats, given: Parameters, kind: str) -> Json:
    chat_id = chats.people.reachable(given.values.get("chat_id"))
    content = worded(given, "caption", "caption_entities")
    if units(content.get("caption", "")) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    around, keyboard = _around(chats, chat_id, given), _keyboard(given)
    with chats.store.together():
        file = _file(chats, given, kind)
        return chats.from_bot(chat_id, around | media(file) | content | keyboard)


def _file(chats: Chats, given: Parameters, kind: str) -> StoredFile:
    """The file of the call: uploaded in the field, elsewhere in the body, or known by its id."""
    named = given.text(kind)
    upload = given.uploads.get(named.removeprefix("attach://") or kind)
    if upload is not None:
        if len(upload.content) > MAX_UPLOAD:
            raise Refused(413, "Request Entity Too Large")
        return chats.files.add(upload.name, upload.content, as_photo=kind == "photo")
    if not named:
        raise bad_request(f"there is no {kind} in the request")
    try:
        found = chats.files.find(named)
    except LookupError:
        raise bad_request("wrong file identifier/HTTP URL specified") from None
    if found.kind != kind:
        raise bad_request(f"type of file mismatch: it is a {found.kind}")
    return found


def _around(chats: Chats, chat_id: int, given: Parameters) -> Json:
    """The fields of a Message that say what it answers."""
    wanted = given.structure("reply_parameters")
    if wanted is None:
        return {}
    if not isinstance(wanted, dict) or not isinstance(wanted.get("message_id"), int):
        raise bad_request("can't parse reply parameters: message identifier is not specified")
    answered = chats.messages.quoted(chat_id, wanted["message_id"])
    if answered is None and not wanted.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return {} if answered is None else {"reply_to_message": answered}


def _keyboard(given: Parameters) -> Json:
    keyboard = inline_keyboard(given.structure("reply_markup"))
    return {} if keyboard is None else {"reply_markup": keyboard}
