"""What a written answer means, field by field, and how a value is shown."""

from __future__ import annotations

from datetime import date

import pytest

from machines import forms
from machines.definition import Field, FieldKind
from machines.forms import Asker, Invalid
from machines.loading import load
from tests.machines.town import Directory

TODAY = date(2026, 11, 23)
BOOK = load()
PROCEDURE = BOOK.procedures["DS-UI-04"]
DIRECTORY = Directory(BOOK.institutions["SOSEP"], PROCEDURE)
ASKER = Asker(DIRECTORY, "SOSEP", {"sedes": ("Cobán", "Salamá")})


def field(kind: FieldKind, **more: object) -> Field:
    return Field(name="x", kind=kind, label="X", question="¿X?", **more)  # type: ignore[arg-type] # a table's row


GOOD = [
    (FieldKind.TEXT, "  hola ", "hola", "hola"),
    (FieldKind.DATE, "5/11/2026", "2026-11-05", "05/11/2026"),
    (FieldKind.DATE, "05-11-26", "2026-11-05", "05/11/2026"),
    (FieldKind.DATE, "5/11", "2026-11-05", "05/11/2026"),
    (FieldKind.DATE, "hoy", "2026-11-23", "23/11/2026"),
    (FieldKind.DATE, "ayer", "2026-11-22", "22/11/2026"),
    (FieldKind.HOUR, "2:30 pm", "14:30", "14:30"),
    (FieldKind.HOUR, "14h30", "14:30", "14:30"),
    (FieldKind.HOUR, "8", "08:00", "08:00"),
    (FieldKind.NUMBER, "1,250.50", "1250.50", "1250.50"),
    (FieldKind.NUMBER, "3,5", "3.5", "3.5"),
    (FieldKind.MONEY, "Q 1,250.5", "1250.5", "Q1,250.50"),
    (FieldKind.YES_NO, "Sí, claro", "sí", "sí"),
    (FieldKind.YES_NO, "NO", "no", "no"),
    (FieldKind.EMAIL, "<Ana.Gomez@SOSEP.gob.gt>", "ana.gomez@sosep.gob.gt", "ana.gomez@sosep.gob.gt"),
    (FieldKind.PHONE, "+502 2294 3900", "2294-3900", "2294-3900"),
    (FieldKind.CUI, "1234 56789 0101", "1234567890101", "1234567890101"),
    (FieldKind.NIT, "123456-k", "123456-K", "123456-K"),
]


@pytest.mark.parametrize(
    ("kind", "text", "value", "shown"), GOOD, ids=[f"{k.value}: {t}" for k, t, _, _ in GOOD]
)
def test_an_answer_as_people_write_it(kind: FieldKind, text: str, value: str, shown: str) -> None:
    """Each kind takes what Guatemalans write and shows it as they read it."""
    question = field(kind)
    assert forms.read(question, text, ASKER, TODAY) == value
    assert forms.shown(question, value, ASKER) == shown


BAD = [
    (FieldKind.DATE, "31/02/2026", "día/mes/año"),
    (FieldKind.DATE, "mañana", "día/mes/año"),
    (FieldKind.HOUR, "25:00", "14:30"),
    (FieldKind.NUMBER, "muchos", "cifras"),
    (FieldKind.EMAIL, "ana", "correo"),
    (FieldKind.PHONE, "123", "ocho cifras"),
    (FieldKind.CUI, "123", "trece cifras"),
    (FieldKind.NIT, "abc", "NIT"),
    (FieldKind.TEXT, "", "vacía"),
    (FieldKind.TEXT, "x" * 301, "demasiado largo"),
    (FieldKind.YES_NO, "quizás", "Sí; No"),
    (FieldKind.PHOTO, "aquí va", "Envíe el archivo"),
]


@pytest.mark.parametrize(("kind", "text", "remedy"), BAD, ids=[f"{k.value}: {t[:20]}" for k, t, _ in BAD])
def test_a_wrong_answer_is_told_what_would_do(kind: FieldKind, text: str, remedy: str) -> None:
    """A refused answer says in Spanish what is expected."""
    with pytest.raises(Invalid) as told:
        forms.read(field(kind), text, ASKER, TODAY)
    assert remedy in str(told.value)


@pytest.mark.parametrize(
    ("text", "value"), [("teléfono", "teléfono"), ("TELEFONO.", "teléfono"), ("2", "papel"), ("pap", "papel")]
)
def test_a_choice_is_taken_by_word_part_or_number(text: str, value: str) -> None:
    """An option may be written whole, by its beginning, or by its place."""
    question = field(FieldKind.CHOICE, options=("teléfono", "papel", "ventanilla"))
    assert forms.read(question, text, ASKER, TODAY) == value


def test_several_options_are_separated_by_commas() -> None:
    """Several choices are kept one a line and shown with commas."""
    question = field(FieldKind.CHOICES, options=("Correo", "Internet", "Dominio"))
    value = forms.read(question, "internet, CORREO", ASKER, TODAY)
    assert value == "Internet\nCorreo"
    assert forms.shown(question, value, ASKER) == "Internet, Correo"
    with pytest.raises(Invalid):
        forms.read(question, "Fax", ASKER, TODAY)


def test_an_item_comes_from_its_register() -> None:
    """An item of a register is one of its entries and nothing else."""
    question = field(FieldKind.ITEM, register="sedes")
    assert forms.read(question, "coban", ASKER, TODAY) == "Cobán"
    with pytest.raises(Invalid):
        forms.read(question, "Flores", ASKER, TODAY)


def test_a_conditional_field_is_asked_only_if_the_other_says_so() -> None:
    """`requerido_si` asks for a field when the other has a value other than "no", or exactly the named one."""
    plain = field(FieldKind.TEXT, required_if="otra")
    exact = field(FieldKind.TEXT, required_if="medio=papel")
    assert [forms.applies(plain, values) for values in ({}, {"otra": "no"}, {"otra": "sí"})] == [
        False,
        False,
        True,
    ]
    assert [forms.applies(exact, values) for values in ({}, {"medio": "correo"}, {"medio": "Papel"})] == [
        False,
        False,
        True,
    ]
