"""The grammar of intents, one for chat and mail, as tables."""

from __future__ import annotations

import pytest

from machines import grammar
from machines.grammar import Command

COMMANDS = [
    ("/start", Command("inicio")),
    ("/tareas", Command("tareas")),
    ("/pendientes@ventanilla_bot", Command("tareas")),
    ("/gestiones", Command("casos")),
    ("/estado SOSEP-2026-00001", Command("estado", "SOSEP-2026-00001")),
    ("/nuevo no imprime", Command("nuevo", "no imprime")),
    ("/loquesea", Command("ayuda")),
    ("Tareas", Command("tareas")),
    ("estado sosep-2026-00001", Command("estado", "SOSEP-2026-00001")),
    ("SOSEP-2026-00001", Command("estado", "SOSEP-2026-00001")),
    ("¿Dónde va mi trámite?", Command("casos")),
    ("¿dónde va el trámite SOSEP-2026-00042?", Command("estado", "SOSEP-2026-00042")),
    ("en qué paso está mi solicitud", Command("casos")),
    ("/desvincular Ana@Privado.example", Command("desvincular", "Ana@Privado.example")),
    ("desvincular ana@privado.example", None),
    ("Buenos días", Command("inicio")),
    ("hola!", Command("inicio")),
    ("Buenos días\nno imprime", None),
    ("ayuda, no imprime", None),
    ("no imprime", None),
    ("tareas de la casa", None),
]


@pytest.mark.parametrize(("text", "meant"), COMMANDS, ids=[text for text, _ in COMMANDS])
def test_a_text_is_a_command_only_if_it_is_nothing_else(text: str, meant: Command | None) -> None:
    """A command is its word alone (or with a slash); anything more is a request."""
    assert grammar.command(text, slash=True) == meant


UNLINKS = [
    ("DESVINCULAR", ""),
    ("desvincular ana@privado.example", "ana@privado.example"),
    ("Desvincular: <Ana@Privado.example>\n\nYo no fui.", "ana@privado.example"),
    ("DESVINCULAR ana@privado.example <mailto:ana@privado.example>", "ana@privado.example"),
    ("desvincular mi cuenta", None),
    ("¿Cómo puedo desvincular ana@privado.example?", None),
]


@pytest.mark.parametrize(("text", "address"), UNLINKS, ids=[text for text, _ in UNLINKS])
def test_a_letter_names_the_address_to_unlink(text: str, address: str | None) -> None:
    """By mail, in its first words; what stands below may be an explanation."""
    assert grammar.command(text, slash=False) == (
        None if address is None else Command("desvincular", address)
    )


ADDRESSES = [
    ("ana@sosep.gob.gt", ["ana@sosep.gob.gt"]),
    ("Es Ana.Gomez@SOSEP.gob.gt.", ["ana.gomez@sosep.gob.gt"]),
    ("(ana@sosep.gob.gt), o <luis@sosep.gob.gt>", ["ana@sosep.gob.gt", "luis@sosep.gob.gt"]),
    ("[ana@sosep.gob.gt](mailto:ana@sosep.gob.gt)", ["ana@sosep.gob.gt"] * 2),
    ("ana arroba sosep", []),
    ("x " * 2000 + "ana@sosep.gob.gt", []),
]


@pytest.mark.parametrize(("text", "found"), ADDRESSES, ids=[text[:30] for text, _ in ADDRESSES])
def test_mail_addresses_are_found_at_the_beginning_of_a_text(text: str, found: list[str]) -> None:
    """In lower case, without what people write around them."""
    assert grammar.addresses(text) == found


LINK_CODES = [
    ("123456", "123456"),
    ("123 456.", "123456"),
    ("123-456, muchas gracias", "123456"),
    ("Código: 123456\n\nNora Noj\nTel. 2222-3333, nora@casa.example", "123456"),
    ("Buenos días, el código que me llegó es 123456 y vence pronto", "123456"),
    ("1234567", ""),
    ("necesito 123456 hojas", ""),
    ("No me llegó ningún código", ""),
    ("mi código postal es 01001", ""),
    ("Nora Noj\n123456", ""),
]


@pytest.mark.parametrize(("text", "code"), LINK_CODES, ids=[text for text, _ in LINK_CODES])
def test_a_code_stands_in_the_first_line(text: str, code: str) -> None:
    """Alone, or where the line says that it is one."""
    assert grammar.link_code(text) == code


