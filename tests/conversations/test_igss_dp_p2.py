"""IGSS-DP-P2: the norms of the yearly plan up to the Gerencia's authorisation, and each dependency's plan after it."""

from __future__ import annotations

from tests.conversations.filling_in import ask_for, do, fill, stands
from tests.conversations.office import World
from tests.conversations.playing import case, rows, start, told

PLAN = "IGSS-2026-00001"
AGAIN = {"corregida": "25/06/2027", "observaciones": "Faltan las metas"}
REVIEWED = {"Qué se verificó": "Relación con las orientaciones estratégicas"}
HIM = "Lic. Rigoberto Tahay Sis"


def to_the_analysis(world: World) -> None:
    """Leonel instructs, Maribel names Rigoberto, who presents the proposal that he made with Presupuesto."""
    start(world.chat("Leonel"), "normativa del plan operativo anual")
    do(world.chat("Maribel"), "01", "Instrucción recibida")
    do(world.chat("Maribel"), "02", HIM)
    do(world.chat("Rigoberto"), "03", "Todo (pasos 03 y 04)")
    stands(world, "05", PLAN)


def to_the_gerencia(world: World) -> None:
    """Analysed, with both Vo. Bo., it is sent, and the Gerencia's word is waited for."""
    to_the_analysis(world)
    do(world.chat("Maribel"), "05", "Analizada, de acuerdo")
    do(world.chat("Maribel"), "06", "Enviada con los dos Vo. Bo.")
    stands(world, "07", PLAN)
    world.later(minutes=11)


def to_the_dependencies(world: World) -> None:
    """Authorised and made known; every dependency is asked for its plan."""
    to_the_gerencia(world)
    chief = world.chat("Maribel")
    do(chief, "07", "Recibida, avalada y autorizada")
    do(chief, "08", "Normativa divulgada")
    do(chief, "09", "Instruir a asistentes y analistas")
    world.later(minutes=11)


def number_of(world: World, name: str) -> str:
    """The number of the part of somebody's dependency."""
    children = world.store.read(lambda unit: unit.children(case(world, PLAN).id))
    return next(one.number for one in children if one.element == world.person(name).unit)


def deliver(world: World, name: str) -> None:
    """Somebody's dependency sends its plan by mail, unless it has."""
    if case(world, number_of(world, name)).state == "10":
        request = world.mail(name).found("Documentación del POA")
        world.mail(name).replies("Adjunto.", on=request, files={"poa.xlsx": name.encode()})
    stands(world, "11", number_of(world, name))


def test_the_norms_from_the_instruction_to_the_archived_plans(world: World) -> None:
    """Each dependency delivers by its own way, is reviewed by whoever takes it, and the case ends with the last."""
    to_the_dependencies(world)
    assert world.mail("Ovidio").found("divulgan, con oficio circular DP-DPTO-03-2027").files
    for name in ("Hortensia", "Clemente", "Arnulfo"):
        assert len(world.mail(name).found("a más tardar el 11/06/2027").files) == 1
    hospital, clinic, region = (number_of(world, name) for name in ("Hortensia", "Clemente", "Arnulfo"))
    deliver(world, "Clemente")
    do(world.chat("Germán"), "11", "Devolver con observaciones", AGAIN, number=clinic)
    world.mail("Clemente").found("Faltan las metas")
    stands(world, "10", clinic)
    for name in ("Hortensia", "Clemente", "Arnulfo"):
        deliver(world, name)
    for number, reviewer in ((hospital, "Rigoberto"), (clinic, "Germán"), (region, "Germán")):
        assert case(world, PLAN).state.startswith("tramo:")
        do(world.chat(reviewer), "11", "Avalar", REVIEWED, number=number)
        do(world.chat(reviewer), "12", "Información archivada", number=number)
    stands(world, "FIN", PLAN)
    world.mail("Clemente").found("fue avalada por el Departamento de Planificación")


