"""The office that is measured: the conversations' world, with the demo roster's people."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from machines.desk.session import Desk
from machines.messages import Inbound
from machines.records import ChannelName, Person
from storage import SqlUnit
from tests.conversations.office import World

_T = TypeVar("_T")
_SETTLE = (
    "UPDATE outbox SET state = 'sent', external_id = address || ':' || id, token = '' WHERE state = 'pending'"
)


def office(folder: Path, url: str = "") -> World:
    """The office over a database, by default the SQLite file in `folder`; it is made if it is new."""
    return World(folder, url=url)


def desk(world: World, unit: SqlUnit, speaker: Person, serial: str) -> Desk:
    """A desk that serves a chat message of this person."""
    inbound = Inbound(
        channel=ChannelName.CHAT,
        external_id=serial,
        sender=speaker.chat,
        sender_name=speaker.name,
        place=speaker.chat,
    )
    made = Desk(office=world.office, unit=unit, now=world.now, answered=inbound)
    made.speaker = speaker
    return made


def settle(world: World) -> None:
    """Everything in the outbox has gone out: what the relay does, without its time."""
    world.do(lambda unit: unit.connection.execute(_SETTLE, {}))
