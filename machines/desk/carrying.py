"""Carrying an outcome out: history, tasks, reminders, cards, notices, elements of a stretch, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from machines import decide, elements, runs, undoing
from machines.definition import Procedure
from machines.desk import cards, case_facts, dealing, deliveries, finding, holding, notices
from machines.desk.batches import settling
from machines.desk.clock import beginnings, receipts, rhythms
from machines.desk.collections import board, outsiders, soliciting
from machines.desk.documents import editions, ordering
from machines.desk.session import Desk, message, titled
from machines.errors import Refusal
from machines.ground import Ground
from machines.handing import HANDED
from machines.messages import Message
from machines.outcome import Closing, Hand, Outcome, Reminder, Telling
from machines.record import changed
from machines.records import (
    Case,
    ChannelName,
    Entry,
    HistoryRow,
    Person,
    Task,
    TaskState,
    Timer,
    Token,
    Values,
)
from machines.text import joined, of_the

_NOBODY = "nadie por el momento"
_WHY_VOID = {
    decide.WITHDRAWN: "quien la presentó desistió",
    decide.UNANSWERED: "se siguió sin esta respuesta",
}
"""Why a task waits for nobody any more, by how its case ended."""


def open_case(desk: Desk, outcome: Outcome, hand: Hand, values: Values, *, quiet: bool = False) -> Case:
    """Store a new case and everything that follows from its start."""
    case = desk.unit.open_case(outcome.case)
    values = {**values, **outcome.entries[0].values}
    tasks = tuple(changed(task, case_id=case.id) for task in outcome.tasks)
    return carry(desk, changed(outcome, case=case, tasks=tasks), hand, values, quiet=quiet)


def open_by_itself(
    desk: Desk, procedure: Procedure, start: Callable[[Ground], Outcome], hand: Hand, values: Values
) -> Case | None:
    """Open a case that nobody asked for; None if it cannot run, which the administrator learns.

    Args:
        start: how it begins; may raise Refusal.
        values: what it has from elsewhere.
    """
    try:
        outcome = start(desk.office.ground(desk.office.law(procedure.code), desk.unit, desk.now))
    except Refusal as no:
        desk.warn("sin_abrir", {"titulo": procedure.title, "porque": no.params.get("elemento", "")})
        return None
    return open_case(desk, outcome, hand, values)


def carry(desk: Desk, outcome: Outcome, hand: Hand, values: Values, *, quiet: bool = False) -> Case:
    """Store what follows from an intent; returns the case as it stands then.

    Where a document is to be made first, tasks are opened and nobody is told: `release` does it.

    Args:
        values: all that was gathered in the case, with what came just now.
        quiet: a document is made first for the case of which this one is an element.
    """
    outcome = ordering.numbered(desk, outcome)
    going_on = (outcome.renewed,) if outcome.renewed is not None else ()
    answered = (*(closing.task for closing in outcome.closings), *going_on)
    outsiders.settle(desk, outcome.case, hand.actor, answered)
    case = append(desk, outcome.case, outcome.entries)
    quiet = quiet or outcome.produces is not None
    if outcome.produces is not None:
        ordering.order(desk, case)
    for closing in outcome.closings:
        _close(desk, case, closing, hand, outcome)
    first = case.seq - len(outcome.entries) + 1
    rows = [seq for seq, entry in enumerate(outcome.entries, first) if HANDED in entry.values]
    receipts.await_them(desk, case, rows)
    if not quiet:
        notices.tell(desk, case, outcome.tellings, rows)
    if outcome.renewed is not None:
        _renew(desk, case, outcome.renewed, outcome.reminders, values)
    for task in outcome.tasks:
        opened = _open(desk, task, outcome)
        if not quiet:
            dealing.deal(desk, case, opened, values)
    _open_elements(desk, case, outcome, hand, quiet=quiet)
    if outcome.rhythm is not None:
        rhythms.begin(desk, case, outcome.rhythm, values)
    if outcome.begins_at is not None:
        beginnings.wait(desk, case, outcome.begins_at)
    if outcome.ended:
        rhythms.stop(desk, case)
        beginnings.stop(desk, case)
    if not quiet:
        _may_be_followed(desk, case, outcome.entries)
    if outcome.ended and not quiet:
        _ended(desk, case, outcome.tellings, outcome.entries, hand)
    return case


def release(
    desk: Desk, case: Case, told: Sequence[Telling], ordered: HistoryRow, hand: Hand, *, heading: str = ""
) -> None:
    """Deal and tell what waited for a document of a case, made or not.

    Args:
        told: the notices of the answer that ordered it; the case has not moved since.
        ordered: the history row of that answer.
        heading: what the cards say first.
    """
    notices.tell(desk, case, told, (ordered.seq,))
    for owner, task in holding.open_tasks(desk, case):
        if not desk.unit.copies(task.id):
            dealing.deal(desk, owner, task, desk.gathered(owner), heading=heading)
    _may_be_followed(desk, case, (ordered.entry,))
    if case.closed_at is not None:
        _ended(desk, case, told, (ordered.entry,), hand)


def _may_be_followed(desk: Desk, case: Case, entries: Sequence[Entry]) -> None:
    """At the end of the transaction it is asked whether a case of another procedure follows (`chaining`)."""
    if case.procedure in desk.office.successors:
        desk.moved.append((case, entries))


def append(desk: Desk, case: Case, entries: Sequence[Entry]) -> Case:
    """Add rows to a case's history, their files with them."""
    after = desk.unit.append(case, entries, desk.now)
    desk.papers_read.pop(case.id, None)
    for seq, entry in enumerate(entries, case.seq + 1):
        found = [desk.unit.file(sha256) for sha256 in entry.files]
        files = [one for one in found if one is not None]
        if files:
            desk.unit.add_files(case.id, seq, files, desk.now, personal=_personal_files(entry))
    finding.remember(desk, case, entries)
    return after


