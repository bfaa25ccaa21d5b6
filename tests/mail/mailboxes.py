"""IMAP servers of a test's own, and what collects the letters that an intake hands over."""

from __future__ import annotations

import contextlib
import grp
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from imap_tools import MailBoxUnencrypted

from mail.imap import ImapIntake, ImapTiming, OnPosition, Position
from mail.imap_box import close
from tests.histories.faults import change_uidvalidity
from tests.mail.mail_samples import raw_letter
from tests.waiting import PATIENCE, until

DOVECOT = shutil.which("dovecot") or "/usr/sbin/dovecot"
needs_dovecot = pytest.mark.skipif(
    not Path(DOVECOT).exists(), reason="Dovecot is missing (Debian package dovecot-imapd)"
)
FAST = ImapTiming(socket=5, idle=600, slice=0.1, retry=0.2, retry_max=0.3, back_off=0.1, back_off_max=0.3)
"""Nobody has to wait, and nothing is found by looking again instead of by being told."""

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


class Mailbox:
    """The inbox of an account on a server of a test's own."""

    def __init__(self, url: str) -> None:
        self.url = url

    @contextlib.contextmanager
    def box(self) -> Iterator[MailBoxUnencrypted]:
        """It, logged in; its socket is closed whatever the server does meanwhile."""
        where = urlsplit(self.url)
        box = MailBoxUnencrypted(where.hostname or "", port=where.port or 0, timeout=5)
        try:
            box.login(where.username or "", where.password or "")
            yield box
            box.logout()
        finally:
            close(box)

    def deliver(self, raw: bytes, *, ago: timedelta = timedelta(), flags: Sequence[str] = ()) -> None:
        """Put a letter in as if the server had received it so long ago, and somebody had marked it since."""
        with self.box() as box:
            box.append(raw, "INBOX", dt=datetime.now(UTC) - ago, flag_set=flags or None)

    def validity(self) -> int:
        """Its UIDVALIDITY."""
        with self.box() as box:
            return box.folder.status("INBOX", ["UIDVALIDITY"])["UIDVALIDITY"]

    def newest(self) -> int:
        """The highest UID that a letter ever had."""
        with self.box() as box:
            return box.folder.status("INBOX", ["UIDNEXT"])["UIDNEXT"] - 1

    def flags(self) -> dict[str, tuple[str, ...]]:
        """Those of each letter, by its subject."""
        with self.box() as box:
            return {m.subject: m.flags for m in box.fetch(mark_seen=False)}


class Rebuilt(Mailbox):
    """One whose server can rebuild it."""

    def rebuild(self) -> None:
        """Give it another UIDVALIDITY; the letters keep their dates and flags."""
        raise NotImplementedError


class Dovecot(Rebuilt):
    """A server with its own folders and port; each account has an inbox."""

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
        self.enter("nadie")

    def enter(self, user: str) -> None:
        """Be the inbox of this account from now on; it is empty at first."""
        self.user = user
        super().__init__(f"imap://{user}:secreto@127.0.0.1:{self.port}/INBOX")

    def start(self) -> None:
        """Serve; returns when it answers."""
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
        """Serve no more, and end every session."""
        if self.process is not None:
            group = self.process.pid
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(10)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(group, signal.SIGKILL)  # the master leaves its open sessions behind
            self.process = None

    def rebuild(self) -> None:
        """See `Rebuilt`: its index is gone, as after a restored disk; the keywords' names are kept beside."""
        home = self.root / "mail" / self.user
        for file in (home / "dovecot-uidlist", *home.glob("dovecot.index*")):
            file.unlink()


class Sandbox(Rebuilt):
    """The sandbox's server, which has one inbox."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "sandbox", "--page-port", "0", "--data", str(folder)]
        self._process = subprocess.Popen(
            command, cwd=Path(__file__).parents[2], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._process.stdout is not None, "it was asked for"
        where = json.loads(self._process.stdout.readline())
        self._page: str = where["page"]
        super().__init__(f"{where['imap']}")

    def stop(self) -> None:
        """Serve no more."""
        self._process.communicate(timeout=PATIENCE)

    def rebuild(self) -> None:
        """See `Rebuilt`."""
        change_uidvalidity(self._page, keep_flags=True)


def wait_for(holds: Callable[[], object], what: str) -> None:
    """Until something holds; fails, naming it, if it never does."""
    until(holds, lambda: f"never came about: {what}")


class Inbox:
    """Collects what the intake hands over; can refuse letters by their content."""

    def __init__(self) -> None:
        self.got: list[tuple[str, bytes, int]] = []
        self.refused: list[bytes] = []
        self.poison: list[tuple[str, str]] = []
        self.positions: list[Position] = []
        self.bad = b""
        self.fails: Exception = ValueError("no such letter")

    def __call__(self, key: str, raw: bytes, size: int) -> None:
        if self.bad and self.bad in raw:
            self.refused.append(raw)
            raise self.fails
        self.got.append((key, raw, size))

    def on_poison(self, key: str, reason: str) -> None:
        self.poison.append((key, reason))

    def on_position(self, validity: int, uid: int, since: datetime) -> None:
        self.positions.append((validity, uid, since))

    def subjects(self) -> list[str]:
        """Of what was handed over, in order."""
        return [str(message_from_bytes(raw)["Subject"]) for _, raw, _ in self.got]

    def settled(self) -> list[int]:
        """Up to which letter everything was settled, each time."""
        return [uid for _, uid, _ in self.positions]


@contextlib.contextmanager
def running(
    mailbox: Mailbox,
    inbox: Inbox,
    *,
    last: Position | None = None,
    on_position: OnPosition = lambda _validity, _uid, _since: None,
) -> Iterator[ImapIntake]:
    """An intake that runs while the context lasts; a letter that fails waits for the next start."""
    patient = ImapTiming(socket=5, idle=600, slice=0.1, retry=600, back_off=0.1)
    intake = ImapIntake(mailbox.url, inbox, last=last, on_position=on_position, timing=patient)
    intake.start()
    try:
        yield intake
    finally:
        intake.stop()


def numbered(i: int, body: str = "Hola", *, ago: timedelta = timedelta()) -> bytes:
    """A letter that was written so long ago."""
    date = format_datetime(datetime.now(UTC) - ago)
    return raw_letter(body, subject=f"n{i}", date=date, extra=[f"Message-ID: <n{i}@example.org>"])
