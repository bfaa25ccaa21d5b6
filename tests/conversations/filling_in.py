"""Filling forms in by chat, whatever they ask: what a conversation cares about is given, the rest is answered plausibly."""

from __future__ import annotations

from machines.records import Values
from tests.conversations.dictamen import picture
from tests.conversations.office import Chat, Shown, World
from tests.conversations.playing import case, rows

FIRST = "SEPREM-2026-00001"


def ask_for(chat: Chat, words: str, values: Values | None = None) -> None:
    """Somebody opens a case in his own words."""
    chat.says(words)
    chat.taps("Sí, abrir la gestión")
    fill(chat, values)


def card_of(chat: Chat, row: str, button: str, number: str) -> Shown:
    """The newest card of a row (and case) that has the button; an element in a list is opened there first."""
    for _ in range(2):
        for one in reversed(chat.all()):
            if f"Paso {row}" in one.text and number in one.text and button in one.data:
                return one
        listed = f"Ver {number.rpartition('.')[2]}"
        if any(listed in one.data for one in chat.all()):
            chat.taps(listed)
    raise AssertionError(
        f"no card of {row} with {button!r} for {chat.name}:\n{chat.last.text}\n{chat.last.labels}"
    )


def do(chat: Chat, row: str, button: str, values: Values | None = None, *, number: str = "") -> None:
    """Give an answer on the card of a row and fill in what it asks."""
    chat.taps(button, on=card_of(chat, row, button, number))
    fill(chat, values)


def fill(chat: Chat, values: Values | None = None) -> None:
    """Answer every question: by `values` where one of its keys is in the question, else with its example."""
    for _ in range(40):
        last = chat.last
        if "Enviar" in last.labels:
            chat.taps("Enviar")
            return
        if not {"Cancelar", "Omitir", "Listo"} & set(last.labels):
            return
        _answer(chat, last, values or {})
    raise AssertionError(f"the form of {chat.name} never ends: {chat.last.text}\n{chat.last.labels}")


def _answer(chat: Chat, asked: Shown, values: Values) -> None:
    """Answer one question."""
    question = asked.text
    given = next((words for key, words in values.items() if key in question), "")
    choices = [one for one in asked.labels if one not in ("Cancelar", "Omitir", "Atrás", "Listo", "Volver")]
    ticked = any(one.startswith("☑") for one in choices)
    if "Listo" in asked.labels and (ticked or not any(one.startswith("☐") for one in choices)):
        chat.taps("Listo")
    elif given:
        chat.taps(given) if given in choices else chat.says(given)
    elif "nvíe" in question and "Omitir" not in asked.labels:
        chat.sends_photo(picture(len(question) % 250))
    elif "Omitir" in asked.labels:
        chat.taps("Omitir")
    elif "Por ejemplo: " in question:
        chat.says(question.split("Por ejemplo: ")[1].splitlines()[0])
    elif choices:
        chat.taps(choices[0])
    else:
        chat.says("Según lo indicado")


def stands(world: World, row: str, number: str = FIRST) -> None:
    """The case stands in this row, or has ended so."""
    assert case(world, number).state == row, (case(world, number).state, rows(world, number))
