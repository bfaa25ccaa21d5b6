"""Forms in chat, question by question: every kind, doubts, marks, lists, the way back, and buttons that go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.every_kind import NUMBER, begin, invent, up_to
from tests.conversations.office import Chat, World
from tests.conversations.playing import case


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """The office whose forms ask for every kind of field."""
    world = invent(tmp_path, monkeypatch)
    yield world
    world.store.close()


ASKED = [
    ("Asunto", "¿Asunto?", "Por ejemplo: Sillas", ["Cancelar"]),
    ("Clase", "¿Clase?", "", ["Urgente", "Normal", "Atrás", "Cancelar"]),
    (
        "Usos",
        "¿Usos?",
        "Marque una o varias",
        ["☐ Oficina", "☐ Bodega", "☐ Sala", "Listo", "Atrás", "Cancelar"],
    ),
    ("Presupuesto", "¿Hay presupuesto?", "", ["Sí", "No", "Atrás", "Cancelar"]),
    ("Día", "¿Qué día?", "Por ejemplo: 23/11/2026", ["Hoy", "Atrás", "Cancelar"]),
    ("Hora", "¿A qué hora?", "Por ejemplo: 14:30", ["Atrás", "Cancelar"]),
    ("Cantidad", "¿Cuántas?", "Por ejemplo: 25", ["Atrás", "Cancelar"]),
    ("Correo", "¿Correo?", "Por ejemplo: nombre@institucion.gob.gt", ["Atrás", "Cancelar"]),
    ("Teléfono", "¿Teléfono?", "Por ejemplo: 2294-3900", ["Atrás", "Cancelar"]),
    ("CUI", "¿CUI?", "Por ejemplo: 2345 67899 0101", ["Atrás", "Cancelar"]),
    ("NIT", "¿NIT?", "Por ejemplo: 1234567-9", ["Atrás", "Cancelar"]),
    ("Contacto", "¿Quién?", "Por ejemplo: Rita Roca", ["Atrás", "Cancelar"]),
    ("Sede", "¿Qué sede?", "Hay 12 opciones. Escriba una parte", ["Atrás", "Cancelar"]),
    ("Detalle", "¿Detalle?", "Por ejemplo: Para la sala", ["Atrás", "Cancelar"]),
    ("Imagen", "Envíe una fotografía", "", ["Omitir", "Atrás", "Cancelar"]),
    (
        "Cosas",
        "Fila 1 · ¿Cuántas?",
        "O mande varias a la vez, una por línea: 2; Silla",
        ["Atrás", "Cancelar"],
    ),
]


@pytest.mark.parametrize(("field", "question", "help_", "buttons"), ASKED, ids=[one[0] for one in ASKED])
def test_each_kind_is_asked_with_an_example_or_with_what_can_be_pressed(
    world: World, field: str, question: str, help_: str, buttons: list[str]
) -> None:
    """Every kind has a question, an example or options, and the way back."""
    up_to(world, field).sees(question, help_, buttons=buttons)


WRONG = [
    ("Clase", "quizás", "Elija una de estas opciones: Urgente; Normal"),
    ("Usos", "cocina", "No encuentro «cocina»"),
    ("Presupuesto", "tal vez", "Responda Sí o No"),
    ("Día", "un día de estos", "día/mes/año"),
    ("Hora", "tarde", "14:30"),
    ("Cantidad", "varias", "con cifras"),
    ("Correo", "ursula", "No parece un correo"),
    ("Teléfono", "123", "ocho cifras"),
    ("CUI", "123", "trece cifras"),
    ("NIT", "abc", "termina en una cifra o K"),
    ("Imagen", "ahí va", "Aquí espero un archivo"),
    ("Cosas", "muchas; Silla", "Cantidad: No reconozco el número"),
]


@pytest.mark.parametrize(("field", "words", "remedy"), WRONG, ids=[one[0] for one in WRONG])
def test_a_wrong_answer_is_asked_again_with_what_would_do(
    world: World, field: str, words: str, remedy: str
) -> None:
    """The question comes back with the remedy, and nothing was taken."""
    ursula = up_to(world, field)
    asked = ursula.last
    ursula.says(words)
    ursula.sees(remedy)
    assert ursula.last.labels == asked.labels
    assert len([one for one in ursula.all() if one.labels and "Cancelar" in one.labels]) == 1


def test_the_whole_form_comes_to_the_reviewer(world: World) -> None:
    """Every kind answered by tap or words; the summary and the reviewer's card show them as people write them."""
    ursula = begin(world)
    ursula.says("Sillas")
    ursula.taps("Urgente")
    ursula.taps("☐ Sala")
    ursula.taps("☐ Oficina")
    ursula.taps("Listo")
    ursula.taps("Sí")
    ursula.taps("Hoy")
    for words in ("2:30 pm", "12", "Q1,250.5", "u@for.example", "2294 3900", "2345678990101", "12345679"):
        ursula.says(words)
    ursula.says("Rita Roca")
    ursula.says("jala")
    ursula.says("Para la sala de reuniones")
    ursula.taps("Omitir")
    ursula.says("2; Silla; 400\n1; Mesa")
    ursula.taps("Listo")
    expected = (
        "Usos: Oficina, Sala", "Día: 23/11/2026", "Hora: 14:30", "Monto: Q1,250.50", "Teléfono: 2294-3900",
        "CUI: 2345 67899 0101", "NIT: 1234567-9", "Contacto: Rita Roca", "Sede: Jalapa",
        "Cosas:\n1. 2 · Silla · Q400.00\n2. 1 · Mesa",
    )  # fmt: skip
    ursula.sees(*expected, buttons=["Enviar", "Corregir un dato", "Cancelar"])
    ursula.taps("Enviar")
    world.chat("Rita").found("Paso 2")
    world.mail("Rita").sees(*expected)


