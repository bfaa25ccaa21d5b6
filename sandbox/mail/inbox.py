"""The bot's mailbox, as IMAP sees it: mails with a UID and flags."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from weakref import WeakSet

from sandbox.store import Store


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A mail of the inbox without its bytes; ``date`` is Unix seconds."""

    uid: int
    flags: tuple[str, ...]
    size: int
    date: float


class Inbox:
    """Mails by UID. UIDs only grow, until ``renumber`` makes a new UIDVALIDITY (RFC 3501, 2.3.1.1)."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.uid_validity = int(store.remembered("uid_validity", lambda: str(int(time.time()))))
        self._listeners: WeakSet[Listener] = WeakSet()
        self._entries: list[Entry] | None = None  # as last read; nothing after a change

    def add(self, raw: bytes, *, flags: Iterable[str] = (), date: float | None = None) -> int:
        """Keeps a mail; gives its UID. Call ``tell`` after the commit."""
        self._entries = None
        done = self._store.run(
            "INSERT INTO inbox (raw, date, flags) VALUES (?, ?, ?)",
            *(raw, time.time() if date is None else date, json.dumps(list(flags))),
        )
        return int(done.lastrowid or 0)

    def entries(self) -> list[Entry]:
        """All mails, oldest first."""
        if self._entries is None:
            rows = self._store.rows("SELECT uid, flags, length(raw), date FROM inbox ORDER BY uid")
            self._entries = [
                Entry(uid=uid, flags=tuple(json.loads(flags)), size=size, date=date)
                for uid, flags, size, date in rows
            ]
        return self._entries

    def raw(self, uid: int) -> bytes:
        """The bytes of a mail. Raises LookupError if it is gone."""
        row = self._store.row("SELECT raw FROM inbox WHERE uid = ?", uid)
        if row is None:
            raise LookupError(uid)
        return bytes(row[0])

    def set_flags(self, uid: int, flags: Iterable[str]) -> None:
        """Puts these flags in the place of the old ones."""
        self._entries = None
        self._store.run("UPDATE inbox SET flags = ? WHERE uid = ?", json.dumps(list(flags)), uid)

    def remove(self, uid: int) -> None:
        """Deletes a mail for good."""
        self._entries = None
        self._store.run("DELETE FROM inbox WHERE uid = ?", uid)

    def renumber(self, *, keep_flags: bool) -> None:
        """Gives every mail another UID, from 1 on, as when a mailbox moves to another server; tells everybody."""
        mails = self._store.rows("SELECT date, flags, raw FROM inbox ORDER BY uid")
        validity = self.uid_validity + 1
        with self._store.together():
            self._store.run("DELETE FROM inbox")
            self._store.run("DELETE FROM sqlite_sequence WHERE name = 'inbox'")
            for date, flags, raw in mails:
                self.add(raw, flags=json.loads(flags) if keep_flags else (), date=date)
            self._store.remember("uid_validity", str(validity))
        self.uid_validity = validity
        self.tell()

    def next_uid(self) -> int:
        """The UID that the next mail gets."""
        row = self._store.row("SELECT seq FROM sqlite_sequence WHERE name = 'inbox'")
        return int(row[0]) + 1 if row else 1

    def listen(self, callback: Callable[[], None]) -> Listener:
        """Calls back after every change, for as long as the listener is held."""
        listener = Listener(callback)
        self._listeners.add(listener)
        return listener

    def tell(self) -> None:
        """Tells every listener of what is in the mailbox now."""
        self._entries = None
        for listener in list(self._listeners):
            listener.callback()


class Listener:
    """Somebody who waits for mail; ends when nobody holds it."""

    def __init__(self, callback: Callable[[], None]) -> None:
        self.callback = callback
