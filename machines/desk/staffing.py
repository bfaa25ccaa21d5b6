"""When posts change hands: what leavers had goes back, newcomers get what waits for their role.

An import of the roster does it at once; a post that begins or ends on a later day does it by a timer of that day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from machines import authority, parties
from machines.desk import carrying, dealing, holding, linking, unlinking
from machines.desk.acts import absences
from machines.desk.batches import settling
from machines.desk.office import Office
from machines.desk.session import Desk
from machines.ports import Unit
from machines.records import Case, Entry, Person, Task, Timer
from machines.rosters.roster import HeldPost, LostAccount
from machines.standing import LEFT

MOST_TASKS = 500
POST = "post"
"""Kind of the timer of a day on which posts of an institution begin, or are over."""


def after_import(
    office: Office,
    unit: Unit,
    now: datetime,
    *,
    arrived: Sequence[HeldPost],
    left: Sequence[HeldPost],
    accounts: Sequence[LostAccount] = (),
    gone: Sequence[int] = (),
    welcomed: Sequence[str] = (),
) -> None:
    """In the import's transaction: tasks, cards and accounts follow the posts, letters that wait their address.

    Args:
        arrived: posts that somebody holds now and did not hold before.
        left: posts that somebody does not hold any more.
        accounts: accounts that are no longer theirs.
        gone: people who left the institution.
        welcomed: addresses that were strangers' and are somebody's now.
    """
    desk = Desk(office=office, unit=unit, now=now)
    for account in accounts:
        unlinking.kill_cards(desk, account.person_id, account.chat)
    _settle(desk, arrived, left)
    for person_id in gone:
        absences.hand_over(desk, unit.person(person_id))
    for mail in welcomed:
        unit.claim_letters(mail, now - linking.KEPT, linking.MOST_LETTERS)
    settling.settle(desk)
    arrange(desk)


def arrange(desk: Desk) -> None:
    """A timer waits for every day to come on which posts change hands: when the office opens."""
    for code in desk.office.book.institutions:
        for day in desk.unit.post_days(code, desk.today):
            at = desk.office.workdays(code).opening(day)
            key = f"{POST}:{code}:{day.isoformat()}"
            desk.unit.set_timer(
                Timer(key=key, kind=POST, due_at=at, rule=day.isoformat(), anchor=at, about=code)
            )


def turn(desk: Desk, timer: Timer) -> None:
    """Posts begin or are over: what changed on that day and still holds today is settled."""
    day = date.fromisoformat(timer.rule)
    before, after, now = (
        desk.unit.held_posts(timer.about, one) for one in (day - timedelta(days=1), day, desk.today)
    )
    _settle(desk, _posts(timer.about, (after - before) & now), _posts(timer.about, before - after - now))


def _posts(institution: str, held: set[tuple[int, str]]) -> list[HeldPost]:
    return [HeldPost(institution=institution, person_id=who, role=role) for who, role in sorted(held)]


def _settle(desk: Desk, arrived: Sequence[HeldPost], left: Sequence[HeldPost]) -> None:
    """Open tasks and their cards follow the posts."""
    unit = desk.unit
    settled: set[int] = set()
    for person_id in dict.fromkeys(one.person_id for one in left):
        settled |= _give_back(desk, unit.person(person_id))
    for institution, role in dict.fromkeys((one.institution, one.role) for one in (*left, *arrived)):
        newcomers = [one.person_id for one in arrived if (one.institution, one.role) == (institution, role)]
        for task in unit.open_tasks_for(institution, role):
            if task.id not in settled:
                case = unit.case(task.case_id)
                values = desk.gathered(case)
                dealing.renewed(desk, case, task, values, why=LEFT, deal_to=newcomers)
                settled.add(task.id)


def _give_back(desk: Desk, person: Person) -> set[int]:
    """What was assigned to a person for a role that he does not hold any more goes to those who do.

    Returns:
        the ids of these tasks.
    """
    given: set[int] = set()
    for task in desk.unit.tasks_of(person, MOST_TASKS):
        case = desk.unit.case(task.case_id)
        step = desk.office.law_of(case).procedure.step(task.step)
        if task.assignee == person.id and not step.relative and not any(map(person.holds, task.roles)):
            _hand_back(desk, case, task, person)
            given.add(task.id)
    return given


def _hand_back(desk: Desk, case: Case, task: Task, person: Person) -> None:
    """To the role's holders; where there is none to the leaver's superior; else the administrator is warned."""
    step = desk.office.law_of(case).procedure.step(task.step)
    institution = desk.office.institution(case.institution)
    task = replace(task, assignee=None)
    if not authority.holders_of(task, step, case, institution, desk.unit):
        task = replace(task, assignee=person.supervisor)
    left = parties.own_roles(task, step)
    assigned = {role: who for role, who in case.assigned.items() if who != person.id or role not in left}
    entry = Entry(
        kind=LEFT, source=case.state, target=case.state, row=task.step, actor=None,
        on_behalf_of=person.id, task=task.id,
        reason=f"{person.addressed} ya no ocupa el puesto",
    )  # fmt: skip
    case = carrying.append(desk, replace(case, assigned=assigned), (entry,))
    task = desk.unit.renew_task(task)
    acting = [one.person.id for one in holding.capacities(desk, case, task)]
    dealing.renewed(desk, case, task, desk.gathered(case), why=LEFT, deal_to=acting)
