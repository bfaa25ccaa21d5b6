"""Logs: one line an event, whoever writes it, without secrets."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterator

import pytest
import structlog

from bot import logs

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
PASSWORD = "tr0ub4dor"
Logged = Callable[[], str]


@pytest.fixture
def logged(monkeypatch: pytest.MonkeyPatch) -> Iterator[Logged]:
    """What was logged since the last look; other tests get back the logs that they know."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    logs.configure([PASSWORD])
    yield lambda: (stream.getvalue(), stream.seek(0), stream.truncate())[0]
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


def test_an_event_is_one_line_with_its_facts(logged: Logged) -> None:
    """Time, level, logger, event, then the rest."""
    logging.getLogger("ventanilla.x").warning("it rains", extra={"chat": "7", "seconds": 3})
    line = logged()
    assert line.count("\n") == 1
    assert line.startswith("timestamp=20")
    assert 'level=warning logger=ventanilla.x event="it rains" chat=7 seconds=3' in line


def test_the_mail_loggers_take_the_same_way(logged: Logged) -> None:
    """structlog's loggers end in the same handler, in the same form, below the same level."""
    structlog.get_logger("mail.imap").warning("imap.lost", error="OSError", retry_in=2.0)
    assert "level=warning logger=mail.imap event=imap.lost error=OSError retry_in=2.0" in logged()
    structlog.get_logger("mail.imap").debug("nothing")
    assert logged() == ""


@pytest.mark.parametrize(
    "text",
    [
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"token {TOKEN}",
        f"login {PASSWORD} failed",
        "imaps://user:otherword@host/INBOX",
    ],
)
def test_tokens_and_passwords_never_appear(text: str, logged: Logged) -> None:
    """Neither in the event, nor in a fact of any type, nor in an exception, nor through structlog."""
    log, other = logging.getLogger("ventanilla.x"), structlog.get_logger("mail.x")
    log.warning("a %s", text)
    log.warning("a", extra={"what": text, "error": OSError(text), "several": [text]})
    other.warning("b", what=text, error=OSError(text))
    for raising in (log.exception, other.exception):
        try:
            raise OSError(text)
        except OSError:
            raising("it failed")
    told = logged()
    assert told.count("\n") == 5
    assert told.count("Traceback") == 2
    assert [word for word in (TOKEN, PASSWORD, "otherword") if word in told] == []
    assert "***" in told


def test_libraries_that_tell_everything_are_kept_short(logged: Logged) -> None:
    """The client library's log of each request has the token in its address."""
    logging.getLogger("httpx").info("GET https://api.telegram.org/bot…")
    assert logged() == ""


def test_libraries_that_tell_every_step_are_not_heard(logged: Logged) -> None:
    """A transition of a case is one row of its history, not three lines of the log."""
    logging.getLogger("transitions.core").info("Finished processing state 1 exit callbacks.")
    assert logged() == ""
