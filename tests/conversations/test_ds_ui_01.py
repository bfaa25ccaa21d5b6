"""DS-UI-01 Creación de nueva aplicación informática, every way through it."""

from __future__ import annotations

from tests.conversations.filling import fill, gives, registers, work
from tests.conversations.office import World
from tests.conversations.playing import case, rows, told

NUMBER = "SOSEP-2026-00001"
READY = "Procede, análisis concluido"


def ask(world: World) -> None:
    """Aura, of the Despacho, hands the request on: whom it is for is not asked."""
    aura = world.chat("Aura")
    aura.says("DS-UI-01")
    aura.taps("Sí, abrir la gestión")
    aura.sees("¿Qué nombre o tema tiene la aplicación")
    fill(aura)
    world.chat("Aura").sees("Constancia", NUMBER, "La tiene ahora: Beatriz Lima Coronado")


def proceeds(world: World) -> None:
    """Beatriz receives the oficio; Rodrigo finds that it proceeds and names Telma."""
    gives(world.chat("Beatriz"), "Recibido, trasladar copia")
    rodrigo = world.chat("Rodrigo")
    rodrigo.sees("Paso 3", "Inscribir a las niñas y niños", "Oficio de solicitud: DS-215-2026")
    gives(rodrigo, "Procede", "Telma Ixchop Cúmez")
    assert case(world, NUMBER).state == "4", told(world, "Rodrigo")


def analysed(world: World) -> None:
    """Telma fills in the analysis of both; Jorge is shown it and confirms it without another question."""
    assert case(world, NUMBER).state == "4"
    technical = ("SRV-APP-02", "SRV-BD-01", "Reportes de BSOSEP", "Lectura de beneficiarios")
    gives(world.chat("Telma"), READY, *technical)
    assert case(world, NUMBER).state == "4"
    jorge = world.chat("Jorge")
    jorge.sees("ya anotó: Ubicación de la aplicación y 6 datos más", "Ubicación de base de datos: SRV-BD-01")
    jorge.taps(READY)
    world.chat("Telma").sees("Ubicación de base de datos: SRV-BD-01")


def built(world: World, tester: str = "Ana Gómez") -> None:
    """Telma writes the DERCAS and the plan, and frees the application for the final user's tests."""
    telma = world.chat("Telma")
    for row, button in (
        ("5", "DERCAS creado"),
        ("6", "Plan de Desarrollo iniciado"),
        ("7", "Liberar a pruebas"),
    ):
        telma.found(f"Paso {row}")
        work(telma, button, {"Qué usuario final": tester})
    assert case(world, NUMBER).state == "8", told(world, "Telma")


def test_an_application_from_the_request_to_production(world: World) -> None:
    """Oficio, evaluation, the analysis of both, DERCAS, plan, tests by the final user, production; Despacho is told."""
    ask(world)
    proceeds(world)
    world.chat("Aura").sees("procede", "Telma Ixchop")
    analysed(world)
    built(world)
    ana, rodrigo = world.chat("Ana"), world.chat("Rodrigo")
    ana.sees("Paso 8", "Dónde se prueba: intrasosep de pruebas")
    gives(ana, "Pruebas satisfactorias", "Inscribí 20 niños de prueba")
    rodrigo.sees("Paso 9", "Inscribí 20 niños")
    gives(rodrigo, "Autorizar e informar a Despacho", "15/03/2027")
    world.mail("Aura").sees("en Producción desde el 15/03/2027", "DS-215-2026", "Inscribí 20 niños")
    world.mail("Ana").sees("en Producción")
    assert case(world, NUMBER).state == "FIN"
    assert rows(world) == ["1", "2", "3", "4", "5", "6", "7", "8", "9"]


def test_what_does_not_proceed_goes_back_to_the_despacho_with_its_justification(world: World) -> None:
    """The Director justifies it; the Despacho hands it on again, changed; he ends it, and the Despacho reads why."""
    ask(world)
    aura, rodrigo = world.chat("Aura"), world.chat("Rodrigo")
    gives(world.chat("Beatriz"), "Recibido, trasladar copia")
    gives(rodrigo, "No procede, regresar a Despacho", "Falta decir quién la usará")
    aura.sees("Paso 1", "Observaciones de Ing. Rodrigo Aguilar", "Falta decir quién la usará")
    gives(aura, "Trasladar solicitud", "La usarán las sedes")
    gives(world.chat("Beatriz"), "Recibido, trasladar copia")
    rodrigo.sees("Paso 3", "Atendida: La usarán las sedes")
    gives(rodrigo, "No procede, terminar", "BSOSEP ya lo hace")
    assert case(world, NUMBER).state == "FIN:no procede"
    world.mail("Aura").sees("Justificación: BSOSEP ya lo hace", "DS-215-2026")