def test_a_silent_dependency_does_not_hold_the_others_up(world: World) -> None:
    """The chief, and nobody else, goes on without it."""
    to_the_dependencies(world)
    hospital = number_of(world, "Hortensia")
    deliver(world, "Hortensia")
    do(world.chat("Rigoberto"), "11", "Avalar", REVIEWED, number=hospital)
    do(world.chat("Rigoberto"), "12", "Información archivada", number=hospital)
    chief = world.chat("Maribel")
    chief.says(PLAN)
    chief.taps("Seguir sin los que faltan")
    fill(chief, {"motivo": "El anteproyecto ya se cerró"})
    stands(world, "FIN", PLAN)


def test_whoever_was_named_for_the_norms_is_not_the_only_one_for_the_plans(world: World) -> None:
    """Row 09 frees what Rigoberto had alone; taken back, he has it again."""
    to_the_gerencia(world)
    assert list(case(world, PLAN).assigned) == ["Asistente Administrativo"]
    chief = world.chat("Maribel")
    do(chief, "07", "Recibida, avalada y autorizada")
    do(chief, "08", "Normativa divulgada")
    do(chief, "09", "Instruir a asistentes y analistas")
    assert case(world, PLAN).assigned == {}
    for name in ("Rigoberto", "Delfina", "Germán", "Yolanda"):
        assert "Se le instruye recibir y analizar" in told(world, name)
    chief.says(f"/deshacer {PLAN}")
    stands(world, "09", PLAN)
    assert list(case(world, PLAN).assigned) == ["Asistente Administrativo"]


def test_both_subgerencias_are_asked_for_their_vo_bo_and_one_observes(world: World) -> None:
    """Row 06 goes back to row 03, and so does row 05 when the two chiefs do not agree."""
    to_the_analysis(world)
    chief, him = world.chat("Maribel"), world.chat("Rigoberto")
    do(chief, "05", "Devolver con observaciones", {"observaciones": "Falta el calendario"})
    him.sees("Paso 03", "1. Falta el calendario")
    do(him, "03", "Todo (pasos 03 y 04)")
    do(chief, "05", "Analizada, de acuerdo")
    for name in ("Leonel", "Baltazar"):
        assert world.mail(name).found("Se le solicita su visto bueno").files
    do(chief, "06", "Una Subgerencia hizo observaciones", {"observaciones": "Revisar los techos"})
    him.sees("Paso 03", "Revisar los techos")


def test_the_gerencias_letter_is_received_and_its_observations_go_back(world: World) -> None:
    """What the Gerencia answers by mail is on the chief's card, who notes what was resolved."""
    to_the_gerencia(world)
    request = world.mail("Graciela").found("Con oficio DP-180-2027, del 20/11/2026")
    world.mail("Graciela").replies("Se observa el artículo 4.", on=request, files={"g.pdf": b"%PDF g"})
    world.chat("Maribel").sees("Paso 07", "Se observa el artículo 4.")
    do(world.chat("Maribel"), "07", "La Gerencia hizo observaciones", {"observaciones": "Artículo 4"})
    world.chat("Rigoberto").sees("Paso 03", "Artículo 4")


def test_every_january_the_case_of_the_year_opens_and_has_the_semester(world: World) -> None:
    """An instruction that came before is for the same year, so that no second case opens."""
    to_the_analysis(world)
    world.mail("Rigoberto").found("Vence: 30/06/2027")
    world.runs_until("2027-01-15 09:00")
    assert (
        "la propuesta de normativa de la planificación operativa anual se elabora durante"
        not in told(world, "Maribel").lower()
    )
    world.runs_until("2028-01-10 09:00")
    card = world.chat("Maribel").found(
        "La propuesta de normativa de la planificación operativa anual se elabora durante"
    )
    assert "Período: enero a junio de 2028" in card.text


def test_the_chief_registers_an_instruction_given_by_word(world: World) -> None:
    """Row 01 is done with the registration."""
    ask_for(world.chat("Maribel"), "IGSS-DP-P2", {"Quién la solicita": "Graciela Montúfar"})
    stands(world, "02", PLAN)
    assert rows(world, PLAN) == ["01"]
