"""The doctor: each thing that can be wrong is found, named, and has its remedy; nothing secret or personal is printed."""

from __future__ import annotations

import shutil
import socket
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import pytest
import structlog
from click.testing import CliRunner, Result

from bot.cli import main
from bot.doctoring import machine, running, telegram
from machines.messages import FileRef
from machines.records import ChannelName, InboundState
from machines.watching.concern import Concern, Grade
from mail.imap import ImapIntake, ImapTiming
from mail.probing import Unusable, ask_imap, ask_smtp
from storage import FileStore, SqlUnit, Store
from tests.postgresql import new_database
from tests.storage.store_samples import entry, new_case

ROSTER = Path(__file__).parents[2] / "sandbox" / "demo_roster.csv"
TOKEN = "123456:AbCdEfGhIjKlMnOpQrStUvWxYz012345"
PASSWORD = "clave-muy-secreta"
NOW = datetime.now(UTC)
ZONE = ZoneInfo("America/Guatemala")


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder; Telegram and an administrator are set."""
    monkeypatch.chdir(tmp_path)
    for name in ("PROCEDURES", "DATABASE_URL", "DATA", "MAIL_ADDRESS", "IMAP_URL", "SMTP_URL"):
        monkeypatch.delenv(f"VENTANILLA_{name}", raising=False)
    monkeypatch.setenv("VENTANILLA_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("VENTANILLA_ADMIN_EMAIL", "admin@oficina.example")


def ventanilla(*arguments: str) -> Result:
    """The command with these arguments."""
    return CliRunner().invoke(main, arguments)


def staffed() -> None:
    """The demo people are imported, and all are linked."""
    assert ventanilla("roster", "import", str(ROSTER)).exit_code == 0
    with sqlite3.connect("var/ventanilla.db") as raw:
        raw.execute(
            "INSERT INTO address (person_id, channel, value, verified, failing_since, reason) "
            "SELECT id, 'chat', 'x' || id, 1, NULL, '' FROM person "
            "WHERE id NOT IN (SELECT person_id FROM address WHERE channel = 'chat')"
        )


def test_a_sound_office_leaves_with_0() -> None:
    """Settings, procedures, disk, database, clock, messages and directory were looked at."""
    staffed()
    result = ventanilla("doctor", "--offline")
    assert (result.exit_code, result.stderr) == (0, "")
    for area in ("Procedimientos", "Disco", "Base de datos", "Reloj", "Mensajes"):
        assert f"bien   {area}: " in result.stdout
    assert "MAL" not in result.stdout
    assert result.stdout.endswith("Todo está en orden.\n")


def without(name: str) -> Callable[[pytest.MonkeyPatch], None]:
    """A setting is not given."""
    return lambda patch: patch.delenv(f"VENTANILLA_{name}")


def given(name: str, value: str) -> Callable[[pytest.MonkeyPatch], None]:
    """A setting is given."""
    return lambda patch: patch.setenv(f"VENTANILLA_{name}", value)


SETTINGS = [
    (without("TELEGRAM_TOKEN"), "no hay ningún canal"),
    (without("ADMIN_EMAIL"), "falta VENTANILLA_ADMIN_EMAIL"),
    (given("TIMEZONE", "Marte"), "«Marte» no es una zona horaria"),
    (given("IMAP_URL", "pop://x"), "VENTANILLA_IMAP_URL"),
    (given("DATABASE_URL", "mysql://x/y"), "no se puede abrir"),
    (
        given("DATABASE_URL", f"postgresql://u:{PASSWORD}@127.0.0.1:9/x"),
        "no se puede abrir (OperationalError)",
    ),
]


@pytest.mark.parametrize(("change", "told"), SETTINGS, ids=[one[1] for one in SETTINGS])
def test_settings(
    change: Callable[[pytest.MonkeyPatch], None], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is missing or wrong; exit code 1; a password or token is never shown."""
    change(monkeypatch)
    result = ventanilla("doctor", "--offline")
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert any(line.startswith("MAL") and told in line for line in result.stdout.splitlines())
    assert PASSWORD not in result.output
    assert TOKEN not in result.output


def test_secrets_that_others_can_read(tmp_path: Path) -> None:
    """The `.env` file, with the command that mends it."""
    (tmp_path / ".env").write_text("VENTANILLA_TIMEZONE=America/Guatemala\n")
    (tmp_path / ".env").chmod(0o644)
    told = ventanilla("doctor", "--offline").stdout
    assert "otros usuarios de la máquina pueden leer" in told
    assert "chmod 600" in told


