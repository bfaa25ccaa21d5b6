"""Taking back what was answered for several elements at once: all of it that still can be, and one word about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from machines import undoing
from machines.desk.acts import taking_back
from machines.desk.acts.act import Act
from machines.desk.batches import lines
from machines.desk.session import Desk, message, titled
from machines.errors import Refusal
from machines.records import Case, HistoryRow, Token

UNDO_SEVERAL_LABEL = "Deshacer lo último de varios"


def last_of(desk: Desk, parent: Case) -> Iterator[tuple[Case, HistoryRow]]:
    """The elements that the speaker answered last, all by one message or tap, as far as nobody has acted since.

    Each is looked at only when it is asked for.
    """
    found: dict[tuple[str, str], list[tuple[Case, HistoryRow]]] = {}
    for child in desk.unit.children(parent.id):
        row = undoing.last_act(desk.unit.newest(child.id)) if child.seq > 1 else None
        if row is not None and row.entry.actor == desk.person.id and row.entry.kind in ("answer", "vote"):
            found.setdefault((row.entry.channel, row.entry.proof), []).append((child, row))
    newest = max(found.values(), key=lambda group: (group[0][1].at, group[0][1].seq), default=[])
    return (one for one in newest if taking_back.why_not(desk, one[0]) is None)


def belongs_to_several(desk: Desk, case: Case) -> Case | None:
    """The parent of an element whose last answer was one of several given at once by the speaker, if it was."""
    parent = desk.unit.case(case.parent) if case.parent is not None else None
    group = list(last_of(desk, parent)) if parent is not None else []
    together = len(group) >= lines.LEAST and any(child.id == case.id for child, _ in group)
    return parent if together else None


def take_back(desk: Desk, parent: Case, group: Sequence[tuple[Case, HistoryRow]]) -> str:
    """Take all of it back.

    Args:
        group: what `last_of` finds.

    Returns:
        what was taken back, in words: "Firmar (3)".

    Raises:
        Refusal: nothing of it can be.
    """
    if not group:
        raise Refusal("nada_que_deshacer", numero=parent.number)
    called = taking_back.named(desk, group[0][0], group[0][1].entry)
    for child, _ in group:
        taking_back.take_back(desk, child, quiet=True)
    return f"{called} ({len(group)})"


def _do(desk: Desk, parent: Case) -> None:
    """Take it back and say so."""
    group = list(last_of(desk, parent))
    names = [f"{lines.number(child)}. {child.element}" for child, _ in group]
    called = take_back(desk, parent, group)
    params = titled(parent, desk, respuesta=called, lista=names)
    about = Token(person_id=desk.person.id, case_id=parent.id)
    what = message("deshecho_lote", params)
    desk.say(what.key, what.params, about=about, number=parent.number)


def _offered(desk: Desk, case: Case) -> bool:
    """Whether there are several."""
    return case.parent is None and len(list(islice(last_of(desk, case), lines.LEAST))) == lines.LEAST


ACT = Act(
    name="deshacer-lote",
    label=UNDO_SEVERAL_LABEL,
    offered=_offered,
    form=lambda _desk, _case: (),
    do=lambda desk, case, _values, _files: _do(desk, case),
    why_not=lambda _desk, case: Refusal("nada_que_deshacer", numero=case.number),
    keeps_card=True,
)
