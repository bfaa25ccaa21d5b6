"""Notices: whom an answer's words go to, and the words with their names filled in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from machines import parties
from machines.definition import Notice
from machines.fields import forms
from machines.ground import Ground
from machines.outcome import Telling
from machines.records import Case, Person, Values

_NAMED = re.compile(r"\{([^{}]+)\}")


def tellings(
    ground: Ground, case: Case, notices: Sequence[Notice], values: Values, reason: str, actor: Person | None
) -> tuple[Telling, ...]:
    """The notices of an answer, with people instead of roles and values instead of names."""
    told: list[Telling] = []
    for notice in notices:
        people = dict.fromkeys(person for name in notice.to for person in _people(ground, case, name, values))
        text = filled(notice.text, ground, case, values, reason, actor)
        if people:
            told.append(
                Telling(to=tuple(people), text=text, by_mail=notice.by_mail, encloses=notice.encloses)
            )
    return tuple(told)


def _people(ground: Ground, case: Case, name: str, values: Values) -> Sequence[int]:
    """Whom a word of a notice means."""
    party = {"solicitante": case.requester, "beneficiario": case.beneficiary}
    if name in party:
        person = party[name]
        return [person] if person is not None else []
    stretch = ground.law.procedure.stretch_of(case.state)
    if name == "elemento" and stretch is not None and stretch.person:
        return [one.id for one in parties.of_element(case, ground.directory)]
    if name == "elemento" and not case.element:
        return []  # each element is told when it is opened
    if name == "elemento":
        return [person.id for person in ground.directory.members(ground.institution.code, case.element)]
    if (named := forms.person_id(values.get(name, ""))) is not None:
        return [named]
    if name in case.assigned:
        return [case.assigned[name]]
    return [person.id for person in ground.directory.holders(ground.institution.code, name)]


def filled(text: str, ground: Ground, case: Case, values: Values, reason: str, actor: Person | None) -> str:
    """The text of a notice or request with its names filled in; `{numero}` stays for the store, which gives the number."""
    procedure = ground.law.procedure

    def meant(found: re.Match[str]) -> str:
        name = found[1]
        if name in procedure.tellable:
            value = values.get(name)
            return "" if value is None else forms.shown(procedure.tellable[name], value, ground.asker)
        if name in procedure.productions:
            return values.get(name, "")
        match name:
            case "titulo":
                return procedure.title
            case "paso":
                return case.state
            case "motivo":
                return reason
            case "quien":
                return actor.addressed if actor is not None else ""
            case "fecha":
                return ground.now.astimezone(ground.workdays.zone).strftime("%d/%m/%Y")
            case _:
                return found[0]

    return _NAMED.sub(meant, text)
