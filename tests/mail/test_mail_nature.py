"""People, machines and bounces are told apart."""

from __future__ import annotations

import pytest

from machines.messages import Bounced, Nature
from tests.mail.mail_samples import OWN, inbound, raw_letter

ANSWER = "In-Reply-To: <v.1.x@sosep.gob.gt>"

AUTO = {
    "rfc 3834": {"extra": ["Auto-Submitted: auto-replied"]},
    "generated": {"extra": ["Auto-Submitted: auto-generated (vacation)"]},
    "precedence": {"extra": ["Precedence: bulk"]},
    "list": {"extra": ["List-Id: <todos.gob.gt>"]},
    "null path": {"extra": ["Return-Path: <>"]},
    "x-autoreply": {"extra": ["X-Autoreply: yes"]},
    "robot": {"sender": "no-reply@banco.gt"},
    "our own": {"sender": f"Ventanilla <{OWN.upper()}>"},
    "subject": {"subject": "Respuesta automática: Tarea pendiente"},
    "subject, office": {"subject": "Fuera de la oficina Re: Tarea"},
    "subject, english": {"subject": "Automatic reply: Tarea"},
    "accepted": {"subject": "Aceptada: Reunión de coordinación", "body": "Aprobado"},
    "accepted, english": {"subject": "Accepted: reunión", "body": ""},
    "calendar": {"kind": "text/calendar; method=REPLY", "body": "BEGIN:VCALENDAR\nMETHOD:REPLY"},
    "read": {"subject": "Leído: Tarea pendiente", "body": "Su mensaje fue leído"},
    "wording": {"body": "Estaré fuera de la oficina del 20 al 30 de noviembre.", "extra": [ANSWER]},
    "wording, vacation": {
        "body": "Buen día. Me encuentro de vacaciones, regreso en enero.",
        "extra": [ANSWER],
    },
    "wording, robot": {"body": "Este es un mensaje automático, favor no responder.", "extra": [ANSWER]},
    "wording, english": {"body": "I am currently out of the office.", "extra": [ANSWER]},
}


@pytest.mark.parametrize("parts", AUTO.values(), ids=AUTO)
def test_machine_letters_are_not_taken_for_people(parts: dict[str, object]) -> None:
    """Ours: automatic replies with and without headers, receipts, calendar answers and our own mail decide nothing."""
    assert inbound(raw_letter(**parts)).nature is Nature.AUTO  # type: ignore[arg-type] # a table of keyword arguments


HUMAN = {
    "plain": {"body": "Aprobado"},
    "suppress alone": {"extra": ["X-Auto-Response-Suppress: All"]},
    "auto-submitted no": {"extra": ["Auto-Submitted: no"]},
    "asks about vacation": {
        "subject": "Permiso",
        "body": "Estaré de vacaciones en diciembre, ¿quién me sustituye?",
    },
    "speaks of delivery": {"body": "No se pudo entregar el oficio a la unidad.", "extra": [ANSWER]},
    "invitation": {"subject": "Invitación: reunión"},
    "read in the subject": {"subject": "Leído el informe, tengo dudas"},
}


@pytest.mark.parametrize("parts", HUMAN.values(), ids=HUMAN)
def test_people_are_not_taken_for_machines(parts: dict[str, object]) -> None:
    """Failure case 23: `X-Auto-Response-Suppress` alone, or a word that machines use too, makes nobody a machine."""
    assert inbound(raw_letter(**parts)).nature is Nature.HUMAN  # type: ignore[arg-type] # a table of keyword arguments


def report(status: str, action: str = "failed", who: str = "rfc822; luis@x.gt") -> bytes:
    return (
        "From: MAILER-DAEMON@mx.gt\r\nSubject: Undelivered\r\nMessage-ID: <b@mx.gt>\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
        "--b\r\nContent-Type: text/plain\r\n\r\nAprobado\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.gt\r\n\r\n"
        f"Final-Recipient: {who}\r\nAction: {action}\r\nStatus: {status}\r\nDiagnostic-Code: smtp; no\r\n\r\n"
        "--b\r\nContent-Type: message/rfc822\r\n\r\n"
        "Message-ID: <v.7.ab@sosep.gob.gt>\r\nReferences: <caso.sosep-2026-00042@sosep.gob.gt>\r\n\r\nHola\r\n--b--\r\n"
    ).encode()


@pytest.mark.parametrize(
    ("status", "action", "permanent"),
    [("5.1.1", "failed", True), ("4.4.7", "delayed", False), ("4.2.2", "failed", False)],
)
def test_delivery_report_names_the_recipient(status: str, action: str, permanent: bool) -> None:
    """RFC 3464: a final status is permanent, a delay is not."""
    read = inbound(report(status, action))
    assert read.nature is Nature.BOUNCE
    assert read.bounced == (Bounced(address="luis@x.gt", permanent=permanent, reason="smtp; no"),)


def test_bounce_finds_its_case() -> None:
    """The returned letter inside a bounce leads to its case."""
    assert inbound(report("5.1.1")).case_number == "SOSEP-2026-00042"


def test_delivered_report_is_no_bounce() -> None:
    """A report that the letter was delivered suspends nobody."""
    assert inbound(report("2.0.0", "delivered")).nature is Nature.AUTO


def test_failed_recipients_header_is_a_bounce() -> None:
    """`X-Failed-Recipients` names who was not reached."""
    read = inbound(
        raw_letter(
            "550 5.1.1 no existe", sender="mailer-daemon@g.com", extra=["X-Failed-Recipients: luis@x.gt"]
        )
    )
    assert [(b.address, b.permanent) for b in read.bounced] == [("luis@x.gt", True)]


def test_spanish_exchange_text_is_a_bounce() -> None:
    """A Spanish notice without any report is a bounce, and final where it says so."""
    body = "No se pudo entregar el mensaje a estos destinatarios:\nluis@x.gt\nLa dirección de correo no existe. 550 5.1.10"
    read = inbound(raw_letter(body, sender="postmaster@x.gt", subject="No se puede entregar: Tarea"))
    assert read.nature is Nature.BOUNCE
    assert [(b.address, b.permanent) for b in read.bounced] == [("luis@x.gt", True)]
