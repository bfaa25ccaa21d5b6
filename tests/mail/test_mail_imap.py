"""The inbox against a real Dovecot."""

from __future__ import annotations

import contextlib
import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from imap_tools import MailBoxUnencrypted
from structlog.testing import capture_logs

from machines.errors import Temporary
from mail.imap import DONE, POISON, ImapIntake, ImapTiming
from mail.imap_box import close, fetch
from tests.histories.faults import Faults
from tests.mail.mail_samples import raw_letter

DOVECOT = shutil.which("dovecot") or "/usr/sbin/dovecot"
pytestmark = pytest.mark.skipif(
    not Path(DOVECOT).exists(), reason="Dovecot is missing (Debian package dovecot-imapd)"
)

FAST = ImapTiming(socket=5, idle=20, slice=0.2, retry=0.2, retry_max=0.3, back_off=0.1, back_off_max=0.3)

CONF = """
base_dir = {root}/run
state_dir = {root}/state
log_path = {root}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
listen = 127.0.0.1
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 0
mail_location = maildir:{root}/mail/%u
passdb {{
  driver = static
  args = password=secreto
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={root}/home
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
"""


class Dovecot:
    """A server of its own, with its own folders and port."""

    def __init__(self, root: Path) -> None:
        root.chmod(0o755)  # the mail process runs as nobody if we are root
        account = pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        for name in ("run", "state", "home", "mail"):
            (root / name).mkdir()
            if os.getuid() == 0 and name in {"home", "mail"}:
                os.chown(root / name, account.pw_uid, account.pw_gid)
        text = CONF.format(
            root=root,
            user=account.pw_name,
            group=grp.getgrgid(account.pw_gid).gr_name,
            uid=account.pw_uid,
            gid=account.pw_gid,
            port=self.port,
        )
        self.root = root
        self.conf = root / "dovecot.conf"
        self.conf.write_text(text)
        self.process: subprocess.Popen[bytes] | None = None
        self.user = "nadie"

    @property
    def url(self) -> str:
        return f"imap://{self.user}:secreto@127.0.0.1:{self.port}/INBOX"

    def start(self) -> None:
        (self.root / "run" / "master.pid").unlink(missing_ok=True)
        self.process = subprocess.Popen([DOVECOT, "-F", "-c", str(self.conf)], start_new_session=True)
        wait_for(self._answers, "Dovecot answers")

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection:
                return connection.recv(4) == b"* OK"
        except OSError:
            return False

    def stop(self) -> None:
        if self.process is not None:
            group = self.process.pid
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(10)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(group, signal.SIGKILL)  # the master leaves its open sessions behind
            self.process = None

    @contextlib.contextmanager
    def box(self) -> Iterator[MailBoxUnencrypted]:
        """A logged-in mailbox; its socket is closed whatever the server does meanwhile."""
        box = MailBoxUnencrypted("127.0.0.1", port=self.port, timeout=5)
        try:
            box.login(self.user, "secreto")
            yield box
            box.logout()
        finally:
            close(box)

    def deliver(self, raw: bytes, *, days_ago: int = 0, seen: bool = False) -> None:
        """Put a letter into the inbox as if the server had received it then."""
        arrived = datetime.now(UTC) - timedelta(days=days_ago)
        with self.box() as box:
            box.append(raw, "INBOX", dt=arrived, flag_set=["\\Seen"] if seen else None)

    def validity(self) -> int:
        """The inbox's UIDVALIDITY."""
        with self.box() as box:
            return box.folder.status("INBOX", ["UIDVALIDITY"])["UIDVALIDITY"]

    def flags(self) -> dict[str, tuple[str, ...]]:
        with self.box() as box:
            return {m.subject: m.flags for m in box.fetch(mark_seen=False)}


def wait_for(holds: Callable[[], object], what: str, seconds: float = 5) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until, f"timed out: {what}"
        time.sleep(0.02)


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    """A running server; not in pytest's folder, which each new run of pytest closes to other users again."""
    with tempfile.TemporaryDirectory(prefix="dovecot-") as root:
        server = Dovecot(Path(root))
        server.start()
        yield server
        server.stop()


@pytest.fixture
def dovecot(server: Dovecot, request: pytest.FixtureRequest) -> Dovecot:
    """The server with an empty mailbox for this test."""
    server.user = f"u{abs(hash(request.node.name))}"
    return server


