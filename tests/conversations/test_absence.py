"""Away: the substitute, the superior, everyone; and the way back."""

from __future__ import annotations

from machines.records import HistoryRow
from tests.conversations.office import Chat, World
from tests.conversations.playing import case, give, start, told
from tests.conversations.small_office import FIRST, ask_permission, ask_study, roster

WEEK = "23/11/2026 al 27/11/2026"


def history(world: World, number: str = FIRST) -> list[HistoryRow]:
    """A case's history."""
    return list(world.store.read(lambda unit: unit.history(case(world, number).id)))


def says_away(chat: Chat, words: str) -> None:
    """An absence in one message, and its summary sent."""
    chat.says(f"/ausencia {words}")
    if "Omitir" in chat.last.labels:
        chat.taps("Omitir")
    chat.taps("Enviar")


def test_the_substitute_is_told_at_once_and_gets_the_open_cards(house: World) -> None:
    """Nora leaves today: Inés learns it, gets the open card, answers "por Nora"; both names stay in the history."""
    nora = ask_study(house)
    ines = house.chat("Inés")
    says_away(nora, f"{WEEK} sustituye Inés")
    nora.found("Ausencia registrada")
    ines.found("Usted sustituye a Nora Noj")
    ines.sees(
        "Paso 3: lo atiende usted por Nora Noj, con ausencia hasta el 27/11/2026.", buttons=["Estudiado"]
    )
    nora.found("Ahora la atiende Inés Ico, por Nora Noj.")
    ines.taps("Estudiado")
    ines.says("Conviene")
    row = history(house)[-1].entry
    assert (row.actor, row.on_behalf_of) == (house.people["Inés"].id, house.people["Nora"].id)
    house.chat("Úrsula").says(f"/estado {FIRST}")
    house.chat("Úrsula").sees("Estudiado (paso 3) · Inés Ico, por Nora Noj")


def test_what_is_open_changes_hands_on_the_first_day_and_comes_back_after_the_last(house: World) -> None:
    """Announced days before: until then Nora has it; from Wednesday to Thursday Inés; on Friday Nora again."""
    nora = ask_study(house)
    ines = house.chat("Inés")
    says_away(nora, "25/11/2026 al 26/11/2026 sustituye Inés Ico")
    ines.sees("Usted sustituye a Nora Noj")
    house.later(days=1)
    assert not any("Paso 3" in one.text for one in ines.all())
    house.later(days=1)
    ines.sees("Paso 3: lo atiende usted por Nora Noj", buttons=["Estudiado"])
    house.later(days=2)
    nora.sees("Paso 3: le corresponde a usted", buttons=["Estudiado"])
    data = ines.found("Ahora la atiende Nora Noj.")
    assert data.labels == []
    nora.taps("Estudiado")
    nora.says("Conviene")
    assert case(house, FIRST).state == "4"


def test_what_is_missing_is_asked_for(house: World) -> None:
    """`/ausencia 25/11/2026` asks until when and who substitutes, and shows everything before it is sent."""
    nora = house.chat("Nora")
    nora.says("/ausencia 25/11/2026")
    nora.sees("¿Hasta qué día, inclusive?")
    nora.says("viernes")
    nora.says("27/11/2026")
    nora.sees("¿Quién le sustituye?")
    nora.says("inés")
    nora.sees("Revise antes de enviar", "Desde: 25/11/2026", "Hasta: 27/11/2026", "Sustituye: Inés Ico")
    nora.taps("Enviar")
    nora.sees("Ausencia registrada", "Atiende: Inés Ico")


def test_absences_are_listed_and_ended(house: World) -> None:
    """`/ausencia` alone shows them; one button ends one, and the open card comes back at once."""
    nora = ask_study(house)
    says_away(nora, f"{WEEK} sustituye Inés")
    nora.says("/ausencia")
    nora.sees("Del 23/11/2026 al 27/11/2026, sustituye Inés Ico")
    nora.taps("Terminar la del 23/11/2026")
    nora.sees("Paso 3: le corresponde a usted", buttons=["Estudiado"])
    house.chat("Inés").found("Terminó la ausencia de Nora Noj")
    seen = len(house.chat("Nora").all())
    house.later(days=6)
    assert [one.text for one in house.chat("Nora").all()[seen:] if "Recordatorio" not in one.text] == []


def test_by_mail_in_one_line(house: World) -> None:
    """Beto, who has only mail, says it in one line, reads the receipt, and ends it in two words."""
    beto = house.mail("Beto")
    beto.writes("Ausencia", "Ausencia 23/11/2026 al 27/11/2026 sustituye Nora Noj")
    beto.sees("Ausencia registrada", "Atiende: Nora Noj")
    house.chat("Nora").sees("Usted sustituye a Beto Bac")
    beto.writes("Ya volví", "Ausencia terminar")
    beto.sees("quedó terminada")


def test_an_unproven_letter_registers_no_absence_at_once(house: World) -> None:
    """It is read back and counts after a second reply."""
    beto = house.mail("Beto")
    beto.writes("x", "Ausencia 23/11/2026 al 27/11/2026 sustituye Nora Noj", authentic=False)
    beto.sees("Todavía no cuenta", "Nora Noj")
    assert not house.chat("Nora").all()
    beto.replies("CONFIRMO", authentic=False)
    house.chat("Nora").sees("Usted sustituye a Beto Bac")


