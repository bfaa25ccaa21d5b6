"""Making the document that an answer ordered: its file, its history row, and what waited for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from machines import tellings
from machines.desk import carrying
from machines.desk.documents import content, editions, manuscripts, orders
from machines.desk.documents.orders import Order
from machines.desk.session import Desk, titled
from machines.documents import photographs
from machines.documents.data import Manuscript, data_of
from machines.documents.printing import Misprint, print_pdf
from machines.errors import CannotBeMade
from machines.messages import FileRef
from machines.outcome import Hand, Telling
from machines.ports import Shelf
from machines.records import Entry, Timer

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class _Printing:
    """A document to be printed: a job's work."""

    manuscript: Manuscript
    template: str | None
    pictures: Sequence[tuple[str, FileRef]]
    """Caption and file of each photograph."""
    ordered_at: datetime

    def __call__(self, shelf: Shelf) -> FileRef:
        """Print it.

        Raises:
            CannotBeMade: the template is missing or wrong.
        """
        name = self.manuscript.production.template
        if self.template is None:
            raise CannotBeMade(f"falta la plantilla {name}")
        photos = photographs.prepare(self.pictures, shelf.read)
        drawn = {one.name: one.content for one in photos if one.name}
        try:
            pdf = print_pdf(self.template, data_of(self.manuscript, photos), drawn, self.ordered_at)
        except Misprint as wrong:
            line = f", línea {wrong.line}" if wrong.line else ""
            raise CannotBeMade(f"plantilla {name}{line}: {wrong.text}") from wrong
        name = f"{self.manuscript.number}.pdf"
        return FileRef(sha256=shelf.put(pdf), name=name, media_type=PDF, size=len(pdf))


def gather(desk: Desk, timer: Timer) -> _Printing:
    """What the document of a timer says, as the case stands now."""
    order = orders.find(desk, timer)
    template = (order.case.procedure, order.production.template)
    return _Printing(
        manuscript=manuscripts.manuscript(desk, order),
        template=desk.office.book.templates.get(template),
        pictures=manuscripts.pictures(desk, order.case),
        ordered_at=order.row.at,
    )


def finish(desk: Desk, timer: Timer, made: FileRef | CannotBeMade) -> None:
    """Note the document with the case, then deal the cards and tell the notices that waited for it.

    One that cannot be made holds nobody up: the cards say so, and the administrator learns why.
    """
    order = orders.find(desk, timer)
    moved = orders.has_moved(desk, order)
    number = desk.unit.values(order.case.id)[order.production.document]
    entry = Entry(
        kind=editions.DOCUMENT,
        source=order.case.state,
        target=order.case.state,
        row=order.row.entry.row,
        actor=None,
        answer=order.production.document,
        values={order.production.document: number},
    )
    heading = ""
    if isinstance(made, CannotBeMade):
        entry = replace(entry, reason=str(made))
        heading = f"No se pudo elaborar el documento {number}; la persona administradora ya lo sabe. "
        named = f"{order.production.title} {number}"
        desk.warn("documento_fallo", titled(order.case, desk, documento=named, porque=str(made)))
    else:
        entry = replace(entry, files=(made.sha256,))
        desk.unit.note_files([made], desk.now)
    case = carrying.append(desk, order.case, (entry,))
    if not moved:
        ordered = order.row.entry
        hand = Hand(actor=ordered.actor, channel=ordered.channel, proof=ordered.proof)
        voted = orders.has_votes(desk, order)
        carrying.release(desk, case, _told(desk, order), order.row, hand, heading=heading)
        if voted:
            content.reopen(desk, case, hand)


def _told(desk: Desk, order: Order) -> tuple[Telling, ...]:
    """The notices of the answer that ordered the document."""
    ordered, case = order.row.entry, order.case
    assert ordered.actor is not None, "people give answers"
    ground = desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)
    then = replace(case, state=ordered.source)
    values, actor = desk.unit.values(case.id), desk.unit.person(ordered.actor)
    return tellings.tellings(ground, then, order.given.notices, values, ordered.reason, actor)