def _personal_files(entry: Entry) -> set[str]:
    """The hashes of the files that stand in a personal value of a row, also within a list."""
    written = "\n".join(entry.values.get(name, "") for name in entry.personal)
    return {sha256 for sha256 in entry.files if sha256 in written}


def _open_elements(desk: Desk, case: Case, outcome: Outcome, hand: Hand, *, quiet: bool) -> None:
    """Open the child case of each element; its number is its parent's with a serial behind a point.

    Whoever watches over them sees the board.
    """
    if not outcome.elements:
        return
    ground = desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)
    serial = len(desk.unit.children(case.id))
    gathered, at, announced = desk.gathered(case), outcome.elements_at, outcome.announced
    for place, element in enumerate(outcome.elements, serial + 1):
        child = elements.element_case(ground, case, element, at, gathered, hand, announced)
        open_child(desk, case, child, place, hand, quiet=quiet)
    _open_board(desk, case)


def _open_board(desk: Desk, case: Case) -> None:
    """Whoever watches over a collection sees its board when it opens; who may close it, with the button to do so."""
    what = board.text_of(desk, case)
    for person in board.readers(desk, case):
        desk.tell(person, message(what.key, what.params, board.buttons(desk, case, person)), case=case)


def open_child(
    desk: Desk, parent: Case, outcome: Outcome, place: int, hand: Hand, *, quiet: bool = False
) -> Case:
    """Store a new child case, the one in that place; its cards show what was gathered in its parent."""
    numbered = changed(outcome.case, number=f"{parent.number}.{place}")
    return open_case(desk, changed(outcome, case=numbered), hand, desk.gathered(parent), quiet=quiet)