def database(statement: str) -> None:
    """Something was done to the database."""
    with sqlite3.connect("var/ventanilla.db") as raw:
        raw.execute(statement)


def shunted() -> None:
    """Something was set aside."""
    store = Store.open("sqlite:///var/ventanilla.db", clock=lambda: NOW)
    store.submit(
        lambda unit: unit.finish(
            unit.receive(ChannelName.CHAT, "1", "700000006", b"{}", NOW) or 0,
            InboundState.SHUNTED,
            "KeyError: 'CUI'",
        )
    ).result()
    store.close()


def recorded_tomorrow() -> None:
    """The last thing was recorded by a clock that was a day ahead."""
    store = Store.open("sqlite:///var/ventanilla.db", clock=lambda: NOW)
    store.submit(
        lambda unit: unit.receive(ChannelName.CHAT, "2", "1", b"{}", NOW + timedelta(days=1))
    ).result()
    store.close()


STORED = [
    (shunted, "1 mensaje(s) recibido(s) no pudieron procesarse"),
    (recorded_tomorrow, "está atrasado: lo último registrado es del"),
    (
        lambda: database("UPDATE alembic_version SET version_num = '9999'"),
        "es de una versión más nueva (9999)",
    ),
    (
        lambda: database("DELETE FROM post WHERE role = 'Despacho Superior'"),
        "nadie ocupa «Despacho Superior»",
    ),
    (
        lambda: database(
            "UPDATE address SET failing_since = 1 WHERE person_id = (SELECT min(id) FROM person) AND channel = 'chat'"
        ),
        "1 dirección(es) no reciben",
    ),
]


@pytest.mark.parametrize(("spoil", "told"), STORED, ids=[one[1] for one in STORED])
def test_what_is_stored(spoil: Callable[[], None], told: str) -> None:
    """Each is found where before nothing was, with its remedy below it."""
    staffed()
    spoil()
    result = ventanilla("doctor", "--offline")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    [at] = [n for n, line in enumerate(lines) if line.startswith("MAL") and told in line]
    assert lines[at + 1].startswith("       → ")
    assert "CUI" not in result.stdout


def test_an_empty_directory_and_a_missing_database() -> None:
    """No database yet is only a note; one without people is a finding."""
    assert "aviso  Base de datos: todavía no existe." in ventanilla("doctor", "--offline").stdout
    assert not Path("var/ventanilla.db").exists()
    assert ventanilla("shunted").exit_code == 0
    told = ventanilla("doctor", "--offline")
    assert "MAL    Directorio: está vacío." in told.stdout
    assert ventanilla("roster", "check").exit_code == 1


def test_a_roster_is_checked_before_it_is_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before any channel is set: a file without its only holder of a role is found wanting; the one with him is not; nothing is imported."""
    monkeypatch.delenv("VENTANILLA_TELEGRAM_TOKEN")
    short = tmp_path / "corto.csv"
    boss = "aura.castellanos@sosep.example,Ing."
    lines = ROSTER.read_text("utf-8").replace(boss, ",Ing.").splitlines()
    short.write_text("\n".join(line for line in lines if ",Aura " not in line), "utf-8")
    assert ventanilla("roster", "check", str(ROSTER)).exit_code == 0
    result = ventanilla("roster", "check", str(short))
    assert result.exit_code == 1
    assert "nadie ocupa «Despacho Superior»" in result.stdout
    assert not Path("var/ventanilla.db").exists()
    assert ventanilla("roster", "check", "no-hay.csv").exit_code == 2


# -- the machine


def grades(found: Iterator[Concern]) -> list[tuple[Grade, str]]:
    """Grade and text of each."""
    return [(one.grade, one.text) for one in found]


def test_a_disk_that_is_nearly_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three mebibytes are left; also as the running bot sees it."""
    monkeypatch.setattr(
        shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9, 3 * 1024 * 1024)
    )
    [(grade, text)] = grades(machine.disk("los datos", tmp_path))
    assert (grade, "quedan 3 MiB" in text) == (Grade.WRONG, True)
    surroundings = machine.Surroundings({"los datos": tmp_path})
    assert surroundings() == ()
    surroundings.look()
    assert [one.text for one in surroundings()] == [text]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """It cannot be written."""
    [(grade, text)] = grades(machine.disk("los datos", tmp_path / "no"))
    assert (grade, "no se puede escribir" in text) == (Grade.WRONG, True)


