"""Whole offices in simulated time: whatever happens, every rule holds; and a rule that is broken is found."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import count
from random import SystemRandom
from typing import Any

import pytest

from machines import authority, decide, entering
from machines.outcome import Reminder
from machines.records import ChannelName
from storage.inbox import Inbox
from tests.simulation.deciding import Deciding
from tests.simulation.failing import Violation
from tests.simulation.handling import Handling
from tests.simulation.ledger import Ledger

SEEDS = (1, 2)
ANY = SystemRandom().randrange(10**9)
"""Another one each time; a failure names it."""
SMALL = 25
"""Cases of an office here; `make simulate` has more."""


@pytest.mark.parametrize("seed", [*SEEDS, pytest.param(ANY, id="any")])
def test_an_office_that_decides_keeps_every_rule(seed: int) -> None:
    """People and the clock do whatever they may and may not: histories, tasks and timers are as they must be."""
    run = Deciding(seed, cases=SMALL).play()
    assert run.cases >= SMALL // 2


@pytest.mark.parametrize("seed", [1, pytest.param(ANY, id="any")])
def test_an_office_whose_store_breaks_keeps_every_rule(seed: int) -> None:
    """Two processes are killed at any statement, what arrived comes again: nothing is lost, done twice or untold."""
    run = Handling(seed, steps=200).play()
    assert run.rows


def test_a_seed_is_a_run() -> None:
    """The same seed gives the same histories, byte for byte, in another process with other hashes."""
    command = (
        "from tests.simulation.deciding import Deciding; from tests.simulation.handling import Handling; "
        "print(Deciding(7, cases=12).play().digest, Handling(7, steps=100).play().digest)"
    )
    other = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    printed = subprocess.run(
        [sys.executable, "-c", command],
        env={**os.environ, "PYTHONHASHSEED": other},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    decided, handled = printed.split()
    assert decided == Deciding(7, cases=12).play().digest
    assert handled == Handling(7, steps=100).play().digest


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


def test_what_is_handled_twice_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The store takes what comes again for something new."""
    whole, serial = Inbox.receive, count()

    def forgetful(inbox: Inbox, channel: ChannelName, external_id: str, *rest: Any) -> int | None:
        return whole(inbox, channel, f"{external_id}:{next(serial)}", *rest)

    monkeypatch.setattr(Inbox, "receive", forgetful)
    with pytest.raises(Violation, match="was handled twice"):
        Handling(1, steps=200).play()
