"""What is said on the card that lists the elements of a case that wait for one person."""

from __future__ import annotations

from machines.rendered import Block, Paragraph, Quote, Strong
from machines.text import shortened
from machines.words.wording_parts import Params, Words
from machines.words.wording_parts import about_case as _case
from machines.words.wording_parts import facts as _facts
from machines.words.wording_parts import if_any as _if
from machines.words.wording_parts import lines as _list
from machines.words.wording_parts import norms as _norms
from machines.words.wording_parts import says as _says
from machines.words.wording_parts import text as _text
from machines.words.wording_people import for_whom

_LONG = 600
"""Letters of a list of names within a card."""


def _pairs(params: Params, name: str) -> list[tuple[str, str]]:
    raw = params.get(name, [])
    return [(row[0], row[1]) for row in raw if isinstance(row, list)] if isinstance(raw, list) else []


def _head(params: Params) -> list[Block]:
    """Which case, which row, how many."""
    count = _text(params, "cuantas")
    waiting = "espera su respuesta" if count == "1" else "esperan su respuesta"
    return [
        Strong(_case(params)),
        Paragraph(
            f"{_text(params, 'encabezado')}Paso {_text(params, 'paso')} · {_text(params, 'elemento')}: "
            f"{count} {waiting}."
        ),
        *_if(_capacity(params)),
        Quote(_text(params, "actividad")),
    ]


def _capacity(params: Params) -> str:
    """In which capacity the reader has them, where it is not his own."""
    if not _text(params, "calidad"):
        return ""
    said = for_whom(params)
    return f"De algunos: {said}" if _text(params, "en_parte") else f"{said[0].upper()}{said[1:]}"


def _answered(params: Params) -> list[Block]:
    """What was answered of it already, and by whom."""
    said = [f"✔ {how}: {shortened(names, _LONG)}" for how, names in _pairs(params, "hechas")]
    return [Paragraph("\n".join(said))] if said else []


@_says
def _lote(params: Params) -> Words:
    """The card in the chat."""
    subject = f"{_text(params, 'titulo')}, paso {_text(params, 'paso')}"
    if _text(params, "cuantas") == "0":
        over = Paragraph(f"Paso {_text(params, 'paso')}: aquí ya no queda nada pendiente.")
        return subject, [Strong(_case(params)), over, *_answered(params)]
    ticked = _list(params, "marcadas")
    how = "Marque los que responde igual y toque la respuesta; los demás quedan pendientes. «Ver» muestra uno solo."
    names = shortened(", ".join(ticked), _LONG)
    page = _text(params, "pagina")
    back = shortened(", ".join(_list(params, "devueltas")), _LONG)
    return subject, [
        *_head(params),
        *_facts(params),
        *_norms(params),
        *_answered(params),
        *_if(f"Volvieron con observaciones (véalos con «Ver»): {back}" if back else ""),
        *_if(f"Marcados ({len(ticked)}): {names}" if ticked else how),
        *_if(f"Página {page}" if page else ""),
        *_if(_text(params, "pregunta")),
    ]


@_says
def _lote_carta(params: Params) -> Words:
    """The same as a letter."""
    first, last = _list(params, "ejemplos")
    answers = _list(params, "respuestas")
    lines = [f"{name} ({words})" if words else name for name, words in _pairs(params, "filas")]
    explained = _text(params, "con_motivo")
    how = [
        "Responda a este mensaje con una respuesta y los números, por ejemplo:",
        f"{answers[0]} {first}, {last}",
        f"{answers[0]} todos",
        *([f"{explained} {last}: el motivo"] if explained else []),
        "Puede escribir varias líneas, una por respuesta; los que no nombre quedan pendientes.",
        f"VER {first} le envía uno solo con todos sus datos.",
        f"Respuestas: {' / '.join(answers)}",
    ]
    prefix = "Recordatorio: " if _text(params, "encabezado").startswith("Recordatorio") else ""
    count = _text(params, "cuantas")
    return f"{prefix}{_text(params, 'titulo')}, paso {_text(params, 'paso')}: {count} pendientes", [
        *_head(params),
        *_facts(params),
        *_norms(params),
        Paragraph("\n".join(lines)),
        *_if(_text(params, "pregunta")),
        Paragraph("\n".join(how)),
    ]


@_says
def _lote_anterior(params: Params) -> Words:
    """What an earlier card becomes when a newer one lists what waits."""
    text = f"Paso {_text(params, 'paso')}: hay una ficha más reciente abajo, con todo lo que espera."
    return f"{_text(params, 'titulo')}: ficha anterior", [Strong(_case(params)), Paragraph(text)]


@_says
def _lote_registrado(params: Params) -> Words:
    """What was decided, what could not be, and what is left."""
    done, left = _list(params, "hechas"), _list(params, "quedan")
    refused = [f"✕ {label}: {why}" for label, why in _pairs(params, "negadas")]
    answer = _text(params, "respuesta")
    said = f"Quedó registrado: {answer} ({len(done)}): {shortened(', '.join(done), 2000)}."
    blocks: list[Block] = [
        Strong(_case(params)),
        Paragraph(said if done else "Nada se registró."),
        *(_facts(params) if done else []),
        *_if("\n".join(refused)),
        *_if(f"Siguen pendientes ({len(left)}): {shortened(', '.join(left), 2000)}." if left else ""),
        *_if(
            "Para ellos, responda a este mensaje del mismo modo."
            if left and _text(params, "carta") == "sí"
            else ""
        ),
    ]
    return f"Registrado: {answer}" if done else f"No se registró: {answer}", blocks
