"""What the sandbox's console shows: a look at the running office, never a change."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from bot.ports import IntakeUnit, Store
from machines.desk import deliveries
from machines.desk.clock.digesting import DIGEST
from machines.desk.clock.watching import WATCH
from machines.desk.office import Office
from machines.desk.session import Desk, full_title
from machines.diagram import diagram_svg
from machines.records import Case, Person, Timer
from machines.words.wording import timer_in_words

MOST = 50
"""Cases shown for one person."""


class OfficeViews:
    """Looks through the store's readers; see `console.Views`."""

    def __init__(self, office: Office, store: Store) -> None:
        self._office = office
        self._store = store

    def people(self) -> list[Person]:
        """Everybody in the roster, by institution and name."""
        return self._store.read(lambda unit: list(unit.everybody()))

    def cases_of(self, person_id: int) -> list[Case]:
        """The cases in which a person has a part or a task, latest first; none for an unknown person."""

        def look(unit: IntakeUnit) -> list[Case]:
            try:
                person = unit.person(person_id)
            except KeyError:
                return []
            found = {case.id: case for case in unit.cases_of(person_id, MOST)}
            for task in unit.tasks_of(person, MOST):
                found.setdefault(task.case_id, unit.case(task.case_id))
            return sorted(found.values(), key=lambda case: -case.id)

        return self._store.read(look)

    def diagram(self, number: str) -> str | None:
        """The SVG of a case's procedure with its current step lit; None if there is no such case."""

        def look(unit: IntakeUnit) -> tuple[Case, set[str]] | None:
            case = unit.case_numbered(number)
            if case is None:
                return None
            rows = [row.entry for row in unit.history(case.id)]
            done = {
                row
                for entry in rows
                if entry.kind in ("start", "answer")
                for row in (entry.row, entry.source)
            }
            return case, {row for row in done if row and row != case.state}

        found = self._store.read(look)
        if found is None:
            return None
        case, done = found
        return diagram_svg(self._office.law_of(case).procedure, current=case.state, done=done)

    def due_next(self, now: datetime) -> tuple[datetime, str] | None:
        """When the next thing falls due after `now`, and what that is in Spanish; None if nothing waits."""

        def look(unit: IntakeUnit) -> tuple[datetime, str] | None:
            served = {person.institution for person in unit.everybody()}
            timer = next((one for one in unit.timers_after(now) if self._is_for(one, served)), None)
            if timer is None:
                return None
            number = unit.case(timer.case_id).number if timer.case_id is not None else ""
            task = unit.task(timer.task_id) if timer.task_id is not None else None
            step = task.step if task is not None else ""
            return timer.due_at, timer_in_words(timer.kind, number, step, timer.about)

        return self._store.read(look)

    def _is_for(self, timer: Timer, institutions: Collection[str]) -> bool:
        """Whether a timer brings people anything: the calendar of an institution where nobody works opens nothing."""
        if timer.kind in (DIGEST, WATCH):  # the administrator's, every day
            return False
        procedure = self._office.book.procedures.get(timer.about)
        return procedure is None or procedure.institution in institutions

    def institutions(self) -> Mapping[str, str]:
        """Code → name of every institution of the book."""
        return {code: one.name for code, one in self._office.book.institutions.items()}

    def papers(self, case: Case) -> list[tuple[str, str]]:
        """Where the papers of a case and its elements are: each document, or the original, and what is known of it."""

        def look(unit: IntakeUnit) -> list[tuple[str, str]]:
            desk = Desk(office=self._office, unit=unit, now=case.opened_at)
            return [(what, words) for what, words in deliveries.facts(desk, case)]

        return self._store.read(look)

    def title(self, case: Case) -> str:
        """The title of a case's procedure, its period and element, and the cases with which it is linked."""
        title = full_title(self._office.law_of(case).procedure, case)
        if case.origin is None and case.procedure not in self._office.successors:
            return title
        before, after = self._store.read(lambda unit: _linked(unit, case))
        links = [f"viene de {one}" for one in before] + [f"continúa en {one}" for one in after]
        return " · ".join([title, *links])


def _linked(unit: IntakeUnit, case: Case) -> tuple[list[str], list[str]]:
    """The numbers of the case that a case follows, and of those that follow it."""
    before = [unit.case(case.origin).number] if case.origin is not None else []
    return before, [one.number for one in unit.following(case.id)]
