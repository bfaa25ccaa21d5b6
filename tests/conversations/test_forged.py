"""Forged taps, tokens, senders and headers: each door is tried, and nothing moves that should not."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO

import pytest

from bot.intake import Arrival
from bot.telegram.signing import Signer
from machines.desk import handle
from machines.desk.office import Office
from machines.messages import Inbound, Reply
from machines.ports import Unit
from machines.records import ChannelName
from machines.rendered import Paragraph, Rendered
from mail.compose import compose
from mail.intake import to_inbound
from mail.letter import MAX_BYTES
from tests.conversations.office import COUNTER, MAIL, Mailbox, World
from tests.conversations.playing import open_ticket, rows, solve_ticket
from tests.mail.mail_samples import queued

CLAUDIA = "claudia.marroquin@sosep.example"
CHOICE = "Carlos Pérez Tzoc"
OURS = "Authentication-Results: mx.oficina.example;"
PASS = f"{OURS} dmarc=pass header.from=sosep.example"
EVIL = f"{OURS} dmarc=pass header.from=evil.example"


def _parts(world: World) -> tuple[str, str, str]:
    """The action of Claudia's button, its MAC, and the MAC of another button of the same card."""
    data = world.chat("Claudia").found("Paso 2").data
    action, _, mac = data[CHOICE].rpartition("~")
    other = next(one for label, one in data.items() if label != CHOICE)
    return action, mac, other.rpartition("~")[2]


def _changed(action: str, at: int, to: str) -> str:
    """The action with one of its parts replaced: 1 is the task, 2 its version, 3 the answer."""
    parts = action.split(".")
    assert len(parts) > at
    return ".".join([*parts[:at], to, *parts[at + 1 :]])


TAPS: dict[str, Callable[[World], str]] = {
    "another button's MAC": lambda world: "{0}~{2}".format(*_parts(world)),
    "another task": lambda world: f"{_changed(_parts(world)[0], 1, '2')}~{_parts(world)[1]}",
    "another version": lambda world: f"{_changed(_parts(world)[0], 2, '9')}~{_parts(world)[1]}",
    "another answer": lambda world: f"{_changed(_parts(world)[0], 3, '1')}~{_parts(world)[1]}",
    "another bot's secret": lambda world: Signer(b"another").sign(_parts(world)[0]),
    "no MAC": lambda world: _parts(world)[0],
    "half a MAC": lambda world: f"{_parts(world)[0]}~{_parts(world)[1][:5]}",
    "a MAC in capitals": lambda world: f"{_parts(world)[0]}~{_parts(world)[1].swapcase()}",
    "two MACs": lambda world: "{0}~{1}~{1}".format(*_parts(world)),
}


def test_a_forged_tap_decides_nothing(world: World) -> None:
    """Even by the right person: what we did not sign is no button of ours."""
    open_ticket(world)
    claudia = world.chat("Claudia")
    for name, make in TAPS.items():
        claudia.taps_data(make(world), claudia.found("Paso 2").outbox_id)
        assert "ya no está vigente" in claudia.popup.text, name
        assert rows(world) == ["1"], name


MESSAGES: dict[str, dict[str, object]] = {
    "of another chat": {
        "message": {"message_id": 1, "date": 0, "chat": {"id": -77, "type": "group", "title": "x"}}
    },
    "inline": {"inline_message_id": "AAAA"},
    "none": {},
}


def test_who_pressed_counts_and_not_where(world: World) -> None:
    """Failure case 3: a button without its message, or in another chat, is its holder's and nobody else's."""
    for where in MESSAGES.values():
        case = open_ticket(world)
        data = world.chat("Claudia").found(case).data[CHOICE]
        for who, decided in (("Carlos", ["1"]), ("Julio", ["1"]), ("Claudia", ["1", "2"])):
            chat = world.chat(who)
            query = {"id": "1", "from": chat.user(), "chat_instance": "1", "data": data, **where}
            chat.update({"callback_query": query})
            assert rows(world, case) == decided, (who, where)


def _reply(world: World, to: str) -> Mailbox:
    """Claudia's answer to her card, sent to some address; her box."""
    claudia = world.mail("Claudia")
    claudia.writes("Re: tarea", CHOICE, to=to)
    return claudia


def _token(world: World, of: str = "Claudia") -> str:
    card = world.mail(of).all()[0].letter
    assert card is not None
    return str(card["Reply-To"].addresses[0].username).partition("+")[2]


