"""Rights that go with a role while its holder is away: whoever acts for him has them, and the history names both."""

from __future__ import annotations

from machines.records import Entry
from tests.conversations.backups import PROGRAMME, set_up
from tests.conversations.office import Chat, World
from tests.conversations.playing import case, to_the_areas

WEEKS = "23/11/2026 al 18/12/2026"
COLLECTION = "IGM-2026-00001"


def away(world: World, name: str, substitute: str = "") -> None:
    """Somebody is away for some weeks."""
    chat = world.chat(name)
    chat.says(f"/ausencia {WEEKS}" + (f" sustituye {substitute}" if substitute else ""))
    if "Omitir" in chat.last.labels:
        chat.taps("Omitir")
    chat.taps("Enviar")
    chat.sees("Ausencia registrada")


def last_of(world: World, number: str, kind: str) -> Entry:
    """The newest history row of a kind."""
    history = world.store.read(lambda unit: unit.history(case(world, number).id))
    return [row.entry for row in history if row.entry.kind == kind][-1]


def asks(chat: Chat, number: str, label: str) -> None:
    """Press what the case's status offers."""
    chat.says(f"/estado {number}")
    chat.taps(label)


def test_the_substitute_closes_the_collection_for_the_jefe(world: World) -> None:
    """Pía is away: Karla sees who is missing, goes on without them with a reason, and does it "por Pía"."""
    to_the_areas(world)
    away(world, "Pía", "Karla Juárez")
    karla = world.chat("Karla")
    asks(karla, COLLECTION, "Ver quiénes faltan")
    karla.sees("Subdirección Financiera")
    karla.taps("Seguir sin los que faltan")
    karla.says("Venció el plazo")
    row = last_of(world, f"{COLLECTION}.1", "give_up")
    assert (row.actor, row.on_behalf_of) == (world.people["Karla"].id, world.people["Pía"].id)
    karla.sees("Subdirección Financiera", "Venció el plazo")


def test_the_substitute_gives_more_time_and_records_what_came_another_way(world: World) -> None:
    """Karla gives the areas a prórroga and types in what one of them brought on paper, both for Pía."""
    to_the_areas(world)
    away(world, "Pía", "Karla Juárez")
    karla = world.chat("Karla")
    asks(karla, COLLECTION, "Dar prórroga")
    karla.says("14/12/2026")
    karla.says("Cierre contable")
    karla.taps("Enviar")
    world.mail("Gustavo").sees("hasta el 14/12/2026, dada por Karla Juárez Toj, por Licda. Pía Jerez Cabrera")
    asks(karla, COLLECTION, "Registrar lo que llegó por otra vía")
    karla.taps("Subdirección Financiera")
    karla.sees("Paso 9: lo atiende usted por Licda. Pía Jerez Cabrera")


def test_nobody_else_has_the_rights_of_who_is_away(world: World) -> None:
    """Hugo, who is of an area, is offered nothing of it; nor is Karla once Pía is back."""
    to_the_areas(world)
    away(world, "Pía", "Karla Juárez")
    rights = {"Seguir sin los que faltan", "Dar prórroga", "Ver quiénes faltan"}
    world.chat("Hugo").says(f"/estado {COLLECTION}")
    assert not rights & set(world.chat("Hugo").last.labels)
    world.chat("Pía").says("/ausencia terminar")
    world.chat("Karla").says(f"/estado {COLLECTION}")
    assert not rights & set(world.chat("Karla").last.labels)


def test_the_superior_concludes_the_programme_where_nobody_substitutes(world: World) -> None:
    """Estuardo named nobody: Inga. Paredes, his superior, ends the rhythm for him."""
    set_up(world, "cada día hábil")
    away(world, "Estuardo")
    boss = world.chat("Ingrid")
    asks(boss, PROGRAMME, "Concluir el programa")
    boss.says("El sistema se dio de baja")
    row = last_of(world, PROGRAMME, "conclude")
    assert (row.actor, row.on_behalf_of) == (world.people["Ingrid"].id, world.people["Estuardo"].id)


def test_the_substitute_sets_the_rhythm_anew(world: World) -> None:
    """Wilmer substitutes Estuardo: he asks for the change and gets the card of row 1."""
    set_up(world, "cada día hábil")
    away(world, "Estuardo", "Wilmer Tuyuc")
    wilmer = world.chat("Wilmer")
    asks(wilmer, PROGRAMME, "Cambiar la periodicidad")
    wilmer.found("Paso 1: lo atiende usted por Ing. Estuardo Galdámez Rivas")
    assert last_of(world, PROGRAMME, "adjust").on_behalf_of == world.people["Estuardo"].id
