"""Faults on the way to the server that takes our letters: SMTP without pipelining, a reply to each command."""

from __future__ import annotations

from collections import deque

from tests.histories.faults.armed import Armed
from tests.histories.faults.gate import Cut, End, Line

KINDS = (
    "smtp-gone",  # a reset instead of the greeting, or on a connection in use when the next letter begins
    "smtp-busy",  # 421 in the same places, and the connection ends
    "smtp-refuse-sender",  # 451 to MAIL
    "smtp-refuse",  # 451 to RCPT, as by greylisting
    "smtp-cut-in-data",  # half of a letter arrives, then both sides are cut
    "smtp-cut-after-data",  # the server took the letter, and the connection is reset instead of the 250
)
_BUSY = b"421 4.3.2 Service not available, closing transmission channel\r\n"
_LATER = b"451 4.7.1 Try again later\r\n"
_GREETING, _CONTENT = b"", b"."
_END = b".\r\n"


class SmtpLine(Line):
    """One session; args as of `Line`."""

    def __init__(self, armed: Armed, client: End, server: End) -> None:
        super().__init__(armed, client, server)
        self._awaited = deque([_GREETING])  # what the server has yet to reply to
        self._content = False  # the client says a letter now, no command

    async def up(self) -> None:
        """Forward commands and letters, or refuse a command in the server's place."""
        while line := await self.client.reader.readline():
            if self._content:
                await self._letter(line)
                continue
            command = line.upper()
            if command.startswith(b"MAIL FROM:"):
                await self._fail_at_once()
            if refused := self._refuses(command):
                await self.client.send(refused)
                continue
            self._awaited.append(command.strip())
            await self.server.send(line)

    async def down(self) -> None:
        """Forward replies."""
        while line := await self.server.reader.readline():
            if line[3:4] == b"-":  # the reply goes on
                await self.client.send(line)
                continue
            to = self._awaited.popleft()
            if to == _GREETING:
                await self._fail_at_once()
            if to == _CONTENT and line.startswith(b"250") and self.armed.strikes("smtp-cut-after-data"):
                raise self.cut()
            self._content = to == b"DATA" and line.startswith(b"354")
            await self.client.send(line)

    async def _letter(self, first: bytes) -> None:
        """Forward a letter from its first line to its final dot, or half of it."""
        lines = [first]
        while lines[-1] != _END:
            lines.append(await self.client.reader.readuntil(b"\n"))
        letter = b"".join(lines)
        if self.armed.strikes("smtp-cut-in-data"):
            await self.server.send(letter[: len(letter) // 2])
            raise self.cut()
        self._content = False
        self._awaited.append(_CONTENT)
        await self.server.send(letter)

    async def _fail_at_once(self) -> None:
        if self.armed.strikes("smtp-gone"):
            raise self.cut()
        if self.armed.strikes("smtp-busy"):
            await self.client.send(_BUSY)
            raise Cut

    def _refuses(self, command: bytes) -> bytes:
        """The refusal of a command that the server shall not hear of, else nothing."""
        sender = command.startswith(b"MAIL FROM:") and self.armed.strikes("smtp-refuse-sender")
        recipient = command.startswith(b"RCPT TO:") and self.armed.strikes("smtp-refuse")
        return _LATER if sender or recipient else b""
