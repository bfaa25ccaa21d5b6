"""Whose account it is: linking, a new telephone, a shared one, and leaving."""

from __future__ import annotations

import re

import pytest

from machines.desk import linking
from machines.messages import Message, Outgoing
from machines.records import ChannelName
from tests.conversations.office import COUNTER, Chat, Mailbox, World
from tests.conversations.small_office import ask_study, roster

NEW_PHONE = "860000001"


def admin_letter(world: World, text: str, *, authentic: bool = True) -> Mailbox:
    """The administrator writes."""
    box = Mailbox(world, "admin@oficina.example", "Administración")
    box.writes("Cuentas", text, authentic=authentic)
    return box


def link(world: World, chat: Chat, name: str) -> None:
    """Somebody links the account by the code in his mail."""
    email = world.people[name].email
    chat.says(email)
    code = re.search(r"Código: (\d{6})", world.mail(name).found("Código:").text)
    assert code is not None
    chat.says(code[1])
    chat.sees("esta cuenta quedó enlazada")


def test_linking_is_told_by_mail_and_one_word_ends_it(house: World) -> None:
    """Whoever sees that it was not he answers DESVINCULAR: the account is nobody's."""
    stranger = Chat(house, NEW_PHONE, "Alguien")
    link(house, stranger, "Beto")
    beto = house.mail("Beto")
    beto.sees("Se enlazó una cuenta de Telegram a su nombre (Beto Bac)", "DESVINCULAR")
    beto.replies("DESVINCULAR")
    beto.sees("Su cuenta de Telegram ya no está enlazada")
    assert house.person("Beto").chat == ""
    stranger.says("/tareas")
    assert "Tareas pendientes" not in stranger.last.text


def test_whoever_writes_much_by_mail_gets_a_code_too(house: World) -> None:
    """Only letters with a code count against the five an hour, not what is answered to the person's own letters."""
    for number in range(8):
        house.mail("Beto").writes(f"Consulta {number}", "estado")
    phone = Chat(house, NEW_PHONE, "Beto Bac")
    link(house, phone, "Beto")
    phone.says("/desvincular")
    for _ in range(8):
        phone.says(house.people["Beto"].email)
    assert len([one for one in house.mail("Beto").all() if "Código:" in one.text]) == 5


def test_nobody_is_pestered_or_guessed_at_by_changing_the_account(house: World) -> None:
    """Another account each hour names Beto's address: ten codes in a day, and the next day he can link again."""
    for number in range(24):
        Chat(house, f"86100{number:04}", "Alguien").says(house.people["Beto"].email)
        house.later(minutes=60)
    codes = [one for one in house.mail("Beto").all() if "Código:" in one.text]
    assert len(codes) == linking.MOST_CODES_A_DAY
    house.later(minutes=1)
    link(house, Chat(house, NEW_PHONE, "Beto Bac"), "Beto")


def test_leaving_kills_every_card_and_form_of_the_chat(house: World) -> None:
    """Nora leaves in the middle of a form: her card says so, old buttons answer that nobody is linked; mail reaches her."""
    nora = ask_study(house)
    card = nora.last
    nora.taps("Estudiado")
    nora.says("/desvincular")
    nora.found("ya no está enlazada; le escribiré solo por correo")
    assert not any(one.labels == ["Estudiado"] for one in nora.all())
    nora.found("Esta cuenta ya no está enlazada.")
    nora.taps_data(card.data["Estudiado"])
    assert nora.popup.text == "Esta cuenta de Telegram no está enlazada con nadie; nada cambió."
    assert nora.popup.alert
    house.mail("Nora").found("Su cuenta de Telegram ya no está enlazada")


