"""Whether there is somebody for everything: roles without a holder, people whom nothing reaches, nobody who stands in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from machines import parties
from machines.definition import Mode, Procedure, Step
from machines.institution import Institution
from machines.reading.loading import Book
from machines.records import ChannelName, Person
from machines.watching.concern import Concern, named, note, wrong

ABOUT = "Directorio"
_FILLED = ("puesto", "cuerpo", "oficina")
"""Kinds of role that somebody has to hold: a group is whoever belongs to it, an outsider is in no roster."""
_IMPORT = "Complételo en el directorio y vuelva a importarlo."


def concerns(
    book: Book,
    people: Sequence[Person],
    channels: Collection[ChannelName],
    waiting: Mapping[tuple[str, str], int] | None = None,
) -> list[Concern]:
    """What is missing in the directory, institution by institution; one in which nobody works is not looked at.

    Args:
        people: everybody, as of today.
        channels: those that are on.
        waiting: how many open tasks wait for a role, by (institution, role).
    """
    here = [one for one in people if not one.gone]
    found: list[Concern] = []
    for code, institution in sorted(book.institutions.items()):
        staff = [one for one in here if _belongs(one, code)]
        if staff:
            procedures = [one for one in book.procedures.values() if one.institution == code]
            found += _roles(institution, procedures, staff, waiting or {})
            found += _people(institution, staff, {one.id: one for one in here}, channels)
    return found


def _belongs(person: Person, code: str) -> bool:
    return person.institution == code or any(post.institution == code for post in person.posts)


# -- roles


def _roles(
    institution: Institution,
    procedures: Sequence[Procedure],
    staff: Sequence[Person],
    waiting: Mapping[tuple[str, str], int],
) -> Iterator[Concern]:
    """Roles that nobody holds; a procedure of which nobody holds any role is not in use here."""
    held = {post.role for one in staff for post in one.posts if post.institution == institution.code}
    unused: list[str] = []
    missing: dict[str, list[str]] = defaultdict(list)
    for procedure in sorted(procedures, key=lambda one: one.code):
        asked = {role for step in procedure.states for role in _asked(step, institution)}
        if asked and not asked & held:
            unused.append(procedure.code)
            continue
        rows: dict[str, list[str]] = defaultdict(list)
        for step in procedure.states:
            for role in _lacking(step, institution, held):
                rows[role].append(step.no)
        for role, numbers in rows.items():
            missing[role].append(f"{procedure.code} (paso {', '.join(numbers)})")
    for role, places in missing.items():
        tasks = waiting.get((institution.code, role), 0)
        stuck = f" {tasks} tarea(s) esperan." if tasks else ""
        text = f"{institution.code}: nadie ocupa «{role}», que actúa en {named(places)}.{stuck}"
        yield wrong(ABOUT, text, _IMPORT)
    if unused:
        text = f"{institution.code}: nadie ocupa ningún puesto de {named(unused)}; aquí no se usan."
        yield note(ABOUT, text, "Si han de usarse, agregue a sus responsables al directorio.")


def _asked(step: Step, institution: Institution) -> list[str]:
    """The roles of a row that somebody has to hold, by their names."""
    known = (institution.role(role) for role in step.roles if not step.relative)
    return [role.name for role in known if role is not None and role.kind in _FILLED]


def _lacking(step: Step, institution: Institution, held: Collection[str]) -> list[str]:
    """The roles of a row whose absence leaves it to nobody: where any of several may act, one is enough."""
    asked = _asked(step, institution)
    if len(asked) < len(step.roles) and step.mode is Mode.ANY:  # whoever belongs to a group may act, too
        return []
    lacking = [role for role in asked if role not in held]
    return [] if step.mode is Mode.ANY and len(lacking) < len(asked) else lacking


# -- people


def _people(
    institution: Institution,
    staff: Sequence[Person],
    here: Mapping[int, Person],
    channels: Collection[ChannelName],
) -> Iterator[Concern]:
    """Who cannot be reached, and for whom nobody would act."""
    code = institution.code
    own = [one for one in staff if not parties.is_outsider(one, institution)]
    mute = [one for one in staff if not _reached(one, channels)]
    if mute:
        text = f"{code}: ningún canal llega a {_names(mute)}."
        yield wrong(ABOUT, text, "Corrija su correo en el directorio, o que enlace su Telegram.")
    if ChannelName.CHAT in channels:
        unlinked = [one for one in own if not one.chat and one not in mute]
        if unlinked:
            text = f"{code}: {len(unlinked)} persona(s) sin Telegram enlazado: {_names(unlinked)}."
            yield note(ABOUT, text, "Lo enlaza cada quien: escribe al bot y le da su correo.")
    orphans = [one for one in own if one.supervisor is None]
    if orphans:
        text = f"{code}: sin jefe inmediato conocido: {_names(orphans)}."
        yield note(ABOUT, text, "Sus plazos vencidos y ausencias se avisan a la persona administradora.")
    lost = [one for one in staff if one.supervisor is not None and one.supervisor not in here]
    if lost:
        yield wrong(ABOUT, f"{code}: el jefe inmediato de {_names(lost)} ya no figura.", _IMPORT)
    alone = [one for one in staff if one.away is not None and not _stands_in(one, here)]
    if alone:
        text = f"{code}: están ausentes y nadie puede atender por ellos: {_names(alone)}."
        yield wrong(ABOUT, text, "Que se nombre un sustituto: /ausencia de … del … al … sustituye ….")


def _reached(person: Person, channels: Collection[ChannelName]) -> bool:
    addresses = {ChannelName.CHAT: person.chat, ChannelName.MAIL: person.email}
    return any(addresses[one] for one in channels if one not in person.failing)


def _stands_in(person: Person, here: Mapping[int, Person]) -> bool:
    """Whether a substitute or the immediate superior of somebody who is away is here himself."""
    substitute = person.away.substitute if person.away is not None else None
    wanted = [here.get(one) for one in (substitute, person.supervisor) if one is not None]
    return any(one is not None and one.away is None for one in wanted)


def _names(people: Sequence[Person]) -> str:
    return named([one.name for one in people])
