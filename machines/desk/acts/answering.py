"""The speaker's own task of a case, from wherever he looks at the case: its card, ready to be answered."""

from __future__ import annotations

from machines.desk import carrying, holding
from machines.desk.acts.act import Act
from machines.desk.collections import soliciting
from machines.desk.session import Desk
from machines.records import Case, Task, Values


def _own(desk: Desk, case: Case) -> list[Task]:
    """The open tasks of a case that the speaker may answer: as who has them, or because he is asked for something."""
    procedure = desk.office.law_of(case).procedure
    return [
        task
        for task in desk.unit.open_tasks(case.id)
        if holding.capacity(desk, case, task, desk.person) is not None
        or soliciting.is_asked(desk, desk.person, procedure.step(task.step), case)
    ]


def _show(desk: Desk, case: Case, _values: Values, _files: tuple[str, ...]) -> None:
    """The card of each."""
    for task in _own(desk, case):
        carrying.show_card(desk, task)


ACT = Act(
    name="responder",
    label="Ver la tarea y responder",
    offered=lambda desk, case: bool(_own(desk, case)),
    form=lambda _desk, _case: (),
    do=_show,
    keeps_card=True,
)
