"""Who has a task and for whom, in words."""

from __future__ import annotations

from machines.rendered import Block, Facts, Paragraph, Strong
from machines.words.wording_parts import Params, Words, about_case, facts, if_any, lines, says, text

HANDED_ON = {
    "": "Ahora la atiende {quien}.",
    "take": "La tomó {quien}.",
    "release": "Volvió al grupo: {quien}.",
    "reassign": "Se reasignó a {quien}.",
    "leave": "El puesto cambió de titular. Ahora la atiende {quien}.",
}
"""Why a card is no longer its reader's."""


def for_whom(params: Params) -> str:
    """In which capacity the reader has a task."""
    behalf, until = text(params, "por"), text(params, "hasta")
    away = f"{behalf}, con ausencia hasta el {until}" if until else behalf
    return {
        "substitute": f"lo atiende usted por {away}.",
        "superior": f"lo atiende usted como jefe inmediato de {away}.",
        "instead": "decide usted como jefe inmediato, porque quien ocupa el puesto no puede aprobar lo propio.",
        "paper": f"corresponde a su jefe, {behalf}. Registre aquí solo lo que decidió en papel.",
    }.get(text(params, "calidad"), "le corresponde a usted.")


def _stand_in(params: Params) -> str:
    """Who acts meanwhile."""
    substitute, superior = text(params, "sustituye"), text(params, "jefe")
    if substitute:
        return substitute
    return f"{superior} (jefe inmediato)" if superior else "nadie; se avisa a la persona administradora"


@says
def _ausencia_registrada(params: Params) -> Words:
    """The receipt of an absence."""
    facts = Facts(
        (
            ("Ausente", text(params, "nombre")),
            ("Desde", text(params, "desde")),
            ("Hasta", text(params, "hasta")),
            ("Atiende", _stand_in(params)),
        )
    )
    end = "Lo que esté pendiente pasa ese día a quien atiende y vuelve al terminar. Para terminarla antes: /ausencia."
    return "Ausencia registrada", [Strong("Ausencia registrada"), facts, Paragraph(end)]


@says
def _ausencia_suya(params: Params) -> Words:
    """Somebody's superior registered his absence."""
    words = (
        f"{text(params, 'quien')} registró que usted estará ausente del {text(params, 'desde')} al "
        f"{text(params, 'hasta')}. Atiende: {_stand_in(params)}. Si no es así, escriba /ausencia."
    )
    return "Su ausencia quedó registrada", [Paragraph(words)]


@says
def _ausencia_sustituye(params: Params) -> Words:
    """The substitute learns it at once."""
    name, since, until = (text(params, key) for key in ("nombre", "desde", "hasta"))
    blocks: list[Block] = [
        Strong(f"Usted sustituye a {name}"),
        Paragraph(
            f"Del {since} al {until} recibirá sus tareas y responderá por {name}. "
            "En el historial quedarán los dos nombres."
        ),
    ]
    return f"Sustituye a {name} del {since} al {until}", blocks


@says
def _ausencia_terminada(params: Params) -> Words:
    """An absence was ended."""
    words = f"La ausencia de {text(params, 'nombre')} quedó terminada; lo pendiente vuelve a su nombre."
    return "Ausencia terminada", [Paragraph(words)]


@says
def _sustitucion_terminada(params: Params) -> Words:
    """The substitute learns that it is over."""
    words = f"Terminó la ausencia de {text(params, 'nombre')}: usted ya no responde en su nombre."
    return "Sustitución terminada", [Paragraph(words)]


@says
def _ausencias(params: Params) -> Words:
    """A person's absences."""
    items = lines(params, "ausencias")
    if not items:
        words = "No tiene ausencias registradas. Por correo: AUSENCIA 01/12/2026 AL 15/12/2026 SUSTITUYE Carlos Pérez."
        return "Sus ausencias", [Paragraph(words)]
    end = "Por correo, para terminar la que corre: AUSENCIA TERMINAR."
    return "Sus ausencias", [Strong("Sus ausencias"), *(Paragraph(item) for item in items), Paragraph(end)]


@says
def _reasignada(params: Params) -> Words:
    """Whoever had a task learns to whom it went."""
    words = (
        f"{text(params, 'quien')} reasignó a {text(params, 'a')} el paso {text(params, 'paso')}, que usted tenía. "
        f"Motivo: {text(params, 'motivo')}"
    )
    return f"{text(params, 'titulo')}: reasignada a {text(params, 'a')}", [
        Strong(about_case(params)),
        Paragraph(words),
    ]


# -- what was decided on paper


@says
def _acuse_papel(params: Params) -> Words:
    """The chief's receipt of what his assistant recorded."""
    words = (
        f"{text(params, 'asistente')} registró el {text(params, 'cuando')}, en nombre de usted y según la página "
        f"adjunta: {text(params, 'respuesta')}."
    )
    blocks: list[Block] = [
        Strong(about_case(params)),
        Paragraph(words),
        *facts(params),
        *if_any(", ".join(lines(params, "elementos"))),
        Paragraph(
            f"Si alguno no es lo que usted decidió, pida el estado de esa gestión ({text(params, 'por_ejemplo')}) y use "
            "OBJETAR."
            if text(params, "por_ejemplo")
            else "Si no es lo que usted decidió, use OBJETAR."
        ),
    ]
    return f"Acuse: {text(params, 'respuesta')} (en papel)", blocks


@says
def _objecion(params: Params) -> Words:
    """Whoever has the case, the assistant and the administrator learn of an objection."""
    words = (
        f"{text(params, 'quien')} objeta lo que se registró en su nombre en el paso {text(params, 'paso')}. "
        f"Motivo: {text(params, 'motivo')}"
    )
    return f"Objeción: {text(params, 'titulo')}", [Strong(about_case(params)), Paragraph(words)]


@says
def _objecion_registrada(params: Params) -> Words:
    """The chief's objection was kept."""
    words = (
        f"Su objeción a lo que registró {text(params, 'quien')} quedó en el historial; la conocen quien tiene la "
        "gestión, su asistente y la persona administradora."
    )
    return "Objeción registrada", [Strong(about_case(params)), Paragraph(words)]