CLOCKS: list[tuple[Mapping[str, float], Grade, str]] = [
    ({}, Grade.GOOD, "America/Guatemala"),
    ({"Telegram": 29.0}, Grade.GOOD, "igual que Telegram"),
    ({"Telegram": 95.4}, Grade.WRONG, "atrasado 95 segundos frente al de Telegram"),
    ({"la base de datos": -31.0}, Grade.WRONG, "adelantado 31 segundos frente al de la base de datos"),
]


@pytest.mark.parametrize(("others", "grade", "told"), CLOCKS, ids=[one[2] for one in CLOCKS])
def test_the_clock_is_compared(others: Mapping[str, float], grade: Grade, told: str) -> None:
    """With Telegram's and the database's."""
    [(found, text)] = grades(machine.clock(NOW, ZONE, NOW, others))
    assert (found, told in text) == (grade, True)


# -- Telegram


def answering(
    monkeypatch: pytest.MonkeyPatch, answer: Callable[[httpx.Request], httpx.Response], ours: str = ""
) -> telegram.Answer:
    """What is told when Telegram answers so."""
    real = httpx.Client
    monkeypatch.setattr(httpx, "Client", lambda **more: real(**more, transport=httpx.MockTransport(answer)))
    return telegram.ask("https://api.telegram.org", TOKEN, NOW, ours)


def result(request: httpx.Request, hook: Mapping[str, object]) -> httpx.Response:
    """Telegram is well, its clock a minute ahead."""
    assert request.url.path.startswith(f"/bot{TOKEN}/")
    body = {"username": "ventanilla_bot"} if request.url.path.endswith("getMe") else hook
    date = format_datetime(NOW + timedelta(minutes=1))
    return httpx.Response(200, json={"ok": True, "result": body}, headers={"Date": date})


def refuse(_: httpx.Request) -> httpx.Response:
    raise httpx.ConnectTimeout(f"https://api.telegram.org/bot{TOKEN}/getMe")


ANSWERS: list[tuple[Callable[[httpx.Request], httpx.Response], list[tuple[Grade, str]]]] = [
    (lambda one: result(one, {"url": ""}), [(Grade.GOOD, "acepta el token de @ventanilla_bot")]),
    (
        lambda one: result(one, {"url": "https://x", "pending_update_count": 501}),
        [
            (Grade.WRONG, "un webhook que no es el nuestro (en x)"),
            (Grade.NOTE, "esperan 501 mensajes"),
            (Grade.GOOD, "acepta"),
        ],
    ),
    (lambda _: httpx.Response(401, json={"ok": False}), [(Grade.WRONG, "no acepta el token")]),
    (lambda _: httpx.Response(502, text="<html>"), [(Grade.WRONG, "responde 502")]),
    (refuse, [(Grade.WRONG, "api.telegram.org no responde (ConnectTimeout)")]),
]


