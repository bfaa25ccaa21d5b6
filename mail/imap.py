"""The inbox: one thread that hands over each new letter once it is durable, whatever the network does.

A letter is known by (uidvalidity, uid). The callback stores it; only then is it flagged `\\Seen` and
`Ventanilla`. What is new is found by UID alone: nothing received is ever put into a search, because the
standard library sends line ends in search texts as they are (CVE-2025-15366).

A mailbox in use may hold years of letters that nobody wants answered now: the very first start takes only what is
unread and a few days old, and goes on from there. The position is kept by the caller: everything up to it is
settled, so the next start asks for what comes after it. Where a mailbox was rebuilt, the position is worth nothing:
what came since that very first start is taken if it does not bear our flag, whoever has read it; a server that
keeps no such flags brings again what we have, which ends as a duplicate by its Message-ID.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from imap_tools import AND, BaseMailBox, MailboxLoginError, MailMessageFlags

from machines.errors import Permanent, Temporary
from mail.imap_box import announced, arrivals, capabilities, fetch, mark, open_box
from mail.letter import MAX_BYTES
from mail.settings import imap_server

DONE = "Ventanilla"
POISON = "VentanillaError"
IMAP_REMEDY = "Revise usuario y clave en VENTANILLA_IMAP_URL (codificados con %); algunos proveedores piden una clave de aplicación."
"""When a server does not take our password."""

OnLetter = Callable[[str, bytes, int], None]
"""(external key `uidvalidity:uid`, raw bytes, size on the server); returns once it is durable.

May raise `Temporary` or OSError (no fault of the letter: it comes again until it is taken), `Permanent` (it is given up
at once), or anything else (given up after several tries).
"""
OnPoison = Callable[[str, str], None]
"""(external key, reason): a letter that could not be stored after several tries."""
Position = tuple[int, int, datetime]
"""(uidvalidity, uid, since): everything up to that letter is settled; the mailbox is watched since that instant."""
OnPosition = Callable[[int, int, datetime], None]
"""Told a position; keeps it durably, may raise."""

_log = structlog.get_logger(__name__)
_BATCH = 50
_OPEN = f"UNKEYWORD {DONE} UNKEYWORD {POISON}"
"""Search for letters that are neither stored nor given up."""
_EARLIER = timedelta(days=3)
"""Unread letters that came so long before we began to watch are taken too, by the server's INTERNALDATE."""
_LONGEST = timedelta(days=30)
"""What came longer ago than this is never begun with, however long a rebuilt mailbox was away."""
_ZONES = timedelta(days=1)
"""A server's days may begin so much later or earlier than ours."""


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
    """Pause before a letter whose storing failed is tried again; longer each time."""
    retry_max: float = 300.0
    """Longest such pause. A store that is away is asked sooner: after twice `back_off`, then twice that."""
    back_off: float = 1.0
    """First pause after a lost connection; doubles up to `back_off_max`."""
    back_off_max: float = 60.0


@dataclass(slots=True)
class _Pending:
    """A letter that is handed over out of turn: found at the first start, or its storing failed."""

    times: int = 0
    failures: int = 0
    """Of those, how many may be the letter's own fault."""
    again_at: float = 0.0


