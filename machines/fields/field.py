"""What a form asks for: the kinds of field, and one field."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """What a form asks for; the value is the word used in procedure files."""

    TEXT = "texto"
    LONG_TEXT = "texto largo"
    CHOICE = "opción"
    CHOICES = "opciones"
    YES_NO = "sí o no"
    DATE = "fecha"
    HOUR = "hora"
    FREQUENCY = "periodicidad"
    """How often: "cada día hábil", "cada lunes", "el 26 de cada mes"."""
    NUMBER = "número"
    MONEY = "dinero"
    EMAIL = "correo"
    PHONE = "teléfono"
    CUI = "CUI"
    NIT = "NIT"
    PERSON = "persona"
    ITEM = "elemento de registro"
    PHOTO = "foto"
    FILE = "archivo"
    REFERENCE = "referencia"
    """The number of a paper, of a record in another system or of a good, by which the case is found again."""
    ROWS = "lista"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question of a form."""

    name: str
    kind: FieldKind
    label: str
    """Short name shown in summaries: "Descripción de la falla"."""
    question: str
    example: str = ""
    required: bool = True
    required_if: str = ""
    """Asked only if another field says so: its name (it has a value other than "no"), or `name=value`."""
    options: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    """For a person: only holders of one of these roles; empty: anybody."""
    register: str = ""
    """For an item: the register it is taken from."""
    columns: tuple[Field, ...] = ()
    """For a list: the fields of each of its rows."""
    personal: bool = False
    of_period: bool = False
    """Its value is the words of the case's period ("noviembre de 2026"); asked only of a case that is for none."""
    has_happened: bool = False
    """For a date: of what has happened by now, so that it is no day to come."""

    @property
    def is_file(self) -> bool:
        """Whether files are the answer."""
        return self.kind in (FieldKind.PHOTO, FieldKind.FILE)
