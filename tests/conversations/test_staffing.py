"""People come and go: a roster import while cases run."""

from __future__ import annotations

from machines.records import ChannelName
from tests.conversations.dictamen import NUMBER, signed
from tests.conversations.office import ROSTER, World
from tests.conversations.playing import case
from tests.conversations.small_office import FIRST, HEADER, LINES, ask_permission, ask_study, roster

NEW = "CASA,Pía Paz,pia@casa.example,850000020,Analista,Análisis,,jorge@casa.example,,\n"


def test_what_a_leaver_had_goes_back_to_the_roles_holders(house: World) -> None:
    """Failure-case 33: Nora had the study and left: the others get it, her card dies, the history keeps her name."""
    nora = ask_study(house)
    old = nora.last.data["Estudiado"]
    house.hire(roster(Nora=""))
    house.deliver()
    house.chat("Inés").sees("Paso 3: le corresponde a usted", buttons=["Estudiado", "La tomo yo"])
    house.mail("Beto").sees("Paso 3: le corresponde a usted")
    nora.sees("Esta cuenta ya no está enlazada", buttons=[])
    nora.taps_data(old)
    nora.says("¿y mi tarea?")
    nora.sees("No reconozco esta cuenta de Telegram")
    assert case(house, FIRST).state == "3"
    house.chat("Úrsula").says(f"/estado {FIRST}")
    house.chat("Úrsula").sees("Asignar: Nora Noj (paso 2)", "cambio de titular (paso 3) · el sistema")


def test_a_newcomer_gets_what_waits_for_his_role(house: World) -> None:
    """Pía joins the analysts: the permit that waits for the group is on her chat; the others get nothing twice."""
    ask_permission(house)
    seen = {name: len(house.chat(name).all()) for name in ("Nora", "Inés")}
    house.hire(roster(Pía=NEW))
    house.deliver()
    house.chat("Pía").sees("Paso 2", buttons=["Revisada", "La tomo yo"])
    assert {name: len(house.chat(name).all()) for name in seen} == seen


def test_a_leaver_of_the_group_loses_the_card(house: World) -> None:
    """Nora leaves: her card of the group's task has no buttons any more."""
    ask_permission(house)
    nora = house.chat("Nora")
    house.hire(roster(Nora=""))
    house.deliver()
    nora.sees("Esta cuenta ya no está enlazada", buttons=[])
    house.chat("Inés").sees("Paso 2", buttons=["Revisada", "La tomo yo"])


def test_without_any_other_holder_the_superior_gets_it(house: World) -> None:
    """All analysts leave: what Nora had is Jorge's, her superior."""
    ask_study(house)
    house.hire(roster(Nora="", Inés="", Beto=""))
    house.deliver()
    house.chat("Jorge").sees("Paso 3: le corresponde a usted", buttons=["Estudiado"])


def test_without_anybody_the_administrator_learns_it(house: World) -> None:
    """The permit waits for a group that has nobody left."""
    ask_permission(house)
    house.hire(roster(Nora="", Inés="", Beto=""))
    house.deliver()
    assert any("Nadie ocupa hoy «Analista»" in one.text for one in house.shown_to_admin())


def test_a_later_row_is_not_assigned_to_a_leaver(house: World) -> None:
    """Nora did the study and left; when Jorge returns it, it goes to the analysts who are there."""
    nora = ask_study(house)
    nora.taps("Estudiado")
    nora.says("Conviene")
    house.hire(roster(Nora=""))
    jorge = house.chat("Jorge")
    jorge.taps("Devolver con observaciones")
    jorge.says("Falta el costo")
    house.chat("Inés").sees("Paso 3", "Falta el costo")


def test_one_person_with_two_posts_has_all_their_tasks(house: World) -> None:
    """Failure-case 36: Gil is Gerente and now also analyst: one identity, both tasks; /start names both posts."""
    ask_permission(house)
    house.hire(roster(Gil=LINES["Gil"].replace(",Gerente,", ",Gerente;Analista,")))
    house.deliver()
    gil = house.chat("Gil")
    gil.sees("Paso 2", buttons=["Revisada", "La tomo yo"])
    gil.says("/start")
    gil.sees("Sus puestos: Gerente; Analista.")


def test_whoever_has_no_post_is_told_what_he_can_do(house: World) -> None:
    """Failure-case 36: Úrsula has no post: a clear word, and the procedures open to everybody."""
    ursula = house.chat("Úrsula")
    ursula.says("/start")
    ursula.sees("no tiene ningún puesto: puede iniciar: Estudio de prueba; Permiso de prueba")


