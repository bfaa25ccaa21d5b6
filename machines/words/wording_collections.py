"""What is said about requests, what they bring, and the board."""

from __future__ import annotations

from machines.rendered import Block, Paragraph, Quote, Strong, Table
from machines.words.wording_parts import Params, Words
from machines.words.wording_parts import about_case as _case
from machines.words.wording_parts import facts as _facts
from machines.words.wording_parts import if_any as _if
from machines.words.wording_parts import lines as _list
from machines.words.wording_parts import says as _says
from machines.words.wording_parts import text as _text


@_says
def _solicitud(params: Params) -> Words:
    """What whoever is waited for is asked."""
    due = _text(params, "vence")
    asks = [f"• {one}" for one in _list(params, "pide")]
    blocks: list[Block] = [
        Strong(_case(params)),
        *_if(_text(params, "encabezado").strip()),
        Quote(_text(params, "texto")),
        *_if(_text(params, "observaciones")),
        Paragraph("\n".join(["Envíe:", *asks])),
        *_if(f"A más tardar: {due}." if due else ""),
        Paragraph(
            f"Lo recibe: {_text(params, 'quien')}. Por correo, responda a este mensaje con los archivos adjuntos; "
            "en el chat, toque Entregar."
        ),
    ]
    prefix = "Recordatorio: " if _text(params, "encabezado").startswith("Recordatorio") else ""
    return f"{prefix}Solicitud: {_text(params, 'titulo')}", blocks


@_says
def _entregado(params: Params) -> Words:
    """The constancia of what whoever was asked has sent."""
    files = [f"• {one}" for one in _list(params, "archivos")]
    came = "\n".join(["Llegó:", *files]) if files else "Su respuesta llegó sin archivos."
    blocks: list[Block] = [
        Strong(f"Constancia de entrega · {_text(params, 'numero')}"),
        Paragraph(f"{_text(params, 'titulo')}, el {_text(params, 'cuando')}."),
        *_if(_text(params, "encabezado")),
        Paragraph(came),
        Paragraph(f"La tiene ahora: {_text(params, 'tiene')}."),
    ]
    return f"Constancia de entrega: {_text(params, 'titulo')}", blocks


@_says
def _ya_entregado(params: Params) -> Words:
    """The same files came before."""
    text = (
        f"Esto ya estaba recibido: {', '.join(_list(params, 'archivos'))}. No hace falta enviarlo otra vez."
    )
    has = f"La tiene ahora: {_text(params, 'tiene')}." if _text(params, "tiene") else ""
    return "Ya estaba recibido", [
        Strong(_case(params)),
        Paragraph(text),
        *_if(_text(params, "falta")),
        *_if(has),
    ]


@_says
def _recibido_tarde(params: Params) -> Words:
    """What whoever sends too late is told."""
    text = (
        f"Su envío llegó cuando esta parte ya estaba concluida: {', '.join(_list(params, 'archivos'))}. "
        f"Quedó guardado con la gestión y se avisó a {_text(params, 'tiene')}, que decide si todavía se toma en cuenta."
    )
    return "Recibido fuera de tiempo", [Strong(_case(params)), Paragraph(text)]


@_says
def _llego_tarde(params: Params) -> Words:
    """The responsable learns that something came after all."""
    text = f"{_text(params, 'quien')} envió esto cuando su parte ya estaba concluida: {', '.join(_list(params, 'archivos'))}."
    words = _text(params, "texto")
    quote: list[Block] = [Quote(words)] if words else []
    return f"Llegó fuera de tiempo: {_text(params, 'titulo')}", [
        Strong(_case(params)),
        Paragraph(text),
        *quote,
        Paragraph("Quedó guardado con la gestión; no cambia lo que ya se decidió."),
    ]


@_says
def _sin_alcance(params: Params) -> Words:
    """The responsable learns that whoever was asked cannot be reached."""
    text = (
        f"La solicitud no llegó: {_text(params, 'direccion')} no recibe mensajes y no hay otra vía. "
        "Pídalo por teléfono u oficio y regístrelo cuando llegue («Registrar lo que llegó por otra vía»), o pida a "
        "la persona administradora que corrija la dirección."
    )
    return f"No se pudo entregar una solicitud: {_text(params, 'titulo')}", [
        Strong(_case(params)),
        Paragraph(text),
    ]


@_says
def _descarga_pedida(params: Params) -> Words:
    """A download was asked for."""
    return "Descarga en preparación", [
        Strong(_case(params)),
        Paragraph("Estoy reuniendo todo lo recibido; en un momento le llega en un solo archivo."),
    ]


@_says
def _descarga(params: Params) -> Words:
    """The download itself."""
    text = f"Todo lo recibido, en {_text(params, 'archivo')} ({_text(params, 'tamano')}): una carpeta por parte y un índice."
    return f"Lo recibido: {_text(params, 'titulo')}", [Strong(_case(params)), Paragraph(text)]


