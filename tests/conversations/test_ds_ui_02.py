"""DS-UI-02 Mantenimiento de aplicaciones, every way through it."""

from __future__ import annotations

from tests.conversations.accounts import SECRETS
from tests.conversations.filling import fill, gives, registers
from tests.conversations.office import ROSTER, World
from tests.conversations.playing import case, rows, told

NUMBER = "SOSEP-2026-00001"


def assigned(world: World) -> None:
    """Ana's oficio is registered, Rodrigo agrees to it and Jorge gives it to Telma."""
    registers(world, "Beatriz", "DS-UI-02", asks="Ana Gómez")
    rodrigo = world.chat("Rodrigo")
    rodrigo.sees("Paso 2", "Módulo o Sistema: BSOSEP, módulo de inscripciones", "Autorización Director(a)")
    assert not any(secret in told(world, "Rodrigo") for secret in SECRETS)
    rodrigo.taps("Vo.Bo., trasladar")
    gives(world.chat("Jorge"), "Asignar", "Telma Ixchop Cúmez", "Alta")
    assert case(world, NUMBER).state == "4", told(world, "Jorge")
    world.chat("Ana").sees("ya tiene analista: Telma Ixchop Cúmez")


def in_tests(world: World) -> None:
    """Telma plans the change, Jorge approves the plan, Telma frees the change for tests."""
    assigned(world)
    gives(world.chat("Telma"), "Trasladar plan de trabajo")
    world.chat("Jorge").taps("Aprobar el plan")
    world.chat("Ana").sees("está aprobado", "finaliza el 18/12/2026")
    gives(world.chat("Telma"), "Liberar a pruebas e informar")
    assert case(world, NUMBER).state == "7", told(world, "Telma")


def test_a_change_from_the_oficio_to_the_despacho(world: World) -> None:
    """Registered, evaluated, assigned, planned, made, tested, authorised; the Director signs the oficio to the Despacho."""
    in_tests(world)
    world.mail("Ana").found("está listo para probarse en BSOSEP de pruebas")
    gives(world.chat("Ana"), "Pruebas satisfactorias", "Saqué el listado de tres sedes")
    world.chat("Telma").sees("Ana Gómez Chávez probó el cambio", "tres sedes")
    gives(world.chat("Jorge"), "Autorizar cambio a Producción", "Publicar la versión 3.2", "21/12/2026")
    for name in ("Claudia", "Edgar"):
        world.mail(name).sees("Se solicitan permisos y configuraciones", "Publicar la versión 3.2")
    world.chat("Rodrigo").found("Se autorizó pasar a Producción el 21/12/2026")
    gives(world.chat("Rodrigo"), "Firmar oficio e informar")
    letter = world.mail("Aura").sees("Con oficio UI-OF-2026-0001 se informa", "21/12/2026")
    assert letter.letter is not None
    assert [one.get_content_type() for one in letter.letter.iter_attachments()][:1] == ["application/pdf"]
    world.mail("Ana").sees("pasa a Producción el 21/12/2026")
    assert case(world, NUMBER).state == "FIN"
    assert rows(world) == ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
    world.chat("Rodrigo").says(f"/estado {NUMBER}")
    world.chat("Rodrigo").sees("Oficio UI-OF-2026-0001 (firmado el 23/11/2026): Despacho Superior")


def test_an_employee_asks_in_her_own_words_and_the_asistente_completes_the_form(world: World) -> None:
    """Ana writes what she needs; row 1 is Beatriz's, who notes the signed oficio."""
    ana, beatriz = world.chat("Ana"), world.chat("Beatriz")
    ana.says("solicitud de cambios: que el listado muestre el mes de ingreso")
    ana.taps("Sí, abrir la gestión")
    fill(ana)
    ana.sees("Constancia", "La tiene ahora: Beatriz Lima Coronado")
    beatriz.sees("Paso 1", "mes de ingreso")
    gives(beatriz, "Recibida, trasladar copia")
    assert case(world, NUMBER).state == "2", told(world, "Beatriz")


