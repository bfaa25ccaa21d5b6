"""The copies of SEPREM-DI-008.2, set and played again and again."""

from __future__ import annotations

from machines.records import Case
from tests.conversations.office import Chat, World
from tests.conversations.playing import case

PROGRAMME = "SEPREM-2026-00001"
FILES = "cap_1127.bak; hoy; 15:42\npol_1127.bak; hoy; 15:50; 2 GB"


def set_up(world: World, how_often: str, hour: str = "15:30", since: str = "") -> Chat:
    """Estuardo sets the rhythm by chat and delegates to Wilmer."""
    boss = world.chat("Estuardo")
    boss.says("copia de respaldo")
    boss.taps("Sí, abrir la gestión")
    answer_setting(boss, how_often, hour, since)
    return boss


def answer_setting(
    boss: Chat, how_often: str, hour: str, since: str = "", analyst: str = "Wilmer Tuyuc"
) -> None:
    """Answer the form of row 1."""
    boss.taps(next(label for label in boss.last.labels if label.startswith(analyst)))
    boss.says("Capacitaciones, servidor BD-02")
    boss.says(how_often)
    boss.says(hour)
    if since:
        boss.says(since)
    else:
        boss.taps("Omitir")
    boss.taps("Enviar")


def copy_made(analyst: Chat, number: str) -> None:
    """The analyst's whole card of one time, ticked at once."""
    card = next(
        one for one in reversed(analyst.all()) if number in one.text and "Todo (pasos 2 a 5)" in one.data
    )
    analyst.taps("Todo (pasos 2 a 5)", on=card)
    for words in ("En línea", FILES, "Nube Seprem, 2026/11", "Disco 03"):
        analyst.says(words)
        if "Listo" in analyst.last.labels:
            analyst.taps("Listo")
    analyst.taps("Enviar")


def times(world: World, number: str = PROGRAMME) -> list[Case]:
    """The times of a programme so far, in order."""
    programme = case(world, number)
    return list(world.store.read(lambda unit: unit.children(programme.id)))


def days(world: World, number: str = PROGRAMME) -> list[str]:
    """Their days."""
    return [one.period for one in times(world, number)]
