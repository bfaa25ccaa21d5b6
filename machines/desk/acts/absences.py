"""Being away: registering it with a substitute, ending it, and handing open tasks over and back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from machines import authority
from machines.actions import ErrandTap, pack
from machines.desk import dealing, holding
from machines.desk.acts.errand import Errand
from machines.desk.session import Desk, message
from machines.errors import Refusal
from machines.fields import forms
from machines.fields.field import Field, FieldKind
from machines.messages import Button
from machines.records import Absence, Person, Timer, Values
from machines.timing.absence_words import AbsenceWish

TURN = "absence"
"""Kind of the timers that fall due when an absence begins and when it is over."""
MOST_TASKS = 500
NAME = "ausencia"
_PERSON, _SINCE, _UNTIL, _SUBSTITUTE = "persona", "desde", "hasta", "sustituto"
_WHO = Field(
    name=_PERSON,
    kind=FieldKind.PERSON,
    label="Persona",
    question="¿Quién estará ausente? Escriba su nombre o su correo.",
    example="Ana Gómez",
)
_FIELDS = (
    Field(
        name=_SINCE,
        kind=FieldKind.DATE,
        label="Desde",
        question="¿Desde qué día?",
        example="01/12/2026",
    ),
    Field(
        name=_UNTIL,
        kind=FieldKind.DATE,
        label="Hasta",
        question="¿Hasta qué día, inclusive?",
        example="15/12/2026",
    ),
    Field(
        name=_SUBSTITUTE,
        kind=FieldKind.PERSON,
        label="Sustituye",
        question="¿Quién le sustituye? Si no se nombra a nadie, atiende el jefe inmediato.",
        example="Carlos Pérez",
        required=False,
    ),
)


def _form(values: Values) -> tuple[Field, ...]:
    """Whose absence is asked only where it is somebody else's."""
    return (_WHO, *_FIELDS) if values.get(_OTHER) or values.get(_PERSON) else _FIELDS


_OTHER = "_de_otra_persona"
"""Kept with a draft: the absence is not the speaker's own."""


def known(desk: Desk, wish: AbsenceWish) -> dict[str, str]:
    """What the words of a wish say already, as values of the form.

    Raises:
        Refusal: it is the absence of somebody for whom the speaker may not say so.
    """
    if named := _named(desk, wish.who):
        _absent(desk, named)
    values = {_OTHER: "sí", _PERSON: named} if wish.who else {}
    values |= {_SINCE: wish.since, _UNTIL: wish.until, _SUBSTITUTE: _named(desk, wish.substitute)}
    return {name: value for name, value in values.items() if value}


def _named(desk: Desk, written: str) -> str:
    """The person whom a name means; empty if there is none, or several."""
    found = desk.unit.people_named(desk.person.institution, written) if written else ()
    return f"#{found[0].id}" if len(found) == 1 else ""


def _absent(desk: Desk, written: str) -> Person:
    """The person whose absence is meant: the speaker, or one for whom he may say so.

    Raises:
        Refusal: nobody of that name, or somebody else's business.
    """
    number = forms.person_id(written)
    person = desk.unit.person(number) if number is not None else None
    if person is None:
        raise Refusal("persona_desconocida", nombre=written or "—")
    if person.id != desk.person.id and not holding.is_over(desk, desk.person, person):
        raise Refusal("ausencia_ajena", nombre=person.addressed)
    return person


def _register(desk: Desk, values: Values) -> None:
    """Keep the absence, tell the substitute, and hand over what is open when it begins.

    Raises:
        Refusal: the days or the people do not fit.
    """
    person = _absent(desk, values[_PERSON]) if _PERSON in values else desk.person
    since, until = (date.fromisoformat(values[name]) for name in (_SINCE, _UNTIL))
    if until < since or until < desk.today:
        raise Refusal("ausencia_al_reves" if until < since else "ausencia_pasada")
    substitute = _substitute(desk, person, values.get(_SUBSTITUTE, ""))
    stored = desk.unit.add_absence(
        Absence(
            id=0,
            person_id=person.id,
            since=since,
            until=until,
            substitute=substitute.id if substitute is not None else None,
        )
    )
    _set_timers(desk, stored)
    _tell(desk, person, stored, substitute)
    if since <= desk.today:
        hand_over(desk, person)


def _substitute(desk: Desk, person: Person, written: str) -> Person | None:
    """Who was named to act for the person, if anybody was."""
    if not written:
        return None
    number = forms.person_id(written)
    if number is None:
        raise Refusal("persona_desconocida", nombre=written)
    if number == person.id:
        raise Refusal("sustituto_propio")
    return desk.unit.person(number)


