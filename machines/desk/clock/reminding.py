"""Reminding whoever should do a task that is still open, and telling that its time is over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from machines import collection
from machines.actions import CaseTap, pack
from machines.desk import carrying, case_facts, dealing, holding
from machines.desk.acts.act import EXTEND, EXTEND_LABEL
from machines.desk.collections import chasing, soliciting
from machines.desk.session import Desk, message, titled
from machines.fields import forms
from machines.messages import Button
from machines.outcome import Hand, entry_of
from machines.records import Case, Task, TaskState, Timer
from machines.timing import deadlines
from machines.timing.rules import parse_term


def remind(desk: Desk, timer: Timer) -> None:
    """Show the card of a task again to whoever may do it, unless it is done."""
    _of_open_task(desk, timer, _remind)


def near(desk: Desk, timer: Timer) -> None:
    """A workday is left: show the card again."""
    _of_open_task(desk, timer, _near)


def overdue(desk: Desk, timer: Timer) -> None:
    """The time is over: tell whoever has it, and his immediate superior; there is no further word."""
    _of_open_task(desk, timer, _overdue)


def _of_open_task(desk: Desk, timer: Timer, serve: Callable[[Desk, Case, Task], None]) -> None:
    """Serve a timer of a task that is still open, in office hours: what falls due outside them waits for opening."""
    task = desk.unit.task(timer.task_id) if timer.task_id is not None else None
    if task is None or task.state is not TaskState.OPEN:
        return
    case = desk.unit.case(task.case_id)
    opening = desk.office.workdays(case.institution).in_hours(desk.now)
    if opening > desk.now:
        desk.unit.set_timer(replace(timer, key=f"{timer.key}@{opening:%Y%m%d%H%M}", due_at=opening))
        return
    serve(desk, case, task)


def _remind(desk: Desk, case: Case, task: Task) -> None:
    since = forms.moment(desk.local(task.opened_at))
    _deal(desk, case, task, f"Recordatorio: espera desde el {since}. ")


def _near(desk: Desk, case: Case, task: Task) -> None:
    if task.due_at is not None:
        _deal(desk, case, task, f"Recordatorio: vence el {case_facts.until(desk, case, task.due_at)}. ")


def _overdue(desk: Desk, case: Case, task: Task) -> None:
    """The holders get the card, their superiors a word; without a superior the administrator gets it.

    Where each party has its own row, whoever watches over all of them sees besides who is late.
    """
    if task.due_at is None:
        return
    step = desk.office.law_of(case).procedure.step(task.step)
    if soliciting.in_collection(case, step):
        chasing.remind(
            desk,
            case,
            task,
            f"Recordatorio: venció el {case_facts.until(desk, case, task.due_at)}. ",
            chasing.by_clock(deadlines.DEADLINE, task),
        )
        chasing.overdue(desk, case, task)
        return
    people = holding.holders(desk, case, task)
    params = titled(
        case,
        desk,
        paso=task.step,
        vence=case_facts.until(desk, case, task.due_at),
        tiene=holding.names(desk, case, task),
    )
    _deal(desk, case, task, f"Recordatorio: venció el {params['vence']}. ")
    superiors = dict.fromkeys(one.supervisor for one in people if one.supervisor is not None)
    buttons = [[Button(label=EXTEND_LABEL, action=pack(CaseTap(case.id, EXTEND)))]]
    for superior in superiors:
        desk.tell(desk.unit.person(superior), message("vencida", params, buttons), case=case)
    if not superiors:
        desk.warn("vencida", params)
    told = ", ".join(desk.unit.person(one).addressed for one in superiors) or "la persona administradora"
    hand = Hand(actor=None, channel="", proof=f"{deadlines.DEADLINE}:{task.id}")
    entry = entry_of(hand, "overdue", case.state, case.state, "", task=task.id, reason=f"Se avisó a {told}.")
    carrying.append(desk, case, (entry,))
    if collection.asks(step):
        chasing.overdue(desk, case, task)


def _deal(desk: Desk, case: Case, task: Task, heading: str) -> None:
    """The card once more to whoever has the task; where somebody is asked, his request, to him only."""
    if desk.office.law_of(case).procedure.step(task.step).request:
        chasing.remind(desk, case, task, heading, chasing.by_clock(chasing.REMINDER, task))
        return
    dealing.deal(desk, case, task, desk.gathered(case), heading=heading, reminding=True)


def extend(desk: Desk, case: Case, task: Task, due: datetime) -> None:
    """Give an open task a later deadline that no calendar moves, with the reminders that go with it."""
    desk.unit.move_deadline(task.id, due)
    for timer in _about_deadline(desk, task):
        desk.unit.cancel_timer(timer.key)
    workdays = desk.office.workdays(case.institution)
    found = deadlines.before(task.step, due, deadlines.EXTENDED, workdays, desk.now)
    carrying.remind(desk, task, found)


def _about_deadline(desk: Desk, task: Task) -> list[Timer]:
    """The timers about a task's deadline that still wait."""
    kinds = (deadlines.NEAR, deadlines.DEADLINE)
    return [one for kind in kinds for one in desk.unit.waiting_timers(kind) if one.task_id == task.id]


def arrange(desk: Desk) -> None:
    """At the start: where an institution's calendar is another than before, what follows it is put anew."""
    changed = {
        code
        for code in desk.office.book.institutions
        if _is_other(desk, f"calendar:{code}", desk.office.workdays(code).fingerprint(desk.today.year))
    }
    for timer in list(desk.unit.waiting_timers()) if changed else ():
        task = desk.unit.task(timer.task_id) if timer.task_id is not None else None
        case = desk.unit.case(task.case_id) if task is not None else None
        if task is not None and case is not None and case.institution in changed:
            _arrange(desk, timer, case, task)


def _is_other(desk: Desk, name: str, value: str) -> bool:
    """Whether a remembered value was another; it is remembered from now on. The first one is no other."""
    before = desk.unit.recall(name)
    if before != value:
        desk.unit.remember(name, value)
    return bool(before) and before != value


def _arrange(desk: Desk, timer: Timer, case: Case, task: Task) -> None:
    """Put one timer where its rule now says."""
    workdays = desk.office.workdays(case.institution)
    term = parse_term(timer.rule)
    if timer.kind == deadlines.REMINDER and term is not None:
        desk.unit.move_timer(timer.key, deadlines.remind_at(term, workdays, timer.anchor))
    elif timer.kind == deadlines.DEADLINE and timer.rule != deadlines.EXTENDED:
        step = desk.office.law_of(case).procedure.step(task.step)
        due = deadlines.due_of(step, case, desk.gathered(case), workdays, timer.anchor)
        desk.unit.move_deadline(task.id, due)
        places = {
            one.kind: one.due_at
            for one in deadlines.before(task.step, due, timer.rule, workdays, timer.anchor)
        }
        for one in _about_deadline(desk, task):
            desk.unit.move_timer(one.key, places.get(one.kind, one.due_at))
