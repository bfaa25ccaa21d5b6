"""What a printed procedure says in words: who does a row, where each answer leads, what a stretch is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from machines.definition import (
    END,
    Answer,
    Delivery,
    Mode,
    Procedure,
    Rhythm,
    Step,
    StepKind,
    Stretch,
    is_end,
)
from machines.reading.building import ASSIGNED
from machines.text import with_article
from machines.timing.rules import parse_term

_PARTIES = {"elemento": "cada {element}", "solicitante": "el solicitante", "beneficiario": "el beneficiario"}
_TO = "→\u00a0"
"""An arrow that stays on the line of its target."""


def who(procedure: Procedure, step: Step) -> str:
    """The responsables of a row as the manual's column has them, and whom the row waits for."""
    names = " / ".join(step.roles)
    if step.mode is Mode.ALL:
        names = f"{listed(step.roles, 'y')} (firman)"
    elif step.mode is Mode.EACH:
        names = f"{names} (cada parte)"
    if not step.waits_for:
        return names
    stretch = procedure.stretch_of(step.no)
    return f"{names}\n(espera a: {awaited(step, stretch.element if stretch else 'parte')})"


def awaited(step: Step, element: str) -> str:
    """Whom a row waits for: "cada OCSE, Junta Directiva"."""
    return ", ".join(_PARTIES.get(name, name).format(element=element) for name in step.waits_for)


def until(procedure: Procedure, step: Step) -> str:
    """The deadline of a row: its rule or term, the date that a form asked for, or a term that counts from it."""
    term, _, field = step.deadline.rpartition(" desde ")
    label = next((one.label for one in procedure.asked if one.name == field), "")
    if not label:
        return step.deadline
    return f"{f'{term} desde ' if term else ''}la fecha que se anotó en «{label}»"


def at_the(term: str) -> str:
    """A term as it follows a verb: "a las 4 horas hábiles", "al día hábil"."""
    parsed = parse_term(term)
    if parsed is None:
        return f"a: {term}"
    feminine = parsed.unit in ("hora", "semana")
    if parsed.amount == 1:
        return f"a la {term.partition(' ')[2]}" if feminine else f"al {term.partition(' ')[2]}"
    return f"a {'las' if feminine else 'los'} {term}"


def leads(procedure: Procedure, step: Step) -> str:
    """Where each answer of a row leads, one per line."""
    if step.ends:
        return "fin"
    if step.kind is StepKind.ANSWER:
        given = procedure.step(step.answer_to).answer(step.no)
        return _arrow(procedure, step.answer_to, given) if given else ""
    return "\n".join(_lead(procedure, step, answer) for answer in step.answers)


def _lead(procedure: Procedure, step: Step, answer: Answer) -> str:
    """One answer of a state; a numbered one leads to its own row, which says the rest."""
    name = f"«{answer.button}» " if answer.label else ""
    row = procedure.by_no.get(answer.key)
    if row is not None and row.answer_to == step.no:
        return f"{name}{_TO}{answer.key}"
    return name + _arrow(procedure, step.no, answer)


def _arrow(procedure: Procedure, source: str, answer: Answer) -> str:
    """The targets of an answer, what it asks and for whom it settles who does later rows."""
    demands = [
        word for word, asked in (("con motivo", answer.reason), ("aprobación", answer.approval)) if asked
    ]
    assigned = next((one.roles for one in answer.form if one.name == ASSIGNED), ())
    demands += [f"asigna {listed(assigned, 'o')}"] if assigned else []
    demands += [f"libera {listed(answer.frees, 'y')}"] if answer.frees else []
    asked = f" ({', '.join(demands)})" if demands else ""
    mark = " *" if answer.by_resolution else ""
    return f"{_TO}{_targets(procedure, source, answer)}{asked}{mark}"


def _targets(procedure: Procedure, source: str, answer: Answer) -> str:
    stretch = procedure.stretch_of(source)
    last = next((row for row in answer.rows if procedure.step(row).ends), "")
    if last:
        return last
    names = [end_name(target) if is_end(target) else target for target in answer.targets]
    choice = f"{listed(names, 'o')}, a elegir" if len(names) > 1 else names[0]
    if stretch is None:
        return choice
    if any(is_end(target) for target in answer.targets):
        return f"{choice}, solo de ese elemento"
    leaves = not set(answer.targets) <= set(stretch.rows)
    return f"{choice}, cuando termine cada {stretch.element}" if leaves else choice


def end_name(target: str) -> str:
    """`FIN:denegada` as "fin: denegada"."""
    return "fin" if target == END else f"fin: {target.removeprefix(END + ':')}"


def listed(words: Sequence[str], link: str) -> str:
    """ "4, 5, 6 o 7"."""
    return f" {link} ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def rows_named(rows: Sequence[str]) -> str:
    """ "Paso 4" or "Pasos 1 a 2.2"; consecutive rows by their ends."""
    return f"Pasos {rows[0]} a {rows[-1]}" if len(rows) > 1 else f"Paso {rows[0]}"


def stretch_words(procedure: Procedure, stretch: Stretch) -> str:
    """How a stretch runs."""
    listed_in = next((one.label for one in procedure.asked if one.name == stretch.from_field), "")
    source = (
        (stretch.register and f"los elementos están en el registro «{stretch.register}»")
        or (stretch.role and f"los elementos son quienes tienen el puesto «{stretch.role}»")
        or f"los elementos se anotan antes («{listed_in}»)"
    )
    closing = f", o cuando lo cierra {with_article(stretch.closed_by)}" if stretch.closed_by else ""
    day = next((one.label for one in stretch.columns if one.name == stretch.begins), "")
    source += f", cada uno comienza en su «{day}»" if day else ""
    return (
        f"{rows_named(stretch.rows)}: una vez por cada {stretch.element}; {source}. "
        f"La gestión sigue cuando todos terminan{closing}."
    )


def rhythm_words(rhythm: Rhythm) -> str:
    """How often rows run."""
    if not rhythm.rule:
        return (
            f"{rows_named(rhythm.rows)}: se repiten según el período que se fija en el paso {rhythm.set_in}."
        )
    ending = f", hasta que lo concluya quien tiene el paso {rhythm.set_in}" if rhythm.set_in else ""
    return f"{rows_named(rhythm.rows)}: se repiten cada período ({rhythm.rule}){ending}."


def paper_words(procedure: Procedure, step: Step) -> Iterator[str]:
    """What a row, or one of its answers, delivers, receives and archives."""
    for given in step.answers:
        row = given.rows[0] if given.rows and given.key == given.rows[0] else step.no
        if given.receives:
            yield f"Paso {row}: recibe lo que entrega el paso {listed(given.receives, 'y')}."
        if given.delivers is not None:
            one = given.delivers
            what = re.sub(r"\{\w+\}", "…", one.what)
            by = f", por {one.by}" if one.by else ""
            mark = " (original)" if one.original else ""
            yield f"Paso {row}: entrega «{what}»{mark} a {_recipients(procedure, one)}{by}.".replace(
                " a el ", " al "
            )
        if given.archives:
            yield f"Paso {row}: archiva {'la copia' if given.archives == 'copia' else 'el original'}, con sus folios."


def _recipients(procedure: Procedure, one: Delivery) -> str:
    """To whom a paper goes: "el solicitante, Auditoría Interna"."""
    labels = {
        each.name: f"quien dice «{each.label}»"
        for step in procedure.steps
        for a in step.answers
        for each in a.form
    }
    parties = {"solicitante": "el solicitante", "beneficiario": "el beneficiario", "elemento": "cada parte"}
    return listed([parties.get(name, labels.get(name, name)) for name in one.to], "y")