def test_an_account_that_the_roster_gives_to_another_dies_for_the_first(house: World) -> None:
    """Pía gets Nora's telephone: the cards there die, and Nora is reached by mail from now on."""
    nora = ask_study(house)
    house.hire(roster(Nora=LINES["Nora"].replace("850000002", ""), Pía=NEW.replace("850000020", "850000002")))
    house.deliver()
    nora.sees("Esta cuenta ya no está enlazada.", buttons=[])
    assert house.person("Nora").chat == ""
    assert house.person("Pía").chat == "850000002"


def dated(name: str, **days: str) -> str:
    """Somebody's line with the days on which the post begins and ends."""
    since, until = days.get("desde", ""), days.get("hasta", "")
    return LINES.get(name, NEW).rstrip("\n") + f",{since},{until}\n"


def with_days(**changed: str) -> str:
    """The roster with the two columns of days."""
    lines = {name: line.rstrip("\n") + ",,\n" for name, line in LINES.items()}
    return HEADER.rstrip("\n") + ",desde,hasta\n" + "".join({**lines, **changed}.values())


def test_a_post_that_ends_by_its_date_gives_its_tasks_back_on_the_day_itself(house: World) -> None:
    """Nora's post ends on Wednesday: on Thursday, when the office opens, the others have her study, once."""
    house.hire(with_days(Nora=dated("Nora", hasta="2026-11-25")))
    nora, ines = ask_study(house), house.chat("Inés")
    house.runs_until("2026-11-25 23:00")
    nora.found("Paso 3: le corresponde a usted")
    ines.look()
    house.runs_until("2026-11-26 08:00")
    nora.found("El puesto cambió de titular")
    assert not any("Estudiado" in one.labels for one in nora.all())
    ines.sees("Paso 3: le corresponde a usted", buttons=["Estudiado", "La tomo yo"])
    seen = len(ines.all())
    house.start()
    house.hire(with_days(Nora=dated("Nora", hasta="2026-11-25")))
    house.deliver()
    assert len(ines.all()) == seen


def test_a_post_that_begins_by_its_date_gets_what_waits_on_the_day_itself(house: World) -> None:
    """Pía begins on Thursday: nothing before, the permit that waits for the analysts then; also after an outage."""
    house.hire(with_days(Pía=dated("Pía", desde="2026-11-26")))
    ask_permission(house)
    pia = house.chat("Pía")
    house.runs_until("2026-11-26 07:59")
    assert not pia.all()
    house.later(days=4)
    pia.sees("Paso 2", buttons=["Revisada", "La tomo yo"])
    assert len([one for one in pia.all() if "Revisada" in one.labels]) == 1


def test_a_post_that_is_prolonged_before_its_last_day_changes_nothing(house: World) -> None:
    """Nora's post would end on Wednesday; a roster of Tuesday prolongs it: she keeps her card."""
    house.hire(with_days(Nora=dated("Nora", hasta="2026-11-25")))
    nora = ask_study(house)
    house.later(days=1)
    house.hire(with_days(Nora=dated("Nora", hasta="2026-12-31")))
    house.runs_until("2026-11-26 12:00")
    assert any("Estudiado" in one.labels for one in nora.all())
    assert not any("cambió de titular" in one.text for one in nora.all())


def test_a_leaver_is_a_stranger_by_chat_and_by_mail_until_he_is_named_again(house: World) -> None:
    """Nora left: she opens nothing and decides nothing any more, and is written to no more; named again, she is back."""
    nora, letters = house.chat("Nora"), house.mail("Nora")
    house.hire(roster(Nora=""))
    house.deliver()
    nora.says("permiso")
    nora.sees("No reconozco esta cuenta de Telegram")
    letters.writes("permiso", "Necesito un permiso")
    letters.sees("no reconoce la dirección")
    assert not house.store.read(lambda unit: unit.person_at(ChannelName.MAIL, letters.address))
    house.hire(roster())
    house.deliver()
    house.mail("Nora").writes("permiso", "Asunto: Impresora")
    house.mail("Nora").found("Constancia de recepción")


def test_what_waits_for_a_requester_who_left_goes_to_his_superior(world: World) -> None:
    """Failure-case 33: a dictamen is returned to the requester's own row after she left: her superior has it."""
    office = ROSTER.read_text("utf-8")
    ana = next(line for line in office.splitlines() if "ana.gomez@" in line)
    signed(world)
    carlos = world.chat("Carlos")
    carlos.taps("Dictamen entregado")
    carlos.says("hoy")
    carlos.says("Ana Gómez")
    carlos.taps("Omitir")
    carlos.taps("Enviar")
    world.chat("Ana").sees("Paso 7")
    world.hire(office.replace(f"{ana}\n", ""))
    world.deliver()
    world.chat("Óscar").sees(NUMBER, "Paso 7", "como jefe inmediato de Licda. Ana Gómez Chávez")
