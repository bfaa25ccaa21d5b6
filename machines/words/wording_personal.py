"""What is said when somebody opens the personal data of a case."""

from __future__ import annotations

from machines.messages import Message
from machines.rendered import Block, Paragraph, Strong
from machines.words.wording_parts import Params, Words, about_case, facts, says

NAME = "datos-personales.txt"
_RECORDED = "Esta consulta quedó registrada en el historial de la gestión. Use los datos solo para atenderla."


def enclosed(message: Message) -> tuple[tuple[str, str], ...]:
    """Text files that go with a letter, made of its parameters: name and text."""
    rows = message.params.get("adjunto")
    pairs = [row for row in rows if isinstance(row, list)] if isinstance(rows, list) else []
    if not pairs:
        return ()
    lines = [about_case(message.params), "", *(f"{row[0]}: {row[1]}" for row in pairs), "", _RECORDED]
    return ((NAME, "\n".join(lines) + "\n"),)


@says
def _datos_personales(params: Params) -> Words:
    """The personal data themselves, in a private chat."""
    blocks: list[Block] = [
        Strong(f"Datos personales · {about_case(params)}"),
        *facts(params),
        Paragraph(_RECORDED),
    ]
    return "Datos personales", blocks


@says
def _datos_personales_adjuntos(params: Params) -> Words:
    """The letter that brings the files; nothing personal stands in its text."""
    where = "en su chat con esta ventanilla" if params.get("por_chat") else f"en el archivo adjunto {NAME}"
    blocks: list[Block] = [
        Strong(about_case(params)),
        Paragraph(f"Adjunto los documentos personales de esta gestión. Los datos escritos van {where}."),
        Paragraph(_RECORDED),
    ]
    return "Documentos de la gestión", blocks
