"""How much there is of everything, and how long the oldest has waited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from machines.records import ChannelName


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Counts at one instant. Instants are the office clock's, None where there is nothing."""

    cases_open: int = 0
    tasks_open: int = 0
    tasks_overdue: int = 0
    inbounds: Mapping[str, int] = field(default_factory=dict)
    """What arrived and is not settled, by state: new, fetching, held, retry, shunted."""
    inbound_oldest: datetime | None = None
    """Since when the oldest of it waits to be handled; what came too early or waits for a human is not counted."""
    outbox: Mapping[str, int] = field(default_factory=dict)
    """What was said and did not go out, by state: pending, held, failed."""
    outbox_oldest: datetime | None = None
    """Since when the oldest message that may go out waits."""
    timers_waiting: int = 0
    timers_overdue: int = 0
    timer_oldest: datetime | None = None
    """When the first of the waiting timers falls due, or fell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failing:
    """An address that takes nothing at present."""

    channel: ChannelName
    address: str
    reason: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenUp:
    """A message that will never go out."""

    id: int
    channel: ChannelName
    address: str
    reason: str
    at: datetime
