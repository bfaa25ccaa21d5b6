"""What a row that archives (`archiva`) asks for."""

from __future__ import annotations

from machines.definition import Field, FieldKind

FOLIOS, PLACE = "folios", "archivado_en"
FILING = (
    Field(
        name=PLACE,
        kind=FieldKind.TEXT,
        label="Archivado en",
        question="¿Dónde queda archivado?",
        example="Leitz 4, folios 120 a 125",
    ),
    Field(
        name=FOLIOS,
        kind=FieldKind.NUMBER,
        label="Folios",
        question="¿Cuántos folios se archivan?",
        example="6",
        required=False,
    ),
)