@pytest.mark.parametrize("way", ["tap", "again", "word"])
def test_a_doubted_number_is_confirmed_by_tap_by_word_or_by_writing_it_again(world: World, way: str) -> None:
    """A CUI whose check digit does not fit is asked about and then taken."""
    ursula = up_to(world, "CUI")
    ursula.says("2345 67892 0101")
    ursula.sees("dígito verificador", "¿Es correcto así?")
    assert ursula.last.labels[:2] == ["Sí, es correcto", "Escribirlo otra vez"]
    if way == "tap":
        ursula.taps("Sí, es correcto")
    else:
        ursula.says("2345678920101" if way == "again" else "sí")
    ursula.sees("¿NIT?")


def test_a_doubted_number_is_written_once_more(world: World) -> None:
    """«Escribirlo otra vez» asks again, another wrong number is doubted again, the right one goes on."""
    ursula = up_to(world, "CUI")
    ursula.says("2345 67892 0101")
    ursula.taps("Escribirlo otra vez")
    ursula.sees("¿CUI?")
    ursula.says("2345 67893 0101")
    ursula.sees("¿Es correcto así?")
    ursula.says("2345 67899 0101")
    ursula.sees("¿NIT?")


def test_a_date_far_off_is_doubted(world: World) -> None:
    """A slip in the year is asked about; the same day of this year goes on without a question."""
    ursula = up_to(world, "Día")
    ursula.says("5/12/2062")
    ursula.sees("del año 2062", "¿Es correcto así?")
    ursula.says("5/12/2026")
    ursula.sees("¿A qué hora?")


def test_marks_are_toggled_in_the_same_message(world: World) -> None:
    """Each tap redraws the boxes of one message; quick taps on the first drawing all count."""
    ursula = up_to(world, "Usos")
    first = ursula.last
    before = len(ursula.all())
    for label in ("☐ Oficina", "☐ Bodega", "☐ Sala", "☐ Bodega"):
        ursula.taps_data(first.data[label], first.outbox_id)
    assert len(ursula.all()) == before
    ursula.sees("¿Usos?")
    assert ursula.last.labels[:3] == ["☑ Oficina", "☐ Bodega", "☑ Sala"]
    ursula.taps("Listo")
    ursula.sees("¿Hay presupuesto?")


def test_listo_without_a_mark_is_asked_again(world: World) -> None:
    """A required choice of several needs at least one."""
    ursula = up_to(world, "Usos")
    ursula.taps("Listo")
    ursula.sees("Marque al menos una opción", "¿Usos?")


def test_many_options_are_searched_in_words(world: World) -> None:
    """A slip offers what comes near as buttons; one of them answers."""
    ursula = up_to(world, "Sede")
    ursula.says("Jutapa")
    assert "Jutiapa" in ursula.last.labels
    ursula.taps("Jutiapa")
    ursula.sees("¿Detalle?")


def test_two_people_of_a_name_are_offered(world: World) -> None:
    """A first name that two have is asked about with a button for each."""
    ursula = up_to(world, "Contacto")
    ursula.says("Rita")
    ursula.sees("Hay varias personas así")
    ursula.taps("Rita Ralda")
    ursula.sees("¿Qué sede?")


