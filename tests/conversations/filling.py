"""Any row's form answered to its end: the words that were given, else its example, a file, or nothing."""

from __future__ import annotations

from collections.abc import Mapping

from tests.conversations.office import Chat, Shown, World

MOST = 60
"""Questions of one form, those of its lists included."""
ALWAYS = {
    "Por qué medio llegó": "papel",
    "fecha tiene el sello": "23/11/2026",
    "Cómo la atendió": "Se corrigió",
}
"""What any form may ask besides its own fields."""


def card_with(chat: Chat, button: str, text: str = "") -> Shown:
    """The newest message with this button and this text."""
    found = [one for one in chat.all() if button in one.data and text in one.text]
    assert found, f"no {button!r} in:\n" + "\n---\n".join(
        f"{one.text}\n{one.labels}" for one in chat.all()[-3:]
    )
    return found[-1]


def work(chat: Chat, button: str, values: Mapping[str, str] | None = None, *, card: str = "") -> None:
    """Press a button and answer whatever is asked.

    Args:
        values: the answer (words, or a button's label) by some words of the question; "" skips it.
        card: words of the message whose button is pressed.
    """
    chat.taps(button, on=card_with(chat, button, card))
    fill(chat, values)


def fill(chat: Chat, values: Mapping[str, str] | None = None) -> None:
    """Answer what is asked now and whatever follows, as in `work`, until it is sent; of choices the first."""
    for _ in range(MOST):
        last = chat.last
        given = next(
            (words for asked, words in {**ALWAYS, **(values or {})}.items() if asked in last.text), None
        )
        if "Enviar" in last.labels:
            chat.taps("Enviar")
        elif "Listo" in last.labels:
            chat.taps("Listo")
        elif "Cancelar" not in last.labels:
            return
        elif given in last.data:
            chat.taps(str(given))
        elif given:
            chat.says(given)
        elif "Omitir" in last.labels:
            chat.taps("Omitir")
        elif "Por ejemplo: " in last.text:
            chat.says(last.text.split("Por ejemplo: ")[1].splitlines()[0])
        elif "Envíe" in last.text:
            chat.sends_photo(b"%PDF" + last.text.encode())
        elif options := [one for one in last.labels if one not in ("Atrás", "Cancelar")]:
            chat.taps(options[0])
        else:
            raise AssertionError(f"nothing to answer to:\n{last.text}\n{last.labels}")


def gives(chat: Chat, button: str, *words: str) -> None:
    """Press a button of the newest card that has it, answer the first questions with these words, fill in the rest."""
    chat.taps(button)
    for word in words:
        chat.taps(word) if word in chat.last.data else chat.says(word)
    fill(chat)


def registers(world: World, who: str, code: str, *, asks: str, served: str = "") -> None:
    """Somebody types in another's request that came on paper, with whatever its form asks for."""
    chat = world.chat(who)
    chat.says(code)
    chat.taps("Sí, abrir la gestión")
    if "Para otra persona" in chat.last.labels:
        chat.taps("Para otra persona")
    chat.says(asks)
    chat.says(served) if served else chat.taps("Omitir")
    chat.taps("papel")
    fill(chat)
