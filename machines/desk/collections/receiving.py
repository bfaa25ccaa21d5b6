"""What comes from whoever was asked: it is received, and its sender gets a constancia."""

from __future__ import annotations

from collections.abc import Sequence

from machines.actions import CaseTap, pack
from machines.definition import Step
from machines.desk import carrying
from machines.desk.acts.act import SEND, SEND_LABEL
from machines.desk.collections import outsiders, soliciting
from machines.desk.session import Desk, message, titled
from machines.fields import forms
from machines.messages import Button, Message
from machines.outcome import Hand, entry_of
from machines.records import Case, Person, Task, Token, Values


def acknowledge(desk: Desk, case: Case, step: Step, files: Sequence[str], *, heading: str = "") -> None:
    """Give the speaker the constancia of what came."""
    what = receipt(desk, case, step, files, heading=heading)
    about = Token(person_id=desk.person.id, case_id=case.id)
    desk.say(what.key, what.params, buttons=what.buttons, about=about, number=case.number)


def receipt(desk: Desk, case: Case, step: Step, files: Sequence[str], *, heading: str = "") -> Message:
    """The constancia of what came: the names of the files, the hour, who has it now."""
    params = titled(
        case,
        desk,
        encabezado=heading,
        archivos=[_named(desk, sha256) for sha256 in files],
        cuando=forms.moment(desk.local(desk.now)),
        tiene=who_has(desk, case, step),
    )
    more = Button(label=SEND_LABEL, action=pack(CaseTap(case.id, SEND)))
    return message("entregado", params, [[more]] if case.parent is not None else [])


def take_in(desk: Desk, case: Case, task: Task, values: Values, files: Sequence[str]) -> None:
    """Receive what was asked for where the row decides, and give its sender the constancia."""
    step = desk.office.law_of(case).procedure.step(task.step)
    case = take(desk, case, task, values, files, desk.hand())
    acknowledge(desk, case, step, files)


def take(desk: Desk, case: Case, task: Task, values: Values, files: Sequence[str], hand: Hand) -> Case:
    """Receive it: the responsable of the row sees it on his card. Returns the case."""
    entry = entry_of(
        hand, "received", case.state, case.state, task.step, task=task.id, values=values, files=tuple(files)
    )  # fmt: skip
    outsiders.settle(desk, case, hand.actor, (task,))
    case = carrying.append(desk, case, (entry,))
    when = forms.moment(desk.local(desk.now))
    carrying.renew(desk, case, task, f"Respondió {desk.person.addressed} el {when}. ")
    return case


def who_has(desk: Desk, case: Case, step: Step) -> str:
    """Who has what was sent to a row, in words: whoever has the case; once it is over, who received it."""
    if case.closed_at is None:
        return carrying.stands_with(desk, case, desk.person)
    return soliciting.names(responsables(desk, case, step))


def responsables(desk: Desk, case: Case, step: Step) -> list[Person]:
    """Who receives what a row asks for; of a stretch also whoever may close it."""
    procedure = desk.office.law_of(case).procedure
    stretch = procedure.stretch_of(step.no)
    roles = () if step.request == "" and stretch is not None else step.roles
    closing = (stretch.closed_by,) if stretch is not None and stretch.closed_by else ()
    found: dict[int, Person] = {}
    for role in (*roles, *closing):
        if role in case.assigned:
            named = desk.unit.person(case.assigned[role])
            found[named.id] = named
        else:
            found.update((one.id, one) for one in desk.unit.holders(case.institution, role))
    return list(found.values())


def _named(desk: Desk, sha256: str) -> str:
    file = desk.unit.file(sha256)
    return file.name if file is not None else sha256[:8]