def test_a_new_telephone_ends_the_earlier_link(house: World) -> None:
    """Nora links another account: the first one's cards die, she is told by mail, and nothing is shown there any more."""
    old = ask_study(house)
    new = Chat(house, NEW_PHONE, "Nora Noj")
    link(house, new, "Nora")
    house.mail("Nora").found("La cuenta que tenía antes dejó de estar enlazada")
    old.sees("Esta cuenta ya no está enlazada.", buttons=[])
    new.says("/tareas")
    new.sees("Paso 3", buttons=["Estudiado"])
    seen = len(old.all())
    old.says("/tareas")
    assert all("Tareas" not in one.text for one in old.all()[seen:])


def test_on_a_shared_telephone_the_second_sees_nothing_of_the_first(house: World) -> None:
    """Nora leaves, Beto links the same account: her open form is not his, her cases are not shown, her buttons refused."""
    phone = ask_study(house)
    data = phone.last.data["Estudiado"]
    phone.taps("Estudiado")
    phone.says("/desvincular")
    link(house, phone, "Beto")
    phone.says("/tareas")
    phone.sees("No tiene tareas pendientes.")
    phone.says("/continuar")
    assert "¿Qué resultó?" not in phone.last.text
    phone.taps_data(data)
    assert "no está asignada a usted" in phone.popup.text
    phone.says("/casos")
    phone.sees("No tiene gestiones")


def test_what_still_waited_to_go_to_the_account_goes_by_mail(house: World) -> None:
    """A notice for Nora lay in the outbox when she left: it reaches her by mail, and nobody reads it on the telephone."""
    nora = house.chat("Nora")
    told = Message(key="problema", params={"problemas": ["Solo para Nora"]})
    waiting = Outgoing(
        message=told, channel=ChannelName.CHAT, address=nora.address, person_id=house.people["Nora"].id
    )
    house.do(lambda unit: unit.enqueue(waiting, house.now))
    nora.says("/desvincular")
    assert not any("Solo para Nora" in one.text for one in nora.all())
    house.mail("Nora").found("Solo para Nora")


def test_the_administrators_word_by_mail(house: World) -> None:
    """ "desvincular correo@…" from the administrator's proven address; Nora learns it, her card dies."""
    nora = ask_study(house)
    admin_letter(house, "desvincular nora@casa.example").sees(
        "La cuenta de Telegram de Nora Noj ya no está enlazada"
    )
    nora.sees("Esta cuenta ya no está enlazada.", buttons=[])
    house.mail("Nora").found("Su cuenta de Telegram ya no está enlazada")
    admin_letter(house, "desvincular nora@casa.example").sees("no tiene ninguna cuenta de Telegram")


def test_nobody_else_unlinks_somebody(house: World) -> None:
    """Neither an unproven administrator nor a colleague."""
    ask_study(house)
    admin_letter(house, "desvincular nora@casa.example", authentic=False)
    house.mail("Inés").writes("x", "desvincular nora@casa.example")
    assert house.person("Nora").chat == "850000002"


@pytest.mark.parametrize("authentic", [True, False])
def test_an_unproven_letter_out_of_the_blue_unlinks_nothing(house: World, authentic: bool) -> None:
    """Without a token only a proven sender ends his own link."""
    house.mail("Nora").writes("Desvincular", "desvincular", authentic=authentic)
    assert (house.person("Nora").chat == "") == authentic


def test_an_invented_token_proves_nobody(house: World) -> None:
    """An unproven letter to a reply address that we never gave out ends no link."""
    made_up = COUNTER.replace("@", f"+{'a' * 26}@")
    house.mail("Nora").writes("Desvincular", "desvincular", to=made_up, authentic=False)
    assert house.person("Nora").chat == "850000002"


def test_a_code_of_somebody_who_left_meanwhile_links_nothing(house: World) -> None:
    """Beto asked for a code and is named no more when he writes it."""
    phone = Chat(house, NEW_PHONE, "Beto Bac")
    phone.says(house.people["Beto"].email)
    code = re.search(r"Código: (\d{6})", house.mail("Beto").last.text)
    assert code is not None
    house.hire(roster(Beto=""))
    phone.says(code[1])
    phone.sees("El código no es correcto")
    assert house.person("Beto").chat == ""
