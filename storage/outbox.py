"""The outbox: a message is a row first, and is sent after the commit.

Order. Answers to somebody who waits go before notices; among equals the oldest goes first. To one address
one message is under way at a time, and a later one of the same rank waits, so that a chat reads in order.
Edits. An edit waits for the message that it replaces. If that one was not yet tried, it takes the edit's
message instead, so that nobody is shown a card that is dead already; if it failed, the edit is dropped.
Held. A held message is not claimed until its case releases it; or it is dropped, and nobody ever saw it.
Back-off and leases are on the machine clock (seconds).
Fence. A claim counts an attempt, so that the count names it. What becomes of a message is noted only by its last
claim: whoever stood still while another took the message over changes nothing when he wakes up, except that what he
did send is out, if nobody has it in hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, bindparam, exists, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from machines.messages import Copy, Message, Outgoing, Queued
from machines.records import Answered, ChannelName
from storage.connection import Row
from storage.instants import machine_micros, micros
from storage.outbox_rows import COLUMNS, URGENT, message_json, message_of, queued, row_of
from storage.part import Part, to_json
from storage.schema import outbox, task
from storage.schema.traffic import EMPTY, HELD, LETTER, PENDING
from storage.schema.work import OPEN
from storage.statements import Statement

_FILLED = [column.name for column in outbox.c if column.name != "id"]
_ADD = Statement(insert(outbox).on_conflict_do_nothing(), columns=_FILLED)
_KNOWN_KEY = Statement(select(outbox.c.id).where(outbox.c.key == bindparam("key"), outbox.c.key != EMPTY))
_BY_ID = outbox.c.id == bindparam("id")
_IS_PENDING = outbox.c.state == PENDING
_CARD = Statement(
    select(outbox.c.id, outbox.c.state, outbox.c.attempts, outbox.c.rank)
    .where(or_(_BY_ID, outbox.c.replaces == bindparam("id")))
    .order_by(outbox.c.id)
    .with_for_update()
)
_ABSORB = Statement(update(outbox).where(_BY_ID).values(message=bindparam("new_message")))
_HURRY = Statement(
    update(outbox)
    .where(or_(_BY_ID, outbox.c.replaces == bindparam("id")), _IS_PENDING, outbox.c.rank > URGENT)
    .values(rank=URGENT)
)

_other = outbox.alias("other")
_target = outbox.alias("target")
_same_address = and_(
    _other.c.state == PENDING,
    _other.c.channel == outbox.c.channel,
    _other.c.address == outbox.c.address,
)
_IN_THE_WAY = exists().where(
    _same_address,
    or_(
        _other.c.lease_until > bindparam("at"),
        and_(_other.c.rank == outbox.c.rank, _other.c.id < outbox.c.id),
        # A more urgent one goes first, unless it is itself waiting for its next try.
        and_(_other.c.rank < outbox.c.rank, _other.c.next_at <= bindparam("at")),
    ),
)
_REPLACED_IS_OUT = or_(
    outbox.c.replaces.is_(None),
    exists().where(_target.c.id == outbox.c.replaces, _target.c.state == "sent"),
)
_CLAIMABLE = (
    select(outbox.c.id)
    .where(
        _IS_PENDING,
        outbox.c.next_at <= bindparam("at"),
        outbox.c.lease_until <= bindparam("at"),
        ~_IN_THE_WAY,
        _REPLACED_IS_OUT,
    )
    .order_by(outbox.c.rank, outbox.c.next_at, outbox.c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_CLAIM = Statement(
    update(outbox)
    .where(outbox.c.id.in_(_CLAIMABLE.scalar_subquery()))
    .values(
        owner=bindparam("new_owner"),
        lease_until=bindparam("new_lease_until"),
        attempts=outbox.c.attempts + 1,
    )
    .returning(*COLUMNS)
)
_CLAIMING = "SELECT pg_advisory_xact_lock(6180339)"
_EXTERNAL_ID = Statement(select(outbox.c.external_id).where(_BY_ID))
_IS_LAST_CLAIM = outbox.c.attempts == bindparam("claim")
_CLAIMED = (_BY_ID, _IS_PENDING, _IS_LAST_CLAIM)
_RELEASE = Statement(
    update(outbox)
    .where(*_CLAIMED)
    .values(next_at=bindparam("new_next_at"), lease_until=0, owner="", reason=bindparam("why"))
)
_SENT = Statement(
    update(outbox)
    .where(_BY_ID, _IS_PENDING, or_(_IS_LAST_CLAIM, outbox.c.lease_until == 0))
    .values(
        state="sent",
        external_id=bindparam("new_external_id"),
        sent_text=bindparam("new_sent_text"),
        ended_at=bindparam("new_ended_at"),
        lease_until=0,
        # The letter is out; what is kept need not open the task to whoever reads the table.
        token="",
    )
)
_PARTLY = Statement(update(outbox).where(*_CLAIMED).values(parts=bindparam("new_parts")))
_FAILED = Statement(
    update(outbox)
    .where(*_CLAIMED)
    .values(
        state="failed",
        reason=bindparam("why"),
        ended_at=bindparam("new_ended_at"),
        lease_until=0,
        token="",
    )
)
_DROP_EDITS = Statement(
    update(outbox)
    .where(outbox.c.replaces == bindparam("id"), _IS_PENDING)
    .values(state="dropped", reason="replaces a message that failed", token="")
)
_CARDS = (
    select(
        outbox.c.id, outbox.c.channel, outbox.c.address, outbox.c.person_id, outbox.c.state, outbox.c.task_id
    )
    .where(outbox.c.replaces.is_(None), outbox.c.state.in_([PENDING, HELD, "sent"]))
    .order_by(outbox.c.id)
)
_COPIES = Statement(_CARDS.where(outbox.c.task_id == bindparam("task_id")))
_COPIES_AT = Statement(
    # From the open tasks, which are few: the outbox keeps everything that was ever sent.
    _CARDS.where(
        outbox.c.task_id.in_(select(task.c.id).where(task.c.state == OPEN)),
        outbox.c.channel == bindparam("channel"),
        outbox.c.address == bindparam("address"),
    )
)
_HELD_OF_CASE = (outbox.c.case_id == bindparam("case_id"), outbox.c.state == HELD)
_ANY_HELD = Statement(select(outbox.c.id).where(*_HELD_OF_CASE).limit(1))
_LET_GO = Statement(update(outbox).where(*_HELD_OF_CASE).values(state="pending"))
_DROP_HELD = Statement(
    update(outbox)
    .where(*_HELD_OF_CASE, outbox.c.created_at >= bindparam("since"))
    .values(state="dropped", reason="what it follows from was taken back", token="")
)
_DROP_ASKED = Statement(
    update(outbox)
    .where(outbox.c.task_id == bindparam("task_id"), outbox.c.state == HELD)
    .values(state="dropped", reason="it was answered before it went out", token="")
)
_TAKE_BACK = Statement(
    update(outbox)
    .where(
        _IS_PENDING,
        outbox.c.channel == bindparam("channel"),
        outbox.c.address == bindparam("address"),
        outbox.c.person_id == bindparam("person_id"),
        outbox.c.replaces.is_(None),
        outbox.c.task_id.is_(None),
        outbox.c.lease_until == 0,
    )
    .values(state="dropped", reason="the address is no longer its person's")
    .returning(*COLUMNS)
)
_BY_EXTERNAL_ID = Statement(
    select(outbox.c.id, outbox.c.case_id, outbox.c.task_id, outbox.c.person_id)
    .where(
        outbox.c.channel == bindparam("channel"),
        outbox.c.external_id == bindparam("external_id"),
        outbox.c.external_id != EMPTY,
    )
    .order_by(outbox.c.id)
    .limit(1)
)
_ANSWERS = Statement(
    select(
        func.count(),
        func.count() - func.count(outbox.c.case_id),
        func.count() - func.count(outbox.c.person_id),
    ).where(
        outbox.c.channel == LETTER,
        outbox.c.address == bindparam("address"),
        outbox.c.rank == URGENT,
        outbox.c.created_at >= bindparam("since"),
    )
)
_MESSAGE = Statement(
    select(outbox.c.id, outbox.c.message)
    .where(
        outbox.c.channel == bindparam("channel"),
        outbox.c.external_id == bindparam("external_id"),
        outbox.c.external_id != EMPTY,
        outbox.c.replaces.is_(None),
    )
    .order_by(outbox.c.id)
    .limit(1)
)

_KEYED = Statement(
    select(outbox.c.id, outbox.c.channel, outbox.c.address, outbox.c.message).where(
        outbox.c.key == bindparam("key"), outbox.c.key != EMPTY
    )
)


class Outbox(Part):
    """Messages on their way."""

    def enqueue(self, outgoing: Outgoing, now: datetime) -> None:
        """Queue a message, once per key; an edit may end in the message that it replaces (see above)."""
        state = "held" if outgoing.held else "pending"
        if outgoing.replaces is not None:
            if outgoing.key and _KNOWN_KEY.one(self.connection, key=outgoing.key) is not None:
                return
            state = self._place_edit(outgoing.replaces, outgoing)
        _ADD.run(self.connection, **row_of(outgoing, state=state, created_at=micros(now)))

    def copies(self, task_id: int) -> Sequence[Copy]:
        """The copies of a task's card that are out or on their way, edits left out."""
        return [_copy(row) for row in _COPIES.all(self.connection, task_id=task_id)]

    def copies_at(self, channel: ChannelName, address: str) -> Sequence[tuple[int, Copy]]:
        """(task id, copy) of the cards of open tasks that are out or on their way to an address."""
        rows = _COPIES_AT.all(self.connection, channel=channel.value, address=address)
        return [(row[5], _copy(row)) for row in rows]

    def holds(self, case_id: int) -> bool:
        """Whether messages of a case are held."""
        return _ANY_HELD.one(self.connection, case_id=case_id) is not None

    def release_held(self, case_id: int) -> int:
        """Let a case's held messages go; returns how many there were."""
        return _LET_GO.count(self.connection, case_id=case_id)

    def drop_held(self, case_id: int, since: datetime) -> int:
        """Forget a case's held messages that were queued at `since` or later; returns how many there were."""
        return _DROP_HELD.count(self.connection, case_id=case_id, since=micros(since))

    def drop_asked(self, task_id: int) -> int:
        """Forget the held messages about a task; returns how many there were."""
        return _DROP_ASKED.count(self.connection, task_id=task_id)

    def take_back(self, channel: ChannelName, address: str, person_id: int) -> list[Queued]:
        """What still waits to go to a person at an address, cards and edits left out, is not sent there any more.

        Returns:
            these messages, in the order in which they were queued.
        """
        rows = _TAKE_BACK.all(self.connection, channel=channel.value, address=address, person_id=person_id)
        return [queued(row, edits="") for row in sorted(rows, key=lambda row: row[0])]

    def claim_outbox(self, machine_now: float, limit: int, lease_seconds: float, owner: str) -> list[Queued]:
        """Lease what may be sent now, in the order in which to send it; counts an attempt for each.

        A row that cannot be read (a later release wrote it, or somebody by hand) ends as failed and stops no other.
        """
        if self.connection.shared:
            # One at a time: what another is just claiming would not be seen to be under way to its address.
            self.connection.execute(_CLAIMING, {})
        rows = _CLAIM.all(
            self.connection,
            at=machine_micros(machine_now),
            limit=limit,
            new_owner=owner,
            new_lease_until=machine_micros(machine_now + lease_seconds),
        )
        rows.sort(key=lambda row: (row[13], row[17], row[0]))
        return [one for row in rows if (one := self._claimed(row)) is not None]

    def _claimed(self, row: Row) -> Queued | None:
        try:
            return queued(row, edits=self._external_id(row[12]))
        except (ValueError, KeyError, TypeError) as error:
            why = f"no se puede leer: {type(error).__name__}"
            _FAILED.run(self.connection, id=row[0], claim=row[1], why=why, new_ended_at=row[2])
            _DROP_EDITS.run(self.connection, id=row[0])
            return None

    def sent(self, queued: Queued, external_id: str, sent_text: str, now: datetime) -> bool:
        """It is out, under that external id (chat: `chat:message_id`; mail: Message-ID), with that text.

        Returns:
            whether it is noted: not if another has it in hand, or has ended it.
        """
        return (
            _SENT.count(
                self.connection,
                **_claim(queued),
                new_external_id=external_id,
                new_sent_text=sent_text,
                new_ended_at=micros(now),
            )
            == 1
        )

    def partly_sent(self, queued: Queued, parts: Sequence[str]) -> None:
        """These parts of it are out, in their order; whoever goes on with it after a crash does not repeat them."""
        _PARTLY.run(self.connection, **_claim(queued), new_parts=to_json(list(parts)))

    def retry_later(self, queued: Queued, next_at: float, reason: str) -> bool:
        """Try again not before `next_at` (machine clock, seconds); False if another has taken it since."""
        at = machine_micros(next_at)
        return _RELEASE.count(self.connection, **_claim(queued), new_next_at=at, why=reason) == 1

    def failed(self, queued: Queued, reason: str, now: datetime) -> bool:
        """It will never go out, and edits that wait for it are dropped; False if another has taken it since."""
        if _FAILED.count(self.connection, **_claim(queued), why=reason, new_ended_at=micros(now)) == 0:
            return False
        _DROP_EDITS.run(self.connection, id=queued.id)
        return True

    def by_external_id(
        self, channel: ChannelName, external_id: str
    ) -> tuple[int, int | None, int | None, int | None] | None:
        """(outbox id, case id, task id, person id) of one of our own messages."""
        row = _BY_EXTERNAL_ID.one(self.connection, channel=channel.value, external_id=external_id)
        return None if row is None else (row[0], row[1], row[2], row[3])

    def answers_since(self, address: str, since: datetime) -> Answered:
        """How many answers (urgent letters) were queued for a mail address since then."""
        row = _ANSWERS.one(self.connection, address=address, since=micros(since))
        assert row is not None, "a count is always a row"
        return Answered(*row)

    def shown_as(self, channel: ChannelName, external_id: str) -> tuple[int, Message] | None:
        """(outbox id, message) of what is out under that external id."""
        row = _MESSAGE.one(self.connection, channel=channel.value, external_id=external_id)
        return None if row is None else (row[0], message_of(row[1]))

    def queued_as(self, key: str) -> tuple[int, ChannelName, str, Message] | None:
        """(outbox id, channel, address, message) of what was queued under an idempotency key."""
        row = _KEYED.one(self.connection, key=key)
        return None if row is None else (row[0], ChannelName(row[1]), row[2], message_of(row[3]))

    def _place_edit(self, replaces: int, edit: Outgoing) -> str:
        """The state in which the edit is stored."""
        # The message itself, then the edits of it that came before.
        rows = _CARD.all(self.connection, id=replaces)
        waiting = [row for row in rows if row[1] in ("pending", "held")]
        if edit.urgent and any(row[3] > URGENT for row in waiting):
            # The edit waits for it, and must not stand before it in the same chat.
            _HURRY.run(self.connection, id=replaces)
        untried = [row[0] for row in waiting if row[2] == 0]
        if untried:
            _ABSORB.run(self.connection, id=untried[-1], new_message=message_json(edit.message))
            return "dropped"
        goes_out = any(row[0] == replaces and row[1] in ("pending", "sent") for row in rows)
        return "pending" if goes_out else "dropped"

    def _external_id(self, outbox_id: int | None) -> str:
        if outbox_id is None:
            return ""
        row = _EXTERNAL_ID.one(self.connection, id=outbox_id)
        return "" if row is None else str(row[0])


def _claim(queued: Queued) -> dict[str, int]:
    """What tells this claim of a message from a later one."""
    return {"id": queued.id, "claim": queued.attempts + 1}


def _copy(row: Row) -> Copy:
    id_, channel, address, person_id, state = row[:5]
    return Copy(
        outbox_id=id_,
        channel=ChannelName(channel),
        address=address,
        person_id=person_id,
        sent=state == "sent",
    )