def test_somebody_who_is_not_in_the_roster_is_taken_as_written(world: World) -> None:
    """A new name stays as it was written."""
    ursula = up_to(world, "Contacto")
    ursula.says("Perpetua Quiej")
    ursula.sees("¿Qué sede?")


def lists(world: World) -> Chat:
    """Úrsula at the list's first row."""
    return up_to(world, "Cosas")


def test_a_list_goes_column_by_column(world: World) -> None:
    """A row of three cells, one left out; the count runs on."""
    ursula = lists(world)
    ursula.says("2")
    ursula.sees("Fila 1 · ¿Qué cosa?")
    ursula.says("Silla")
    ursula.sees("Fila 1 · ¿Cuánto vale?", buttons=["Omitir", "Atrás", "Cancelar"])
    ursula.taps("Omitir")
    ursula.sees("Cosas: una fila\n1. 2 · Silla", "¿Agrega otra?")
    ursula.taps("Agregar otra")
    ursula.sees("Fila 2 · ¿Cuántas?")
    ursula.says("1")
    ursula.taps("Atrás")
    ursula.sees("Fila 2 · ¿Cuántas?")
    ursula.says("3")
    ursula.says("Mesa")
    ursula.says("Q99")
    ursula.sees("Cosas: 2 filas", "2. 3 · Mesa · Q99.00")


def test_rows_pasted_from_a_sheet_are_kept_but_the_bad_ones(world: World) -> None:
    """Of three pasted rows the good two are kept, the third is named by its number and column."""
    ursula = lists(world)
    ursula.says("2\tSilla\t400\nmuchas\tMesa\t\n1\tLámpara\t")
    ursula.sees("Cosas: 2 filas", "Guardé 2", "Fila 2 («muchas", "Cantidad: No reconozco el número")
    ursula.says("5; Mesa")
    ursula.sees("Cosas: 3 filas", "3. 5 · Mesa")


def test_a_row_is_taken_out_or_written_anew(world: World) -> None:
    """By button or by word, also from the summary."""
    ursula = lists(world)
    ursula.says("1; a\n2; b\n3; c")
    ursula.taps("Quitar una")
    ursula.taps("2")
    ursula.sees("Cosas: 2 filas", "2. 3 · c")
    ursula.says("quitar 1")
    ursula.sees("una fila", "1. 3 · c")
    ursula.says("1: 4; d")
    ursula.sees("1. 4 · d")
    ursula.says("listo")
    ursula.sees("Revise antes de enviar")
    ursula.taps("Corregir un dato")
    ursula.taps("Cosas")
    ursula.sees("1. 4 · d", "¿Agrega otra?")
    ursula.says("5; e")
    ursula.taps("Listo")
    ursula.sees("Revise antes de enviar", "2. 5 · e")


def test_an_answered_question_loses_its_buttons(world: World) -> None:
    """However a question is answered, in words or by tap, only the newest message can be pressed."""
    ursula = up_to(world, "Cosas")
    assert [one.text for one in ursula.all() if one.labels] == [ursula.last.text]


def test_the_way_back_goes_question_by_question(world: World) -> None:
    """«Atrás» asks the question before once more; what was answered later stays."""
    ursula = up_to(world, "Hora")
    ursula.taps("Atrás")
    ursula.sees("¿Qué día?")
    ursula.taps("Atrás")
    ursula.sees("¿Hay presupuesto?")
    ursula.taps("Sí")
    ursula.says("6/12")
    ursula.sees("¿A qué hora?")
    ursula.says("9")
    ursula.says("4")
    ursula.sees("¿Cuánto cuesta?")


def test_one_field_is_corrected_and_a_condition_follows(world: World) -> None:
    """At the summary «Presupuesto» becomes yes: the amount that hangs on it is asked, and then sent."""
    ursula = up_to(world, "Cosas")
    ursula.says("1; a")
    ursula.taps("Listo")
    ursula.says("Presupuesto: sí")
    ursula.sees("¿Cuánto cuesta?")
    ursula.says("Q10")
    ursula.sees("Revise antes de enviar", "Monto: Q10.00")
    ursula.taps("Corregir un dato")
    ursula.taps("Volver al resumen")
    ursula.sees("Revise antes de enviar")
    ursula.taps("Enviar")
    assert case(world, NUMBER).state == "2"
