"""The relay over PostgreSQL, where a real database says what it does not take."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import psycopg
import pytest

from machines.desk.office import Office
from machines.messages import Message, Outgoing
from machines.records import ChannelName
from scheduler import relay as module
from scheduler.relay import Relay
from storage import Store
from tests.bot.desk import ANA, BOOK
from tests.postgresql import new_database
from tests.scheduler.post import FakeChannel
from tests.waiting import until

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


@pytest.fixture
def store(postgresql_server: str) -> Iterator[Store]:
    """A store over an empty database."""
    with new_database(postgresql_server) as url:
        store = Store.open(url, clock=lambda: NOW)
        yield store
        store.close()


async def test_what_was_said_and_cannot_be_kept_is_not_said_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A NUL in a text, which PostgreSQL does not take: it went out once and stays for a human; the next one goes."""
    monkeypatch.setattr(module, "NOTE_PAUSE", 0.001)
    chat = FakeChannel()
    relay = Relay(
        store, {ChannelName.CHAT: chat}, Office(BOOK, ZoneInfo("America/Guatemala")),
        clock=lambda: NOW, machine_clock=time.time, owner="a", passing=(psycopg.OperationalError, OSError),
    )  # fmt: skip
    for text in ("a\0b", "ab"):
        message = Message(key="problema", params={"problemas": [text]})
        outgoing = Outgoing(message=message, channel=ChannelName.CHAT, address=ANA)
        store.submit(lambda unit, one=outgoing: unit.enqueue(one, NOW)).result()  # type: ignore[misc] # bound
    running = asyncio.create_task(relay.run())

    def settled() -> bool:
        return store.read(lambda unit: unit.figures(NOW)).outbox == {"pending": 0, "held": 0, "failed": 1}

    await asyncio.to_thread(until, settled, lambda: "the outbox was never empty")
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    assert chat.tries == 2
    [given_up] = store.read(lambda unit: unit.given_up(NOW, 9))
    assert (given_up.id, given_up.reason) == (1, "no se pudo anotar: DataError")