@pytest.mark.parametrize(("answer", "told"), ANSWERS, ids=[one[1][0][1] for one in ANSWERS])
def test_telegram(
    answer: Callable[[httpx.Request], httpx.Response],
    told: list[tuple[Grade, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Token, webhook, what waits, a server that is away; never the token itself."""
    found = answering(monkeypatch, answer)
    assert [one.grade for one in found.concerns] == [grade for grade, _ in told]
    for concern, (grade, text) in zip(found.concerns, told, strict=True):
        assert text in concern.text
        assert TOKEN not in concern.text + concern.remedy
        assert concern.remedy or grade is Grade.GOOD


OURS = "https://oficina.gob.gt/telegram"
HOOKS = [
    (OURS, OURS, (Grade.GOOD, "a nuestro webhook")),
    (OURS, "", (Grade.NOTE, "no tiene puesto todavía")),
    (OURS, f"https://otro.gob.gt/{TOKEN}", (Grade.WRONG, "no es el nuestro (en otro.gob.gt)")),
    ("", OURS, (Grade.WRONG, "no es el nuestro (en oficina.gob.gt)")),
]


@pytest.mark.parametrize(("ours", "found", "told"), HOOKS)
def test_the_webhook_is_compared_with_ours(
    ours: str, found: str, told: tuple[Grade, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ours is fine, none is set at the start, another one takes our updates away; its path is nobody's business."""
    concern = answering(monkeypatch, lambda one: result(one, {"url": found}), ours).concerns[0]
    assert concern.grade is told[0]
    assert told[1] in concern.text
    assert TOKEN not in concern.text


def test_several_processes_over_postgresql(
    postgresql_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It names those that live, compares the database's clock, and misses a file that another machine has kept for itself."""
    with new_database(postgresql_server) as url:
        monkeypatch.setenv("VENTANILLA_DATABASE_URL", url)
        assert ventanilla("roster", "import", str(ROSTER)).exit_code == 0
        assert "Procesos: ninguno está en marcha" in ventanilla("doctor", "--offline").stdout
        store = Store.open(url, clock=lambda: NOW)

        def work(unit: SqlUnit) -> None:
            now = unit.database_now()
            for owner, seconds in (("uno-71-1", 60), ("dos-9-2", 60), ("tres-8-3", -1)):
                unit.live(owner, (), now, seconds)
            ref = FileRef(sha256="a" * 64, name="a", media_type="text/plain", size=1)
            case = unit.open_case(new_case())
            unit.append(case, [entry()], NOW)
            unit.add_files(case.id, 1, [ref], NOW)

        store.submit(work).result(10)
        told = ventanilla("doctor", "--offline")
        assert "bien   Procesos: 2 en marcha (dos-9, uno-71)." in told.stdout
        assert "MAL    Procesos: faltan aquí 1 de los 1 archivos más recientes." in told.stdout
        assert "igual que la base de datos" in told.stdout
        FileStore(tmp_path / "var").path("a" * 64).parent.mkdir(parents=True)
        FileStore(tmp_path / "var").path("a" * 64).write_bytes(b"x")
        assert "faltan aquí" not in ventanilla("doctor", "--offline").stdout
        store.close()


def test_telegrams_clock_is_read_off_its_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """In whole seconds."""
    ahead = answering(monkeypatch, lambda one: result(one, {})).ahead
    assert ahead is not None
    assert 58 <= ahead <= 61


# -- mail


@pytest.fixture
def server() -> Iterator[Callable[[str, Mapping[str, str]], int]]:
    """Makes a server of one visitor: its greeting, and what it answers to a line that holds some word."""
    listeners: list[socket.socket] = []

    def make(greeting: str, answers: Mapping[str, str]) -> int:
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)
        threading.Thread(target=serve, args=(listener, greeting, answers), daemon=True).start()
        return int(listener.getsockname()[1])

    yield make
    for one in listeners:
        one.close()


def serve(listener: socket.socket, greeting: str, answers: Mapping[str, str]) -> None:
    """Answer line by line until the visitor goes; `{tag}` is his line's first word."""
    visitor, _ = listener.accept()
    with suppress(ConnectionError), visitor, visitor.makefile("rw", encoding="latin-1", newline="") as lines:
        lines.write(f"{greeting}\r\n")
        lines.flush()
        for line in lines:
            word = next((one for one in answers if one in line.upper()), "")
            lines.write(answers.get(word, "{tag} OK done").format(tag=line.split()[0]) + "\r\n")
            lines.flush()


IMAP = {
    "LOGOUT": "* BYE\r\n{tag} OK done",
    "CAPABILITY": "* CAPABILITY IMAP4rev1 IDLE\r\n{tag} OK done",
    "SEARCH": "* SEARCH 1 2 3\r\n{tag} OK done",
}
BOXES = [
    ({"LOGIN": "{tag} NO [AUTHENTICATIONFAILED] no"}, "no acepta la clave de ana", "VENTANILLA_IMAP_URL"),
    ({"SELECT": "{tag} NO no such mailbox"}, "no existe la carpeta «Ventanilla»", "la carpeta al final"),
]


@pytest.mark.parametrize(("answers", "told", "remedy"), BOXES, ids=[one[1] for one in BOXES])
def test_a_mailbox_that_does_not_take_us(
    server: Callable[[str, Mapping[str, str]], int], answers: Mapping[str, str], told: str, remedy: str
) -> None:
    """A wrong password names the setting; so does a wrong folder."""
    port = server("* OK", {**IMAP, **answers})
    with pytest.raises(Unusable) as no:
        ask_imap(f"imap://ana:{PASSWORD}@127.0.0.1:{port}/Ventanilla", timeout=5)
    assert told in str(no.value)
    assert remedy in no.value.remedy
    assert PASSWORD not in str(no.value) + no.value.remedy


def test_a_mailbox_that_takes_us(server: Callable[[str, Mapping[str, str]], int]) -> None:
    """How many letters, whether it pushes, and what was given up in it."""
    port = server("* OK", {"VENTANILLAERROR": "* SEARCH 3\r\n{tag} OK done", **IMAP})
    box = ask_imap(f"imap://ana:{PASSWORD}@127.0.0.1:{port}/INBOX", timeout=5)
    assert (box.user, box.folder, box.letters, box.pushes, box.given_up) == ("ana", "INBOX", 3, True, 1)


SMTP = {"EHLO": "250-x\r\n250 AUTH PLAIN", "NOOP": "250 ok", "QUIT": "221 bye", "AUTH": "235 ok"}
WAYS = [
    ("smtp", {"AUTH": "535 5.7.8 no"}, "no acepta la clave de ana", "VENTANILLA_SMTP_URL"),
    ("smtp+starttls", {}, "no ofrece lo que se le pide", "smtps://"),
    ("smtps", {}, "no habla TLS así", "VENTANILLA_SMTP_URL"),
]


@pytest.mark.parametrize(("scheme", "answers", "told", "remedy"), WAYS, ids=[one[2] for one in WAYS])
def test_a_way_out_that_does_not_take_us(
    server: Callable[[str, Mapping[str, str]], int],
    scheme: str,
    answers: Mapping[str, str],
    told: str,
    remedy: str,
) -> None:
    """A wrong password, no encryption, the wrong port: each with its setting."""
    port = server("220 x", {**SMTP, **answers})
    with pytest.raises(Unusable) as no:
        ask_smtp(f"{scheme}://ana:{PASSWORD}@127.0.0.1:{port}", timeout=5)
    assert told in str(no.value)
    assert remedy in no.value.remedy
    assert PASSWORD not in str(no.value) + no.value.remedy


def test_a_way_out_that_takes_us(server: Callable[[str, Mapping[str, str]], int]) -> None:
    """Nothing is sent."""
    port = server("220 x", SMTP)
    assert ask_smtp(f"smtp://ana:{PASSWORD}@127.0.0.1:{port}", timeout=5) == "127.0.0.1"


def test_a_server_that_is_not_there() -> None:
    """Both name host, port and setting."""
    for ask, setting in ((ask_imap, "IMAP"), (ask_smtp, "SMTP")):
        scheme = setting.lower()
        with pytest.raises(Unusable, match=r"127\.0\.0\.1:9 no responde") as no:
            ask(f"{scheme}://ana:{PASSWORD}@127.0.0.1:9")
        assert f"VENTANILLA_{setting}_URL" in no.value.remedy


# -- the running bot, and what it logs

PAGES = [
    (200, "ok\n", Grade.GOOD, "todas sus partes trabajan"),
    (503, "writer\npolling\n", Grade.WRONG, "no acepta escrituras; no se leen los mensajes de Telegram"),
]


@pytest.mark.parametrize(("status", "text", "grade", "told"), PAGES, ids=[one[3] for one in PAGES])
def test_the_running_bot_is_asked(
    status: int, text: str, grade: Grade, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which part of it is dead, in words."""
    monkeypatch.setattr(httpx, "get", lambda *_, **__: httpx.Response(status, text=text))
    found = running.ask(9464)
    assert (found.grade, told in found.text) == (grade, True)


def test_a_bot_that_does_not_run_is_only_noted() -> None:
    """Perhaps it should not."""
    assert running.ask(9).grade is Grade.NOTE


def test_a_wrong_password_is_logged_with_its_remedy(server: Callable[[str, Mapping[str, str]], int]) -> None:
    """The inbox goes on trying; the log names the setting, and not the password."""
    port = server("* OK", {"LOGIN": "{tag} NO [AUTHENTICATIONFAILED] no", **IMAP})
    turned = threading.Event()
    with structlog.testing.capture_logs() as logged:
        inbox = ImapIntake(
            f"imap://ana:{PASSWORD}@127.0.0.1:{port}/INBOX",
            lambda *_: None,
            timing=ImapTiming(back_off=60.0),
            alive=turned.set,
        )
        inbox.start()
        deadline = time.monotonic() + 10
        while not logged and time.monotonic() < deadline:
            time.sleep(0.02)
        inbox.stop()
    assert turned.is_set()
    [line] = logged
    assert (line["event"], line["log_level"], line["user"]) == ("imap.password_refused", "error", "ana")
    assert "VENTANILLA_IMAP_URL" in line["remedy"]
    assert PASSWORD not in str(line)
