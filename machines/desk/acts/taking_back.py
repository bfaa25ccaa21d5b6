"""Taking back one's last answer: the task waits again with what was said before, and whoever heard of it is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from machines import decide, tellings, undoing
from machines.desk import cards, carrying, followers
from machines.desk.acts.act import UNDO, UNDO_LABEL, Act
from machines.desk.batches import keeping
from machines.desk.clock import rhythms
from machines.desk.documents import ordering
from machines.desk.session import Desk, message, titled
from machines.errors import Refusal
from machines.ground import Ground
from machines.machine import stretch_state
from machines.outcome import Outcome
from machines.records import (
    PRESENTED,
    Case,
    ChannelName,
    Draft,
    Entry,
    HistoryRow,
    Task,
    TaskState,
    Token,
    Values,
)
from machines.standing import given_in
from machines.undoing import Past

MOST = 20
"""Cases among which one's last answer is looked for."""


def why_not(desk: Desk, case: Case) -> Refusal | None:
    """Why the speaker can take nothing back in a case; None if he can."""
    if case.seq == 1:
        return Refusal("nada_que_deshacer", numero=case.number)
    try:
        row = undoing.check(_ground(desk, case), followers.past(desk, case), desk.person)
        followers.check(desk, case, row.entry)
    except Refusal as no:
        return no
    return None


def latest(desk: Desk) -> Case:
    """The case in which the speaker acted last, if that can be taken back.

    Raises:
        Refusal: there is none.
    """
    found: list[tuple[HistoryRow, Case]] = []
    for case in desk.unit.cases_of(desk.person.id, MOST):
        row = undoing.last_act(desk.unit.newest(case.id))
        if row is not None:
            found.append((row, case))
    found.sort(key=lambda one: (one[0].at, one[1].id), reverse=True)
    for _, case in found:
        if why_not(desk, case) is None:
            return case
    raise Refusal("nada_suyo_que_deshacer")


def _ground(desk: Desk, case: Case) -> Ground:
    return desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)


def take_back(desk: Desk, case: Case, *, quiet: bool = False) -> None:
    """Carry it out, and say so to everybody who had heard of what was taken back.

    Args:
        quiet: it is one of several: the speaker is told of all of them at once, elsewhere.

    Raises:
        Refusal: the speaker can take nothing back.
    """
    ground, what, hand = _ground(desk, case), followers.past(desk, case), desk.hand()
    row = undoing.check(ground, what, desk.person)
    followers.check(desk, case, row.entry)
    said = desk.unit.values(case.id, personal=True)
    heard = _heard(desk, what, row)
    outcomes = undoing.take_back(ground, what, desk.person, hand)
    why = f"{desk.person.addressed} deshizo su respuesta"
    desk.unit.drop_held(case.id, row.at)
    ordering.cancel(desk, case, row.seq)
    followers.undo(desk, case, row.entry, why)
    rhythms.stop(desk, case)
    for outcome in outcomes:
        heard |= _by_letter(desk, outcome)
        carrying.carry(desk, replace(outcome, why=why), hand, desk.gathered(outcome.case))
    _mark_card(desk, case, row, why, quiet=quiet)
    _refill(desk, case, row, said)
    _tell(desk, case, row, heard - {desk.person.id})
    if not quiet:
        _confirm(desk, case, row)


def _confirm(desk: Desk, case: Case, row: HistoryRow) -> None:
    """What whoever took back is told."""
    begun = _own_task(desk, case, row)
    kept = begun is not None and desk.unit.draft_for(desk.person.id, task_id=begun.id) is not None
    params = titled(
        case,
        desk,
        respuesta=named(desk, case, row.entry),
        guardado="Lo que había escrito quedó guardado: al responder de nuevo podrá corregirlo."
        if kept
        else "",
        sigue=f"Ahora la tiene: {carrying.stands_with(desk, desk.unit.case(case.id), desk.person)}.",
    )
    about = Token(person_id=desk.person.id, case_id=case.id)
    desk.say("deshecho", params, about=about, number=case.number)


def named(desk: Desk, case: Case, entry: Entry) -> str:
    """What was taken back, in words: "Falla solucionada (paso 4)"."""
    given = given_in(desk.office.law_of(case), entry)
    if given is None:
        return {"withdraw": "Desistir", "cancel": "Dejar sin efecto"}[entry.kind]
    return f"{given.called(entry.files)} (paso {entry.source})"


