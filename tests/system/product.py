"""The product as a user starts it: the command in a process of its own, on a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType

from tests.waiting import until

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-c", "from bot.cli import main; main()")
"""What the installed command `ventanilla` runs."""
MOVABLE = (
    sys.executable,
    "-c",
    (
        "from pathlib import Path; from bot import cli, service; from bot.clock import MovableClock; "
        "service.office_clock = MovableClock(Path('clock.json')); cli.main()"
    ),
)
"""The same with an office clock that goes by `clock.json` in its folder, as the sandbox's does."""
ROSTER = ROOT / "sandbox" / "demo_roster.csv"
READY = "Ventanilla está lista: "


def environment(data: Path, **settings: str) -> dict[str, str]:
    """This process's environment with these settings and no others."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("VENTANILLA_")}
    return {**ours, "PYTHONPATH": str(ROOT), "VENTANILLA_DATA": str(data), **settings}


def run_once(data: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """A command that ends by itself; it runs in `data`, so that no `.env` of the tree is read."""
    data.mkdir(parents=True, exist_ok=True)
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=data, env=environment(data, **settings), capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


class Product:
    """A running `ventanilla run`; what it says goes to two files in its folder.

    Args:
        data: its folder; a second product on the same folder goes on where the first ended.
        arguments: of the command `run`.
        settings: environment variables.
        command: what is run.
    """

    def __init__(
        self,
        data: Path,
        *arguments: str,
        settings: Mapping[str, str] | None = None,
        command: tuple[str, ...] = COMMAND,
    ) -> None:
        data.mkdir(parents=True, exist_ok=True)
        self.data = data
        self._out, self._err = data / "stdout", data / "stderr"
        self._before = len(self.said()), len(self.logged())
        with self._out.open("ab") as out, self._err.open("ab") as err:
            self.process = subprocess.Popen(
                [*command, "run", *arguments],
                cwd=data, env=environment(data, **(settings or {})), stdin=subprocess.DEVNULL,
                stdout=out, stderr=err,
            )  # fmt: skip

    def __enter__(self) -> Product:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.stop()

    def said(self) -> str:
        """All of its standard output."""
        return self._out.read_text("utf-8") if self._out.exists() else ""

    def logged(self) -> str:
        """All of its standard error."""
        return self._err.read_text("utf-8") if self._err.exists() else ""

    def page(self) -> str:
        """The address of the page, once it is ready."""
        line = self._wait_for(lambda: self.said()[self._before[0] :], READY)
        return line.split()[-1]

    def ready(self) -> None:
        """Without the sandbox: come back when it serves."""
        self._wait_for(lambda: self.logged()[self._before[1] :], "event=ready")

    def _wait_for(self, text: Callable[[], str], mark: str) -> str:
        def look() -> str | None:
            assert self.process.poll() is None, f"it ended:\n{self.logged()}"
            return next((line for line in text().splitlines() if mark in line), None)

        return until(look, lambda: f"it never became ready:\n{self.logged()}")

    def kill(self) -> None:
        """SIGKILL, as the machine's owner or the kernel would."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """End it politely; its exit code."""
        self.process.terminate()
        try:
            return self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.kill()
            raise
