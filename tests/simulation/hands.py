"""What people do with what they see: press its buttons, answer its questions, reply to its letters, ask for something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from machines.actions import (
    BACK,
    CANCEL,
    FIX,
    SEND,
    WITHDRAW_SURELY,
    AnswerTap,
    BatchTap,
    CaseTap,
    FormTap,
    unpack,
)
from machines.desk.acts.act import CANCEL as CANCEL_ACT
from machines.messages import Button, FileRef, Inbound, Message
from machines.reading.loading import Book
from machines.records import ChannelName, Person

_WORDS = (
    "Según lo indicado", "gracias", "/tareas", "/casos", "/cancelar", "/continuar", "/estado", "Sí", "No", "omitir", "hoy",
    "/desistir", "/deshacer", "no imprime", "1", "Enviar", "25/12/2026", "3", "10:30", "cada lunes", "/ausencia", "/reporte",
)  # fmt: skip
LOOKS_BACK = 6
"""Messages whose buttons are still pressed."""


@dataclass
class Bubble:
    """A message as somebody has it before him."""

    external_id: str
    message: Message
    token: str = ""


class Hands:
    """Everybody's hands.

    Args:
        book: what can be asked for.
        chance: who does what.
    """

    def __init__(self, book: Book, chance: Random) -> None:
        self._codes = sorted(book.procedures)
        self._institution = {code: one.institution for code, one in book.procedures.items()}
        self._chance = chance
        self._serial = 0
        self.shown: dict[tuple[ChannelName, str], list[Bubble]] = {}

    def show(self, place: tuple[ChannelName, str], bubble: Bubble, edits: str) -> None:
        """Somebody is shown a message, or one that he has changes."""
        box = self.shown.setdefault(place, [])
        for old in box if edits else ():
            if old.external_id == edits:
                old.message = bubble.message
                return
        box.append(bubble)
        del box[:-30]

    def act(self, people: Sequence[Person]) -> Inbound:
        """Something that somebody does."""
        chance = self._chance
        if chance.random() < 0.06:
            return self._asks(chance.choice(people))
        busy = [one for one in people if self._live(one)]
        person = chance.choice(busy if busy and chance.random() < 0.95 else people)
        letters = self.shown.get((ChannelName.MAIL, person.email), [])
        if letters and (not person.chat or chance.random() < 0.08):
            return self._replies(person, chance.choice(letters[-LOOKS_BACK:]))
        if not person.chat:
            return self._asks(person)
        if chance.random() < 0.04:
            return self._steals(person)
        return self._goes_on(person)

    def _live(self, person: Person) -> bool:
        """Whether somebody has buttons before him."""
        bubbles = self.shown.get((ChannelName.CHAT, person.chat), [])[-LOOKS_BACK:]
        return any(one.message.buttons for one in bubbles)

    def _goes_on(self, person: Person) -> Inbound:
        """He answers the question before him, or presses something."""
        bubbles = self.shown.get((ChannelName.CHAT, person.chat), [])[-LOOKS_BACK:]
        chance = self._chance
        if bubbles and bubbles[-1].message.key == "pregunta" and chance.random() < 0.85:
            return self._answers(person, bubbles[-1])
        pressable = [(one, button) for one in bubbles for row in one.message.buttons for button in row]
        if pressable and chance.random() < 0.92:
            newest = [two for two in pressable if two[0] is pressable[-1][0]]
            of = newest if chance.random() < 0.6 else pressable
            return self._taps(person, *chance.choices(of, [_drawn_to(button) for _, button in of])[0])
        return self._says(person, chance.choice(_WORDS))

    def _answers(self, person: Person, asked: Bubble) -> Inbound:
        params, chance = asked.message.params, self._chance
        buttons = [one for row in asked.message.buttons for one in row]
        drawn = [_drawn_to(one) for one in buttons]
        if max(drawn, default=0) >= 1 and chance.random() < 0.85:
            return self._taps(person, asked, chance.choices(buttons, drawn)[0])
        if "nvíe" in str(params.get("pregunta", "")) or chance.random() < 0.05:
            return replace(self._says(person, ""), files=(self._file(),))
        return self._says(person, str(params.get("ejemplo") or chance.choice(_WORDS)))

    def _asks(self, person: Person) -> Inbound:
        """He asks for a procedure, mostly one of his institution."""
        own = [code for code in self._codes if self._institution[code] == person.institution]
        code = self._chance.choice(own or self._codes)
        return self._says(person, code) if person.chat else self._writes(person, code, code)

    def _steals(self, person: Person) -> Inbound:
        """He presses what somebody else was shown."""
        every = [
            one for (channel, _), box in self.shown.items() if channel is ChannelName.CHAT for one in box
        ]
        pressable = [(one, button) for one in every for row in one.message.buttons for button in row]
        if not pressable:
            return self._says(person, "hola")
        return self._taps(person, *self._chance.choice(pressable))

    def _replies(self, person: Person, letter: Bubble) -> Inbound:
        labels = [button.label for row in letter.message.buttons for button in row]
        text = self._chance.choice(labels or ["gracias"])
        if self._chance.random() < 0.4:
            text += "\nMotivo: porque sí"
        if self._chance.random() < 0.1:
            text = self._chance.choice(_WORDS)
        authentic = self._chance.random() < 0.9
        return replace(self._writes(person, "Re:", text), token=letter.token, authentic=authentic)

    def _taps(self, person: Person, on: Bubble, button: Button) -> Inbound:
        return replace(self._says(person, ""), tap=button.action, card=on.external_id)

    def _says(self, person: Person, text: str) -> Inbound:
        self._serial += 1
        return Inbound(
            channel=ChannelName.CHAT, external_id=str(self._serial), sender=person.chat,
            sender_name=person.name, place=person.chat, text=text,
        )  # fmt: skip

    def _writes(self, person: Person, subject: str, text: str) -> Inbound:
        self._serial += 1
        return Inbound(
            channel=ChannelName.MAIL, external_id=f"<{self._serial}@simulado>", sender=person.email,
            sender_name=person.name, place=person.email, subject=subject, text=text,
            message_id=f"<{self._serial}@simulado>",
        )  # fmt: skip

    def _file(self) -> FileRef:
        sha256 = f"{self._chance.getrandbits(256):064x}"
        return FileRef(sha256=sha256, name="página.jpg", media_type="image/jpeg", size=1000)


def _drawn_to(button: Button) -> float:
    """How much people are drawn to a button: what goes on before what leads back."""
    match unpack(button.action):
        case FormTap(_, _, op):
            return {SEND: 12.0, CANCEL: 0.1, FIX: 0.3, BACK: 0.2}.get(op, 3.0)
        case AnswerTap() | BatchTap():
            return 4.0
        case CaseTap(_, op):
            return 0.1 if op in (WITHDRAW_SURELY, CANCEL_ACT) else 0.7
        case _:
            return 0.3
