"""Answering several elements at once: each is decided for itself, what cannot be is told with its reason.

An answer to a batch is an act upon the elements' case, named by its row and the answer; its form asks for the
elements (ticked or written before) and once for what each of them needs.
"""

from __future__ import annotations

from collections.abc import Mapping

from machines.actions import BatchTap, unpack
from machines.capacity import Kind
from machines.definition import Answer
from machines.desk import cards, deciding
from machines.desk.acts import objecting
from machines.desk.acts.act import SIGN_ON_PAPER_LABEL, Act
from machines.desk.acts.signing import PAGE
from machines.desk.batches import card, keeping, lines
from machines.desk.session import Desk, titled
from machines.errors import Refusal
from machines.fields import forms
from machines.fields.field import Field, FieldKind
from machines.records import Case, ChannelName, Token, Values
from machines.words import wording

ELEMENTS, SEEN = "elementos", "_vistos"
"""Names of values: the labels of the elements that are answered; what was shown of them, kept and never asked for."""
_GIVING, _PAGED = "lote", "lote-con-pagina"


def name(row: str, given: Answer, *, paged: bool = False) -> str:
    """The name of the act of giving an answer to several elements.

    Args:
        paged: with the signed page instead of a tap.
    """
    return "/".join((_PAGED if paged else _GIVING, row, given.key))


def act(desk: Desk, parent: Case, called: str) -> Act | None:
    """The act of that name; None if it names another kind of act."""
    kind, _, rest = called.partition("/")
    if kind not in (_GIVING, _PAGED):
        return None
    row, _, key = rest.partition("/")
    given = next((one for one in lines.answers(desk, parent, row) if one.key == key), None)
    if given is None:
        raise Refusal("boton_viejo")
    paged = kind == _PAGED
    return Act(
        name=called,
        label=SIGN_ON_PAPER_LABEL if paged else given.button,
        offered=lambda _desk, _case: True,  # whether it is his to answer is asked for each element
        form=lambda desk, case: _form(desk, case, row, given, paged=paged),
        do=lambda desk, case, values, files: _give(desk, case, row, given, values, files),
        keeps_card=True,
        keeps=(SEEN,),
    )


def _form(desk: Desk, parent: Case, row: str, given: Answer, *, paged: bool) -> tuple[Field, ...]:
    """Which elements, and once what the answer asks for."""
    found = lines.of(desk, desk.person, parent, row)
    law = desk.office.law_of(parent)
    which = Field(
        name=ELEMENTS,
        kind=FieldKind.CHOICES,
        label="Elementos",
        question=f"¿Para cuáles es «{given.button}»?",
        options=tuple(one.label for one in found),
    )
    if paged:
        return which, PAGE
    asked = cards.answer_form(law, law.procedure.step(row), given)
    names = {one.name for one in asked}
    on_paper = any(one.capacity.kind is Kind.PAPER for one in found)
    paper = tuple(one for one in deciding.PAPER_FIELDS if on_paper and one.name not in names)
    return which, *asked, *paper


def _give(desk: Desk, parent: Case, row: str, given: Answer, values: Values, files: tuple[str, ...]) -> None:
    """Decide each element; the others go on where one is refused."""
    seen = lines.seen_in(values.get(SEEN, ""))
    now = {one.label: (one.task.id, one.task.version) for one in lines.of(desk, desk.person, parent, row)}
    shared = {key: value for key, value in values.items() if key not in (ELEMENTS, SEEN, PAGE.name)}
    done: list[str] = []
    refused: list[list[str]] = []
    recorded: list[Case] = []
    for label in values[ELEMENTS].splitlines():
        try:
            case, on_paper = _give_one(desk, label, {**now, **seen}, given, shared, files)
            done.append(label)
            recorded += [case] if on_paper else []
        except _Refused as no:
            refused.append([label, wording.refusal(no.why.key, no.why.params)])
    _note(desk, parent, row, some=bool(done))
    facts = _facts(desk, parent, row, given, shared)
    objecting.acknowledge_several(desk, parent, given.button, facts, files, recorded)
    _say(desk, parent, row, given.called(files), facts, done, refused)


class _Refused(Exception):
    """One element cannot be decided so; nothing was changed for it."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.key)
        self.why = why


def _give_one(
    desk: Desk,
    label: str,
    tasks: Mapping[str, tuple[int, int]],
    given: Answer,
    values: Values,
    files: tuple[str, ...],
) -> tuple[Case, bool]:
    """Decide one element.

    Returns:
        its case, and whether that was recorded from a chief's paper.

    Raises:
        _Refused: it is not to be decided so; a refusal of what follows from it is one of the whole transaction.
    """
    try:
        if label not in tasks:
            raise Refusal("no_esta", elemento=label)
        what = deciding.find(desk, *tasks[label])
        if what.answer(given.key) is None or what.step.no != desk.unit.case(what.case.id).state:
            raise Refusal("ya_no_espera", numero=what.case.number)
        own = forms.needed(deciding.form(what, given), values)
        if own:
            raise Refusal("por_separado", datos=", ".join(one.label for one in own))
        weighed = deciding.weigh(desk, what, given, values, files)
    except Refusal as no:
        raise _Refused(no) from no
    return deciding.carry_out(desk, what, given, weighed), what.on_paper


def _note(desk: Desk, parent: Case, row: str, *, some: bool) -> None:
    """What was answered, or could not be, is ticked no more."""
    batch = keeping.find(desk, desk.person, parent, row)
    if batch is not None:
        keeping.answered(desk, batch, some=some)


def _facts(desk: Desk, parent: Case, row: str, given: Answer, values: Values) -> list[list[str]]:
    """What all of them were answered with, as label and value."""
    law = desk.office.law_of(parent)
    asker = desk.asker(parent.institution)
    return [
        [one.label, forms.shown(one, values[one.name], asker)]
        for one in cards.answer_form(law, law.procedure.step(row), given)
        if values.get(one.name) and not one.personal
    ]


def _say(
    desk: Desk,
    parent: Case,
    row: str,
    called: str,
    facts: list[list[str]],
    done: list[str],
    refused: list[list[str]],
) -> None:
    """Read back what was decided, unless the card itself shows all of it."""
    if not refused and isinstance(unpack(desk.inbound.tap), BatchTap):
        return
    left = lines.of(desk, desk.person, parent, row)
    params = titled(
        parent,
        desk,
        respuesta=called,
        datos=facts,
        hechas=done,
        negadas=refused,
        quedan=[one.label for one in left],
        carta="sí" if desk.inbound.channel is ChannelName.MAIL else "",
    )
    listed = card.listing(row, left) if left else ""
    about = Token(person_id=desk.person.id, case_id=parent.id, confirms=listed)
    desk.say("lote_registrado", params, about=about, number=parent.number)
