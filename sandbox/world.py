"""The one object behind all servers of the sandbox: its people, their chats and their mail."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sandbox.changes import Changes
from sandbox.mail import post
from sandbox.mail.post import Post
from sandbox.records import ChatMessage, Json, Letter, Popup, User
from sandbox.store import Store, new_bot_token, new_secret
from sandbox.telegram import chats
from sandbox.telegram.chats import Chats

__all__ = ["ChatMessage", "Letter", "Popup", "User", "World"]


class World:
    """Everything that exists in the sandbox. It lives in the thread of the asyncio loop.

    ``data`` is the folder of the SQLite file; ``token`` is the bot's, by default a kept one.
    Raises sqlite3.OperationalError if another sandbox uses the same folder.
    """

    def __init__(self, data: Path, *, token: str | None = None) -> None:
        data.mkdir(parents=True, exist_ok=True)
        self.store = Store(data / "sandbox.sqlite3")
        self.changes = Changes()
        self.token = token or self.store.remembered("token", new_bot_token)
        self.mail_password = self.store.remembered("mail_password", new_secret)
        self.chats = Chats(self.store, self.changes, bot_id=int(self.token.partition(":")[0]))
        self.post = Post(self.store, self.changes)

    def chat(self, user_id: int, since: str = "") -> list[ChatMessage]:
        """The bubbles of this user's chat with the bot, oldest first; only what came or changed after a mark."""
        return self.chats.messages.shown(user_id, self.changes.since(chats.place_of(user_id), since))

    def from_bot(self, user_id: int) -> int:
        """How many bubbles of this user's chat are the bot's."""
        return self.chats.messages.from_bot(user_id)

    def say(self, user: User, text: str, *, reply_to: int | None = None) -> None:
        """The user writes to the bot; over 4,096 units it goes in pieces, as Telegram's apps do."""
        self.chats.say(user, text, reply_to)

    def send_file(self, user: User, name: str, content: bytes, *, as_photo: bool, caption: str = "") -> None:
        """The user sends a file; what is not a picture goes as a document in any case."""
        self.chats.send_file(user, name, content, as_photo=as_photo, caption=caption)

    async def tap(self, user: User, message_id: int, data: str) -> Popup | None:
        """The user presses a button; gives the bot's pop-up, or nothing if none came in 10 s.

        Raises LookupError if the bot has no such message in that chat.
        """
        return await self.chats.tap(user, message_id, data)

    def file(self, file_id: str) -> tuple[str, bytes]:
        """Name and content of a file of any chat. Raises LookupError if there is none."""
        found = self.chats.files.find(file_id)
        return found.name, self.chats.files.content(file_id)

    def acquaint(self, users: Iterable[User]) -> None:
        """The bot may write to these users: they pressed Start some day, before this world began."""
        for user in users:
            self.chats.people.meet(user)

    def block(self, user_id: int, blocked: bool) -> None:
        """The user blocks or unblocks the bot, which is told as Telegram tells it."""
        self.chats.block(user_id, blocked)

    def commands(self) -> list[Json]:
        """The menu that the bot set: objects with ``command`` and ``description``."""
        return self.chats.commands()

    def mailbox(self, address: str, since: str = "") -> list[Letter]:
        """The letters of a person, received and sent, oldest first; only what came or changed after a mark."""
        return self.post.letters(address, self.changes.since(post.place_of(address), since))

    def unread(self, address: str) -> int:
        """How many letters a person has received and not opened."""
        return self.post.unread(address)

    def letter_raw(self, letter_id: int) -> bytes:
        """The bytes of a letter. Raises LookupError if there is none."""
        return self.post.raw(letter_id)

    def attachment(self, letter_id: int, index: int) -> tuple[str, bytes]:
        """Name and content of a letter's attachment. Raises LookupError if there is none."""
        return self.post.attachment(letter_id, index)

    def mark_read(self, letter_id: int) -> None:
        """The person opened the letter."""
        self.post.mark_read(letter_id)

    def send_letter(
        self,
        sender: str,
        name: str,
        to: str,
        subject: str,
        text: str,
        *,
        answers: int | None = None,
        files: Sequence[tuple[str, bytes]] = (),
        forged: bool = False,
        twice: bool = False,
    ) -> None:
        """A person writes a mail, or answers the letter ``answers``; ``forged`` fails DMARC.

        ``twice``: it is delivered once more, as when a server tries again what had arrived.
        """
        self.post.write(
            *(sender, name, to, subject, text), answers=answers, files=files, forged=forged, twice=twice
        )  # fmt: skip

    def renumber_inbox(self, *, keep_flags: bool) -> None:
        """The bot's inbox gets another UIDVALIDITY and its mails other UIDs; their flags stay or are lost."""
        self.post.inbox.renumber(keep_flags=keep_flags)

    @property
    def bouncing(self) -> frozenset[str]:
        """The addresses that do not exist; so does nothing under ``.invalid`` (RFC 2606)."""
        return self.post.bouncing()

    def set_bouncing(self, address: str, bouncing: bool) -> None:
        """Makes mail to an address come back, or arrive again."""
        self.post.set_bouncing(address, bouncing)

    def start_over(self) -> None:
        """Empties the world; only token, passwords and the command menu stay."""
        self.chats.forget()
        self.store.empty()
        self.post.forget()
        self.chats.updates.wake()
        self.changes.emptied()

    def close(self) -> None:
        """Closes the file."""
        self.store.close()
