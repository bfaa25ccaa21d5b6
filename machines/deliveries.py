"""Where the paper is: what was delivered to whom and what became of it, who has the original, where it is archived.

All of it is read off a case's history: the row of an answer that delivers names its recipients, later rows say of
each of them that the paper went with a messenger, was received or came back. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from machines.definition import Answer
from machines.fields import form_rows
from machines.handing import HANDED
from machines.machine import Law
from machines.reading.filing import FOLIOS, PLACE
from machines.records import Entry, HistoryRow
from machines.standing import given_in, standing

LEARNT = "_acuse"
"""The value of a row that says what became of some of them."""
KEPT = "_original"
"""The value of a row that says who has the original, and how many folios it has."""
DELIVERY, ORIGINAL = "delivery", "original"
"""Kinds of the rows by which people say so."""


class State(StrEnum):
    """How far a paper is on its way to one recipient; the value is what it is called."""

    HANDED = "entregado"
    """In his hands, as whoever delivered it says; he has not confirmed it."""
    SENT = "entregado a mensajería"
    RECEIVED = "recibido"
    RETURNED = "devuelto o no entregado"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """One paper for one recipient."""

    seq: int
    """The history row by which it was delivered: with the recipient's name it tells this one from all others."""
    row: str
    what: str
    recipient: str
    meant: str
    """Who may confirm it: `#<id>`, a role, `elemento`, or nobody (empty)."""
    original: bool
    by: int | None
    """Who delivered it…"""
    behalf: int | None
    """…and for whom."""
    state: State
    since: date
    handed: date
    """On which day its delivery was recorded."""
    messenger: str = ""
    """By whom it went, if not by whoever delivered it."""
    with_whom: str = ""
    """The messenger, or who received it."""
    why: str = ""
    """Why it came back."""
    files: tuple[str, ...] = ()
    """SHA-256 of the stamped copy."""
    signed: date | None = None
    """When it was signed, if a row signs it before it is delivered for the first time."""

    @property
    def is_open(self) -> bool:
        """Whether nobody knows yet that it arrived."""
        return self.state in (State.HANDED, State.SENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """Who has the original, since when, and how many folios it has."""

    holder: str
    """A name, or `#<id>`; of what is archived the place."""
    since: date
    folios: str = ""
    archived_by: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """Everything about the papers of a case."""

    delivered: tuple[Delivered, ...] = ()
    original: Original | None = None
    copy: Original | None = None
    """Where a copy is archived."""


def papers(law: Law, rows: Sequence[HistoryRow], zone: ZoneInfo) -> Papers:
    """What a case's history says about its papers, by the rows that stand."""
    if not law.procedure.has_papers:
        return Papers()
    found: dict[tuple[int, str], Delivered] = {}
    now = Papers()
    signed: date | None = None
    for row in standing(rows):
        day = row.at.astimezone(zone).date()
        given = given_in(law, row.entry) if row.entry.kind in ("answer", "start") else None
        signed = day if given is not None and given.signs else signed
        fresh = [replace(one, signed=signed) for one in _handed_in(law, row, found, day)]
        signed = None if fresh else signed
        changed = [*_learnt_in(row, found), *_received_in(law, row, given, found, day), *fresh]
        for one in changed:
            found[one.seq, one.recipient] = one
            if one.original:
                folios = now.original.folios if now.original is not None else ""
                now = replace(now, original=Original(holder=_holder(one), since=one.since, folios=folios))
        now = _kept(now, row.entry, given, day)
    numbered = {
        name: row.entry.values[name]
        for row in rows
        for name in law.procedure.productions
        if row.entry.values.get(name)
    }
    titled = {name: one.title for name, one in law.procedure.productions.items()} | numbered
    return replace(
        now, delivered=tuple(replace(one, what=_named(one.what, titled)) for one in found.values())
    )


def _named(what: str, documents: Mapping[str, str]) -> str:
    """What is delivered, with the numbers of the documents that were made after it was written down."""
    for name, number in documents.items():
        what = what.replace(f"{{{name}}}", number)
    return what


def _handed_in(
    law: Law, row: HistoryRow, found: dict[tuple[int, str], Delivered], today: date
) -> list[Delivered]:
    """Those that an answer delivers; what the same row delivered before and nobody received counts no more."""
    lines = form_rows.unpack(row.entry.values.get(HANDED, ""))
    number = _number(law, row.entry)
    for key in [key for key, one in found.items() if lines and one.row == number]:
        if found[key].state is not State.RECEIVED:
            del found[key]
    return [
        Delivered(
            seq=row.seq,
            row=number,
            what=what,
            recipient=name,
            meant=meant,
            original=bool(original),
            by=row.entry.actor,
            behalf=row.entry.on_behalf_of,
            state=State.RECEIVED if stamped else State.SENT if by else State.HANDED,
            since=date.fromisoformat(day),
            handed=today,
            messenger=by,
            with_whom="" if stamped else by,
            files=row.entry.files if stamped else (),
        )
        for what, name, meant, by, day, original, stamped in lines
    ]


def _number(law: Law, entry: Entry) -> str:
    """The numbered row that an answer is: its own, where the manual numbers it."""
    if entry.kind == "start":
        return entry.row
    return entry.answer if entry.answer in law.procedure.by_no else entry.source


def _learnt_in(row: HistoryRow, found: Mapping[tuple[int, str], Delivered]) -> Iterable[Delivered]:
    """Those of which somebody says what became of them."""
    for seq, name, state, day, whom in form_rows.unpack(row.entry.values.get(LEARNT, "")):
        known = found.get((int(seq), name))
        if known is not None:
            yield replace(
                known, state=State(state), since=date.fromisoformat(day), with_whom=whom,
                why=row.entry.reason, files=row.entry.files,
            )  # fmt: skip


def _received_in(
    law: Law, row: HistoryRow, given: Answer | None, found: Mapping[tuple[int, str], Delivered], day: date
) -> Iterable[Delivered]:
    """Those that are received by doing this row; one that waits for somebody's word may be recorded by another."""
    numbers = given.receives if given is not None else ()
    waits = bool(numbers) and bool(law.procedure.step(row.entry.row).waits_for)
    for one in found.values():
        if one.row in numbers and one.state is not State.RECEIVED:
            whom = f"#{row.entry.actor}" if row.entry.actor is not None and not waits else ""
            files = () if waits else row.entry.files
            yield replace(one, state=State.RECEIVED, since=day, with_whom=whom, why="", files=files)


def _holder(one: Delivered) -> str:
    """Who has the original, as far as its delivery has come."""
    match one.state:
        case State.SENT:
            return one.with_whom or "mensajería"
        case State.RETURNED:
            return f"#{one.behalf or one.by}"
        case _:
            return one.recipient


def _kept(now: Papers, entry: Entry, given: Answer | None, day: date) -> Papers:
    """The papers after a row that archives them, or says who has the original."""
    for holder, folios in form_rows.unpack(entry.values.get(KEPT, "")):
        before = now.original.folios if now.original is not None else ""
        now = replace(now, original=Original(holder=holder, since=day, folios=folios or before))
    if given is None or not given.archives:
        return now
    filed = Original(
        holder=entry.values.get(PLACE, ""), since=day, folios=entry.values.get(FOLIOS, ""), archived_by=entry.actor
    )  # fmt: skip
    return replace(now, original=filed) if given.archives == "original" else replace(now, copy=filed)