def test_his_superior_registers_it_for_him_and_nobody_else(house: World) -> None:
    """Jorge says it for Nora, who is told; Inés may not."""
    house.chat("Inés").says(f"/ausencia de Nora Noj del {WEEK}")
    house.chat("Inés").sees("la registra su jefe inmediato o la persona misma")
    says_away(house.chat("Jorge"), f"de Nora Noj del {WEEK} sustituye Inés")
    house.chat("Jorge").sees("Ausencia registrada", "Ausente: Nora Noj")
    house.chat("Nora").sees("Jorge Jol registró que usted estará ausente")
    house.chat("Jorge").says("/ausencia terminar de Nora")
    house.chat("Jorge").sees("La ausencia de Nora Noj quedó terminada")


def test_days_that_do_not_fit_are_refused_with_the_reason(house: World) -> None:
    """The end before the beginning, days gone by, and oneself as substitute."""
    nora = house.chat("Nora")
    says_away(nora, "27/11/2026 al 25/11/2026 sustituye Inés")
    assert "terminaría antes de comenzar" in nora.popup.text
    nora.says("/cancelar")
    says_away(nora, "01/11/2026 al 05/11/2026 sustituye Inés")
    assert "ya pasaron" in nora.popup.text
    nora.says("/cancelar")
    says_away(nora, f"{WEEK} sustituye Nora Noj")
    assert "Nadie se sustituye a sí mismo" in nora.popup.text
    assert house.person("Nora").away is None


def test_without_a_substitute_the_superior_acts(house: World) -> None:
    """Nora named nobody: the study that was assigned to her is Jorge's, as her superior."""
    nora = ask_study(house)
    says_away(nora, WEEK)
    nora.found("Atiende: Jorge Jol (jefe inmediato)")
    house.chat("Jorge").sees(
        "Paso 3: lo atiende usted como jefe inmediato de Nora Noj", buttons=["Estudiado"]
    )
    house.chat("Jorge").says("/tareas")
    house.chat("Jorge").sees("Paso 3", buttons=["Estudiado"])


def test_a_group_does_without_the_one_who_is_away(house: World) -> None:
    """Nora named nobody, and Inés and Beto are there: the new request is theirs, not the superior's."""
    says_away(house.chat("Nora"), WEEK)
    seen = len(house.chat("Nora").all())
    ask_permission(house)
    assert len(house.chat("Nora").all()) == seen
    house.chat("Inés").sees("Paso 2: le corresponde a usted")
    assert not any("Paso 2" in one.text for one in house.chat("Jorge").all())


def test_a_substitute_does_not_approve_his_own_request(house: World) -> None:
    """Gil is away and Úrsula, who asked, substitutes him: the approval is for Gil's superior, with a word to her."""
    gil = house.chat("Gil")
    says_away(gil, f"{WEEK} sustituye Úrsula Uz")
    ask_permission(house)
    give(house.chat("Inés"), "Revisada", card="Paso 2")
    house.chat("Úrsula").found("lo decide Rex Ruiz")
    house.chat("Rex").sees("Paso 3", "decide usted como jefe inmediato", buttons=["Aprobar", "Denegar"])
    ursula = house.chat("Úrsula")
    ursula.taps_data(house.chat("Rex").last.data["Aprobar"])
    assert "Usted presentó esta gestión" in ursula.popup.text
    house.chat("Rex").taps("Aprobar")
    assert case(house, FIRST).state == "FIN"


def test_everyone_away_stops_nothing_and_the_administrator_learns_it(house: World) -> None:
    """Failure case 33. Gil and his substitute name each other and Rex is away too: nothing fails, Gil keeps the task, one warning goes out."""
    says_away(house.chat("Rex"), WEEK)
    says_away(house.chat("Gil"), f"{WEEK} sustituye Sara Sal")
    says_away(house.chat("Sara"), f"{WEEK} sustituye Gil Gon")
    start(house.chat("Úrsula"), "permiso")
    give(house.chat("Inés"), "Revisada", card="Paso 2")
    warned = [one.text for one in house.shown_to_admin() if "Todos ausentes" in one.text]
    assert len(warned) == 1
    house.chat("Gil").sees("Paso 3: le corresponde a usted")
    house.chat("Gil").taps("Aprobar")
    assert case(house, FIRST).state == "FIN"


def test_an_approval_that_nobody_may_give_is_told_to_the_administrator(house: World) -> None:
    """The only Gerente asked for it herself and has no superior: one warning says so; a second Gerente ends the wait."""
    alone = "CASA,Úrsula Uz,ursula@casa.example,850000001,Gerente,Gerencia,,,,\n"
    jorge = "CASA,Jorge Jol,jorge@casa.example,850000005,Jefe,Análisis,,,,\n"
    house.hire(roster(Úrsula=alone, Jorge=jorge, Gil=""))
    ask_permission(house)
    give(house.chat("Inés"), "Revisada", card="Paso 2")
    warned = [one.text for one in house.shown_to_admin() if "Nadie puede aprobar" in one.text]
    assert len(warned) == 1
    assert "El paso 3 lo debe aprobar alguien que no haya presentado la gestión" in warned[0]
    house.hire(roster(Úrsula=alone))
    house.deliver()
    house.chat("Gil").taps("Aprobar")
    assert case(house, FIRST).state == "FIN"


def test_whoever_left_while_away_keeps_his_name(house: World) -> None:
    """Failure case 33. Nora answered, went on leave and left: the history still names her, and her substitute is asked nothing more."""
    nora = ask_study(house)
    nora.taps("Estudiado")
    nora.says("Conviene")
    says_away(nora, f"{WEEK} sustituye Inés")
    house.hire(roster(Nora=""))
    house.chat("Úrsula").says(f"/estado {FIRST}")
    house.chat("Úrsula").sees("Estudiado (paso 3) · Nora Noj")
    assert "Paso 4" not in told(house, "Inés")
