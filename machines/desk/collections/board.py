"""The board of a collection: who answered and how, what is validated, returned, missing, late."""

from __future__ import annotations

from collections.abc import Sequence

from machines import authority, collection, decide, elements, parties, undoing
from machines.actions import CaseTap, pack
from machines.collection import Part, Standing
from machines.definition import END, Stretch
from machines.desk.acts.act import CLOSE, CLOSE_LABEL, SEE, SEE_LABEL
from machines.desk.session import Desk, message, titled
from machines.machine import READY
from machines.messages import Button, Message
from machines.records import Case, Person
from machines.words import wording_time
from machines.words.wording_collections import NOBODY


def stretch_of(desk: Desk, case: Case) -> Stretch | None:
    """The stretch of a case that runs now, if one does."""
    return decide.stretch_at(desk.office.law_of(case), case.state)


def parts(desk: Desk, case: Case) -> list[Part]:
    """The elements of a case as they stand; of one that was opened again, the last time."""
    law = desk.office.law_of(case)
    procedure, ground = law.procedure, desk.office.ground(law, desk.unit, desk.now)
    dated = any(one.begins for one in procedure.stretches)
    found = []
    for child in undoing.last_round(desk.unit.children(case.id)):
        tasks = desk.unit.open_tasks(child.id)
        rows = desk.unit.history(child.id)
        day = elements.begins_on(ground, child, desk.gathered(child)) if dated and not tasks else None
        found.append(collection.part(procedure, child, rows, tasks[0] if tasks else None, desk.now, day))
    return found


def readers(desk: Desk, case: Case) -> list[Person]:
    """Who watches over a running collection today, for one who is away whoever acts for him."""
    acting = authority.stand_ins(_watchers(desk, case), desk.unit)
    return list({one.person.id: one.person for one in acting}.values())


def _watchers(desk: Desk, case: Case) -> list[Person]:
    """Whose it is to watch over it: whoever may close it, and whoever receives what is asked for."""
    stretch = stretch_of(desk, case)
    if stretch is None:
        return []
    procedure = desk.office.law_of(case).procedure
    asking = [procedure.step(row) for row in stretch.rows if procedure.step(row).request]
    roles = [
        *([stretch.closed_by] if stretch.closed_by else []),
        *(role for one in asking for role in one.roles),
    ]
    found: dict[int, Person] = {}
    for role in roles:
        people = (
            [desk.unit.person(case.assigned[role])]
            if role in case.assigned
            else desk.unit.holders(case.institution, role)
        )
        found.update((one.id, one) for one in people)
    return list(found.values())


def may_see(desk: Desk, case: Case) -> bool:
    """Whether the speaker watches over a collection that runs, himself or for somebody who is away."""
    return authority.right_of(desk.person, _watchers(desk, case), desk.unit) is not None


def text_of(desk: Desk, case: Case, heading: str = "") -> Message:
    """The board, without buttons."""
    found = parts(desk, case)
    order = (
        Standing.MISSING, Standing.RETURNED, Standing.RECEIVED, Standing.RUNNING, Standing.SCHEDULED, Standing.DONE, Standing.CLOSED, Standing.ENDED,
    )  # fmt: skip
    shown = sorted(found, key=lambda one: order.index(one.standing))
    stretch = stretch_of(desk, case)
    params = titled(
        case,
        desk,
        encabezado=heading,
        tramo=_what(case, stretch) if stretch is not None else "",
        elemento=stretch.element if stretch is not None else "",
        cuenta=[f"{standing.value}:{count}" for standing, count in collection.counted(found).items()],
        filas=[_row(desk, one) for one in shown],
    )
    return message("tablero", params)


def result_facts(desk: Desk, case: Case) -> list[list[str]]:
    """What came of a stretch that is over, for whoever goes on from it: how many concluded, and which did not."""
    stretch = next(iter(desk.office.law_of(case).procedure.stretches), None)
    if stretch is None or case.parent is not None:
        return []
    children = undoing.last_round(desk.unit.children(case.id))
    if not children or any(one.closed_at is None for one in children):
        return []
    others: dict[str, list[str]] = {}
    for one in children:
        if one.state not in (READY, END):
            others.setdefault(one.state.partition(":")[2], []).append(one.element)
    done = len(children) - sum(map(len, others.values()))
    said = [f"{done} de {len(children)} concluidas"]
    said += [f"{why.capitalize()}: {', '.join(names)}" for why, names in others.items()]
    return [[stretch.name, "\n".join(said)]]


def _what(case: Case, stretch: Stretch) -> str:
    """What a board is of: "Planificación de cada OCSE, diciembre de 2026"."""
    period = wording_time.period(case.period, case.occasion) if case.period else ""
    return ", ".join(one for one in (stretch.name, period) if one)


def buttons(desk: Desk, case: Case, person: Person) -> list[list[Button]]:
    """What the board offers by itself: to look again, and, to who may, to go on without the missing ones."""
    stretch = stretch_of(desk, case)
    rows = [[Button(label=SEE_LABEL, action=pack(CaseTap(case.id, SEE)))]]
    ground = desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)
    if stretch is not None and decide.may_close(ground, stretch, person) is not None:
        rows.append([Button(label=CLOSE_LABEL, action=pack(CaseTap(case.id, CLOSE)))])
    return rows


def _row(desk: Desk, one: Part) -> list[str]:
    """An element's line: its name, where it is, and the particulars."""
    day = desk.local(one.came_at).strftime("%d/%m/%Y %H:%M") if one.came_at else ""
    return [
        one.case.element,
        one.standing.value,
        day,
        one.medium,
        str(one.files),
        "sí" if one.late else "",
        str(one.reminders),
        one.pending,
        _unreached(desk, one),
        "sí" if one.after else "",
        str(one.case.round),
        one.begins.strftime("%d/%m/%Y") if one.begins is not None else "",
        _next(desk, one),
    ]


def _next(desk: Desk, one: Part) -> str:
    """Who is waited for now where what was asked of the element came, and another is asked for something since."""
    if one.standing is not Standing.MISSING or one.came_at is None:
        return ""
    return ", ".join(desk.office.law_of(one.case).procedure.step(one.case.state).waits_for)


def _unreached(desk: Desk, one: Part) -> str:
    """The addresses that take nothing, where nobody of an element that is waited for can be reached."""
    if not one.open:
        return ""
    people = asked(desk, one.case)
    if any(desk.reach(person) for person in people):
        return ""
    return ", ".join(person.email or person.name for person in people) or NOBODY


def asked(desk: Desk, child: Case) -> Sequence[Person]:
    """Who is asked for an element's part now."""
    procedure = desk.office.law_of(child).procedure
    institution = desk.office.institution(child.institution)
    found: dict[int, Person] = {}
    for task in desk.unit.open_tasks(child.id):
        step = procedure.step(task.step)
        people = (
            parties.asked(step, child, institution, desk.unit)
            if step.request
            else authority.holders_of(task, step, child, institution, desk.unit)
        )
        found.update((one.id, one) for one in people)
    return list(found.values())