def _close(desk: Desk, case: Case, closing: Closing, hand: Hand, outcome: Outcome) -> None:
    """End a task: its timers and drafts die, its cards say what became of it."""
    task = closing.task
    done = closing.state is TaskState.DONE
    desk.unit.close_task(
        task, closing.state, by=hand.actor if done else None, answer=closing.answer, now=desk.now
    )
    desk.unit.cancel_timers(task.id)
    settling.stir(desk, case, task.step)
    procedure = desk.office.law_of(case).procedure
    entries = [one for one in outcome.entries if one.task == task.id]
    rows = [one.row for one in entries if one.kind == "answer"]
    given = runs.given(procedure, procedure.step(task.step), closing.answer, rows)
    if done and given is not None:
        entry = next(iter(entries), None)
        who = case_facts.signed(desk, entry) if entry is not None else desk.person.addressed
        called = given.called(entry.files if entry is not None else ())
        card = cards.done_card(desk, case, task, called, who, _given_facts(desk, case, entries))
        follow = cards.next_buttons(desk, case, hand.actor, outcome.entries)
        own = [*follow, *cards.undo_buttons(case)]
        if any(HANDED in one.values for one in entries):
            own += deliveries.record_buttons(desk, case, hand.actor)
        undo = tuple(tuple(row) for row in own)
        desk.edit_each(
            task, case, lambda person: changed(card, buttons=undo) if person == hand.actor else card
        )
    else:
        why = outcome.why or _why_void(case, outcome.entries)
        desk.edit(task, case, cards.void_card(desk, case, why))


def _why_void(case: Case, entries: Sequence[Entry]) -> str:
    """Why a task waits for nobody any more."""
    if any(one.kind == decide.REOPENED for one in entries):
        return "la gestión cambió y se pregunta otra vez"
    return _WHY_VOID.get(case.state, "la gestión siguió por otro camino")


def _given_facts(desk: Desk, case: Case, entries: Sequence[Entry]) -> list[list[str]]:
    """What was answered just now with a task, of all the rows that were done at once, as label and value."""
    values = {name: value for one in entries for name, value in one.values.items()}
    hidden = [name for one in entries for name in one.personal]
    facts = case_facts.value_facts(desk, case, values, hidden)
    return facts + [["Observaciones", one.reason] for one in entries if one.reason]


def _open(desk: Desk, task: Task, outcome: Outcome) -> Task:
    """Open a task and set its reminders."""
    task = desk.unit.add_task(task)
    if desk.office.law_of(outcome.case).procedure.step(task.step).request:
        desk.opened.append(task.id)
    remind(desk, task, outcome.reminders)
    return task


def _renew(desk: Desk, case: Case, task: Task, reminders: Sequence[Reminder], values: Values) -> None:
    """A task goes on to the next row of its run: its card changes in every chat.

    Letters cannot be changed: whoever else has no chat gets a new one.
    """
    desk.unit.cancel_timers(task.id)
    desk.unit.drop_drafts_of_task(task.id)
    before = desk.unit.task(task.id)
    settling.stir(desk, case, before.step if before is not None else task.step)
    task = desk.unit.renew_task(task)
    remind(desk, task, reminders)
    by_letter = [
        one.person.id
        for one in holding.capacities(desk, case, task)
        if one.person != desk.speaker and desk.reach(one.person) == [ChannelName.MAIL]
    ]
    dealing.renewed(desk, case, task, values, deal_to=by_letter)


def renew(desk: Desk, case: Case, task: Task, heading: str) -> Task:
    """What a task is about has changed: its old cards end, and whoever may do it gets it anew.

    Buttons, letters and drafts of the version before no longer count; its reminders stay.
    """
    desk.edit(task, case, cards.void_card(desk, case, "hay una versión nueva más abajo"))
    desk.unit.drop_drafts_of_task(task.id)
    renewed = desk.unit.renew_task(task)
    dealing.deal(desk, case, renewed, desk.gathered(case), heading=heading, again=False)
    return renewed


def show_card(desk: Desk, task: Task, heading: str = "", *, whole: bool = False) -> None:
    """A task's card once more, where the speaker is, ready to be answered; its documents come with it.

    Args:
        whole: he has not seen it before: all the files come that go with such a card.
    """
    case = desk.unit.case(task.case_id)
    mine = holding.capacity(desk, case, task, desk.person)
    if mine is None:
        card = soliciting.card(desk, case, task, heading=heading)
    else:
        card = cards.card(desk, case, task, desk.gathered(case), heading=heading, capacity=mine)
    about = Token(person_id=desk.person.id, case_id=case.id, task_id=task.id, task_version=task.version)
    documents = card.files if whole else editions.current(desk, case)
    desk.say(
        card.key,
        card.params,
        buttons=card.buttons,
        about=about,
        number=case.number,
        files=documents,
        is_card=True,
    )


