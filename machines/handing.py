"""Handing over: to whom the paper of an answer goes, which its history row then names. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from machines.definition import Answer, Delivery, Field, FieldKind
from machines.errors import Refusal
from machines.fields import form_rows, forms
from machines.ground import Ground
from machines.machine import Law
from machines.records import Case, Person, Values
from machines.tellings import filled

HANDED = "_entrega"
"""The value of an answer's row that names its recipients, one a line; no field of a form can be called so."""
PARTIES = ("solicitante", "beneficiario", "elemento")


def handed(ground: Ground, case: Case, given: Answer, values: Values, actor: Person) -> Values:
    """What the row of an answer says about whom its paper goes to; nothing if it delivers none.

    Args:
        values: all that was gathered, with what came just now.

    Raises:
        Refusal: there is nobody to deliver it to.
    """
    one = given.delivers
    if one is None:
        return {}
    people = recipients(ground, case, one, values)
    if not people:
        raise Refusal("sin_destinatarios")
    today = ground.now.astimezone(ground.workdays.zone).date().isoformat()
    what = filled(one.what, ground, case, values, "", actor)
    stamped = "sí" if one.receipt and values.get(one.receipt) else ""
    day = values.get(one.date, "") or today
    original = "sí" if one.original else ""
    lines = [(what, name, meant, one.by, day, original, stamped) for name, meant in people.items()]
    return {HANDED: form_rows.pack(lines)}


def recipients(ground: Ground, case: Case, one: Delivery, values: Values) -> Mapping[str, str]:
    """To whom a paper goes: each one's name, and who may confirm it."""
    found: dict[str, str] = {}
    fields = fields_of(ground.law)
    for name in one.to:
        if name in PARTIES:
            found.update(_party(ground, case, name, values))
        elif name in fields:
            found.update(_listed(ground, fields[name], values.get(name, "")))
        else:
            found.update(_holders(ground, name))
    return {recipient_name(name): meant for name, meant in found.items()}


def recipient_name(name: str) -> str:
    """A recipient's name as one chooses it: several are written at once, with commas between them."""
    return name.replace(",", " ·").replace(";", " ·")


def _party(ground: Ground, case: Case, name: str, values: Values) -> dict[str, str]:
    """The requester, the beneficiary, or the element of a stretch: whose it is, where a list names him."""
    stretch = ground.law.procedure.stretch_of(case.state) if name == "elemento" else None
    if stretch is not None and stretch.person and values.get(stretch.person):
        return _listed(ground, ground.law.procedure.columns[stretch.person], values[stretch.person])
    if name == "elemento":
        return {case.element: "elemento"} if case.element else {}
    person = case.requester if name == "solicitante" else case.beneficiary
    if person is not None:
        return {ground.directory.person(person).addressed: f"#{person}"}
    written = values.get(name) or values.get("solicitante", "")
    return {written: ""} if written else {}


def _listed(ground: Ground, question: Field, value: str) -> dict[str, str]:
    """What a field names: each line of a list, a person, or the words themselves."""
    if not value:
        return {}
    if question.kind is FieldKind.ROWS:
        first = question.columns[0]
        cells = [row[0] for row in form_rows.unpack(value) if row[0]]
        return {forms.shown(first, cell, ground.asker): _meant(first, cell) for cell in cells}
    if question.kind is FieldKind.CHOICES:
        return dict.fromkeys(value.split("\n"), "")
    return {forms.shown(question, value, ground.asker): _meant(question, value)}


def _meant(question: Field, value: str) -> str:
    """The person of the roster that a value names; empty if it names none."""
    return value if question.kind is FieldKind.PERSON and forms.person_id(value) is not None else ""


def _holders(ground: Ground, role: str) -> dict[str, str]:
    """A role is one recipient; where its holders are of several units, each unit is one."""
    units = dict.fromkeys(one.unit for one in ground.directory.holders(ground.institution.code, role))
    return dict.fromkeys(filter(None, units), role) if len(units) > 1 else {role: role}


def fields_of(law: Law) -> Mapping[str, Field]:
    """Every field that a procedure's forms ask for, and what its lists say of each element, by name."""
    asked = {one.name: one for step in law.procedure.steps for given in step.answers for one in given.form}
    return {**law.procedure.columns, **asked}
