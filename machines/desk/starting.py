"""Opening a case: finding the procedure, the first form, and what the form's end makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from machines import authority, decide
from machines.definition import Procedure
from machines.desk import carrying, case_facts
from machines.desk.acts import shielded
from machines.desk.request import FOR_OTHER, FOR_OTHERS, FOR_WHOM, REQUEST
from machines.desk.session import Desk, message, titled
from machines.errors import Refusal
from machines.fields import forms
from machines.fields.field import Field
from machines.institution import Institution
from machines.outcome import Start
from machines.records import Case, Person, Token, Values
from machines.text import plain

MOST_OPENED = 200
"""Cases that one person opens in a day; the busiest window registers some eighty."""
_SAME = ("", "la misma", "la misma persona", "el mismo")


def form(
    procedure: Procedure, person: Person, institution: Institution, values: Values, today: date
) -> tuple[Field, ...]:
    """What this person is asked to open a case: for whom (if he may register for others), then the first row's form.

    A case that is for a period of the calendar is not asked for which.
    """
    fields: tuple[Field, ...] = ()
    if authority.may_register(person, procedure, institution):
        own = authority.may_start(person, procedure, institution)
        fields = (FOR_WHOM,) if own else ()
        if values.get("para") == FOR_OTHER:
            fields += FOR_OTHERS
    first = procedure.step(procedure.start.row)
    if procedure.stretch_of(first.no) is not None:
        return fields  # each element asks for its own data
    if decide.starts_done(person, first, institution):
        known = procedure.period_fields if decide.period_of(procedure, today)[0] else ()
        return fields + tuple(one for one in first.answers[0].form if one.name not in known)
    return fields + REQUEST


def preset(procedure: Procedure, person: Person, institution: Institution) -> dict[str, str]:
    """Values that need no question: who may only register does so for another."""
    if authority.may_register(person, procedure, institution) and not authority.may_start(
        person, procedure, institution
    ):
        return {"para": FOR_OTHER}
    return {}


def offered(desk: Desk, person: Person) -> list[Procedure]:
    """The procedures that a person may start or register, by need and title; those without a need come last."""
    institution = desk.office.institution(person.institution)
    allowed = [
        one
        for one in desk.office.procedures_of(institution.code)
        if authority.may_start(person, one, institution) or authority.may_register(person, one, institution)
    ]
    return sorted(allowed, key=lambda one: (not one.need, one.need, one.title))


def submit(desk: Desk, procedure: Procedure, values: Values, files: tuple[str, ...]) -> Case:
    """Open the case and give the constancia to whoever asks and whoever typed it.

    Raises:
        Refusal: he may not, or has opened enough for a day.
    """
    midnight = datetime.combine(desk.today, time(), desk.office.zone)
    if desk.unit.opened_since(desk.person.id, midnight, MOST_OPENED) >= MOST_OPENED:
        raise Refusal("muchas_gestiones", cuantas=str(MOST_OPENED))
    institution = desk.office.institution(procedure.institution)
    own = authority.may_start(desk.person, procedure, institution)
    registering = values.get("para") == FOR_OTHER or not own
    asks = forms.person_id(values.get("solicitante", "")) if registering else desk.person.id
    served = values.get("beneficiario", "")
    intent = Start(
        requester=asks,
        beneficiary=asks if plain(served) in _SAME else forms.person_id(served),
        registrar=desk.person.id if registering else None,
        medium=values.get("medio", desk.inbound.channel.value),
        values={name: value for name, value in values.items() if value and name != "para"},
        files=files,
    )
    return open_case(desk, procedure, intent)


def open_case(desk: Desk, procedure: Procedure, intent: Start) -> Case:
    """Open a case as the speaker means it, with the constancia.

    Raises:
        Refusal: he may not.
    """
    ground = desk.office.ground(desk.office.law(procedure.code), desk.unit, desk.now)
    hand = desk.hand()
    outcome = decide.start(ground, intent, desk.person, hand)
    case = carrying.open_case(desk, outcome, hand, intent.values)
    _receipts(desk, case, intent)
    return case


def _receipts(desk: Desk, case: Case, intent: Start) -> None:
    """The constancia: number, hour, what came, who has it."""
    common = titled(
        case,
        desk,
        cuando=forms.moment(desk.local(case.opened_at)),
        datos=[*case_facts.facts(desk, case, intent.values), *_shielded(desk, case)],
    )
    params = {**common, "tiene": carrying.stands_with(desk, case, desk.person)}
    desk.say("constancia", params, about=Token(person_id=desk.person.id, case_id=case.id), number=case.number)
    others: Sequence[int | None] = (intent.requester, intent.beneficiary)
    for party in dict.fromkeys(one for one in others if one is not None and one != desk.person.id):
        person = desk.unit.person(party)
        what = message("constancia", {**common, "tiene": carrying.stands_with(desk, case, person)})
        desk.tell(person, what, case=case, by_mail=True)


def _shielded(desk: Desk, case: Case) -> list[list[str]]:
    """That personal data came, by their names only."""
    known = shielded.fields(desk.office.law_of(case).procedure)
    came = [known[name].label for name in shielded.held(desk, case)]
    return [["Datos personales recibidos", ", ".join(came)]] if came else []


def chosen(desk: Desk, code: str) -> Procedure:
    """The procedure of a code, if the speaker may open it.

    Raises:
        Refusal: he may not, or there is none.
    """
    for one in offered(desk, desk.person):
        if one.code == code:
            return one
    known = desk.office.book.procedures.get(code)
    raise Refusal("no_puede_iniciar", titulo=known.title if known else code)
