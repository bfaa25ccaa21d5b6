"""What a row that archives (`archiva`) asks for."""

from __future__ import annotations

from machines.fields.field import Field, FieldKind
from machines.text import shortened

FOLIOS, PLACE = "folios", "archivado_en"
_WHERE = {"original": "¿Dónde queda archivado el original?", "copia": "¿Dónde queda archivada la copia?"}
_FOLIOS = Field(
    name=FOLIOS,
    kind=FieldKind.NUMBER,
    label="Folios",
    question="¿Cuántos folios se archivan?",
    example="6",
    required=False,
)


def filing(what: str, text: str) -> tuple[Field, ...]:
    """The place and the folios.

    Args:
        what: is archived: `original`, `copia`, or nothing.
        text: the row's sentence, which says of what.
    """
    if not what:
        return ()
    place = Field(
        name=PLACE,
        kind=FieldKind.TEXT,
        label="Archivado en",
        question=f"{_WHERE[what]} El paso dice: «{shortened(text, 160)}»",
        example="Leitz 4, folios 120 a 125",
    )
    return (place, _FOLIOS)
