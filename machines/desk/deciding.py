"""Giving an answer to a task: by tap, by word or at the end of its form."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from machines import authority, decide, observations, runs
from machines.actions import AnswerTap, unpack
from machines.capacity import Capacity, Kind
from machines.definition import DONE, Answer, Mode, Procedure, Step
from machines.desk import cards, carrying, holding, observed, readback, request
from machines.desk.acts import objecting
from machines.desk.collections import receiving, soliciting
from machines.desk.documents import content
from machines.desk.session import Desk, titled
from machines.errors import Refusal
from machines.fields import forms
from machines.fields.field import Field, FieldKind
from machines.machine import Law
from machines.observations import Observation
from machines.outcome import Give, Hand, Outcome
from machines.reading.building import SIGNED_PAGE
from machines.records import Case, Task, TaskState, Token, Values
from machines.standing import signatures

MOST_NAMED = 2
"""Of what was filled in in a joint row, so much is named to the others."""
PAPER_FIELDS = (
    Field(
        name=SIGNED_PAGE,
        kind=FieldKind.FILE,
        label="Página firmada",
        question="Envíe la página en que consta lo que decidió su jefe, firmada.",
    ),
    Field(
        name="fecha_pagina",
        kind=FieldKind.DATE,
        label="Fecha de la página",
        question="¿Qué fecha tiene la página?",
        example="20/11/2026",
        has_happened=True,
    ),
)
"""Asked of an assistant who records what his chief decided on paper."""


@dataclass(frozen=True, slots=True)
class Open:
    """An open task with all that belongs to it."""

    case: Case
    task: Task
    step: Step
    law: Law
    observed: tuple[Observation, ...] = ()
    """What was returned to its row and waits for an answer."""
    asked: bool = False
    """The speaker is not its responsable but is asked for it by a request."""
    capacity: Capacity | None = None
    """In which the speaker may act on it."""
    listed: Values = field(default_factory=dict)
    """What somebody who answered a joint row before him filled in: he confirms it, or gives another answer."""
    known: Values = field(default_factory=dict)
    """What its case is for, as the calendar says: nobody is asked for it."""

    @property
    def on_paper(self) -> bool:
        """Whether the speaker may only record what his chief decided on paper."""
        return self.capacity is not None and self.capacity.kind is Kind.PAPER

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What its card offers, or the request."""
        if self.asked:
            return (soliciting.given_by_party(self.step),)
        return runs.offered(self.law.procedure, self.step)

    def answer(self, key: str) -> Answer | None:
        """The offered answer with that key, if there is one."""
        return next((one for one in self.answers if one.key == key), None)

    @property
    def procedure(self) -> Procedure:
        """The procedure of its case."""
        return self.law.procedure


def find(desk: Desk, task_id: int, version: int) -> Open:
    """The open task that a button or token names.

    Raises:
        Refusal: it is over (saying who did it) or was changed since.
    """
    task = desk.unit.task(task_id)
    if task is None:
        raise Refusal("boton_viejo")
    case = desk.unit.case(task.case_id)
    law = desk.office.law_of(case)
    if task.state is not TaskState.OPEN:
        if task.done_by == desk.person.id:
            raise Refusal("ya_registrado")
        if task.done_by is not None:
            raise Refusal("ya_respondida", quien=desk.unit.person(task.done_by).addressed)
        raise Refusal("ya_no_espera", numero=case.number)
    if task.version != version:
        raise _overtaken(desk, case, task)
    step = law.procedure.step(task.step)
    asked = soliciting.is_asked(desk, desk.person, step, case)
    mine = holding.capacity(desk, case, task, desk.person)
    listed = _listed(desk, case, step)
    return Open(
        case, task, step, law, observed.pending(desk, case), asked and mine is None, mine, listed,
        _known(desk, case, law.procedure),
    )  # fmt: skip


def _known(desk: Desk, case: Case, procedure: Procedure) -> Values:
    """What a case has from its period."""
    if not case.period or not procedure.period_fields:
        return {}
    values = desk.gathered(case)
    return {name: values[name] for name in procedure.period_fields if values.get(name)}


