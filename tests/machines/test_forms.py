"""What a written answer means, field by field, and how a value is shown."""

from __future__ import annotations

from datetime import date

import pytest

from machines.fields import form_rows, forms
from machines.fields.field import Field, FieldKind
from machines.fields.form_choices import Invalid
from machines.fields.forms import Asker
from machines.reading.loading import load
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
    (FieldKind.DATE, "5 de noviembre de 2026", "2026-11-05", "05/11/2026"),
    (FieldKind.DATE, "jueves 5 nov. 2026", "2026-11-05", "05/11/2026"),
    (FieldKind.DATE, "el 1ro de octubre del 2026", "2026-10-01", "01/10/2026"),
    (FieldKind.DATE, "5/sep/26", "2026-09-05", "05/09/2026"),
    (FieldKind.DATE, "2 de setiembre", "2026-09-02", "02/09/2026"),
    (FieldKind.DATE, "mañana", "2026-11-24", "24/11/2026"),
    (FieldKind.DATE, "anteayer", "2026-11-21", "21/11/2026"),
    (FieldKind.DATE, "2026-11-05", "2026-11-05", "05/11/2026"),
    (FieldKind.HOUR, "2 p. m.", "14:00", "14:00"),
    (FieldKind.HOUR, "a las 8 de la mañana", "08:00", "08:00"),
    (FieldKind.HOUR, "2 y media de la tarde", "14:30", "14:30"),
    (FieldKind.HOUR, "12 am", "00:00", "00:00"),
    (FieldKind.HOUR, "12:15 p.m.", "12:15", "12:15"),
    (FieldKind.HOUR, "14:30 hrs.", "14:30", "14:30"),
    (FieldKind.HOUR, "mediodía", "12:00", "12:00"),
    (FieldKind.NUMBER, "1 250", "1250", "1250"),
    (FieldKind.NUMBER, "-3.5", "-3.5", "-3.5"),
    (FieldKind.MONEY, "Q. 1,250", "1250", "Q1,250.00"),
    (FieldKind.MONEY, "1250 quetzales", "1250", "Q1,250.00"),
    (FieldKind.MONEY, "1.250,50", "1250.50", "Q1,250.50"),
    (FieldKind.PHONE, "2294-3900 ext. 105", "2294-3900 ext. 105", "2294-3900 ext. 105"),
    (FieldKind.PHONE, "00502 55123456", "5512-3456", "5512-3456"),
    (FieldKind.CUI, "2345 67899 0101", "2345678990101", "2345 67899 0101"),
    (FieldKind.CUI, "2345678920101", "2345678920101", "2345 67892 0101 (por verificar)"),
    (FieldKind.NIT, "1234567-9", "1234567-9", "1234567-9"),
    (FieldKind.NIT, "NIT: 576937k", "576937-K", "576937-K"),
    (FieldKind.NIT, "123456-k", "123456-K", "123456-K (por verificar)"),
    (FieldKind.FREQUENCY, "semanal, los viernes", "cada viernes", "cada viernes"),
    (FieldKind.FREQUENCY, "2", "cada lunes", "cada lunes"),
    (FieldKind.FREQUENCY, "El 26 de cada mes", "el 26 de cada mes", "el 26 de cada mes"),
    (FieldKind.PERSON, "Perpetua Quiej Sacuj", "Perpetua Quiej Sacuj", "Perpetua Quiej Sacuj"),
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
    (FieldKind.DATE, "cuando se pueda", "día/mes/año"),
    (FieldKind.DATE, "31 de abril", "día/mes/año"),
    (FieldKind.HOUR, "14 y 75", "14:30"),
    (FieldKind.NUMBER, "1,2,3", "cifras"),
    (FieldKind.MONEY, "Q10.505", "cifras"),
    (FieldKind.MONEY, "-Q10", "cifras"),
    (FieldKind.HOUR, "25:00", "14:30"),
    (FieldKind.NUMBER, "muchos", "cifras"),
    (FieldKind.EMAIL, "ana", "correo"),
    (FieldKind.PHONE, "123", "ocho cifras"),
    (FieldKind.CUI, "123", "trece cifras"),
    (FieldKind.NIT, "abc", "NIT"),
    (FieldKind.TEXT, "", "vacía"),
    (FieldKind.TEXT, "x" * 301, "demasiado largo"),
    (FieldKind.YES_NO, "quizás", "Sí o No"),
    (FieldKind.FREQUENCY, "de vez en cuando", "cada 15 días"),
    (FieldKind.PHOTO, "aquí va", "Envíe el archivo"),
]