TOKENS: dict[str, Callable[[World], str]] = {
    "guessed": lambda _: "abcdefghijklmnopqrstuvwxyz",
    "one letter short": lambda world: _token(world)[:-1],
    "one letter more": lambda world: _token(world) + "a",
    "one letter changed": lambda world: ("a" if _token(world)[0] != "a" else "b") + _token(world)[1:],
    "of another person": lambda world: _token(world, "Ana"),
    "none": lambda _: "",
    "with a quote": lambda world: _token(world)[:-1] + "'",
}


def test_a_wrong_token_decides_nothing(world: World) -> None:
    """By the right person and proven: without the token of her letter nothing is decided, and she gets an answer."""
    open_ticket(world)
    world.mail("Ana").writes("SOSEP-2026-00001", "estado")
    for name, make in TOKENS.items():
        seen = len(world.mail("Claudia").all())
        box = _reply(world, COUNTER.replace("@", f"+{make(world)}@"))
        assert rows(world) == ["1"], name
        assert len(box.all()) > seen, name


def test_a_token_in_capitals_is_the_same(world: World) -> None:
    """Mail servers fold case."""
    open_ticket(world)
    _reply(world, COUNTER.replace("@", f"+{_token(world).upper()}@"))
    assert rows(world) == ["1", "2"]


def test_a_token_of_what_is_over_decides_nothing(world: World) -> None:
    """The case went on and was closed: the first letter's token is explained, however proven its sender."""
    open_ticket(world)
    token = _token(world)
    solve_ticket(world).taps("Concluir y avisar al usuario")
    before = rows(world)
    _reply(world, COUNTER.replace("@", f"+{token}@")).sees("ya")
    assert rows(world) == before


SENDERS: dict[str, tuple[str, ...]] = {
    "nobody vouches": (f"From: Claudia <{CLAUDIA}>",),
    "our server found it false": (f"{OURS} dmarc=fail header.from=sosep.example", f"From: <{CLAUDIA}>"),
    "another server vouches": (
        "Authentication-Results: mx.evil.example; dmarc=pass header.from=sosep.example", f"From: <{CLAUDIA}>"
    ),
    "our server's word stands below its own": (
        f"{OURS} dmarc=fail header.from=sosep.example", PASS, f"From: <{CLAUDIA}>"
    ),
    "a server with a name like ours": (
        "Authentication-Results: mx.oficina.example.evil.example; dmarc=pass header.from=sosep.example",
        f"From: <{CLAUDIA}>",
    ),
    "two From": (PASS, f"From: <{CLAUDIA}>", "From: <yo@evil.example>"),
    "two From, the other way": (EVIL, "From: <yo@evil.example>", f"From: <{CLAUDIA}>"),
    "the name is an address": (EVIL, f'From: "{CLAUDIA}" <yo@evil.example>'),
    "the comment is an address": (EVIL, f"From: yo@evil.example ({CLAUDIA})"),
    "an encoded name is an address": (EVIL, "From: =?utf-8?q?=3Cclaudia.marroquin=40sosep.example=3E?= <yo@evil.example>"),
    "Sender": (EVIL, "From: <yo@evil.example>", f"Sender: <{CLAUDIA}>"),
    "Sender alone": (EVIL, f"Sender: <{CLAUDIA}>"),
    "Reply-To": (EVIL, "From: <yo@evil.example>", f"Reply-To: <{CLAUDIA}>"),
    "Return-Path": (EVIL, f"Return-Path: <{CLAUDIA}>", "From: <yo@evil.example>"),
    "a letter that looks alike": (PASS, "From: <\u0441laudia.marroquin@sosep.example>"),
    "a domain that looks alike": (EVIL, "From: <claudia.marroquin@sosep.ex\u0430mple>"),
    "a null byte": (EVIL, f"From: <{CLAUDIA}\0@evil.example>"),
    "a line end": (EVIL, f"From: =?utf-8?q?x=0D=0AFrom:_{CLAUDIA}?= <yo@evil.example>"),
    "our server vouches for the other one of two": (EVIL, f"From: <{CLAUDIA}>, <yo@evil.example>"),
}  # fmt: skip


