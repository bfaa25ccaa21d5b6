"""Offices of the first release, in the middle of their work: `README.md` beside this says how they were written down."""

from __future__ import annotations

import json
import sqlite3
from datetime import timedelta
from email import policy
from email.parser import Parser
from functools import partial
from pathlib import Path

import psycopg

from bot.settings import Settings
from bot.wiring import make_office
from machines.records import ChannelName
from storage import FileStore
from storage.connection import database_file, dialect_of
from tests.conversations.office import BOOK, GUATEMALA, MAIL, MONDAY, Shown, World

_HERE = Path(__file__).parent
_PARSER = Parser(policy=policy.default)
PHOTO = b"\x89PNG fake"
FILES = (PHOTO, b"%PDF plan", b"%PDF oficio", b"%PDF propuesta")
"""Those that were kept."""
_UPDATES = 1000
"""So far Telegram had counted what people wrote and tapped."""


def bring_back(url: str, folder: Path) -> None:
    """Put its tables, as they were, into an empty database of either kind, and its files into an empty folder."""
    folder.mkdir(parents=True, exist_ok=True)
    script = (_HERE / f"{dialect_of(url)}.sql").read_text("utf-8")
    if dialect_of(url) == "sqlite":
        with sqlite3.connect(database_file(url)) as connection:
            connection.executescript(script)
        connection.close()
    else:
        with psycopg.connect(url) as server:
            server.execute(script.encode())
    for content in FILES:
        FileStore(folder).put(content)


def start(url: str, folder: Path) -> World:
    """Today's program starts on it an hour later, with today's procedures; people have on screen what they had."""
    world = World(folder, now=MONDAY + timedelta(hours=1), shown=_shown(), updates=_UPDATES, url=url)
    settings = Settings(
        database_url=url, data=folder, secret=b"secret", zone=GUATEMALA, telegram_token="1:x",
        mail_address=MAIL.address, admin_email="admin@oficina.example",
    )  # fmt: skip
    world.office = make_office(settings, BOOK, world.store, lambda: world.now)
    world.intake._office = world.office
    world.start()
    return world


def _shown() -> dict[tuple[ChannelName, str], list[Shown]]:
    boxes: dict[tuple[ChannelName, str], list[Shown]] = {}
    for one in json.loads((_HERE / "shown.json").read_text("utf-8")):
        letter = partial(_PARSER.parsestr, one["letter"]) if one["letter"] else None
        message = Shown(one["outbox_id"], list(one["data"]), one["data"], one["text"], letter)
        boxes.setdefault((ChannelName(one["channel"]), one["address"]), []).append(message)
    return boxes
