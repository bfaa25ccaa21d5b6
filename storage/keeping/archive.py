"""A backup as a file: a ZIP of every table's rows, of the files by their hash, and a manifest that says what is in it.

    tables/<name>.jsonl   one row a line, a JSON array; bytes as base64, numbers and texts as they are
    files/<sha256>        the content-addressed files
    secret                what signs the buttons, if it lay in the data folder
    manifest.json         format, schema revision, instant; each table with its columns, its count and its SHA-256

Both databases hold only whole numbers, texts and bytes, so that either loads what the other one wrote. Nothing
but this file is needed to read it: the history of a backup can be proven anywhere (`audit`).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias, cast

from machines.errors import VentanillaError
from machines.text import shortened

FORMAT = 1
"""Grows when a file of before could be misread."""
Kind: TypeAlias = Literal["number", "text", "bytes"]
Value: TypeAlias = "int | str | bytes | None"
Record: TypeAlias = Mapping[str, Any]
"""A row by column: whole numbers, texts, bytes and None."""
_MANIFEST, _SECRET, _FILES = "manifest.json", "secret", "files/"
_SHA256 = re.compile(r"[0-9a-f]{64}")
MOST_SAID = 16 * 1024 * 1024
"""Bytes of the manifest, and of the secret; ours have a few thousand."""
MOST_LINE = 64 * 1024 * 1024
"""Bytes of a row; the largest of ours, an update with its texts, has one million."""
_UNREADABLE = (zipfile.BadZipFile, EOFError, zlib.error, NotImplementedError, RuntimeError)
"""What the library raises for members that are broken, encrypted, or packed in another way."""


class Damaged(VentanillaError):
    """A file is no backup, or not the one that was written; says which part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    name: str
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What a backup says of one table."""

    name: str
    columns: tuple[Column, ...]
    rows: int
    sha256: str
    """Of the uncompressed lines."""
    last: int | None
    """The last number that it gave to a row; None of a table that gives none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What is in a backup."""

    revision: str
    """Of the schema."""
    made_at: str
    """UTC, ISO."""
    tables: tuple[Table, ...]
    """Each behind those that its rows refer to."""
    files: int


class ArchiveWriter:
    """Writes a backup, member by member; the manifest comes last. Use within `with`."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._zip = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED)
        self._tables: list[Table] = []
        self._files = 0

    def __enter__(self) -> ArchiveWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def add_table(
        self, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Value]], last: int | None
    ) -> int:
        """Write a table's rows, in the order of its key; returns how many there were."""
        summed, count = hashlib.sha256(), 0
        with self._zip.open(f"tables/{name}.jsonl", "w", force_zip64=True) as member:
            for row in rows:
                line = _ENCODER.encode([_written(value) for value in row]).encode() + b"\n"
                summed.update(line)
                member.write(line)
                count += 1
        self._tables.append(
            Table(name=name, columns=tuple(columns), rows=count, sha256=summed.hexdigest(), last=last)
        )
        return count

    def add_file(self, sha256: str, content: bytes) -> None:
        """Write a stored file; photographs and PDFs would not get smaller."""
        self._zip.writestr(_FILES + sha256, content, zipfile.ZIP_STORED)
        self._files += 1

    def add_secret(self, secret: bytes) -> None:
        """Write what signs the buttons."""
        self._zip.writestr(_SECRET, secret)

    def finish(self, revision: str, made_at: str) -> Manifest:
        """Say what is in it; a backup without this is none."""
        manifest = Manifest(revision=revision, made_at=made_at, tables=tuple(self._tables), files=self._files)
        said = {"format": FORMAT, **asdict(manifest)}
        self._zip.writestr(_MANIFEST, json.dumps(said, ensure_ascii=False, indent=1))
        return manifest


