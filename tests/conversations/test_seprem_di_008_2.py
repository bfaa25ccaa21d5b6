"""SEPREM-DI-008.2, every way through it: the rhythm by chat, each copy with its evidence, Dirección told."""

from __future__ import annotations

from tests.conversations.backups import PROGRAMME, copy_made, days, set_up, times
from tests.conversations.office import Chat, World
from tests.conversations.playing import case, give, told

FIRST = f"{PROGRAMME}.1"


def test_a_copy_from_the_rhythm_to_the_report(world: World) -> None:
    """Set on Monday for Fridays; on Friday the analyst gets one card to tick, the chief verifies, Dirección is told."""
    boss, analyst = set_up(world, "semanal, los viernes"), world.chat("Wilmer")
    boss.sees("Constancia", "cada viernes", "la próxima vez, el 27/11/2026 a las 15:30")
    boss.says(f"/estado {PROGRAMME}")
    status = boss.sees("Estado: se repite desde el paso 2; la próxima vez, el 27/11/2026 a las 15:30")
    assert "\nLa tiene: nadie por el momento\n" in status.text
    world.runs_until("2026-11-27 15:29")
    analyst.sees_nothing_new()
    world.runs_until("2026-11-27 15:30")
    analyst.sees("(27/11/2026)", FIRST, "Capacitaciones, servidor BD-02", "☐ Paso 5")
    copy_made(analyst, FIRST)
    give(boss, "Dispositivo resguardado", card="Paso 6")
    give(boss, "Íntegros y funcionales", card="Paso 7")
    boss.taps("Informar a Dirección")
    boss.taps("Omitir")
    letter = world.mail("Ingrid").last.text
    for words in ("cap_1127.bak", "27/11/2026", "15:42", "pol_1127.bak", "15:50", "Disco 03", "Nube Seprem"):
        assert words in letter
    assert case(world, FIRST).state == "FIN"
    assert case(world, PROGRAMME).state == "ritmo:2"
    boss.says(f"/estado {PROGRAMME}")
    boss.sees("la próxima vez, el 04/12/2026 a las 15:30")


def test_the_rows_can_be_ticked_one_by_one_with_their_evidence(world: World) -> None:
    """Each row that is ticked alone is a history row with what it asks for."""
    set_up(world, "cada viernes")
    world.runs_until("2026-11-27 15:30")
    analyst = world.chat("Wilmer")
    for button, words in (("Servicios verificados", "En línea"), ("Copia creada", "a.bak; 27/11/2026; 15:42"),
                          ("Trasladada al repositorio", "Nube"), ("Trasladada al dispositivo", "Disco 3")):  # fmt: skip
        analyst.taps(button)
        analyst.says(words)
        if "Listo" in analyst.last.labels:
            analyst.taps("Listo")
        if "Enviar" in analyst.last.labels:
            analyst.taps("Enviar")
    history = world.store.read(lambda unit: unit.history(case(world, FIRST).id))
    done = [(row.entry.row, sorted(row.entry.values)) for row in history if row.entry.kind == "answer"]
    assert done == [("2", ["servicios"]), ("3", ["archivos"]), ("4", ["repositorio"]), ("5", ["dispositivo"])]
    assert history[0].entry.actor is None


def test_files_that_fail_go_back_to_where_the_cause_is(world: World) -> None:
    """With faults the chief sends it back to row 3 or 2 with his reason, and it comes again."""
    boss, analyst = set_up(world, "cada viernes"), world.chat("Wilmer")
    world.runs_until("2026-11-27 15:30")
    copy_made(analyst, FIRST)
    give(boss, "Dispositivo resguardado", card="Paso 6")
    boss.taps("Con fallas, devolver")
    boss.taps(next(label for label in boss.last.labels if label.startswith("Paso 3")))
    boss.says("El archivo no abre")
    boss.taps("Enviar")
    analyst.sees("El archivo no abre", "☐ Paso 3")
    assert case(world, FIRST).state == "3"
    assert case(world, PROGRAMME).state == "ritmo:2"


def test_by_mail_the_rhythm_is_set_and_a_copy_is_made(world: World) -> None:
    """The whole of row 1 fits one letter, and so do rows 2 to 5."""
    boss = world.mail("Estuardo")
    boss.writes("Respaldo", "SEPREM-DI-008.2")
    boss.sees("Periodicidad: (elija una o escríbala: Cada día hábil / ")
    boss.replies(
        "Analista de desarrollo: Gabriela Noriega\nBases de datos: Capacitaciones\nPeriodicidad: cada día hábil\n"
        "Hora: 16:00"
    )
    for _ in range(2):
        if case_or_none(world) is None:
            boss.replies("ENVIAR")
    assert case(world, PROGRAMME).state == "ritmo:2", told(world, "Estuardo")
    world.runs_until("2026-11-23 16:00")
    analyst = world.mail("Gabriela")
    analyst.sees("Paso 2", "23/11/2026")
    analyst.replies("Servicios verificados\nEstado de los servicios: En línea")
    assert case(world, FIRST).state == "3", told(world, "Gabriela")


