"""Intake: what comes of something that arrives, whatever happens while it is handled."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

import bot.intake as module
from bot.intake import Arrival, Intake, StoreFailure
from machines.desk.handle import handle as really_handle
from machines.errors import Conflict, Refusal
from machines.messages import Reply
from machines.records import ChannelName, InboundState
from tests.bot.desk import ADMIN, ANA, Desk, said


class Handling:
    """Stands in for the core's `handle`: does its work, then fails as often as told."""

    def __init__(self, *failures: Exception) -> None:
        self.failures = list(failures)
        self.calls = 0

    def __call__(self, *arguments: Any) -> Reply:
        self.calls += 1
        reply = really_handle(*arguments)
        if self.failures:
            raise self.failures.pop(0)
        return reply


def failing(monkeypatch: pytest.MonkeyPatch, *failures: Exception) -> Handling:
    """Let the next handlings fail with these."""
    handling = Handling(*failures)
    monkeypatch.setattr(module, "handle", handling)
    return handling


def test_a_message_is_handled_and_the_outbox_is_woken(desk: Desk) -> None:
    """One commit: the inbound is done, the answer lies in the outbox, whoever sends is woken."""
    assert desk.intake.take(*said("/ayuda")) == Reply()
    assert desk.row(1).state is InboundState.DONE
    assert desk.said() == [(ANA, "ayuda")]
    assert desk.commits == 1


def test_a_duplicate_ends_at_once(desk: Desk) -> None:
    """The same update again is not handled again."""
    desk.intake.take(*said("/ayuda"))
    desk.outbox()
    assert desk.intake.take(*said("/ayuda")) is None
    assert desk.said() == []


def test_a_refusal_rolls_back_and_is_answered(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of what was done before the refusal stays; the person is told why, the inbound is done."""
    failing(monkeypatch, Refusal("no_es_suya"))
    desk.intake.take(*said("/ayuda"))
    assert desk.said() == [(ANA, "rechazo")]
    assert (desk.row(1).state, desk.row(1).note) == (InboundState.DONE, "no_es_suya")


def test_a_refused_tap_is_answered_by_its_popup(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pop-up, and no message."""
    failing(monkeypatch, Refusal("no_es_suya"))
    arrival, inbound = said("")
    reply = desk.intake.take(arrival, replace(inbound, stale_tap=True))
    assert reply is not None
    assert reply.alert
    assert reply.text
    assert desk.said() == []


def test_a_conflict_is_decided_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody was faster twice: the third time counts, and only that one is said."""
    handling = failing(monkeypatch, Conflict(), Conflict())
    desk.intake.take(*said("/ayuda"))
    assert handling.calls == 3
    assert desk.said() == [(ANA, "ayuda")]


def test_endless_conflicts_are_set_aside(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What conflicts for ever is no race: it is kept for a human."""
    handling = failing(monkeypatch, *[Conflict()] * 9)
    desk.intake.take(*said("/ayuda"))
    assert handling.calls == module.MOST_CONFLICTS
    assert desk.row(1).state is InboundState.SHUNTED


def test_our_own_failure_is_kept_for_a_human_and_told_once_a_day(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The raw inbound stays with its reason; the person and the administrator hear of it, the next day again."""
    failing(monkeypatch, *[KeyError("x")] * 3)
    desk.intake.take(*said("/ayuda", 1))
    assert (desk.row(1).state, desk.row(1).note) == (InboundState.SHUNTED, "KeyError: 'x'")
    assert sorted(desk.said()) == sorted([(ANA, "apartado"), (ADMIN, "apartado_admin")])
    desk.intake.take(*said("/ayuda", 2))
    assert desk.row(2).state is InboundState.SHUNTED
    assert desk.said() == []
    desk.now += timedelta(days=1)
    desk.intake.take(*said("/ayuda", 3))
    assert (ANA, "apartado") in desk.said()


def test_a_stranger_is_not_told_of_our_failures(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the administrator learns that a stranger's message was set aside."""
    failing(monkeypatch, KeyError("x"))
    desk.intake.take(*said("hola", by="42"))
    assert desk.said() == [(ADMIN, "apartado_admin")]


def test_a_store_that_fails_is_the_senders_to_repeat(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is confirmed, nothing kept, nobody woken; the same inbound is handled when it comes again."""
    failing(monkeypatch, OSError("disk full"))
    with pytest.raises(StoreFailure):
        desk.intake.take(*said("/ayuda"))
    assert desk.commits == 0
    assert desk.intake.take(*said("/ayuda")) == Reply()


def test_a_database_that_stays_locked_counts_as_passing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exceptions named as passing raise `StoreFailure` while something is only stored, too."""
    intake = Intake(
        desk.store, desk.office, clock=lambda: desk.now, committed=lambda: None,
        passing=(sqlite3.OperationalError,),
    )  # fmt: skip

    def locked(*_: object) -> None:
        raise sqlite3.OperationalError("database is locked")

    monkeypatch.setattr(module, "_receive", locked)
    with pytest.raises(StoreFailure):
        intake.keep(Arrival(ChannelName.CHAT, "1", ANA, b"{}"), InboundState.NEW)


def test_what_is_only_kept_waits_and_is_handled_under_its_id(desk: Desk) -> None:
    """A kept inbound is stored once, in its state, and finished by the handling that follows."""
    arrival, inbound = said("/ayuda")
    kept = desk.intake.keep(arrival, InboundState.FETCHING)
    assert kept is not None
    assert desk.intake.keep(arrival, InboundState.FETCHING) is None
    assert desk.row(kept).state is InboundState.FETCHING
    desk.intake.take(replace(arrival, stored=kept), inbound)
    assert desk.row(kept).state is InboundState.DONE


def test_a_failing_answer_to_a_refusal_does_not_come_back_for_ever(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A refusal whose words are missing is our own failure: kept for a human, confirmed to its sender."""
    failing(monkeypatch, Refusal("no such words"))
    assert desk.intake.take(*said("/ayuda")) == Reply()
    assert desk.row(1).state is InboundState.SHUNTED


def test_what_nobody_can_be_told_of_is_kept_all_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """If even telling the person fails, the inbound is kept for a human and nobody is told."""

    def broken(*_: object) -> None:
        raise KeyError("words")

    failing(monkeypatch, KeyError("x"))
    monkeypatch.setattr(module, "set_aside", broken)
    desk.intake.take(*said("/ayuda"))
    assert desk.row(1).state is InboundState.SHUNTED
    assert desk.said() == []
