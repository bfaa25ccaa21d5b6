"""Trying the product without accounts: the sandbox as a subprocess, a demo roster, the console for its page.

Everything lies in `<data>/sandbox`, apart from a real installation's data.
"""

from __future__ import annotations

import asyncio
import json
import logging
import shutil
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from bot.settings import Settings

_log = logging.getLogger("ventanilla.sandbox")
ROSTER = Path(__file__).parent.parent / "sandbox" / "demo_roster.csv"
START = 20.0
"""Seconds that the sandbox may take to start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sandbox:
    """The running sandbox: its process and where it listens."""

    process: asyncio.subprocess.Process
    page: str
    settings: Settings

    async def stop(self) -> None:
        """End the process; it keeps everything it has on disk."""
        if self.process.returncode is None:
            self.process.terminate()
            await self.process.wait()


async def start(settings: Settings, console: str, port: int) -> Sandbox:
    """Start the sandbox and point the settings at it.

    Raises:
        OSError: it did not start.
    """
    folder = settings.data / "sandbox"
    folder.mkdir(parents=True, exist_ok=True)
    arguments = ["--data", str(folder / "servers"), "--page-port", str(port), "--console", console]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", *arguments,
        cwd=Path(__file__).parent.parent, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None, "it was asked for"
    line = await asyncio.wait_for(process.stdout.readline(), START)
    if not line:
        raise OSError("the sandbox did not start")
    where: dict[str, str] = json.loads(line)
    return Sandbox(process=process, page=where["page"], settings=_pointed(settings, folder, where))


def _pointed(settings: Settings, folder: Path, where: dict[str, str]) -> Settings:
    """The settings with the sandbox's servers instead of real ones."""
    data = folder / "office"
    return replace(
        settings,
        database_url=f"sqlite:///{(data / 'ventanilla.db').absolute()}",
        data=data,
        admin_email="admin@sandbox.local",
        telegram_token=where["token"],
        telegram_api_url=where["telegram"],
        mail_address=where["address"],
        imap_url=where["imap"],
        smtp_url=where["smtp"],
        authserv_id=where["authserv_id"],
    )


def forget(settings: Settings) -> None:
    """Delete the demo's data (never that of a real installation)."""
    assert settings.data.parent.name == "sandbox", "only the sandbox's data may be deleted"
    shutil.rmtree(settings.data, ignore_errors=True)