def case_or_none(world: World) -> object:
    """The programme, if it has begun."""
    return world.store.read(lambda unit: unit.case_numbered(PROGRAMME))


def test_the_rhythm_is_set_anew_and_the_old_one_holds_meanwhile(world: World) -> None:
    """Asked again with the earlier values, the period changes when it is answered; until then the earlier one goes on."""
    boss = set_up(world, "cada día hábil")
    world.runs_until("2026-11-24 16:00")
    boss.says(f"/estado {PROGRAMME}")
    boss.taps("Cambiar la periodicidad")
    assert case(world, PROGRAMME).state == "1"
    world.runs_until("2026-11-25 16:00")
    assert days(world) == ["2026-11-23", "2026-11-24", "2026-11-25"]
    card = next(one for one in reversed(boss.all()) if "Paso 1" in one.text and one.labels)
    boss.taps(card.labels[0], on=card)
    boss.sees(
        "Revise antes de enviar", "Capacitaciones, servidor BD-02", "Periodicidad: cada día hábil", "15:30"
    )
    change(boss, "cada lunes", "Gabriela Noriega Paiz")
    assert case(world, PROGRAMME).state == "ritmo:2"
    world.runs_until("2026-12-07 16:00")
    assert days(world)[3:] == ["2026-11-30", "2026-12-07"]


def change(boss: Chat, how_often: str, analyst: str) -> None:
    """Answer the form of row 1 anew; what it still holds from before is corrected."""
    for _ in range(12):
        last = boss.last
        if "Enviar" in last.labels and f"Periodicidad: {how_often}" in last.text and analyst in last.text:
            boss.taps("Enviar")
            return
        if "Enviar" in last.labels:
            boss.taps("Corregir un dato")
            boss.taps("Periodicidad" if analyst in last.text else "Analista de desarrollo")
        elif analyst in last.labels:
            boss.taps(analyst)
        elif "Omitir" in last.labels:
            boss.taps("Omitir")
        else:
            boss.says(
                how_often
                if "Cada cuánto" in last.text or "cuánto" in last.text
                else last.text.split("Por ejemplo: ")[1]
            )


def test_whoever_set_it_ends_the_programme_with_a_reason(world: World) -> None:
    """No further time is opened; what was begun goes on to its end, and the case is over."""
    boss, analyst = set_up(world, "cada día hábil"), world.chat("Wilmer")
    world.runs_until("2026-11-24 16:00")
    boss.says(f"/estado {PROGRAMME}")
    boss.taps("Concluir el programa")
    boss.says("El sistema se dio de baja")
    boss.sees("Concluir el programa", "El sistema se dio de baja", f"{PROGRAMME}.1, {PROGRAMME}.2")
    assert case(world, PROGRAMME).closed_at is not None
    copy_made(analyst, f"{PROGRAMME}.2")
    world.runs_until("2026-12-11 16:00")
    assert len(times(world)) == 2
    assert case(world, f"{PROGRAMME}.2").state == "6"


def test_a_running_programme_is_concluded_and_not_withdrawn(world: World) -> None:
    """«Desistir» does not stand beside «Concluir el programa»; who writes it is told the other word."""
    boss = set_up(world, "cada día hábil")
    boss.says(f"/estado {PROGRAMME}")
    assert "Concluir el programa" in boss.last.labels
    assert "Desistir" not in boss.last.labels
    boss.says(f"/desistir {PROGRAMME}")
    boss.sees("para terminarlo use «Concluir el programa»")
    assert case(world, PROGRAMME).closed_at is None


def test_only_who_sets_the_rhythm_may_change_or_end_it(world: World) -> None:
    """The analyst, who takes part in each copy, is offered neither."""
    set_up(world, "cada día hábil")
    world.runs_until("2026-11-23 16:00")
    analyst = world.chat("Wilmer")
    analyst.says(f"/estado {PROGRAMME}")
    assert not {"Cambiar la periodicidad", "Concluir el programa"} & set(analyst.last.labels)


def test_a_time_that_comes_before_the_last_is_done_says_so(world: World) -> None:
    """The next copy opens all the same and names the one that is still open."""
    set_up(world, "cada viernes")
    world.runs_until("2026-12-04 15:30")
    world.chat("Wilmer").sees(f"{PROGRAMME}.2", "Sigue sin concluir: 27/11/2026.")


def test_a_first_day_in_the_future_is_waited_for(world: World) -> None:
    """Nothing is opened before the date that row 1 names."""
    set_up(world, "cada día hábil", since="01/12/2026")
    world.runs_until("2026-12-02 16:00")
    assert days(world) == ["2026-12-01", "2026-12-02"]
