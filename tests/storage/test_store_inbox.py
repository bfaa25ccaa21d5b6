"""What arrives is stored once and handled in order."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from machines.records import ChannelName, InboundState
from storage import SqlUnit, Store
from tests.storage.store_samples import NOW, do

CHAT, MAIL = ChannelName.CHAT, ChannelName.MAIL


def receive(store: Store, external_id: str, place: str = "101", raw: bytes = b"{}") -> int | None:
    return do(store, lambda unit: unit.receive(CHAT, external_id, place, raw, NOW))


def shunt(unit: SqlUnit, ids: Sequence[int]) -> None:
    for one in ids:
        unit.finish(one, InboundState.SHUNTED, "KeyError")


def test_a_duplicate_ends_at_the_door(store: Store) -> None:
    """The same external id on the same channel is stored once; another channel has its own."""
    first = receive(store, "1")
    assert first is not None
    assert receive(store, "1") is None
    assert do(store, lambda unit: unit.receive(MAIL, "1", "a@b.gt", b"", NOW)) is not None


def test_an_inbound_keeps_its_bytes(store: Store) -> None:
    """Raw bytes come back as they were, NUL and all."""
    raw = bytes(range(256))
    id_ = receive(store, "1", raw=raw)
    assert id_ is not None
    row = store.read(lambda unit: unit.inbound(id_))
    assert row is not None
    assert (row.raw, row.state) == (raw, InboundState.NEW)


@pytest.mark.parametrize("state", list(InboundState))
def test_later_ones_wait_behind_the_unfinished(store: Store, state: InboundState) -> None:
    """New, fetching, held and retry keep their place in the queue; done, shunted and ignored leave it."""
    ids = [receive(store, str(n)) for n in range(2)]
    other = receive(store, "9", place="202")
    first = ids[0]
    assert first is not None
    do(store, lambda unit: unit.finish(first, state, "nota"))
    left = ids if state in ("new", "fetching", "held", "retry") else ids[1:]
    assert [row.id for row in store.read(lambda unit: unit.waiting("101"))] == left
    assert [row.id for row in store.read(lambda unit: unit.unfinished())] == [*left, other]
    row = store.read(lambda unit: unit.inbound(first))
    assert row is not None
    assert (row.note, row.attempts) == ("nota", int(state == "retry"))


def test_the_shunted_wait_for_a_human(store: Store) -> None:
    """Shunted inbounds are listed newest first, up to a limit."""
    ids = [receive(store, str(n)) for n in range(3)]
    assert ids == [1, 2, 3]
    do(store, lambda unit: shunt(unit, [1, 2, 3]))
    found = store.read(lambda unit: unit.shunted(2))
    assert [row.id for row in found] == [ids[2], ids[1]]
