"""The first layer: offices that decide, in memory and in simulated time, many cases a second.

What people and the clock do is in `intents`; here is the run: one after another, what must be true after each, and the
fingerprint of all histories at the end.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from random import Random
from zoneinfo import ZoneInfo

from machines.definition import Procedure
from machines.desk.office import Office
from machines.errors import Conflict, Refusal
from machines.reading.loading import Book, load
from machines.records import Case
from tests.simulation import intents, rules
from tests.simulation.failing import Violation
from tests.simulation.intents import Intents
from tests.simulation.ledger import Kept, Ledger
from tests.simulation.rules import Known
from tests.simulation.run import Run
from tests.simulation.staff import Staff

LAYER = "decide"
GUATEMALA = ZoneInfo("America/Guatemala")
MONDAY = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
CASES = 60
"""Cases that people open in one run; their elements and the calendar's come besides."""
AT_ONCE = 8
"""So many are open before anything else is done."""
MOST_STEPS = 40 * CASES
HISTORY_EVERY = 8
"""The whole history of a case is read again at its end, and after so many actions of the office."""


@cache
def the_book() -> Book:
    """The built-in procedures."""
    return load()


@cache
def the_office() -> Office:
    """The office with all of them, and with the version that running cases are migrated to."""
    return Office(the_book(), GUATEMALA, find=_found)


def _found(code: str, version: str) -> Procedure | None:
    procedure = the_book().procedures.get(code)
    return replace(procedure, version=version) if procedure is not None and version == intents.LATER else None


class Deciding:
    """One run: an office from its first case to its last.

    Args:
        seed: of everything that happens.
        cases: how many people open.
    """

    def __init__(self, seed: int, *, cases: int = CASES) -> None:
        self.run = Run(seed)
        self._chance = Random(seed)
        staff = Staff(the_book(), self._chance)
        self._ledger = Ledger(the_office(), staff, MONDAY)
        self._intents = Intents(the_book(), self._ledger, staff, self._chance)
        self._to_open = cases
        self._intent = ""

    def play(self) -> Run:
        """Everything, until nothing is open or enough has happened.

        Raises:
            Violation: something was not as it must be.
        """
        for _ in range(MOST_STEPS):
            if not self._to_open and not self._intents.waiting:
                break
            self.step()
        self._finish()
        return self.run

    def step(self) -> None:
        """One intent, and what must be true after it."""
        run, doing, ledger = self.run, self._intents, self._ledger
        run.actions += 1
        opens = self._to_open and (len(doing.waiting) < AT_ONCE or self._chance.random() < 0.1)
        self._to_open -= bool(opens)
        name = self._intent = self._chance.choices(*(intents.OPENING if opens else intents.OTHERS))[0]
        doing.about = None
        try:
            with ledger.transaction():
                getattr(doing, name)()
        except (Refusal, Conflict) as no:
            run.refused += 1
            self._intent += f" → {no}"
        except Exception as error:
            raise self._violation(doing.about, f"it failed: {type(error).__name__}: {error}") from error
        else:
            run.kinds[name] += 1
            self._check(ledger.touched)

    # -- checking

    def _check(self, touched: list[int]) -> None:
        kept_ = self._ledger.kept
        above = [kept_[one].case.parent for one in touched]
        below = [child for one in touched for child in kept_[one].children if kept_[one].case.closed_at]
        for number in dict.fromkeys((*touched, *(one for one in above if one is not None), *below)):
            kept = kept_[number]
            known = self._known(kept)
            self._must_be_right(known, rules.wrong(known))
            if kept.case.closed_at is not None or self.run.actions % HISTORY_EVERY == 0:
                self._must_be_right(known, rules.wrong_in_history(known))
            self._intents.note(kept.case)

    def _must_be_right(self, known: Known, faults: Iterator[str]) -> None:
        for fault in faults:
            raise self._violation(known.case, f"{known.case.number}: {fault}")

    def _violation(self, about: Case | None, rule: str) -> Violation:
        procedure = about.procedure if about is not None else ""
        return Violation(LAYER, self.run.seed, self.run.actions, procedure, self._intent, rule)

    def _known(self, kept: Kept) -> Known:
        case, kept_ = kept.case, self._ledger.kept
        return Known(
            ground=self._ledger.ground(case),
            case=case,
            rows=kept.rows,
            open_tasks=list(kept.open.values()),
            timers=list(kept.timers.values()),
            parent=kept_[case.parent].case if case.parent is not None else None,
            children=[kept_[one].case for one in kept.children],
            tasks=self._ledger.tasks,
        )

    def _finish(self) -> None:
        """The whole office once more, and its fingerprint."""
        self._intent = "the end"
        kept_ = self._ledger.kept
        self._check(sorted(kept_))
        digest = hashlib.sha256()
        for kept in kept_.values():
            known = self._known(kept)
            self._must_be_right(known, rules.wrong_in_history(known))
            self._must_be_right(known, rules.broken_chain(kept.case, kept.links))
            for link in kept.links:
                digest.update(link.payload)
        numbers = [one.case.number for one in kept_.values()]
        for fault in rules.wrong_numbers(numbers, self._ledger.numbers):
            raise self._violation(None, fault)
        run = self.run
        run.cases = len(kept_)
        run.ended = sum(one.case.closed_at is not None for one in kept_.values())
        run.rows = sum(len(one.rows) for one in kept_.values())
        run.procedures = {one.case.procedure for one in kept_.values()}
        run.digest = digest.hexdigest()
