"""What arrived: stored as it came, then handled once, in the order of its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, case, select, update
from sqlalchemy.dialects.postgresql import insert

from machines.records import ChannelName, InboundRow, InboundState
from storage.connection import Row
from storage.instants import instant, micros
from storage.part import Part
from storage.schema import inbound
from storage.schema.traffic import SHUNTED, UNCLAIMED, UNFINISHED
from storage.statements import Statement

_ROW = select(*inbound.c)
_FILLED = ["channel", "external_id", "place", "raw", "state", "note", "attempts", "received_at"]
_RECEIVE = Statement(
    insert(inbound)
    .on_conflict_do_nothing(index_elements=[inbound.c.channel, inbound.c.external_id])
    .returning(inbound.c.id),
    columns=_FILLED,
)
_FINISH = Statement(
    update(inbound)
    .where(inbound.c.id == bindparam("id"))
    .values(
        state=bindparam("new_state"),
        note=bindparam("new_note"),
        attempts=inbound.c.attempts
        + case((bindparam("new_state", type_=inbound.c.state.type) == InboundState.RETRY.value, 1), else_=0),
    )
)
_NEXT = Statement(
    select(inbound.c.id)
    .where(UNFINISHED, inbound.c.place == bindparam("place"))
    .order_by(inbound.c.id)
    .limit(1)
    .with_for_update()
)
_CAME = Statement(
    select(inbound.c.id).where(
        inbound.c.channel == bindparam("channel"), inbound.c.external_id == bindparam("external_id")
    )
)
_BY_ID = Statement(_ROW.where(inbound.c.id == bindparam("id")))
_WAITING = Statement(_ROW.where(UNFINISHED, inbound.c.place == bindparam("place")).order_by(inbound.c.id))
# In the order of the index, which holds only these few; put in the order of arrival afterwards.
_UNFINISHED = Statement(_ROW.where(UNFINISHED).order_by(inbound.c.place, inbound.c.id))
_SHUNTED = Statement(
    _ROW.where(inbound.c.state == SHUNTED).order_by(inbound.c.id.desc()).limit(bindparam("limit"))
)
_AGAIN = Statement(_ROW.where(UNFINISHED, inbound.c.state == InboundState.RETRY.value).order_by(inbound.c.id))
_STILL_THERE = Statement(
    select(inbound.c.id).where(inbound.c.id == bindparam("id"), UNFINISHED).with_for_update()
)
_SETTLE = Statement(
    update(inbound)
    .where(inbound.c.id == bindparam("id"), inbound.c.state == SHUNTED)
    .values(state=bindparam("new_state"), attempts=inbound.c.attempts + bindparam("more"))
)
_CLAIM = Statement(
    update(inbound)
    .where(
        inbound.c.id.in_(
            select(inbound.c.id)
            .where(
                inbound.c.state == UNCLAIMED,
                inbound.c.place == bindparam("place"),
                inbound.c.received_at >= bindparam("since"),
            )
            .order_by(inbound.c.id.desc())
            .limit(bindparam("limit"))
        )
    )
    .values(state=InboundState.RETRY.value)
)


class Inbox(Part):
    """Stored inbounds."""

    def receive(
        self, channel: ChannelName, external_id: str, place: str, raw: bytes, now: datetime
    ) -> int | None:
        """Store something that arrived, in state `new`; its id, or None if it had come before."""
        row = _RECEIVE.one(
            self.connection,
            channel=channel.value,
            external_id=external_id,
            place=place,
            raw=raw,
            state=InboundState.NEW.value,
            note="",
            attempts=0,
            received_at=micros(now),
        )
        return None if row is None else int(row[0])

    def has_received(self, channel: ChannelName, external_id: str) -> bool:
        """Whether something had come before."""
        return _CAME.one(self.connection, channel=channel.value, external_id=external_id) is not None

    def finish(self, inbound_id: int, state: InboundState, note: str = "") -> None:
        """Say how far an inbound is; `retry` counts an attempt."""
        _FINISH.run(self.connection, id=inbound_id, new_state=state.value, new_note=note)

    def inbound(self, inbound_id: int) -> InboundRow | None:
        """The inbound with that id."""
        row = _BY_ID.one(self.connection, id=inbound_id)
        return None if row is None else _inbound(row)

    def is_next(self, inbound_id: int, place: str) -> bool:
        """In the transaction that handles it: whether it is the oldest unfinished one of its place, locked for us.

        Of several processes that hold the same inbound in their hands one gets True; the others False, and do nothing.
        """
        row = _NEXT.one(self.connection, place=place)
        return row is not None and row[0] == inbound_id

    def waiting(self, place: str) -> Sequence[InboundRow]:
        """The unfinished inbounds of a place, in the order in which they came."""
        return [_inbound(row) for row in _WAITING.all(self.connection, place=place)]

    def unfinished(self) -> Sequence[InboundRow]:
        """All unfinished inbounds, in the order in which they came: what a start has to take up again."""
        rows = [_inbound(row) for row in _UNFINISHED.all(self.connection)]
        return sorted(rows, key=lambda row: row.id)

    def shunted(self, limit: int) -> Sequence[InboundRow]:
        """What waits for a human, newest first."""
        return [_inbound(row) for row in _SHUNTED.all(self.connection, limit=limit)]

    def take_up(self, inbound_id: int) -> bool:
        """Hold a stored inbound until the commit; False if it is finished: whoever asks has it to himself."""
        return _STILL_THERE.one(self.connection, id=inbound_id) is not None

    def put_back(self, inbound_id: int) -> bool:
        """Let something that waits for a human be handled again; False if it does not wait (any more)."""
        return self._settle(inbound_id, InboundState.RETRY)

    def drop_shunted(self, inbound_id: int) -> bool:
        """Something that waits for a human is kept and never handled; False if it does not wait (any more)."""
        return self._settle(inbound_id, InboundState.IGNORED)

    def put_back_earlier(self) -> Sequence[InboundRow]:
        """What was put back and is not handled yet, in the order in which it came."""
        return [_inbound(row) for row in _AGAIN.all(self.connection)]

    def claim_letters(self, address: str, since: datetime, limit: int) -> int:
        """The newest letters from an address that was nobody's are put back; returns how many."""
        return _CLAIM.count(self.connection, place=address, since=micros(since), limit=limit)

    def _settle(self, inbound_id: int, state: InboundState) -> bool:
        return (
            _SETTLE.count(
                self.connection, id=inbound_id, new_state=state.value, more=int(state is InboundState.RETRY)
            )
            == 1
        )


def _inbound(row: Row) -> InboundRow:
    return InboundRow(
        id=row[0],
        channel=ChannelName(row[1]),
        external_id=row[2],
        place=row[3],
        raw=row[4],
        state=InboundState(row[5]),
        note=row[6],
        attempts=row[7],
        received_at=instant(row[8]),
    )
