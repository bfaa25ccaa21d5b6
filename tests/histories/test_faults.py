"""Each fault does what it says, once, and is counted."""

from __future__ import annotations

import json
import smtplib
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException, IncompleteRead
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from imaplib import IMAP4
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from imap_tools import MailBoxUnencrypted
from imap_tools.errors import ImapToolsError, MailboxLoginError

from mail.imap_box import close
from tests.histories.faults import KINDS, Faults, change_uidvalidity
from tests.waiting import PATIENCE, until

BOT = "ventanilla@sandbox.local"
LETTER = "From: ana@sosep.example\r\nSubject: hola\r\n\r\n" + "No imprime.\r\n" * 20
NEWS = {"ok": True, "result": [{"update_id": 7, "message": {"text": "no imprime"}}]}
NO_NEWS: dict[str, object] = {"ok": True, "result": []}


class BotApi(ThreadingHTTPServer):
    """Answers every call; `heard` are the methods called, `news` what the next poll gets."""

    heard: list[str]
    news: dict[str, object]


class _Call(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: BotApi

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        method = self.path.rpartition("/")[2]
        self.server.heard.append(method)
        answer: dict[str, object] = {"ok": True, "result": {"message_id": 1}}
        if method == "getUpdates":
            answer, self.server.news = self.server.news, NO_NEWS
        body = json.dumps(answer, separators=(",", ":")).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def bot_api() -> Iterator[BotApi]:
    """A Bot API server."""
    server = BotApi(("127.0.0.1", 0), _Call)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def where(bot_api: BotApi, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The addresses of a sandbox, but of that Bot API server."""
    folder = tmp_path_factory.mktemp("sandbox")
    command = [sys.executable, "-m", "sandbox", "--page-port", "0", "--data", str(folder)]
    process = subprocess.Popen(
        command, cwd=Path(__file__).parents[2], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    where = json.loads(process.stdout.readline())
    yield {**where, "telegram": f"http://127.0.0.1:{bot_api.server_port}"}
    process.communicate(timeout=PATIENCE)


@pytest.fixture(scope="module")
def gates(where: dict[str, str]) -> Iterator[Faults]:
    """The gates before them."""
    gates = Faults(where, slow=0.05)
    yield gates
    gates.close()


@pytest.fixture
def faults(gates: Faults, bot_api: BotApi) -> Faults:
    """The same with nothing armed or counted, and nobody connected."""
    gates.reset()
    bot_api.heard, bot_api.news = [], NO_NEWS
    return gates


# -- Telegram


def call(line: HTTPConnection, method: str) -> object:
    """What a call is answered: status and JSON, status alone, or how the connection ended."""
    try:
        line.request("POST", f"/bot1:a/{method}", b"{}")
        answer = line.getresponse()
        body = answer.read()
    except (OSError, HTTPException) as error:
        line.close()
        return ConnectionError if isinstance(error, ConnectionError) else type(error)
    return (answer.status, json.loads(body)) if body.startswith(b"{") else answer.status


@contextmanager
def caller(faults: Faults) -> Iterator[HTTPConnection]:
    """A kept connection to the Bot API through the gate."""
    line = HTTPConnection(urlsplit(faults.through("telegram")).netloc, timeout=PATIENCE)
    yield line
    line.close()


SENT = (200, {"ok": True, "result": {"message_id": 1}})
REFUSALS = {
    429: {"error_code": 429, "description": "Too Many Requests: retry after 1"}
    | {"parameters": {"retry_after": 1}},
    500: {"error_code": 500, "description": "Internal Server Error"},
}


ANSWERED: list[tuple[str, str, object, int]] = [
    ("telegram-429", "editMessageText", (429, {"ok": False, **REFUSALS[429]}), 0),
    ("telegram-500", "sendPhoto", (500, {"ok": False, **REFUSALS[500]}), 0),
    ("telegram-502", "getUpdates", 502, 0),
    ("telegram-reset-before", "getFile", ConnectionError, 0),
    ("telegram-reset-after", "sendMessage", ConnectionError, 1),
    ("telegram-slow", "sendMessage", SENT, 1),
    ("telegram-cut", "sendMessage", IncompleteRead, 1),
]


@pytest.mark.parametrize(("kind", "method", "answered", "heard"), ANSWERED)
def test_a_fault_of_telegrams(
    faults: Faults, bot_api: BotApi, kind: str, method: str, answered: object, heard: int
) -> None:
    """The call that it strikes is answered so, and was heard or not; the calls before and after it are not struck."""
    with caller(faults) as line:
        assert call(line, "sendMessage") == SENT
        faults.arm(kind)
        assert call(line, method) == answered
        assert bot_api.heard[1:] == [method] * heard
        assert call(line, "sendMessage") == SENT
    assert faults.happened == {kind: 1}


@pytest.mark.parametrize(
    ("kind", "method"),
    [
        ("telegram-429", "getUpdates"),
        ("telegram-500", "getUpdates"),
        ("telegram-reset-before", "getUpdates"),
        ("telegram-reset-after", "answerCallbackQuery"),
        ("telegram-cut", "getUpdates"),
        ("telegram-slow", "getUpdates"),
        ("telegram-again", "getUpdates"),
    ],
)
def test_what_is_no_occasion(faults: Faults, kind: str, method: str) -> None:
    """A fault for what is sent, or for an answer with news in it, waits until there is such a call."""
    faults.arm(kind)
    with caller(faults) as line:
        assert isinstance(call(line, method), tuple)
    assert not faults.happened


def test_updates_come_again(faults: Faults, bot_api: BotApi) -> None:
    """What one poll got, the next one gets too, with the same ids, over whatever connection; then there is no news."""
    bot_api.news = NEWS
    with caller(faults) as line, caller(faults) as other:
        assert call(line, "getUpdates") == (200, NEWS)
        faults.arm("telegram-again")
        assert call(other, "getUpdates") == (200, NEWS)
        assert call(line, "getUpdates") == (200, NO_NEWS)
    assert faults.happened == {"telegram-again": 1}


def test_a_caller_that_dies(faults: Faults, bot_api: BotApi) -> None:
    """Whoever hangs up in the middle of a call disturbs nobody, and is known to be gone."""
    with caller(faults) as line, caller(faults) as other:
        line.putrequest("POST", "/bot1:a/sendMessage")
        line.putheader("content-length", "100")
        line.endheaders(b"half")
        line.close()
        assert call(other, "sendMessage") == SENT
    until(lambda: not faults._gates[0]._open, lambda: "a connection was never let go")


# -- SMTP


def send(url: str) -> object:
    """Send a letter; None, or what went wrong: a code of three digits, or that the connection ended, however."""
    address = urlsplit(url)
    try:
        with smtplib.SMTP(address.hostname or "", address.port or 0, timeout=PATIENCE) as client:
            client.login(address.username or "", address.password or "")
            client.sendmail("ana@sosep.example", [BOT], LETTER)
    except smtplib.SMTPRecipientsRefused as error:
        return error.recipients[BOT][0]
    except smtplib.SMTPResponseException as error:
        return error.smtp_code
    except OSError:
        return GONE
    return None


GONE = "gone"
TAKEN: list[tuple[str, object, int]] = [
    ("smtp-gone", GONE, 0),
    ("smtp-busy", 421, 0),
    ("smtp-refuse-sender", 451, 0),
    ("smtp-refuse", 451, 0),
    ("smtp-cut-in-data", GONE, 0),
    ("smtp-cut-after-data", GONE, 1),
]


@pytest.mark.parametrize(("kind", "outcome", "arrived"), TAKEN)
def test_a_fault_of_the_server_that_takes_letters(
    faults: Faults, where: dict[str, str], kind: str, outcome: object, arrived: int
) -> None:
    """The letter that it strikes fails so, and arrived or not; the next one goes through."""
    with box(where["imap"]) as inbox:
        before = len(inbox.uids())
        faults.arm(kind)
        assert send(faults.through("smtp")) == outcome
        assert faults.happened == {kind: 1}
        assert send(faults.through("smtp")) is None
        assert len(inbox.uids()) == before + arrived + 1
    assert faults.happened == {kind: 1}


@pytest.mark.parametrize(
    ("kind", "outcome"), [("smtp-gone", smtplib.SMTPServerDisconnected), ("smtp-busy", 421)]
)
def test_a_server_that_goes_between_two_letters(faults: Faults, kind: str, outcome: object) -> None:
    """A connection that is kept ends where the next letter begins."""
    address = urlsplit(faults.through("smtp"))
    with smtplib.SMTP(address.hostname or "", address.port or 0, timeout=PATIENCE) as client:
        client.login(address.username or "", address.password or "")
        client.sendmail("ana@sosep.example", [BOT], LETTER)
        faults.arm(kind)
        if isinstance(outcome, int):
            assert client.mail("ana@sosep.example")[0] == outcome
        else:
            with pytest.raises(smtplib.SMTPServerDisconnected):
                client.mail("ana@sosep.example")
    assert faults.happened == {kind: 1}


# -- IMAP


@contextmanager
def box(url: str) -> Iterator[MailBoxUnencrypted]:
    """The bot's mailbox; its socket is closed whatever happens."""
    address = urlsplit(url)
    mailbox = MailBoxUnencrypted(address.hostname or "", address.port or 0, timeout=PATIENCE)
    try:
        mailbox.login(address.username or "", address.password or "", "INBOX")
        yield mailbox
    finally:
        close(mailbox)


def fetch(mailbox: MailBoxUnencrypted) -> None:
    """Read the last letter."""
    mailbox.client.uid("FETCH", mailbox.uids()[-1], "(BODY.PEEK[])")


def flag(mailbox: MailBoxUnencrypted) -> None:
    """Flag the last letter."""
    mailbox.flag(mailbox.uids()[-1], "Ventanilla", value=True)


def idle(mailbox: MailBoxUnencrypted) -> None:
    """Begin to wait for letters, and end it."""
    mailbox.idle.start()  # type: ignore[no-untyped-call] # imap-tools leaves these two untyped
    mailbox.idle.stop()  # type: ignore[no-untyped-call] # see above


Act = Callable[[MailBoxUnencrypted], None]


READ: list[tuple[str, Act, bool]] = [
    ("imap-cut-fetch", fetch, False),
    ("imap-cut-store", flag, False),
    ("imap-cut-stored", flag, True),
    ("imap-gone", idle, False),
]


@pytest.mark.parametrize(("kind", "act", "flagged"), READ)
def test_a_fault_of_the_mailbox(
    faults: Faults, where: dict[str, str], kind: str, act: Act, flagged: bool
) -> None:
    """The command that it strikes ends the connection, and was carried out or not; another connection works."""
    assert send(where["smtp"]) is None
    with box(faults.through("imap")) as mailbox:
        faults.arm(kind)
        with pytest.raises((OSError, IMAP4.abort, ImapToolsError)):
            act(mailbox)
    assert faults.happened == {kind: 1}
    with box(faults.through("imap")) as mailbox:
        (last,) = mailbox.fetch(mailbox.uids()[-1], mark_seen=False, bulk=True, limit=1)
        assert ("Ventanilla" in last.flags) == flagged
        act(mailbox)
    assert faults.happened == {kind: 1}


@pytest.mark.parametrize(
    ("kind", "error"), [("imap-gone", (OSError, IMAP4.abort)), ("imap-refuse", MailboxLoginError)]
)
def test_a_mailbox_that_lets_nobody_in(
    faults: Faults, kind: str, error: type[Exception] | tuple[type[Exception], ...]
) -> None:
    """The first attempt fails, the second does not."""
    faults.arm(kind)
    with pytest.raises(error), box(faults.through("imap")):
        pass
    with box(faults.through("imap")):
        assert faults.happened == {kind: 1}


@pytest.mark.parametrize("keep_flags", [True, False])
def test_another_uidvalidity(faults: Faults, where: dict[str, str], keep_flags: bool) -> None:
    """The sessions end; the same letters are there under UIDs from 1 on, with their flags or without."""
    assert send(where["smtp"]) is None
    with box(faults.through("imap")) as mailbox:
        flag(mailbox)
        before = mailbox.folder.status("INBOX", ["UIDVALIDITY", "MESSAGES"])
        change_uidvalidity(where["page"], keep_flags=keep_flags)
        with pytest.raises((OSError, IMAP4.abort)):
            mailbox.uids()
    with box(faults.through("imap")) as mailbox:
        after = mailbox.folder.status("INBOX", ["UIDVALIDITY", "MESSAGES"])
        assert after == {**before, "UIDVALIDITY": before["UIDVALIDITY"] + 1}
        assert mailbox.uids() == [str(uid) for uid in range(1, after["MESSAGES"] + 1)]
        (last,) = mailbox.fetch(mailbox.uids()[-1], mark_seen=False, bulk=True, limit=1)
        assert ("Ventanilla" in last.flags) == keep_flags


# -- all of them


def test_reset_and_disarm(faults: Faults) -> None:
    """After `disarm` nothing fails; `reset` also forgets the count and cuts every connection."""
    with caller(faults) as line:
        faults.arm("telegram-500", times=3)
        assert [call(line, "getMe") != SENT for _ in range(2)] == [True, True]
        faults.disarm()
        assert call(line, "getMe") == SENT
        assert faults.happened == {"telegram-500": 2}
        faults.arm("telegram-500")
        faults.reset()
        assert not faults.happened
        line.auto_open = 0
        assert call(line, "getMe") != SENT
        line.auto_open = 1
        assert call(line, "getMe") == SENT
    with pytest.raises(KeyError):
        faults.arm("telegram-503")


def test_every_kind_was_shown() -> None:
    """No fault is listed that no test above sees at work."""
    tables = {row[0] for table in (ANSWERED, TAKEN, READ) for row in table}
    assert tables | {"telegram-again", "imap-refuse"} == set(KINDS)
