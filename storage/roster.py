"""Importing a roster: a full statement per institution, by mail address. It ends posts and deletes nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from machines.records import FOR_GOOD, Absence, ChannelName, Person
from machines.rosters.roster import HeldPost, LostAccount, RosterRow
from storage.part import to_json
from storage.roster_tables import PERSON_FIELDS
from storage.unit import SqlUnit

_LABELS = {
    "name": "nombre",
    "title": "tratamiento",
    "unit": "unidad",
    "department": "departamento",
    "phone": "teléfono",
    "supervisor_id": "jefe",
    "assistant_id": "asistente",
    "portfolio": "cartera",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterChange:
    """What an import changed: as sentences in Spanish, ready for printing, and as posts."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    arrived: tuple[HeldPost, ...] = ()
    """Posts that somebody holds today and did not hold before: their open tasks are to be dealt to him."""
    left: tuple[HeldPost, ...] = ()
    """Posts that somebody held until now."""
    accounts: tuple[LostAccount, ...] = ()
    """Accounts that are another one's now, were replaced, or are nobody's any more."""
    gone: tuple[int, ...] = ()
    """People who are named no more: what they had open is to be dealt to whoever acts for them."""
    welcomed: tuple[str, ...] = ()
    """Addresses from which somebody wrote as a stranger, and which are somebody's now: his letters wait for that."""

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.ended)


def import_roster(unit: SqlUnit, rows: Sequence[RosterRow], today: date) -> RosterChange:
    """Make the directory say what the rows say, for every institution that they name.

    Args:
        unit: the transaction; what raises leaves nothing behind.
        rows: as `machines.rosters.roster.read_roster` gives them.
        today: the office's day: posts that are no longer named end with the day before.
    """
    ids, new = _everybody(unit, rows)
    added = [f"{row.name} <{row.email}>" for row in rows if row.email in new]
    changed: list[str] = []
    accounts: list[LostAccount] = []
    for row in rows:
        changed += _person_changes(unit, row, ids, new)
        changed += _link(unit, row, ids[row.email], accounts)
    mails = _mails(rows)
    welcomed = [mail for mine in mails.values() for mail in mine if unit.stranger_token(mail)]
    changed += _give_mails(unit, mails, ids)
    gone = _gone(unit, ids, {row.institution for row in rows}, accounts, today)
    ended: list[str] = []
    arrived: list[HeldPost] = []
    left: list[HeldPost] = []
    for institution in dict.fromkeys(row.institution for row in rows):
        here = [row for row in rows if row.institution == institution]
        before = unit.held_posts(institution, today)
        received, lost = _posts(unit, institution, here, ids, today)
        changed += received
        ended += lost
        after = unit.held_posts(institution, today)
        arrived += _held(institution, after - before)
        left += _held(institution, before - after)
    ended += [f"{one.name} <{one.email}>: ya no figura" for one in gone]
    return RosterChange(
        added=tuple(added),
        changed=tuple(changed),
        ended=tuple(ended),
        arrived=tuple(arrived),
        left=tuple(left),
        accounts=tuple(accounts),
        gone=tuple(one.id for one in gone),
        welcomed=tuple(welcomed),
    )


def _everybody(unit: SqlUnit, rows: Sequence[RosterRow]) -> tuple[dict[str, int], set[str]]:
    """(mail → id of everybody named, mails of those who are new)."""
    ids: dict[str, int] = {}
    new: set[str] = set()
    for row in rows:
        if row.email in ids:
            continue
        known = unit.rostered(row.email)
        if known is None:
            new.add(row.email)
            ids[row.email] = unit.add_person(row.institution, row.email, _fields(row, {}))
        else:
            ids[row.email] = known[0]
    return ids, new


def _fields(row: RosterRow, ids: Mapping[str, int]) -> dict[str, object]:
    return {
        "name": row.name,
        "title": row.title,
        "unit": row.unit,
        "department": row.department,
        "phone": row.phone,
        "supervisor_id": ids.get(row.supervisor),
        "assistant_id": ids.get(row.assistant),
        "portfolio": to_json(row.portfolio),
    }


def _person_changes(unit: SqlUnit, row: RosterRow, ids: Mapping[str, int], new: set[str]) -> list[str]:
    known = unit.rostered(row.email)
    assert known is not None
    person_id, home, before = known
    after = _fields(row, ids)
    if home != row.institution or before == after:
        # Only the home institution describes the person; another one adds posts.
        return []
    unit.change_person(person_id, after)
    if row.email in new:
        return []
    names = [_LABELS[name] for name in PERSON_FIELDS if before[name] != after[name]]
    return [f"{row.name} <{row.email}>: {', '.join(names)}"]


