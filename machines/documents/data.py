"""What a template finds in `datos`: the case's data as a person reads them, by label and by field name.

| key | what it is |
|---|---|
| `numero`, `nombre` | of the document: "DT-2026-0001", "Dictamen técnico" |
| `lugar`, `fecha`, `fecha_corta` | "Guatemala", "21 de noviembre de 2026", "21/11/2026" |
| `institucion`, `unidad`, `procedimiento`, `titulo`, `gestion` | names, the procedure's code and title, No. de gestión |
| `solicita`, `beneficiario` | `nombre`, `puesto` and `unidad` of each |
| `campos`, `nombres` | value and label by field name; personal data are never there |
| `datos` | pairs of label and value, in the order of the forms |
| `firmantes` | `puesto` and `nombre` of those who sign it ("" where it may be one of several) |
| `hizo` | `nombre` and `puesto` of whoever did each row last, by its number; only rows that were done |
| `aprobaciones` | `nombre`, `puesto`, `cuando`, `medio` of each approval that was recorded; empty until all have signed |
| `fotografias` | `archivo` and `pie` of each; without `archivo`, `aviso` says why it cannot be printed |
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from machines.definition import Procedure, Production
from machines.documents.photographs import Photograph
from machines.institution import Institution

PLACE = "Guatemala"
_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who asks, is served, or did a row."""

    name: str
    post: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who has to sign a document."""

    post: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """An approval that was recorded."""

    name: str
    post: str
    when: str
    medium: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """Everything that a document says, photographs apart."""

    production: Production
    procedure: Procedure
    institution: Institution
    number: str
    case_number: str
    day: date
    requester: Party
    beneficiary: Party
    fields: Sequence[tuple[str, str, str]]
    """Name, label and shown value of each field that has one."""
    doers: Mapping[str, Party] = field(default_factory=dict)
    """Who did each row last, by its number."""
    signers: Sequence[Signer] = ()
    approvals: Sequence[Approval] = ()


def data_of(manuscript: Manuscript, photographs: Sequence[Photograph]) -> dict[str, object]:
    """The data that a template finds."""
    one = manuscript
    return {
        "numero": one.number,
        "nombre": one.production.title,
        "lugar": PLACE,
        "fecha": day_in_words(one.day),
        "fecha_corta": one.day.strftime("%d/%m/%Y"),
        "institucion": one.institution.name,
        "unidad": one.procedure.unit,
        "procedimiento": one.procedure.code,
        "titulo": one.procedure.title,
        "gestion": one.case_number,
        "solicita": _party(one.requester),
        "beneficiario": _party(one.beneficiary),
        "campos": {name: value for name, _, value in one.fields},
        "nombres": {name: label for name, label, _ in one.fields},
        "datos": [[label, value] for _, label, value in one.fields],
        "hizo": {row: {"nombre": who.name, "puesto": who.post} for row, who in one.doers.items()},
        "firmantes": [{"puesto": signer.post, "nombre": signer.name} for signer in one.signers],
        "aprobaciones": [
            {"nombre": given.name, "puesto": given.post, "cuando": given.when, "medio": given.medium}
            for given in one.approvals
        ],
        "fotografias": [
            {"archivo": photo.name, "pie": photo.caption, "aviso": photo.warning} for photo in photographs
        ],
    }


def day_in_words(day: date) -> str:
    """ "21 de noviembre de 2026"."""
    return f"{day.day} de {_MONTHS[day.month - 1]} de {day.year}"


def _party(party: Party) -> dict[str, str]:
    return {"nombre": party.name, "puesto": party.post, "unidad": party.unit}
