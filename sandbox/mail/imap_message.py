"""A mail of the inbox, and its parts, as Twisted's IMAP server wants them."""

from __future__ import annotations

import io
from collections.abc import Callable
from email import message_from_bytes
from email.message import Message
from email.policy import compat32
from email.utils import formatdate

from twisted.mail.interfaces import IMessageIMAP, IMessageIMAPFile, IMessageIMAPPart
from zope.interface import implementer

from sandbox.mail.inbox import Entry


@implementer(IMessageIMAPPart)
class Part:
    """A part of a mail."""

    def __init__(self, part: Message) -> None:
        self._part = part

    def getHeaders(self, negate: bool, *names: str | bytes) -> dict[str, str]:  # noqa: N802 - the interface's name
        """The headers with these names, or those without; names in lower case."""
        wanted = {n.decode() if isinstance(n, bytes) else n for n in names}
        wanted = {name.lower() for name in wanted}
        found = ((name.lower(), str(value)) for name, value in self._tree().items())
        return {
            name: value.encode("ascii", "replace").decode()
            for name, value in found
            if (name in wanted) is not bool(negate)
        }

    def getBodyFile(self) -> io.BytesIO:  # noqa: N802 - the interface's name
        """The bytes after the headers, as they came (still encoded)."""
        whole = self._tree().as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        return io.BytesIO(whole.partition(b"\r\n\r\n")[2])

    def getSize(self) -> int:  # noqa: N802 - the interface's name
        """The length of the body in bytes."""
        return len(self.getBodyFile().getbuffer())

    def isMultipart(self) -> bool:  # noqa: N802 - the interface's name
        """Whether it has parts of its own."""
        return self._tree().is_multipart()

    def getSubPart(self, part: int) -> Part:  # noqa: N802 - the interface's name
        """A part of it, counted from 0. Raises IndexError if there is none."""
        payload = self._tree().get_payload()
        inner = payload[part] if isinstance(payload, list) else None
        if not isinstance(inner, Message):
            raise IndexError(part)
        return Part(inner)

    def _tree(self) -> Message:
        return self._part


@implementer(IMessageIMAP, IMessageIMAPFile)
class WholeMessage(Part):
    """A mail; its bytes are loaded when somebody asks for them."""

    def __init__(self, entry: Entry, load: Callable[[int], bytes]) -> None:
        self._entry = entry
        self._load = load
        self._parsed: Message | None = None

    def _tree(self) -> Message:
        if self._parsed is None:
            self._parsed = message_from_bytes(self._load(self._entry.uid), policy=compat32)
        return self._parsed

    def open(self) -> io.BytesIO:
        """The mail's own bytes."""
        return io.BytesIO(self._load(self._entry.uid))

    def getSize(self) -> int:  # noqa: N802 - the interface's name
        """The length of the whole mail in bytes."""
        return self._entry.size

    def getUID(self) -> int:  # noqa: N802 - the interface's name
        """Its UID."""
        return self._entry.uid

    def getFlags(self) -> list[str]:  # noqa: N802 - the interface's name
        """System flags and keywords."""
        return list(self._entry.flags)

    def getInternalDate(self) -> str:  # noqa: N802 - the interface's name
        """When it arrived (RFC 5322)."""
        return formatdate(self._entry.date)