@pytest.mark.parametrize(("kind", "text", "remedy"), BAD, ids=[f"{k.value}: {t[:20]}" for k, t, _ in BAD])
def test_a_wrong_answer_is_told_what_would_do(kind: FieldKind, text: str, remedy: str) -> None:
    """A refused answer says in Spanish what is expected."""
    with pytest.raises(Invalid) as told:
        forms.read(field(kind), text, ASKER, TODAY)
    assert remedy in str(told.value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("hoy", "2026-11-23"), ("ayer", "2026-11-22"), ("22/11", "2026-11-22"), ("30/11/2025", "2025-11-30")],
)
def test_what_has_happened_has_a_day_until_today(text: str, value: str) -> None:
    """Also as the column of a list."""
    happened = field(FieldKind.DATE, has_happened=True)
    assert forms.read(happened, text, ASKER, TODAY) == value
    rows = forms.read_rows(field(FieldKind.ROWS, columns=(happened,)), text, ASKER, TODAY)
    assert (rows.rows, rows.problems) == (((value,),), ())


@pytest.mark.parametrize(
    ("text", "day"), [("mañana", "24/11/2026"), ("24/11/2026", "24/11/2026"), ("28/12", "28/12/2026")]
)
def test_what_has_happened_is_refused_a_day_to_come(text: str, day: str) -> None:
    """The refusal says which day was understood: whoever left out the year sees the wrong one."""
    happened = field(FieldKind.DATE, has_happened=True)
    words = f"Esa fecha todavía no ha llegado: {day}. Escriba el día en que ocurrió, con su año."
    with pytest.raises(Invalid) as found:
        forms.read(happened, text, ASKER, TODAY)
    assert str(found.value) == words
    rows = forms.read_rows(field(FieldKind.ROWS, columns=(happened,)), text, ASKER, TODAY)
    assert rows.rows == ()
    assert words in rows.problems[0]
    assert forms.read(field(FieldKind.DATE), text, ASKER, TODAY)


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
    assert value == "Correo\nInternet"
    assert forms.shown(question, value, ASKER) == "Correo, Internet"
    assert forms.read(question, "dominio e internet", ASKER, TODAY) == "Internet\nDominio"
    assert forms.read(question, "1, 3", ASKER, TODAY) == "Correo\nDominio"
    assert forms.read(question, "todas", ASKER, TODAY) == "Correo\nInternet\nDominio"
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


MANY = tuple(
    f"Sede {place}" for place in ("Cobán", "Salamá", "Jutiapa", "Jalapa", "Zacapa", "Flores", "Sololá")
)


def test_a_slip_in_a_choice_is_met_with_what_comes_near() -> None:
    """Who writes an option with a slip is told which ones he may have meant, as options to choose from."""
    question = field(FieldKind.CHOICE, options=(*MANY, *(f"Oficina {n}" for n in range(8))))
    with pytest.raises(Invalid) as told:
        forms.read(question, "Sede Zacpa", ASKER, TODAY)
    assert told.value.near[0].label == "Sede Zacapa"
    with pytest.raises(Invalid) as told:
        forms.read(question, "sede", ASKER, TODAY)
    assert "¿Cuál de ellas?" in str(told.value)


DOUBTS = [
    (FieldKind.CUI, "2345678990101", ""),
    (FieldKind.CUI, "2345678920101", "dígito verificador"),
    (FieldKind.CUI, "2345678992301", "no hay departamento 23"),
    (FieldKind.CUI, "2345678990118", "no tiene municipio 18"),
    (FieldKind.CUI, "2345678990117", ""),
    (FieldKind.NIT, "1234567-9", ""),
    (FieldKind.NIT, "576937-K", ""),
    (FieldKind.NIT, "1234567-8", "dígito verificador"),
    (FieldKind.DATE, "2026-11-23", ""),
    (FieldKind.DATE, "1206-11-23", "1206"),
    (FieldKind.DATE, "2062-01-01", "2062"),
    (FieldKind.TEXT, "2345678920101", ""),
]


@pytest.mark.parametrize(("kind", "value", "doubt"), DOUBTS, ids=[f"{k.value}: {v}" for k, v, _ in DOUBTS])
def test_what_looks_wrong_is_doubted_and_never_refused(kind: FieldKind, value: str, doubt: str) -> None:
    """A number is taken whatever its check digit says; the doubt says what does not fit."""
    told = forms.doubt(field(kind), value, TODAY)
    assert doubt in told
    assert bool(told) == bool(doubt)


