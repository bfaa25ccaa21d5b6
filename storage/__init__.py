"""The store: tables and queries. Implements the ports that `machines` declares."""

from __future__ import annotations

from storage.files import FileStore
from storage.roster import RosterChange, import_roster
from storage.store import Store
from storage.unit import SqlUnit
from storage.versions import VersionChanged

__all__ = [
    "FileStore",
    "RosterChange",
    "SqlUnit",
    "Store",
    "VersionChanged",
    "import_roster",
]
