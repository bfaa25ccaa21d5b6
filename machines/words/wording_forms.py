"""What is said while a form is filled in, and while the procedure for it is looked for."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter

from machines.rendered import Block, Paragraph, Quote, Strong
from machines.text import shortened
from machines.words.wording_parts import Params, Words, facts, if_any, lines, pairs, says, text


@says
def _pregunta(params: Params) -> Words:
    """One question of a form."""
    blocks: list[Block] = [Strong(text(params, "titulo"))]
    blocks += if_any(text(params, "error"))
    blocks += if_any(text(params, "filas"))
    blocks.append(Paragraph(text(params, "pregunta")))
    example = text(params, "ejemplo")
    blocks += if_any(f"Por ejemplo: {example}" if example else "")
    blocks += if_any(text(params, "como"))
    return text(params, "titulo"), blocks


@says
def _formulario(params: Params) -> Words:
    """All that is still missing, for an answer in one letter."""
    blocks: list[Block] = [Strong(text(params, "titulo")), *if_any(text(params, "error")), *facts(params)]
    blocks.append(Paragraph("Para continuar, responda a este correo con estos datos, uno por línea:"))
    blocks.append(Quote("\n".join(lines(params, "lineas"))))
    blocks += if_any(text(params, "ayuda"))
    return f"{text(params, 'titulo')}: datos que faltan", blocks


_PARTLY_KNOWN = "Incluye lo que ya estaba anotado. Corrija lo que haga falta y envíelo."
_BY_MAIL = "Responda ENVIAR, o escriba los datos que cambian, uno por línea (Dato: valor)."


@says
def _resumen(params: Params) -> Words:
    """The summary before a form is sent."""
    blocks: list[Block] = [
        Strong(f"Revise antes de enviar · {text(params, 'titulo')}"),
        *facts(params),
        *if_any(text(params, "error")),
        Paragraph(_PARTLY_KNOWN if params.get("otra_vez") else "¿Está correcto?"),
    ]
    if params.get("correo"):
        lists = " ".join(
            f"De «{one}» escriba todas las filas: reemplazan las de arriba."
            for one in lines(params, "listas")
        )
        blocks.append(Paragraph(f"{_BY_MAIL} {lists}".strip()))
    return f"{text(params, 'titulo')}: revise y envíe", blocks


@says
def _corregir(_params: Params) -> Words:
    """Which field to correct."""
    return "Corregir", [Paragraph("¿Qué dato desea corregir?")]


@says
def _repetido(params: Params) -> Words:
    """A second form for the same procedure is asked for while the first is unsent."""
    blocks: list[Block] = [
        Strong(text(params, "titulo")),
        Paragraph("Ya tiene un formulario de este trámite sin enviar:"),
        *facts(params),
        Paragraph("¿Sigue con ese o comienza de nuevo? Si comienza de nuevo, el anterior se descarta."),
    ]
    return f"{text(params, 'titulo')}: formulario sin enviar", blocks


@says
def _continuar_cual(_params: Params) -> Words:
    """`/continuar` with several unsent forms."""
    return "Continuar", [Paragraph("¿Con cuál de estos formularios sigue?")]


@says
def _cancelado(params: Params) -> Words:
    """A form was given up."""
    return "Cancelado", [Paragraph(f"Dejé sin enviar «{text(params, 'titulo')}». Nada quedó registrado.")]


@says
def _nada_que_cancelar(_params: Params) -> Words:
    """`/cancelar` without a form."""
    return "Cancelar", [Paragraph("No hay ningún formulario abierto.")]


# -- finding a procedure


@says
def _encontrado(params: Params) -> Words:
    """Free text fits one procedure."""
    blocks: list[Block] = [
        Paragraph("Entiendo que necesita:"),
        Strong(f"{text(params, 'titulo')} ({text(params, 'codigo')})"),
        Quote(shortened(text(params, "objetivo"), 300)),
        Paragraph("¿Abrimos la gestión?"),
    ]
    return text(params, "titulo"), blocks


@says
def _varios(params: Params) -> Words:
    """Free text fits several procedures, best first; or all are shown, by need."""
    blocks: list[Block] = [Paragraph("¿Cuál de estos trámites necesita?")]
    options = [
        (need, f"{place}. {title}") for place, (need, title) in enumerate(pairs(params, "opciones"), 1)
    ]
    groups = [(need, [item for _, item in group]) for need, group in groupby(options, key=itemgetter(0))]
    if not 1 < len(groups) == len(dict(groups)):
        groups = [("", [item for _, item in options])]
    for need, items in groups:
        blocks += [Strong(need or "Otros trámites")] if len(groups) > 1 else []
        blocks.append(Paragraph("\n".join(items)))
    return "¿Qué trámite necesita?", blocks


@says
def _ninguno(_params: Params) -> Words:
    """Free text fits nothing."""
    text = "No reconocí ningún trámite en su mensaje. Escríbalo con otras palabras o elija una opción."
    return "No encontré el trámite", [Paragraph(text)]


@says
def _sin_tramites(params: Params) -> Words:
    """The person's posts may start nothing; or he has none."""
    words = "Por ahora ningún trámite de esta ventanilla lo inicia su puesto."
    if params.get("sin_puesto"):
        words = (
            "En el directorio usted no tiene ningún puesto y ningún trámite está abierto a todo el personal. Puede "
            "consultar las gestiones en que participe con /casos; si debería tener puesto, avise a la persona "
            "administradora."
        )
    return "Trámites", [Paragraph(words)]
