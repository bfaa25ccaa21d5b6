"""Odd input never makes the office fail."""

from __future__ import annotations

from datetime import date

import pytest

from machines.fields import forms
from machines.fields.field import Field, FieldKind
from machines.fields.form_choices import Invalid
from machines.fields.forms import Asker
from machines.records import ChannelName
from tests.conversations.office import World
from tests.conversations.playing import open_ticket

ODD = [
    "   ", "0", "²", "፩", "-1", "#1", "#99999", "#99999999999999999999999", "👩🏽‍💻🔥", "مرحبا بالعالم", "\u202eabc", "a" * 5000,
    "línea\r\notra\rmás", "/", "/ /", "/estado", "/estado {0} {numero}", "/estado " + "x" * 3000, "/nuevo 🙂", "/tareas@otro extra",
    "/desistir x", "/zzz", "{numero}", "Ubicación del equipo:", ":", "%s %d", "<b>&amp;</b>", "*_`[", "\u200b",
]  # fmt: skip


def shunted(world: World) -> list[str]:
    """What was set aside because we failed, as the persons were told."""
    return [one.text for box in world.shown.values() for one in box if "no pude procesarlo" in one.text]


@pytest.mark.parametrize("text", ODD)
def test_odd_words_at_every_question_of_a_form(world: World, text: str) -> None:
    """Odd words as request, at every question of the registrar's form and at its summary are answered."""
    beatriz = world.chat("Beatriz")
    for taps in (
        (),
        ("no imprime",),
        ("no imprime", "*Sí, abrir la gestión"),
        ("no imprime", "*Sí, abrir la gestión", "*Para otra persona"),
    ):
        for one in taps:
            beatriz.taps(one[1:]) if one.startswith("*") else beatriz.says(one)
        count = len(beatriz.all())
        beatriz.says(text)
        assert len(beatriz.all()) > count
        beatriz.says("/cancelar")
    assert not shunted(world)


@pytest.mark.parametrize("text", ODD)
def test_odd_words_by_mail(world: World, text: str) -> None:
    """Odd words in a letter, and in a reply to a card, are answered."""
    open_ticket(world)
    claudia = world.mail("Claudia")
    claudia.writes("hola que tal", text)
    claudia.replies(text.strip() or "-", on=claudia.found("paso 2"))
    assert not shunted(world)


def test_a_written_identity_is_not_taken_for_a_person(world: World) -> None:
    """ "#1" is what a person wrote, not the first person of the roster."""
    beatriz = world.chat("Beatriz")
    beatriz.says("no imprime")
    beatriz.taps("Sí, abrir la gestión")
    beatriz.taps("Para otra persona")
    beatriz.says("#1")
    beatriz.says("#1")
    beatriz.taps("teléfono")
    beatriz.says("Bodega")
    beatriz.taps("Omitir")
    assert "Rodrigo" not in beatriz.last.text


@pytest.mark.parametrize("text", ["nan", "Infinity", "1e999999", "-5e400", "snan"])
def test_a_number_is_made_of_digits(world: World, text: str) -> None:
    """Words and exponents that Python takes for numbers are not amounts."""
    question = Field(name="monto", kind=FieldKind.MONEY, label="Monto", question="¿Cuánto?")

    def job(unit: object) -> str:
        return forms.read(question, text, Asker(unit, "SOSEP"), date(2026, 11, 21))  # type: ignore[arg-type]  # a money field looks nothing up

    with pytest.raises(Invalid):
        world.store.read(job)


def test_an_exotic_digit_is_no_choice() -> None:
    """A sign that only looks like a digit is an invalid choice, not a failure."""
    question = Field(name="m", kind=FieldKind.CHOICE, label="Medio", question="¿Medio?", options=("a", "b"))
    with pytest.raises(Invalid):
        forms.read(question, "፩", Asker(None, "SOSEP"), date(2026, 11, 21))  # type: ignore[arg-type]  # a choice looks nothing up


def test_a_step_number_chooses_that_step() -> None:
    """Among "Paso 4", "Paso 5", "Paso 6", "Paso 7" the answer "4" is Paso 4."""
    options = tuple(f"Paso {number}: Realiza o modifica" for number in (4, 5, 6, 7))
    question = Field(
        name="destino", kind=FieldKind.CHOICE, label="Paso", question="¿A qué paso va?", options=options
    )
    value = forms.read(question, "4", Asker(None, "IGM"), date(2026, 11, 21))  # type: ignore[arg-type]  # a choice looks nothing up
    assert value.startswith("Paso 4")


def test_garbage_is_not_read_back_in_full(world: World) -> None:
    """A three-thousand-letter number is not repeated to the person in full."""
    ana = world.chat("Ana")
    ana.says("/estado " + "x" * 3000)
    assert len(ana.last.text) < 300


def test_a_stranger_by_chat_and_mail_is_answered_once(world: World) -> None:
    """Thirty odd messages of strangers get one answer each way, and no failure."""
    stranger = world.chat("Julio")
    stranger.address = "123"
    box = world.mail("Ana")
    box.address = "alguien@otro.example"
    for text in ODD:
        stranger.says(text)
        box.writes("x", text)
    assert len(world.shown[ChannelName.MAIL, "alguien@otro.example"]) == 1
    assert len(world.shown[ChannelName.CHAT, "123"]) <= 2