class Archive:
    """Reads a backup. Use within `with`.

    Raises:
        Damaged: it is no backup that this version can read.
        OSError: it cannot be read.
    """

    def __init__(self, file: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
        except (ValueError, *_UNREADABLE) as error:
            raise Damaged("no es un respaldo, o está incompleto") from error
        try:
            self._check_sizes(file.stat().st_size)
            self.manifest = self._manifest()
        except BaseException:
            self._zip.close()
            raise
        self._tables = {one.name: one for one in self.manifest.tables}

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def rows(self, name: str) -> Iterator[Record]:
        """The rows of a table, in the order of its key.

        Raises:
            Damaged: they are not what was written; told at the latest behind the last one.
        """
        table = self._tables.get(name)
        if table is None:
            return
        summed, count = hashlib.sha256(), 0
        names = [one.name for one in table.columns]
        kinds = [one.kind for one in table.columns]
        try:
            with self._zip.open(f"tables/{name}.jsonl") as member:
                lines = io.BufferedReader(cast("io.RawIOBase", member))
                while line := lines.readline(MOST_LINE + 1):
                    if len(line) > MOST_LINE:
                        raise ValueError("a line without end")
                    summed.update(line)
                    values = map(_read, json.loads(line), kinds)
                    yield dict(zip(names, values, strict=True))
                    count += 1
        except (KeyError, ValueError, TypeError, *_UNREADABLE) as error:
            raise Damaged(f"la tabla {name} está dañada en la fila {count + 1}") from error
        if (count, summed.hexdigest()) != (table.rows, table.sha256):
            raise Damaged(f"la tabla {name} no es la que se escribió")

    def file_names(self) -> Iterator[str]:
        """The hashes of the files in it."""
        for name in self._zip.namelist():
            if name.startswith(_FILES) and _SHA256.fullmatch(name.removeprefix(_FILES)):
                yield name.removeprefix(_FILES)

    def file(self, sha256: str) -> bytes:
        """The bytes under that name, whatever they are.

        Raises:
            FileNotFoundError: it is not in it.
            Damaged: it cannot be read.
        """
        try:
            return self._zip.read(_FILES + sha256)
        except KeyError as error:
            raise FileNotFoundError(sha256) from error
        except _UNREADABLE as error:
            raise Damaged(f"el archivo {sha256} está dañado") from error

    @property
    def unpacked(self) -> int:
        """Bytes of everything in it when unpacked. How much smaller rows are packed depends on what people wrote."""
        return sum(one.file_size for one in self._zip.infolist())

    def secret(self) -> bytes:
        """What signs the buttons; empty if it is not in it."""
        return self._zip.read(_SECRET) if _SECRET in self._zip.namelist() else b""

    def _check_sizes(self, whole: int) -> None:
        """What is small on disk may be endless when unpacked, and several members may be the same bytes.

        We pack rows only, so that all files together are never larger than the backup.
        """
        files = 0
        for one in self._zip.infolist():
            if one.filename.startswith(_FILES):
                files += one.file_size
                fits = one.compress_type == zipfile.ZIP_STORED and files <= whole
            else:
                fits = one.filename not in (_MANIFEST, _SECRET) or one.file_size <= MOST_SAID
            if not fits:
                raise Damaged(f"{shortened(one.filename, 80)} ocupa más de lo que un respaldo puede ocupar")

    def _manifest(self) -> Manifest:
        try:
            said = json.loads(self._zip.read(_MANIFEST))
            if said["format"] != FORMAT:
                raise Damaged(f"es de un formato que esta versión no conoce ({said['format']})")
            tables = tuple(_table(one) for one in said["tables"])
            return Manifest(
                revision=said["revision"], made_at=said["made_at"], tables=tables, files=said["files"]
            )
        except (KeyError, ValueError, TypeError, *_UNREADABLE) as error:
            raise Damaged("no es un respaldo, o está incompleto") from error


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _table(said: Mapping[str, Any]) -> Table:
    columns = tuple(Column(name=one["name"], kind=one["kind"]) for one in said["columns"])
    return Table(
        name=said["name"], columns=columns, rows=said["rows"], sha256=said["sha256"], last=said["last"]
    )


def _written(value: Value) -> int | str | None:
    return base64.b64encode(value).decode() if isinstance(value, (bytes, memoryview)) else value


def _read(value: int | str | None, kind: Kind) -> Value:
    """A value as it was stored; ValueError if it is of another kind."""
    if value is None:
        return None
    if kind == "bytes" and isinstance(value, str):
        try:
            return base64.b64decode(value, validate=True)
        except binascii.Error as error:
            raise ValueError(value) from error
    if not isinstance(value, int if kind == "number" else str):
        raise TypeError(value)
    return value
