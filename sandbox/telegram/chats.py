"""The private chats of the bot: what users do in them, and what the API's methods need."""

from __future__ import annotations

import json
import time
from collections import deque

from sandbox.changes import Changes
from sandbox.records import Json, Popup, User
from sandbox.settings import BOT_NAME, BOT_USERNAME
from sandbox.store import Store
from sandbox.telegram.files import MAX_PHOTO, Files, StoredFile
from sandbox.telegram.messages import Messages
from sandbox.telegram.people import People, chat_of
from sandbox.telegram.pictures import dimensions
from sandbox.telegram.refusal import Refused
from sandbox.telegram.taps import Taps
from sandbox.telegram.updates import Updates
from sandbox.telegram.webhook import Bringer
from sandbox.telegram.wording import commands_in, pieces


class Chats:
    """All chats of one bot. ``faults`` are answered instead, in order: (method, refusal)."""

    def __init__(self, store: Store, changes: Changes, *, bot_id: int) -> None:
        self.store = store
        self._changes = changes
        self.bot: Json = {
            "id": bot_id, "is_bot": True, "first_name": BOT_NAME, "username": BOT_USERNAME,
        }  # fmt: skip
        self.people = People(store)
        self.messages = Messages(store)
        self.files = Files(store)
        self.updates = Updates(store)
        self.webhook = Bringer(self.updates)
        self.taps = Taps(store)
        self.faults: deque[tuple[str, Refused]] = deque()

    def say(self, user: User, text: str, reply_to: int | None) -> None:
        """The user writes. Raises ValueError if there is nothing to send."""
        if not text.strip():
            raise ValueError("a message needs text")
        for piece in pieces(text.strip()):
            content: Json = {"text": piece}
            entities = commands_in(piece)
            if entities:
                content["entities"] = entities
            self._from_user(user, content, reply_to)

    def send_file(self, user: User, name: str, content: bytes, *, as_photo: bool, caption: str) -> None:
        """The user sends a photo or a document. Raises ValueError if the file is empty."""
        if not content:
            raise ValueError("the file is empty")
        as_photo = as_photo and len(content) <= MAX_PHOTO and dimensions(content) is not None
        with self.store.together():
            fields = media(self.files.add(name, content, as_photo=as_photo))
            if caption:
                fields["caption"] = caption
            self._from_user(user, fields, None)

    def _from_user(self, user: User, content: Json, reply_to: int | None) -> None:
        with self.store.together():
            profile = self.people.meet(user)
            if self.people.blocked(user.id):  # apps unblock the bot before they write to it
                self._set_blocked(user.id, blocked=False)
            message: Json = {
                "message_id": self.people.next_message_id(user.id),
                "from": profile,
                "chat": chat_of(profile),
                "date": int(time.time()),
            }
            answered = self.messages.quoted(user.id, reply_to) if reply_to else None
            if answered is not None:
                message["reply_to_message"] = answered
            message |= content
            self.messages.put(message)
            self.updates.put("message", message)
        self._tell(message)

    async def tap(self, user: User, message_id: int, data: str) -> Popup | None:
        """The user presses a button of a message of the bot; see ``World.tap``."""
        message = self.messages.find(user.id, message_id)
        if message is None or not message["from"]["is_bot"]:
            raise LookupError(f"the bot has no message {message_id} in this chat")
        with self.store.together():
            query_id = self.taps.new()
            query: Json = {
                "id": query_id,
                "from": self.people.meet(user),
                "message": message,
                "chat_instance": str(user.id),
                "data": data,
            }
            self.updates.put("callback_query", query)
        self._tell()
        return await self.taps.wait(query_id)

    def block(self, user_id: int, blocked: bool) -> None:
        """The user blocks or unblocks the bot. Raises LookupError if they never met."""
        with self.store.together():
            self._set_blocked(user_id, blocked=blocked)
        self._tell()

    def _set_blocked(self, user_id: int, *, blocked: bool) -> None:
        profile = self.people.profile(user_id)
        if self.people.blocked(user_id) == blocked:
            return
        self.people.set_blocked(user_id, blocked)
        member: Json = {"user": self.bot, "status": "member"}
        kicked: Json = {"user": self.bot, "status": "kicked", "until_date": 0}
        change: Json = {
            "chat": chat_of(profile),
            "from": profile,
            "date": int(time.time()),
            "old_chat_member": member if blocked else kicked,
            "new_chat_member": kicked if blocked else member,
        }
        self.updates.put("my_chat_member", change)

    def from_bot(self, user_id: int, content: Json) -> Json:
        """The bot's message with this content, kept; gives the API's Message."""
        with self.store.together():
            message: Json = {
                "message_id": self.people.next_message_id(user_id),
                "from": self.bot,
                "chat": chat_of(self.people.profile(user_id)),
                "date": int(time.time()),
            } | content
            self.messages.put(message)
        self._tell(message)
        return message

    def edited(self, message: Json) -> Json:
        """Keeps the new form of a message of the bot."""
        self.messages.put(message)
        self._tell(message)
        return message

    def commands(self) -> list[Json]:
        """The command menu of a private chat in Spanish, by Telegram's order of precedence."""
        for scope in ("all_private_chats/es", "all_private_chats/", "default/es", "default/"):
            row = self.store.row("SELECT list FROM commands WHERE scope = ?", scope)
            if row is not None:
                return list(json.loads(row[0]))
        return []

    def forget(self) -> None:
        """Lets go of everybody who waits for an answer."""
        self.taps.forget()

    def _tell(self, message: Json | None = None) -> None:
        self.updates.wake()
        if message is None:
            self._changes.happened()
        else:
            self._changes.happened(place_of(message["chat"]["id"]), message["message_id"])


def place_of(user_id: int) -> str:
    """What a chat is called among the places where something changes."""
    return f"chat {user_id}"


def media(file: StoredFile) -> Json:
    """The field of a Message that shows this file: a photo (one size) or a document."""
    return {"photo": [file.info]} if file.kind == "photo" else {"document": file.info}
