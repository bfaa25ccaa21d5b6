"""The running bot, asked whether it is alive, where it has a port for that."""

from __future__ import annotations

import httpx

from machines.watching.concern import Concern, good, note, wrong

ABOUT = "En marcha"
PATIENCE = 8.0
_PARTS = {
    "writer": "la base de datos no acepta escrituras",
    "relay": "no salen mensajes",
    "heartbeat": "no se atienden plazos ni recordatorios",
    "polling": "no se leen los mensajes de Telegram",
    "mail": "no se lee el buzón",
}


def ask(port: int) -> Concern:
    """What its page of health says."""
    try:
        answer = httpx.get(f"http://127.0.0.1:{port}/healthz", timeout=PATIENCE)
    except httpx.HTTPError:
        return note(ABOUT, f"nada responde en el puerto {port}.", "Si debía estar en marcha, arránquela.")
    if answer.status_code == 200:
        return good(ABOUT, "todas sus partes trabajan.")
    dead = "; ".join(_PARTS.get(one, one) for one in answer.text.split())
    return wrong(ABOUT, f"{dead}.", "Vea el registro y reiníciela; nada de lo recibido se pierde.")
