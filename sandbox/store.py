"""The one SQLite file behind the sandbox, so that everything survives ``kill -9``."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS users (
    id INTEGER PRIMARY KEY, profile TEXT NOT NULL, blocked INTEGER NOT NULL DEFAULT 0,
    last_message_id INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE IF NOT EXISTS messages (
    chat_id INTEGER NOT NULL, id INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (chat_id, id)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS updates (
    id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS queries (id TEXT PRIMARY KEY, date REAL NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS files (
    id TEXT PRIMARY KEY, unique_id TEXT NOT NULL, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    kind TEXT NOT NULL, info TEXT NOT NULL, content BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS commands (scope TEXT PRIMARY KEY, list TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS letters (
    id INTEGER PRIMARY KEY AUTOINCREMENT, owner TEXT NOT NULL, incoming INTEGER NOT NULL,
    date REAL NOT NULL, seen INTEGER NOT NULL, raw BLOB NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS letters_of ON letters (owner, id);
CREATE TABLE IF NOT EXISTS inbox (
    uid INTEGER PRIMARY KEY AUTOINCREMENT, date REAL NOT NULL, flags TEXT NOT NULL,
    raw BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS bouncing (address TEXT PRIMARY KEY) STRICT;
"""
EMPTIED = ("users", "messages", "updates", "queries", "files", "letters", "inbox", "bouncing")


class Store:
    """A SQLite connection held alone: a second sandbox on the same file is refused."""

    def __init__(self, path: Path) -> None:
        """Opens or creates the file. Raises sqlite3.OperationalError if another sandbox has it."""
        self._connection = sqlite3.connect(path, isolation_level=None, timeout=2)
        self._connection.executescript(
            "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;" + SCHEMA
        )

    def run(self, sql: str, *values: object) -> sqlite3.Cursor:
        """Runs one statement."""
        return self._connection.execute(sql, values)

    def rows(self, sql: str, *values: object) -> list[Any]:
        """All rows of a query, as tuples."""
        return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: object) -> Any | None:
        """The first row of a query, or nothing."""
        return self._connection.execute(sql, values).fetchone()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Everything inside is committed at once, or not at all; nested ones join the outer."""
        if self._connection.in_transaction:
            yield
            return
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def remembered(self, name: str, make: Callable[[], str]) -> str:
        """The value kept under ``name``; made and kept the first time."""
        found = self.row("SELECT value FROM meta WHERE name = ?", name)
        if found is not None:
            return str(found[0])
        value = make()
        self.remember(name, value)
        return value

    def remember(self, name: str, value: str) -> None:
        """Keeps ``value`` under ``name``; it outlives ``empty``."""
        self.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", name, value)

    def empty(self) -> None:
        """Forgets people, chats and mail. Ids go on growing and passwords stay."""
        with self.together():
            for table in EMPTIED:
                self.run(f"DELETE FROM {table}")  # noqa: S608 - names from the constant above

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()


def new_secret() -> str:
    """A password that needs no percent-encoding in a URL."""
    return secrets.token_hex(16)


def new_bot_token() -> str:
    """A token shaped as Telegram's: the bot's id, a colon and a secret."""
    return f"{7_000_000_000 + secrets.randbelow(999_999_999)}:AA{secrets.token_urlsafe(25)}"
