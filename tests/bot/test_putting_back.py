"""What made us fail is looked at by a human and handled again, once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.intake import Arrival
from bot.letterbox import Letterbox
from bot.putting_back import PuttingBack
from machines.messages import Inbound
from machines.records import ChannelName, InboundState
from mail.intake import to_inbound
from tests.bot.desk import Desk
from tests.bot.test_letterbox import ANA, SETTINGS, letter


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """An office whose database and folder the command's settings name."""
    for name in ("TELEGRAM_TOKEN", "MAIL_ADDRESS", "IMAP_URL", "SMTP_URL", "PROCEDURES"):
        monkeypatch.delenv(f"VENTANILLA_{name}", raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VENTANILLA_DATA", str(tmp_path))
    monkeypatch.setenv("VENTANILLA_DATABASE_URL", f"sqlite:///{tmp_path / 'v.db'}")
    desk = Desk(tmp_path)
    yield desk
    desk.store.close()


def shunted(*arguments: str) -> Result:
    """The command with these arguments."""
    return CliRunner().invoke(main, ["shunted", *arguments])


def edge(desk: Desk) -> Letterbox:
    """The mail edge over the desk."""
    return Letterbox(
        desk.intake,
        desk.files,
        lambda raw, put, own, size: to_inbound(raw, SETTINGS, put, own, size=size),
    )


def putting_back(desk: Desk) -> PuttingBack:
    """What looks for what was put back, with mail only."""
    return PuttingBack(desk.store, chats=None, letter=edge(desk).again)


@pytest.fixture
def failed(installed: Desk, monkeypatch: pytest.MonkeyPatch) -> int:
    """The number of a letter of Ana's that made us fail; she and the administrator were told."""

    def broken(*_: object) -> None:
        raise KeyError("su CUI 1234 56789 0101")

    with monkeypatch.context() as patch:
        patch.setattr("bot.intake.handle", broken)
        edge(installed).take("1:1", letter("no imprime"), 300)
    assert {key for _, key in installed.said()} == {"apartado", "apartado_admin"}
    assert installed.row(1).state is InboundState.SHUNTED
    return 1


def test_the_list_says_when_from_whom_and_why_and_nothing_personal(failed: int) -> None:
    """One line each; an error's text may quote what was written, and is left out."""
    line = shunted().stdout
    assert re.match(r"\s+1  23/11/2026 09:00  correo", line)
    assert ANA in line
    assert "KeyError" in line
    assert "CUI" not in line


def test_what_was_written_is_shown_only_if_asked_for(failed: int) -> None:
    """Without terminal codes in it."""
    plain, full = shunted("show", "1").stdout, shunted("show", "1", "--content").stdout
    assert "KeyError" in plain
    assert "CUI" not in plain
    assert "Buenos días" not in plain
    assert "CUI" in full
    assert "Buenos días" in full
    assert "\x1b" not in full


async def test_what_is_put_back_is_handled_once(installed: Desk, failed: int) -> None:
    """Also by two bots that find it at once; then it is done, and cannot be put back again."""
    assert shunted("retry", "1").stdout == "1: se atenderá de nuevo.\n"
    [row] = installed.store.read(lambda unit: list(unit.put_back_earlier()))
    await putting_back(installed).look()
    answered = [address for address, _ in installed.said()]
    assert answered == [ANA]
    edge(installed).again(row)
    await putting_back(installed).look()
    assert installed.said() == []
    assert installed.row(1).state is InboundState.DONE
    again = shunted("retry", "1")
    assert (again.exit_code, again.stderr) == (1, "1: ya fue atendido.\n")


async def test_what_fails_again_waits_again(
    installed: Desk, failed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not tried for ever."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    shunted("retry", "1")
    monkeypatch.setattr("bot.intake.handle", broken)
    await putting_back(installed).look()
    row = installed.row(1)
    assert (row.state, row.note.split(":")[0], row.attempts) == (InboundState.SHUNTED, "ZeroDivisionError", 1)


async def test_a_letter_that_is_not_on_disk_any_more_waits_again(installed: Desk, failed: int) -> None:
    """With that as its reason."""
    shunted("retry", "1")
    sha256 = installed.row(1).raw.decode().removeprefix("sha256:")
    installed.files.path(sha256).unlink()
    await putting_back(installed).look()
    assert installed.row(1).state is InboundState.SHUNTED
    assert "not on disk" in installed.row(1).note


async def test_what_is_dropped_is_kept_and_never_handled(installed: Desk, failed: int) -> None:
    """It leaves the list; it cannot be put back."""
    assert shunted("drop", "1").exit_code == 0
    await putting_back(installed).look()
    assert installed.said() == []
    assert installed.row(1).state is InboundState.IGNORED
    assert shunted().stdout == "No hay nada apartado.\n"
    assert shunted("retry", "1").stderr == "1: fue descartado.\n"


async def test_a_strangers_letter_waits_until_its_address_is_somebodys(installed: Desk) -> None:
    """No human need look at it; whoever it is then served as gets his answer there, once."""
    ana, private = (
        installed.store.read(lambda unit: unit.person_at(ChannelName.MAIL, ANA)),
        "ana@privado.example",
    )
    assert ana is not None
    edge(installed).take("1:1", letter().replace(ANA.encode(), private.encode()), 300)
    assert installed.row(1).state is InboundState.UNCLAIMED
    assert shunted().stdout == "No hay nada apartado.\n"
    assert shunted("retry", "1").stderr == "1: espera a que su dirección sea de alguien.\n"
    await putting_back(installed).look()
    assert installed.said() == [(private, "correo_desconocido")]
    assert installed.do(lambda unit: unit.prove_mail(ana.id, private, installed.now))
    assert installed.do(lambda unit: unit.claim_letters(private, installed.now, 5)) == 1
    await putting_back(installed).look()
    await putting_back(installed).look()
    assert [(one.address, one.person_id) for one in installed.outbox()] == [(private, ana.id)]
    assert installed.row(1).state is InboundState.DONE


async def test_a_chat_is_taken_up_by_its_edge(installed: Desk) -> None:
    """Only if something of a chat was put back; mail waits while it is off."""
    taken: list[str] = []

    async def chats() -> None:
        taken.append("chats")

    look = PuttingBack(installed.store, chats=chats, letter=None)
    for channel in (ChannelName.MAIL, ChannelName.CHAT):
        installed.intake.shunt(Arrival(channel, "9", "x", b"{}"), None, "no")
    shunted("retry", "1")
    await look.look()
    assert taken == []
    shunted("retry", "2")
    await look.look()
    assert taken == ["chats"]
    assert installed.row(1).state is InboundState.RETRY


def test_a_stored_inbound_is_handled_once_whoever_has_it(desk: Desk) -> None:
    """Two that hold the same stored row: the second one finds it done, and says nothing."""
    arrival = Arrival(ChannelName.CHAT, "5", "700000006", b"{}")
    stored = desk.intake.keep(arrival, InboundState.NEW)
    inbound = Inbound(
        channel=ChannelName.CHAT, external_id="5", sender="700000006", sender_name="Ana", place="700000006",
        text="/ayuda",
    )  # fmt: skip
    held = replace(arrival, stored=stored)
    assert desk.intake.take(held, inbound) is not None
    assert desk.intake.take(held, inbound) is None
    assert len(desk.said()) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("show", "9"), 2, "no hay ningún mensaje recibido con el número 9"),
        (("retry", "9"), 1, "9: no existe."),
        (("retry",), 2, "Falta el argumento"),
        (("drop", "x"), 2, "«x» no es un número."),
    ],
)
def test_wrong_use(installed: Desk, arguments: tuple[str, ...], code: int, told: str) -> None:
    """Told in Spanish."""
    result = shunted(*arguments)
    assert result.exit_code == code
    assert told in result.stderr
