"""Personal data: nowhere but before whoever needs it, in private, and each look is written down."""

from __future__ import annotations

import json

import pytest

from tests.conversations.accounts import (
    LETTER,
    NUMBER,
    SECRETS,
    VOBO,
    ask_for_account,
    passes_on,
    shown_to_all,
    with_files,
)
from tests.conversations.office import Chat, World
from tests.conversations.playing import case, told

CUI, NIT = SECRETS[0], SECRETS[2]


@pytest.fixture
def asked(world: World) -> World:
    """The office with Óscar's request at the Asistente."""
    ask_for_account(world).taps("Enviar")
    return world


def looks(world: World) -> list[tuple[int | None, str]]:
    """Who opened what, by the history."""
    history = world.store.read(lambda unit: unit.history(case(world, NUMBER).id))
    return [(row.entry.actor, row.entry.reason) for row in history if row.entry.kind == "opened"]


def test_no_message_repeats_a_personal_value(asked: World) -> None:
    """From the request to the end no card, constancia, notice or letter has the CUI, the NIT or a copy."""
    passes_on(asked)
    asked.chat("Edgar").taps("Usuario creado o actualizado")
    asked.chat("Edgar").says("mxol")
    asked.chat("Óscar").says(f"/estado {NUMBER}")
    everything = shown_to_all(asked)
    questions = everything.replace("Por ejemplo: 1234567-9", "").replace("Por ejemplo: 2345 67899 0101", "")
    for secret in SECRETS:
        assert secret not in questions
    for box in asked.shown.values():
        assert not any(one.files for one in box)


def test_the_history_keeps_only_the_hash(asked: World) -> None:
    """What the chain holds of a personal value is its hash: the stored rows do not have it."""
    links = asked.store.read(lambda unit: unit.links(case(asked, NUMBER).id))
    payloads = json.dumps([str(link.payload) for link in links])
    for secret in SECRETS:
        assert secret not in payloads


def test_the_holder_opens_it_and_it_is_written_down(asked: World) -> None:
    """The Asistente sees values and files; who, when and which fields stand in the history, and in the status."""
    beatriz = asked.chat("Beatriz")
    beatriz.taps("Ver datos personales")
    beatriz.sees(f"NIT: {NIT}", f"CUI: {CUI}", "Fotocopia del DPI: adjunto 2", "quedó registrada")
    assert len(beatriz.last.files) == 3
    assert looks(asked) == [
        (asked.people["Beatriz"].id, "NIT, CUI, Formulario firmado, Fotocopia del DPI, Fotocopia del NIT")
    ]
    oscar = asked.chat("Óscar")
    oscar.says(f"/estado {NUMBER}")
    oscar.sees("datos personales consultados · Beatriz Lima Coronado")


def test_the_card_can_still_be_answered_after_looking(asked: World) -> None:
    """Opening the data changes nothing of the task: the card keeps its buttons and they work."""
    beatriz = asked.chat("Beatriz")
    card = beatriz.found("Paso 2")
    beatriz.taps("Ver datos personales", on=card)
    passes_on(asked, on=card)
    assert case(asked, NUMBER).state == "3"


def test_a_form_in_progress_is_not_lost_by_looking(asked: World) -> None:
    """In the middle of the return's form the Asistente looks at the data and goes on with her words."""
    beatriz = asked.chat("Beatriz")
    beatriz.taps("Devolver con observaciones")
    beatriz.taps("Ver datos personales", on=beatriz.found("Paso 2"))
    beatriz.says("sello")
    beatriz.sees("¿Cuáles son las observaciones?")


def test_nobody_else_opens_it(asked: World) -> None:
    """Neither a colleague with the button's data nor the Asistente when her task is done; nothing is written."""
    beatriz, carlos = asked.chat("Beatriz"), asked.chat("Carlos")
    data = beatriz.found("Paso 2").data["Ver datos personales"]
    carlos.taps_data(data)
    assert carlos.popup.alert
    passes_on(asked)
    beatriz.taps_data(data)
    assert beatriz.popup.alert
    assert CUI not in told(asked, "Carlos") + told(asked, "Beatriz")
    assert looks(asked) == []


def test_who_gave_it_may_see_it(asked: World) -> None:
    """The requester opens his own case's data from its status, also when it is over; that too is written down."""
    oscar = asked.chat("Óscar")
    oscar.says(f"/estado {NUMBER}")
    oscar.taps("Ver datos personales")
    oscar.sees(f"CUI: {CUI}")
    assert [who for who, _ in looks(asked)] == [asked.people["Óscar"].id]


def test_by_mail_the_files_are_attached_and_the_values_go_to_the_chat(asked: World) -> None:
    """Whoever has a chat gets the written values there; the letter's text has none of them."""
    mail, chat = asked.mail("Beatriz"), asked.chat("Beatriz")
    mail.replies("VER DATOS PERSONALES", on=mail.found("paso 2"))
    mail.sees("Adjunto los documentos personales", "en su chat")
    assert mail.last.letter is not None
    assert len(list(mail.last.letter.iter_attachments())) == 3
    assert CUI not in mail.last.text
    chat.sees(f"CUI: {CUI}")
    mail.replies(VOBO)
    assert case(asked, NUMBER).state == "3"


def test_by_mail_without_a_chat_the_values_are_an_attached_file(world: World) -> None:
    """Leticia has no chat: her own case's data come to her as files only, the letter's text has none of them."""
    leticia = world.mail("Leticia")
    letter = leticia.letter("DS-UI-07", LETTER.format(cui=CUI, nit=NIT))
    with_files(leticia, letter, "formulario firmado.pdf", "dpi.pdf", "nit.pdf")
    leticia.replies("Ver datos personales", on=leticia.found("Constancia"))
    leticia.sees("datos-personales.txt")
    assert leticia.last.letter is not None
    attached = {part.get_filename(): part.get_content() for part in leticia.last.letter.iter_attachments()}
    assert f"CUI: {CUI}" in attached["datos-personales.txt"]
    assert len(attached) == 4
    assert CUI not in leticia.last.text


def test_a_number_without_its_label_is_not_repeated_in_a_letter(world: World) -> None:
    """A CUI on a line of its own, which no field takes, is asked about without saying it again."""
    oscar = world.mail("Óscar")
    oscar.writes("crear un usuario", f"Solicitud de usuario: Nuevo\nNombres completos: María\n\n{CUI}")
    oscar.replies(f"el CUI es {CUI} y el NIT {NIT}\nCargo / Puesto: Maestra")
    oscar.sees("No supe a qué dato corresponde")
    for one in oscar.all():
        assert CUI not in one.text.replace("por ejemplo: 2345 67899 0101", "")
        assert NIT not in one.text.replace("por ejemplo: 1234567-9", "")


def test_in_a_group_nothing_is_shown(asked: World) -> None:
    """The card's button pressed in a group shows nothing there."""
    beatriz = asked.chat("Beatriz")
    data = beatriz.found("Paso 2").data["Ver datos personales"]
    in_group(beatriz, data)
    assert "privado" in beatriz.popup.text
    assert looks(asked) == []


def in_group(who: Chat, data: str) -> None:
    """Press a button of a message that stands in a group."""
    query = {
        "id": "77",
        "from": who.user(),
        "chat_instance": "1",
        "data": data,
        "message": {
            "message_id": 5,
            "date": int(who.world.now.timestamp()),
            "chat": {"id": -100123, "type": "supergroup", "title": "Informática"},
            "from": who.user(),
            "text": "…",
        },
    }
    who.update({"callback_query": query})
