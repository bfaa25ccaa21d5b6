"""A field that names the case's period: known where the calendar says it, asked where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversations.filling import gives
from tests.conversations.invented import INSTITUTION, ROSTER
from tests.conversations.office import World
from tests.conversations.own_office import own_office
from tests.conversations.playing import told

HEAD = """
version = "2026-01"
institucion = "PRUEBA"
unidad = "Gerencia"
manual = "Manual de prueba"
objetivo = "Probar."
"""
LEDGER = f"""
codigo = "PR-30"
titulo = "Cierre"
{HEAD}
[inicio]
quien = ["Gerente"]
ocasion = [ {{ tipo = "calendario", texto = "Cada mes.", regla = "cada mes vencido" }} ]
[[paso]]
no = "1"
responsable = "Gerente"
actividad = "Cierra el mes."
hecho = "Cerrar"
pide = [
  {{ campo = "mes", tipo = "texto", nombre = "Mes cerrado", pregunta = "¿Qué mes se cierra?", ejemplo = "mayo de 2026", periodo = true }},
  {{ campo = "total", tipo = "número", nombre = "Total", pregunta = "¿Cuánto?", ejemplo = "7" }},
]
avisa = [ {{ a = ["Director"], texto = "Se cerró {{mes}} con {{total}}." }} ]
[[paso]]
no = "2"
responsable = "Técnico"
actividad = "Lo archiva. Si falta algo, regresa al paso 1. Si no, fin del procedimiento."
decide = [ {{ boton = "Archivado", sigue = "FIN" }}, {{ boton = "Falta algo", sigue = "1", motivo = "obligatorio" }} ]
"""
AUDIT = f"""
codigo = "PR-31"
titulo = "Revisión"
{HEAD}
[inicio]
quien = ["Gerente"]
ocasion = [
  {{ tipo = "calendario", texto = "Cada mes.", regla = "cada mes vencido" }},
  {{ tipo = "procedimiento", procedimiento = "PR-30", regla = "cada mes vencido", paso = "1", sola = true, texto = "Se cerró el mes.", lleva = {{ cuanto = "total" }} }},
]
[[paso]]
no = "1"
responsable = "Director"
actividad = "Revisa el cierre. Fin del procedimiento."
hecho = "Revisar"
pide = [
  {{ campo = "cual", tipo = "texto", nombre = "Mes revisado", pregunta = "¿Qué mes se revisa?", ejemplo = "mayo de 2026", periodo = true }},
  {{ campo = "cuanto", tipo = "número", nombre = "Cuánto", pregunta = "¿Cuánto se revisa?", ejemplo = "7" }},
]
avisa = [ {{ a = ["Técnico"], texto = "Se revisó {{cual}}." }} ]
sigue = "FIN"
"""


@pytest.fixture(name="small")
def _small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    return own_office(tmp_path, monkeypatch, INSTITUTION, ROSTER, LEDGER, AUDIT)


def test_who_opens_the_months_case_by_hand_is_not_asked_for_the_month(small: World) -> None:
    """In November it is October's, as the card says: the form asks the rest, the notice names the month."""
    boss = small.chat("Gil")
    boss.says("PR-30")
    gives(boss, "Sí, abrir la gestión", "42")
    assert "¿Qué mes se cierra?" not in told(small, "Gil")
    assert "Se cerró octubre de 2026 con 42." in told(small, "Delia")


def test_what_follows_it_knows_its_own_month(small: World) -> None:
    """The review of that month opens with the ledger's total, and asks for no month; its period stands there once."""
    small.runs_until("2026-11-23 08:00")
    boss, delia = small.chat("Gil"), small.chat("Delia")
    boss.says("PR-30")
    gives(boss, "Sí, abrir la gestión", "42")
    card = delia.found("Revisión").text
    assert "Período: octubre de 2026" in card
    assert "Mes revisado" not in card
    gives(delia, "Revisar")
    assert "¿Qué mes se revisa?" not in told(small, "Delia")
    assert "Se revisó octubre de 2026." in told(small, "Teo")


def test_what_comes_back_is_not_asked_for_the_month_either(small: World) -> None:
    """By the calendar and by mail: the row is answered, returned and answered again, the month stays."""
    small.runs_until("2026-12-01 08:00")
    boss = small.mail("Gil")
    boss.replies("Cerrar\nTotal: 42", on=boss.found("Cierre"))
    assert "Se cerró noviembre de 2026 con 42." in told(small, "Delia")
    gives(small.chat("Teo"), "Falta algo", "Falta un recibo")
    gives(small.chat("Gil"), "Cerrar")
    assert "¿Qué mes se cierra?" not in told(small, "Gil")
    assert told(small, "Delia").count("Se cerró noviembre de 2026 con 42.") == 2
