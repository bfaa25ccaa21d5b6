"""The files of the chats, with the ids and paths that Telegram would give them."""

from __future__ import annotations

import json
import mimetypes
import secrets
from dataclasses import dataclass
from pathlib import PurePath

from sandbox.records import Json
from sandbox.store import Store
from sandbox.telegram.pictures import dimensions
from sandbox.telegram.refusal import bad_request

MAX_DOWNLOAD = 20 * 1024 * 1024  # getFile
MAX_UPLOAD = 50 * 1024 * 1024
MAX_PHOTO = 10 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class StoredFile:
    """A file without its bytes: ``kind`` is photo or document, ``info`` the API's object."""

    id: str
    unique_id: str
    path: str
    name: str
    kind: str
    info: Json


class Files:
    """Keeps files and finds them by id or path."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, name: str, content: bytes, *, as_photo: bool) -> StoredFile:
        """Keeps a file. Raises Refused if Telegram would not take it."""
        if not content:
            raise bad_request("file must be non-empty")
        info: Json = {"file_size": len(content)}
        if as_photo:
            info |= _photo_info(content)
        else:
            kind_of = mimetypes.guess_type(name)[0] or "application/octet-stream"
            info |= {"file_name": name, "mime_type": kind_of}
        return self._keep(name, content, "photo" if as_photo else "document", info)

    def _keep(self, name: str, content: bytes, kind: str, info: Json) -> StoredFile:
        letter = "A" if kind == "photo" else "B"
        file_id = f"{letter}gACAgEAAxkB{secrets.token_urlsafe(40)}"
        unique_id = f"AQAD{secrets.token_urlsafe(9)}"
        suffix = ".jpg" if kind == "photo" else PurePath(name).suffix
        path = f"{kind}s/file_{secrets.token_hex(6)}{suffix}"
        whole = {"file_id": file_id, "file_unique_id": unique_id} | info
        self._store.run(
            "INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?)",
            *(file_id, unique_id, path, name, kind, json.dumps(whole), content),
        )
        return StoredFile(id=file_id, unique_id=unique_id, path=path, name=name, kind=kind, info=whole)

    def find(self, file_id: str) -> StoredFile:
        """The file with this id. Raises LookupError if there is none."""
        row = self._store.row("SELECT id, unique_id, path, name, kind, info FROM files WHERE id = ?", file_id)
        if row is None:
            raise LookupError(file_id)
        return StoredFile(
            id=row[0], unique_id=row[1], path=row[2], name=row[3], kind=row[4],
            info=json.loads(row[5]),
        )  # fmt: skip

    def content(self, file_id: str) -> bytes:
        """The bytes of a file. Raises LookupError if there is none."""
        return self._bytes("id", file_id)

    def at(self, path: str) -> bytes:
        """The bytes of the file at this download path. Raises LookupError if there is none."""
        return self._bytes("path", path)

    def _bytes(self, column: str, value: str) -> bytes:
        row = self._store.row(
            f"SELECT content FROM files WHERE {column} = ?",  # noqa: S608 - one of our two columns
            value,
        )
        if row is None:
            raise LookupError(value)
        return bytes(row[0])


def _photo_info(content: bytes) -> Json:
    if len(content) > MAX_PHOTO:
        raise bad_request(
            f"file of size {len(content)} bytes is too big for a photo; the maximum size is {MAX_PHOTO} bytes"
        )
    size = dimensions(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    return {"width": size[0], "height": size[1]}