def _set_timers(desk: Desk, absence: Absence) -> None:
    """The beginning, if it is not over yet, and the end: when the office opens."""
    days = {"start": absence.since, "end": absence.until + timedelta(days=1)}
    for turn, day in days.items():
        if day > desk.today:
            at = _opening(desk, absence.person_id, day)
            desk.unit.set_timer(
                Timer(
                    key=_key(absence.id, turn),
                    kind=TURN,
                    due_at=at,
                    anchor=at,
                    about=str(absence.person_id),
                )
            )


def _opening(desk: Desk, person_id: int, day: date) -> datetime:
    opens = desk.office.institution(desk.unit.person(person_id).institution).opens
    return datetime.combine(day, time(opens // 60, opens % 60), desk.office.zone)


def _key(absence_id: int, turn: str) -> str:
    return f"{TURN}:{absence_id}:{turn}"


def _tell(desk: Desk, person: Person, absence: Absence, substitute: Person | None) -> None:
    """The speaker, the person (if another one spoke for him) and the substitute learn it."""
    params = {
        "nombre": person.addressed,
        "desde": _shown(absence.since),
        "hasta": _shown(absence.until),
        "sustituye": substitute.addressed if substitute is not None else "",
        "jefe": _superior(desk, person),
    }
    desk.say("ausencia_registrada", params)
    if person.id != desk.person.id:
        desk.notify(person, message("ausencia_suya", {**params, "quien": desk.person.addressed}))
    if substitute is not None and substitute.id != desk.person.id:
        desk.notify(substitute, message("ausencia_sustituye", params))


def _superior(desk: Desk, person: Person) -> str:
    return desk.unit.person(person.supervisor).addressed if person.supervisor is not None else ""


def _shown(day: date) -> str:
    return day.strftime("%d/%m/%Y")


def show(desk: Desk) -> None:
    """The speaker's absences that are not over, each with a button to end it."""
    found = desk.unit.absences_of(desk.person.id)
    lines = [_line(desk, one) for one in found]
    rows = [
        [Button(label=f"Terminar la del {_shown(one.since)}", action=pack(ErrandTap(NAME, str(one.id))))]
        for one in found
    ]
    rows.append([Button(label="Registrar una ausencia", action=pack(ErrandTap(NAME)))])
    desk.say("ausencias", {"ausencias": lines}, buttons=rows)


def _line(desk: Desk, absence: Absence) -> str:
    who = "sin sustituto"
    if absence.substitute is not None:
        who = f"sustituye {desk.unit.person(absence.substitute).addressed}"
    return f"Del {_shown(absence.since)} al {_shown(absence.until)}, {who}"


def end(desk: Desk, absence_id: int) -> None:
    """End one of the speaker's absences today: the open cards come back.

    Raises:
        Refusal: it is over.
    """
    _end(desk, desk.person, [one for one in desk.unit.absences_of(desk.person.id) if one.id == absence_id])


def end_said(desk: Desk, wish: AbsenceWish) -> None:
    """End, in words, the absence that runs, or else the next one: the speaker's, or of whom he is superior.

    Raises:
        Refusal: there is none, or it is somebody else's business.
    """
    person = _absent(desk, _named(desk, wish.who) or wish.who) if wish.who else desk.person
    _end(desk, person, desk.unit.absences_of(person.id)[:1])


def _end(desk: Desk, person: Person, found: Sequence[Absence]) -> None:
    if not found:
        raise Refusal("sin_ausencia", nombre=person.addressed)
    for absence in found:
        desk.unit.end_absence(absence.id, desk.today - timedelta(days=1))
        for turn in ("start", "end"):
            desk.unit.cancel_timer(_key(absence.id, turn))
        person = desk.unit.person(person.id)
        desk.say("ausencia_terminada", {"nombre": person.addressed})
        if absence.substitute is not None:
            told = message("sustitucion_terminada", {"nombre": person.addressed})
            desk.notify(desk.unit.person(absence.substitute), told)
        if absence.since <= desk.today:
            hand_over(desk, person)


def turn(desk: Desk, timer: Timer) -> None:
    """An absence begins or is over today: open tasks are handed over, or come back."""
    hand_over(desk, desk.unit.person(int(timer.about)))


def hand_over(desk: Desk, person: Person) -> None:
    """The open tasks of a person go to whoever acts for him now, or back to himself."""
    for task in desk.unit.tasks_of(person, MOST_TASKS):
        case = desk.unit.case(task.case_id)
        step = desk.office.law_of(case).procedure.step(task.step)
        institution = desk.office.institution(case.institution)
        holders = authority.holders_of(task, step, case, institution, desk.unit)
        if all(one.id != person.id for one in holders):
            continue
        acting = holding.capacities(desk, case, task)
        involved = [
            one.person.id
            for one in acting
            if person.id in (one.person.id, one.behalf.id if one.behalf is not None else None)
        ]
        dealing.renewed(desk, case, task, desk.gathered(case), deal_to=involved)


ERRAND = Errand(name=NAME, label="Registrar una ausencia", form=_form, do=_register)
