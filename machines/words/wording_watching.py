"""What the administrator is told each morning, if something is wrong."""

from __future__ import annotations

from machines.rendered import Block, Paragraph
from machines.words.wording_parts import Params, Words, lines, says


@says
def _vigilancia(params: Params) -> Words:
    """What is wrong today, a line each."""
    found = lines(params, "hallazgos")
    blocks: list[Block] = [Paragraph(one) for one in found]
    blocks.append(Paragraph("Qué hacer en cada caso lo dice «ventanilla doctor»."))
    things = "una cosa" if len(found) == 1 else f"{len(found)} cosas"
    return f"Ventanilla: {things} por revisar", blocks
