"""«Descargar lo recibido»: everything that a collection received as one ZIP, packed off the writer, to who asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from machines import authority, bundle, collection
from machines.bundle import Piece
from machines.desk.acts.act import Act
from machines.desk.session import Desk, message, titled
from machines.errors import CannotBeMade
from machines.messages import FileRef
from machines.ports import Shelf
from machines.records import Case, ChannelName, Person, Timer, Token, Values

BUNDLE = "bundle"
"""Kind of the timer whose job packs it."""
MOST_PACKED = 400_000_000
"""Bytes of files that are packed at once."""
MOST_SENT = {ChannelName.CHAT: 50_000_000, ChannelName.MAIL: 8_000_000}
"""Bytes that a channel takes (https://core.telegram.org/bots/api#senddocument; what every mail server takes)."""
_CAME = (*collection.CAME, "late")
_NOTES = {"correct": "corrección", "late": "fuera de tiempo"}


def _watches(desk: Desk, case: Case) -> bool:
    """To whoever may close a collection or receives what it asks for, also when it is over."""
    procedure = desk.office.law_of(case).procedure
    if case.parent is not None:
        return False
    roles: set[str] = set()
    for stretch in procedure.stretches:
        asking = [procedure.step(row) for row in stretch.rows if collection.asks(procedure.step(row))]
        roles |= {stretch.closed_by, *(role for one in asking if one.request for role in one.roles)}
    institution = desk.office.institution(case.institution)
    watching = authority.right_of_roles(desk.person, sorted(roles - {""}), institution, desk.unit)
    return watching is not None and bool(_pieces(desk, case))


def _order(desk: Desk, case: Case, _values: Values, _files: tuple[str, ...]) -> None:
    """Set the job; the ZIP comes as a message of its own."""
    desk.unit.set_timer(
        Timer(
            key=f"{BUNDLE}:{case.id}:{desk.inbound.channel}:{desk.inbound.external_id}",
            kind=BUNDLE,
            due_at=desk.now,
            case_id=case.id,
            anchor=desk.now,
            about=f"{desk.person.id}:{desk.inbound.channel.value}",
        )
    )
    about = Token(person_id=desk.person.id, case_id=case.id)
    desk.say("descarga_pedida", titled(case, desk), about=about, number=case.number)


@dataclass(frozen=True, slots=True)
class _Packing:
    """A ZIP to be packed: a job's work."""

    name: str
    title: str
    pieces: Sequence[Piece]
    missing: Sequence[str]

    def __call__(self, shelf: Shelf) -> FileRef:
        """Pack it.

        Raises:
            CannotBeMade: it would be too large.
        """
        if sum(one.file.size for one in self.pieces) > MOST_PACKED:
            raise CannotBeMade(f"los archivos pesan más de {MOST_PACKED // 1_000_000} MB")
        content = bundle.pack(self.title, self.pieces, self.missing, shelf.read)
        sha256 = shelf.put(content)
        return FileRef(sha256=sha256, name=self.name, media_type="application/zip", size=len(content))


def gather(desk: Desk, timer: Timer) -> _Packing:
    """What the ZIP of a timer holds, as the case stands now."""
    assert timer.case_id is not None, "the timer of a ZIP names its case"
    case = desk.unit.case(timer.case_id)
    pieces = _pieces(desk, case)
    came = {one.element for one in pieces}
    elements = dict.fromkeys(child.element for child in desk.unit.children(case.id))
    title = f"{titled(case, desk)['titulo']} · {case.number}"
    missing = [one for one in elements if one not in came]
    return _Packing(f"{case.number}.zip", title, pieces, missing)


def finish(desk: Desk, timer: Timer, made: FileRef | CannotBeMade) -> None:
    """Send it on the channel on which it was asked for, on the other if that one takes no file so large."""
    assert timer.case_id is not None, "the timer of a ZIP names its case"
    case = desk.unit.case(timer.case_id)
    number, _, channel = timer.about.partition(":")
    person = desk.unit.person(int(number))
    asked = ChannelName(channel)
    if isinstance(made, CannotBeMade):
        desk.tell_on(asked, person, message("descarga_fallo", titled(case, desk, porque=str(made))), case)
        return
    desk.unit.note_files([made], desk.now)
    ways = _ways(desk, person, asked, made.size)
    size = f"{max(1, round(made.size / 1_000_000))} MB"
    if not ways:
        why = f"pesa {size}, más de lo que estos canales admiten"
        desk.tell_on(asked, person, message("descarga_fallo", titled(case, desk, porque=why)), case)
        return
    sent = message("descarga", titled(case, desk, archivo=made.name, tamano=size), files=(made,))
    desk.tell_on(ways[0], person, sent, case)
    if ways[0] is not asked:
        elsewhere = message("descarga_aparte", titled(case, desk, tamano=size, canal=ways[0].value))
        desk.tell_on(asked, person, elsewhere, case)


def _ways(desk: Desk, person: Person, asked: ChannelName, size: int) -> list[ChannelName]:
    """The channels that reach a person and take a file of this size, the one on which he asked first."""
    reach = sorted(desk.reach(person), key=lambda one: one is not asked)
    return [one for one in reach if size <= MOST_SENT[one]]


def _pieces(desk: Desk, case: Case) -> list[Piece]:
    """The files that came for each element, in their order; personal ones are left out."""
    found: list[Piece] = []
    for child in desk.unit.children(case.id):
        shown = {one.sha256: one for one in desk.unit.files_of(child.id)}
        seen: set[str] = set()
        for row in desk.unit.history(child.id):
            entry = row.entry
            for sha256 in entry.files if entry.kind in _CAME else ():
                if sha256 not in shown or sha256 in seen:
                    continue
                seen.add(sha256)
                who = desk.unit.person(entry.actor).addressed if entry.actor is not None else "—"
                medium = entry.values.get("entrega_medio", "") or entry.channel
                found.append(
                    Piece(
                        element=child.element,
                        file=shown[sha256],
                        at=desk.local(row.at),
                        who=who,
                        medium=medium,
                        note=_NOTES.get(entry.kind, ""),
                    )
                )
    return found


ACT = Act(
    name="descargar", label="Descargar lo recibido", offered=_watches, form=lambda _desk, _case: (), do=_order
)
