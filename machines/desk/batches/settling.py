"""At the end of a transaction: who is told of the elements' tasks that he was given, on one card or on each one's own.

One task alone has its own card, as any other, and so has one that comes back with observations. From the second on
they are listed on one card; what joins later is written into it at once, and told by a new one at most once an hour,
so that nobody is told of forty tasks forty times. Reminders of the list come at most once a day.
"""

from __future__ import annotations

from datetime import timedelta

from machines.desk import cards
from machines.desk.batches import card, keeping, lines
from machines.desk.batches.keeping import Batch
from machines.desk.batches.lines import Line
from machines.desk.session import Desk
from machines.records import Case, ChannelName, Person, Task, Timer

JOINED = "batch"
"""Kind of the timer of telling what joined a list."""
QUIET = timedelta(hours=1)
"""How long after a list was sent nobody is told of what joins it."""
_WAITING = "Recordatorio: estas tareas esperan su respuesta. "


def give(desk: Desk, case: Case, task: Task, person: Person, *, reminder: str = "") -> bool:
    """Note that a person is to be told of an element's task at the end of the transaction.

    Args:
        reminder: he was told before, and now he is reminded in these words.

    Returns:
        whether he will be: any other task is told at once.
    """
    step = desk.office.law_of(case).procedure.step(task.step)
    if case.parent is None or not lines.is_batched(desk, case, step):
        return False
    given = desk.dealt.setdefault((person.id, case.parent, task.step), {})
    given[task.id] = reminder if given.get(task.id, reminder) else ""
    return True


def stir(desk: Desk, case: Case, row: str) -> None:
    """Note that a task of an element changed or ended: lists of that row are out of date."""
    if case.parent is not None:
        desk.stirred.add((case.parent, row))


def settle(desk: Desk) -> None:
    """Tell what was noted, and bring every list up to date."""
    wanted = dict(desk.dealt)
    for parent_id, row in sorted(desk.stirred):
        for batch in keeping.every(desk, desk.unit.case(parent_id), row):
            wanted.setdefault((batch.draft.person_id, parent_id, row), {})
    desk.dealt.clear()
    desk.stirred.clear()
    for (person_id, parent_id, row), given in wanted.items():
        _settle(desk, desk.unit.person(person_id), desk.unit.case(parent_id), row, given)


def _settle(desk: Desk, person: Person, parent: Case, row: str, given: dict[int, str]) -> None:
    """One person's tasks in one row."""
    found = lines.of(desk, person, parent, row)
    batch = keeping.find(desk, person, parent, row)
    if batch is None and len(found) < lines.LEAST:
        _alone(desk, person, found, given)
        return
    new = [one for one in found if given.get(one.task.id) == ""]
    if len(new) == 1 and new[0].case.round > 1:
        # What came back has something written with it, which its own card says.
        _alone(desk, person, new, given)
        new = []
    reminding = any(given.get(one.task.id) for one in found)
    if batch is None:
        if new or reminding:
            send(desk, person, parent, row, found, reminding=reminding and not new)
        return
    untold = [one for one in new if one.key not in batch.told]
    if not found:
        redraw(desk, person, parent, batch, found)
        keeping.drop(desk, batch)
    elif reminding and batch.reminded != desk.today.isoformat():
        send(desk, person, parent, row, found, reminding=True)
    elif untold and (desk.now >= batch.sent + QUIET or any(one.case.round > 1 for one in untold)):
        send(desk, person, parent, row, found)
    else:
        redraw(desk, person, parent, batch, found)
        if untold:
            _tell_later(desk, parent, batch)


def _alone(desk: Desk, person: Person, found: list[Line], given: dict[int, str]) -> None:
    """A task that is the only one of its row has its own card."""
    for one in found:
        if one.task.id in given:
            heading = given[one.task.id]
            what = cards.card(
                desk, one.case, one.task, desk.gathered(one.case), heading=heading, capacity=one.capacity
            )
            desk.tell(person, what, case=one.case, task=one.task)


def send(
    desk: Desk,
    person: Person,
    parent: Case,
    row: str,
    found: list[Line],
    *,
    reminding: bool = False,
    only: ChannelName | None = None,
) -> None:
    """Send the list anew on every channel that the person has, or on one; the card before it loses its buttons."""
    before = keeping.find(desk, person, parent, row)
    if before is not None and only is ChannelName.MAIL:
        _write(desk, person, parent, row, found, "", "")  # the card in the chat stays as it is
        return
    if before is not None:
        desk.edit_keyed(before.card, person.chat, person.id, card.mine_no_more(desk, parent, row))
    told = [one.key for one in found]
    batch = keeping.sending(desk, person, parent, row, told, reminding=reminding)
    heading = _WAITING if batch.reminds else ""
    for channel in (one for one in desk.reach(person) if only in (None, one)):
        if channel is ChannelName.CHAT:
            what = card.chat_card(desk, parent, batch, found, heading=heading)
            desk.tell_on(channel, person, what, parent, once=batch.card)
        else:
            _write(desk, person, parent, row, found, heading, f"{batch.card}:carta")
    if not desk.reach(person):
        desk.warn("sin_canal", {"nombre": person.name, "asunto": f"{parent.number}, paso {row}"})


def _write(
    desk: Desk, person: Person, parent: Case, row: str, found: list[Line], heading: str, once: str
) -> None:
    """Send the list as a letter."""
    what = card.letter(desk, parent, row, found, heading=heading)
    listed = card.listing(row, found)
    desk.tell_on(ChannelName.MAIL, person, what, parent, confirms=listed, once=once)


def redraw(desk: Desk, person: Person, parent: Case, batch: Batch, found: list[Line]) -> None:
    """The card in the chat shows how the list stands now."""
    heading = _WAITING if batch.reminds and found else ""
    what = card.chat_card(desk, parent, batch, found, heading=heading)
    desk.edit_keyed(batch.card, person.chat, person.id, what)


def _tell_later(desk: Desk, parent: Case, batch: Batch) -> None:
    """What joined is told when the list has been quiet for long enough."""
    due = batch.sent + QUIET
    desk.unit.set_timer(
        Timer(
            key=f"{JOINED}:{batch.card}",
            kind=JOINED,
            due_at=due,
            case_id=parent.id,
            anchor=batch.sent,
            about=f"{batch.draft.person_id}:{batch.row}",
        )
    )


def joined(desk: Desk, timer: Timer) -> None:
    """The time has come to tell what joined a list, if it still waits."""
    assert timer.case_id is not None, "the timer of a list names its case"
    number, _, row = timer.about.partition(":")
    parent, person = desk.unit.case(timer.case_id), desk.unit.person(int(number))
    batch = keeping.find(desk, person, parent, row)
    told = batch.told if batch is not None else ()
    for one in lines.of(desk, person, parent, row):
        if one.key not in told and not _has_card(desk, one.task, person):
            give(desk, one.case, one.task, person)


def _has_card(desk: Desk, task: Task, person: Person) -> bool:
    """Whether a person has a task's own card."""
    return any(copy.person_id == person.id for copy in desk.unit.copies(task.id))