class Inbox:
    """Collects what the intake hands over; can refuse letters by their content."""

    def __init__(self) -> None:
        self.got: list[tuple[str, bytes, int]] = []
        self.refused: list[bytes] = []
        self.poison: list[tuple[str, str]] = []
        self.positions: list[tuple[int, int]] = []
        self.bad = b""
        self.fails: Exception = ValueError("no such letter")

    def __call__(self, key: str, raw: bytes, size: int) -> None:
        if self.bad and self.bad in raw:
            self.refused.append(raw)
            raise self.fails
        self.got.append((key, raw, size))

    def on_poison(self, key: str, reason: str) -> None:
        self.poison.append((key, reason))

    def on_position(self, validity: int, uid: int) -> None:
        self.positions.append((validity, uid))


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def intake(dovecot: Dovecot, inbox: Inbox) -> Iterator[ImapIntake]:
    intake = ImapIntake(
        dovecot.url, inbox, on_poison=inbox.on_poison, tries=3, timing=FAST, max_bytes=100_000
    )
    yield intake
    intake.stop()


@contextlib.contextmanager
def running(
    dovecot: Dovecot,
    inbox: Inbox,
    *,
    last: tuple[int, int] | None = None,
    on_position: Callable[[int, int], None] = lambda _validity, _uid: None,
) -> Iterator[ImapIntake]:
    """An intake that runs while the context lasts; a letter that fails waits for the next start."""
    patient = ImapTiming(socket=5, idle=20, slice=0.1, retry=60, back_off=0.1)
    intake = ImapIntake(dovecot.url, inbox, last=last, on_position=on_position, timing=patient)
    intake.start()
    try:
        yield intake
    finally:
        intake.stop()


def numbered(i: int, body: str = "Hola") -> bytes:
    return raw_letter(body, subject=f"n{i}", extra=[f"Message-ID: <n{i}@example.org>"])


def test_letters_already_there_arrive_in_order_and_are_flagged(
    dovecot: Dovecot, intake: ImapIntake, inbox: Inbox
) -> None:
    """What lies in the folder at the start is handed over in order, then flagged as seen and ours."""
    for i in range(3):
        dovecot.deliver(numbered(i))
    intake.start()
    wait_for(lambda: len(inbox.got) == 3, "three letters")
    assert [b"n%d@" % i in raw for i, (_, raw, _) in enumerate(inbox.got)] == [True] * 3
    wait_for(lambda: all({DONE, "\\Seen"} <= set(f) for f in dovecot.flags().values()), "flags")


def test_new_mail_wakes_the_idle_within_two_seconds(
    dovecot: Dovecot, intake: ImapIntake, inbox: Inbox
) -> None:
    """A letter that arrives during IDLE is handed over at once, not at the next poll; so is the one after it."""
    intake.start()
    wait_for(intake.connected.is_set, "login")
    time.sleep(0.3)
    for i in (1, 2):
        sent = time.monotonic()
        dovecot.deliver(numbered(i))
        wait_for(lambda i=i: len(inbox.got) == i, "the letter", 2)  # type: ignore[misc] # i is bound as a default
        assert time.monotonic() - sent < 2


def test_a_letter_between_search_and_idle_is_not_missed(dovecot: Dovecot, inbox: Inbox) -> None:
    """What arrives after the last search and before IDLE is announced only once: it must not wait for the next poll."""

    def deliver_one_more(_validity: int, uid: int) -> None:
        if uid == 1:
            dovecot.deliver(numbered(2))

    dovecot.deliver(numbered(1))
    with running(dovecot, inbox, on_position=deliver_one_more):
        wait_for(lambda: len(inbox.got) == 2, "the second letter", 3)


def test_reconnects_after_the_server_restarts(dovecot: Dovecot, intake: ImapIntake, inbox: Inbox) -> None:
    """After a restart of the server the next letter arrives, and none twice."""
    dovecot.deliver(numbered(1))
    intake.start()
    wait_for(lambda: len(inbox.got) == 1, "first letter")
    dovecot.stop()
    wait_for(lambda: not intake.connected.is_set(), "loss noticed")
    dovecot.start()
    dovecot.deliver(numbered(2))
    wait_for(lambda: len(inbox.got) == 2, "second letter")
    assert b"n2@" in inbox.got[1][1]


def test_failed_callback_leaves_the_letter_unflagged_and_retries(dovecot: Dovecot, inbox: Inbox) -> None:
    """A letter that could not be stored keeps no flag of ours, and arrives once storing works again."""
    patient = ImapTiming(socket=5, idle=20, slice=0.1, retry=0.5, back_off=0.1)
    intake = ImapIntake(dovecot.url, inbox, timing=patient)
    inbox.bad = b"n1@"
    dovecot.deliver(numbered(1))
    intake.start()
    try:
        wait_for(lambda: inbox.refused, "first refusal")
        assert dovecot.flags() == {"n1": ()}
        inbox.bad = b""
        wait_for(lambda: len(inbox.got) == 1, "retry")
        wait_for(lambda: DONE in dovecot.flags()["n1"], "flag")
    finally:
        intake.stop()


