"""A process that has imported the product and forks it: a start in a tenth of the time, so that thousands fit in an hour.

What is forked runs the same `ventanilla run` from its first line on, in a process of its own. Only Python's imports, the
reading of the built-in procedure files and of the system's certificates are done before the fork: no fault of ours can
fall on those.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import ssl
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from tests.histories.levers import Levers, obey
from tests.system.product import ROOT, environment
from tests.waiting import until

LEVERS = "levers"
"""The file, in a bot's folder."""


class Bot:
    """A forked `ventanilla run`.

    Args:
        pid: its process.
        folder: where it runs; what it says goes to `stderr` there.
        before: how long that file was when it started.
    """

    def __init__(self, pid: int, folder: Path, before: int) -> None:
        self.pid = pid
        self._folder = folder
        self._before = before
        try:
            self._process: int | None = os.pidfd_open(pid)
        except ProcessLookupError:
            self._process = None

    @property
    def lives(self) -> bool:
        """Whether it has not ended."""
        return self._process is not None and not select.select([self._process], [], [], 0)[0]

    def came_up(self) -> bool:
        """Come back when it serves, or has ended without; whether it lives."""

        def look() -> bool:
            return not self.lives or "event=ready" in self.logged()

        until(look, lambda: f"it never became ready:\n{self.logged()[-3000:]}")
        return self.lives

    def logged(self) -> str:
        """What it said since it started."""
        with (self._folder / "stderr").open("rb") as file:
            file.seek(self._before)
            return file.read().decode("utf-8", "replace")

    def signal(self, number: int) -> None:
        """Send it a signal, if it lives."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._process, number)

    def kill(self) -> None:
        """SIGKILL, and wait for its end."""
        self.signal(signal.SIGKILL)
        self._ended()

    def stop(self) -> None:
        """End it politely; it must have ended soon."""
        self.signal(signal.SIGTERM)
        self._ended()

    def _ended(self) -> None:
        if self._process is None:
            return
        ended, _, _ = select.select([self._process], [], [], 30)
        assert ended, f"{self.pid} does not end:\n{self.logged()[-3000:]}"
        os.close(self._process)
        self._process = None


class Nursery:
    """The process that forks, and its end."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.histories.nursery"],
            cwd=ROOT, env=environment(ROOT), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def bot(self, folder: Path, settings: Mapping[str, str]) -> Bot:
        """Start the bot in a folder, with these environment variables and no other settings."""
        folder.mkdir(parents=True, exist_ok=True)
        log = folder / "stderr"
        before = log.stat().st_size if log.exists() else 0
        log.touch()
        order = {"folder": str(folder), "settings": dict(settings)}
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with self._lock:
            self._process.stdin.write(f"{json.dumps(order)}\n")
            self._process.stdin.flush()
            pid = int(self._process.stdout.readline())
        return Bot(pid, folder, before)

    def close(self) -> None:
        """End it."""
        self._process.communicate(timeout=10)


def main() -> None:
    """Fork as often as a line of standard input asks for it; end with it."""
    import httpcore  # noqa: F401 - it and the next are loaded at the first call; here for the forks
    import psycopg  # noqa: F401
    import typst  # noqa: F401
    from anyio import streams  # noqa: F401
    from anyio._backends import _asyncio  # noqa: F401

    from bot import cli, logs, service, wiring  # noqa: F401
    from machines.desk import office
    from machines.machine import Law
    from machines.reading.loading import BUILT_IN, load

    book = load((BUILT_IN,))
    wiring.load = lambda *_, **__: book  # type: ignore[attr-defined] # what the command reads
    # The certificates that nobody is shown here take longer to read than all the rest of a start.
    context = ssl.create_default_context()
    ssl.create_default_context = lambda *_, **__: context
    laws = {procedure: Law(procedure) for procedure in book.procedures.values()}
    office.Law = lambda procedure: laws.get(procedure) or Law(procedure)  # type: ignore[attr-defined, assignment] # what the office makes its laws with
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for them here
    for line in sys.stdin:
        order = json.loads(line)
        pid = os.fork()
        if pid == 0:
            _be(cli.main, Path(order["folder"]), order["settings"])
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


def _be(command: object, folder: Path, settings: Mapping[str, str]) -> NoReturn:
    """Become the bot."""
    code = 70
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.chdir(folder)
        os.environ.update(settings)
        nothing = os.open(os.devnull, os.O_RDWR)
        said = os.open("stderr", os.O_WRONLY | os.O_APPEND)
        for ours, theirs in ((nothing, 0), (nothing, 1), (said, 2)):
            os.dup2(ours, theirs)
        obey(Levers(folder / LEVERS))
        assert callable(command)
        command(["run"], standalone_mode=False)
        code = 0
    except BaseException:  # noqa: BLE001 - nothing of the nursery may run in the bot's process
        import traceback

        traceback.print_exc()
    finally:
        with suppress(OSError):
            sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    main()
