"""How far somebody has read a mailbox, and since when: numbers by name, kept in the `meta` table."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, select

from storage.instants import instant, micros
from storage.part import Part
from storage.schema import meta
from storage.statements import Statement, putting

_NUMBER = Statement(select(meta.c.value).where(meta.c.name == bindparam("name")))
_PUT = putting(meta)


class Positions(Part):
    """Stored positions. IMAP knows a letter by the folder's UIDVALIDITY and its own UID (RFC 9051, 2.3.1.1)."""

    def position(self, name: str) -> tuple[int, int, datetime] | None:
        """(uidvalidity, uid) up to which everything is settled, and the instant since which the mailbox is watched.

        None if nothing was kept under that name. Earlier releases did not keep that instant: it was long ago.
        """
        validity = _NUMBER.one(self.connection, name=f"{name} uidvalidity")
        uid = _NUMBER.one(self.connection, name=f"{name} uid")
        since = _NUMBER.one(self.connection, name=f"{name} since") or (0,)
        return None if validity is None or uid is None else (int(validity[0]), int(uid[0]), instant(since[0]))

    def keep_position(self, name: str, uidvalidity: int, uid: int, since: datetime) -> None:
        """Keep a position in place of the earlier one."""
        _PUT.run(self.connection, name=f"{name} uidvalidity", value=uidvalidity)
        _PUT.run(self.connection, name=f"{name} uid", value=uid)
        _PUT.run(self.connection, name=f"{name} since", value=micros(since))
