"""What may decide, and what must not."""

from __future__ import annotations

import pytest

from machines import grammar
from machines.records import ChannelName
from tests.conversations.office import Chat, World
from tests.conversations.playing import open_ticket, rows


@pytest.mark.parametrize(
    "text",
    [
        "No estoy de acuerdo",
        "Aprobar pero no",
        "Aprobar, si me mandan el anexo",
        "Aprobar? ",
        "¿Aprobar?",
        "Aprobar y denegar",
        "Aprobar, o mejor denegar",
        "No aprobar",
        "Aprobaré mañana",
        "Aprobar: todavía no",
        "Aprobado",
        "Aprobar, siempre y cuando lo corrijan",
    ],
)
def test_a_doubtful_text_gives_no_answer(text: str) -> None:
    """Whatever takes an answer back, or only resembles it, is not that answer."""
    assert grammar.choose(text, ["Aprobar", "Denegar"]) is None


@pytest.mark.parametrize(
    "text",
    [
        "Aprobar, tengo dudas",
        "Aprobar, aunque faltan firmas",
        "Aprobar, sin embargo falta el anexo",
        "Aprobar, a menos que el jefe diga otra cosa",
        "Aprobar, denegar",
        "Aprobar. Denegar.",
        "Aprobar, mejor espere",
        "Aprobar, nunca",
        "Aprobar.\nPero todavía no: falta el anexo.",
        "Aprobar\nNo, perdón: denegar",
    ],
)
def test_a_condition_behind_the_answer_is_asked_about(text: str) -> None:
    """An answer with a condition, another answer or a taking back behind it (also on the next line) decides nothing."""
    assert grammar.choose(text, ["Aprobar", "Denegar"]) is None


def test_a_second_line_that_takes_the_assignment_back_does_not_assign(world: World) -> None:
    """ "Carlos Pérez" with "No, mejor Marta" below it is asked about, not assigned."""
    open_ticket(world)
    world.mail("Claudia").replies(
        "Carlos Pérez\nNo, perdón, mejor Marta López", on=world.mail("Claudia").found("paso 2")
    )
    assert rows(world) == ["1"]


def test_a_letter_of_a_name_is_not_a_name(world: World) -> None:
    """A reply "x" (or "tz") to "who is assigned" names nobody."""
    open_ticket(world)
    world.mail("Claudia").replies("x", on=world.mail("Claudia").found("paso 2"))
    assert rows(world) == ["1"]


def test_nobody_decides_with_anothers_letter(world: World) -> None:
    """Failure case 2: Carlos, who was forwarded the Jefe's letter, is told that it was for someone else, and nothing moves."""
    open_ticket(world)
    card = world.mail("Claudia").found("paso 2")
    world.mail("Carlos").replies("Carlos Pérez Tzoc", on=card)
    world.mail("Carlos").sees("era para otra persona")
    assert rows(world) == ["1"]


def test_nobody_decides_with_anothers_button(world: World) -> None:
    """A stranger to the task and a stranger to the office press the Jefe's button; nothing moves."""
    open_ticket(world)
    claudia = world.chat("Claudia")
    claudia.taps("Carlos Pérez Tzoc", by=world.chat("Carlos"))
    assert rows(world) == ["1"]
    claudia.taps("Carlos Pérez Tzoc", by=world.chat("Julio"))
    assert rows(world) == ["1"]


def test_two_channels_decide_once(world: World) -> None:
    """After the tap, the Jefe's reply by mail to the same task is explained and changes nothing."""
    open_ticket(world)
    card = world.mail("Claudia").found("paso 2")
    world.chat("Claudia").taps("Carlos Pérez Tzoc")
    world.mail("Claudia").replies("Marta López Xicará", on=card)
    world.mail("Claudia").sees("ya estaba registrada")
    assert rows(world) == ["1", "2"]


