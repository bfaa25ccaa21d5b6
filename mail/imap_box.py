"""One connection to a mailbox: opened, closed, and what imap-tools leaves to us about IDLE and FETCH."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from imaplib import IMAP4
from io import BufferedReader
from typing import cast

from imap_tools import BaseMailBox, MailBox, MailBoxUnencrypted

from mail.settings import Server

_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_UID = re.compile(rb"\bUID (\d+)")
_ARRIVED = re.compile(rb'INTERNALDATE "([^"]+)"')


def announced(box: BaseMailBox) -> bool:
    """Whether a letter was announced after the last search: with its answer, or with the answer to IDLE.

    Neither shows on the socket any more, so that polling it would miss the letter until the next search.
    """
    if "EXISTS" in box.client.untagged_responses:
        return True
    patience = box.client.sock.gettimeout()
    box.client.sock.settimeout(0)
    try:
        return bool(cast("BufferedReader", box.client.file).peek(1))
    except OSError:  # TLS says in this way that nothing is there; a lost connection shows at the next command
        return False
    finally:
        box.client.sock.settimeout(patience)


@contextmanager
def open_box(server: Server, timeout: float) -> Iterator[BaseMailBox]:
    """A logged-in mailbox; after an error its socket is closed without waiting for a goodbye."""
    box: BaseMailBox
    if server.scheme == "imaps":
        box = MailBox(server.host, port=server.port, timeout=timeout)
    else:
        box = MailBoxUnencrypted(server.host, port=server.port, timeout=timeout)
    try:
        box.login(server.user, server.password, initial_folder=server.folder)
        yield box
        box.logout()
    finally:
        close(box)


def close(box: BaseMailBox) -> None:
    """Close the connection without a goodbye; nothing happens if it is closed."""
    with suppress(OSError):
        box.client.shutdown()
    box.client.sock.close()  # a failed shutdown leaves it open


def capabilities(box: BaseMailBox) -> str:
    """What the server can do after the login; imaplib remembers only what it said before it."""
    _, data = box.client.capability()
    return b" ".join(part for part in data if isinstance(part, bytes)).decode("ascii", "replace").upper()


def arrivals(box: BaseMailBox, uids: Sequence[str]) -> dict[int, datetime]:
    """When the server received each letter (its INTERNALDATE); one that is gone is left out."""
    wanted = sorted(map(int, uids))
    if not wanted:
        return {}
    # One range: a list of them may be longer than a server takes
    _, data = box.client.uid("FETCH", f"{wanted[0]}:{wanted[-1]}", "(INTERNALDATE)")
    found = {}
    for line in (part for part in data if isinstance(part, bytes)):
        uid, at = _UID.search(line), _ARRIVED.search(line)
        if uid and at:
            found[int(uid[1])] = datetime.strptime(at[1].decode("ascii"), "%d-%b-%Y %H:%M:%S %z")
    return {uid: found[uid] for uid in wanted if uid in found}


def mark(box: BaseMailBox, uid: int, *flags: str) -> bool:
    """Flag a letter; False if the server refuses, as some do with keywords.

    imap-tools' own way would also remove for good what somebody has marked as deleted.
    """
    try:
        answer, _ = box.client.uid("STORE", str(uid), "+FLAGS", f"({' '.join(flags)})")
    except IMAP4.abort:  # the connection is lost
        raise
    except IMAP4.error:
        return False
    return answer == "OK"


def fetch(box: BaseMailBox, uid: int, max_bytes: int) -> tuple[bytes, int]:
    """Raw bytes and size of a letter, nothing flagged; headers only if it is too large; empty if it is gone."""
    _, sizes = box.client.uid("FETCH", str(uid), "(RFC822.SIZE)")
    # Servers list the items in any order: "1 (UID 7 RFC822.SIZE 394)", "1 (RFC822.SIZE 394 UID 7)"
    told = _SIZE.search(b" ".join(part for part in sizes if isinstance(part, bytes)))
    if told is None:
        return b"", 0
    size = int(told.group(1))
    _, data = box.client.uid(
        "FETCH", str(uid), "(BODY.PEEK[])" if size <= max_bytes else "(BODY.PEEK[HEADER])"
    )
    return next((part[1] for part in data if isinstance(part, tuple)), b""), size
