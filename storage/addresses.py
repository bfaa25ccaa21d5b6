"""Addresses: linked chats, mail addresses that people proved, strangers, and what takes nothing any more."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import and_, bindparam, delete, or_, select, update

from machines.records import ChannelName
from storage.folding import fold_address
from storage.instants import instant, micros
from storage.remembered import Remembered
from storage.schema import address, link_code, stranger
from storage.statements import Locking, Statement, adding_id, adding_if_new, putting
from storage.tokens import new_secret

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
_HAS = Statement(select(address.c.id).where(_HERE, address.c.verified == 1).limit(1))
_NEW = adding_if_new(address, without=["id"])
_PROVE = Statement(
    update(address)
    .where(_HERE, address.c.person_id == bindparam("person_id"))
    .values(verified=1, proved_at=bindparam("at"))
)
_UNPROVE = Statement(delete(address).where(_HERE, address.c.proved_at.is_not(None)))
_PROVED = Statement(
    select(address.c.value)
    .where(
        address.c.person_id == bindparam("person_id"),
        address.c.channel == ChannelName.MAIL.value,
        address.c.proved_at.is_not(None),
    )
    .order_by(address.c.proved_at, address.c.value)
)
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
# Whoever makes an address somebody's holds its stranger's row first: of two at once the second sees what the first did.
_OF_STRANGER = and_(stranger.c.channel == ChannelName.MAIL.value, stranger.c.value == bindparam("value"))
_TOKEN = Statement(select(stranger.c.token).where(_OF_STRANGER))
_STAYS = Locking(select(stranger.c.token).where(_OF_STRANGER))
NO_STRANGER = Statement(delete(stranger).where(_OF_STRANGER))
_IS_HIS = Statement(
    select(address.c.id).where(_HERE, address.c.person_id == bindparam("person_id"), address.c.verified == 1)
)
_PUT_CODE = putting(link_code)
_CODE = Statement(
    select(link_code.c.person_id, link_code.c.code_hash, link_code.c.valid_until, link_code.c.attempts).where(
        link_code.c.asker == bindparam("asker")
    )
)
_COUNT_ATTEMPT = Statement(
    update(link_code).where(link_code.c.asker == bindparam("asker")).values(attempts=link_code.c.attempts + 1)
)
_DROP_CODE = Statement(delete(link_code).where(link_code.c.asker == bindparam("asker")))


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
            proved_at=None,
        )

    def prove_mail(self, person_id: int, mail: str, now: datetime) -> bool:
        """A mail address of which the roster says nothing becomes a person's; False if it is somebody's already.

        It is no stranger's any more: should it be nobody's again, its next letter is answered once again.
        """
        here = _mailbox(mail)
        _STAYS.one(self.connection, value=here["value"])
        if _HAS.one(self.connection, **here) is not None:
            return False
        _NEW.run(
            self.connection,
            person_id=person_id,
            verified=1,
            failing_since=None,
            reason="",
            proved_at=micros(now),
            **here,
        )
        proved = _PROVE.count(self.connection, person_id=person_id, at=micros(now), **here) == 1
        NO_STRANGER.run(self.connection, value=here["value"])
        return proved

    def unprove_mail(self, mail: str) -> bool:
        """A mail address that somebody proved to be his is his no more; False if there is none."""
        return _UNPROVE.count(self.connection, **_mailbox(mail)) > 0

    def proved_mails(self, person_id: int) -> list[str]:
        """The mail addresses that a person proved to be his, the first one first."""
        return [value for (value,) in _PROVED.all(self.connection, person_id=person_id)]

    def has_mail(self, person_id: int, mail: str) -> bool:
        """Whether a mail address is a person's, by the roster's word or his own proof."""
        return _IS_HIS.one(self.connection, person_id=person_id, **_mailbox(mail)) is not None

    def put_link_code(
        self, asker: str, person_id: int, code_hash: str, until: datetime, *, attempts: int = 0
    ) -> None:
        """Remember the code mailed to a person for this account or address, replacing an earlier one."""
        _PUT_CODE.run(
            self.connection,
            asker=asker,
            person_id=person_id,
            code_hash=code_hash,
            valid_until=micros(until),
            attempts=attempts,
        )

    def link_code(self, asker: str) -> tuple[int, str, datetime, int] | None:
        """(person id, code hash, valid until, wrong attempts so far) of the code of this account or address, if any."""
        row = _CODE.one(self.connection, asker=asker)
        if row is None:
            return None
        person_id, code_hash, until, attempts = row
        return person_id, code_hash, instant(until), attempts

    def link_attempt(self, asker: str, *, end: bool) -> None:
        """Count a wrong attempt; with `end`, forget the code."""
        (_DROP_CODE if end else _COUNT_ATTEMPT).run(self.connection, asker=asker)

    def first_sight(self, channel: ChannelName, address: str, now: datetime) -> bool:
        """Note a stranger; True the first time only."""
        added = _FIRST_SIGHT.count(
            self.connection,
            channel=channel.value,
            value=fold_address(address),
            first_seen=micros(now),
            token=new_secret() if channel is ChannelName.MAIL else "",
        )
        return added == 1

    def stranger_token(self, mail: str) -> str:
        """The reply token of our letters to a stranger's mail address; empty before the first sight of it."""
        row = _TOKEN.one(self.connection, value=fold_address(mail))
        return "" if row is None else str(row[0])

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


def _mailbox(mail: str) -> dict[str, str]:
    """Where a mail address stands, for `_HERE`."""
    return {"channel": ChannelName.MAIL.value, "value": fold_address(mail)}
