"""Trying the product without accounts: the sandbox as a subprocess, a demo roster, the console for its page.

Everything lies in `<data>/sandbox`, apart from a real installation's data.
"""

from __future__ import annotations

import asyncio
import json
import logging
import shutil
import socket
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from bot.settings import Settings

_log = logging.getLogger("ventanilla.sandbox")
ROSTER = Path(__file__).parent.parent / "sandbox" / "demo_roster.csv"
START = 20.0
"""Seconds that the sandbox may take to start."""


def bound() -> socket.socket:
    """A socket on a free port of this machine."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    return listener


def address_of(listener: socket.socket) -> str:
    """The URL of what listens there."""
    return f"http://127.0.0.1:{listener.getsockname()[1]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Launched:
    """The sandbox's process, which may still be starting, and the socket that its page will ask."""

    process: asyncio.subprocess.Process
    folder: Path
    console: socket.socket

    async def stop(self) -> None:
        """End the process; it keeps everything it has on disk."""
        if self.process.returncode is None:
            self.process.terminate()
            await self.process.wait()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sandbox:
    """The running sandbox: its process, the address of its page, and settings that point at its servers."""

    process: asyncio.subprocess.Process
    page: str
    settings: Settings


async def launch(data: Path, port: int) -> Launched:
    """Start the sandbox's process; it comes up while the caller imports and opens what it needs.

    Args:
        data: the installation's folder.
        port: of the page; 0 for any free one.
    """
    folder, console = data / "sandbox", bound()
    folder.mkdir(parents=True, exist_ok=True)
    arguments = [
        "--data",
        str(folder / "servers"),
        "--page-port",
        str(port),
        "--console",
        address_of(console),
    ]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", *arguments,
        cwd=Path(__file__).parent.parent, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        start_new_session=True,  # Ctrl+C ends the bot first; the sandbox goes when the bot no longer needs it
    )  # fmt: skip
    return Launched(process=process, folder=folder, console=console)


async def ready(settings: Settings, launched: Launched) -> Sandbox:
    """Wait until the sandbox listens, and point the settings at it.

    Raises:
        OSError, TimeoutError: it did not start.
    """
    process = launched.process
    assert process.stdout is not None, "it was asked for"
    line = await asyncio.wait_for(process.stdout.readline(), START)
    if not line:
        raise OSError("the sandbox did not start")
    where: dict[str, str] = json.loads(line)
    return Sandbox(process=process, page=where["page"], settings=_pointed(settings, launched.folder, where))


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