def test_a_final_user_who_is_in_no_roster_is_heard_by_the_analyst(world: World) -> None:
    """Telma names somebody in words only: the tests are hers to record, and her card says for whom."""
    ask(world)
    proceeds(world)
    analysed(world)
    built(world, tester="Paula Coc, promotora de la sede")
    telma = world.chat("Telma")
    telma.sees("Paso 8", "Registre aquí lo que diga Paula Coc, promotora de la sede")
    gives(telma, "Pruebas satisfactorias", "Paula inscribió 20 niños")
    assert case(world, NUMBER).state == "9", told(world, "Telma")


def test_the_final_user_may_have_no_chat(world: World) -> None:
    """Julio, who has an address only, returns the application and then accepts it, by letters."""
    ask(world)
    proceeds(world)
    analysed(world)
    built(world, tester="Julio Cifuentes")
    julio, telma = world.mail("Julio"), world.chat("Telma")
    julio.replies("Con fallas, devolver\nEl listado sale vacío", on=julio.found("Dónde se prueba"))
    assert case(world, NUMBER).state == "7"
    work(telma, "Liberar a pruebas")
    julio.replies(
        "Pruebas satisfactorias\nPruebas realizadas: Sale bien", on=julio.found("Atendida: Se corrigió")
    )
    world.chat("Rodrigo").sees("Paso 9", "Usuario final: Lic. Julio Cifuentes Orozco", "Sale bien")


def test_one_of_the_two_analysts_suffices_to_send_it_back_to_the_director(world: World) -> None:
    """Jorge had concluded; Telma, who sees his analysis, finds that it does not proceed: back to row 3 at once."""
    ask(world)
    proceeds(world)
    gives(world.chat("Jorge"), READY)
    gives(world.chat("Telma"), "No procede, regresar al Director", "No hay servidor para la base de datos")
    assert case(world, NUMBER).state == "3"
    rodrigo = world.chat("Rodrigo")
    rodrigo.sees("Paso 3", "No hay servidor para la base de datos")
    rodrigo.taps("Procede")
    rodrigo.sees("Observación 1: “No hay servidor para la base de datos”")
    rodrigo.says("Inventarios entrega un servidor el lunes")
    fill(rodrigo)
    analysed(world)
    assert case(world, NUMBER).state == "5", told(world, "Rodrigo")


def test_tests_that_fail_and_a_director_who_objects_send_it_back_to_be_freed_again(world: World) -> None:
    """The final user returns it to row 7 and so does the Director; each time it is tested again."""
    ask(world)
    proceeds(world)
    analysed(world)
    built(world)
    ana, telma, rodrigo = world.chat("Ana"), world.chat("Telma"), world.chat("Rodrigo")
    ana.taps("Con fallas, devolver")
    ana.says("El listado sale vacío")
    fill(ana)
    assert case(world, NUMBER).state == "7"
    for returned, by in (("El listado sale vacío", ana), ("Falta el manual del usuario", rodrigo)):
        telma.sees("Paso 7", returned)
        telma.taps("Liberar a pruebas")
        telma.says("Ya está corregido")
        fill(telma)
        assert case(world, NUMBER).state == "8", told(world, "Telma")
        ana.taps("Pruebas satisfactorias")
        fill(ana)
        rodrigo.sees("Paso 9")
        if by is ana:
            rodrigo.taps("Devolver con observaciones")
            rodrigo.says("Falta el manual del usuario")
            fill(rodrigo)
            assert case(world, NUMBER).state == "7"
    assert case(world, NUMBER).state == "9"


def test_the_oficio_that_comes_on_paper_is_registered_by_the_asistente(world: World) -> None:
    """Beatriz types in the Despacho's oficio for a unit; an employee who is no Despacho is not offered the procedure."""
    ana = world.chat("Ana")
    ana.says("DS-UI-01")
    assert "Creación de nueva aplicación" not in ana.last.text
    registers(world, "Beatriz", "DS-UI-01", asks="Aura Castellanos", served="Ana Gómez")
    one = case(world, NUMBER)
    assert (one.state, one.requester, one.beneficiary) == (
        "2", world.people["Aura"].id, world.people["Ana"].id,
    )  # fmt: skip
    world.mail("Aura").sees("Constancia", NUMBER)
