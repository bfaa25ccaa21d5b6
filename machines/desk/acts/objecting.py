"""What an assistant recorded from his chief's paper: the chief's receipt, and his objection."""

from __future__ import annotations

from collections.abc import Sequence

from machines import undoing
from machines.actions import CaseTap, pack
from machines.decide import PAPER
from machines.desk import carrying, case_facts, holding
from machines.desk.acts import taking_back
from machines.desk.acts.act import Act
from machines.desk.session import Desk, message, titled
from machines.fields import forms
from machines.fields.field import Field, FieldKind
from machines.messages import Button, FileRef, Param
from machines.outcome import entry_of
from machines.records import Case, ChannelName, HistoryRow, Token, Values

OBJECT, OBJECT_LABEL = "objetar", "Objetar"
MOST_BUTTONS = 50
"""Elements that one receipt offers to object to by a button; to any other one objects where it is shown."""
OBJECTED = "object"
"""Kind of the history row; its `answer` is the `seq` of the row objected to."""
_REASON = Field(
    name="motivo",
    kind=FieldKind.LONG_TEXT,
    label="Motivo",
    question="¿Qué objeta de lo que se registró en su nombre?",
    example="La página dice que se deniega",
)


def acknowledge(
    desk: Desk, case: Case, recorded: str, facts: list[list[str]], files: tuple[str, ...]
) -> None:
    """The chief learns what was recorded in his name, with the page, and can object to it."""
    row = _last_recorded(desk, case, by=desk.person.id)
    if row is None or row.entry.on_behalf_of is None:
        return
    params = _receipt(desk, case, recorded, facts)
    button = Button(label=OBJECT_LABEL, action=pack(CaseTap(case.id, OBJECT)))
    what = message("acuse_papel", params, [[button]], _pages(desk, files))
    desk.tell(desk.unit.person(row.entry.on_behalf_of), what, case=case, by_mail=True)


def acknowledge_several(
    desk: Desk,
    parent: Case,
    recorded: str,
    facts: list[list[str]],
    files: tuple[str, ...],
    cases: Sequence[Case],
) -> None:
    """The same of several elements of a case: each chief gets one receipt, and can object to any of them."""
    chiefs: dict[int, list[Case]] = {}
    for case in cases:
        row = _last_recorded(desk, case, by=desk.person.id)
        if row is not None and row.entry.on_behalf_of is not None:
            chiefs.setdefault(row.entry.on_behalf_of, []).append(case)
    for chief, mine in chiefs.items():
        names = [f"{one.number.rpartition('.')[2]}. {one.element}" for one in mine]
        params = _receipt(desk, parent, recorded, facts) | {"elementos": names, "por_ejemplo": mine[0].number}
        buttons = [
            [Button(label=f"{OBJECT_LABEL}: {name}", action=pack(CaseTap(one.id, OBJECT)))]
            for one, name in zip(mine[:MOST_BUTTONS], names, strict=False)
        ]
        person = desk.unit.person(chief)
        for channel in desk.reach(person):
            # A letter's words name no element: there he asks for the one that he means.
            pressed = buttons if channel is ChannelName.CHAT else ()
            what = message("acuse_papel", params, pressed, _pages(desk, files))
            desk.tell_on(channel, person, what, parent)


def _receipt(desk: Desk, case: Case, recorded: str, facts: list[list[str]]) -> dict[str, Param]:
    """What a receipt says."""
    return titled(
        case, desk, asistente=desk.person.addressed, respuesta=recorded, datos=facts,
        cuando=forms.moment(desk.local(desk.now)),
    )  # fmt: skip


def _pages(desk: Desk, files: tuple[str, ...]) -> tuple[FileRef, ...]:
    """The pages that were sent."""
    found = (desk.unit.file(one) for one in files)
    return tuple(one for one in found if one is not None)


def _last_recorded(
    desk: Desk, case: Case, *, by: int | None = None, of: int | None = None
) -> HistoryRow | None:
    """The newest row that was recorded from paper, by an assistant or of a chief."""
    return next(
        (
            row
            for row in desk.unit.newest(case.id)
            if row.entry.channel == PAPER and row.entry.kind in ("answer", "vote")
            if by in (None, row.entry.actor) and of in (None, row.entry.on_behalf_of)
        ),
        None,
    )


def _open_to(desk: Desk, case: Case) -> HistoryRow | None:
    """What was recorded in the speaker's name and not objected to yet."""
    row = _last_recorded(desk, case, of=desk.person.id)
    if row is None or row.entry.actor == desk.person.id:
        return None
    objected = any(
        one.entry.kind == OBJECTED and one.entry.answer == str(row.seq) for one in desk.unit.newest(case.id)
    )
    return None if objected else row


def _object(desk: Desk, case: Case, values: Values, _files: tuple[str, ...]) -> None:
    """The objection is kept; whoever has the case, the assistant and the administrator learn it.

    While nobody else has acted, what was recorded is taken back too, and the chief has the task again.
    """
    row = _open_to(desk, case)
    assert row is not None, "acts are checked before they are done"
    last = undoing.last_act(desk.unit.newest(case.id))
    if last is not None and last.seq == row.seq and taking_back.why_not(desk, case) is None:
        taking_back.take_back(desk, case)
        case = desk.unit.case(case.id)
    reason = values[_REASON.name]
    entry = entry_of(
        desk.hand(), OBJECTED, case.state, case.state, row.entry.row, answer=str(row.seq), reason=reason
    )
    case = carrying.append(desk, case, (entry,))
    params = titled(case, desk, quien=desk.person.addressed, paso=row.entry.row, motivo=reason)
    holders = [one.id for one in holding.waited_for(desk, case)]
    told = dict.fromkeys([*holders, *((row.entry.actor,) if row.entry.actor is not None else ())])
    for person in told:
        if person != desk.person.id:
            desk.tell(desk.unit.person(person), message("objecion", params), case=case)
    desk.warn("objecion", params)
    about = Token(person_id=desk.person.id, case_id=case.id)
    who = case_facts.signed(desk, row.entry)
    desk.say("objecion_registrada", titled(case, desk, quien=who), about=about, number=case.number)


ACT = Act(
    name=OBJECT,
    label=OBJECT_LABEL,
    offered=lambda desk, case: _open_to(desk, case) is not None,
    form=lambda _desk, _case: (_REASON,),
    do=_object,
)
