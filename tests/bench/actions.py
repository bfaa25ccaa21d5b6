"""A human action: the Jefe taps a technician's name on a ticket's card.

It reads who this is, the task, the case; decides; writes the history row, the next task with its reminder, the
edit of the card, the technician's two cards and the user's notice; and commits.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path

from bot.intake import Arrival
from machines.actions import AnswerTap, pack
from machines.messages import Inbound
from machines.records import ChannelName
from tests.bench.floor import Issued, recorded
from tests.bench.people import office
from tests.bench.tickets import Counter
from tests.conversations.office import World


class Taps:
    """The office over one database, and the tickets to be assigned in it, in an order that nobody can guess."""

    def __init__(self, world: World, tickets: Sequence[int]) -> None:
        self.world = world
        self._taps = [self._tap(number, ticket) for number, ticket in enumerate(tickets)]

    def run(self, number: int) -> None:
        """Tap on one ticket, through the one path; returns after the commit."""
        reply = self.world.intake.take(*self._taps[number])
        assert reply is not None
        assert reply.text == "Registrado: Asignar", reply

    def _tap(self, number: int, ticket: int) -> tuple[Arrival, Inbound]:
        """A tap as the edge has read it."""
        jefe, technician = self.world.people["Claudia"], self.world.people["Carlos"]
        action = pack(AnswerTap(ticket, 1, 0, f"p{technician.id}"))
        update = {
            "update_id": number,
            "callback_query": {
                "id": str(number),
                "from": {"id": int(jefe.chat), "first_name": jefe.name, "is_bot": False},
                "data": action,
                "message": {"message_id": number, "chat": {"id": int(jefe.chat)}, "text": "Paso 2 " * 60},
            },
        }
        inbound = Inbound(
            channel=ChannelName.CHAT,
            external_id=f"tap-{number}",
            sender=jefe.chat,
            sender_name=jefe.name,
            place=jefe.chat,
            tap=action,
            card=f"{jefe.chat}:{number}",
        )
        raw = json.dumps(update).encode()
        return Arrival(ChannelName.CHAT, inbound.external_id, jefe.chat, raw), inbound

    def close(self) -> None:
        """Let go of the database."""
        self.world.store.close()


def taps(folder: Path, tickets: Sequence[int], url: str = "") -> Taps:
    """The product over a database, by default the SQLite file in `folder`, ready to be tapped."""
    return Taps(office(folder, url), tickets)


def chosen(counter: Counter, count: int) -> list[int]:
    """Which tickets are tapped: spread over the whole table, the same in every run."""
    return random.Random(20261123).sample(range(1, counter.count + 1), count)


def statements(counter: Counter, count: int) -> list[list[Issued]]:
    """What each of the taps issues, recorded on a copy of its own."""
    return issued_by(taps(counter.copy("recorded"), chosen(counter, count)), count)


def issued_by(product: Taps, count: int) -> list[list[Issued]]:
    """What each of so many taps issues; the database is let go of."""
    actions: list[list[Issued]] = []
    for number in range(count):
        with recorded() as issued:
            product.run(number)
        actions.append(issued)
    product.close()
    return actions