# -- who hears of it


def _heard(desk: Desk, what: Past, row: HistoryRow) -> set[int]:
    """Whom the answer was told to: its notices, the requester if it ended the case, whoever closes its stretch."""
    case, entry, ground = what.case, row.entry, _ground(desk, what.case)
    given = given_in(ground.law, entry)
    heard: set[int] = set()
    if given is not None and entry.actor is not None and entry.kind == "answer":
        actor = desk.unit.person(entry.actor)
        told = tellings.tellings(ground, case, given.notices, desk.gathered(case), entry.reason, actor)
        heard |= {person for one in told for person in one.to}
    if case.closed_at is not None and case.parent is None:
        heard |= {person for person in (case.requester, case.beneficiary) if person is not None}
    stretch = decide.stretch_at(ground.law, case.state)
    if stretch is not None and entry.target == stretch_state(stretch) and stretch.closed_by:
        heard |= {one.id for one in desk.unit.holders(case.institution, stretch.closed_by)}
    return heard


def _by_letter(desk: Desk, outcome: Outcome) -> set[int]:
    """Who has only a letter of a task that ends: letters stay as they were sent."""
    tasks = [closing.task for closing in outcome.closings]
    copies = [copy for task in tasks for copy in desk.unit.copies(task.id) if copy.person_id is not None]
    in_chat = {copy.person_id for copy in copies if copy.channel is ChannelName.CHAT}
    listed = {person for task in tasks for person in keeping.told_of(desk, outcome.case, task)}
    by_list = {person for person in listed if desk.reach(desk.unit.person(person)) == [ChannelName.MAIL]}
    return ({copy.person_id for copy in copies if copy.person_id is not None} - in_chat) | by_list


def _tell(desk: Desk, case: Case, row: HistoryRow, people: Iterable[int]) -> None:
    """What they were told counts no more."""
    text = (
        f"{desk.person.addressed} deshizo su respuesta «{named(desk, case, row.entry)}». "
        "Lo que se le avisó por ella queda sin efecto."
    )
    what = message("aviso", titled(case, desk, texto=text, asunto="aviso sin efecto"))
    for person in sorted(people):
        desk.tell(desk.unit.person(person), what, case=case)


# -- what the holder sees


def _mark_card(desk: Desk, case: Case, row: HistoryRow, why: str, *, quiet: bool) -> None:
    """The card of the answer says that it was taken back; another message whose button was pressed loses it."""
    task = desk.unit.task(row.entry.task) if row.entry.task is not None else None
    shown = desk.unit.shown_as(desk.inbound.channel, desk.inbound.card)
    on_card = False
    if task is not None:
        on_card = shown is not None and shown[0] in {copy.outbox_id for copy in desk.unit.copies(task.id)}
        if task.state is not TaskState.OPEN:
            desk.edit(task, case, cards.void_card(desk, case, why))
    if not on_card and not quiet:
        desk.settle()


def _refill(desk: Desk, case: Case, row: HistoryRow, said: Values) -> None:
    """What was answered before waits in the form of the task that is open again."""
    entry = row.entry
    names = (*entry.values, *entry.personal)
    values = {name: said[name] for name in names if name in said}
    if entry.reason:
        values[cards.REASON] = entry.reason
    task = _own_task(desk, case, row)
    if task is None or not values:
        return
    desk.unit.save_draft(
        Draft(
            id=0,
            person_id=desk.person.id,
            institution=case.institution,
            procedure=case.procedure,
            task_id=task.id,
            task_version=task.version,
            answer=entry.answer,
            values={**values, PRESENTED: "sí"},
            files=entry.files,
            asking="resumen",
            revision=1,
        ),
        desk.now,
    )


def _own_task(desk: Desk, case: Case, row: HistoryRow) -> Task | None:
    """The open task of the row that is asked again, of the roles of the one that was done."""
    done = desk.unit.task(row.entry.task) if row.entry.task is not None else None
    waiting = (one for one in desk.unit.open_tasks(case.id) if one.step == row.entry.source)
    return next((one for one in waiting if done is None or one.roles == done.roles), None)


ACT = Act(
    name=UNDO,
    label=UNDO_LABEL,
    offered=lambda desk, case: why_not(desk, case) is None,
    form=lambda _desk, _case: (),
    do=lambda desk, case, _values, _files: take_back(desk, case),
    why_not=why_not,
    keeps_card=True,
)
