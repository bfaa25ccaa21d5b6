"""Faults on the way to the inbox: IMAP lines, with literals in what the server says."""

from __future__ import annotations

import re

from tests.histories.faults.armed import Armed
from tests.histories.faults.gate import Cut, End, Line

KINDS = (
    "imap-gone",  # a reset instead of the greeting, or of the next that either side says during IDLE
    "imap-refuse",  # LOGIN is refused for now
    "imap-cut-fetch",  # half of a letter comes, then the end of the connection
    "imap-cut-store",  # a reset instead of forwarding STORE
    "imap-cut-stored",  # the server carried STORE out, and the connection is reset instead of its answer
)
_LITERAL = re.compile(rb"\{(\d+)\}\r\n$")


class ImapLine(Line):
    """One session; args as of `Line`. The client is taken to send no literals, as ours does."""

    def __init__(self, armed: Armed, client: End, server: End) -> None:
        super().__init__(armed, client, server)
        self._greeted = False
        self._idles = False
        self._storing: set[bytes] = set()  # tags

    async def up(self) -> None:
        """Forward commands, or answer in the server's place."""
        while line := await self.client.reader.readline():
            self._go_in_idle()
            tag, *words = line.upper().split(maxsplit=3)
            self._idles = words[:1] == [b"IDLE"]
            if words[:1] == [b"LOGIN"] and self.armed.strikes("imap-refuse"):
                await self.client.send(tag + b" NO [UNAVAILABLE] Temporary authentication failure\r\n")
                continue
            if b"STORE" in words[:2]:
                if self.armed.strikes("imap-cut-store"):
                    raise self.cut()
                self._storing.add(tag)
            await self.server.send(line)

    async def down(self) -> None:
        """Forward answers, a literal in one piece with the line that announces it."""
        while line := await self.server.reader.readline():
            if not self._greeted and self.armed.strikes("imap-gone"):
                raise self.cut()
            self._greeted = True
            if not line.startswith(b"+"):  # the answer to the command IDLE itself
                self._go_in_idle()
            if literal := _LITERAL.search(line):
                content = await self.server.reader.readexactly(int(literal[1]))
                if b"FETCH" in line and self.armed.strikes("imap-cut-fetch"):
                    await self.client.send(line + content[: len(content) // 2])
                    raise Cut
                line += content
            tag, _, said = line.upper().partition(b" ")
            if tag in self._storing:
                self._storing.remove(tag)
                if said.startswith(b"OK") and self.armed.strikes("imap-cut-stored"):
                    raise self.cut()
            await self.client.send(line)

    def _go_in_idle(self) -> None:
        if self._idles and self.armed.strikes("imap-gone"):
            raise self.cut()
