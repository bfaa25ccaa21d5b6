"""Observations as people see them: on the card of whoever attends to them and of whoever made them, in the status."""

from __future__ import annotations

from machines import observations
from machines.desk.session import Desk
from machines.observations import Observation, Round
from machines.records import Case, Entry
from machines.standing import newest_standing


def rounds(desk: Desk, case: Case) -> tuple[Round, ...]:
    """The returns of a case, oldest first; the history is read only where there was one."""
    if case.round == 1:
        return ()
    return observations.rounds(desk.office.law_of(case), desk.unit.history(case.id))


def alive(desk: Desk, case: Case) -> tuple[Round, ...]:
    """The returns whose rows have not answered again, oldest first, without reading the history of a long case."""
    if case.returns is None:
        return tuple(one for one in rounds(desk, case) if not one.over)
    return observations.alive(case.returns, desk.unit.values(case.id)) if case.returns else ()


def pending(desk: Desk, case: Case) -> tuple[Observation, ...]:
    """What waits for an answer from the row in which a case stands."""
    return observations.pending(alive(desk, case), case.state)


def words(desk: Desk, case: Case) -> str:
    """What a card says of why the case came back, or of an instruction for whoever has it now."""
    open_ = alive(desk, case)
    said = [_heading(desk, one) + "\n" + "\n".join(_point(it) for it in one.observations) for one in open_]
    last = _last_answer(desk, case)
    if case.seq == 1:
        said.append(_why_opened(desk, case))
    if last is not None and last.reason and not any(one.source == last.source for one in open_):
        said.append(f"Indicaciones de {_name(desk, last.actor)}: {last.reason}")
    return "\n".join(said)


def last_reason(desk: Desk, case: Case) -> str:
    """Why the newest answer was given; empty where it has no reason."""
    last = _last_answer(desk, case)
    return last.reason if last is not None else ""


def facts(desk: Desk, case: Case) -> list[list[str]]:
    """Every round as label and value, for the status."""
    return [
        [
            f"Vuelta {one.number}",
            "\n".join(
                [
                    f"Observaciones de {_name(desk, one.by)} (paso {one.source}):",
                    *map(_point, one.observations),
                ]
            ),
        ]
        for one in rounds(desk, case)
    ]


def _heading(desk: Desk, one: Round) -> str:
    return f"Vuelta {one.number} · Observaciones de {_name(desk, one.by)}:"


def _point(one: Observation) -> str:
    """A point in a line, with how it was attended to."""
    if one.attended:
        return f"{one.number}. {one.text} → Atendida: {one.attended}"
    return f"{one.number}. {one.text}"


def _last_answer(desk: Desk, case: Case) -> Entry | None:
    """The newest answer that stands."""
    if case.seq == 1:
        return None
    rows = newest_standing(desk.unit.newest(case.id))
    return next((row.entry for row in rows if row.entry.kind == "answer"), None)


def _why_opened(desk: Desk, case: Case) -> str:
    """Of a case that the calendar or a rhythm opened: why, and what it gathers."""
    if not case.period and case.origin is None:
        return ""
    first = next(iter(desk.unit.newest(case.id)), None)
    if first is None or first.entry.actor is not None:
        return ""
    if case.parent is not None and first.entry.reason == case.element:
        first = next(one for one in desk.unit.history(case.parent) if one.entry.kind == "start")
    return first.entry.reason


def _name(desk: Desk, person: int | None) -> str:
    return desk.unit.person(person).addressed if person is not None else "—"
