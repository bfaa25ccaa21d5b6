"""Secrets and what people write stay out of logs, exceptions, `repr`, metrics and the names of files."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import aiosmtplib
import httpx
import pytest
import sqlalchemy.exc
import structlog
import telegram
from telegram.error import InvalidToken, NetworkError

from bot import logs
from bot.settings import CannotStart
from bot.telegram.client import TelegramClient
from bot.telegram.signing import webhook_secret
from bot.wiring import open_store, read_settings
from mail.settings import imap_server
from tests.bot.desk import ANA, Desk, said
from tests.bot.test_intake import failing

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
SECRET = "el-secreto-que-firma"
REPLY = "abcdefghijklmnopqrstuvwx23"
GIVEN = {
    "VENTANILLA_TELEGRAM_TOKEN": TOKEN,
    "VENTANILLA_SECRET": SECRET,
    "VENTANILLA_DATABASE_URL": "postgresql://v:cl%40ve-base@127.0.0.1:1/nada",
    "VENTANILLA_MAIL_ADDRESS": "v@oficina.example",
    "VENTANILLA_IMAP_URL": "imaps://v:cl%3Ave-imap@mail.oficina.example/INBOX",
    "VENTANILLA_SMTP_URL": "smtps://v:clave-smtp@mail.oficina.example",
}
HIDDEN = (
    TOKEN,
    TOKEN.partition(":")[2],
    SECRET,
    "cl%40ve-base",
    "cl@ve-base",
    "cl%3Ave-imap",
    "cl:ve-imap",
    "clave-smtp",
    REPLY,
)
DPI = "2987 65432 0101"


@pytest.fixture
def logged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[], str]]:
    """What the log says; other tests get back the logs that they know."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    logs.configure(read_settings(GIVEN, tmp_path).hidden)
    yield stream.getvalue
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


def shown(text: str) -> list[str]:
    """The secrets that a text shows."""
    return [one for one in HIDDEN if one in text]


RAISED: dict[str, Exception] = {
    "httpx": httpx.ConnectError(f"https://api.telegram.org/bot{TOKEN}/getUpdates"),
    "Telegram, a wrong token": InvalidToken(f"The token `{TOKEN}` was rejected by the server."),
    "Telegram, the network": NetworkError(f"httpx.ReadError: POST https://x/bot{TOKEN}/sendMessage"),
    "SMTP, a wrong password": aiosmtplib.SMTPAuthenticationError(535, "no: v clave-smtp"),
    "SMTP, a recipient": aiosmtplib.SMTPRecipientRefused(550, "no such user", f"v+{REPLY}@oficina.example"),
    "SQLAlchemy": sqlalchemy.exc.ArgumentError("cannot parse postgresql://v:cl%40ve-base@127.0.0.1:1/nada"),
    "SQLAlchemy, a statement": sqlalchemy.exc.DBAPIError(
        "INSERT", {"values": DPI}, ValueError(DPI), hide_parameters=False
    ),
    "the system": OSError("imaps://v:cl%3Ave-imap@mail.oficina.example/INBOX refused cl:ve-imap"),
    "a letter": KeyError(f"[ref:{REPLY}] v+{REPLY}@oficina.example {SECRET}"),
    "what somebody wrote": ValueError(f"invalid literal for int(): '{DPI}'"),
}


@pytest.mark.parametrize("error", RAISED.values(), ids=RAISED)
def test_no_exception_tells_a_secret(error: Exception, logged: Callable[[], str]) -> None:
    """Nor what somebody wrote: with its causes and its places, through either logger, it is told by its kind."""
    for log in (logging.getLogger("ventanilla.x"), structlog.get_logger("mail.x")):
        try:
            try:
                raise error
            except type(error) as first:
                raise RuntimeError(f"{first} {DPI}") from first
        except RuntimeError:
            log.exception("it failed")
    told = logged()
    assert shown(told) == []
    assert DPI not in told
    assert told.count(type(error).__name__) >= 2
    assert told.count("test_secrets.py") >= 2


def test_our_own_failure_is_logged_without_what_the_person_wrote(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, logged: Callable[[], str]
) -> None:
    """Place and kind are in the log; the words stay with the inbound, for whoever may read that."""
    failing(monkeypatch, ValueError(f"mi DPI es {DPI}"))
    desk.intake.take(*said(f"mi DPI es {DPI}"))
    assert "ValueError" in logged()
    assert DPI not in logged()
    assert [one for one in desk.outbox() if DPI in str(one.message.params)] == []


def test_what_is_printed_of_our_objects_has_no_secret(tmp_path: Path) -> None:
    """Settings, servers and the client, as a debugger or an assertion shows them."""
    settings = read_settings(GIVEN, tmp_path)
    client = TelegramClient(
        "https://api.example", TOKEN, webhook=("https://x", webhook_secret(SECRET.encode()))
    )
    text = "".join(map(repr, (settings, imap_server(settings.imap_url), client)))
    assert shown(text) == []
    assert webhook_secret(SECRET.encode()) not in text


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://v:cl%40ve-base@127.0.0.1:1/nada",
        "postgresql://v:cl%40ve-base@",
        "otra://v:clave-smtp@x/y",
    ],
)
def test_a_database_that_cannot_be_opened_tells_no_password(tmp_path: Path, url: str) -> None:
    """Whoever starts it in front of others reads what to mend, and only that."""
    settings = read_settings(GIVEN | {"VENTANILLA_DATABASE_URL": url}, tmp_path)
    with pytest.raises(CannotStart) as refused:
        open_store(settings, lambda: None)  # type: ignore[arg-type, return-value] # it is never asked
    assert "VENTANILLA_DATABASE_URL" in str(refused.value)
    assert shown(str(refused.value)) == []


def test_bots_show_their_token_and_the_log_takes_it_out(logged: Callable[[], str]) -> None:
    """The client library prints its token wherever it prints a bot; no line of ours may."""
    logging.getLogger("ventanilla.x").warning("bot %s", telegram.Bot(TOKEN))
    assert shown(logged()) == []
    assert ANA not in logged()
