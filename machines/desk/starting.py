"""Opening a case: finding the procedure, the first form, and what the form's end makes of it."""

from __future__ import annotations

from collections.abc import Sequence

from machines import authority, decide, forms
from machines.definition import Field, FieldKind, Institution, Procedure
from machines.desk import cards, carrying
from machines.desk.session import Desk, message, titled
from machines.errors import Refusal
from machines.outcome import Start
from machines.records import Case, Person, Token, Values

FOR_ME, FOR_OTHER = "Para mí", "Para otra persona"
_SAME = ("", "la misma", "la misma persona", "el mismo")

_FOR_WHOM = Field(
    name="para",
    kind=FieldKind.CHOICE,
    label="Para quién",
    question="¿Para quién es la gestión?",
    options=(FOR_ME, FOR_OTHER),
)
_IF_OTHER = f"para={FOR_OTHER}"
_WHO_ASKS = Field(
    name="solicitante",
    kind=FieldKind.PERSON,
    label="Solicita",
    question="¿Quién la solicita? Escriba su nombre o su correo.",
    example="Ana Gómez",
    required_if=_IF_OTHER,
)
_WHO_IS_SERVED = Field(
    name="beneficiario",
    kind=FieldKind.PERSON,
    label="Se atiende a",
    question="¿A quién se atiende, si es otra persona? Escriba su nombre o su correo.",
    required=False,
)
_MEDIUM = Field(
    name="medio",
    kind=FieldKind.CHOICE,
    label="Medio",
    question="¿Por qué medio la pidió?",
    options=("teléfono", "ventanilla", "papel", "correo"),
    required_if=_IF_OTHER,
)
_STAMP = Field(
    name="sello",
    kind=FieldKind.DATE,
    label="Sello de recibido",
    question="¿Qué fecha tiene el sello de recibido?",
    required_if="medio=papel",
)
_REQUEST = (
    Field(
        name="solicitud",
        kind=FieldKind.LONG_TEXT,
        label="Solicitud",
        question="¿Qué solicita? Descríbalo con sus palabras.",
    ),
    Field(
        name="adjunto",
        kind=FieldKind.FILE,
        label="Documentos",
        question="Adjunte los documentos, si los tiene.",
        required=False,
    ),
)


def form(procedure: Procedure, person: Person, institution: Institution, values: Values) -> tuple[Field, ...]:
    """What this person is asked to open a case: for whom (if he may register for others), then the first row's form."""
    fields: tuple[Field, ...] = ()
    if authority.may_register(person, procedure, institution):
        own = authority.may_start(person, procedure, institution)
        fields = (_FOR_WHOM,) if own else ()
        if values.get("para") == FOR_OTHER:
            fields += (_WHO_ASKS, _WHO_IS_SERVED, _MEDIUM, _STAMP)
    first = procedure.step(procedure.start.row)
    if decide.starts_done(person, first, institution):
        return fields + first.answers[0].form
    return fields + _REQUEST


def preset(procedure: Procedure, person: Person, institution: Institution) -> dict[str, str]:
    """Values that need no question: who may only register does so for another."""
    if authority.may_register(person, procedure, institution) and not authority.may_start(
        person, procedure, institution
    ):
        return {"para": FOR_OTHER}
    return {}


def offered(desk: Desk, person: Person) -> list[Procedure]:
    """The procedures that a person may start or register, by title."""
    institution = desk.office.institution(person.institution)
    allowed = [
        one
        for one in desk.office.procedures_of(institution.code)
        if authority.may_start(person, one, institution) or authority.may_register(person, one, institution)
    ]
    return sorted(allowed, key=lambda one: one.title)


def submit(desk: Desk, procedure: Procedure, values: Values, files: tuple[str, ...]) -> Case:
    """Open the case and give the constancia to whoever asks and whoever typed it."""
    registering = values.get("para") == FOR_OTHER
    asks = forms.person_id(values.get("solicitante", "")) if registering else desk.person.id
    served = values.get("beneficiario", "")
    intent = Start(
        requester=asks,
        beneficiary=asks if served in _SAME else forms.person_id(served),
        registrar=desk.person.id if registering else None,
        medium=values.get("medio", desk.inbound.channel.value),
        values={name: value for name, value in values.items() if value and name != "para"},
        files=files,
    )
    ground = desk.office.ground(desk.office.law(procedure.code), desk.unit, desk.now)
    hand = desk.hand()
    outcome = decide.start(ground, intent, desk.person, hand)
    case = carrying.open_case(desk, outcome, hand, intent.values)
    _receipts(desk, case, intent)
    return case


def _receipts(desk: Desk, case: Case, intent: Start) -> None:
    """The constancia: number, hour, what came, who has it."""
    params = titled(
        case,
        desk,
        cuando=forms.moment(desk.local(case.opened_at)),
        datos=cards.case_facts(desk, case, intent.values),
        tiene=carrying.stands_with(desk, case),
    )
    desk.say("constancia", params, about=Token(person_id=desk.person.id, case_id=case.id), number=case.number)
    others: Sequence[int | None] = (intent.requester, intent.beneficiary)
    for party in dict.fromkeys(one for one in others if one is not None and one != desk.person.id):
        what = message("constancia", params)
        desk.tell(desk.unit.person(party), what, case=case, by_mail=True)


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
