"""An office of the first release, in the middle of its work: `README.md` beside this says how it was written down."""

from __future__ import annotations

import json
import sqlite3
from datetime import timedelta
from email import policy
from email.parser import Parser
from functools import partial
from pathlib import Path

from bot.settings import Settings
from bot.wiring import make_office
from machines.records import ChannelName
from storage import FileStore
from storage.connection import database_file
from tests.conversations.office import BOOK, GUATEMALA, MAIL, MONDAY, Shown, World

_HERE = Path(__file__).parent
_PARSER = Parser(policy=policy.default)
PHOTO = b"\x89PNG fake"
"""The one file that was kept."""
_UPDATES = 1000
"""So far Telegram had counted what people wrote and tapped."""


def bring_back(folder: Path) -> str:
    """Put its database, as it was, and its file into an empty folder; returns the URL."""
    url = f"sqlite:///{folder / 'v.db'}"
    folder.mkdir(parents=True, exist_ok=True)
    with sqlite3.connect(database_file(url)) as connection:
        connection.executescript((_HERE / "database.sql").read_text("utf-8"))
    connection.close()
    FileStore(folder).put(PHOTO)
    return url


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
