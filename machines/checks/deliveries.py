"""Deliveries: to somebody whom the file knows, in words that the forms can fill in; what receives and archives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from machines.checks.forms import PLACEHOLDERS
from machines.checks.report import Subject, closest
from machines.checks.rows import PARTIES
from machines.reading.filing import FOLIOS, PLACE
from machines.reading.findings import Location
from machines.reading.source import AnswerSource, DeliverySource, FieldSource, StepSource

_NAME = re.compile(r"\{(\w*)\}")
_FILES = ("archivo", "foto")
_NO_NAMES = (*_FILES, "sí o no", "fecha", "hora", "periodicidad", "número", "dinero")
"""Kinds of fields that name nobody."""


def check_deliveries(subject: Subject) -> None:
    """Every `entrega`, `recibe` and `archiva`."""
    for index, place, given in _given(subject):
        if given.entrega is not None:
            for key, text in _delivery(subject, index, given.entrega, given.pide):
                subject.say(index, str((*place, "entrega")[0]), text, *(*place, "entrega", key)[1:])
        for text in _receipt(subject, index, given.recibe):
            subject.say(index, str((*place, "recibe")[0]), text, *(*place, "recibe")[1:])
    _archive(subject)


def _given(subject: Subject) -> Iterator[tuple[int, Location, StepSource | AnswerSource]]:
    """Every row and every answer written within one, with its place."""
    for index, paso in enumerate(subject.source.paso):
        yield index, (), paso
        for at, one in enumerate(paso.decide):
            yield index, ("decide", at), one


def _delivery(
    subject: Subject, index: int, one: DeliverySource, form: Sequence[FieldSource]
) -> Iterator[tuple[str, str]]:
    """What is wrong with a delivery: the key and the words."""
    known = subject.known_in(subject.source.paso[index].no)
    lists = [subject.fields[name][1].columnas for name in one.a if name in subject.fields]
    columns = {column.campo for each in lists for column in each}
    for name in _NAME.findall(one.que):
        if name not in (*columns, *known, *subject.documents, *PLACEHOLDERS):
            yield "que", f"la entrega nombra «{{{name}}}», que ningún formulario pide"
        elif name in known and known[name].personal:
            yield "que", f"la entrega nombra «{{{name}}}», que es un dato personal"
    for name in one.a:
        for text in _recipient(subject, index, name):
            yield "a", text
    several = len(one.a) > 1 or any(known[name].tipo == "lista" for name in one.a if name in known)
    if one.original and several:
        yield "original", "el original lo recibe uno solo; quite «original» o deje un destinatario"
    kinds = {field.campo: field.tipo for field in form}
    if one.fecha and kinds.get(one.fecha) != "fecha":
        yield "fecha", f"este formulario no pide una fecha «{one.fecha}»"
    if one.acuse and kinds.get(one.acuse) not in _FILES:
        yield "acuse", f"este formulario no pide un archivo «{one.acuse}»"


def _recipient(subject: Subject, index: int, name: str) -> Iterator[str]:
    """What is wrong with one recipient."""
    if name == "elemento" and subject.stretch_of(subject.source.paso[index].no) is None:
        yield "«elemento» solo vale en un paso de un [[tramo]]"
    if name in PARTIES or subject.institution.role(name) is not None:
        return
    fields = subject.known_in(subject.source.paso[index].no)
    if name not in fields:
        roles = (spelling for role in subject.institution.roles for spelling in (role.name, *role.aliases))
        known = [*PARTIES, *fields, *roles]
        yield f"«{name}» no es un rol, ni el solicitante, ni un campo.{closest(name, known)}"
        return
    field = fields[name]
    if field.personal:
        yield f"«{name}» es un dato personal: no nombra a quien recibe"
    elif field.tipo in _NO_NAMES:
        yield f"«{name}» es del tipo «{field.tipo}»: no nombra a quien recibe"


def _receipt(subject: Subject, index: int, rows: Sequence[str]) -> Iterator[str]:
    """`recibe` names rows that deliver, in the same stretch or outside of all."""
    here = subject.stretch_of(subject.source.paso[index].no)
    for number in rows:
        row = subject.rows.get(number)
        if row is None:
            yield subject.no_row(number)
        elif row.entrega is None and all(one.entrega is None for one in row.decide):
            yield f"el paso {number} no entrega nada; escriba en él «entrega»"
        elif subject.stretch_of(number) is not here:
            yield f"el paso {number} corre en otra parte: solo recibe un paso del mismo [[tramo]]"


def _archive(subject: Subject) -> None:
    """What `archiva` asks for itself is asked nowhere else."""
    if not any(given.archiva for _, _, given in _given(subject)):
        return
    for index, place, given in _given(subject):
        for at, field in enumerate(given.pide):
            if field.campo in (FOLIOS, PLACE):
                text = f"campo «{field.campo}»: «archiva» ya lo pide; quítelo de aquí"
                subject.say(index, str((*place, "pide")[0]), text, *(*place, "pide", at)[1:])
