"""Faults between the bot and its servers: gates that understand the protocols, and levers of the sandbox.

A fault is armed and strikes at the next occasion of its kind; the lists of the kinds say what each one does.
A tap that its app sends again under a new update_id needs no gate: post it twice. A letter that arrives twice
is a letter written with `twice=True`.
"""

from __future__ import annotations

import asyncio
import json
import threading
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from typing import Any, TypeVar
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, Request, build_opener

from tests.histories.faults import imap, smtp, telegram
from tests.histories.faults.armed import Armed
from tests.histories.faults.gate import End, Gate, Line
from tests.histories.faults.imap import ImapLine
from tests.histories.faults.smtp import SmtpLine
from tests.histories.faults.telegram import LastNews, TelegramLine
from tests.waiting import PATIENCE

KINDS: tuple[str, ...] = telegram.KINDS + smtp.KINDS + imap.KINDS
_T = TypeVar("_T")


class Faults:
    """The gates of one sandbox, in a thread of their own. Any thread may call.

    Args:
        where: the sandbox's JSON line, or as many of its servers as there are.
        slow: seconds by which a slow answer is late.
    """

    def __init__(self, where: Mapping[str, str], *, slow: float = 2.0) -> None:
        self._armed = Armed(KINDS)
        self._news = LastNews()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="faults", daemon=True)
        self._thread.start()
        lines: dict[str, Callable[[End, End], Line]] = {
            "telegram": partial(TelegramLine, self._news, slow, self._armed),
            "smtp": partial(SmtpLine, self._armed),
            "imap": partial(ImapLine, self._armed),
        }
        self._gates: list[Gate] = []
        self._urls: dict[str, str] = {}
        for name, line in lines.items():
            if name not in where:
                continue
            url = urlsplit(where[name])
            gate = Gate(url.port or 0, line)
            account, at, _ = url.netloc.rpartition("@")
            port = self._do(gate.listen())
            self._gates.append(gate)
            self._urls[name] = url._replace(netloc=f"{account}{at}127.0.0.1:{port}").geturl()

    @property
    def happened(self) -> Counter[str]:
        """How often each kind really struck since the last `reset`, as of now."""
        return self._armed.happened()

    def through(self, name: str) -> str:
        """The URL by which the bot reaches `telegram`, `smtp` or `imap` through the gate."""
        return self._urls[name]

    def arm(self, kind: str, times: int = 1) -> None:
        """Let the next `times` occasions of a kind fail, beside those that are armed already.

        Raises:
            KeyError: there is no such kind.
        """
        self._armed.arm(kind, times)

    def disarm(self) -> None:
        """Let nothing more fail; open connections go on."""
        self._armed.disarm()

    def reset(self) -> None:
        """Between two histories: nothing is armed, nothing was counted, and all connections are cut."""
        self._armed.disarm()
        self._do(self._cut_all())
        self._armed.forget()

    def close(self) -> None:
        """End everything."""
        self._do(self._close_all())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)
        self._loop.close()

    async def _cut_all(self) -> None:
        await asyncio.gather(*(gate.cut_all() for gate in self._gates))
        self._news.body = b""

    async def _close_all(self) -> None:
        await asyncio.gather(*(gate.close() for gate in self._gates))
        await asyncio.sleep(0)  # what was reset is closed in the loop's next turn

    def _do(self, what: Coroutine[Any, Any, _T]) -> _T:
        return asyncio.run_coroutine_threadsafe(what, self._loop).result(PATIENCE)


def change_uidvalidity(page_url: str, *, keep_flags: bool) -> None:
    """Let the inbox be rebuilt, as in a move to another server: another UIDVALIDITY, UIDs from 1 on.

    Args:
        page_url: the sandbox's page.
        keep_flags: whether the letters keep their flags; many a move loses them.

    Raises:
        OSError: the sandbox refused, or is not there.
    """
    told = json.dumps({"keep_flags": keep_flags}).encode()
    request = Request(f"{page_url}/inbox/renumber", told, {"content-type": "application/json"})
    with build_opener(ProxyHandler({})).open(request, timeout=PATIENCE):
        pass
