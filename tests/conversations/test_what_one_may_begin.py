"""`/nuevo`: what this person may begin, by need, on both channels."""

from __future__ import annotations

import pytest

from tests.conversations.filling_in import ask_for
from tests.conversations.office import World
from tests.conversations.playing import case


def test_an_employee_chooses_by_what_she_needs(world: World) -> None:
    """The headings stand above the numbered titles; her number begins that procedure's form."""
    ana = world.chat("Ana")
    ana.says("/nuevo")
    shown = ana.last.text
    assert (
        shown.index("Equipo de cómputo") < shown.index("Soporte Técnico") < shown.index("Usuarios y accesos")
    )
    assert "Creación de nueva aplicación informática" not in shown  # the Despacho's
    number = next(line for line in shown.splitlines() if line.endswith(". Soporte Técnico")).partition(".")[0]
    ana.says(number)
    assert "Soporte Técnico" in ana.last.text
    assert "Cancelar" in ana.last.labels


def test_by_mail_the_list_reads_alike(world: World) -> None:
    """NUEVO in the subject brings the headings, and a title as answer begins it."""
    julio = world.mail("Julio")
    julio.writes("NUEVO", "")
    listed = julio.found("Equipo de cómputo").text
    assert "Usuarios y accesos" in listed
    julio.replies("Soporte Técnico")
    julio.found("Soporte Técnico: datos que faltan")
    julio.replies("Falla: La impresora no jala papel\nUbicación: segundo nivel")
    assert case(world, "SOSEP-2026-00001").procedure == "DS-UI-04"


@pytest.mark.parametrize(
    ("who", "sees", "never"),
    [
        ("Saúl", "Elaboración del Plan Operativo Anual y Multianual", "Soporte Técnico"),
        ("Beatriz", "Creación de nueva aplicación informática", "Copia de respaldo"),
        ("Wilmer", "Soporte técnico a usuarios", "Renovación de Licencias"),
    ],
)
def test_nobody_sees_what_he_may_not_begin(world: World, who: str, sees: str, never: str) -> None:
    """Each one's own institution and posts."""
    chat = world.chat(who)
    chat.says("/nuevo")
    assert sees in chat.last.text
    assert never not in chat.last.text


@pytest.mark.parametrize(
    "words", ["¿Dónde va mi dictamen?", "cómo va mi dictamen técnico", "¿en qué quedó el dictamen?"]
)
def test_whoever_asks_where_something_is_sees_his_case_and_no_offer(world: World, words: str) -> None:
    """Of several the open ones; once it is over the last one; who has none is offered the procedure as before."""
    ana = world.chat("Ana")
    ana.says(words)
    assert "Sí, abrir la gestión" in ana.last.labels
    ana.taps("No")
    ask_for(ana, "dictamen técnico")
    ana.says(words)
    ana.sees("SOSEP-2026-00001", "Estado")
    ana.says("/desistir SOSEP-2026-00001")
    ana.taps("Sí, desistir") if "Sí, desistir" in ana.last.labels else ana.says("sí")
    ana.says(words)
    ana.sees("SOSEP-2026-00001", "Estado")