@_says
def _descarga_aparte(params: Params) -> Words:
    """The download went another way than it was asked for."""
    text = f"Lo recibido pesa {_text(params, 'tamano')}: se lo envié por {_text(params, 'canal')}, que lo admite."
    return "Descarga enviada por otra vía", [Strong(_case(params)), Paragraph(text)]


@_says
def _descarga_fallo(params: Params) -> Words:
    """No download."""
    text = f"No pude enviarle lo recibido en un solo archivo: {_text(params, 'porque')}. Revíselo por partes en sus tarjetas."
    return "No se pudo preparar la descarga", [Strong(_case(params)), Paragraph(text)]


@_says
def _llego_antes(params: Params) -> Words:
    """Something came before it was asked for."""
    text = (
        f"Recibí el {_text(params, 'cuando')}: {', '.join(_list(params, 'archivos'))}. Todavía no se le ha solicitado; "
        "queda guardado y se entrega solo cuando se le solicite."
    )
    return "Recibido antes de tiempo", [Strong(_case(params)), Paragraph(text)]


@_says
def _antes_incompleto(params: Params) -> Words:
    """What had come before its time does not suffice."""
    text = f"Ya tengo lo que usted envió el {_text(params, 'cuando')}, antes de que se le solicitara:"
    return f"Solicitud: {_text(params, 'titulo')}", [
        Strong(_case(params)),
        Paragraph(text),
        *_facts(params),
        Paragraph(f"Falta: {_text(params, 'falta')}. Envíe solo eso."),
    ]


NOBODY = "nadie"
"""Of an element: nobody is registered who could be asked."""
_MARKS = {
    "falta": "○", "devuelta": "↩", "recibida": "●", "concluida": "✔", "en curso": "●", "programada": "○", "sin respuesta": "✕", "terminada": "✕",
}  # fmt: skip
_COUNTS = {
    "falta": ("falta", "faltan"),
    "devuelta": ("devuelta", "devueltas"),
    "recibida": ("recibida por revisar", "recibidas por revisar"),
    "en curso": ("en curso", "en curso"),
    "programada": ("programada", "programadas"),
    "concluida": ("concluida", "concluidas"),
    "sin respuesta": ("cerrada sin respuesta", "cerradas sin respuesta"),
    "terminada": ("terminada de otro modo", "terminadas de otro modo"),
}


@_says
def _tablero(params: Params) -> Words:
    """The board of a collection."""
    raw = params.get("filas", [])
    rows = [row for row in raw if isinstance(row, list)] if isinstance(raw, list) else []
    lines = tuple((_MARKS[row[1]], row[0], _standing(row)) for row in rows)
    blocks: list[Block] = [
        Strong(_case(params)),
        *_if(_text(params, "encabezado")),
        *_if(_text(params, "tramo")),
        Paragraph(_counted(_list(params, "cuenta"), len(rows))),
        Table((_text(params, "elemento") or "Quién", "Cómo va"), lines),
    ]
    return f"Cómo va: {_text(params, 'titulo')}", blocks


def _counted(counts: list[str], total: int) -> str:
    """ "7 en total: 3 faltan, 2 recibidas por revisar, 2 concluidas." """
    amounts = dict(one.rsplit(":", 1) for one in counts)
    said = [
        f"{amounts[name]} {words[amounts[name] != '1']}" for name, words in _COUNTS.items() if name in amounts
    ]
    return f"{total} en total: {', '.join(said)}."


def _standing(row: list[str]) -> str:
    """An element's particulars in words, one thing a line."""
    _, standing, day, medium, files, late, reminders, pending, unreached, after, rounds, begins, other = row
    came = f"{day}, por {medium or 'otra vía'}, {_files(files)}"
    said = {
        "falta": f"Recibida. Falta: {other}" if other else "Falta",
        "devuelta": f"Pendiente (vuelta {rounds}): {pending}",
        "recibida": f"Recibida el {came}",
        "en curso": "En curso",
        "programada": f"Programada para el {begins}",
        "concluida": f"Concluida. Llegó el {came}" if day else "Concluida",
        "sin respuesta": "Se siguió sin su respuesta",
        "terminada": "Terminó de otro modo",
    }[standing]
    more = [
        "Venció su plazo" if late else "",
        f"{reminders} recordatorio{'s' if reminders != '1' else ''}" if reminders != "0" else "",
        _unreached(unreached),
        "Después envió algo más, fuera de tiempo" if after else "",
    ]
    return "\n".join(line for line in (said, *more) if line)


def _unreached(addresses: str) -> str:
    """Why an element that is waited for hears nothing of it."""
    if addresses == NOBODY:
        return "No hay a quién solicitárselo; regístrelo cuando llegue"
    return f"Su dirección no recibe: {addresses}" if addresses else ""


def _files(count: str) -> str:
    return {"0": "sin archivos", "1": "1 archivo"}.get(count, f"{count} archivos")
