"""One procedure starts another: when that has come, what is carried over, and the case that opens by itself. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from machines import entering
from machines.definition import Occasion, Procedure
from machines.fields import forms
from machines.fields.field import Field, FieldKind
from machines.ground import Ground
from machines.outcome import Hand, Outcome, entry_of
from machines.records import Case, Entry, Values
from machines.timing import periods

CHAIN = "procedimiento"
"""The medium of a case that another one's end opened."""
CONTINUES, FOLLOWS = "continues", "follows"
"""Kinds of the history rows of the two cases that say so, the number of the other one as their reason."""


def successors(procedures: Iterable[Procedure]) -> Mapping[str, Sequence[tuple[Procedure, Occasion]]]:
    """What follows each procedure, by its code, in the order of the files."""
    found: dict[str, list[tuple[Procedure, Occasion]]] = {}
    for procedure in procedures:
        for one in procedure.start.occasions:
            if one.procedure:
                found.setdefault(one.procedure, []).append((procedure, one))
    return found


def has_come(occasion: Occasion, case: Case, entries: Iterable[Entry]) -> bool:
    """Whether these history rows of a case bring an occasion: they end it so, or do its row."""
    if occasion.after:
        done = (one for one in entries if one.kind == "answer" or (one.kind == "start" and one.answer))
        return any(occasion.after in (one.source, one.row) for one in done)
    return case.parent is None and case.state in occasion.ends


def is_meant(occasion: Occasion, case: Case, earlier: Procedure, values: Values) -> bool:
    """Whether a case of the earlier procedure is one that an occasion means: of its calendar rule, with its condition.

    Args:
        values: what was gathered in the case.
    """
    if occasion.of_rule and not (case.period and periods.is_of(earlier, occasion.of_rule, case.occasion)):
        return False
    return forms.holds(occasion.condition, values)


def fields_of(procedure: Procedure) -> dict[str, Field]:
    """Every field that the rows of a procedure ask for, by name; the first of several."""
    found: dict[str, Field] = {}
    for one in procedure.asked:
        found.setdefault(one.name, one)
    return found


def first_form(procedure: Procedure) -> tuple[Field, ...]:
    """What the first row asks; nothing where each element of a stretch has its own, or where it decides."""
    first = procedure.step(procedure.start.row)
    plain = len(first.answers) == 1 and procedure.stretch_of(first.no) is None
    return first.answers[0].form if plain else ()


def carried(earlier: Procedure, procedure: Procedure, occasion: Occasion, values: Values) -> dict[str, str]:
    """What a case has from the one before it: what its first row asks and the other has too, and what is named."""
    theirs, ours = fields_of(earlier), fields_of(procedure)
    names = {one.name: one.name for one in first_form(procedure)} | dict(occasion.carries)
    return {
        name: values[source]
        for name, source in names.items()
        if values.get(source) and may_carry(theirs.get(source), ours.get(name), values[source])
    }


def may_carry(source: Field | None, target: Field | None, value: str = "") -> bool:
    """Whether a value of one field may stand in another: of the same kind, offered by both, personal in neither.

    Args:
        value: the value; empty: whether any may.
    """
    if source is None or target is None or source.personal or target.personal:
        return False
    chosen = target.kind in (FieldKind.CHOICE, FieldKind.CHOICES)
    same = (source.kind, source.register, source.columns) == (target.kind, target.register, target.columns)
    return same and (not chosen or not value or source.options == target.options or value in target.options)


def files_in(procedure: Procedure, values: Values) -> tuple[str, ...]:
    """The hashes of the files that stand in values."""
    fields = fields_of(procedure)
    named = (value for name, value in values.items() if name in fields and fields[name].is_file)
    return tuple(dict.fromkeys(sha256 for value in named for sha256 in value.split()))


def by_itself(
    ground: Ground, earlier: Case, occasion: Occasion, values: Values, period: str, rule: str, hand: Hand
) -> Outcome:
    """Open the case that follows another: for the same people, its first row waiting for its responsables.

    Args:
        values: what is carried over; what its period is called is its own.
        period: the period of the calendar that it is for, if any…
        rule: …and the occasion's rule.

    Raises:
        Refusal: its first row runs per element and there is none.
    """
    procedure = ground.law.procedure
    case = Case(
        id=0, number="", institution=ground.institution.code, procedure=procedure.code, version=procedure.version,
        state=ground.law.initial, seq=0, head="", requester=earlier.requester, beneficiary=earlier.beneficiary,
        registrar=None, medium=CHAIN, opened_at=ground.now, period=period, occasion=rule,
        origin=earlier.id,
    )  # fmt: skip
    files = files_in(procedure, values)
    values = {**values, **periods.words(procedure, period, rule)}
    row = procedure.start.row
    entry = entry_of(hand, "start", "", case.state, row, values=values, files=files, reason=occasion.text)
    return entering.enter(ground, case, row, (entry,), values)


def circle(procedures: Mapping[str, Procedure], start: Procedure) -> list[str]:
    """The codes of a circle in which a procedure would open itself for ever; empty if there is none."""
    paths = [[start.code]]
    seen: set[str] = set()
    while paths:
        path = paths.pop()
        for code in _opened_by_itself(procedures[path[-1]]):
            if code == start.code:
                return [*path, code]
            if code in procedures and code not in seen:
                seen.add(code)
                paths.append([*path, code])
    return []


def _opened_by_itself(procedure: Procedure) -> list[str]:
    """The procedures whose cases open this one by itself."""
    return [one.procedure for one in procedure.start.occasions if one.procedure and one.by_itself]