CHOICES = [
    ("Aprobar", 0, ""),
    ("APROBAR.", 0, ""),
    ("aprobar, gracias", 0, ""),
    ("Aprobar por favor. Saludos", 0, ""),
    ("Aprobar por favor antes del viernes", None, ""),
    ("Aprobar: falta el anexo", None, ""),
    ("Devolver con observaciones: falta el anexo", 1, "falta el anexo"),
    ("Devolver con observaciones: perdón, apruebo", None, ""),
    ("Aprobar: con fecha 3 de mayo", 0, "con fecha 3 de mayo"),
    ("Devolver con observaciones\nFalta el anexo", 1, "Falta el anexo"),
    ("> Aprobar", 0, ""),
    ("Devolver", None, ""),
    ("No aprobar", None, ""),
    ("Aprobar no", None, ""),
    ("¿Aprobar?", None, ""),
    ("", None, ""),
]


@pytest.mark.parametrize(("text", "index", "rest"), CHOICES, ids=[text for text, _, _ in CHOICES])
def test_an_answer_is_its_own_words_first(text: str, index: int | None, rest: str) -> None:
    """The first line is one of the answers, alone or with something behind it that takes nothing back."""
    found = grammar.choose(text, ["Aprobar", "Devolver con observaciones"], ["Devolver con observaciones"])
    assert (found.index if found else None) == index
    if found:
        assert found.rest == rest


RUN = ("Servicios verificados", "Pasos 2 y 3", "Todo (pasos 2 a 5)")


@pytest.mark.parametrize(
    ("text", "index", "rest"),
    [("Todo\nEn línea", 2, "En línea"), ("TODO.", 2, ""), ("Todo (pasos 2 a 5): listo", 2, "listo"),
     ("Todo (pasos 3 a 5)", None, ""), ("Todo menos el paso 5", None, ""), ("Todo, pero falta el 5", None, "")],
)  # fmt: skip
def test_the_whole_of_a_card_needs_no_row_numbers(text: str, index: int | None, rest: str) -> None:
    """ "Todo" is enough; with other rows behind it, or with a condition, it is no answer."""
    found = grammar.choose(text, RUN)
    assert (found and found.index, found.rest if found else "") == (index, rest)
    assert index is None or grammar.may_give(text, RUN)


@pytest.mark.parametrize("text", [text for text, index, _ in CHOICES if index is not None])
def test_what_gives_an_answer_was_thought_able_to(text: str) -> None:
    """Whatever `choose` takes for an answer, `may_give` does not rule out beforehand."""
    assert grammar.may_give(text, ["Aprobar", "Devolver con observaciones"])


def test_a_text_that_begins_otherwise_gives_none_of_the_answers() -> None:
    """A name above a quoted card asks for no act."""
    assert not grammar.may_give("Carlos Pérez Tzoc\n\nAprobar", ["Aprobar", "La tomo yo"])


def test_labelled_lines_are_values_and_the_rest_is_left() -> None:
    """ "Etiqueta: valor" lines fill fields, over several lines, and other words are left over."""
    text = "Buen día\nUbicación del equipo: bodega,\nsegundo estante\nfalla reportada: no enciende"
    values, left = grammar.labelled(text, ["Falla reportada", "Ubicación del equipo"])
    assert values == {1: "bodega,\nsegundo estante", 0: "no enciende"}
    assert left == "Buen día"


def test_a_label_may_be_cut_short_if_it_can_be_no_other() -> None:
    """Its first words are enough; where two begin alike, or with a letter or two, the line is kept as words."""
    labels = ["Fecha del oficio", "Fecha de entrega", "Ubicación del equipo"]
    values, left = grammar.labelled("Ubicación: bodega", labels)
    assert (values, left) == ({2: "bodega"}, "")
    values, left = grammar.labelled("Fecha: 23/11/2026\nFecha de entrega: hoy\nUbi: bodega", labels)
    assert (values, left) == ({1: "hoy\nUbi: bodega"}, "Fecha: 23/11/2026")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Re: [SOSEP-2026-00042] x", "SOSEP-2026-00042"),
        ("ine-2026-00001.3", "INE-2026-00001.3"),
        ("2026-00042", ""),
    ],
)
def test_a_case_number_is_found_in_any_text(text: str, number: str) -> None:
    """The No. de gestión is recognised in any case, with the serial of an element."""
    assert grammar.case_number(text) == number


FAREWELLS = [
    ("Saludos,\nAna Gómez\nDirección Financiera", ""),
    ("Falta la copia.\n\nAtentamente,\nAna", "Falta la copia."),
    ("Muchas gracias", ""),
    ("El saludo no llegó", "El saludo no llegó"),
]


@pytest.mark.parametrize(("text", "left"), FAREWELLS, ids=[one[0][:12] for one in FAREWELLS])
def test_closing_words_ask_for_nothing(text: str, left: str) -> None:
    """A farewell and the name below it are taken off; other words stay."""
    assert grammar.without_farewell(text) == left
