"""What is known of a case, as people read it: label and value, its files, who did what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType

from machines.decide import PAPER
from machines.definition import Procedure
from machines.desk import request
from machines.desk.documents import editions
from machines.desk.session import Desk, titled
from machines.fields import forms
from machines.fields.field import Field, FieldKind
from machines.messages import FileRef
from machines.records import Case, Entry, Values
from machines.timing.periods import CALENDAR
from machines.words import wording_time

ON_PAPER = " (en papel)"
MOST_ENCLOSED = 8_000_000
"""Bytes of files that go with a card: what every mail server takes."""
MOST_FILES = 10
_REMEMBERED = 256
"""Procedures whose fields are remembered: every card asks for them."""


def until(desk: Desk, case: Case, due: datetime) -> str:
    """A deadline as people read it: the day, with the hour where it is not the closing of the office."""
    local = desk.local(due)
    closes = desk.office.workdays(case.institution).closing(local.date())
    return f"{local:%d/%m/%Y}" if local == closes else forms.moment(local)


def due_facts(desk: Desk, case: Case, due: datetime | None) -> list[list[str]]:
    """Until when something is waited for, or since when it is late; nothing without a deadline."""
    if due is None:
        return []
    return [["Vence" if due > desk.now else "Venció", until(desk, case, due)]]


def facts(desk: Desk, case: Case, values: Values) -> list[list[str]]:
    """Who asks, for whom, and what was gathered, as label and value."""
    rows = []
    if case.origin is not None:
        rows.append(["Viene de", named(desk, desk.unit.case(case.origin))])
    if case.procedure in desk.office.successors and (follow := desk.unit.following(case.id)):
        rows.append(["Continúa en", "; ".join(named(desk, one) for one in follow)])
    told = bool(case.period) and _is_of_its_parents_period(desk, case)
    if told:
        rows.append(["Período", wording_time.period(case.period, case.occasion)])
    if case.medium != CALENDAR:
        rows.append(["Solicita", who_asks(desk, case, values)])
    procedure = desk.office.law_of(case).procedure
    stretch = procedure.stretch_of(case.state) if case.parent is not None else None
    listed = stretch is not None and bool(stretch.person)
    if case.beneficiary is not None and case.beneficiary != case.requester and not listed:
        rows.append(["Para", desk.unit.person(case.beneficiary).addressed])
    if case.registrar is not None:
        registrar = desk.unit.person(case.registrar).addressed
        rows.append(["Registró", f"{registrar} ({case.medium})"])
    hidden = [] if stretch is None or not stretch.columns else [stretch.from_field]
    hidden += procedure.period_fields if told else ()
    return rows + value_facts(desk, case, values, hidden)


def named(desk: Desk, case: Case) -> str:
    """ "SOSEP-2026-00042 · Soporte Técnico"."""
    return f"{case.number} · {titled(case, desk)['titulo']}"


def _is_of_its_parents_period(desk: Desk, case: Case) -> bool:
    """Whether the period is the calendar's: one time of a rhythm has a day of its own, which stands in its title."""
    return case.parent is None or desk.unit.case(case.parent).period == case.period


def value_facts(desk: Desk, case: Case, values: Values, hidden: Sequence[str] = ()) -> list[list[str]]:
    """Gathered values as label and value; personal ones are never shown on cards."""
    asker = desk.asker(case.institution)
    fields = known_fields(desk.office.law_of(case).procedure)
    return [
        [one.label, forms.shown(one, values[name], asker)]
        for name, one in fields.items()
        if values.get(name) and name not in hidden and not one.personal
    ]


def who_asks(desk: Desk, case: Case, values: Values) -> str:
    """The requester's name, also where he is not in the roster."""
    if case.requester is not None:
        return desk.unit.person(case.requester).addressed
    return values.get("solicitante", "—")


@lru_cache(maxsize=_REMEMBERED)
def known_fields(procedure: Procedure) -> Mapping[str, Field]:
    """Every field that the forms ask for, by name; one whose label stands elsewhere too is told by its row."""
    found: dict[str, Field] = {one.name: one for one in (*request.SHOWN, *_numbers(procedure))}
    rows: dict[str, str] = {}
    for step in procedure.steps:
        for one in (one for given in step.answers for one in given.form):
            columns = one.columns if any(each.from_field == one.name for each in procedure.stretches) else ()
            for field in (one, *columns):
                found.setdefault(field.name, field)
                rows.setdefault(field.name, step.no)
    labels = Counter(one.label for one in found.values())
    twice = {name for name, one in found.items() if labels[one.label] > 1 and name in rows}
    labelled = {
        name: replace(one, label=f"{one.label} (paso {rows[name]})") if name in twice else one
        for name, one in found.items()
    }
    return MappingProxyType(labelled)


def _numbers(procedure: Procedure) -> list[Field]:
    """The numbers of the documents that are produced, as if they had been asked for."""
    return [
        Field(name=name, kind=FieldKind.TEXT, label=one.title, question="")
        for name, one in procedure.productions.items()
    ]


def enclosed(desk: Desk, case: Case, *, own: bool = False) -> tuple[tuple[FileRef, ...], int]:
    """The files that go with a case's card, as many as fit a letter, and how many are left out.

    Documents come first, each in its newest edition; then what people sent, newest first.

    Args:
        own: those of its parent are left out.
    """
    every = editions.documents_first(desk, case, desk.unit.files_of(case.id))
    if case.parent is not None and not own:
        parent = desk.unit.case(case.parent)
        every += editions.documents_first(desk, parent, desk.unit.files_of(parent.id))
    taken = fitting(every)
    return taken, len(every) - len(taken)


def fitting(files: Iterable[FileRef]) -> tuple[FileRef, ...]:
    """As many files as fit a letter, the first ones first."""
    taken: list[FileRef] = []
    room = MOST_ENCLOSED
    for one in files:
        if one.size <= room and len(taken) < MOST_FILES:
            taken.append(one)
            room -= one.size
    return tuple(taken)


def signed(desk: Desk, entry: Entry) -> str:
    """Who did what a history row says, and for whom: "Beatriz Lima, por Ing. Rodrigo Aguilar (en papel)"."""
    if entry.actor is None:
        return "el sistema"
    who = desk.unit.person(entry.actor).addressed
    if entry.on_behalf_of is not None:
        who += f", por {desk.unit.person(entry.on_behalf_of).addressed}"
    return who + (ON_PAPER if entry.channel == PAPER else "")
