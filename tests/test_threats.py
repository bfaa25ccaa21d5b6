"""The page on who could do what: each test that it names exists, and each limit is the one in force."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot import gate
from bot.telegram import contents, webhook
from machines.desk import handle, linking, starting
from machines.documents import photographs
from machines.fields import form_rows, forms
from machines.rosters import roster
from mail import intake, letter, parts

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "amenazas.md").read_text("utf-8")
WHO, LIMITS = PAGE.split("## Los límites")
MB = 1024 * 1024
HOUR = 3600


def rows(text: str) -> list[list[str]]:
    """The cells of a Markdown table, without its head."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_every_named_test_exists() -> None:
    """Each threat says what stops it, what remains, and names at least one test that there is."""
    tests = "\n".join(file.read_text("utf-8") for file in (ROOT / "tests").rglob("test_*.py"))
    defined = set(re.findall(r"^(?:async )?def (test_\w+)", tests, re.MULTILINE))
    threats = rows(WHO)
    assert len(threats) >= 14
    for who, stops, remains, shown in threats:
        assert all((stops, remains, shown)), who
        named = re.findall(r"`(test_\w+)`", shown)
        assert named, who
        assert set(named) <= defined, who


TOLD = {
    "Mensajes y toques": f"{gate.MESSAGES.burst} de una vez, luego uno por segundo",
    "Correos de una dirección": f"{gate.LETTERS.burst} de una vez, luego {HOUR / gate.LETTERS.interval:.0f} por hora",
    "Respuestas nuestras": f"{handle.MOST_ANSWERS} por hora; {handle.MOST_ABOUT_NOTHING} que no",
    "Correos de desconocidos": f"{gate.STRANGERS_LETTERS.burst} de una vez y {gate.STRANGERS_BYTES.burst // MB} MB; "
    f"luego {gate.DAY / gate.STRANGERS_LETTERS.interval:.0f} y {gate.DAY / gate.STRANGERS_BYTES.interval / MB:.0f} MB por día",
    "Archivos o correos": f"{gate.BYTES.burst // MB} MB por día",
    "Un correo": f"{letter.MAX_BYTES // MB} MB, {parts.MAX_PARTS} partes, {parts.MAX_DEPTH} niveles, {intake.MAX_FILES} archivos",
    "Un archivo": f"{contents.MOST_BYTES // MB} MB; una fotografía que se imprime, {photographs.MOST_PIXELS // 10**6} mega",
    "Gestiones": f"{starting.MOST_OPENED} por día",
    "Códigos": f"{linking.MOST_CODES} cartas por hora y {linking.MOST_CODES_A_DAY} por día a una dirección, {linking.MOST_ATTEMPTS} intentos por cuenta",
    "Una dirección": f"{linking.MOST_TOLD} respuestas en {linking.MONTH.days} días; al enlazarla, o cuando el directorio la da a alguien, se atienden sus "
    f"{linking.MOST_LETTERS} últimas cartas, de hasta {linking.KEPT.days} días",
    "Un formulario": f"{forms.LONGEST} caracteres por texto, {form_rows.MOST_ROWS} filas por lista",
    "El webhook": f"{webhook.MOST_BYTES // MB} MB, {webhook.LONGEST_BODY:.0f} segundos, {webhook.MOST_AT_ONCE} conexiones",
    "El CSV": f"{roster.MOST_BYTES // MB} MB",
    "Un respaldo": "lo que cabe en el disco",
}


@pytest.mark.parametrize("what", TOLD)
def test_every_limit_is_the_one_in_force(what: str) -> None:
    """What the page tells is what the constants say."""
    [(_, limit, beyond)] = [row for row in rows(LIMITS) if row[0].startswith(what)]
    assert TOLD[what] in limit
    assert beyond


def test_every_limit_is_compared() -> None:
    """None stands in the page that nothing checks."""
    assert len(rows(LIMITS)) == len(TOLD)
