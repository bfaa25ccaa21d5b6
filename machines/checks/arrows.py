"""The arrows: each leads to a row with work or to an end, and comes from the manual or from a resolution."""

from __future__ import annotations

import re

from machines.checks.report import Subject
from machines.definition import END, is_end
from machines.institution import fold
from machines.reading.building import listed
from machines.reading.findings import Location
from machines.reading.source import StepSource

_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_NAMED_STEP = re.compile(
    r"\bpasos?\s+((?:No\.\s*)?\d+(?:\.\d+)*(?:\s*(?:,|o|y|al)\s*\d+(?:\.\d+)*)*)", re.IGNORECASE
)
_ENDING = ("fin del procedimiento", "final del procedimiento", "sale del procedimiento")


def check_arrows(subject: Subject) -> None:
    """Every arrow of every row."""
    for index, paso in enumerate(subject.source.paso):
        _targets(subject, index, "sigue", paso.sigue)
        for at, one in enumerate(paso.decide):
            _targets(subject, index, "decide", one.sigue, at, "sigue")
            if one.resolucion and paso.no not in subject.resolved:
                text = f"«{one.boton}» no viene del manual: falta la [[resolucion]] del paso {paso.no}"
                subject.say(index, "decide", text, at, "resolucion")
        _named(subject, index, paso)
        _backed(subject, index, paso)


def _targets(subject: Subject, index: int, key: str, sigue: str | list[str], *deeper: str | int) -> None:
    """Every target exists and holds work."""
    if isinstance(sigue, list) and len(set(sigue)) < 2:
        text = "una lista de destinos tiene al menos dos distintos; si es uno, escríbalo solo"
        subject.say(index, key, text, *deeper)
    for target in listed(sigue):
        row = subject.rows.get(target)
        if isinstance(sigue, list) and (target == "siguiente" or (row and row.fin)):
            text = f"en una lista de destinos «{target}» no vale; escriba el número de un paso, o «{END}»"
            subject.say(index, key, text, *deeper)
        elif target == "siguiente" or is_end(target):
            continue
        elif row is None:
            subject.say(index, key, subject.no_row(target), *deeper)
        elif row.respuesta_de and not row.tambien_paso:
            text = f"el paso {target} es solo una respuesta; el destino debe ser un paso con trabajo"
            subject.say(index, key, text, *deeper)


def _named(subject: Subject, index: int, paso: StepSource) -> None:
    """Every "paso N" of the sentence is among the row's arrows, or a resolution of the row speaks of it."""
    known = {no.lstrip("0"): no for no in subject.rows}
    spoken_of = {number.lstrip("0") for number in subject.numbers_resolved(paso)}
    for number in sorted(_numbers_in(paso)):
        if number.lstrip("0") in spoken_of:
            continue
        row = known.get(number.lstrip("0"))
        if row is None:
            text = f"el texto nombra el paso {number}, que no existe: escriba una [[resolucion]]"
            subject.say(index, "actividad", text)
        elif row not in _leads_to(subject, paso):
            text = (
                f"el texto nombra el paso {number}, pero ninguna flecha va allí: "
                "corríjalo o escriba una [[resolucion]]"
            )
            subject.say(index, "actividad", text)


def _backed(subject: Subject, index: int, paso: StepSource) -> None:
    """Every arrow goes to the next row or to one that the sentence names; the rest needs a resolution that names it.

    For an end, or for staying in the row, any resolution of the row will do: they have no number to name.
    """
    known = {no.lstrip("0"): no for no in subject.rows}
    named = _numbers_in(paso) | subject.numbers_resolved(paso)
    backed = {known.get(number.lstrip("0"), number) for number in named}
    backed |= {"siguiente", _following(subject, paso)}
    resolved = subject.is_resolved(paso)
    said = fold(f"{paso.actividad} {paso.pregunta}")
    ends = resolved or any(words in said for words in _ENDING)
    if resolved:
        backed.add(paso.no)
    arrows: list[tuple[str, str, Location]] = [(target, "sigue", ()) for target in listed(paso.sigue)]
    arrows += [
        (target, "decide", (at, "sigue"))
        for at, one in enumerate(paso.decide)
        for target in listed(one.sigue)
    ]
    for target, key, deeper in arrows:
        unsaid = not ends if is_end(target) else target in subject.rows
        if target not in backed and unsaid:
            text = (
                f"la flecha a «{target}» no está en el texto del paso: corríjala o escriba una [[resolucion]]"
            )
            subject.say(index, key, text, *deeper)


def _numbers_in(paso: StepSource) -> set[str]:
    """The step numbers that a row's sentence names, as it writes them."""
    found = _NAMED_STEP.finditer(f"{paso.actividad} {paso.pregunta}")
    return {number for match in found for number in _NUMBER.findall(match.group(1))}


def _leads_to(subject: Subject, paso: StepSource) -> set[str]:
    """Rows to which a row's arrows lead, and its answers' and their own."""
    found: set[str] = set()
    for row in (paso, *subject.answers_of(paso)):
        ways = [row.sigue, *(one.sigue for one in row.decide)]
        targets = {target for sigue in ways for target in listed(sigue)}
        found |= {_following(subject, row) if target == "siguiente" else target for target in targets}
        found.add(row.no)
    return found


def _following(subject: Subject, paso: StepSource) -> str:
    """The row that comes next in the table, answers left out; the end if there is none."""
    asking = subject.rows.get(paso.respuesta_de, paso) if not paso.tambien_paso else paso
    after = subject.source.paso[subject.source.paso.index(asking) + 1 :]
    return next((row.no for row in after if not row.respuesta_de), END)
