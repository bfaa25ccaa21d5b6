"""The inbox: one thread that hands over each new letter once it is durable, whatever the network does.

A letter is known by (uidvalidity, uid). The callback stores it; only then is it flagged `\\Seen` and
`Ventanilla`. What is new is found by UID alone: nothing received is ever put into a search, because the
standard library sends line ends in search texts as they are (CVE-2025-15366).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import structlog
from imap_tools import BaseMailBox, MailBox, MailBoxUnencrypted, MailMessageFlags

from mail.settings import Server, imap_server

DONE = "Ventanilla"
POISON = "VentanillaError"

OnLetter = Callable[[str, bytes, int], None]
"""(external key `uidvalidity:uid`, raw bytes, size on the server); returns once it is durable, may raise."""
OnPoison = Callable[[str, str], None]
"""(external key, reason): a letter that could not be stored after several tries."""

_log = structlog.get_logger(__name__)
_BATCH = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class ImapTiming:
    """Seconds, by the machine clock."""

    socket: float = 30.0
    """Any answer of the server must come within this."""
    idle: float = 25.0
    """Longest IDLE before the mailbox is searched anyway."""
    slice: float = 1.0
    """How often a stop is noticed while idling."""
    retry: float = 30.0
    """Pause before a letter whose storing failed is tried again."""
    back_off: float = 1.0
    """First pause after a lost connection; doubles up to `back_off_max`."""
    back_off_max: float = 60.0


@dataclass(slots=True)
class _Failed:
    times: int = 0
    again_at: float = 0.0


class ImapIntake:
    """Fetches new letters of one folder in a thread of its own.

    Args:
        url: see `imap_server`.
        on_letter: stores a letter durably.
        on_poison: told about a letter that is given up; it is kept in the folder, flagged `VentanillaError`.
        last: (uidvalidity, uid) of the last letter stored, so that a start does not look at all old ones.
        max_bytes: of larger letters only the headers are fetched.
        tries: how often storing a letter is tried.
        timing: pauses and time-outs.
    """

    def __init__(
        self,
        url: str,
        on_letter: OnLetter,
        *,
        on_poison: OnPoison = lambda _key, _reason: None,
        last: tuple[int, int] = (0, 0),
        max_bytes: int = 25 * 1024 * 1024,
        tries: int = 5,
        timing: ImapTiming | None = None,
    ) -> None:
        self._server = imap_server(url)
        self._on_letter = on_letter
        self._on_poison = on_poison
        self._validity, self._last = last
        self._max_bytes = max_bytes
        self._tries = tries
        self._timing = timing or ImapTiming()
        self._failed: dict[int, _Failed] = {}
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self.connected = threading.Event()
        """Set while logged in; for health reports."""

    def start(self) -> None:
        """Start the thread; it connects and reconnects by itself."""
        self._thread = threading.Thread(target=self._run, name="imap", daemon=True)
        self._thread.start()

    def stop(self, timeout: float = 10.0) -> None:
        """Ask the thread to end and wait for it, at most `timeout` seconds."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(timeout)

    def _run(self) -> None:
        pause = self._timing.back_off
        while not self._stop.is_set():
            try:
                with _open(self._server, self._timing.socket) as box:
                    self.connected.set()
                    pause = self._timing.back_off
                    self._serve(box)
            except Exception as error:  # noqa: BLE001 imaplib, ssl and socket fail in many ways; all mean: reconnect
                if not self._stop.is_set():
                    _log.warning("imap.lost", error=type(error).__name__, retry_in=pause)
            finally:
                self.connected.clear()
            self._stop.wait(pause)
            pause = min(pause * 2, self._timing.back_off_max)

    def _serve(self, box: BaseMailBox) -> None:
        can_idle = "IDLE" in _capabilities(box)
        self._note_validity(box)
        self._sweep(box)
        while not self._stop.is_set():
            self._note_validity(box)
            while self._fetch_new(box) and not self._stop.is_set():
                pass
            self._retry_failed(box)
            self._wait(box, can_idle=can_idle)

    def _note_validity(self, box: BaseMailBox) -> None:
        """A new UIDVALIDITY makes the known UIDs worthless: start over; duplicates end at their Message-ID."""
        validity = box.folder.status(self._server.folder, ["UIDVALIDITY"])["UIDVALIDITY"]
        if validity != self._validity:
            if self._validity:
                _log.warning("imap.uidvalidity", old=self._validity, new=validity)
            self._validity, self._last = validity, 0
            self._failed.clear()

    def _sweep(self, box: BaseMailBox) -> None:
        """After a start: hand over what an earlier run passed by, because storing it failed or it was killed."""
        if self._last:
            left = box.uids(f"UID 1:{self._last} UNSEEN UNKEYWORD {DONE} UNKEYWORD {POISON}")
            for uid in sorted(map(int, left)):
                if uid not in self._failed and not self._stop.is_set():
                    self._hand_over(box, uid)

    def _fetch_new(self, box: BaseMailBox) -> bool:
        """Hand over one batch after the last known UID; whether there may be more."""
        # "n:*" names the last letter even if its UID is lower; letters already flagged were stored before
        found = box.uids(f"UID {self._last + 1}:* UNKEYWORD {DONE} UNKEYWORD {POISON}")
        new = sorted(uid for uid in map(int, found) if uid > self._last)
        for uid in new[:_BATCH]:
            if self._stop.is_set():
                return False
            self._hand_over(box, uid)
            self._last = uid
        return len(new) > _BATCH

    def _retry_failed(self, box: BaseMailBox) -> None:
        now = time.monotonic()
        for uid in [uid for uid, failed in self._failed.items() if failed.again_at <= now]:
            self._hand_over(box, uid)

    def _hand_over(self, box: BaseMailBox, uid: int) -> None:
        """Fetch a letter, have it stored, flag it; a failure is remembered and does not hold up the next."""
        raw, size = _fetch(box, uid, self._max_bytes)
        if not raw:  # somebody else removed it
            self._failed.pop(uid, None)
            return
        key = f"{self._validity}:{uid}"
        try:
            self._on_letter(key, raw, size)
        except Exception as error:  # noqa: BLE001 whatever it was: the letter stays, and the next one is read
            self._note_failure(box, uid, key, error)
        else:
            self._failed.pop(uid, None)
            box.flag(str(uid), [MailMessageFlags.SEEN, DONE], value=True)

    def _note_failure(self, box: BaseMailBox, uid: int, key: str, error: Exception) -> None:
        failed = self._failed.setdefault(uid, _Failed())
        failed.times += 1
        failed.again_at = time.monotonic() + self._timing.retry * failed.times
        _log.warning("imap.not_stored", key=key, times=failed.times, error=type(error).__name__)
        if failed.times >= self._tries:
            self._on_poison(key, f"{type(error).__name__}: {error}")
            box.flag(str(uid), [POISON], value=True)
            del self._failed[uid]

    def _wait(self, box: BaseMailBox, *, can_idle: bool) -> None:
        """Until something happens in the folder, a retry is due, or `idle` seconds are over."""
        until = time.monotonic() + self._timing.idle
        if self._failed:
            until = min(until, *(failed.again_at for failed in self._failed.values()))
        if not can_idle:
            self._stop.wait(max(0.0, until - time.monotonic()))
            return
        box.idle.start()  # type: ignore[no-untyped-call] # imap-tools leaves these two untyped
        woken = False
        while not (woken or self._stop.is_set()) and time.monotonic() < until:
            began = time.monotonic()
            woken = bool(box.idle.poll(timeout=self._timing.slice))
            # imap-tools swallows the end of a connection: an empty answer at once means that it is gone
            woken = woken or time.monotonic() - began < self._timing.slice / 2
        box.idle.stop()  # type: ignore[no-untyped-call] # see above


@contextmanager
def _open(server: Server, timeout: float) -> Iterator[BaseMailBox]:
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
        with suppress(OSError):
            box.client.shutdown()
        box.client.sock.close()  # a failed shutdown leaves it open


def _capabilities(box: BaseMailBox) -> str:
    """What the server can do after the login; imaplib remembers only what it said before it."""
    _, data = box.client.capability()
    return b" ".join(part for part in data if isinstance(part, bytes)).decode("ascii", "replace").upper()


def _fetch(box: BaseMailBox, uid: int, max_bytes: int) -> tuple[bytes, int]:
    """Raw bytes and size of a letter, nothing flagged; headers only if it is too large; empty if it is gone."""
    _, sizes = box.client.uid("FETCH", str(uid), "(RFC822.SIZE)")
    words = b" ".join(part for part in sizes if isinstance(part, bytes)).replace(b")", b" ").split()
    if b"RFC822.SIZE" not in words:
        return b"", 0
    size = int(words[words.index(b"RFC822.SIZE") + 1])
    _, data = box.client.uid(
        "FETCH", str(uid), "(BODY.PEEK[])" if size <= max_bytes else "(BODY.PEEK[HEADER])"
    )
    return next((part[1] for part in data if isinstance(part, tuple)), b""), size
