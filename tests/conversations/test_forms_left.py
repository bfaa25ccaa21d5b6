"""Forms that are left: interrupted, restarted, asked for twice, begun on one channel and finished on the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.every_kind import NUMBER, begin, invent, up_to
from tests.conversations.office import World
from tests.conversations.playing import case


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """The office whose forms ask for every kind of field."""
    world = invent(tmp_path, monkeypatch)
    yield world
    world.store.close()


def restarted(world: World) -> World:
    """The same office after its process died: another store on the same file, what was shown still shown."""
    world.store.close()
    return World(world.folder, shown=world.shown, updates=world.updates)


STOPS = [
    ("Presupuesto", "¿Hay presupuesto?", "no", "¿Qué día?"),
    ("Hora", "¿A qué hora?", "9", "¿Cuántas?"),
    ("Detalle", "¿Detalle?", "algo", "Envíe una fotografía"),
]


@pytest.mark.parametrize(("field", "question", "words", "next_"), STOPS, ids=[one[0] for one in STOPS])
def test_a_restart_leaves_the_form_at_its_question(
    world: World, field: str, question: str, words: str, next_: str
) -> None:
    """After a restart words still answer the question that was asked, and /continuar puts it again."""
    up_to(world, field).sees(question)
    again = restarted(world)
    ursula = again.chat("Úrsula")
    ursula.says("/continuar")
    ursula.sees(question)
    ursula.says(words)
    ursula.sees(next_)
    again.store.close()


def test_a_restart_in_the_middle_of_a_row_of_a_doubt_and_of_marks(world: World) -> None:
    """What stands between two questions survives too: cells, a doubted number, the marks made so far."""
    up_to(world, "Usos").taps("☐ Sala")
    world = restarted(world)
    ursula = world.chat("Úrsula")
    ursula.says("/continuar")
    ursula.sees("¿Usos?")
    assert "☑ Sala" in ursula.last.labels
    ursula.taps("Listo")
    for words in ("no", "hoy", "9", "4", "u@for.example", "22943900", "2345678920101"):
        ursula.says(words)
    ursula.sees("¿Es correcto así?")
    world = restarted(world)
    ursula = world.chat("Úrsula")
    ursula.says("/continuar")
    ursula.sees("¿Es correcto así?")
    ursula.taps("Sí, es correcto")
    for words in ("12345679", "Rita Roca", "Cobán", "Para la sala", "omitir", "2"):
        ursula.says(words)
    ursula.sees("Fila 1 · ¿Qué cosa?")
    world = restarted(world)
    ursula = world.chat("Úrsula")
    ursula.says("/continuar")
    ursula.sees("Fila 1 · ¿Qué cosa?")
    world.store.close()


def test_a_command_in_between_loses_nothing(world: World) -> None:
    """/tareas and /ayuda in the middle of a form; the next words still answer its question."""
    ursula = up_to(world, "Hora")
    ursula.says("/tareas")
    ursula.says("/ayuda")
    ursula.says("9 am")
    ursula.sees("¿Cuántas?")


def test_two_forms_left_are_chosen_from(world: World) -> None:
    """With forms of two procedures unsent, /continuar asks which one; the chosen one goes on at its question."""
    up_to(world, "Hora")
    ursula = world.chat("Úrsula")
    ursula.says("/nuevo formulario corto")
    ursula.taps("Sí, abrir la gestión")
    ursula.says("Sillas")
    ursula.says("/continuar")
    ursula.sees("¿Con cuál", buttons=["Formulario corto", "Formulario entero"])
    ursula.taps("Formulario entero")
    ursula.sees("Formulario entero", "¿A qué hora?")
    ursula.says("9 am")
    ursula.sees("¿Cuántas?")
    ursula.says("/continuar")
    ursula.taps("Formulario corto")
    ursula.sees("Formulario corto", "¿Qué día?")


def test_a_second_request_for_the_same_procedure_is_asked_about(world: World) -> None:
    """The unsent form is shown: go on with it, or begin anew; it is never replaced in silence."""
    up_to(world, "Hora")
    ursula = world.chat("Úrsula")
    ursula.says("/nuevo formulario entero")
    ursula.taps("Sí, abrir la gestión")
    ursula.sees(
        "sin enviar", "Asunto: Sillas", buttons=["Seguir con el anterior", "Comenzar de nuevo", "Cancelar"]
    )
    ursula.taps("Seguir con el anterior")
    ursula.sees("¿A qué hora?")
    ursula.says("/nuevo formulario entero")
    ursula.taps("Sí, abrir la gestión")
    ursula.says("Comenzar de nuevo")
    ursula.sees("¿Asunto?", buttons=["Cancelar"])


def test_giving_up_the_second_request_keeps_the_first(world: World) -> None:
    """«Cancelar» at that question gives up only the new request."""
    up_to(world, "Hora")
    ursula = world.chat("Úrsula")
    ursula.says("/nuevo formulario entero")
    ursula.taps("Sí, abrir la gestión")
    ursula.taps("Cancelar")
    ursula.says("/continuar")
    ursula.sees("¿A qué hora?")


def test_a_second_request_by_mail_is_asked_about_too(world: World) -> None:
    """A letter that asks for the same again is answered with the two ways, and goes on with the first."""
    up_to(world, "Hora")
    mail = world.mail("Úrsula")
    mail.writes("formulario entero", "Necesito un formulario entero")
    mail.sees("sin enviar", "Asunto: Sillas", "Seguir con el anterior")
    mail.replies("Seguir con el anterior")
    mail.sees("Día: 05/12/2026", "Hora: (escriba aquí; por ejemplo: 14:30)")


def test_half_by_chat_half_by_mail(world: World) -> None:
    """Begun in chat, most of it in one letter with a list of three rows, one of them wrong; finished in chat."""
    up_to(world, "Correo")
    mail = world.mail("Úrsula")
    mail.writes("continuar", "continuar")
    mail.sees("Cosas: (una fila por línea: Cantidad; Cosa; Valor; por ejemplo: 2; Silla;")
    mail.replies(
        "Correo: u@for.example\nTeléfono: 2294-3900\nCUI: 2345 67899 0101\nNIT: 1234567-9\nContacto: Rita Roca\n"
        "Sede: Cobán\nDetalle: Para la sala\nCosas:\n2; Silla; 400\nmuchas; Mesa\n1; Lámpara"
    )
    mail.sees("Cosas: guardé 2", "Fila 2 («muchas; Mesa»): Cantidad", "ya tengo 2")
    ursula = world.chat("Úrsula")
    ursula.says("/continuar")
    ursula.taps("Omitir")
    ursula.sees("Cosas: 2 filas", "2. 1 · Lámpara")
    ursula.says("4; Mesa")
    ursula.taps("Listo")
    ursula.sees("Revise antes de enviar", "3. 4 · Mesa")
    ursula.taps("Enviar")
    assert case(world, NUMBER).state == "2"


def test_the_rows_that_were_missing_come_in_the_next_letter(world: World) -> None:
    """The good rows of a letter wait; the corrected ones are added to them, and the form goes out."""
    up_to(world, "Cosas")
    mail = world.mail("Úrsula")
    mail.writes("continuar", "continuar")
    mail.replies("Cosas:\n2; Silla; 400\nmuchas; Mesa")
    mail.sees("ya tengo 1")
    mail.replies("Cosas: 3; Mesa")
    assert case(world, NUMBER).state == "2"
    mail.found("Constancia").text.index("1. 2 · Silla · Q400.00\n2. 3 · Mesa")


def test_what_comes_back_by_mail_is_shown_and_sent_with_a_word(world: World) -> None:
    """A return without observations: the reply to the card shows what was presented; ENVIAR presents it again."""
    mail = world.mail("Úrsula")
    mail.writes("formulario corto", "Asunto: Sillas\nDía: hoy")
    rita = world.mail("Rita")
    rita.replies("Regresar", on=rita.found("paso 2"))
    mail.replies("Enviar formulario", on=mail.found("paso 1"))
    mail.sees("Incluye lo que ya estaba anotado", "Asunto: Sillas", "Responda ENVIAR")
    mail.replies("Asunto: Mesas\n\nMuchas gracias,\nÚrsula Uz")
    mail.sees("Revise antes de enviar", "Asunto: Mesas", "Día: 23/11/2026")
    mail.replies("ENVIAR")
    assert case(world, "FOR-2026-00001").state == "2"
    rita.sees("Asunto: Mesas")


def test_cancelled_in_words_the_questions_buttons_go(world: World) -> None:
    """/cancelar leaves nothing to press, and the form is gone."""
    ursula = begin(world)
    ursula.says("/cancelar")
    assert not any(one.labels for one in ursula.all())
    ursula.says("/continuar")
    ursula.sees("No hay ningún formulario abierto")
