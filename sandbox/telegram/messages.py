"""The messages of the chats, kept as the API's Message objects."""

from __future__ import annotations

import json
from collections.abc import Collection

from sandbox.records import Attachment, ChatMessage, Json
from sandbox.store import Store
from sandbox.telegram.keyboards import buttons


class Messages:
    """Adds, finds and replaces messages by chat and id."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, message: Json) -> None:
        """Keeps a message, in the place of an older form of it."""
        self._store.run(
            "INSERT OR REPLACE INTO messages VALUES (?, ?, ?)",
            message["chat"]["id"],
            message["message_id"],
            json.dumps(message),
        )

    def find(self, chat_id: int, message_id: int) -> Json | None:
        """The message, or nothing."""
        row = self._store.row("SELECT body FROM messages WHERE chat_id = ? AND id = ?", chat_id, message_id)
        return None if row is None else json.loads(row[0])

    def quoted(self, chat_id: int, message_id: int) -> Json | None:
        """The message as it stands in ``reply_to_message``: without what it answered itself."""
        found = self.find(chat_id, message_id)
        if found is not None:
            found.pop("reply_to_message", None)
        return found

    def shown(self, chat_id: int, only: Collection[int] | None = None) -> list[ChatMessage]:
        """The bubbles of a chat, or only those with these numbers, oldest first."""
        if only is not None:
            found = (self.find(chat_id, number) for number in sorted(only))
            return [_bubble(message) for message in found if message is not None]
        rows = self._store.rows("SELECT body FROM messages WHERE chat_id = ? ORDER BY id", chat_id)
        return [_bubble(json.loads(body)) for (body,) in rows]

    def from_bot(self, chat_id: int) -> int:
        """How many messages of a chat are the bot's."""
        count = "SELECT count(*) FROM messages WHERE chat_id = ? AND json_extract(body, '$.from.is_bot')"
        found = self._store.row(count, chat_id)
        return 0 if found is None else int(found[0])


def _bubble(message: Json) -> ChatMessage:
    document = message.get("document")
    answered = message.get("reply_to_message")
    return ChatMessage(
        id=message["message_id"],
        from_bot=message["from"]["is_bot"],
        text=message.get("text") or message.get("caption") or "",
        entities=message.get("entities") or message.get("caption_entities") or [],
        buttons=buttons(message.get("reply_markup")),
        photo=message["photo"][-1]["file_id"] if "photo" in message else None,
        document=Attachment(file_id=document["file_id"], name=document["file_name"]) if document else None,
        edited="edit_date" in message,
        date=message["date"],
        reply_to=answered["message_id"] if answered else None,
    )
