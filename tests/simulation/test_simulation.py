"""Whole offices in simulated time: whatever happens, every rule holds; and a rule that is broken is found."""

from __future__ import annotations

import os
import subprocess
import sys
from random import SystemRandom

import pytest

from machines import authority, decide, entering
from machines.outcome import Reminder
from tests.simulation.deciding import Deciding
from tests.simulation.failing import Violation
from tests.simulation.ledger import Ledger

SEEDS = (1, 2, 3)
ANY = SystemRandom().randrange(10**9)
"""Another one each time; a failure names it."""
SMALL = 25
"""Cases of an office here; `make simulate` has more."""


@pytest.mark.parametrize("seed", [*SEEDS, pytest.param(ANY, id="any")])
def test_an_office_that_decides_keeps_every_rule(seed: int) -> None:
    """People and the clock do whatever they may and may not: histories, tasks and timers are as they must be."""
    run = Deciding(seed, cases=SMALL).play()
    assert run.cases >= SMALL // 2


def test_a_seed_is_a_run() -> None:
    """The same seed gives the same histories, byte for byte, in another process with other hashes."""
    command = "from tests.simulation.deciding import Deciding; print(Deciding(7, cases=12).play().digest)"
    other = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    printed = subprocess.run(
        [sys.executable, "-c", command],
        env={**os.environ, "PYTHONHASHSEED": other},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert printed.strip() == Deciding(7, cases=12).play().digest


def _found() -> Violation:
    """What the first few seeds find."""
    for seed in range(20):
        try:
            Deciding(seed, cases=SMALL).play()
        except Violation as found:
            return found
    raise AssertionError("nothing was found")


def test_a_deadline_that_is_forgotten_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The core forgets to await the end of a row's time."""
    whole = entering._reminders

    def without(*given: object) -> tuple[Reminder, ...]:
        return tuple(one for one in whole(*given) if one.kind != "deadline")  # type: ignore[arg-type]

    monkeypatch.setattr(entering, "_reminders", without)
    found = _found()
    assert "its timers come []" in found.rule
    assert f"python -m tests.simulation decide --seed {found.seed}" in str(found)


def test_an_approval_of_ones_own_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The core lets the requester approve."""
    monkeypatch.setattr(authority, "is_his_own", lambda _person, _case: False)
    assert "approved his own request" in _found().rule


def test_a_row_that_is_skipped_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The store skips a number of the history."""
    whole = Ledger.append

    def skipping(ledger: Ledger, case, entries):  # type: ignore[no-untyped-def]
        return whole(ledger, case, entries[:-1] if len(entries) > 1 else entries)

    monkeypatch.setattr(Ledger, "append", skipping)
    assert "the history ends" in _found().rule


def test_a_signature_too_few_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The core goes on when the first of several has signed."""
    monkeypatch.setattr(decide, "needs_everyone", lambda _step, _given: False)
    assert "was left with" in _found().rule