class ImapIntake:
    """Fetches new letters of one folder in a thread of its own.

    Args:
        url: see `imap_server`.
        on_letter: stores a letter durably.
        on_poison: told about a letter that is given up; it is kept in the folder, flagged `VentanillaError`.
        on_position: told how far everything is settled, after each change.
        last: what `on_position` was last told; None at the very first start.
        max_bytes: of larger letters only the headers are fetched.
        tries: how often storing a letter is tried that may itself be what fails.
        timing: pauses and time-outs.
        alive: called each time that it looks, tries again, or has handed over a letter.
    """

    def __init__(
        self,
        url: str,
        on_letter: OnLetter,
        *,
        on_poison: OnPoison = lambda _key, _reason: None,
        on_position: OnPosition = lambda _validity, _uid, _since: None,
        last: Position | None = None,
        max_bytes: int = MAX_BYTES,
        tries: int = 5,
        timing: ImapTiming | None = None,
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        self._server = imap_server(url)
        self._on_letter = on_letter
        self._on_poison = on_poison
        self._on_position = on_position
        # Whole seconds, as a server tells when a letter came
        self._validity, self._last, self._since = last or (0, 0, datetime.now(UTC).replace(microsecond=0))
        self._kept = self._last
        self._max_bytes = max_bytes
        self._tries = tries
        self._timing = timing or ImapTiming()
        self._alive = alive
        self._pending: dict[int, _Pending] = {}
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
            self._alive()
            try:
                with open_box(self._server, self._timing.socket) as box:
                    self.connected.set()
                    pause = self._timing.back_off
                    self._serve(box)
            except MailboxLoginError as error:
                self._note_refusal(str(error), pause)
            except Exception as error:  # noqa: BLE001 imaplib, ssl and socket fail in many ways; all mean: reconnect
                if not self._stop.is_set():
                    _log.warning("imap.lost", error=type(error).__name__, retry_in=pause)
            finally:
                self.connected.clear()
            self._stop.wait(pause)
            pause = min(pause * 2, self._timing.back_off_max)

    def _note_refusal(self, said: str, pause: float) -> None:
        """Log why nobody is let in: the password, or a server that cannot look at it now (RFC 5530)."""
        if "[UNAVAILABLE]" in said.upper():
            _log.warning("imap.unavailable", retry_in=pause)
        else:
            _log.error("imap.password_refused", user=self._server.user, retry_in=pause, remedy=IMAP_REMEDY)

    def _serve(self, box: BaseMailBox) -> None:
        can_idle = "IDLE" in capabilities(box)
        while not self._stop.is_set():
            self._alive()
            self._note_validity(box)
            self._take_pending(box)
            while self._fetch_new(box) and not self._stop.is_set():
                self._keep_position()
            self._keep_position()
            self._wait(box, can_idle=can_idle)

    def _note_validity(self, box: BaseMailBox) -> None:
        """A new UIDVALIDITY makes the known UIDs worthless: start over; duplicates end at their Message-ID."""
        status = box.folder.status(self._server.folder, ["UIDVALIDITY", "UIDNEXT"])
        validity, newest = status["UIDVALIDITY"], status["UIDNEXT"] - 1
        if validity != self._validity:
            if self._validity:
                _log.warning("imap.uidvalidity", old=self._validity, new=validity)
            self._begin(box, validity, newest)

    def _begin(self, box: BaseMailBox, validity: int, newest: int) -> None:
        """Take of the letters that are there already what came since we watch, and the unread of the days before.

        Of those that were read the Date must fit too: a server that was restored may say of old letters that they
        came today.
        """
        oldest = datetime.now(UTC) - _LONGEST
        unread_since, since = max(self._since - _EARLIER, oldest), max(self._since, oldest)
        unread = box.uids(f"{AND(seen=False, date_gte=unread_since.date())} {_OPEN}")
        day = (since - _ZONES).date()
        read = arrivals(box, box.uids(f"{AND(seen=True, date_gte=day, sent_date_gte=day)} {_OPEN}"))
        taken = sorted({*map(int, unread), *(uid for uid, at in read.items() if at >= since)})
        self._pending = {uid: _Pending() for uid in taken if uid <= newest}
        # One less than `newest`: kept once all of these are settled; until then, a start begins again.
        self._validity, self._last, self._kept = validity, newest, newest - 1
        _log.info("imap.begin", taken=len(self._pending), since=unread_since.isoformat())

    def _keep_position(self) -> None:
        """Tell how far everything is settled: stored, given up, or left alone."""
        settled = min(self._pending, default=self._last + 1) - 1
        if settled > self._kept:
            self._on_position(self._validity, settled, self._since)
            self._kept = settled

    def _fetch_new(self, box: BaseMailBox) -> bool:
        """Hand over one batch after the last known UID; False only after a search that found nothing."""
        box.client.untagged_responses.pop("EXISTS", None)  # what it announced is found now
        # "n:*" names the last letter even if its UID is lower; letters already flagged were stored before
        found = box.uids(f"UID {self._last + 1}:* {_OPEN}")
        new = sorted(uid for uid in map(int, found) if uid > self._last)
        for uid in new[:_BATCH]:
            if self._stop.is_set():
                return False
            self._hand_over(box, uid)
            self._last = uid
            self._alive()
        return bool(new)

    def _take_pending(self, box: BaseMailBox) -> None:
        """Hand over what is due of the letters below the last known UID."""
        now = time.monotonic()
        for uid in [uid for uid, pending in self._pending.items() if pending.again_at <= now]:
            if not self._stop.is_set():
                self._hand_over(box, uid)

    def _hand_over(self, box: BaseMailBox, uid: int) -> None:
        """Fetch a letter, have it stored, flag it; a failure is remembered and does not hold up the next."""
        raw, size = fetch(box, uid, self._max_bytes)
        if not raw:  # somebody else removed it
            self._pending.pop(uid, None)
            return
        key = f"{self._validity}:{uid}"
        try:
            self._on_letter(key, raw, size)
        except Exception as error:  # noqa: BLE001 whatever it was: the letter stays, and the next one is read
            self._note_failure(box, uid, key, error)
        else:
            # A server that keeps no keywords: the position says what we have, and people see that it was read
            if not mark(box, uid, MailMessageFlags.SEEN, DONE) and not mark(box, uid, MailMessageFlags.SEEN):
                _log.warning("imap.not_flagged", key=key)
            self._pending.pop(uid, None)  # only now: if the flag was lost, the letter comes again and gets it

    def _note_failure(self, box: BaseMailBox, uid: int, key: str, error: Exception) -> None:
        pending = self._pending.setdefault(uid, _Pending())
        pending.times += 1
        away = isinstance(error, (Temporary, OSError))
        pause = (
            self._timing.back_off * 2.0 ** min(pending.times, 20)
            if away
            else self._timing.retry * pending.times
        )
        pending.again_at = time.monotonic() + min(pause, self._timing.retry_max)
        _log.warning("imap.not_stored", key=key, times=pending.times, error=type(error).__name__)
        if away:
            return  # a full disk, a database that is gone: it would be wrong to give up a letter for that
        pending.failures += 1
        if pending.failures >= self._tries or isinstance(error, Permanent):
            self._on_poison(key, f"{type(error).__name__}: {error}")
            mark(box, uid, POISON)
            del self._pending[uid]

    def _wait(self, box: BaseMailBox, *, can_idle: bool) -> None:
        """Until something happens in the folder, a retry is due, or `idle` seconds are over."""
        until = time.monotonic() + self._timing.idle
        if self._pending:
            until = min(until, *(pending.again_at for pending in self._pending.values()))
        if not can_idle:
            self._stop.wait(max(0.0, until - time.monotonic()))
            return
        box.idle.start()  # type: ignore[no-untyped-call] # imap-tools leaves these two untyped
        woken = announced(box)
        while not (woken or self._stop.is_set()) and time.monotonic() < until:
            began = time.monotonic()
            woken = bool(box.idle.poll(timeout=self._timing.slice))
            # imap-tools swallows the end of a connection: an empty answer at once means that it is gone
            woken = woken or time.monotonic() - began < self._timing.slice / 2
        box.idle.stop()  # type: ignore[no-untyped-call] # see above
