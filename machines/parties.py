"""Who is waited for in a row: the parties of `espera`, and whether a request goes to them."""

from __future__ import annotations

from collections.abc import Sequence

from machines.definition import Step, Stretch
from machines.fields import forms
from machines.institution import Institution
from machines.ports import Directory
from machines.records import Case, Person, Task, Values


def asked(step: Step, case: Case, institution: Institution, directory: Directory) -> list[Person]:
    """Who is asked by a request of his own while a case stands in a row; nobody where the row asks nobody.

    Of an element those of its members who hold the role of its stretch; if none does, all of them.
    """
    if not step.request:
        return []
    people: dict[int, Person] = {}
    for name in step.waits_for:
        people.update((one.id, one) for one in _meant(name, step, case, institution, directory))
    return list(people.values())


def is_asked(person: Person, step: Step, case: Case, institution: Institution, directory: Directory) -> bool:
    """Whether a row's request is for this person."""
    return any(one.id == person.id for one in asked(step, case, institution, directory))


def may_be_asked(
    person: Person, step: Step, stretch: Stretch | None, case: Case, institution: Institution
) -> bool:
    """Whether a row's request will be for this person when the case comes to it, as far as can be seen before.

    Args:
        stretch: in which the row lies.
    """
    named = {"solicitante": case.requester, "beneficiario": case.beneficiary}
    here = person.institution == institution.code
    for name in step.waits_for:
        if name in named and named[name] == person.id:
            return True
        if name == "elemento" and step.element_is_someones and case.beneficiary == person.id:
            return True
        if name == "elemento" and here and stretch is not None and _is_of(person, stretch, institution):
            return True
        if here and person.holds(name):
            return True
    return False


def _is_of(person: Person, stretch: Stretch, institution: Institution) -> bool:
    """Whether a person belongs to an element of a stretch: holds its role, or is of a unit that its register names."""
    if stretch.role:
        return person.holds(stretch.role)
    return person.unit in institution.registers.get(stretch.register, ())


def of_element(case: Case, directory: Directory) -> list[Person]:
    """Whose element a case is for, where a list names him and he can be reached: nobody if the roster has him not."""
    return _reached(case.beneficiary, directory)


def of_field(step: Step, values: Values, directory: Directory) -> list[Person]:
    """Whom the field names whose person does a row, if he can be reached: nobody if he was named in words only."""
    return _reached(forms.person_id(values.get(step.person_field, "")), directory)


def _reached(named: int | None, directory: Directory) -> list[Person]:
    """Somebody, if he is still in the roster and has an address."""
    person = directory.person(named) if named is not None else None
    reached = person is not None and not person.gone and bool(person.email or person.chat)
    return [person] if person is not None and reached else []


def own_roles(task: Task, step: Step) -> tuple[str, ...]:
    """Of a task's roles those of its responsables: whoever is only asked for it is no holder."""
    return tuple(role for role in task.roles if role in step.roles)


def is_outsider(person: Person, institution: Institution) -> bool:
    """Whether somebody stands outside the institution: all his posts in it are of the kind `externo`."""
    roles = [institution.role(post.role) for post in person.posts if post.institution == institution.code]
    return bool(roles) and all(role is not None and role.kind == "externo" for role in roles)


def _meant(
    name: str, step: Step, case: Case, institution: Institution, directory: Directory
) -> Sequence[Person]:
    """Whom a word of `espera` means in a case."""
    party = {"solicitante": case.requester, "beneficiario": case.beneficiary}
    if name in party:
        person = party[name]
        return [directory.person(person)] if person is not None else []
    if name != "elemento":
        return directory.holders(institution.code, name)
    if step.element_is_someones:
        return of_element(case, directory)
    members = directory.members(institution.code, case.element)
    return [one for one in members if step.element_role and one.holds(step.element_role)] or members