@pytest.mark.parametrize("away", [OSError("disk full"), Temporary("no database")], ids=str)
def test_a_store_that_is_away_for_long_gives_up_no_letter(
    dovecot: Dovecot, intake: ImapIntake, inbox: Inbox, away: Exception
) -> None:
    """However often it is tried meanwhile, the letter keeps its place, and is taken when the store is back."""
    inbox.bad, inbox.fails = b"n1@", away
    dovecot.deliver(numbered(1))
    intake.start()
    wait_for(lambda: len(inbox.refused) > 6, "more tries than a bad letter gets")
    assert (inbox.poison, dovecot.flags()) == ([], {"n1": ()})
    inbox.bad = b""
    wait_for(lambda: len(inbox.got) == 1, "the letter")
    wait_for(lambda: DONE in dovecot.flags()["n1"], "flag")


def test_poison_letter_does_not_block_the_next(dovecot: Dovecot, intake: ImapIntake, inbox: Inbox) -> None:
    """Failure case 25: the letter that can never be stored is set aside and reported once, and the next one is read."""
    inbox.bad = b"n1@"
    dovecot.deliver(numbered(1))
    dovecot.deliver(numbered(2))
    intake.start()
    wait_for(lambda: len(inbox.got) == 1, "the letter behind it")
    wait_for(lambda: inbox.poison, "the report")
    assert len(inbox.refused) == 3
    assert inbox.poison[0][1] == "ValueError: no such letter"
    wait_for(lambda: POISON in dovecot.flags()["n1"], "flag")
    assert DONE in dovecot.flags()["n2"]


def test_the_first_start_takes_only_unread_letters_of_the_last_days(dovecot: Dovecot, inbox: Inbox) -> None:
    """A mailbox in use: read letters and old unread ones are left alone and unflagged, now and at the next start."""
    dovecot.deliver(numbered(1), days_ago=400)
    dovecot.deliver(numbered(2), seen=True)
    dovecot.deliver(numbered(3), days_ago=2)
    dovecot.deliver(numbered(4), days_ago=9)
    with running(dovecot, inbox, on_position=inbox.on_position):
        wait_for(lambda: inbox.positions, "the position")
        dovecot.deliver(numbered(5))
        wait_for(lambda: len(inbox.positions) == 2, "the next position")
    with running(dovecot, inbox, last=inbox.positions[-1], on_position=inbox.on_position):
        dovecot.deliver(numbered(6))
        wait_for(lambda: len(inbox.positions) == 3, "the last position")
    validity = inbox.positions[0][0]
    assert inbox.positions == [(validity, 4), (validity, 5), (validity, 6)]
    assert [key for key, _, _ in inbox.got] == [f"{validity}:{uid}" for uid in (3, 5, 6)]
    flags = dovecot.flags()
    assert [flags["n1"], flags["n2"], flags["n4"]] == [(), ("\\Seen",), ()]


def test_a_new_uidvalidity_forgets_the_position(dovecot: Dovecot, inbox: Inbox) -> None:
    """With another UIDVALIDITY than the stored one, unread letters below the stored UID are not lost."""
    dovecot.deliver(numbered(1), days_ago=20)
    with running(dovecot, inbox, last=(1, 5000)):
        wait_for(lambda: len(inbox.got) == 1, "the letter")
    assert not inbox.got[0][0].startswith("1:")


def test_the_stored_position_skips_what_was_settled(dovecot: Dovecot, inbox: Inbox) -> None:
    """Letters up to the stored UID are not handed over again, even though "n:*" names the last one."""
    dovecot.deliver(numbered(1))
    with running(dovecot, inbox, last=(dovecot.validity(), 1)) as intake:
        wait_for(intake.connected.is_set, "login")
        dovecot.deliver(numbered(2))
        wait_for(lambda: inbox.got, "the new letter")
    assert [key.partition(":")[2] for key, _, _ in inbox.got] == ["2"]


def test_a_letter_read_by_somebody_else_is_taken(dovecot: Dovecot, inbox: Inbox) -> None:
    """After the position everything without our flag is handed over, also what a human opened meanwhile."""
    dovecot.deliver(numbered(1), seen=True)
    with running(dovecot, inbox, last=(dovecot.validity(), 0)):
        wait_for(lambda: inbox.got, "the letter")


