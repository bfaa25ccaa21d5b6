"""The bot's inbox as a mailbox, and its owner as an account, for Twisted's IMAP server."""

from __future__ import annotations

import time
from collections.abc import Iterable
from email.utils import mktime_tz, parsedate_tz
from typing import Any, BinaryIO

from twisted.internet.defer import Deferred, succeed
from twisted.mail.imap4 import statusRequestHelper
from twisted.mail.interfaces import IAccountIMAP, IMailboxIMAP
from zope.interface import implementer

from sandbox.mail.imap_message import WholeMessage
from sandbox.mail.inbox import Entry, Inbox, Listener
from sandbox.store import Store

SYSTEM_FLAGS = ["\\Seen", "\\Answered", "\\Flagged", "\\Deleted", "\\Draft"]


@implementer(IMailboxIMAP)
class Mailbox:
    """INBOX. Sequence numbers are the places of the mails at the moment of the command."""

    def __init__(self, inbox: Inbox, store: Store) -> None:
        self._inbox = inbox
        self._store = store
        self._listeners: dict[Any, Listener] = {}

    def getFlags(self) -> list[str]:  # noqa: N802 - the interface's name
        """The system flags and every keyword in use."""
        used = {flag for entry in self._inbox.entries() for flag in entry.flags}
        return SYSTEM_FLAGS + sorted(used.difference(SYSTEM_FLAGS))

    def getHierarchicalDelimiter(self) -> str:  # noqa: N802 - the interface's name
        """There are no folders below."""
        return "/"

    def getUIDValidity(self) -> int:  # noqa: N802 - the interface's name
        """What the UIDs are good for."""
        return self._inbox.uid_validity

    def getUIDNext(self) -> int:  # noqa: N802 - the interface's name
        """The UID that the next mail gets."""
        return self._inbox.next_uid()

    def getUID(self, message: int) -> int:  # noqa: N802 - the interface's name
        """The UID of the mail with this sequence number."""
        return self._inbox.entries()[message - 1].uid

    def getMessageCount(self) -> int:  # noqa: N802 - the interface's name
        """How many mails there are."""
        return len(self._inbox.entries())

    def getRecentCount(self) -> int:  # noqa: N802 - the interface's name
        """\\Recent is not kept."""
        return 0

    def getUnseenCount(self) -> int:  # noqa: N802 - the interface's name
        """How many mails are not \\Seen."""
        return sum("\\Seen" not in entry.flags for entry in self._inbox.entries())

    def isWriteable(self) -> bool:  # noqa: N802 - the interface's name
        """Flags may always be set."""
        return True

    def destroy(self) -> None:
        """The inbox cannot be deleted."""

    def requestStatus(self, names: Iterable[str]) -> dict[str, int]:  # noqa: N802 - the interface's name
        """The values that STATUS asks for."""
        helper: Any = statusRequestHelper  # Twisted ships no types for this module
        found: dict[str, int] = helper(self, names)
        return found

    def addListener(self, listener: Any) -> None:  # noqa: N802 - the interface's name
        """Tells a session of new mail."""
        self._listeners[listener] = self._inbox.listen(
            lambda: listener.newMessages(self.getMessageCount(), None)
        )

    def removeListener(self, listener: Any) -> None:  # noqa: N802 - the interface's name
        """Tells it no longer."""
        self._listeners.pop(listener, None)

    def addMessage(  # noqa: N802 - the interface's name
        self, message: BinaryIO, flags: Iterable[str] = (), date: bytes | None = None
    ) -> Deferred[int]:
        """APPEND: keeps a mail as it is; gives its UID."""
        parts = parsedate_tz(date.decode("ascii", "replace")) if date else None
        moment = mktime_tz(parts) if parts else time.time()
        uid = self._inbox.add(message.read(), flags=flags, date=moment)
        self._inbox.tell()
        return succeed(uid)

    def expunge(self) -> list[int]:
        """Deletes what is marked; gives the sequence numbers, the last first."""
        doomed = [(n, e) for n, e in enumerate(self._inbox.entries(), 1) if "\\Deleted" in e.flags]
        with self._store.together():
            for _, entry in doomed:
                self._inbox.remove(entry.uid)
        return [number for number, _ in reversed(doomed)]

    def fetch(self, messages: Any, uid: bool) -> list[tuple[int, WholeMessage]]:
        """The mails of a message set, each with its sequence number."""
        return [
            (number, WholeMessage(entry, self._inbox.raw)) for number, entry in self._chosen(messages, uid)
        ]

    def store(self, messages: Any, flags: Iterable[str], mode: int, uid: bool) -> dict[int, list[str]]:
        """Adds (1), removes (-1) or replaces (0) flags; gives the new ones by sequence number."""
        changed = {}
        with self._store.together():
            for number, entry in self._chosen(messages, uid):
                kept = _merged(entry.flags, list(flags), mode)
                self._inbox.set_flags(entry.uid, kept)
                changed[number] = kept
        return changed

    def see(self, uid: int) -> None:
        """Marks one mail as read."""
        flags = next((entry.flags for entry in self._inbox.entries() if entry.uid == uid), None)
        if flags is not None and "\\Seen" not in flags:
            self._inbox.set_flags(uid, [*flags, "\\Seen"])

    def _chosen(self, messages: Any, uid: bool) -> list[tuple[int, Entry]]:
        entries = self._inbox.entries()
        if not entries:
            return []
        messages.last = entries[-1].uid if uid else len(entries)  # what ``*`` stands for
        return [
            (number, entry)
            for number, entry in enumerate(entries, 1)
            if (entry.uid if uid else number) in messages
        ]


def _merged(old: Iterable[str], given: list[str], mode: int) -> list[str]:
    """Flags are compared without case (RFC 3501, 2.3.2)."""
    named = {flag.lower() for flag in given}
    rest = [flag for flag in old if flag.lower() not in named]
    if mode < 0:
        return rest
    return [*rest, *given] if mode > 0 else given


@implementer(IAccountIMAP)
class Account:
    """The one account; its only mailbox is INBOX."""

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox

    def select(self, name: str, rw: bool = True) -> Mailbox | None:  # noqa: ARG002 - the interface's signature
        """The mailbox of this name, or nothing."""
        return self._mailbox if name.upper() == "INBOX" else None

    def listMailboxes(self, ref: str, wildcard: str) -> list[tuple[str, Mailbox]]:  # noqa: ARG002, N802 - the interface's signature
        """INBOX, whatever is asked for."""
        return [("INBOX", self._mailbox)]

    def isSubscribed(self, name: str) -> bool:  # noqa: N802 - the interface's name
        """To INBOX one always is."""
        return name.upper() == "INBOX"
