"""The users who wrote to the bot, as the Bot API shows them."""

from __future__ import annotations

import json
from typing import Any

from sandbox.records import Json, User
from sandbox.store import Store
from sandbox.telegram.refusal import bad_request, forbidden


class People:
    """Keeps each user's names, whether the bot is blocked, and the last message id of the chat."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def meet(self, user: User) -> Json:
        """Keeps the user's present names; gives the API's User."""
        profile: Json = {"id": user.id, "is_bot": False, "first_name": user.first_name}
        if user.last_name:
            profile["last_name"] = user.last_name
        if user.username:
            profile["username"] = user.username
        profile["language_code"] = "es"
        self._store.run(
            "INSERT INTO users (id, profile) VALUES (?, ?) "
            "ON CONFLICT (id) DO UPDATE SET profile = excluded.profile",
            user.id,
            json.dumps(profile),
        )
        return profile

    def profile(self, user_id: int) -> Json:
        """The API's User. Raises LookupError if this user never wrote."""
        row = self._store.row("SELECT profile FROM users WHERE id = ?", user_id)
        if row is None:
            raise LookupError(user_id)
        profile: Json = json.loads(row[0])
        return profile

    def blocked(self, user_id: int) -> bool:
        """Whether this user blocked the bot."""
        row = self._store.row("SELECT blocked FROM users WHERE id = ?", user_id)
        return row is not None and bool(row[0])

    def set_blocked(self, user_id: int, blocked: bool) -> None:
        """The user blocks or unblocks the bot."""
        self._store.run("UPDATE users SET blocked = ? WHERE id = ?", int(blocked), user_id)

    def next_message_id(self, user_id: int) -> int:
        """The id of the next message in this user's chat."""
        row = self._store.row(
            "UPDATE users SET last_message_id = last_message_id + 1 WHERE id = ? RETURNING last_message_id",
            user_id,
        )
        if row is None:
            raise LookupError(user_id)
        return int(row[0])

    def reachable(self, chat_id: Any) -> int:
        """The chat that the bot may write to; raises Refused as Telegram does otherwise."""
        user_id = known_chat(chat_id)
        row = self._store.row("SELECT blocked FROM users WHERE id = ?", user_id)
        if row is None:
            raise forbidden("bot can't initiate conversation with a user")
        if row[0]:
            raise forbidden("bot was blocked by the user")
        return user_id


def known_chat(chat_id: Any) -> int:
    """The number of a private chat; groups and channels do not exist here."""
    if chat_id in (None, ""):
        raise bad_request("chat_id is empty")
    try:
        number = int(chat_id)
    except (TypeError, ValueError):
        number = 0
    if number <= 0:
        raise bad_request("chat not found")
    return number


def chat_of(profile: Json) -> Json:
    """The API's Chat of a private conversation with this User."""
    names = ("id", "first_name", "last_name", "username")
    return {name: profile[name] for name in names if name in profile} | {"type": "private"}