def test_the_director_sends_it_back_and_then_denies_it(world: World) -> None:
    """What is missing goes back to row 1; what is no valid change is denied, and Ana reads why."""
    registers(world, "Beatriz", "DS-UI-02", asks="Ana Gómez")
    rodrigo, beatriz = world.chat("Rodrigo"), world.chat("Beatriz")
    gives(rodrigo, "Devolver con observaciones", "Falta el sello del Director")
    assert case(world, NUMBER).state == "1"
    gives(beatriz, "Recibida, trasladar copia", "Ya lleva el sello")
    assert case(world, NUMBER).state == "2"
    gives(rodrigo, "Denegar", "El Acuerdo 122-2016 no permite ese dato")
    assert case(world, NUMBER).state == "FIN:denegada"
    world.mail("Ana").sees("Se deniega la solicitud de cambios DHC-310-2026", "Acuerdo 122-2016")


def test_a_plan_that_does_not_meet_the_requirements_goes_back_to_the_analyst(world: World) -> None:
    """Jorge returns the plan to row 4; corrected, he approves it."""
    assigned(world)
    jorge, telma = world.chat("Jorge"), world.chat("Telma")
    gives(telma, "Trasladar plan de trabajo")
    gives(jorge, "Devolver con observaciones", "El plan no incluye las pruebas")
    assert case(world, NUMBER).state == "4"
    telma.sees("Paso 4", "no incluye las pruebas")
    gives(telma, "Trasladar plan de trabajo", "Ya las incluye")
    jorge.taps("Aprobar el plan")
    assert case(world, NUMBER).state == "6", told(world, "Telma")


def test_faults_go_back_to_be_freed_again_from_the_user_and_from_the_jefe(world: World) -> None:
    """The user's faults and the Jefe's observations both lead to row 6, and it is tested again."""
    in_tests(world)
    ana, telma, jorge = world.chat("Ana"), world.chat("Telma"), world.chat("Jorge")
    gives(ana, "Con fallas, devolver", "El mes sale en inglés")
    jorge.sees("lo devuelve al Analista: El mes sale en inglés")
    assert case(world, NUMBER).state == "6"
    gives(telma, "Liberar a pruebas e informar", "Ya sale en español")
    gives(ana, "Pruebas satisfactorias")
    assert case(world, NUMBER).state == "8", told(world, "Ana")
    gives(jorge, "Devolver con observaciones", "Falta el guion de instalación")
    assert case(world, NUMBER).state == "6"
    telma.sees("Paso 6", "Falta el guion de instalación")


def test_whoever_made_the_plan_does_not_approve_it(world: World) -> None:
    """Jorge, recording that he did the analyst's work himself, may not approve it; Rodrigo does."""
    roster = (
        "institucion,nombre,correo,telegram_id,puestos,unidad,departamento,jefe\n"
        "SOSEP,Jorge Mazariegos Letona,jorge.mazariegos@sosep.example,700000017,"
        "Jefe de Desarrollo;Analista Desarrollador,Unidad de Informática,Guatemala,rodrigo.aguilar@sosep.example\n"
    )
    world.hire(whole(world, roster))
    registers(world, "Beatriz", "DS-UI-02", asks="Ana Gómez")
    world.chat("Rodrigo").taps("Vo.Bo., trasladar")
    jorge, rodrigo = world.chat("Jorge"), world.chat("Rodrigo")
    gives(jorge, "Asignar", "Ing. Jorge Mazariegos Letona", "Alta")
    gives(jorge, "Trasladar plan de trabajo")
    assert case(world, NUMBER).state == "5", told(world, "Jorge")
    rodrigo.sees("Paso 5")
    rodrigo.taps("Aprobar el plan")
    assert case(world, NUMBER).state == "6"


def whole(world: World, changed: str) -> str:
    """The demo roster with one row changed: a roster is a full statement."""
    lines = ROSTER.read_text("utf-8").splitlines()
    row = changed.splitlines()[1]
    mail = row.split(",")[2]
    rows_of = [f"{row},Ing.," if mail in line.split(",")[2:3] else line for line in lines]
    return "\n".join(rows_of) + "\n"