def test_a_forged_sender_decides_nothing(world: World) -> None:
    """Failure case 7: whoever got hold of Claudia's letter, token and all, does not decide in her name with one letter."""
    open_ticket(world)
    to = COUNTER.replace("@", f"+{_token(world)}@")
    for number, (name, head) in enumerate(SENDERS.items()):
        lines = (
            *head,
            f"To: {to}",
            "Subject: Re: tarea",
            f"Message-ID: <f{number}@evil.example>",
            "",
            CHOICE,
            "",
        )
        inbound = to_inbound("\r\n".join(lines).encode(), MAIL, world.files.put, lambda _ids: "")
        assert not (inbound.authentic and inbound.sender == CLAUDIA), name
        world.intake.take(Arrival(ChannelName.MAIL, inbound.external_id, inbound.place, b""), inbound)
        assert rows(world) == ["1"], name


def test_a_forged_read_back_is_not_seen_by_the_forger(world: World) -> None:
    """The question whether it was she goes to Claudia's own mailbox, with a fresh token that only she reads."""
    open_ticket(world)
    claudia = world.mail("Claudia")
    claudia.replies(CHOICE, on=claudia.found("paso 2"), authentic=False)
    claudia.sees("Todavía no cuenta")
    claudia.replies("CONFIRMO", on=claudia.found("paso 2"), authentic=False)
    assert rows(world) == ["1"]


HEADERS = {
    "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted",
    "X-Auto-Response-Suppress", "MIME-Version", "Content-Type",
}  # fmt: skip
"""What a letter of ours has."""
HOSTILE = {
    "IMAP in the Message-ID": ('Message-ID: <a"1 UID STORE 1:* FLAGS@x.gt>', "References: <b@x>"),
    "a literal in the Message-ID": ("Message-ID: <a{5}\r\n 1@x.gt>", "References: <b@x>"),
    "IMAP in References": ("Message-ID: <h@x.gt>", 'References: <x" DELETE INBOX@y> <a\r\n 1 LOGOUT@z>'),
    "ten thousand References": ("Message-ID: <h@x.gt>", "References: " + "\r\n ".join(f"<{n}@x.gt>" for n in range(10_000))),
    "a header of a megabyte": ("Message-ID: <h@x.gt>", "X-Long: " + "x" * 1_000_000),
    "a Subject of a megabyte": ("Message-ID: <h@x.gt>", "Subject: " + "a b " * 250_000),
    "twenty thousand headers": ("Message-ID: <h@x.gt>", "\r\n".join("X-A: b" for _ in range(20_000))),
    "a To of twenty thousand": ("Message-ID: <h@x.gt>", "To: " + ",".join(f"a{n}@x.gt" for n in range(20_000))),
    "bytes that are no text": ("Message-ID: <h\udcff@x.gt>", "References: <\udce1@x.gt>"),
}  # fmt: skip


def test_hostile_headers_go_no_further(world: World) -> None:
    """Failure case 31: what came in a header opens no second line and no command in what we send or search."""
    claudia = world.mail("Claudia")
    for number, (name, head) in enumerate(HOSTILE.items()):
        date = f"Date: Fri, 20 Nov 2026 09:00:{number:02} -0600"
        lines = (PASS, f"From: <{CLAUDIA}>", f"To: {COUNTER}", date, *head, "", "/ayuda", "")
        raw = "\r\n".join(lines).replace("<h", f"<h{number}").encode("utf-8", "surrogateescape")
        inbound = to_inbound(raw, MAIL, world.files.put, lambda _ids: "")
        assert len(inbound.references) <= 100, name
        assert len(inbound.subject) <= 8000, name
        seen = len(claudia.all())
        claudia.takes(inbound)
        assert len(claudia.all()) == seen + 1, name
        answer = claudia.last.letter
        assert answer is not None
        sent = answer.as_bytes().partition(b"\r\n\r\n")[0]
        names = {line.partition(b":")[0].decode() for line in sent.split(b"\r\n") if line[:1].strip()}
        assert names <= HEADERS, name
        assert len(sent) < 8000, name


@pytest.mark.parametrize(
    "evil", ["a\r\nBcc: otro@x.gt", "a\nBcc: otro@x.gt", "a\x0bBcc: x", "a\u2028Bcc: x", "\0", "a\r\n\r\n<b>"]
)
def test_what_people_are_called_opens_no_header(evil: str) -> None:
    """Failure case 31: a name, a subject or a file's name with a line end stays within its line."""
    row = queued()
    letter = compose(row, Rendered(subject=evil, blocks=(Paragraph(evil),)), MAIL, lambda _sha: b"")
    assert letter["Bcc"] is None
    assert letter.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in letter.iter_parts()] == ["text/plain", "text/html"]


