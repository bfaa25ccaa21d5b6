"""Telegram, asked directly: whether it takes the token, whether a webhook is set, what time it has there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from machines.watching.concern import Concern, good, note, wrong

ABOUT = "Telegram"
PATIENCE = 8.0
"""Seconds for each question."""
MANY = 500


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, and how many seconds Telegram's clock is ahead of ours, if it said."""

    concerns: tuple[Concern, ...]
    ahead: float | None = None


def ask(api_url: str, token: str, now: datetime, webhook_url: str = "") -> Answer:
    """Ask who we are and how our updates are to come. Nothing that is returned shows the token.

    Args:
        webhook_url: where our updates should be brought; empty if we poll.
    """
    try:
        with httpx.Client(base_url=f"{api_url}/bot{token}/", timeout=PATIENCE) as client:
            me = client.get("getMe")
            hook = client.get("getWebhookInfo")
    except httpx.HTTPError as error:
        text = f"{_host(api_url)} no responde ({type(error).__name__})."
        remedy = "Revise la salida a Internet de la máquina, su cortafuegos y VENTANILLA_TELEGRAM_API_URL."
        return Answer((wrong(ABOUT, text, remedy),))
    return Answer(tuple(_told(me, hook, webhook_url)), _ahead(me, now))


def _told(me: httpx.Response, hook: httpx.Response, webhook_url: str) -> Iterator[Concern]:
    if me.status_code in (401, 404):
        yield wrong(ABOUT, "no acepta el token.", "Copie VENTANILLA_TELEGRAM_TOKEN entero de @BotFather.")
        return
    user = _result(me)
    if not user:
        text = f"responde {me.status_code} y nada que se entienda."
        yield wrong(
            ABOUT, text, "Revise VENTANILLA_TELEGRAM_API_URL; si es la de Telegram, pruebe más tarde."
        )
        return
    info = _result(hook)
    yield from _hooked(str(info.get("url", "")), webhook_url)
    waiting = info.get("pending_update_count", 0)
    if isinstance(waiting, int) and waiting > MANY:
        yield note(
            ABOUT, f"esperan {waiting} mensajes.", "Se atenderán al arrancar; revise que esté en marcha."
        )
    yield good(ABOUT, f"acepta el token de @{user.get('username', '')}.")


def _hooked(found: str, ours: str) -> Iterator[Concern]:
    """Whether the updates are brought where we take them."""
    if found and found == ours:
        yield good(ABOUT, "trae los mensajes a nuestro webhook.")
    elif found:
        text = f"tiene puesto un webhook que no es el nuestro (en {httpx.URL(found).host})."
        remedy = "Al arrancar se quita o se cambia por el nuestro; si otro programa usa este bot, deténgalo."
        yield wrong(ABOUT, text, remedy)
    elif ours:
        yield note(ABOUT, "no tiene puesto todavía nuestro webhook.", "Se pone al arrancar.")


def _result(response: httpx.Response) -> dict[str, Any]:
    try:
        body = response.json()
    except ValueError:
        return {}
    result = body.get("result") if isinstance(body, dict) else None
    return result if isinstance(result, dict) else {}


def _ahead(response: httpx.Response, now: datetime) -> float | None:
    """By its `Date` header, which has whole seconds."""
    try:
        return (parsedate_to_datetime(response.headers.get("Date", "")) - now).total_seconds()
    except (ValueError, TypeError):
        return None


def _host(api_url: str) -> str:
    return httpx.URL(api_url).host