def test_the_position_waits_for_a_letter_that_fails(dovecot: Dovecot, inbox: Inbox) -> None:
    """The position stays below a letter that could not be stored, so that the next start finds it."""
    dovecot.deliver(numbered(1))
    dovecot.deliver(numbered(2))
    dovecot.deliver(numbered(3))
    start = (dovecot.validity(), 0)
    inbox.bad = b"n2@"
    with running(dovecot, inbox, last=start, on_position=inbox.on_position):
        wait_for(lambda: len(inbox.got) == 2 and inbox.positions, "the letters around it")
    assert inbox.positions == [(start[0], 1)]
    inbox.bad = b""
    with running(dovecot, inbox, last=inbox.positions[-1], on_position=inbox.on_position):
        wait_for(lambda: len(inbox.positions) == 2, "the position after it")
    assert [uid for _, uid in inbox.positions] == [1, 2]
    assert [key.partition(":")[2] for key, _, _ in inbox.got] == ["1", "3", "2"]


def test_a_first_start_that_was_cut_short_begins_again(dovecot: Dovecot, inbox: Inbox) -> None:
    """No position is kept while a letter of the first start is not settled."""
    inbox.bad = b"n1@"
    dovecot.deliver(numbered(1))
    dovecot.deliver(numbered(2))
    with running(dovecot, inbox, on_position=inbox.on_position):
        wait_for(lambda: inbox.got and inbox.refused, "both")
    assert not inbox.positions


def test_of_a_huge_letter_only_the_headers_are_fetched(
    dovecot: Dovecot, intake: ImapIntake, inbox: Inbox
) -> None:
    """A letter over the limit is handed over without its body, with its real size."""
    dovecot.deliver(numbered(1, "x" * 120_000))
    intake.start()
    wait_for(lambda: inbox.got, "the letter")
    _, raw, size = inbox.got[0]
    assert b"Subject: n1" in raw
    assert len(raw) < 1000
    assert size > 100_000


def test_a_flag_that_was_lost_is_set_again(dovecot: Dovecot, inbox: Inbox) -> None:
    """A connection that ends before the flag of a letter out of turn: it comes once more, known, and is flagged then."""
    dovecot.deliver(numbered(1))
    with contextlib.closing(Faults({"imap": dovecot.url})) as faults:
        faults.arm("imap-cut-store")
        intake = ImapIntake(faults.through("imap"), inbox, timing=FAST)
        intake.start()
        wait_for(lambda: DONE in dovecot.flags()["n1"], "the flag")
        intake.stop()
    assert [raw for _, raw, _ in inbox.got] == [inbox.got[0][1]] * 2


def test_a_server_that_lets_nobody_in_for_now(dovecot: Dovecot, inbox: Inbox) -> None:
    """The log does not send anybody to look for a wrong password, and the next attempt gets in."""
    with contextlib.closing(Faults({"imap": dovecot.url})) as faults, capture_logs() as logged:
        faults.arm("imap-refuse")
        intake = ImapIntake(faults.through("imap"), inbox, timing=FAST)
        intake.start()
        wait_for(intake.connected.is_set, "login")
        intake.stop()
    events = [line["event"] for line in logged]
    assert "imap.unavailable" in events
    assert "imap.password_refused" not in events


def test_stop_is_noticed_during_idle(dovecot: Dovecot, intake: ImapIntake) -> None:
    """Stopping takes about a second even in the middle of a long IDLE."""
    intake.start()
    wait_for(intake.connected.is_set, "login")
    time.sleep(0.2)
    began = time.monotonic()
    intake.stop()
    assert time.monotonic() - began < 1.5


def test_unreachable_server_is_retried_quietly(inbox: Inbox) -> None:
    """Without a server the thread keeps trying and can be stopped."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    intake = ImapIntake(f"imap://u:p@127.0.0.1:{port}", inbox, timing=FAST)
    intake.start()
    time.sleep(0.3)
    intake.stop()
    assert not inbox.got


@pytest.mark.parametrize(
    "items", ["(UID 7 RFC822.SIZE 5)", "(RFC822.SIZE 5 UID 7)", "(FLAGS () RFC822.SIZE 5)"]
)
def test_the_size_is_found_wherever_the_server_puts_it(items: str) -> None:
    """Servers list the items of an answer in any order (RFC 9051, 7.5.2); a letter must not seem to be gone."""

    class Client:
        def uid(self, _command: str, _uid: str, wanted: str) -> tuple[str, list[object]]:
            return "OK", [f"1 {items}".encode()] if "SIZE" in wanted else [(b"1 (BODY[] {5}", b"hello"), b")"]

    class Box:
        client = Client()

    assert fetch(Box(), 7, 1000) == (b"hello", 5)  # type: ignore[arg-type] # as much of a mailbox as it needs
