"""Addresses: linked chats, strangers, and addresses that take nothing any more."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import and_, bindparam, delete, or_, select, update

from machines.records import ChannelName
from storage.folding import fold_address
from storage.instants import instant, micros
from storage.remembered import Remembered
from storage.schema import address, link_code, stranger
from storage.statements import Statement, adding_id, adding_if_new, putting

_HERE = and_(address.c.channel == bindparam("channel"), address.c.value == bindparam("value"))
_UNTIE = Statement(
    delete(address).where(
        address.c.channel == ChannelName.CHAT.value,
        or_(address.c.person_id == bindparam("person_id"), address.c.value == bindparam("value")),
    )
)
_UNLINK = Statement(
    delete(address).where(address.c.channel == ChannelName.CHAT.value, address.c.value == bindparam("value"))
)
_ADD = adding_id(address)
_KNOWN = Statement(select(address.c.id).where(_HERE).limit(1))
_SUSPEND = Statement(
    update(address)
    .where(_HERE, address.c.failing_since.is_(None))
    .values(failing_since=bindparam("since"), reason=bindparam("why"))
)
_REVIVE = Statement(
    update(address).where(_HERE, address.c.failing_since.is_not(None)).values(failing_since=None, reason="")
)
_FIRST_SIGHT = adding_if_new(stranger)
_PUT_CODE = putting(link_code)
_CODE = Statement(
    select(link_code.c.person_id, link_code.c.code_hash, link_code.c.valid_until, link_code.c.attempts).where(
        link_code.c.chat == bindparam("chat")
    )
)
_COUNT_ATTEMPT = Statement(
    update(link_code).where(link_code.c.chat == bindparam("chat")).values(attempts=link_code.c.attempts + 1)
)
_DROP_CODE = Statement(delete(link_code).where(link_code.c.chat == bindparam("chat")))


class Addresses(Remembered):
    """Which account is whose, and which address still works."""

    def link_chat(self, person_id: int, chat: str) -> None:
        """Tie a Telegram account to a person; any earlier tie of either ends."""
        self.forget_people()
        value = fold_address(chat)
        _UNTIE.run(self.connection, person_id=person_id, value=value)
        self.add_address(person_id, ChannelName.CHAT, value)

    def unlink_chat(self, chat: str) -> None:
        """End the tie of a Telegram account, if it has one."""
        self.forget_people()
        _UNLINK.run(self.connection, value=fold_address(chat))

    def add_address(self, person_id: int | None, channel: ChannelName, value: str) -> None:
        """Store an address: a person's verified one, or nobody's."""
        self.forget_people()
        _ADD.new_id(
            self.connection,
            person_id=person_id,
            channel=channel.value,
            value=fold_address(value),
            verified=int(person_id is not None),
            failing_since=None,
            reason="",
        )

    def put_link_code(
        self, chat: str, person_id: int, code_hash: str, until: datetime, *, attempts: int = 0
    ) -> None:
        """Remember the code mailed to a person for this Telegram account, replacing an earlier one."""
        _PUT_CODE.run(
            self.connection,
            chat=chat,
            person_id=person_id,
            code_hash=code_hash,
            valid_until=micros(until),
            attempts=attempts,
        )

    def link_code(self, chat: str) -> tuple[int, str, datetime, int] | None:
        """(person id, code hash, valid until, wrong attempts so far) of this account's code, if any."""
        row = _CODE.one(self.connection, chat=chat)
        if row is None:
            return None
        person_id, code_hash, until, attempts = row
        return person_id, code_hash, instant(until), attempts

    def link_attempt(self, chat: str, *, end: bool) -> None:
        """Count a wrong attempt; with `end`, forget the code."""
        (_DROP_CODE if end else _COUNT_ATTEMPT).run(self.connection, chat=chat)

    def first_sight(self, channel: ChannelName, address: str, now: datetime) -> bool:
        """Note a stranger; True the first time only."""
        added = _FIRST_SIGHT.count(
            self.connection,
            channel=channel.value,
            value=fold_address(address),
            first_seen=micros(now),
        )
        return added == 1

    def suspend_address(self, channel: ChannelName, address: str, reason: str, now: datetime) -> bool:
        """Mark an address as failing; True if it was good until now. One on no roster is noted too."""
        here = {"channel": channel.value, "value": fold_address(address)}
        if _KNOWN.one(self.connection, **here) is None:
            self.add_address(None, channel, address)
        self.forget_people()
        return _SUSPEND.count(self.connection, since=micros(now), why=reason, **here) > 0

    def revive_address(self, channel: ChannelName, address: str) -> bool:
        """Its owner wrote from it: it works again. True if it was failing."""
        here = {"channel": channel.value, "value": fold_address(address)}
        self.forget_people()
        return _REVIVE.count(self.connection, **here) > 0
