"""Who has a task and for whom, in words."""

from __future__ import annotations

from machines.wording_parts import Params, text

HANDED_ON = {
    "": "Ahora la atiende {quien}.",
    "take": "La tomó {quien}.",
    "release": "Volvió al grupo: {quien}.",
    "reassign": "Se reasignó a {quien}.",
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
