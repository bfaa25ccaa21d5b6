"""Every night a digest of all heads goes to the administrator, who so holds a proof that lies outside the database.

It covers what was written before a midnight; an hour later whoever decided before it has committed, so that the
same digest can be computed from the history at any time (`ventanilla audit verify --digest`).
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from machines.desk.session import Desk
from machines.heads import digest_of
from machines.records import Timer

DIGEST = "digest"
"""Kind of the timer."""
LATE = timedelta(hours=1)
"""How long after the midnight it is taken."""


def memo_of(digest: str) -> str:
    """The name under which the instant of a digest is remembered."""
    return f"{DIGEST}:{digest}"


def arrange(desk: Desk) -> None:
    """At the start: one timer waits for the coming night, if there is an administrator to tell."""
    if desk.office.admin and next(desk.unit.waiting_timers(DIGEST), None) is None:
        _await(desk, _day(desk) + timedelta(days=1))


def nightly(desk: Desk, timer: Timer) -> None:
    """Tell the digest of the last midnight, however many nights were missed; then wait for the next one."""
    day = _day(desk)
    _await(desk, max(day, date.fromisoformat(timer.rule)) + timedelta(days=1))
    midnight = _midnight(desk, day)
    cases, digest = digest_of(desk.unit.heads(midnight))
    if not cases:
        return
    instant = f"{midnight:%Y-%m-%dT%H:%M:%SZ}"
    desk.unit.remember(memo_of(digest), instant)
    desk.warn(
        "resumen_nocturno",
        {"gestiones": str(cases), "resumen": digest, "hasta": instant, "dia": f"{day:%d/%m/%Y}"},
        once=f"{DIGEST}:{day.isoformat()}",
    )


def _await(desk: Desk, day: date) -> None:
    at = _midnight(desk, day) + LATE
    desk.unit.set_timer(
        Timer(
            key=f"{DIGEST}:{day.isoformat()}", kind=DIGEST, due_at=at, rule=day.isoformat(), anchor=desk.now
        )
    )


def _day(desk: Desk) -> date:
    """The day whose beginning a digest taken now covers."""
    return desk.local(desk.now - LATE).date()


def _midnight(desk: Desk, day: date) -> datetime:
    return datetime.combine(day, time(), desk.office.zone).astimezone(UTC)
