"""Faults on the way to Telegram: HTTP/1.1, one request after another on a connection that is kept."""

from __future__ import annotations

import asyncio
import json
from collections import deque

from tests.histories.faults.armed import Armed
from tests.histories.faults.gate import Cut, End, Line

KINDS = (
    "telegram-429",  # a call that sends or edits is told to wait a second; Telegram never hears of it
    "telegram-500",  # a call that is no poll is answered by a fault of Telegram's, in JSON; it had no effect
    "telegram-502",  # any call is answered by a proxy before Telegram, in HTML; Telegram never heard of it
    "telegram-reset-before",  # the connection is reset by a call that is no poll; Telegram never heard of it
    "telegram-reset-after",  # a call that sends or edits is carried out, and the connection reset instead of an answer
    "telegram-slow",  # an answer with something in it comes late
    "telegram-cut",  # half of an answer with something in it, then the end of the connection
    "telegram-again",  # a poll is given once more what another poll was given last
)
_TOO_MANY = {
    "ok": False,
    "error_code": 429,
    "description": "Too Many Requests: retry after 1",
    "parameters": {"retry_after": 1},
}
_FAULT = {"ok": False, "error_code": 500, "description": "Internal Server Error"}
_GATEWAY = b"<html><head><title>502 Bad Gateway</title></head></html>\r\n"
_POLL = "getupdates"
_NO_NEWS = b'"result":[]'


class LastNews:
    """The last answer to a poll that had updates in it, whoever polled."""

    def __init__(self) -> None:
        self.body = b""


class TelegramLine(Line):
    """A kept HTTP connection to the Bot API.

    Args:
        news: shared by all lines, so that another process's poll may get it again.
        slow: seconds by which a slow answer is late.
        armed, client, server: see `Line`.
    """

    def __init__(self, news: LastNews, slow: float, armed: Armed, client: End, server: End) -> None:
        super().__init__(armed, client, server)
        self._news = news
        self._slow = slow
        self._asked: deque[str] = deque()

    async def up(self) -> None:
        """Forward calls, or answer them in Telegram's place."""
        while request := await _message(self.client.reader):
            head, body = request
            method = _method(head)
            if method != _POLL and self.armed.strikes("telegram-reset-before"):
                raise self.cut()
            if answer := self._instead(method):
                await self.client.send(answer)
                continue
            self._asked.append(method)
            await self.server.send(head + body)

    async def down(self) -> None:
        """Forward answers, or spoil them."""
        while answer := await _message(self.server.reader):
            head, body = answer
            method = self._asked.popleft()
            polled = method == _POLL
            if _sends(method) and self.armed.strikes("telegram-reset-after"):
                raise self.cut()
            if not (polled and _NO_NEWS in body):
                if self.armed.strikes("telegram-slow"):
                    await asyncio.sleep(self._slow)
                if self.armed.strikes("telegram-cut"):
                    await self.client.send(head + body[: len(body) // 2])
                    raise Cut
                if polled:
                    self._news.body = body
            await self.client.send(head + body)

    def _instead(self, method: str) -> bytes:
        """The answer to a call that Telegram shall not hear of, else nothing."""
        if _sends(method) and self.armed.strikes("telegram-429"):
            return _response("429 Too Many Requests", json.dumps(_TOO_MANY).encode())
        if method != _POLL and self.armed.strikes("telegram-500"):
            return _response("500 Internal Server Error", json.dumps(_FAULT).encode())
        if self.armed.strikes("telegram-502"):
            return _response("502 Bad Gateway", _GATEWAY, kind="text/html")
        if method == _POLL and self._news.body and self.armed.strikes("telegram-again"):
            return _response("200 OK", self._news.body)
        return b""


async def _message(reader: asyncio.StreamReader) -> tuple[bytes, bytes] | None:
    """Head and body of the next request or response; None at the end of the connection."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    fields = dict(line.lower().split(b":", 1) for line in head.split(b"\r\n")[1:] if line)
    assert b"transfer-encoding" not in fields, "neither the client nor the sandbox sends in chunks"
    return head, await reader.readexactly(int(fields.get(b"content-length", 0)))


def _method(head: bytes) -> str:
    """The called method's name in small letters, as Telegram takes it in any; "" for the download of a file."""
    path = head.split(b" ", 2)[1].decode("ascii").partition("?")[0]
    return "" if path.startswith("/file/") else path.rpartition("/")[2].lower()


def _sends(method: str) -> bool:
    """Whether somebody sees what the call does."""
    return method.startswith(("send", "edit"))


def _response(status: str, body: bytes, *, kind: str = "application/json") -> bytes:
    head = f"HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {len(body)}\r\n\r\n"
    return head.encode() + body
