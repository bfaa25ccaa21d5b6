"""Opening the case that is offered to follow another one: the form of its first row, with what is carried over."""

from __future__ import annotations

from machines import authority, decide
from machines.chains import files_in, first_form
from machines.definition import Occasion, Procedure
from machines.desk import cards, chaining, starting
from machines.desk.acts.act import OPEN, Act
from machines.desk.session import Desk
from machines.errors import Refusal
from machines.fields.field import Field
from machines.outcome import Start
from machines.records import Case, Values


def named(desk: Desk, name: str) -> Act | None:
    """The act of that name, if it is the opening of a procedure that there is."""
    code = name.removeprefix(OPEN)
    procedure = desk.office.book.procedures.get(code) if code != name else None
    return _act(procedure) if procedure is not None else None


def offered(desk: Desk, case: Case) -> list[Act]:
    """What the speaker may open to follow a case."""
    return [
        _act(procedure)
        for procedure, one in chaining.offers(desk, case)
        if _is_his(desk, case, procedure, one)
    ]


def labels(desk: Desk, case: Case) -> list[str]:
    """What the openings are called that may ever be offered in a case of this procedure."""
    return [cards.opening_label(procedure) for procedure, _ in desk.office.successors.get(case.procedure, ())]


def _is_his(desk: Desk, case: Case, procedure: Procedure, occasion: Occasion) -> bool:
    people = chaining.offered_to(desk, case, procedure, occasion)
    return authority.right_of(desk.person, people, desk.unit) is not None


def _offer(desk: Desk, case: Case, procedure: Procedure) -> Occasion | None:
    """The occasion on which the speaker may open it."""
    found = (one for follows, one in chaining.offers(desk, case) if follows.code == procedure.code)
    return next((one for one in found if _is_his(desk, case, procedure, one)), None)


def _form(desk: Desk, procedure: Procedure) -> tuple[Field, ...]:
    """What the first row asks, if opening the case is its work."""
    institution = desk.office.institution(procedure.institution)
    done = decide.starts_done(desk.person, procedure.step(procedure.start.row), institution)
    known = procedure.period_fields if decide.period_of(procedure, desk.today)[0] else ()
    return tuple(one for one in first_form(procedure) if one.name not in known) if done else ()


def _carried(desk: Desk, case: Case, procedure: Procedure) -> dict[str, str]:
    occasion = _offer(desk, case, procedure)
    return chaining.carried(desk, case, procedure, occasion) if occasion is not None else {}


def _known(desk: Desk, case: Case, procedure: Procedure) -> Values:
    """What of its form is carried over."""
    values = _carried(desk, case, procedure)
    return {one.name: values[one.name] for one in _form(desk, procedure) if one.name in values}


def _why_not(desk: Desk, case: Case, procedure: Procedure) -> Refusal | None:
    """That it was opened already, by whomever."""
    follows = chaining.follower(desk, case, procedure)
    return Refusal("ya_continua", numero=case.number, sigue=follows.number) if follows is not None else None


def _open(desk: Desk, case: Case, procedure: Procedure, values: Values, files: tuple[str, ...]) -> None:
    """Open it for whoever the case was for; both say so."""
    occasion = _offer(desk, case, procedure)
    assert occasion is not None, "it has just been offered"
    asked = {one.name for one in _form(desk, procedure)}
    kept = {name: value for name, value in _carried(desk, case, procedure).items() if name not in asked}
    values = {**kept, **{name: value for name, value in values.items() if value}}
    asks = case.requester if case.requester is not None else desk.person.id
    intent = Start(
        requester=asks,
        beneficiary=case.beneficiary,
        registrar=desk.person.id if asks != desk.person.id else None,
        medium=desk.inbound.channel.value,
        values=values,
        files=tuple(dict.fromkeys((*files_in(procedure, values), *files))),
        origin=case.id,
        reason=occasion.text,
    )
    opened = starting.open_case(desk, procedure, intent)
    chaining.note(desk, case, opened, desk.hand())


def _act(procedure: Procedure) -> Act:
    return Act(
        name=OPEN + procedure.code,
        label=cards.opening_label(procedure),
        offered=lambda desk, case: _offer(desk, case, procedure) is not None,
        form=lambda desk, _case: _form(desk, procedure),
        do=lambda desk, case, values, files: _open(desk, case, procedure, values, files),
        why_not=lambda desk, case: _why_not(desk, case, procedure),
        keeps_card=True,
        known=lambda desk, case: _known(desk, case, procedure),
    )