def _listed(desk: Desk, case: Case, step: Step) -> Values:
    """What was filled in in a joint row by who answered it before; each sends the page that he signs himself."""
    if step.mode is not Mode.ALL:
        return {}
    forms_of = {given.key: given.form for given in step.answers}
    signed = signatures(desk.unit.newest(case.id)) if any(forms_of.values()) else ()
    votes = (row.entry for row in signed)
    filled = ((one.name, vote.values.get(one.name, "")) for vote in votes for one in forms_of[vote.answer])
    found: dict[str, str] = {}
    for name, value in filled:
        if name != SIGNED_PAGE:
            found[name] = found.get(name) or value
    return found


def _overtaken(desk: Desk, case: Case, task: Task) -> Refusal:
    """Why a button or letter of an earlier version does not count: somebody else has the task now, or it changed."""
    if task.assignee is None or holding.capacity(desk, case, task, desk.person) is not None:
        return Refusal("ficha_vencida")
    key = "ya_tomada" if holding.was_taken(desk, task) else "reasignada"
    return Refusal(key, quien=holding.names(desk, case, task))


def check(what: Open, given: Answer) -> None:
    """Refuse at once who may not give this answer, before he fills in a form for nothing."""
    if what.asked:
        return
    authority.check_capacity(what.capacity, what.step, given, what.case)


def form(what: Open, given: Answer) -> tuple[Field, ...]:
    """What the answer asks for: its own form, and of each observation that waits how it was attended to.

    Whoever is asked by a request need not say the latter; a responsable who records for him says how it came; an
    assistant sends the page on which his chief decided, and its date.
    """
    points = observations.fields(what.law, what.step, given, what.observed)
    if what.asked:
        own = tuple(one for one in given.form if one.name not in what.known)
        return (*own, *(replace(one, required=False) for one in points))
    form_ = cards.answer_form(what.law, what.step, given)
    own = tuple(one for one in form_ if one.name not in (*what.listed, *what.known))
    recorded = request.RECORDED if what.step.request and given.key == DONE else ()
    asked = (*own, *(recorded or points))
    names = {one.name for one in asked}
    return asked + tuple(one for one in PAPER_FIELDS if what.on_paper and one.name not in names)


def complete(desk: Desk, what: Open, given: Answer, values: Values, files: tuple[str, ...]) -> None:
    """Give the answer with everything that it asks for, and say so.

    A decision by mail from an unproven sender is only read back; it counts after a second reply.
    """
    if readback.is_needed(desk):
        kept = readback.Kept(given.key, values, files)
        readback.ask(desk, what.case, what.task, given.button, _facts(desk, what, given, values), kept)
        return
    apply(desk, what, given, values, files)


