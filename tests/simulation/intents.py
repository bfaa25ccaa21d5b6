"""What people and the clock do to an office that decides: legal and illegal, in time and late, once and again.

Each intent is a method that does one thing through the core, as the desk's acts do it, and raises the core's own
`Refusal` where the core says no. Whoever plays chooses by `OPENING` and `OTHERS`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from machines import authority, cancelling, decide, elements, migrating, parties, runs, undoing
from machines.chains import CHAIN
from machines.definition import Mode, Procedure, Step
from machines.desk.clock import beginnings, rhythms
from machines.desk.holding import RELEASED, TOOK
from machines.errors import Refusal
from machines.outcome import Give, Hand, Start, entry_of
from machines.reading.building import ASSIGNED
from machines.reading.loading import Book
from machines.records import Case, Entry, NewestFirst, Person, Task, Timer
from machines.standing import LEFT, REASSIGNED
from machines.timing import deadlines, periods
from tests.simulation.ledger import Ledger
from tests.simulation.samples import filled
from tests.simulation.staff import Staff

LATER = "otra"
"""The version to which running cases are migrated: the same rows under another name."""
MOST_OVER = 200
"""Tasks that are over, and decisions that were taken, of which so many can be tried again."""
OPENING = (("opens", "follows", "comes_by_calendar"), (20, 1, 2))
OTHERS = (
    (
        "answers", "answers_again", "answers_late", "withdraws", "takes_back", "cancels", "gives_up",
        "asks_anew", "reassigns", "takes_or_releases", "leaves_post", "extends", "adjusts", "concludes",
        "reschedules", "migrates", "next_timer", "jumps", "any_timer", "is_away",
    ),
    (600, 20, 15, 4, 60, 3, 6, 6, 15, 10, 5, 15, 6, 4, 10, 4, 60, 6, 15, 10),
)  # fmt: skip


class Nothing(Refusal):
    """There was nothing that this intent could be about."""

    def __init__(self) -> None:
        super().__init__("nothing")


class Intents:
    """The hands of an office.

    Args:
        book: its procedures.
        ledger: where its cases are.
        staff: its people.
        chance: decides who does what.
    """

    def __init__(self, book: Book, ledger: Ledger, staff: Staff, chance: Random) -> None:
        self._book = book
        self._ledger = ledger
        self._staff = staff
        self._chance = chance
        self._codes = sorted(book.procedures)
        self._open: dict[int, int] = {}
        self.waiting: list[int] = []
        """The cases that are open."""
        self.about: Case | None = None
        """What the last intent was about."""
        self._given: list[tuple[int, Give, Person]] = []
        """Decisions that were taken: (case, what, by whom)."""
        self._over: list[Timer] = []
        """Timers that were fired."""

    def note(self, case: Case) -> None:
        """A case was opened, moved or ended."""
        if case.closed_at is None:
            if case.id not in self._open:
                self._open[case.id] = len(self.waiting)
                self.waiting.append(case.id)
        elif case.id in self._open:
            place, last = self._open.pop(case.id), self.waiting.pop()
            if last != case.id:
                self.waiting[place] = last
                self._open[last] = place

    # -- opening

    def opens(self) -> None:
        """Somebody asks for a procedure, or types it in for another one; now and then he may not."""
        procedure, people = self._some_procedure()
        chance, institution = self._chance, self._book.institution_of(procedure)
        asking = [one for one in people if authority.may_start(one, procedure, institution)]
        typing = [one for one in people if authority.may_register(one, procedure, institution)]
        person = chance.choice(asking if asking and chance.random() < 0.95 else people)
        registrar = chance.choice(typing) if typing and chance.random() < 0.3 else None
        served = chance.choice((None, person.id, chance.choice(people).id))
        self._start(procedure, registrar or person, person, registrar=registrar, beneficiary=served)

    def follows(self) -> None:
        """A case opens because another one brought it about."""
        procedure, people = self._some_procedure()
        person = self._chance.choice(people)
        self._start(procedure, person, person, origin=self._any_case().id, medium=CHAIN)

    def comes_by_calendar(self) -> None:
        """The next period of an occasion is opened by nobody."""
        procedure, _ = self._some_procedure()
        workdays = self._ledger.office.workdays(procedure.institution)
        for occasion in procedure.start.occasions:
            recurrence = periods.recurrence_of_occasion(occasion, workdays)
            following = recurrence.after(self._ledger.now) if recurrence is not None else None
            if following is not None:
                ground = self._ledger.ground_of(self._ledger.office.law(procedure.code))
                outcome = periods.by_calendar(ground, occasion, following, CALENDAR)
                self.about = self._ledger.open_case(outcome, CALENDAR, {})
                return
        raise Nothing

    def _start(
        self, procedure: Procedure, person: Person, requester: Person, *, registrar: Person | None = None,
        beneficiary: int | None = None, origin: int | None = None, medium: str = "chat",
    ) -> None:  # fmt: skip
        ground = self._ledger.ground_of(self._ledger.office.law(procedure.code))
        first = procedure.step(procedure.start.row)
        form = first.answers[0].form if first.answers else ()
        intent = Start(
            requester=requester.id,
            beneficiary=beneficiary,
            registrar=registrar.id if registrar is not None else None,
            medium=medium,
            values=filled(form, ground.asker, self._chance, self._today()),
            origin=origin,
        )
        outcome = decide.start(ground, intent, person, hand(person))
        self.about = self._ledger.open_case(outcome, hand(person), intent.values)

    # -- answering

    def answers(self) -> None:
        """Somebody answers a task: mostly who may, with everything that is asked."""
        case, task = self._open_task()
        person = self._somebody(case, task)
        self._give(case, self._intent(case, task), person)

    def answers_again(self) -> None:
        """A decision that was taken comes a second time, word for word: it must be refused."""
        if not self._given:
            raise Nothing
        number, intent, person = self._chance.choice(self._given)
        self.about = case = self._ledger.kept[number].case
        self._give(case, intent, person)
        raise AssertionError("a decision was taken twice")

    def answers_late(self) -> None:
        """A button of a task's earlier version, or of another case's task, is pressed: it must be refused."""
        case, task = self._open_task()
        intent = self._intent(case, task)
        stale = replace(task, version=task.version - 1) if self._chance.random() < 0.5 else self._any_task()
        other = self._ledger.kept[stale.case_id].case
        if other.procedure != case.procedure or stale in self._ledger.kept[case.id].open.values():
            raise Nothing
        self._give(case, replace(intent, task=stale), self._right(case, task))
        raise AssertionError("a task that does not wait was answered")

    def _intent(self, case: Case, task: Task) -> Give:
        """Some answer to a task; now and then something is missing."""
        chance, procedure = self._chance, self._ledger.office.law_of(case).procedure
        answers = runs.offered(procedure, self._row(case, task))
        given = chance.choice(answers)
        if given.key != answers[0].key and chance.random() < 0.4:
            given = answers[0]  # forward, so that something ends
        ground = self._ledger.ground(case)
        values = filled(given.form, ground.asker, chance, self._today())
        lacks = chance.random() < 0.04
        if lacks and values:
            del values[chance.choice(list(values))]
        return Give(
            task=task,
            answer=given.key,
            target=chance.choice(given.targets),
            values=values,
            reason="" if lacks or not (given.reason or chance.random() < 0.2) else "porque sí",
        )

    def _give(self, case: Case, intent: Give, person: Person) -> None:
        ledger = self._ledger
        tasks = list(ledger.kept[case.id].open.values())
        gathered = ledger.gathered(case)
        outcome = decide.answer(ledger.ground(case), case, tasks, gathered, intent, person, hand(person))
        assert self._entitled(case, intent.task, person), f"{person.name} answered what is not his"
        ledger.carry(outcome, hand(person), {**gathered, **intent.values})
        self._given.append((case.id, intent, person))
        if len(self._given) > MOST_OVER:
            del self._given[0]

    def _entitled(self, case: Case, task: Task, person: Person) -> bool:
        """Whether a person, or anybody for whom he could act at all, holds a task: asked otherwise than the core does."""
        step, institution = self._row(case, task), self._book.institutions[case.institution]
        if step.request:
            return True
        groups = [role.name for role in institution.roles if role.kind == "grupo"]
        return any(
            one.id == task.assignee if task.assignee is not None
            else any(one.holds(role) or role in groups for role in task.roles)
            for one in (person, *self._staff.stands_for(person))
        )  # fmt: skip

    # -- acts

    def withdraws(self) -> None:
        """The requester (or somebody else) takes a request back, its elements with it."""
        case = self._open_case(root=True)
        asks = [one for one in (case.requester, case.registrar) if one is not None]
        person = (
            self._staff.person(self._chance.choice(asks)) if asks else self._staff.anybody(case.institution)
        )
        for one in (case, *self._open_children(case)):
            tasks = self._tasks(one)
            outcome = decide.withdraw(self._ledger.ground(one), one, tasks, "ya no", person, hand(person))
            self._ledger.carry(outcome, hand(person), {})

    def cancels(self) -> None:
        """An authority leaves a case without effect."""
        case = self._open_case(root=True)
        holders = [one for each in (case, *self._open_children(case)) for one in self._holders(each)]
        ground = self._ledger.ground(case)
        person = self._staff.anybody(case.institution)
        chiefs = [one.supervisor for one in holders if one.supervisor is not None]
        if chiefs:
            person = self._staff.person(self._chance.choice(chiefs))
        if not cancelling.may_cancel(ground, case, holders, person):
            raise Refusal("acto_ajeno")
        for one in (case, *self._open_children(case)):
            outcome = cancelling.cancel(ground, one, self._tasks(one), "sin objeto", hand(person))
            self._ledger.carry(outcome, hand(person), {})

    def takes_back(self) -> None:
        """Whoever acted last in a case takes it back; or somebody else tries."""
        case = self._any_case() if self._chance.random() < 0.5 else self._open_case()
        self.about = case
        row = undoing.last_act(NewestFirst.of(self._ledger.kept[case.id].rows))
        actor = row.entry.actor if row is not None else None
        own = actor is not None and self._chance.random() < 0.9
        person = (
            self._staff.person(actor) if own and actor is not None else self._staff.anybody(case.institution)
        )
        past = self._ledger.past(case)
        outcomes = undoing.take_back(self._ledger.ground(case), past, person, hand(person))
        self._ledger.stop(case)
        for outcome in outcomes:
            self._ledger.carry(outcome, hand(person), self._ledger.gathered(outcome.case))

    def gives_up(self) -> None:
        """The elements that are missing are no longer waited for."""
        case = self._open_case(root=True)
        if not case.state.startswith("tramo:"):
            raise Nothing
        stretch = decide.stretch_at(self._ledger.office.law_of(case), case.state)
        closers = self._staff.holders(case.institution, stretch.closed_by) if stretch is not None else ()
        person = self._chance.choice(closers) if closers else self._staff.anybody(case.institution)
        for one in self._open_children(case):
            tasks = self._tasks(one)
            outcome = decide.give_up(self._ledger.ground(one), one, tasks, "vencido", person, hand(person))
            self._ledger.carry(outcome, hand(person), {})

    def asks_anew(self) -> None:
        """Something was added to a case whose row approves or signs: its question is asked anew."""
        case, task = self._open_task()
        step = self._row(case, task)
        if step.mode is not Mode.ALL and not any(one.approval or one.signs for one in step.answers):
            raise Nothing
        person = self._staff.anybody(case.institution)
        gathered = self._ledger.gathered(case)
        outcome = decide.reopen(self._ledger.ground(case), case, self._tasks(case), gathered, hand(person))
        self._ledger.carry(outcome, hand(person), gathered)

    def reassigns(self) -> None:
        """A task is given to another holder of its roles, as `reassigning` does it."""
        case, task = self._open_task()
        step, institution = self._row(case, task), self._book.institutions[case.institution]
        anybodys = replace(task, assignee=None)
        others = authority.holders_of(anybodys, step, case, institution, self._staff)
        others = [one for one in others if one.id != task.assignee]
        if step.relative or not others:
            raise Nothing
        chosen, person = self._chance.choice(others), self._staff.anybody(case.institution)
        entry = entry_of(
            hand(person), REASSIGNED, case.state, case.state, task.step, task=task.id,
            values={ASSIGNED: f"#{chosen.id}"}, reason="de comisión",
        )  # fmt: skip
        named = {role: chosen.id for role in parties.own_roles(task, step) if role in case.assigned}
        self._ledger.append(replace(case, assigned={**case.assigned, **named}), (entry,))
        self._ledger.renew(replace(task, assignee=chosen.id))

    def takes_or_releases(self) -> None:
        """One of a group takes a task for himself, or gives it back to the group."""
        case, task = self._open_task()
        person = self._right(case, task)
        kind = TOOK if task.assignee is None else RELEASED
        if task.assignee is not None and (self._row(case, task).relative or case.assigned):
            raise Nothing
        entry = entry_of(hand(person), kind, case.state, case.state, task.step, task=task.id)
        self._ledger.append(case, (entry,))
        self._ledger.renew(replace(task, assignee=person.id if kind == TOOK else None))

    def leaves_post(self) -> None:
        """Whoever a task was assigned to does not hold its role any more, as `staffing` settles it."""
        case, task = self._open_task()
        if task.assignee is None or self._row(case, task).relative:
            raise Nothing
        leaver, left = task.assignee, parties.own_roles(task, self._row(case, task))
        assigned = {role: who for role, who in case.assigned.items() if who != leaver or role not in left}
        entry = Entry(
            kind=LEFT, source=case.state, target=case.state, row=task.step, actor=None, on_behalf_of=leaver,
            task=task.id,
        )  # fmt: skip
        self._ledger.append(replace(case, assigned=assigned), (entry,))
        self._ledger.renew(replace(task, assignee=None))

    def extends(self) -> None:
        """A task with a deadline gets more time."""
        case, task = self._open_task()
        if task.due_at is None:
            raise Nothing
        workdays = self._ledger.office.workdays(case.institution)
        last = max(task.due_at, self._ledger.now).astimezone(workdays.zone).date()
        day = last + timedelta(days=self._chance.randint(1, 30))
        due = deadlines.closing(day, workdays)
        person = self._staff.anybody(case.institution)
        words = deadlines.before(task.step, due, deadlines.EXTENDED, workdays, self._ledger.now)
        self._ledger.extend(task, due, words)
        entry = entry_of(
            hand(person), deadlines.EXTENSION, case.state, case.state, "", reason="más tiempo",
            values={deadlines.UNTIL: day.isoformat()},
        )  # fmt: skip
        self._ledger.append(case, (entry,))

    def adjusts(self) -> None:
        """The period of a rhythm is asked for anew."""
        case, person = self._rhythm()
        gathered = self._ledger.gathered(case)
        outcome = periods.adjust(self._ledger.ground(case), case, gathered, person, hand(person))
        self._ledger.carry(outcome, hand(person), gathered)

    def concludes(self) -> None:
        """A rhythm ends."""
        case, person = self._rhythm()
        gathered = self._ledger.gathered(case)
        ground = self._ledger.ground(case)
        outcome = periods.conclude(ground, case, "ya no hace falta", gathered, person, hand(person))
        self._ledger.carry(outcome, hand(person), gathered)

    def reschedules(self) -> None:
        """An element that waits for its day, or was just asked, gets another one."""
        case = self._open_case()
        ground = self._ledger.ground(case)
        stretch = elements.dated(ground, case)
        if stretch is None or case.parent is None:
            raise Nothing
        people = elements.responsables(ground, case, stretch)
        person = self._chance.choice(people) if people else self._staff.anybody(case.institution)
        outcome = elements.reschedule(
            ground, case, self._tasks(case), self._ledger.gathered(case), person, hand(person),
            day=self._today() + timedelta(days=self._chance.choice((-2, 0, 3, 40))), reason="otro día",
        )  # fmt: skip
        self._ledger.stop(case)
        self._ledger.carry(outcome, hand(person), self._ledger.gathered(case))

    def migrates(self) -> None:
        """A case goes on under another version, its open elements with it."""
        case = self._open_case(root=True)
        law = self._ledger.office.law_of(replace(case, version=LATER))
        for one in (case, *self._open_children(case)):
            if one.version == LATER or one.closed_at is not None:
                raise Nothing
            running = migrating.Running(
                case=one, rows=self._ledger.kept[one.id].rows, open_tasks=self._tasks(one),
                values=self._ledger.gathered(one),
            )  # fmt: skip
            ground = self._ledger.ground_of(law)
            verdict = migrating.weigh(self._ledger.office.law_of(one), ground, running)
            if not verdict.obstacles:
                outcome = migrating.migrate(ground, running, verdict)
                self._ledger.carry(outcome, CALENDAR, running.values)

    # -- the clock

    def next_timer(self) -> None:
        """The clock comes to what is due next, which fires."""
        timers = self._timers()
        if not timers:
            raise Nothing
        timer = min(timers, key=lambda one: (one.due_at, one.key))
        self._clock_comes_to(timer)
        self._fire(timer)

    def any_timer(self) -> None:
        """The clock jumps to some timer, which fires before those that were due earlier; or one fires twice."""
        if self._over and self._chance.random() < 0.3:
            self._fire(self._chance.choice(self._over))
            return
        timers = self._timers()
        if not timers:
            raise Nothing
        timer = self._chance.choice(timers)
        self._clock_comes_to(timer)
        self._fire(timer)

    def jumps(self) -> None:
        """Hours, days or weeks pass with nobody looking."""
        self._ledger.now += timedelta(hours=self._chance.choice((1, 3, 20, 70, 24 * 21)))
        self._staff.come_back(self._today())

    def is_away(self) -> None:
        """Somebody is away, or comes back."""
        self._staff.leave(self._today())

    def _timers(self) -> list[Timer]:
        """What waits in some open cases."""
        some = self._chance.sample(self.waiting, min(len(self.waiting), 12))
        return [timer for one in some for timer in self._ledger.kept[one].timers.values()]

    def _clock_comes_to(self, timer: Timer) -> None:
        self._ledger.now = max(self._ledger.now, timer.due_at)
        self._staff.come_back(self._today())

    def _fire(self, timer: Timer) -> None:
        """As `due` serves it; one that was fired or cancelled does nothing."""
        assert timer.case_id is not None
        self.about = case = self._ledger.kept[timer.case_id].case
        if not self._ledger.take_timer(timer):
            return
        self._over = [*self._over[-MOST_OVER:], timer]
        task = self._ledger.tasks.get(timer.task_id or 0)
        if timer.kind == deadlines.DEADLINE and task is not None:
            entry = entry_of(CALENDAR, "overdue", case.state, case.state, "", task=task.id, reason="venció")
            self._ledger.append(case, (entry,))
        elif timer.kind == rhythms.RHYTHM:
            self._comes_again(case, timer)
        elif timer.kind == beginnings.BEGIN:
            gathered = self._ledger.gathered(case)
            outcome = elements.begin(self._ledger.ground(case), case, gathered, CALENDAR)
            self._ledger.carry(outcome, CALENDAR, gathered)

    def _comes_again(self, case: Case, timer: Timer) -> None:
        """A time of a rhythm, as `calendar.rhythm` opens it."""
        ledger, ground = self._ledger, self._ledger.ground(case)
        rhythm = ground.law.procedure.rhythm_of(timer.rule)
        values = ledger.kept[case.id].values
        assert rhythm is not None
        recurrence = periods.recurrence_of_rhythm(
            ground.law.procedure, rhythm, values, ground.workdays, timer.anchor
        )
        if recurrence is None:
            return
        following = recurrence.after(ledger.now)
        series, _, period = timer.key.rpartition(":")
        if following is not None:
            ledger.await_rhythm(case, timer.rule, following.at, f"{series}:{following.period}", timer.anchor)
        children = [ledger.kept[one].case for one in ledger.kept[case.id].children]
        done = {one.period for one in children}
        come = recurrence.between(date.fromisoformat(period), ledger.now)
        fresh = [one for one in come if one.period.isoformat() not in done]
        unfinished = [one for one in children if one.closed_at is None]
        for place, group in enumerate(periods.gathered(recurrence, fresh), len(children) + 1):
            outcome = periods.occur(ground, case, rhythm, group, unfinished, values, CALENDAR)
            ledger.open_case(outcome, CALENDAR, values, f"{case.number}.{place}")

    # -- who and what

    def _some_procedure(self) -> tuple[Procedure, list[Person]]:
        procedure = self._book.procedures[self._chance.choice(self._codes)]
        return procedure, self._staff.of(procedure.institution)

    def _any_case(self) -> Case:
        if not self._ledger.kept:
            raise Nothing
        return self._ledger.kept[self._chance.randint(1, len(self._ledger.kept))].case

    def _any_task(self) -> Task:
        return self._ledger.tasks[self._chance.randint(1, len(self._ledger.tasks))]

    def _open_case(self, *, root: bool = False) -> Case:
        """Some open case; the one to which it belongs, if that is asked for."""
        if not self.waiting:
            raise Nothing
        case = self._ledger.kept[self._chance.choice(self.waiting)].case
        if root and case.parent is not None:
            case = self._ledger.kept[case.parent].case
        self.about = case
        return case

    def _open_task(self) -> tuple[Case, Task]:
        case = self._open_case()
        tasks = self._tasks(case)
        if not tasks:
            raise Nothing
        return case, self._chance.choice(tasks)

    def _tasks(self, case: Case) -> list[Task]:
        return list(self._ledger.kept[case.id].open.values())

    def _open_children(self, case: Case) -> list[Case]:
        children = (self._ledger.kept[one].case for one in self._ledger.kept[case.id].children)
        return [one for one in children if one.closed_at is None]

    def _row(self, case: Case, task: Task) -> Step:
        return self._ledger.office.law_of(case).procedure.step(task.step)

    def _acting(self, case: Case, task: Task) -> list[Person]:
        institution = self._book.institutions[case.institution]
        return list(authority.candidates(task, self._row(case, task), case, institution, self._staff))

    def _holders(self, case: Case) -> list[Person]:
        return [one for task in self._tasks(case) for one in self._acting(case, task)]

    def _right(self, case: Case, task: Task) -> Person:
        """Somebody whose task it is."""
        return self._chance.choice(self._acting(case, task))

    def _somebody(self, case: Case, task: Task) -> Person:
        """Mostly whoever may; else the requester, who did another row, an assistant, a chief, or anybody."""
        acting = self._acting(case, task)
        chance = self._chance.random()
        if chance < 0.8:
            return self._chance.choice(acting)
        around = [case.requester, case.beneficiary, case.registrar, *case.did.values()]
        around += [other for one in acting for other in (one.assistant, one.supervisor)]
        known = [one for one in around if one is not None]
        if known and chance < 0.95:
            return self._staff.person(self._chance.choice(known))
        return self._staff.anybody(case.institution)

    def _rhythm(self) -> tuple[Case, Person]:
        """A case whose rhythm runs, and mostly somebody who may change it."""
        case = self._open_case(root=True)
        ground = self._ledger.ground(case)
        if not case.state.startswith("ritmo:"):
            raise Nothing
        people = self._staff.of(case.institution)
        may = [one for one in people if periods.may_adjust(ground, case, one) is not None]
        return case, self._chance.choice(may if may and self._chance.random() < 0.8 else people)

    def _today(self) -> date:
        return self._ledger.now.astimezone(self._ledger.office.zone).date()


CALENDAR = Hand(actor=None, channel="", proof="calendario")


def hand(person: Person) -> Hand:
    """That person's hand, by chat."""
    return Hand(actor=person.id, channel="chat", proof="1")
