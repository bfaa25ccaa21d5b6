"""Procedure versions that ever ran."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, select

from machines.errors import VentanillaError
from storage.instants import micros
from storage.part import Part
from storage.schema import procedure_version
from storage.statements import Statement, adding_if_new


class VersionChanged(VentanillaError):
    """A procedure file was edited in place: this version ran with other bytes."""

    def __init__(self, institution: str, code: str, version: str) -> None:
        super().__init__(f"{institution} {code} {version}")
        self.institution = institution
        self.code = code
        self.version = version


_ADD = adding_if_new(procedure_version)
_KEY = (
    procedure_version.c.institution == bindparam("institution"),
    procedure_version.c.code == bindparam("code"),
    procedure_version.c.version == bindparam("version"),
)
_HASH = Statement(select(procedure_version.c.sha256).where(*_KEY))
_ALL = Statement(
    select(
        procedure_version.c.institution,
        procedure_version.c.code,
        procedure_version.c.version,
        procedure_version.c.source,
    ).order_by(*procedure_version.primary_key.columns)
)


class Versions(Part):
    """Stored versions."""

    def register_version(
        self, institution: str, code: str, version: str, sha256: str, source: bytes, now: datetime
    ) -> None:
        """Keep the bytes of a procedure version, the first time.

        Raises:
            VersionChanged: the same version is known with another hash.
        """
        key = {"institution": institution, "code": code, "version": version}
        known = _HASH.one(self.connection, **key)
        if known is None:
            _ADD.run(self.connection, sha256=sha256, source=source, first_seen=micros(now), **key)
        elif known[0] != sha256:
            raise VersionChanged(institution, code, version)

    def all_versions(self) -> Sequence[tuple[str, str, str, bytes]]:
        """(institution, code, version, bytes) of every procedure version that ever ran."""
        return [(row[0], row[1], row[2], bytes(row[3])) for row in _ALL.all(self.connection)]
