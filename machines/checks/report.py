"""What every check looks at (`Subject`) and where it says what it found (`Report`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from rapidfuzz import process

from machines.institution import Institution
from machines.reading.building import ASSIGNED
from machines.reading.findings import Finding, Location, SourceText
from machines.reading.source import FieldSource, ProcedureSource, ProductionSource, StepSource, StretchSource

_NUMBER = re.compile(r"\d+(?:\.\d+)*")
Produced = tuple[int, Location, ProductionSource]
"""Index of a row, place within it, and what is produced there."""


class Report:
    """Gathers the findings of one file."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.findings: list[Finding] = []

    def add(self, location: Location, where: str, text: str) -> None:
        """Add a finding at a location of the file."""
        line = self.source.line(location)
        self.findings.append(Finding(file=self.source.file, line=line, where=where, text=text))


class Subject:
    """A procedure file as written, with its institution, and the report about it."""

    def __init__(self, source: ProcedureSource, institution: Institution, report: Report) -> None:
        self.source = source
        self.institution = institution
        self.report = report
        self.rows = {paso.no: paso for paso in source.paso}
        self.numbers = list(self.rows)
        self.resolved = {one.paso for one in source.resolucion}

    @cached_property
    def fields(self) -> dict[str, tuple[str, FieldSource]]:
        """Every field of the forms by name, with the row that asks for it first."""
        found: dict[str, tuple[str, FieldSource]] = {}
        for paso in self.source.paso:
            for field in (*paso.pide, *(field for one in paso.decide for field in one.pide)):
                found.setdefault(field.campo, (paso.no, field))
        return found

    @cached_property
    def columns(self) -> dict[str, tuple[StretchSource, FieldSource]]:
        """What the lists of stretches say of each element, by name."""
        found: dict[str, tuple[StretchSource, FieldSource]] = {}
        for tramo in self.source.tramo:
            _, field = self.fields.get(tramo.campo, ("", None))
            for column in field.columnas if field is not None else ():
                found.setdefault(column.campo, (tramo, column))
        return found

    def known_in(self, row: str) -> dict[str, FieldSource]:
        """Every field by name, and, in a stretch, the columns of its list."""
        stretch = self.stretch_of(row)
        own = {name: column for name, (tramo, column) in self.columns.items() if tramo is stretch}
        return {**own, **{name: field for name, (_, field) in self.fields.items()}}

    def opened_by(self, index: int, sigue: str | list[str]) -> StretchSource | None:
        """The stretch that begins when the row at `index` is left by `sigue`."""
        paso = self.source.paso[index]
        following = next((row.no for row in self.source.paso[index + 1 :] if not row.respuesta_de), "")
        targets = [following if sigue == "siguiente" else sigue] if isinstance(sigue, str) else sigue
        found = (self.stretch_of(one) for one in targets if one in self.rows)
        here = self.stretch_of(paso.no)
        return next((one for one in found if one is not None and one is not here), None)

    @cached_property
    def productions(self) -> list[Produced]:
        """Every `produce`; see `productions_of`."""
        return productions_of(self.source)

    @cached_property
    def documents(self) -> set[str]:
        """The names of what is produced."""
        return {one.documento for _, _, one in self.productions}

    @cached_property
    def has_signatures(self) -> bool:
        """Whether a row, or an answer written in one, has a `firma`: there may be a signed page."""
        return any(row.firma or any(one.firma for one in row.decide) for row in self.source.paso)

    def say(self, index: int, key: str, text: str, *deeper: str | int) -> None:
        """Report about a key of the row at `index`, or about what lies `deeper` in its value."""
        number = self.source.paso[index].no
        self.report.add(("paso", index, key, *deeper), f"paso {number}, clave «{key}»", text)

    def answers_of(self, paso: StepSource) -> list[StepSource]:
        """The numbered rows that are answers of a row."""
        return [row for row in self.source.paso if row.respuesta_de == paso.no]

    def is_resolved(self, paso: StepSource) -> bool:
        """Whether a resolution is written for a row, or for the one whose answer it is."""
        return paso.no in self.resolved or paso.respuesta_de in self.resolved

    def numbers_resolved(self, paso: StepSource) -> set[str]:
        """The numbers that stand in the resolutions of a row, or of the one whose answer it is."""
        texts = (
            f"{one.dice} {one.hacemos}"
            for one in self.source.resolucion
            if one.paso in (paso.no, paso.respuesta_de)
        )
        return {number for text in texts for number in _NUMBER.findall(text)}

    def stretch_of(self, row: str) -> StretchSource | None:
        """The stretch in which a row lies, if its ends exist."""
        at = self.numbers.index
        return next(
            (
                tramo
                for tramo in self.source.tramo
                if tramo.desde in self.rows
                and tramo.hasta in self.rows
                and at(tramo.desde) <= at(row) <= at(tramo.hasta)
            ),
            None,
        )

    def is_person(self, name: str) -> bool:
        """Whether a field of this name asks for a person of the roster: one of a form, or the one that `asigna` implies."""
        if name == ASSIGNED:
            return any(paso.asigna or any(one.asigna for one in paso.decide) for paso in self.source.paso)
        return name in self.fields and self.fields[name][1].tipo == "persona"

    def is_group(self, name: str) -> bool:
        """Whether a role is any employee of some units, which nobody holds as a post."""
        role = self.institution.role(name)
        return role is not None and role.kind == "grupo"

    def no_role(self, name: str) -> str:
        """The words for an unknown role."""
        names = [spelling for role in self.institution.roles for spelling in (role.name, *role.aliases)]
        return f"el rol «{name}» no está en la institución.{closest(name, names)}"

    def no_row(self, number: str) -> str:
        """The words for a row that is not there."""
        return f"no hay un paso «{number}».{closest(number, self.numbers)}"


def productions_of(source: ProcedureSource) -> list[Produced]:
    """Every `produce`: index of its row, its place within the row, what it says."""
    found: list[Produced] = []
    for index, paso in enumerate(source.paso):
        if paso.produce is not None:
            found.append((index, ("produce",), paso.produce))
        for at, one in enumerate(paso.decide):
            if one.produce is not None:
                found.append((index, ("decide", at, "produce"), one.produce))
    return found


def closest(name: str, names: Sequence[str]) -> str:
    """ "¿Quiso decir …?" with the nearest name, if one is near."""
    best = process.extractOne(name, names, score_cutoff=70)
    return f" ¿Quiso decir «{best[0]}»?" if best else ""


def bad_term(text: str) -> str:
    """The words for what is no term."""
    return f"«{text}» no es un plazo; escriba por ejemplo «4 horas hábiles» o «1 día hábil»"


def bad_rule(text: str) -> str:
    """The words for what is no calendar rule."""
    return (
        f"«{text}» no es una regla de calendario; "
        "escriba por ejemplo «del 26 al 31 de cada mes» o «diciembre de cada año»"
    )
