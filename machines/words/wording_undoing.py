"""What is said of answers that are taken back."""

from __future__ import annotations

from machines.rendered import Block, Paragraph, Strong
from machines.words.wording_parts import Params, Words, about_case, if_any, says, text


@says
def _deshecho(params: Params) -> Words:
    """To whoever took his answer back."""
    done = text(params, "respuesta")
    blocks: list[Block] = [
        Strong(about_case(params)),
        Paragraph(f"Se deshizo su respuesta «{done}». La gestión está como antes de ella."),
        *if_any(text(params, "guardado")),
        *if_any(text(params, "sigue")),
    ]
    return f"Se deshizo: {done}", blocks
