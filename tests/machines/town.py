"""A world without a store: cases in memory, moved by `decide` alone, for walks over the machines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from machines import authority, decide, elements, undoing
from machines.definition import Answer, Mode, Procedure
from machines.errors import Refusal
from machines.fields import form_rows, forms
from machines.fields.field import Field, FieldKind
from machines.ground import Ground
from machines.institution import Institution
from machines.machine import Law
from machines.outcome import Give, Hand, Outcome, Start
from machines.records import Case, Entry, HistoryRow, Person, Post, Task
from machines.timing import periods
from machines.timing.recurrence import Occurrence
from machines.timing.workdays import Workdays

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
SAMPLES = {
    FieldKind.DATE: "2026-11-23",
    FieldKind.HOUR: "10:30",
    FieldKind.NUMBER: "3",
    FieldKind.MONEY: "125.50",
    FieldKind.YES_NO: "sí",
    FieldKind.EMAIL: "alguien@example.gob.gt",
    FieldKind.PHONE: "2294-3900",
    FieldKind.CUI: "1234567890101",
    FieldKind.NIT: "123456-7",
}


TODAY = Occurrence(period=NOW.date(), nominal=NOW.date(), at=NOW)
SUPERIOR = 1000
"""Decides where nobody else may approve because it is his own work."""
CALENDAR = Hand(actor=None, channel="", proof="calendario")


class Directory:
    """One holder of each role; of a role that has parties, one in each of three units; and the superior of them all."""

    def __init__(self, institution: Institution, procedure: Procedure) -> None:
        self._people: dict[int, Person] = {}
        self._roles: dict[str, list[Person]] = {}
        parties = {stretch.role for stretch in procedure.stretches if stretch.role}
        parties |= {role for step in procedure.steps if step.mode is Mode.EACH for role in step.roles}
        for role in institution.roles:
            units = ["Unidad Norte", "Unidad Sur", "Unidad Este"] if role.name in parties else [role.unit]
            for unit in units:
                person = Person(
                    id=len(self._people) + 1,
                    name=f"{role.name} ({unit})",
                    institution=institution.code,
                    unit=unit,
                    posts=(Post(institution=institution.code, role=role.name),),
                    supervisor=SUPERIOR,
                )
                self._people[person.id] = person
                self._roles.setdefault(role.name, []).append(person)
        self._people[SUPERIOR] = Person(
            id=SUPERIOR, name="Superior", institution=institution.code, unit="Despacho"
        )

    def person(self, person_id: int) -> Person:
        return self._people[person_id]

    def holders(self, _institution: str, role: str) -> Sequence[Person]:
        return self._roles.get(role, [])

    def members(self, _institution: str, unit: str) -> Sequence[Person]:
        return [person for person in self._people.values() if person.unit == unit]

    def reach(self, person_id: int) -> None:
        """Give somebody an address."""
        person = self._people[person_id]
        self._people[person_id] = replace(person, email=f"p{person_id}@example.gob.gt")

    def people_named(self, _institution: str, _text: str) -> Sequence[Person]:
        return []

    def everybody(self) -> Sequence[Person]:
        return list(self._people.values())


@dataclass
class Lived:
    """A case with its history and open tasks."""

    case: Case
    rows: list[HistoryRow] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)

    @property
    def entries(self) -> list[Entry]:
        """What its history says."""
        return [row.entry for row in self.rows]

    def add(self, entry: Entry, at: datetime) -> None:
        """Append to its history, as it would be stored."""
        seq = len(self.rows) + 1
        self.rows.append(HistoryRow(case_id=self.case.id, seq=seq, at=at, hash="", entry=entry))


class Town:
    """Cases of one procedure."""

    def __init__(self, procedure: Procedure, institution: Institution) -> None:
        self.law = Law(procedure)
        self.directory = Directory(institution, procedure)
        self.ground = Ground(
            law=self.law,
            institution=institution,
            directory=self.directory,
            workdays=Workdays.of(institution, ZoneInfo("America/Guatemala")),
            now=NOW,
        )
        self.lived: dict[int, Lived] = {}
        self.tasks: dict[int, Task] = {}
        """Every task there ever was, as it was last open."""

    def _tick(self) -> None:
        """No two acts happen at one instant."""
        self.ground = replace(self.ground, now=self.ground.now + timedelta(milliseconds=1))

    def open(self) -> Lived:
        """Start a case as somebody who may."""
        procedure = self.law.procedure
        starter = next(
            person
            for person in self.directory.everybody()
            if any(person.holds(role) for role in procedure.start.who)
        )
        first = procedure.step(procedure.start.row)
        values = self.sample(first.answers[0]) if first.answers else {}
        intent = Start(requester=starter.id, beneficiary=None, registrar=None, medium="chat", values=values)
        outcome = decide.start(self.ground, intent, starter, hand(starter))
        return self._keep(outcome)

    def sample(self, given: Answer) -> dict[str, str]:
        """A value for every field of an answer."""
        return {one.name: self._value(one) for one in given.form}

    def _value(self, question: Field) -> str:
        if question.kind is FieldKind.ROWS:
            return form_rows.pack([[self._value(one) for one in question.columns]])
        offered = forms.options(question, self.ground.asker)
        return offered[0].value if offered else SAMPLES.get(question.kind, "algo")

    def actor(self, lived: Lived, task: Task) -> Person:
        """Somebody who may do a task."""
        if task.assignee is not None:
            return self.directory.person(task.assignee)
        step = self.law.procedure.step(task.step)
        people = [one for role in task.roles for one in self.directory.holders("", role)]
        return next(one for one in people if step.mode is not Mode.EACH or one.unit == lived.case.element)

    def _may(self, person: Person, lived: Lived, task: Task, given: Answer) -> bool:
        """Whether somebody may approve."""
        step = self.law.procedure.step(task.step)
        try:
            authority.check_may_answer(
                person, task, step, given, lived.case, self.ground.institution, self.directory
            )
        except Refusal:
            return False
        return True

    def answer(self, lived: Lived, task: Task, given: Answer, target: str) -> Outcome:
        """Give an answer; the world changes only if the decision lets it."""
        self._tick()
        person = self.actor(lived, task)
        if given.approval and not self._may(person, lived, task, given):
            person = self.directory.person(SUPERIOR)
        intent = Give(
            task=task, answer=given.key, target=target, values=self.sample(given), reason="porque sí"
        )
        outcome = decide.answer(
            self.ground, lived.case, list(lived.tasks), lived.values, intent, person, hand(person)
        )
        self._apply(lived, outcome)
        return outcome

    def _keep(self, outcome: Outcome) -> Lived:
        number = len(self.lived) + 1
        lived = Lived(replace(outcome.case, id=number, number=f"X-2026-{number:05}"))
        self.lived[number] = lived
        self._apply(lived, outcome)
        return lived

    def _apply(self, lived: Lived, outcome: Outcome) -> None:
        seq = lived.case.seq + len(outcome.entries)
        lived.case = replace(outcome.case, id=lived.case.id, number=lived.case.number, seq=seq)
        for entry in outcome.entries:
            lived.add(entry, self.ground.now)
            lived.values |= entry.values
        closed = {closing.task.id for closing in outcome.closings}
        lived.tasks = [task for task in lived.tasks if task.id not in closed]
        if outcome.renewed is not None:
            renewed = replace(outcome.renewed, version=outcome.renewed.version + 1)
            lived.tasks = [renewed if task.id == renewed.id else task for task in lived.tasks]
        lived.tasks += [
            replace(task, id=len(self.tasks) + number, case_id=lived.case.id)
            for number, task in enumerate(outcome.tasks, 1)
        ]
        self.tasks |= {task.id: task for task in lived.tasks}
        for element in outcome.elements:
            person = self.directory.everybody()[0]
            self._keep(
                elements.element_case(
                    self.ground, lived.case, element, outcome.elements_at, lived.values, hand(person)
                )
            )
        if outcome.rhythm is not None:
            self._keep(
                periods.occur(self.ground, lived.case, outcome.rhythm, [TODAY], [], lived.values, CALENDAR)
            )
        if lived.case.closed_at is not None and lived.case.parent is not None:
            self._join(self.lived[lived.case.parent])

    def _join(self, parent: Lived) -> None:
        siblings = {
            one.case.element: one.case
            for one in self.lived.values()
            if one.case.parent == parent.case.id and one.case.state != undoing.VOIDED
        }
        person = self.directory.everybody()[0]
        outcome = decide.join(self.ground, parent.case, list(siblings.values()), parent.values, hand(person))
        if outcome is not None:
            self._apply(parent, outcome)

    def conclude(self, lived: Lived) -> None:
        """End the rhythm in which a case stands, as whoever may."""
        self._tick()
        ground = self.ground
        person = next(
            one for one in self.directory.everybody() if periods.may_adjust(ground, lived.case, one)
        )
        self._apply(
            lived,
            periods.conclude(ground, lived.case, "Ya no hace falta", lived.values, person, hand(person)),
        )

    def take_back(self, lived: Lived, person: Person) -> None:
        """Take back the last act in a case; the elements that it opened with it."""
        self._tick()
        outcomes = undoing.take_back(self.ground, self.past(lived), person, hand(person))
        for outcome in outcomes:
            self._apply(self.lived[outcome.case.id], outcome)

    def past(self, lived: Lived) -> undoing.Past:
        """What a taking back looks at."""
        parent = lived.case.parent
        return undoing.Past(
            case=lived.case,
            rows=lived.rows,
            open_tasks=lived.tasks,
            task=self.tasks.get,
            values=lived.values,
            parent=None if parent is None else self.lived[parent].case,
            children=[self.past(one) for one in self.lived.values() if one.case.parent == lived.case.id],
        )

    def open_tasks(self) -> list[tuple[Lived, Task]]:
        """Everything that somebody may do now."""
        return [(lived, task) for lived in self.lived.values() for task in lived.tasks]


def hand(person: Person) -> Hand:
    """That person's hand, by chat."""
    return Hand(actor=person.id, channel="chat", proof="1")
