"""What people read must be clear, in order and say what happened."""

from __future__ import annotations

from machines.desk.clock import due
from machines.desk.documents import jobs
from machines.messages import Message
from machines.words.wording import REFUSALS, TIMERS, render, timer_in_words
from tests.conversations.office import World
from tests.conversations.playing import (
    HEAD,
    case,
    give,
    open_ticket,
    solve_ticket,
    start,
    to_row_nine,
)


def test_facts_stand_in_the_order_of_the_form(world: World) -> None:
    """On the card of row 4 the fault comes before the place, then who was assigned, then the solution."""
    open_ticket(world)
    carlos = solve_ticket(world)
    text = carlos.found("Paso 4").text
    places = [text.index(word) for word in ("Falla reportada", "Ubicación", "Software: Carlos", "Solución:")]
    assert places == sorted(places)


def test_a_status_says_what_the_step_is(world: World) -> None:
    """The requester, who does not know the manual's numbers, reads what is being done now."""
    open_ticket(world)
    ana = world.chat("Ana")
    ana.says("/casos")
    assert "asigna" in ana.last.text


def test_a_finished_case_reads_well(world: World) -> None:
    """ "La tiene: nadie: ya terminó" is no Spanish."""
    open_ticket(world)
    ana = world.chat("Ana")
    ana.says("/casos")
    ana.taps("Desistir")
    ana.taps("Sí, desistir")
    ana.says("/casos")
    assert "nadie: ya" not in ana.last.text


def test_the_closing_letter_says_so_in_its_subject(world: World) -> None:
    """The user sees in the list of letters that the ticket was closed."""
    open_ticket(world)
    carlos = solve_ticket(world)
    carlos.taps("Concluir y avisar al usuario")
    letter = world.mail("Ana").found("queda cerrada").letter
    assert letter is not None
    assert str(letter["Subject"]) != "Soporte Técnico [SOSEP-2026-00001]"


def test_help_does_not_say_the_opposite() -> None:
    """ "/cancelar" discards the open form; "dejar el formulario abierto" reads as leaving it open."""
    blocks = str(render(Message(key="ayuda", params={"institucion": "SOSEP"})).blocks)
    assert "dejar el formulario abierto" not in blocks


def test_a_refusal_is_spelled_right() -> None:
    """ "con que comenzar" has no accent: it is a relative, not a question."""
    assert "con qué comenzar" not in REFUSALS["sin_elementos"]


def test_one_file_is_one_file(world: World) -> None:
    """ "Adjuntó 1 archivo(s)." is what a form says, not a person."""
    open_ticket(world)
    letter = world.mail("Ana").letter("SOSEP-2026-00001", "Va la foto")
    letter.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="foto.png")
    world.mail("Ana").sends(letter)
    assert "archivo(s)" not in world.chat("Claudia").last.text


def test_two_facts_of_a_case_have_two_names(world: World) -> None:
    """On one card no two facts have the same label, or the reader cannot tell the two letters apart."""
    to_row_nine(world)
    give(world.chat("Saúl"), "Sin observaciones, remitir a SEGEPLAN", card="Paso 9:")
    assert case(world, "IGM-2026-00001").state == "10"
    text = world.chat("Saúl").found("Paso 10:").text
    labels = [
        line.partition(":")[0]
        for line in text.splitlines()
        if ": " in line and not line.startswith(("Paso", "Nota"))
    ]
    assert len(labels) == len(set(labels)), sorted(label for label in labels if labels.count(label) > 1)


def test_a_card_by_mail_can_be_delivered(world: World) -> None:
    """Five documents of 8 MB in a case do not make a letter that no server accepts."""
    start(world.chat("Dora"), "11.01.U0.P1")
    saul, pia = world.chat("Saúl"), world.chat("Pía")
    give(saul, "Instrucción recibida", card="Paso 1:")
    give(saul, "Trasladar instrucción", card="Paso 2:")
    give(pia, "Acompañamiento solicitado", card="Paso 3:")
    for row, button in (
        ("4", "Análisis realizado"),
        ("5", "Marco Conceptual listo"),
        ("6", "Marco Estratégico listo"),
        ("7", "Marco Lógico listo"),
        ("8", "Enviar a revisión"),
    ):
        pia.taps(
            button,
            on=next(one for one in reversed(pia.all()) if f"Paso {row}:" in one.text and button in one.data),
        )
        pia.sends_photo(row.encode() * 8_000_000)
    letter = world.mail("Saúl").found("Paso 9:").letter
    assert letter is not None
    assert len(letter.as_bytes()) < 20_000_000


def test_more_options_than_buttons_are_announced(world: World) -> None:
    """With fourteen technicians the question shows them all, or says that others may be written."""
    rows = "".join(
        f"SOSEP,Técnico{n} Apellido,t{n}@sosep.example,,Técnico de Hardware y Software,Unidad de Informática,,,\n"
        for n in range(12)
    )
    old = world.store.read(lambda unit: unit.holders("SOSEP", "Técnico de Hardware y Software"))
    rows += "".join(
        f"SOSEP,{one.name},{one.email},{one.chat},{';'.join(post.role for post in one.posts)},{one.unit},,,\n"
        for one in world.people.values()
        if one.institution == "SOSEP"
    )
    assert old
    world.hire(HEAD + rows)
    open_ticket(world)
    claudia = world.chat("Claudia")
    claudia.taps("Asignar")
    offered = [
        label for label in claudia.last.labels if "Apellido" in label or "Pérez" in label or "López" in label
    ]
    assert len(offered) == 14 or "Escriba" in claudia.last.text


def test_every_kind_of_timer_has_a_word() -> None:
    """What falls due next can be named, whatever it is."""
    assert set(TIMERS) == {*due.SERVED, *jobs.JOBS}
    assert timer_in_words("reminder", "SOSEP-2026-00001", "2", "") == "Recordatorio: SOSEP-2026-00001, paso 2"