def test_an_unproven_sender_only_gets_a_read_back(world: World) -> None:
    """A decision without proof of its sender counts after a second reply, and only once."""
    open_ticket(world)
    claudia = world.mail("Claudia")
    claudia.replies("Marta López", on=claudia.found("paso 2"), authentic=False)
    claudia.sees("Todavía no cuenta", "Marta López")
    assert rows(world) == ["1"]
    claudia.replies("No la escribí yo", authentic=False)
    assert rows(world) == ["1"]
    claudia.replies("CONFIRMO", on=claudia.found("Todavía no cuenta"), authentic=False)
    assert rows(world) == ["1", "2"]
    claudia.replies("CONFIRMO", on=claudia.found("Todavía no cuenta"), authentic=False)
    assert rows(world) == ["1", "2"]


def test_an_unproven_withdrawal_is_not_shown_as_a_note(world: World) -> None:
    """ "Sí, desistir" of an unproven sender is read back; he is not told that his message was noted."""
    open_ticket(world)
    ana = world.mail("Ana")
    world.chat("Ana").says("hola")
    ana.writes("SOSEP-2026-00001", "estado")
    ana.replies("Sí, desistir", authentic=False)
    assert "quedó anotado" not in ana.last.text


def test_desistir_by_mail_withdraws_or_asks(world: World) -> None:
    """The answer "Desistir" that the letter offers is understood: it asks or withdraws, it is no call for help."""
    open_ticket(world)
    ana = world.mail("Ana")
    ana.writes("SOSEP-2026-00001", "estado")
    assert "Desistir" in ana.last.labels
    ana.replies("Desistir")
    assert "Cómo usar esta ventanilla" not in ana.last.text
    assert "esist" in ana.last.text


def test_a_no_by_mail_does_not_send_the_form(world: World) -> None:
    """A form that waits for its "Enviar" in chat is not sent by a mail reply that says no."""
    carlos = world.chat("Carlos")
    world.mail("Carlos").writes("no imprime", "no imprime")
    letter = world.mail("Carlos").found("datos que faltan")
    carlos.says("/continuar")
    carlos.says("Primer nivel")
    carlos.taps("Omitir")
    carlos.sees("Revise antes de enviar")
    world.mail("Carlos").replies("No, espere, todavía no", on=letter)
    assert not world.store.read(lambda unit: unit.cases_of(world.people["Carlos"].id, 5))


def test_a_code_cannot_be_used_to_flood_a_mailbox(world: World) -> None:
    """A stranger who writes a colleague's address thirty times makes at most a handful of letters."""
    stranger = world.chat("Julio")
    stranger.address = "999999999"
    for _ in range(30):
        stranger.says("ana.gomez@sosep.example")
    assert len(world.shown.get((ChannelName.MAIL, "ana.gomez@sosep.example"), [])) <= 6


def test_guessing_codes_ends(world: World) -> None:
    """Guesses are counted over all codes: after five wrong ones not even the right code of a new letter counts."""
    stranger, ana = world.chat("Julio"), world.mail("Ana")
    stranger.address = "999999999"
    for guess in range(5):
        stranger.says("ana.gomez@sosep.example")
        stranger.says(f"00000{guess}")
        stranger.sees("no es correcto")
    stranger.says(ana.found("Código:").text.split("Código:")[1].split()[0])
    stranger.sees("no es correcto")
    assert world.person("Ana").chat != stranger.address


def test_a_stranger_learns_of_nobody_whether_he_is_in_the_roster(world: World) -> None:
    """Whatever is written after an address, and whenever, the answers are the same for one that nobody has."""
    heard = []
    for user, address in (("999999998", "ana.gomez@sosep.example"), ("999999997", "nadie@sosep.example")):
        chat = Chat(world, user, "Curioso")
        for text in (address, "hola", "00 0000", "000 000", *["El código es 000000"] * 6, "/start"):
            chat.says(text)
        world.later(minutes=20)
        for text in ("000000", address, address, *["000000"] * 6):
            chat.says(text)
        heard.append([one.text for one in chat.all()])
    assert heard[0] == heard[1]
    assert len(heard[0]) > 10