def apply(desk: Desk, what: Open, given: Answer, values: Values, files: tuple[str, ...]) -> None:
    """Decide, carry out, and confirm; what a row that decides asked for is received instead."""
    if given.key == soliciting.DELIVERY.key:
        receiving.take_in(desk, what.case, what.task, values, files)
        return
    case = carry_out(desk, what, given, weigh(desk, what, given, values, files))
    if what.on_paper:
        objecting.acknowledge(desk, case, given.button, _facts(desk, what, given, values), files)
    _confirm(desk, what, given, values, files, case)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A decision that may be taken, and is not yet carried out."""

    outcome: Outcome
    hand: Hand
    values: Values
    """All that is gathered in the case with it."""


def weigh(desk: Desk, what: Open, given: Answer, values: Values, files: tuple[str, ...]) -> Weighed:
    """Decide; nothing is changed yet.

    Raises:
        Refusal: the speaker may not answer so.
    """
    gathered = desk.gathered(what.case)
    own = {name: value for name, value in values.items() if name not in (cards.TARGET, cards.REASON)}
    asked = {one.name for one in given.form}
    already = {**what.listed, **what.known}
    own |= {name: value for name, value in already.items() if value and name in asked}
    intent = Give(
        task=what.task,
        answer=given.key,
        target=_target(what, given, values),
        values=own,
        files=files,
        reason=values.get(cards.REASON, ""),
    )
    ground = desk.office.ground(what.law, desk.unit, desk.now)
    hand = desk.hand(content.digest(desk, what.case, what.procedure, what.step))
    tasks = desk.unit.open_tasks(what.case.id)
    outcome = decide.answer(ground, what.case, tasks, gathered, intent, desk.person, hand)
    return Weighed(outcome, hand, {**gathered, **own})


def carry_out(desk: Desk, what: Open, given: Answer, weighed: Weighed) -> Case:
    """Carry a decision out."""
    case = carrying.carry(desk, weighed.outcome, weighed.hand, weighed.values)
    if weighed.outcome.entries[-1].kind == "vote" and not what.listed:
        _show_listed(desk, case, given, weighed.values)
    return case


def _show_listed(desk: Desk, case: Case, given: Answer, own: Values) -> None:
    """The others of a joint row are shown what the first of them filled in: that is what they confirm."""
    labels = [one.label for one in given.form if one.name != SIGNED_PAGE and own.get(one.name)]
    what = ", ".join(labels) if len(labels) <= MOST_NAMED else f"{labels[0]} y {len(labels) - 1} datos más"
    for task in desk.unit.open_tasks(case.id) if labels else ():
        heading = f"{desk.person.addressed} ya anotó: {what}. Revíselo y confírmelo. "
        carrying.renew(desk, case, task, heading)


def _target(what: Open, given: Answer, values: Values) -> str:
    """The target that was chosen, or the only one."""
    if len(given.targets) == 1:
        return given.targets[0]
    chosen = values.get(cards.TARGET, "")
    labels = {cards.target_label(what.procedure, target): target for target in given.targets}
    if chosen not in labels:
        raise Refusal("faltan_datos", datos="el paso al que va")
    return labels[chosen]


def _confirm(
    desk: Desk, what: Open, given: Answer, values: Values, files: tuple[str, ...], case: Case
) -> None:
    """Read the decision back: always by mail; in chat where the card itself cannot show it."""
    if what.asked:
        receiving.acknowledge(desk, case, what.step, files)
        return
    tap = unpack(desk.inbound.tap)
    if isinstance(tap, AnswerTap):
        return
    after = desk.unit.task(what.task.id)
    if after is not None and after.state is TaskState.OPEN:
        carrying.show_card(desk, after, f"Quedó registrado: {given.button}. ")
        return
    if tap is not None:
        return
    follows = "La gestión terminó."
    if case.closed_at is None:
        follows = f"Ahora la tiene: {carrying.stands_with(desk, case, desk.person)}."
    elif case.parent is not None:
        follows = "Esta parte de la gestión concluyó."
    facts = _facts(desk, what, given, values)
    params = titled(case, desk, respuesta=given.called(files), datos=facts, sigue=follows)
    about = Token(person_id=desk.person.id, case_id=case.id)
    buttons = [*cards.next_buttons(desk, case, desk.person.id), *cards.undo_buttons(case)]
    desk.say("registrado", params, buttons=buttons, about=about, number=case.number)


def _facts(desk: Desk, what: Open, given: Answer, values: Values) -> list[list[str]]:
    """The answer's own fields as label and value."""
    asker = desk.asker(what.case.institution)
    return [
        [one.label, forms.shown(one, values[one.name], asker)]
        for one in form(what, given)
        if values.get(one.name) and not one.personal
    ]


def confirmed(desk: Desk, token: Token) -> None:
    """The second reply to a read-back: now it counts, if the task still waits."""
    assert token.task_id is not None, "the token of an answer names its task"
    what = find(desk, token.task_id, token.task_version)
    kept = readback.kept_in(token)
    given = what.answer(kept.what)
    if given is None:
        raise Refusal("respuesta_desconocida")
    apply(desk, what, given, kept.values, kept.files)
