"""Observations: why a case came back, point by point, and how each point was attended to.

The reason of an answer that returns a case to an earlier row is split into numbered observations. Whoever goes
forward from that row says of each how it was attended to; his words are values of that answer, named after the
history row that holds the observations, so that the rounds never mix. Everything here is read off the history.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from machines.definition import END, Answer, Step, is_end
from machines.fields.field import Field, FieldKind
from machines.machine import Law
from machines.records import HistoryRow, Return, Values
from machines.returns import goes_back, returns, row_of
from machines.standing import standing
from machines.text import plain, shortened

MOST = 20
"""More points than this are one point together: nobody answers thirty questions in a row."""
_MARK = re.compile(r"(?:\(?\d{1,2}[.)\-:]+|[a-z]\)|[-–—*•·▪]+)(?=\s|[^\W\d])\s*", re.IGNORECASE)
"""What a point of a list begins with: "1.", "2)", "a)", "-", "•"."""
_NUMBER = re.compile(r"(?:(?<=\s)|^)\(?(\d{1,2})[.)]\s+")
_FEWEST_PARTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One point of a return."""

    number: int
    """From 1, anew in each round."""
    text: str
    name: str
    """Of the value that says how it was attended to."""
    attended: str = ""
    """That value; empty while it waits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One return of a case, with what was observed."""

    number: int
    """The round that it began: the first return begins round 2."""
    source: str
    """The row from which it was returned…"""
    target: str
    """…and the one that has to attend to it."""
    by: int | None
    observations: tuple[Observation, ...]
    over: bool = False
    """The row that observed has answered again since: it is of the past."""

    @property
    def waits(self) -> bool:
        """Whether any point was not attended to yet."""
        return not all(one.attended for one in self.observations)


# -- splitting a reason


def split(reason: str) -> tuple[str, ...]:
    """The points of a reason: its lines, its numbers or bullets, or its parts between semicolons if it is a list."""
    lines = [line.strip() for line in reason.splitlines() if line.strip()]
    if len(lines) == 1:
        points = _inline(lines[0])
    elif any(_MARK.match(line) for line in lines):
        points = _marked(lines)
    else:
        points = lines[1:] if lines and lines[0].endswith(":") else lines
    return _most([point for point in map(_clean, points) if point])


def _marked(lines: Sequence[str]) -> list[str]:
    """Lines with marks: each mark begins a point, and lines without one go on with it."""
    points: list[str] = []
    for line in lines:
        mark = _MARK.match(line)
        if mark is not None:
            points.append(line[mark.end() :])
        elif points:
            points[-1] = f"{points[-1]} {line}"
        elif not line.endswith(":"):
            points.append(line)
    return points


def _inline(line: str) -> list[str]:
    """The points of one line."""
    numbered = _numbered(line)
    if len(numbered) > 1:
        return numbered
    parts = [part.strip() for part in line.split(";") if part.strip()]
    first_words = {plain(part).split(" ", 1)[0] for part in parts}
    is_list = len(parts) >= _FEWEST_PARTS or (len(parts) > 1 and len(first_words) == 1)
    return parts if is_list else [_MARK.sub("", line, count=1) if _MARK.match(line) else line]


def _numbered(line: str) -> list[str]:
    """A line like "1. falta la firma 2. falta el sello" at its numbers, if they count up from one."""
    marks = list(_NUMBER.finditer(line))
    if len(marks) < 2 or [int(mark.group(1)) for mark in marks] != list(range(1, len(marks) + 1)):
        return [line]
    ends = [mark.start() for mark in marks[1:]] + [len(line)]
    return [line[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]


def _clean(point: str) -> str:
    return " ".join(point.split()).strip(" ;,")


def _most(points: Sequence[str]) -> tuple[str, ...]:
    if len(points) <= MOST:
        return tuple(points)
    return (*points[: MOST - 1], "; ".join(points[MOST - 1 :]))


# -- reading them off the history


def rounds(law: Law, rows: Sequence[HistoryRow]) -> tuple[Round, ...]:
    """The returns of a case with what was observed, oldest first, each with the answers that it got since."""
    found: list[tuple[int, Round]] = []
    number = 1
    said: dict[str, str] = {}  # each point's name holds its round, so that rounds never mix
    answered: dict[str, int] = {}  # the last answer of each row
    for row in standing(rows):
        entry = row.entry
        if entry.kind not in ("answer", "vote"):
            continue
        said.update(entry.values)
        if entry.kind == "vote":
            continue
        answered[entry.source] = row.seq
        if returns(law, entry):
            number += 1
            target = row_of(law, entry.target)
            if target != entry.source and entry.reason:
                points = _observed(row.seq, entry.reason)
                made = Round(
                    number=number, source=entry.source, target=target, by=entry.actor, observations=points
                )
                found.append((row.seq, made))
    return tuple(
        replace(one, over=answered[one.source] > seq, observations=_attended(one.observations, said))
        for seq, one in found
    )


def alive(found: Sequence[Return], said: Values) -> tuple[Round, ...]:
    """The returns that are not over, oldest first, each with the answers that it got: `said` is all that was gathered."""
    return tuple(
        Round(
            number=one.round,
            source=one.source,
            target=one.target,
            by=one.by,
            observations=_attended(_observed(one.seq, one.reason), said),
        )
        for one in found
    )


def _observed(seq: int, reason: str) -> tuple[Observation, ...]:
    return tuple(
        Observation(number=number, text=text, name=f"observacion_{seq}_{number}")
        for number, text in enumerate(split(reason), 1)
    )


def _attended(points: Sequence[Observation], said: Values) -> tuple[Observation, ...]:
    return tuple(replace(one, attended=said.get(one.name, "")) for one in points)


# -- asking for the answers


def pending(found: Sequence[Round], row: str) -> tuple[Observation, ...]:
    """What was returned to a row and waits for an answer from it."""
    return tuple(one for each in found if each.target == row for one in each.observations if not one.attended)


def fields(law: Law, step: Step, given: Answer, waiting: Sequence[Observation]) -> tuple[Field, ...]:
    """What an answer asks about the observations that wait: nothing, unless it goes forward."""
    if not any(_forward(law, step, target) for target in given.targets):
        return ()
    return tuple(
        Field(
            name=one.name,
            kind=FieldKind.LONG_TEXT,
            label=f"Observación {place}",
            question=f"Observación {place}: “{shortened(one.text, 300)}”. ¿Cómo la atendió?",
        )
        for place, one in enumerate(waiting, 1)
    )


def _forward(law: Law, step: Step, target: str) -> bool:
    """Whether a move leads on; ends that are no success do not."""
    return target == END if is_end(target) else not goes_back(law, step.no, target)
