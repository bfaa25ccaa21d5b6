"""What is said of answers that are taken back."""

from __future__ import annotations

from machines.rendered import Block, Paragraph, Strong
from machines.words.wording_parts import Params, Words, about_case, if_any, lines, says, text


@says
def _deshecho_lote(params: Params) -> Words:
    """The same of several elements."""
    done = text(params, "respuesta")
    names = ", ".join(lines(params, "lista"))
    return f"Se deshizo: {done}", [
        Strong(about_case(params)),
        Paragraph(f"Se deshizo su respuesta «{done}»: {names}. Vuelven a esperar como antes de ella."),
    ]


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
