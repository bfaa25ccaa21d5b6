"""The store: tables and queries. Implements the ports that `machines` declares."""

from __future__ import annotations

from storage.connection import database_file
from storage.files import FileStore
from storage.migrate import HEAD, revision
from storage.roster import RosterChange, import_roster
from storage.store import Store
from storage.unit import SqlUnit
from storage.versions import VersionChanged

__all__ = [
    "HEAD",
    "FileStore",
    "RosterChange",
    "SqlUnit",
    "Store",
    "VersionChanged",
    "database_file",
    "import_roster",
    "revision",
]
