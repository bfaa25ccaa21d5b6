"""The pool: a task that waits for several is taken by one of them, and given back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from machines.capacity import Kind
from machines.desk import carrying, dealing, holding
from machines.desk.acts.act import RELEASE, RELEASE_LABEL, TAKE, TAKE_LABEL, Act
from machines.desk.session import Desk
from machines.errors import Refusal
from machines.outcome import entry_of
from machines.records import Case, ChannelName, Task, TaskState


def _to_take(desk: Desk, case: Case) -> Task | None:
    """The open task of a case that the speaker could take."""
    for task in desk.unit.open_tasks(case.id):
        mine = holding.capacity(desk, case, task, desk.person)
        own = mine is not None and mine.kind not in (Kind.PAPER, Kind.INSTEAD)
        if own and holding.is_pooled(desk, case, task):
            return task
    return None


def _to_release(desk: Desk, case: Case) -> Task | None:
    """The open task of a case that the speaker took."""
    for task in desk.unit.open_tasks(case.id):
        if task.assignee == desk.person.id and holding.was_taken(desk, task):
            return task
    return None


def _take(desk: Desk, case: Case, _values: Mapping[str, str], _files: tuple[str, ...]) -> None:
    """The task is the speaker's; the others' cards say so."""
    task = _to_take(desk, case)
    assert task is not None, "acts are checked before they are done"
    _hand_on(desk, case, replace(task, assignee=desk.person.id), holding.TOOK)


def _release(desk: Desk, case: Case, _values: Mapping[str, str], _files: tuple[str, ...]) -> None:
    """The task waits for the whole group again."""
    task = _to_release(desk, case)
    assert task is not None, "acts are checked before they are done"
    _hand_on(desk, case, replace(task, assignee=None), holding.RELEASED)


def _hand_on(desk: Desk, case: Case, task: Task, kind: str) -> None:
    """Write who has the task now, and show it on every card.

    Letters stay as they were sent: whoever has nothing but his mail, and may answer, gets a new one.
    """
    entry = entry_of(desk.hand(), kind, case.state, case.state, task.step, task=task.id)
    case = carrying.append(desk, case, (entry,))
    begun = desk.unit.draft_for(desk.person.id, task_id=task.id)
    task = desk.unit.renew_task(task)
    if begun is not None:
        desk.unit.save_draft(replace(begun, task_version=task.version), desk.now)
    acting = [one.person for one in holding.capacities(desk, case, task)]
    by_letter = [
        one.id for one in acting if one.id != desk.person.id and desk.reach(one) == [ChannelName.MAIL]
    ]
    dealing.renewed(desk, case, task, desk.gathered(case), why=kind, deal_to=by_letter)
    if desk.inbound.channel is ChannelName.MAIL:
        carrying.show_card(desk, task)


def _taken_by(desk: Desk, case: Case) -> Refusal | None:
    """Who was faster."""
    for task in desk.unit.open_tasks(case.id):
        if task.state is TaskState.OPEN and holding.was_taken(desk, task):
            return Refusal("ya_tomada", quien=holding.names(desk, case, task))
    return None


TAKING = Act(
    name=TAKE,
    label=TAKE_LABEL,
    offered=lambda desk, case: _to_take(desk, case) is not None,
    form=lambda _desk, _case: (),
    do=_take,
    why_not=_taken_by,
    keeps_card=True,
)
RELEASING = Act(
    name=RELEASE,
    label=RELEASE_LABEL,
    offered=lambda desk, case: _to_release(desk, case) is not None,
    form=lambda _desk, _case: (),
    do=_release,
    keeps_card=True,
)
