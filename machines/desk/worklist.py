"""`/tareas`: what waits for me, each task with its card; of several elements one list, of a collection its board."""

from __future__ import annotations

from machines.desk import asking, carrying, case_facts
from machines.desk.batches import lines, speaking
from machines.desk.collections import collecting, soliciting
from machines.desk.session import Desk, titled
from machines.records import Case, Person, Task
from machines.text import shortened

_Place = tuple[int, str]
"""A case and one of its rows, in whose elements tasks wait."""


def show(desk: Desk) -> None:
    """Each open task, its card again; what is listed together on one card; a chief's tasks apart."""
    alone: list[Task] = []
    together: dict[_Place, list[Case]] = {}
    for task in asking.own_tasks(desk):
        case = desk.unit.case(task.case_id)
        step = desk.office.law_of(case).procedure.step(task.step)
        watched = soliciting.is_watched(desk, case, step)
        if case.parent is not None and watched and asking.is_held(desk, task):
            together.setdefault((case.parent, step.no), []).append(case)
        else:
            alone.append(task)
    alone, lists = _listed(desk, alone)
    alone = alone[: asking.MOST]
    items = [_line(desk, task) for task in alone]
    items += [_line_of_several(desk, place, cases) for place, cases in (*together.items(), *lists.items())]
    apart: list[str] = []
    chiefs: list[Task] = []
    for chief, found in _chiefs_tasks(desk):
        single, several = _listed(desk, found)
        said = [_line(desk, task) for task in single[: asking.MOST]]
        said += [_line_of_several(desk, place, cases) for place, cases in several.items()]
        apart += [f"De su jefe {chief.addressed}: {one}" for one in said]
        chiefs += single[: asking.MOST]
        lists |= several
    desk.say("bandeja", {"tareas": items, "de_jefes": apart})
    for task in (*alone, *chiefs):
        carrying.show_card(desk, task)
    for parent in dict.fromkeys(parent for parent, _ in together):
        collecting.show(desk, desk.unit.case(parent))
    for parent, row in lists:
        speaking.show(desk, desk.unit.case(parent), row)


def _listed(desk: Desk, tasks: list[Task]) -> tuple[list[Task], dict[_Place, list[Case]]]:
    """Tasks that have a card each, and the elements whose tasks are listed on one."""
    found: dict[_Place, list[tuple[Task, Case]]] = {}
    for task in tasks:
        case = desk.unit.case(task.case_id)
        step = desk.office.law_of(case).procedure.step(task.step)
        if case.parent is not None and lines.is_batched(desk, case, step):
            found.setdefault((case.parent, step.no), []).append((task, case))
    several = {place: within for place, within in found.items() if len(within) >= lines.LEAST}
    listed = {task.id for within in several.values() for task, _ in within}
    cases = {place: [case for _, case in within] for place, within in several.items()}
    return [task for task in tasks if task.id not in listed], cases


def _line(desk: Desk, task: Task) -> str:
    """One task of the list."""
    case = desk.unit.case(task.case_id)
    since = desk.local(task.opened_at).strftime("%d/%m/%Y")
    title = titled(case, desk)["titulo"]
    due = "".join(f"; {one.lower()} el {day}" for one, day in case_facts.due_facts(desk, case, task.due_at))
    return f"{case.number} · {title} · paso {task.step}, desde el {since}{due}"


def _line_of_several(desk: Desk, place: _Place, cases: list[Case]) -> str:
    """The elements of a case that wait in one row."""
    parent_id, row = place
    parent = desk.unit.case(parent_id)
    names = shortened(", ".join(one.element for one in cases), 120)
    return f"{parent.number} · {titled(parent, desk)['titulo']} · paso {row}, {len(cases)} en total: {names}"


def _chiefs_tasks(desk: Desk) -> list[tuple[Person, list[Task]]]:
    """The open tasks of those whose assistant the speaker is: what he may record from their paper."""
    found: list[tuple[Person, list[Task]]] = []
    for chief in desk.unit.chiefs_of(desk.person.id):
        every = desk.unit.tasks_of(chief, asking.MOST_LISTED)
        tasks = [task for task in every if asking.is_on_paper(desk, task, desk.person)]
        if tasks:
            found.append((chief, tasks))
    return found
