"""Handing over: to whom the paper of an answer goes, which its history row then names. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from machines.definition import Answer, Delivery, Stretch
from machines.errors import Refusal
from machines.fields import form_rows, forms
from machines.fields.field import Field, FieldKind
from machines.ground import Ground
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
    found = recipients(ground, case, one, values)
    if not found:
        raise Refusal("sin_destinatarios")
    today = ground.now.astimezone(ground.workdays.zone).date().isoformat()
    stamped = "sí" if one.receipt and values.get(one.receipt) else ""
    day = values.get(one.date, "") or today
    original = "sí" if one.original else ""
    pending = {} if given.produces is None else {given.produces.document: f"{{{given.produces.document}}}"}
    # The number of a document that this very answer produces comes a moment later: `deliveries.papers` fills it in.
    lines = []
    for each in found:
        what = one.what
        for column, cell in each.cells.items():
            what = what.replace("{" + column + "}", cell)
        what = filled(what, ground, case, pending | dict(values), "", actor)
        lines.append((what, each.name, each.meant, one.by, day, original, stamped))
    return {HANDED: form_rows.pack(lines)}


@dataclass(frozen=True, slots=True)
class Recipient:
    """To whom a paper goes."""

    name: str
    meant: str = ""
    """Who may confirm it: `#<id>`, a role, `elemento`, or nobody (empty)."""
    cells: Mapping[str, str] = field(default_factory=dict)
    """Of a line of a list its columns, as they are shown."""


def recipients(ground: Ground, case: Case, one: Delivery, values: Values) -> list[Recipient]:
    """To whom a paper goes; of two that are named alike the second one is told by its number."""
    found: list[Recipient] = []
    procedure = ground.law.procedure
    fields, stretch = procedure.fields, procedure.stretch_of(case.state)
    for name in one.to:
        if name in PARTIES:
            found += _party(ground, case, name, values)
        elif stretch is not None and name in {column.name for column in stretch.columns}:
            found += _of_element(ground, stretch, name, values)
        elif name in fields:
            found += _listed(ground, fields[name], values.get(name, ""))
        else:
            found += _holders(ground, name)
    names: dict[str, int] = {}
    told: list[Recipient] = []
    for each in found:
        name = recipient_name(each.name)
        names[name] = names.get(name, 0) + 1
        told.append(replace(each, name=name if names[name] == 1 else f"{name} ({names[name]})"))
    return told


def recipient_name(name: str) -> str:
    """A recipient's name as one chooses it: several are written at once, with commas between them."""
    return name.replace(",", " ·").replace(";", " ·")


def _party(ground: Ground, case: Case, name: str, values: Values) -> list[Recipient]:
    """The requester, the beneficiary, or the element of a stretch: whose it is, where a list names him."""
    stretch = ground.law.procedure.stretch_of(case.state) if name == "elemento" else None
    if stretch is not None and stretch.person and values.get(stretch.person):
        return _listed(ground, ground.law.procedure.columns[stretch.person], values[stretch.person])
    if name == "elemento":
        return [Recipient(case.element, "elemento")] if case.element else []
    person = case.requester if name == "solicitante" else case.beneficiary
    if person is not None:
        return [Recipient(ground.directory.person(person).addressed, f"#{person}")]
    written = values.get(name) or values.get("solicitante", "")
    return [Recipient(written)] if written else []


def _of_element(ground: Ground, stretch: Stretch, column: str, values: Values) -> list[Recipient]:
    """What a column says of the element; whose element it is may confirm for it."""
    person = values.get(stretch.person, "")
    meant = person if forms.person_id(person) is not None else ""
    named = _listed(ground, ground.law.procedure.columns[column], values.get(column, ""))
    return [replace(one, meant=one.meant or meant) for one in named]


def _listed(ground: Ground, question: Field, value: str) -> list[Recipient]:
    """What a field names: each line of a list, a person, or the words themselves."""
    if not value:
        return []
    if question.kind is FieldKind.ROWS:
        return [_line(ground, question, row) for row in form_rows.unpack(value) if row[0]]
    if question.kind is FieldKind.CHOICES:
        return [Recipient(one) for one in value.split("\n")]
    return [Recipient(forms.shown(question, value, ground.asker), _meant(question, value))]


def _line(ground: Ground, question: Field, row: Sequence[str]) -> Recipient:
    """One line of a list: its first column names the recipient."""
    first = question.columns[0]
    pairs = zip(question.columns, row, strict=False)
    cells = {column.name: forms.shown(column, cell, ground.asker) if cell else "" for column, cell in pairs}
    return Recipient(cells[first.name], _meant(first, row[0]), cells)


def _meant(question: Field, value: str) -> str:
    """The person of the roster that a value names; empty if it names none."""
    return value if question.kind is FieldKind.PERSON and forms.person_id(value) is not None else ""


def _holders(ground: Ground, role: str) -> list[Recipient]:
    """A role is one recipient; where its holders are of several units, each unit is one."""
    holders = ground.directory.holders(ground.institution.code, role)
    units = [unit for unit in dict.fromkeys(one.unit for one in holders) if unit]
    return [Recipient(unit, role) for unit in units] if len(units) > 1 else [Recipient(role, role)]
