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
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from imap_tools import MailBoxUnencrypted

from mail.imap import DONE, POISON, ImapIntake, ImapTiming
from tests.mail.mail_samples import raw_letter

DOVECOT = shutil.which("dovecot") or "/usr/sbin/dovecot"
pytestmark = pytest.mark.skipif(not Path(DOVECOT).exists(), reason="Dovecot is not installed")

FAST = ImapTiming(socket=5, idle=20, slice=0.2, retry=0.2, back_off=0.1, back_off_max=0.3)

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
        root.chmod(0o755)
        for above in list(root.parents)[:3]:  # the mail process runs as nobody if we are root
            if above.stat().st_uid == os.getuid() and above != Path("/"):
                above.chmod(0o755)
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

    def box(self) -> MailBoxUnencrypted:
        box = MailBoxUnencrypted("127.0.0.1", port=self.port, timeout=5)
        box.login(self.user, "secreto")
        return box

    def deliver(self, raw: bytes) -> None:
        with self.box() as box:
            box.append(raw, "INBOX")

    def flags(self) -> dict[str, tuple[str, ...]]:
        with self.box() as box:
            return {m.subject: m.flags for m in box.fetch(mark_seen=False)}


def wait_for(holds: Callable[[], object], what: str, seconds: float = 5) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until, f"timed out: {what}"
        time.sleep(0.02)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dovecot]:
    server = Dovecot(tmp_path_factory.mktemp("dovecot"))
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
        self.bad = b""

    def __call__(self, key: str, raw: bytes, size: int) -> None:
        if self.bad and self.bad in raw:
            self.refused.append(raw)
            raise OSError("disk full")
        self.got.append((key, raw, size))

    def on_poison(self, key: str, reason: str) -> None:
        self.poison.append((key, reason))


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


def test_poison_letter_does_not_block_the_next(dovecot: Dovecot, intake: ImapIntake, inbox: Inbox) -> None:
    """Ours: the letter that can never be stored is set aside and reported once, and the next one is read."""
    inbox.bad = b"n1@"
    dovecot.deliver(numbered(1))
    dovecot.deliver(numbered(2))
    intake.start()
    wait_for(lambda: len(inbox.got) == 1, "the letter behind it")
    wait_for(lambda: inbox.poison, "the report")
    assert len(inbox.refused) == 3
    assert inbox.poison[0][1] == "OSError: disk full"
    wait_for(lambda: POISON in dovecot.flags()["n1"], "flag")
    assert DONE in dovecot.flags()["n2"]


def test_new_uidvalidity_starts_over(dovecot: Dovecot, inbox: Inbox) -> None:
    """With another UIDVALIDITY than the stored one, the stored UID is forgotten: nothing is skipped."""
    dovecot.deliver(numbered(1))
    intake = ImapIntake(dovecot.url, inbox, last=(1, 5000), timing=FAST)
    intake.start()
    try:
        wait_for(lambda: len(inbox.got) == 1, "the letter")
        assert not inbox.got[0][0].startswith("1:")
    finally:
        intake.stop()


def test_the_stored_position_skips_what_was_read(dovecot: Dovecot, inbox: Inbox) -> None:
    """Letters up to the stored UID are not handed over again, even though "n:*" names the last one."""
    dovecot.deliver(numbered(1))
    with dovecot.box() as box:
        validity = box.folder.status("INBOX", ["UIDVALIDITY"])["UIDVALIDITY"]
        box.flag("1", ["\\Seen"], value=True)
    intake = ImapIntake(dovecot.url, inbox, last=(validity, 1), timing=FAST)
    intake.start()
    try:
        wait_for(intake.connected.is_set, "login")
        dovecot.deliver(numbered(2))
        wait_for(lambda: inbox.got, "the new letter")
        assert [key for key, _, _ in inbox.got] == [f"{validity}:2"]
    finally:
        intake.stop()


def test_a_letter_passed_by_is_found_after_a_restart(dovecot: Dovecot, inbox: Inbox) -> None:
    """A letter below the stored UID that was never flagged is handed over at the next start."""
    dovecot.deliver(numbered(1))
    dovecot.deliver(numbered(2))
    with dovecot.box() as box:
        validity = box.folder.status("INBOX", ["UIDVALIDITY"])["UIDVALIDITY"]
        box.flag("2", ["\\Seen", DONE], value=True)
    intake = ImapIntake(dovecot.url, inbox, last=(validity, 2), timing=FAST)
    intake.start()
    try:
        wait_for(lambda: inbox.got, "the letter")
        assert [key for key, _, _ in inbox.got] == [f"{validity}:1"]
    finally:
        intake.stop()


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
