"""Reading a roster: the CSV that states in full who works in an institution.

`institucion,nombre,correo,telegram_id,puestos,unidad,departamento,jefe`, optionally
`tratamiento,telefono,otros_correos,calidad,desde,hasta,acuerdo,asistente,cartera`. Several posts, mails
and units of a cartera are separated by `;`, days are ISO (2026-01-31) or dd/mm/aaaa, `jefe` and `asistente` are mails.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from machines.rosters.roster_checks import Finding, Line, across, each

REQUIRED = (
    "institucion",
    "nombre",
    "correo",
    "telegram_id",
    "puestos",
    "unidad",
    "departamento",
    "jefe",
)
OPTIONAL = (
    "tratamiento",
    "telefono",
    "otros_correos",
    "calidad",
    "desde",
    "hasta",
    "acuerdo",
    "asistente",
    "cartera",
)
MOST_BYTES = 8 * 1024 * 1024
"""Of a file: some forty thousand people, more than any institution here has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRow:
    """One person in one institution, as the roster states it. Mails are in lower case, days ISO or empty."""

    line: int
    institution: str
    name: str
    email: str
    chat: str = ""
    """Telegram user id."""
    roles: tuple[str, ...] = ()
    """Canonical names."""
    unit: str = ""
    department: str = ""
    supervisor: str = ""
    """Mail of the jefe."""
    title: str = ""
    phone: str = ""
    other_emails: tuple[str, ...] = ()
    quality: str = "titular"
    since: str = ""
    until: str = ""
    acuerdo: str = ""
    assistant: str = ""
    """Mail of the assistant."""
    portfolio: tuple[str, ...] = ()
    """Units that the person looks after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPost:
    """Somebody's post in an institution."""

    institution: str
    person_id: int
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LostAccount:
    """A Telegram account that is no longer somebody's."""

    person_id: int
    chat: str


class Reading(NamedTuple):
    """Rows, or what is wrong with the file: with findings, there are no rows."""

    rows: tuple[RosterRow, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_roster(data: bytes, is_role: Callable[[str, str], str | None]) -> Reading:
    """Read a roster file; all that is wrong at once.

    Args:
        data: the file, UTF-8 (with or without BOM) or Latin-1 as spreadsheets write it.
        is_role: (institution, what was written) → the role's canonical name, None if there is no such role.
    """
    if len(data) > MOST_BYTES:
        what = f"Pesa más de {MOST_BYTES // 1024**2} MB"
        return _refused(1, "", what, "Revise que sea el CSV del personal")
    try:
        table = list(csv.reader(io.StringIO(_decoded(data), newline=""), strict=True))
    except csv.Error as error:
        return _refused(1, "", f"No es un CSV legible ({error})", "Guárdelo de nuevo como CSV")
    if not table:
        return _refused(1, "", "El archivo está vacío", f"Escriba la cabecera: {','.join(REQUIRED)}")
    header = [cell.strip().lower() for cell in table[0]]
    findings = _header_findings(header)
    if findings:
        return Reading(findings=tuple(findings))
    lines = _lines(header, table[1:], findings)
    for line in lines:
        findings.extend(each(line, is_role))
    findings.extend(across(lines))
    if findings:
        return Reading(findings=tuple(sorted(findings, key=lambda one: one.line)))
    return Reading(rows=tuple(_row(line, is_role) for line in lines))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _refused(line: int, column: str, what: str, remedy: str) -> Reading:
    return Reading(findings=(Finding(line=line, column=column, what=what, remedy=remedy),))


def _header_findings(header: list[str]) -> list[Finding]:
    if len(header) == 1 and ";" in header[0]:
        what = "Las columnas están separadas por punto y coma"
        return [Finding(line=1, column="", what=what, remedy="Guárdelo separado por comas")]
    missing = [
        Finding(line=1, column=name, what="Falta la columna", remedy="Agréguela, aunque esté vacía")
        for name in REQUIRED
        if name not in header
    ]
    unknown = [
        Finding(
            line=1,
            column=name,
            what="Columna desconocida",
            remedy=f"Quítela; se conocen {', '.join((*REQUIRED, *OPTIONAL))}",
        )
        for name in header
        if name not in (*REQUIRED, *OPTIONAL)
    ]
    twice = [
        Finding(line=1, column=name, what="Columna repetida", remedy="Deje solo una")
        for name in dict.fromkeys(header)
        if header.count(name) > 1
    ]
    return missing + unknown + twice


def _lines(header: list[str], table: list[list[str]], findings: list[Finding]) -> list[Line]:
    """The lines that have something in them; those of another width go to `findings`."""
    lines = []
    for number, cells in enumerate(table, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            what = f"Tiene {len(cells)} columnas y la cabecera {len(header)}"
            remedy = "Revise las comas; un texto con comas va entre comillas"
            findings.append(Finding(line=number, column="", what=what, remedy=remedy))
            continue
        stripped = [cell.strip() for cell in cells]
        lines.append(Line(number=number, cells=dict(zip(header, stripped, strict=True))))
    return lines


def _row(line: Line, is_role: Callable[[str, str], str | None]) -> RosterRow:
    cells: Mapping[str, str] = line.cells
    institution = cells["institucion"]
    roles = [is_role(institution, written) for written in line.several("puestos")]
    return RosterRow(
        line=line.number,
        institution=institution,
        name=cells["nombre"],
        email=line.mail("correo"),
        chat=cells["telegram_id"],
        roles=tuple(dict.fromkeys(role for role in roles if role is not None)),
        unit=cells["unidad"],
        department=cells["departamento"],
        supervisor=line.mail("jefe"),
        title=cells.get("tratamiento", ""),
        phone=cells.get("telefono", ""),
        other_emails=tuple(one.lower() for one in line.several("otros_correos")),
        quality=cells.get("calidad", "") or "titular",
        since=line.day("desde") or "",
        until=line.day("hasta") or "",
        acuerdo=cells.get("acuerdo", ""),
        assistant=line.mail("asistente"),
        portfolio=tuple(dict.fromkeys(line.several("cartera"))),
    )