def remind(desk: Desk, task: Task, reminders: Sequence[Reminder]) -> None:
    """Set the timers of a task that was opened, renewed or given another deadline."""
    for reminder in reminders:
        desk.unit.set_timer(
            Timer(
                key=f"{reminder.kind}:{task.id}:{task.version}:{reminder.due_at:%Y%m%d%H%M}",
                kind=reminder.kind,
                due_at=reminder.due_at,
                case_id=task.case_id,
                task_id=task.id,
                rule=reminder.rule,
                anchor=reminder.anchor,
            )
        )


def _ended(desk: Desk, case: Case, told: Sequence[Telling], entries: Sequence[Entry], hand: Hand) -> None:
    """A case or element is over: the parent may go on; the requester learns it if nothing else told him."""
    if case.parent is not None:
        _join(desk, desk.unit.case(case.parent), hand)
        return
    heard = {person for telling in told for person in telling.to}
    parties = (case.requester, case.beneficiary)
    for party in dict.fromkeys(person for person in parties if person is not None):
        if party not in heard and party != hand.actor:
            desk.tell(desk.unit.person(party), _ending(desk, case, entries), case=case)


def _ending(desk: Desk, case: Case, entries: Sequence[Entry]) -> Message:
    """How a case ended."""
    why = case.state.partition(":")[2] or "concluida"
    reason = next((one.reason for one in reversed(entries) if one.reason), "")
    facts = [["Observaciones", reason]] if reason else []
    return message("fin", titled(case, desk, como=why, datos=facts))


def _join(desk: Desk, parent: Case, hand: Hand) -> None:
    """Go on with the parent if this was its last element."""
    if parent.closed_at is not None:
        return
    ground = desk.office.ground(desk.office.law_of(parent), desk.unit, desk.now)
    siblings = undoing.last_round(desk.unit.children(parent.id))
    values = desk.unit.values(parent.id)
    outcome = decide.join(ground, parent, siblings, values, hand)
    if outcome is not None:
        carry(desk, outcome, hand, values)


def stands_with(desk: Desk, case: Case, reader: Person | None = None) -> str:
    """Who has a case now, as `held_by`; while nobody has it, also when its rhythm comes next."""
    held = held_by(desk, case, reader)
    waits = held == _NOBODY and case.state.startswith("ritmo:")
    return f"{held}; {rhythms.next_in_words(desk, case)}" if waits else held


def held_by(desk: Desk, case: Case, reader: Person | None = None) -> str:
    """Who has a case now, in words, and for whose answer he waits; whoever reads it is "usted"."""
    if case.closed_at is not None:
        return "nadie; ya terminó"
    names: dict[str, None] = {}
    procedure = desk.office.law_of(case).procedure
    tasks = holding.open_tasks(desk, case)
    for owner, task in tasks:
        acting = holding.capacities(desk, owner, task)
        for one in acting[:4]:
            names["usted" if reader is not None and one.person.id == reader.id else one.signed] = None
        if not acting:
            names[" / ".join(procedure.step(task.step).roles)] = None
    if not names and case.state.startswith("ritmo:"):
        return _NOBODY
    if not names and (following := beginnings.next_in_words(desk, case)):
        return f"{_NOBODY}; {following}"
    return (", ".join(names) or "—") + "".join(_awaits(desk, *one) for one in tasks if len(tasks) == 1)


def _awaits(desk: Desk, case: Case, task: Task) -> str:
    """For whose answer a task waits that was asked for in a message of its own: ", en espera de la OCSE de Salud"."""
    law = desk.office.law_of(case)
    step = law.procedure.step(task.step)
    awaited = cards.awaited_by(desk, law, step, case) if step.request else []
    return f", en espera {joined([of_the(one) for one in awaited])}" if awaited else ""