LIST = field(
    FieldKind.ROWS,
    columns=(
        Field(name="cantidad", kind=FieldKind.NUMBER, label="Cantidad", question="¿Cuántos?", example="2"),
        Field(name="equipo", kind=FieldKind.TEXT, label="Equipo", question="¿Qué equipo?", example="Monitor"),
        Field(name="valor", kind=FieldKind.MONEY, label="Valor", question="¿Cuánto?", required=False),
    ),
)
LISTS = [
    (
        "2; Monitor; Q1,250\n1; Teclado",
        [["2", "Monitor", "1250"], ["1", "Teclado", ""]],
        "1. 2 · Monitor · Q1,250.00",
    ),
    (
        "2\tMonitor\t1,250.00\n\n1\tTeclado\t\n",
        [["2", "Monitor", "1250.00"], ["1", "Teclado", ""]],
        "2. 1 · Teclado",
    ),
    ("Cantidad; Equipo; Valor\n- 2; Monitor; -", [["2", "Monitor", ""]], "1. 2 · Monitor"),
    ("1. 2; Monitor\n2. 3; Ratón;", [["2", "Monitor", ""], ["3", "Ratón", ""]], "2. 3 · Ratón"),
]


@pytest.mark.parametrize(("text", "rows", "shown"), LISTS, ids=[text[:12] for text, _, _ in LISTS])
def test_a_list_is_written_a_row_a_line(text: str, rows: list[list[str]], shown: str) -> None:
    """Semicolons, tabs as Excel copies them, bullets, numbers and headings: the same rows; shown as numbered lines."""
    value = forms.read(LIST, text, ASKER, TODAY)
    assert [list(row) for row in form_rows.unpack(value)] == rows
    assert shown in forms.shown(LIST, value, ASKER)


def test_bad_rows_are_named_and_the_good_ones_kept() -> None:
    """Of four rows two are wrong: they are told by number and column, and the others are there."""
    reading = forms.read_rows(LIST, "2; Monitor\nmuchos; Teclado\n1\n3; Ratón; 5; 6", ASKER, TODAY)
    assert reading.rows == (("2", "Monitor", ""),)
    assert [problem.split(":")[0].split(" (")[0] for problem in reading.problems] == [
        "Fila 2",
        "Fila 3",
        "Fila 4",
    ]
    assert "Cantidad: No reconozco el número" in reading.problems[0]
    assert "falta Equipo" in reading.problems[1]
    assert "tiene 4 columnas y son 3" in reading.problems[2]


def test_a_list_has_a_limit() -> None:
    """More rows than a list holds are told, not swallowed."""
    reading = forms.read_rows(LIST, "\n".join(["1; Ratón"] * 101), ASKER, TODAY)
    assert len(reading.rows) == form_rows.MOST_ROWS
    assert "Caben 100 filas" in reading.problems[0]


def test_a_list_of_one_column_takes_whole_lines() -> None:
    """Where there is one column, a semicolon is part of the text."""
    one = field(FieldKind.ROWS, columns=(Field(name="a", kind=FieldKind.TEXT, label="A", question="¿A?"),))
    assert form_rows.unpack(forms.read(one, "uno; dos\ntres", ASKER, TODAY)) == [("uno; dos",), ("tres",)]


LINES = [
    (FieldKind.CUI, "2345678990101\nSaludos,\nAna", "2345678990101", "Saludos,\nAna"),
    (
        FieldKind.TEXT,
        "Dirección Financiera, al fondo del\npasillo\n\nSaludos",
        "Dirección Financiera, al fondo del pasillo",
        "Saludos",
    ),
    (FieldKind.LONG_TEXT, "Uno\n\nDos", "Uno\n\nDos", ""),
    (FieldKind.CHOICES, "Correo\nInternet\n\nGracias", "Correo\nInternet", "Gracias"),
    (FieldKind.DATE, "hoy", "hoy", ""),
]


@pytest.mark.parametrize(("kind", "text", "own", "below"), LINES, ids=[one[0].value for one in LINES])
def test_a_signature_below_a_value_is_no_part_of_it(kind: FieldKind, text: str, own: str, below: str) -> None:
    """In a letter a value ends where its kind ends; what stands below is told apart."""
    assert forms.own_lines(field(kind), text) == (own, below)
