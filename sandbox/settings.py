"""What the sandbox is told on its command line, and what its servers are called."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"  # the sandbox is never reachable from another machine
DOMAIN = "sandbox.local"
AUTHSERV_ID = DOMAIN  # who signs our Authentication-Results (RFC 8601)
MAIL_USER = "ventanilla"
BOT_ADDRESS = f"{MAIL_USER}@{DOMAIN}"
BOT_NAME = "Ventanilla"
BOT_USERNAME = "ventanilla_sandbox_bot"


@dataclass(kw_only=True)
class PageSettings:
    """What the page needs to know; ``console`` changes when the bot tells where its console is."""

    console: str | None
    address: str
    token: str


@dataclass(frozen=True, kw_only=True)
class Options:
    """The command line: the data folder, the ports (0 means any free one), console and token."""

    data: Path
    page_port: int
    telegram_port: int
    smtp_port: int
    imap_port: int
    console: str | None
    token: str | None


def read_options(arguments: list[str]) -> Options:
    """Reads the command line; a wrong one ends the process with code 2 and a message."""
    parser = argparse.ArgumentParser(prog="sandbox", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that keeps everything")
    parser.add_argument("--page-port", type=int, default=8088, help="a free one if it is busy")
    parser.add_argument("--telegram-port", type=int, default=0)
    parser.add_argument("--smtp-port", type=int, default=0)
    parser.add_argument("--imap-port", type=int, default=0)
    parser.add_argument("--console", help="address of the bot's console")
    parser.add_argument("--token", type=_bot_token, help="the bot's token; by default one is made and kept")
    return Options(**vars(parser.parse_args(arguments)))


def _bot_token(text: str) -> str:
    if not re.fullmatch(r"[0-9]{1,15}:[A-Za-z0-9_-]+", text):
        raise argparse.ArgumentTypeError("a token is a number, a colon and a secret")
    return text
