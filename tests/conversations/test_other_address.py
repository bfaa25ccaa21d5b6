"""Right person, other address: a letter from an address that nobody knows waits until its writer shows who he is."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from machines.desk import linking
from machines.records import ChannelName
from tests.conversations.office import Mailbox, Shown, World
from tests.conversations.small_office import FIRST, LINES, ask_study, roster

PRIVATE = "nora.noj@privado.example"
SECOND = "CASA-2026-00002"


def private(world: World, address: str = PRIVATE) -> Mailbox:
    """The mailbox of an address of which the roster says nothing."""
    return Mailbox(world, address, "Nora")


def asks(box: Mailbox, about: str = "Impresora") -> None:
    """A request that opens a case, if it is somebody's."""
    box.writes("Permiso", f"Asunto: {about}")


def code_for(world: World, name: str) -> str:
    """The newest code in somebody's main mailbox."""
    found = re.search(r"Código: (\d{6})", world.mail(name).found("Código:").text)
    assert found is not None
    return found[1]


def prove(world: World, name: str = "Nora", address: str = PRIVATE) -> Mailbox:
    """Somebody shows that an address is his; it must have written before."""
    box = private(world, address)
    box.replies(world.people[name].email, on=box.found("no reconoce la dirección"))
    box.replies(code_for(world, name))
    box.found("desde ahora puede escribir también desde")
    return box


def known(world: World, name: str = "Nora", address: str = PRIVATE) -> Mailbox:
    """An address that somebody has shown to be his, all told and looked at."""
    asks(private(world, address))
    box = prove(world, name, address)
    box.look()
    return box


def whose(world: World, address: str = PRIVATE) -> str:
    """Who has the address; empty if nobody has."""
    person = world.store.read(lambda unit: unit.person_at(ChannelName.MAIL, address))
    return "" if person is None else person.name


def requesters(world: World) -> list[tuple[str, int | None]]:
    """The number of every case, and who asked for it, in their order."""
    found = []
    for number in (f"CASA-2026-{n:05}" for n in range(1, 20)):
        case = world.store.read(lambda unit, number=number: unit.case_numbered(number))  # type: ignore[misc] # mypy#12557
        found += [(number, case.requester)] if case is not None else []
    return found


def codes(world: World, name: str) -> list[Shown]:
    """The letters with a code in somebody's main mailbox."""
    return [one for one in world.mail(name).all() if "Código:" in one.text]


def test_an_unknown_address_is_held_and_offered_for_linking_with_one_notice_only(house: World) -> None:
    """Failure case 24: Nora asks twice from her private address; by a code at the office both open their cases, in order."""
    box, office = private(house), house.mail("Nora")
    asks(box, "Impresora")
    box.sees("no reconoce la dirección", "su correo institucional", "una sola vez")
    asks(box, "Pantalla")
    assert len(box.all()) == 1
    box.replies("Mi correo es Nora@Casa.example, gracias")
    box.sees("Si ese correo está registrado", f"desde {PRIVATE}", "15 minutos")
    office.sees(f"Alguien que escribe desde {PRIVATE}", "Código:", "no dé el código a nadie")
    box.replies(f"Código: {code_for(house, 'Nora')}\n\nNora Noj\nnora@casa.example")
    box.found("Listo, Nora Noj: desde ahora puede escribir también desde")
    box.found("los últimos 2 mensajes")
    office.found(f"Si no fue usted, responda DESVINCULAR {PRIVATE}")
    house.chat("Nora").found(f"Si no fue usted, escriba /desvincular {PRIVATE}")
    assert requesters(house) == [(FIRST, house.people["Nora"].id), (SECOND, house.people["Nora"].id)]
    assert [re.findall("Impresora|Pantalla", one.text)[0] for one in box.all() if "Constancia" in one.text] == [
        "Impresora", "Pantalla",
    ]  # fmt: skip
    box.writes("casos", "")
    box.sees(FIRST, SECOND)


def test_a_task_answered_from_the_wrong_address_is_answered_once_it_is_known_whose_it_is(
    house: World,
) -> None:
    """Failure case 24: the reply to Nora's own letter, sent from elsewhere, counts without being written again."""
    ask_study(house)
    card, box = house.mail("Nora").found("Paso 3"), private(house)
    box.replies("Estudiado\nEstudio: Conviene", on=card)
    box.sees("no reconoce la dirección")
    assert "Paso 4" not in house.chat("Jorge").last.text
    prove(house)
    house.chat("Jorge").found("Paso 4")