def bomb() -> bytes:
    """Ten megabytes of nothing in a ZIP of ten kilobytes."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../corre.sh", bytes(10_000_000))
    return content.getvalue()


def test_a_zip_is_never_opened(world: World) -> None:
    """Failure case 32: a bomb is kept as the bytes that came, under their hash; its holder gets it under a harmless name."""
    julio = world.mail("Julio")
    letter = julio.letter("No imprime", "Ubicación del equipo: Bodega")
    letter.add_attachment(bomb(), "application", "zip", filename="../../foto.zip")
    julio.sends(letter)
    sizes = [
        one.stat().st_size for one in world.folder.rglob("*") if one.is_file() and "v.db" not in one.name
    ]
    assert max(sizes) < 100_000
    shown = [file.name for one in world.mail("Claudia").all() for file in one.files]
    assert set(shown) <= {"foto.zip"}


def test_too_many_parts_and_files_are_told_to_the_sender(world: World) -> None:
    """Failure case 32: of five hundred parts fifty files are kept, and the sender reads so in Spanish."""
    julio = world.mail("Julio")
    part = "--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=../../%d.png\r\n\r\n\x89PNG %d\r\n"
    parts = "".join(part % (number, number) for number in range(500))
    head = f"From: <{julio.address}>\r\nSubject: No imprime\r\nMessage-ID: <p@x>\r\nContent-Type: multipart/mixed; boundary=b"
    text = "--b\r\nContent-Type: text/plain\r\n\r\nno imprime\r\n"
    julio.sends(julio.letter("x", "x"), raw=f"{head}\r\n\r\n{text}{parts}--b--\r\n".encode())
    julio.found("más de 200 partes")
    julio.found("más de 50 archivos; guardé los primeros 50")
    assert not [one for one in world.folder.parent.rglob("*.png") if one.stem.isdigit()]


def test_a_letter_of_fifty_megabytes_is_told_to_the_sender(world: World) -> None:
    """Failure case 32: only its headers are fetched, and the sender reads why nothing was done."""
    julio = world.mail("Julio")
    raw = f"{PASS}\r\nFrom: <{julio.address}>\r\nSubject: No imprime\r\nMessage-ID: <g@x>\r\n\r\n".encode()
    julio.takes(to_inbound(raw, MAIL, world.files.put, lambda _ids: "", size=2 * MAX_BYTES))
    julio.found("pesa más de 25 MB")


def test_the_data_folder_holds_files_that_nobody_else_reads_or_runs(world: World) -> None:
    """Failure case 32: after a case with files of bad names: hashes for names, nothing executable, only its owner's."""
    julio = world.mail("Julio")
    letter = julio.letter("no imprime", "Ubicación del equipo: Bodega")
    for name in ("../../corre.sh", "/etc/passwd", "x.exe", "CON"):
        letter.add_attachment(b"#!/bin/sh " + name.encode(), "application", "x-sh", filename=name)
    julio.sends(letter)
    places = [one for one in world.folder.rglob("*") if not one.name.startswith("v.db")]
    files = [one for one in places if one.is_file()]
    assert len(files) >= 4
    assert {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o600}
    assert {stat.S_IMODE(one.stat().st_mode) for one in places if one.is_dir()} == {0o700}
    assert all(set(one.parent.name + one.name) <= set("0123456789abcdef") for one in files)


def test_a_poisonous_message_stops_nobody(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Failure case 20: what makes us fail is set aside and told once; the next of the same chat, and others, are served."""
    serve = handle.handle

    def poisoned(office: Office, unit: Unit, inbound: Inbound, now: datetime) -> Reply:
        if "veneno" in inbound.text:
            raise KeyError(inbound.text)
        return serve(office, unit, inbound, now)

    monkeypatch.setattr("bot.intake.handle", poisoned)
    ana, carlos = world.chat("Ana"), world.chat("Carlos")
    for _ in range(3):
        ana.says("veneno")
    ana.sees("Su mensaje llegó y está guardado")
    assert len(ana.all()) == 1
    for chat in (ana, carlos):
        chat.says("/ayuda")
        chat.sees("Cómo usar esta ventanilla")
    assert len(world.shown_to_admin()) == 1
