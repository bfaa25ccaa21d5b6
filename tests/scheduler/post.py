"""What the relay's tests stand on: a desk, a fake channel behind the port, and a machine clock that they move."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import create_engine, text

from machines.messages import Message, Outgoing, Queued
from machines.records import ChannelName, Person
from scheduler.relay import Relay
from tests.bot.desk import Desk

LOOKS = 3
"""The relay begins so many times: one that was under way, one that may fail, and one after which nothing was left."""


@dataclass
class FakeChannel:
    """Sends by remembering; raises first what it was told to, by address."""

    failures: dict[str, list[Exception]] = field(default_factory=dict)
    sent: list[Queued] = field(default_factory=list)
    tries: int = 0
    before: Callable[[Queued], None] = lambda _queued: None

    async def send(self, queued: Queued) -> str:
        """See `machines.ports.Channel`."""
        self.tries += 1
        self.before(queued)
        failures = self.failures.get(queued.outgoing.address)
        if failures:
            raise failures.pop(0)
        self.sent.append(queued)
        return f"x:{queued.id}"

    def addresses(self) -> list[str]:
        """To whom it was sent, in order."""
        return [one.outgoing.address for one in self.sent]


class Post:
    """The desk, its channels and its relay."""

    def __init__(self, folder: Path) -> None:
        self.desk = Desk(folder)
        self.url = f"sqlite:///{folder / 'v.db'}"
        self.chat, self.mail = FakeChannel(), FakeChannel()
        self.machine_now = 1_000_000.0
        self._looked = asyncio.Event()
        self.relay = self.new_relay("one")
        people = self.desk.store.read(lambda unit: unit.everybody())
        self.people: dict[str, Person] = {one.name.split()[0]: one for one in people}

    def new_relay(self, owner: str) -> Relay:
        """A relay over the same store."""
        channels = {ChannelName.CHAT: self.chat, ChannelName.MAIL: self.mail}
        return Relay(
            self.desk.store, channels, self.desk.office, clock=lambda: self.desk.now,
            machine_clock=lambda: self.machine_now, owner=owner, passing=(OSError,), alive=self._looked.set,
        )  # fmt: skip

    def queue(self, name: str, channel: ChannelName = ChannelName.CHAT, **more: object) -> None:
        """A help message to one of the demo people, or to an address."""
        person = self.people.get(name)
        address = name if person is None else person.chat if channel is ChannelName.CHAT else person.email
        fields: dict[str, object] = {
            "message": Message(key="ayuda"),
            "channel": channel,
            "address": address,
            "person_id": person.id if person else None,
            **more,
        }
        outgoing = Outgoing(**fields)  # type: ignore[arg-type] # the fields of an Outgoing
        self.desk.do(lambda unit: unit.enqueue(outgoing, self.desk.now))

    async def send(self) -> None:
        """Let the relay send everything that it may send now."""
        running = asyncio.create_task(self.relay.run())
        before: list[object] | None = None
        while before != (now := self.rows("state || attempts")) or self.relay._sending:
            before = now
            await self.idle()
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running

    async def idle(self) -> None:
        """Let a running relay look a few times."""
        for _ in range(LOOKS):
            self._looked.clear()
            self.relay.wake()
            await asyncio.wait_for(self._looked.wait(), 20)

    def rows(self, what: str = "state") -> list[object]:
        """A column of all outbox rows, in their order."""
        engine = create_engine(self.url)
        with engine.connect() as connection:
            found = connection.execute(text(f"SELECT {what} FROM outbox ORDER BY id")).scalars().all()
        engine.dispose()
        return list(found)

    def to_admin(self) -> list[str]:
        """The keys of what the administrator was sent."""
        return [
            one.outgoing.message.key
            for one in self.mail.sent
            if one.outgoing.address == self.desk.office.admin
        ]


@contextmanager
def watched(channel: FakeChannel, look: Callable[[Queued], None]) -> Iterator[None]:
    """While it lasts, `look` runs at the moment of each sending."""
    channel.before = look
    yield
    channel.before = lambda _queued: None
