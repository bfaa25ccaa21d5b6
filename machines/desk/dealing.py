"""Dealing a task's cards: to everybody whom it waits for, and anew when it waits for others."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from machines import authority
from machines.capacity import Capacity, Kind
from machines.desk import cards, holding
from machines.desk.batches import settling
from machines.desk.collections import soliciting
from machines.desk.session import Desk, message, titled
from machines.messages import Message
from machines.records import Case, Person, Task, Values


def deal(
    desk: Desk,
    case: Case,
    task: Task,
    values: Values,
    *,
    heading: str = "",
    again: bool = True,
    reminding: bool = False,
) -> None:
    """Give a task's card to everyone who may do it; if nobody may, the administrator learns it.

    Whoever a row asks for something gets its request; of a collection its responsable has the board instead of a
    card, unless nobody could be asked. Several elements of a case that wait for the same person in the same row are
    told of on one card.

    Args:
        heading: what the card says first.
        again: whoever is asked gets the request (once more) too.
        reminding: the task was dealt before and did not change.
    """
    step = desk.office.law_of(case).procedure.step(task.step)
    if step.request and again:
        soliciting.ask(desk, case, task, heading=heading)
        if heading or soliciting.has_board(desk, case, step):
            return
    acting = holding.capacities(desk, case, task)
    instead = [one for one in acting if one.kind is Kind.INSTEAD]
    if instead:
        _explain_instead(desk, case, task, ", ".join(one.person.addressed for one in instead))
    for one in instead or acting:
        if (reminding or not heading) and settling.give(desk, case, task, one.person, reminder=heading):
            continue
        card = cards.card(desk, case, task, values, heading=heading, capacity=one)
        desk.tell(one.person, card, case=case, task=task)
    settling.stir(desk, case, task.step)
    _warn_if_nobodys(desk, case, task, acting)


def _explain_instead(desk: Desk, case: Case, task: Task, deciders: str) -> None:
    """Whoever holds a task and may not approve his own is told who decides."""
    text = f"El paso {task.step} lo decide {deciders}, porque usted presentó la gestión o hizo lo que se aprueba."
    told = message("aviso", titled(case, desk, texto=text, asunto="decide otra persona"))
    for one in holding.capacities(desk, case, task):
        if one.kind is not Kind.INSTEAD:
            desk.tell(one.person, told, case=case)


def people(desk: Desk, case: Case, task: Task) -> list[Person]:
    """Whom a task waits for."""
    return [one.person for one in holding.capacities(desk, case, task)]


def _warn_if_nobodys(desk: Desk, case: Case, task: Task, acting: Sequence[Capacity]) -> None:
    """The administrator learns of a task that nobody holds, whose holders are all away, or that none of them may approve."""
    step = desk.office.law_of(case).procedure.step(task.step)
    institution = desk.office.institution(case.institution)
    holders = authority.holders_of(task, step, case, institution, desk.unit)
    params = titled(case, desk, paso=task.step, rol=" / ".join(step.roles))
    if not holders:
        desk.warn("sin_titular", params)
    elif authority.all_away(holders, desk.unit):
        desk.warn("todos_ausentes", params, once=f"away:{task.id}:{desk.today}")
    elif authority.nobody_may_approve(step, case, acting):
        desk.warn("sin_aprobador", params, once=f"barred:{task.id}")


def renewed(
    desk: Desk, case: Case, task: Task, values: Values, *, why: str = "", deal_to: Collection[int] = ()
) -> None:
    """Every copy of a task's card shows how it stands now: with its buttons for those whom it waits for.

    Args:
        why: what the others read, a key of `wording.HANDED_ON`.
        deal_to: people who get the card anew, if it waits for them.
    """
    acting = {one.person.id: one for one in holding.capacities(desk, case, task)}
    step = desk.office.law_of(case).procedure.step(task.step)
    gone = cards.gone_card(desk, case, task, why)

    def shown(person_id: int | None) -> Message:
        person = desk.unit.person(person_id) if person_id is not None else None
        one = holding.capacity(desk, case, task, person) if person is not None else None
        if one is None and person is not None and soliciting.is_asked(desk, person, step, case):
            return soliciting.card(desk, case, task)
        return gone if one is None else cards.card(desk, case, task, values, capacity=one)

    desk.edit_each(task, case, shown)
    have = {copy.person_id for copy in desk.unit.copies(task.id)}
    for one in acting.values():
        listed = one.person.id not in have and one.kind is not Kind.INSTEAD
        if (listed or one.person.id in deal_to) and settling.give(desk, case, task, one.person):
            continue
        if one.person.id in deal_to:
            desk.tell(one.person, cards.card(desk, case, task, values, capacity=one), case=case, task=task)
    settling.stir(desk, case, task.step)
    _warn_if_nobodys(desk, case, task, list(acting.values()))
