"""Values for whatever a form asks, made up from a seed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from machines.fields import form_rows, forms
from machines.fields.field import Field, FieldKind
from machines.fields.forms import Asker

_PLAIN = {
    FieldKind.HOUR: ("08:00", "10:30", "15:45"),
    FieldKind.NUMBER: ("1", "3", "250"),
    FieldKind.MONEY: ("125.50", "98000"),
    FieldKind.EMAIL: ("alguien@example.gob.gt",),
    FieldKind.PHONE: ("2294-3900",),
    FieldKind.CUI: ("1234567890101",),
    FieldKind.NIT: ("123456-7",),
    FieldKind.PERSON: ("Alguien de fuera",),
}
"""What is no choice and no date."""


def filled(form: Sequence[Field], asker: Asker, chance: Random, today: date) -> dict[str, str]:
    """Values with which a form can be sent; what need not be given is left out now and then."""
    values: dict[str, str] = {}
    for one in form:
        if forms.applies(one, values):
            wanted = one.required or one.required_if or chance.random() < 0.5
            values[one.name] = value(one, asker, chance, today) if wanted else ""
    return values


def value(question: Field, asker: Asker, chance: Random, today: date) -> str:
    """A value of one field."""
    if question.kind is FieldKind.ROWS:
        rows = [
            [value(one, asker, chance, today) for one in question.columns]
            for _ in range(chance.choice((1, 1, 2, 3)))
        ]
        return form_rows.pack(rows)
    offered = forms.options(question, asker)
    if offered:
        return chance.choice(offered).value
    if question.kind is FieldKind.DATE:
        return (today + timedelta(days=chance.choice((-30, -1, 0, 1, 5, 20, 90)))).isoformat()
    if question.kind is FieldKind.PERSON and chance.random() < 0.7:
        return f"#{_somebody(asker, chance)}"
    if question.is_file:
        return f"{chance.getrandbits(256):064x}"
    return chance.choice(_PLAIN.get(question.kind, ("algo", "otra cosa", "Oficio 12-2026")))


def _somebody(asker: Asker, chance: Random) -> int:
    """Anybody of the institution, by his number."""
    people = asker.directory.people_named(asker.institution, "")
    return chance.choice(people).id