def _link(unit: SqlUnit, row: RosterRow, person_id: int, lost: list[LostAccount]) -> list[str]:
    """Tie the account that the row names; `lost` is filled with the ties that end by it."""
    if not row.chat:
        return []
    holder = unit.person_at(ChannelName.CHAT, row.chat)
    if holder is not None and holder.id == person_id:
        return []
    earlier = unit.person(person_id).chat
    if holder is not None:
        lost.append(LostAccount(person_id=holder.id, chat=row.chat))
    if earlier:
        lost.append(LostAccount(person_id=person_id, chat=earlier))
    unit.link_chat(person_id, row.chat)
    return [f"{row.name} <{row.email}>: cuenta de Telegram {row.chat}"]


def _gone(
    unit: SqlUnit,
    ids: Mapping[str, int],
    institutions: Collection[str],
    lost: list[LostAccount],
    today: date,
) -> list[Person]:
    """Whoever the roster of his institution names no more has left: his addresses are nobody's, his superior acts.

    Whoever is named again is back. `lost` is filled with the accounts of those who left.
    """
    named = set(ids.values())
    leavers: list[Person] = []
    for one in unit.everybody():
        if one.id in named and one.gone:
            for absence in unit.absences_of(one.id):
                if absence.until == FOR_GOOD:
                    unit.end_absence(absence.id, today - timedelta(days=1))
        elif one.institution in institutions and one.id not in named and not one.gone and not _elsewhere(one):
            unit.add_absence(Absence(id=0, person_id=one.id, since=today, until=FOR_GOOD, substitute=None))
            unit.verify_mails(one.id, [])
            for mail in unit.proved_mails(one.id):
                unit.unprove_mail(mail)
            if one.chat:
                unit.unlink_chat(one.chat)
                lost.append(LostAccount(person_id=one.id, chat=one.chat))
            leavers.append(one)
    return leavers


def _elsewhere(person: Person) -> bool:
    """Whether a person holds a post in another institution than his own."""
    return any(post.institution != person.institution for post in person.posts)


def _mails(rows: Sequence[RosterRow]) -> dict[str, list[str]]:
    """Everybody's addresses, by the first one."""
    mails: dict[str, list[str]] = {}
    for row in rows:
        mails.setdefault(row.email, [row.email]).extend(row.other_emails)
    return mails


def _give_mails(unit: SqlUnit, mails: Mapping[str, list[str]], ids: Mapping[str, int]) -> list[str]:
    """Give everybody his addresses; who had proved one of them himself has it no more."""
    lost: list[str] = []
    for email, addresses in mails.items():
        for loser, address in unit.verify_mails(ids[email], addresses):
            one = unit.person(loser)
            lost.append(f"{one.name} <{one.email}>: deja de usar {address}")
    return lost


def _posts(
    unit: SqlUnit,
    institution: str,
    rows: Sequence[RosterRow],
    ids: Mapping[str, int],
    today: date,
) -> tuple[list[str], list[str]]:
    """(posts received, posts lost) in one institution."""
    wanted = {
        (row.email, *fields.values()): (row, fields)
        for row in rows
        for fields in _stated(row)
        if not row.until or row.until >= today.isoformat()
    }
    lost: list[str] = []
    for post_id, name, email, fields in unit.current_posts(institution):
        if wanted.pop((email, *fields.values()), None) is None:
            unit.end_post(post_id, today)
            lost.append(f"{name} <{email}>: deja {fields['role']} ({institution})")
    received = []
    for row, fields in wanted.values():
        unit.add_post(ids[row.email], institution, fields)
        received.append(f"{row.name} <{row.email}>: recibe {fields['role']} ({institution})")
    return received, lost


def _held(institution: str, posts: set[tuple[int, str]]) -> list[HeldPost]:
    return [HeldPost(institution=institution, person_id=who, role=role) for who, role in sorted(posts)]


def _stated(row: RosterRow) -> list[dict[str, str]]:
    return [
        {
            "role": role,
            "quality": row.quality,
            "since": row.since,
            "until": row.until,
            "acuerdo": row.acuerdo,
        }
        for role in row.roles
    ]
