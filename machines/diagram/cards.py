"""How large a row's box or an end's pill is, and where its texts stand in it, counted from its corner."""

from __future__ import annotations

import re
from dataclasses import dataclass

from machines.definition import Mode, Step
from machines.diagram.shapes import SIZE, Text, Tone
from machines.tables.table_words import awaited
from machines.text_width import text_width, wrap

LEADING = 15
"""From baseline to baseline, in pixels."""
PAD = 8
CLOCK = 17
"""Room for the clock before whom a row waits for."""
_BADGE = 18
_SENTENCE_LINES = 6
_NO_WORK = re.compile(r"(?:,?\s+y)?\s*(?:Ver normas y lineamientos|Fin del procedimiento)\.?", re.IGNORECASE)
"""What the manuals add to a sentence without saying what to do; the end has its own pill."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A measured box."""

    width: float
    height: float
    texts: tuple[Text, ...]
    badge_width: float = 0
    rule: float = 0
    """Height of the line above the question, from the top; 0 for none."""
    clock: float = 0
    """Height of the line that says whom the row waits for, from the top; 0 for none."""


def card(step: Step, width: float, *, lane: str, element: str) -> Card:
    """The box of a row: number and time, the shortened sentence, notes on who else acts, the question.

    Args:
        lane: the header under which it stands.
        element: what an element of its stretch is called, if it is in one.
    """
    room = width - 2 * PAD
    badge = text_width(step.no, SIZE, bold=True) + 12
    texts = [
        Text(
            x=PAD + badge / 2,
            y=PAD + 13,
            text=step.no,
            tone=Tone.NUMBER,
            bold=True,
            anchor="middle",
            row=step.no,
        )
    ]
    if step.time and text_width(step.time, SIZE) < room - badge - 6:
        texts.append(
            Text(x=width - PAD, y=PAD + 13, text=step.time, tone=Tone.QUIET, anchor="end", row=step.no)
        )
    sentence = _short(step.text, room)
    height = _stack(texts, sentence, PAD + _BADGE + 4, Tone.PLAIN, step.no)
    for note in _notes(step, lane, element):
        height = _stack(texts, wrap(note, room, SIZE), height + 3, Tone.NOTE, step.no)
    rule = clock = 0.0
    if step.waits_for:
        clock = height + 3
        lines = wrap(f"Espera a: {awaited(step, element)}", room - CLOCK, SIZE)
        height = _stack(texts, lines, clock, Tone.NOTE, step.no, indent=CLOCK)
    if step.question:
        rule = height + 6
        question = wrap(step.question, room, SIZE, bold=True, most=_SENTENCE_LINES)
        height = _stack(texts, question, rule + 4, Tone.PLAIN, step.no, bold=True)
    return Card(
        width=width, height=height + PAD, texts=tuple(texts), badge_width=badge, rule=rule, clock=clock
    )


def pill(words: str, most_width: float, row: str) -> Card:
    """The pill of a start or an end."""
    lines = wrap(words, most_width - 24, SIZE, bold=True, most=4)
    width = max(text_width(line, SIZE, bold=True) for line in lines) + 24
    texts = tuple(
        Text(
            x=width / 2,
            y=17 + LEADING * index,
            text=line,
            tone=Tone.PILL,
            bold=True,
            anchor="middle",
            row=row,
        )
        for index, line in enumerate(lines)
    )
    return Card(width=width, height=LEADING * len(lines) + 11, texts=texts)


def _short(text: str, room: float) -> tuple[str, ...]:
    """A row's sentence in a few lines: whole, or its first sentences, or cut with an ellipsis."""
    plain = _NO_WORK.sub("", text)
    sentences = re.split(r"(?<=\.)\s+(?=[A-ZÁÉÍÓÚ])", plain)
    for count in range(len(sentences), 0, -1):
        lines = wrap(" ".join(sentences[:count]), room, SIZE)
        if len(lines) <= _SENTENCE_LINES:
            return lines
    return wrap(plain, room, SIZE, most=_SENTENCE_LINES)


def _stack(
    texts: list[Text],
    lines: tuple[str, ...],
    top: float,
    tone: Tone,
    row: str,
    *,
    bold: bool = False,
    indent: float = 0,
) -> float:
    """Add lines below each other; the height at which they end."""
    for index, line in enumerate(lines):
        y = top + 12 + LEADING * index
        texts.append(Text(x=PAD + indent, y=y, text=line, tone=tone, bold=bold, row=row))
    return top + LEADING * len(lines)


def _notes(step: Step, lane: str, element: str) -> list[str]:
    """What the lane does not say: who signs with him, who else may do it."""
    notes: list[str] = []
    if step.mode is Mode.ALL:
        notes.append(f"Firman: {' y '.join(step.roles)}")
    elif step.mode is Mode.EACH:
        notes.append(f"Cada {element} por separado")
    elif len(step.roles) > 1 and lane == step.roles[0]:
        notes.append(f"O bien: {' / '.join(step.roles[1:])}")
    return notes
