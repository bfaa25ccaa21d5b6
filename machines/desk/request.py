"""What is asked at the opening of a case besides the first row's own form: for whom, by which medium, what for."""

from __future__ import annotations

from dataclasses import replace

from machines.fields.field import Field, FieldKind

FOR_ME, FOR_OTHER = "Para mí", "Para otra persona"
_IF_OTHER = f"para={FOR_OTHER}"

FOR_WHOM = Field(
    name="para",
    kind=FieldKind.CHOICE,
    label="Para quién",
    question="¿Para quién es la gestión?",
    options=(FOR_ME, FOR_OTHER),
)
WHO_ASKS = Field(
    name="solicitante",
    kind=FieldKind.PERSON,
    label="Solicita",
    question="¿Quién la solicita? Escriba su nombre o su correo.",
    example="Ana Gómez",
    required_if=_IF_OTHER,
)
WHO_IS_SERVED = Field(
    name="beneficiario",
    kind=FieldKind.PERSON,
    label="Se atiende a",
    question="¿A quién se atiende, si es otra persona? Escriba su nombre o su correo.",
    required=False,
)
MEDIUM = Field(
    name="medio",
    kind=FieldKind.CHOICE,
    label="Medio",
    question="¿Por qué medio la pidió?",
    options=("teléfono", "ventanilla", "papel", "correo"),
    required_if=_IF_OTHER,
)
STAMP = Field(
    name="sello",
    kind=FieldKind.DATE,
    label="Sello de recibido",
    question="¿Qué fecha tiene el sello de recibido?",
    required_if="medio=papel",
    has_happened=True,
)
FOR_OTHERS = (WHO_ASKS, WHO_IS_SERVED, MEDIUM, STAMP)
"""Asked of whoever registers somebody else's request."""
REQUEST = (
    Field(
        name="solicitud",
        kind=FieldKind.LONG_TEXT,
        label="Solicitud",
        question="¿Qué solicita? Descríbalo con sus palabras.",
    ),
    Field(
        name="adjunto",
        kind=FieldKind.FILE,
        label="Documentos",
        question="Si los tiene, envíe el oficio o los documentos que explican la solicitud.",
        required=False,
    ),
)
"""Asked of a requester where the first row is its responsable's work."""
RECORDED = (
    replace(
        MEDIUM,
        name="entrega_medio",
        label="Recibido por",
        question="¿Por qué medio llegó?",
        required_if="",
    ),
    replace(
        STAMP,
        name="entrega_sello",
        question="¿Qué fecha tiene el sello de recibido, o cuándo llegó?",
        required_if="",
    ),
)
"""Asked of the responsable who records an answer that came another way."""
COMMENT = Field(
    name="entrega_texto",
    kind=FieldKind.LONG_TEXT,
    label="Comentario",
    question="¿Desea añadir algo?",
    required=False,
)
"""Whoever is asked for something may write some words with it."""
DELIVERED = (
    Field(
        name="entregado",
        kind=FieldKind.FILE,
        label="Documentos",
        question="Envíe los documentos con que responde.",
    ),
    COMMENT,
)
"""Asked of whoever is waited for where the row itself decides something."""
SHOWN = (STAMP, *REQUEST, *DELIVERED, *RECORDED)
"""What of it is shown on cards as it was written; who asks and by which medium is shown apart."""