def test_a_process_that_ends_before_the_letters_are_taken_up_loses_none(
    house: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The address is hers with the code's commit; the next process handles what waits, once."""
    box = private(house)
    asks(box)
    box.replies(house.people["Nora"].email)
    with monkeypatch.context() as ending:
        ending.setattr(house, "deliver", house.reopen)
        box.replies(code_for(house, "Nora"))
    assert (whose(house), requesters(house)) == ("Nora Noj", [])
    for _ in range(2):
        house.reopen()
        house.deliver()
    assert requesters(house) == [(FIRST, house.people["Nora"].id)]


def test_what_is_decided_from_it_needs_what_any_address_needs(house: World) -> None:
    """A letter from the proved address that nothing proves is read back and does not count; a proven one does."""
    box = known(house)
    ask_study(house)
    card = house.mail("Nora").found("Paso 3")
    box.replies("Estudiado\nEstudio: Conviene", on=card, authentic=False)
    box.sees("Todavía no cuenta")
    assert not [one for one in house.chat("Jorge").all() if "Paso 4" in one.text]
    box.replies("Estudiado\nEstudio: Conviene", on=card)
    house.chat("Jorge").found("Paso 4")


def test_anothers_task_is_not_taken_over_through_it(house: World) -> None:
    """Inés has Nora's letter: neither what waited from her private address nor what she sends from it later decides."""
    ask_study(house)
    card, box = house.mail("Nora").found("Paso 3"), private(house, "ines@privado.example")
    box.replies("Estudiado\nEstudio: Conviene", on=card)
    prove(house, "Inés", box.address)
    box.sees("era para otra persona")
    box.replies("Estudiado\nEstudio: Conviene", on=card)
    assert len([one for one in box.all() if "era para otra persona" in one.text]) == 2
    assert not [one for one in house.chat("Jorge").all() if "Paso 4" in one.text]


def test_nobody_learns_whether_an_address_is_in_the_roster(house: World) -> None:
    """Whatever is tried with Nora's address and with one that nobody has, the answers are the same."""
    heard = []
    for sender, address in (
        ("a@fuera.example", "nora@casa.example"),
        ("b@fuera.example", "nadie@casa.example"),
    ):
        box = private(house, sender)
        box.writes("Hola", "¿Qué es esto?")
        box.replies(address)
        for text in ("000000", "no me llegó", "000 000", "000000"):
            box.replies(text)
        house.later(minutes=20)
        box.replies("000000")
        box.replies(address)
        heard.append([re.sub(r"\[ref:.*?\]", "", one.text).replace(sender, "") for one in box.all()])
    assert heard[0] == heard[1]
    assert len(heard[0]) == 7
    assert len(codes(house, "Nora")) == 2


def bare(box: Mailbox, text: str) -> None:
    """A letter with the stranger's From that a forger writes: he never saw what went there."""
    box.writes("Re: No reconocemos su dirección", text, authentic=False)


def without_our_letter(world: World) -> None:
    """Inés names her own address in a letter that seems to come from Nora's."""
    bare(private(world), world.people["Inés"].email)
    assert not codes(world, "Inés")


def with_a_code_and_without_our_letter(world: World) -> None:
    """Nora asked for a code; somebody has it from her mailbox, but not what was answered to the address."""
    box = private(world)
    box.replies(world.people["Nora"].email)
    bare(box, code_for(world, "Nora"))


def with_anothers_token(world: World) -> None:
    """The token of another stranger's letter."""
    own, box = private(world, "ines@privado.example"), private(world)
    asks(own)
    box.replies(world.people["Inés"].email, on=own.last)
    assert not codes(world, "Inés")


def with_anothers_code(world: World) -> None:
    """A code is good for the address that asked, and for no other that asked too."""
    own, box = private(world, "ines@privado.example"), private(world)
    asks(own)
    own.replies(world.people["Inés"].email)
    theirs = code_for(world, "Inés")
    box.replies(world.people["Nora"].email)
    box.replies(theirs if theirs != code_for(world, "Nora") else "000000")
    box.sees("El código no es correcto")


def by_guessing(world: World) -> None:
    """After five wrong ones the right one counts no more, nor one that is asked for anew."""
    box = private(world)
    box.replies(world.people["Nora"].email)
    right = code_for(world, "Nora")
    for guess in range(5):
        box.replies(f"00000{guess}" if f"00000{guess}" != right else "999999")
    box.replies(right)
    box.sees("El código no es correcto")
    box.replies(world.people["Nora"].email)
    assert len(codes(world, "Nora")) == 1


def too_late(world: World) -> None:
    """A code of a quarter of an hour ago."""
    box = private(world)
    box.replies(world.people["Nora"].email)
    world.later(minutes=16)
    box.replies(code_for(world, "Nora"))
    box.sees("El código no es correcto")


def for_somebody_who_left(world: World) -> None:
    """The roster names Nora no more when she writes the code."""
    box = private(world)
    box.replies(world.people["Nora"].email)
    world.hire(roster(Nora=""))
    box.replies(code_for_leaver(world))


def code_for_leaver(world: World) -> str:
    """The code that was mailed to Nora before she left."""
    box = Mailbox(world, "nora@casa.example", "Nora")
    found = re.search(r"Código: (\d{6})", box.found("Código:").text)
    assert found is not None
    return found[1]


def through_a_proved_address(world: World) -> None:
    """An address that is Inés's by a code only vouches for no other: no code goes there."""
    vouching = known(world, "Inés", "ines@privado.example")
    private(world).replies("ines@privado.example")
    assert "Código:" not in vouching.last.text


def automatically(world: World) -> None:
    """An automatic reply that happens to name her address and to bring the token."""
    box = private(world)
    box.look()
    answered = box.last.letter
    assert answered is not None
    letter = box.letter(
        "Respuesta automática", "nora@casa.example", to=str(answered["Reply-To"].addresses[0].addr_spec)
    )
    letter["Auto-Submitted"] = "auto-replied"
    box.sends(letter)
    box.sees_nothing_new()
    assert not codes(world, "Nora")


WAYS: list[Callable[[World], None]] = [
    without_our_letter, with_a_code_and_without_our_letter, with_anothers_token, with_anothers_code, by_guessing,
    too_late, for_somebody_who_left, through_a_proved_address, automatically,
]  # fmt: skip


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_nobody_gets_an_address_by(house: World, way: Callable[[World], None]) -> None:
    """Each step of a forger's is tried; the private address, from which a request waits, stays nobody's."""
    asks(private(house))
    way(house)
    assert whose(house) == ""
    assert not [one for one in requesters(house) if one[1] == house.people["Nora"].id]


def test_a_robot_that_answers_everything_gets_one_notice(house: World) -> None:
    """Failure cases 24 and 30: it does not say that it is one, quotes our letter and never names an address of ours."""
    box = private(house, "robot@fuera.example")
    box.writes("Boletín", "Novedades")
    for number in range(30):
        box.replies(f"Gracias por escribir a robot@fuera.example. Ticket {number}.")
    assert len(box.all()) == 1


def test_a_robot_that_names_somebody_is_left_alone_soon(house: World) -> None:
    """Failure cases 24 and 30: with Nora's address in its signature it gets ten answers and she five letters an hour at most."""
    box = private(house, "robot@fuera.example")
    box.writes("Boletín", "Novedades")
    for _ in range(30):
        box.replies("Su caso lo atiende nora@casa.example")
        house.later(minutes=2)
    assert len(box.all()) == linking.MOST_TOLD
    assert len(codes(house, "Nora")) <= linking.MOST_CODES


def test_only_the_last_letters_are_handled(house: World) -> None:
    """Of seven the five newest, and none that is older than two weeks."""
    box = private(house)
    asks(box, "Antigua")
    house.later(days=15)
    for number in range(6):
        asks(box, f"Asunto {number}")
    prove(house)
    box.found("los últimos 5 mensajes")
    assert len(requesters(house)) == 5
    assert not [one for one in box.all() if "Antigua" in one.text or "Asunto 0" in one.text]


def from_her_main_address(world: World, box: Mailbox) -> None:
    """As the letter that announced it says."""
    office = world.mail("Nora")
    office.replies(f"DESVINCULAR {PRIVATE}\n\nYo no fui.", on=office.found("se atiende como suyo"))
    office.sees(f"Lo que se escriba desde {PRIVATE} ya no se atiende como suyo")


def with_one_word(world: World, box: Mailbox) -> None:
    """Without naming it, from the main address: all that she tied ends."""
    world.mail("Nora").writes("Desvincular", "desvincular")
    assert world.person("Nora").chat == ""


def from_itself(world: World, box: Mailbox) -> None:
    """From the address itself the word is about that one; her Telegram account stays, and she learns it at the office."""
    box.replies("DESVINCULAR", on=box.found("Dirección enlazada"))
    world.mail("Nora").found(f"Lo que se escriba desde {PRIVATE} ya no se atiende como suyo")
    assert world.person("Nora").chat != ""


def in_the_chat(world: World, box: Mailbox) -> None:
    """The command with the address."""
    world.chat("Nora").says(f"/desvincular {PRIVATE}")
    world.chat("Nora").found("ya no se atiende como suyo")
    assert world.person("Nora").chat != ""


def by_the_administrator(world: World, box: Mailbox) -> None:
    """His mail names the address; the account is not touched."""
    admin = Mailbox(world, "admin@oficina.example", "Administración")
    admin.writes("Direcciones", f"desvincular {PRIVATE}")
    admin.sees(f"Lo que se escriba desde {PRIVATE} ya no se atiende como de Nora Noj")
    world.mail("Nora").found("ya no se atiende como suyo")
    assert world.person("Nora").chat != ""


def by_leaving(world: World, box: Mailbox) -> None:
    """The roster names her no more; when it names her again, the address is not hers."""
    world.hire(roster(Nora=""))
    assert whose(world) == ""
    world.hire(roster())


def by_the_rosters_word(world: World, box: Mailbox) -> None:
    """The roster gives the address to somebody else, and then to nobody."""
    world.hire(roster(Rex=LINES["Rex"] + f"CASA,Otra Persona,{PRIVATE},,,Compras,,,,\n"))
    assert whose(world) == "Otra Persona"
    world.hire(roster())


ENDS: list[Callable[[World, Mailbox], None]] = [
    from_her_main_address, with_one_word, from_itself, in_the_chat, by_the_administrator, by_leaving, by_the_rosters_word,
]  # fmt: skip


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_a_proved_address_ends(house: World, end: Callable[[World, Mailbox], None]) -> None:
    """Then it is nobody's: what it sends waits again, after one notice, and opens nothing."""
    box = known(house)
    end(house, box)
    house.deliver()
    assert whose(house) == ""
    before = len(requesters(house))
    for _ in range(2):
        asks(box)
    box.sees("no reconoce la dirección")
    assert len([one for one in box.all() if "no reconoce la dirección" in one.text]) == 2
    assert len(requesters(house)) == before


def test_a_letters_token_proves_nothing_once_its_address_ended(house: World) -> None:
    """Whoever reads the private mailbox writes as Nora with a token from there: her account stays; hers from the office ends it."""
    box, office = known(house), house.mail("Nora")
    theirs, hers = box.found("Dirección enlazada"), office.found("se atiende como suyo")
    from_her_main_address(house, box)
    office.replies("DESVINCULAR", on=theirs, authentic=False)
    office.sees("No se pudo comprobar que su correo es suyo")
    assert house.person("Nora").chat != ""
    office.replies("DESVINCULAR", on=hers, authentic=False)
    assert house.person("Nora").chat == ""


def test_what_somebody_wrote_before_the_roster_named_him_is_handled_when_it_does(house: World) -> None:
    """The notice tells whoever has no address of the office to ask for access: what he wrote opens its case then, once."""
    box = private(house, "ada@privado.example")
    asks(box)
    for _ in range(2):
        house.hire(roster(Rex=LINES["Rex"] + f"CASA,Ada Paz,{box.address},,,Compras,,,,\n"))
        house.deliver()
    assert requesters(house) == [(FIRST, house.people["Ada"].id)]


def unproven(world: World) -> None:
    """A letter that only seems to be Nora's."""
    world.mail("Nora").writes("x", f"desvincular {PRIVATE}", authentic=False)
    world.mail("Nora").sees("No se pudo comprobar que su correo es suyo")


def a_colleagues(world: World) -> None:
    """Nobody ends what is another's."""
    world.mail("Inés").writes("x", f"desvincular {PRIVATE}")
    world.mail("Inés").sees("no es una dirección que usted haya enlazado")


def the_rosters(world: World) -> None:
    """What the roster gives is not hers to take back."""
    world.mail("Nora").writes("x", "desvincular nora@casa.example")
    world.mail("Nora").sees("no es una dirección que usted haya enlazado", PRIVATE)


@pytest.mark.parametrize("letter", [unproven, a_colleagues, the_rosters], ids=lambda one: one.__name__)
def test_a_proved_address_stays_after(house: World, letter: Callable[[World], None]) -> None:
    """It does not end by any word, nor with a roster that says nothing of it."""
    known(house)
    letter(house)
    house.hire(roster())
    assert whose(house) == "Nora Noj"
    assert house.person("Nora").chat == "850000002"
