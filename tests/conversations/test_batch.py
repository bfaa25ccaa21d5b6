"""One signer, many papers: the open tasks of one row in the elements of a case are listed, and answered, together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from machines.messages import FileRef
from machines.records import Entry
from tests.conversations import oficios
from tests.conversations.office import World
from tests.conversations.oficios import FIRST, element, states, written


@pytest.fixture
def five(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """Five oficios wait for Gil."""
    world = oficios.invent(tmp_path, monkeypatch, 5)
    written(world)
    return world


def answers(world: World, number: int) -> list[tuple[str, str, str]]:
    """What was answered in an element: row, answer, reason."""
    rows = world.store.read(lambda unit: unit.history(element(world, number).id))
    return [
        (row.entry.source, row.entry.answer, row.entry.reason) for row in rows if row.entry.kind == "answer"
    ]


def last_entry(world: World, number: int) -> Entry:
    """The newest history row of an element."""
    return world.store.read(lambda unit: unit.history(element(world, number).id))[-1].entry


def files(world: World, number: int) -> Sequence[FileRef]:
    """The files of an element."""
    return world.store.read(lambda unit: unit.files_of(element(world, number).id))


def test_some_are_signed_others_returned_and_the_rest_signed_later(five: World) -> None:
    """Gil gets one card, not five; he signs three, returns one with a reason, and the last one stays and is signed."""
    gil = five.chat("Gil")
    assert len(gil.all()) == 1
    card = gil.sees("5 esperan su respuesta")
    assert card.labels[-4:] == [
        "Ninguno", "Firmar", "Devolver con observaciones", "Firmé en papel, envío la página",
    ]  # fmt: skip
    for label in ("☐ 1. Dependencia 1", "☐ 3. Dependencia 3", "☐ 4. Dependencia 4"):
        gil.taps(label)
    gil.sees("Marcados (3): 1. Dependencia 1, 3. Dependencia 3, 4. Dependencia 4")
    gil.taps("Firmar")
    assert gil.popup.text == "Registrado: Firmar (aprobación registrada) (3)"
    assert states(five) == {1: "4", 2: "3", 3: "4", 4: "4", 5: "3"}
    gil.sees(
        "2 esperan su respuesta",
        "✔ Firmar (aprobación registrada) — Gil Gon: 1. Dependencia 1, 3. Dependencia 3",
    )
    gil.taps("☐ 2. Dependencia 2")
    gil.taps("Devolver con observaciones")
    gil.says("Falta el anexo")
    gil.sees("Elementos: 2. Dependencia 2", "Falta el anexo")
    gil.taps("Enviar")
    gil.sees("Quedó registrado: Devolver con observaciones (1): 2. Dependencia 2", "Siguen pendientes (1)")
    assert answers(five, 2)[-1] == ("3", "devolver-con-observaciones", "Falta el anexo")
    gil.taps("☐ 5. Dependencia 5")
    gil.taps("Firmar")
    gil.found("aquí ya no queda nada pendiente")
    assert states(five) == {1: "4", 2: "2", 3: "4", 4: "4", 5: "4"}


def test_each_decision_is_a_history_row_of_its_own(five: World) -> None:
    """Every element has its own row by the same hand, with the tap as its proof and the hash of its own content."""
    gil = five.chat("Gil")
    gil.taps("Todos")
    gil.taps("Firmar")
    entries = [last_entry(five, n) for n in range(1, 6)]
    assert {(one.row, one.answer, one.actor) for one in entries} == {("3", "firmar", five.people["Gil"].id)}
    assert len({one.proof for one in entries}) == 1
    assert len({one.task for one in entries}) == 5
    assert all(one.decided_on for one in entries)


def test_one_is_looked_at_and_answered_alone(five: World) -> None:
    """«Ver» shows one oficio's own card; answered there, it is off the list."""
    gil = five.chat("Gil")
    gil.taps("Ver 2")
    card = gil.sees(f"{FIRST}.2", "Paso 3", "Asunto: Cuadros")
    gil.taps("Firmar", on=card)
    assert states(five)[2] == "4"
    gil.found("4 esperan su respuesta")


def test_a_late_tick_of_what_somebody_else_decided_is_told_and_the_others_go_on(five: World) -> None:
    """Gil ticked three; his assistant records one from paper meanwhile; the other two are signed, of that one he is told."""
    gil, asa = five.chat("Gil"), five.chat("Asa")
    for number in (1, 2, 3):
        gil.taps(f"☐ {number}. Dependencia {number}")
    asa.says("/tareas")
    asa.found("De su jefe Gil Gon: OFI-2026-00001")
    asa.taps("☐ 2. Dependencia 2")
    asa.taps("☐ 5. Dependencia 5")
    asa.taps("Devolver con observaciones (en papel)")
    asa.says("Falta el anexo")
    asa.sends_photo(b"%PDF page")
    asa.says("20/11/2026")
    asa.taps("Enviar")
    assert states(five)[2] == "2"
    receipt = gil.found("Asa Asi registró el 23/11/2026 a las 09:00, en nombre de usted")
    assert receipt.labels == ["Objetar: 2. Dependencia 2", "Objetar: 5. Dependencia 5"]
    assert len(receipt.files) == 1
    gil.taps("Firmar")
    gil.sees(
        "Firmar (aprobación registrada) (2): 1. Dependencia 1, 3. Dependencia 3",
        "✕ 2. Dependencia 2: Esta tarea ya fue respondida por",
    )
    assert states(five) == {1: "4", 2: "2", 3: "4", 4: "3", 5: "2"}
    gil.taps("Objetar: 5. Dependencia 5")
    gil.says("Esa la firmo")
    assert states(five)[5] == "3"


def test_nothing_ticked_decides_nothing(five: World) -> None:
    """An answer without ticks is refused with a word how to go on."""
    gil = five.chat("Gil")
    gil.taps("Firmar")
    assert "Marque primero" in gil.popup.text
    assert set(states(five).values()) == {"3"}


def test_what_one_may_not_approve_is_refused_for_that_element_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Gil wrote one of the oficios himself: of that one he is refused, his superior decides it, the others are signed."""
    world = oficios.invent(tmp_path, monkeypatch, 3, writes="Gerente;Secretaria")
    gil, sonia, dora = world.chat("Gil"), world.chat("Sonia"), world.chat("Dora")
    gil.taps("☐ 2. Dependencia 2")
    gil.taps("Oficio elaborado")
    dora.sees(f"{FIRST}.2", "quien ocupa el puesto no puede aprobar lo propio")
    sonia.sees("2 esperan su respuesta", "✔ Oficio elaborado — Gil Gon: 2. Dependencia 2")
    written(world)
    gil.taps("Todos")
    gil.taps("Firmar")
    gil.sees("✕ 2. Dependencia 2: Usted hizo el trabajo que aquí se aprueba", "(2): 1. Dependencia 1, 3. Dep")
    assert states(world) == {1: "4", 2: "3", 3: "4"}
    dora.taps("Firmar")
    assert states(world)[2] == "4"


def test_one_scanned_file_is_the_page_of_all_that_are_ticked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a tap is no signature the signed page is asked for once and lies with each of them."""
    world = oficios.invent(tmp_path, monkeypatch, 3, declares=False)
    written(world)
    gil = world.chat("Gil")
    gil.taps("☐ 1. Dependencia 1")
    gil.taps("☐ 3. Dependencia 3")
    gil.taps("Firmar")
    gil.sees("Envíe la página firmada")
    gil.sends_photo(b"%PDF all of them")
    gil.taps("Enviar")
    assert states(world) == {1: "4", 2: "3", 3: "4"}
    found = [files(world, 1), files(world, 3)]
    assert found[0] == found[1]
    assert len(found[0]) == 1


def test_sixty_stand_on_pages_and_all_are_signed_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Eight to a page; what is ticked on one page stays ticked on the next; «Todos» means every page."""
    world = oficios.invent(tmp_path, monkeypatch, 60)
    written(world)
    gil = world.chat("Gil")
    assert len(gil.all()) == 1
    card = gil.sees("60 esperan su respuesta", "Página 1 de 8")
    assert all(len(data.encode()) <= 64 for data in card.data.values())
    gil.taps("☐ 2. Dependencia 2")
    gil.taps("Siguientes ›")
    gil.sees("Página 2 de 8", "Marcados (1): 2. Dependencia 2")
    gil.taps("☐ 9. Dependencia 9")
    gil.taps("Firmar")
    assert [number for number, state in states(world).items() if state == "4"] == [2, 9]
    gil.taps("Todos")
    gil.taps("Firmar")
    assert set(states(world).values()) == {"4"}
    assert len(gil.all()) == 1


def test_by_mail_numbers_say_which(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One letter lists all; one reply signs some and returns one; what is not understood is asked again; the rest is signed."""
    world = oficios.invent(tmp_path, monkeypatch, 6, chat="")
    written(world)
    gil = world.mail("Gil")
    assert len(gil.all()) == 1
    letter = gil.sees("6 pendientes", "3. Dependencia 3", "Asunto: Cuadros", "Firmar todos")
    gil.replies("Firmar 1, 3-5\nDevolver 2: falta el anexo", on=letter)
    assert states(world) == {1: "4", 2: "2", 3: "4", 4: "4", 5: "4", 6: "3"}
    assert answers(world, 2)[-1] == ("3", "devolver-con-observaciones", "falta el anexo")
    gil.found("Firmar (aprobación registrada) (4): 1. Dependencia 1, 3. Dependencia 3")
    gil.sees("Devolver con observaciones (1): 2. Dependencia 2", "Siguen pendientes (1): 6. Dependencia 6")
    gil.replies("Firmar 9")
    gil.sees("No pude saber cuál es su respuesta", "Firmar 6")
    gil.replies("VER 6", on=letter)
    gil.sees(f"{FIRST}.6", "Asunto: Cuadros")
    gil.replies("firmar 1, 6", on=letter)
    gil.sees(
        "Firmar (aprobación registrada) (1): 6. Dependencia 6",
        "✕ 1. Dependencia 1: Su respuesta ya estaba registrada",
    )
    assert states(world)[6] == "4"


def test_an_unproven_letter_is_read_back_and_counts_after_a_second_reply(five: World) -> None:
    """What is read back names the elements; only these are signed, whatever is ticked meanwhile."""
    gil = five.mail("Gil")
    gil.replies("firmar 1-2", authentic=False)
    gil.sees("Todavía no cuenta", "Elementos: 1. Dependencia 1, 2. Dependencia 2")
    assert set(states(five).values()) == {"3"}
    five.chat("Gil").taps("Todos")
    gil.replies("CONFIRMO", authentic=False)
    assert states(five) == {1: "4", 2: "4", 3: "3", 4: "3", 5: "3"}


def test_what_comes_one_by_one_does_not_ring_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first has its own card, the second makes it a list, the third joins silently and is told within the hour."""
    world = oficios.invent(tmp_path, monkeypatch, 4)
    sonia, gil = world.chat("Sonia"), world.chat("Gil")
    for number in (1, 2, 3):
        sonia.taps(f"☐ {number}. Dependencia {number}")
        sonia.taps("Oficio elaborado")
        world.later(minutes=5)
    assert [one.text.splitlines()[0] for one in gil.all()] == [
        "Oficios a las dependencias (Dependencia 1) · OFI-2026-00001.1",
        "Oficios a las dependencias · OFI-2026-00001",
    ]
    gil.sees("3 esperan su respuesta")
    letters = len(world.mail("Gil").all())
    world.later(hours=1)
    assert len(gil.all()) == 3
    assert len(world.mail("Gil").all()) == letters + 1
    assert not gil.all()[1].labels
    gil.sees("3 esperan su respuesta")
    world.later(days=2)
    reminders = [one for one in gil.all() if one.text.count("Recordatorio")]
    assert len(reminders) == 1


def test_a_substitute_gets_the_list_and_signs_for_the_signer(five: World) -> None:
    """Gil is away: Dora, his superior, has one card too, and each row says for whom she signed."""
    dora = five.chat("Dora")
    five.chat("Dora").says("/ausencia de Gil Gon del 23/11/2026 al 27/11/2026")
    for label in ("Omitir", "Enviar"):
        if label in dora.last.labels:
            dora.taps(label)
    lists = [one for one in dora.all() if "5 esperan su respuesta" in one.text]
    assert len(lists) == 1, [one.text for one in dora.all()]
    dora.taps("Todos")
    dora.taps("Firmar")
    entry = last_entry(five, 4)
    assert (entry.actor, entry.on_behalf_of) == (five.people["Dora"].id, five.people["Gil"].id)


def test_a_hasty_answer_to_all_is_taken_back_at_once(five: World) -> None:
    """Gil taps «Todos» and «Firmar» by mistake: one button brings all five back, and only what he meant is signed."""
    gil, ada = five.chat("Gil"), five.chat("Ada")
    gil.taps("Todos")
    gil.taps("Firmar")
    ada.sees("5 esperan su respuesta")
    gil.taps("Deshacer mi última respuesta")
    assert "Se deshizo: Firmar" in gil.popup.text
    assert set(states(five).values()) == {"3"}
    ada.found("aquí ya no queda nada pendiente")
    gil.sees("5 esperan su respuesta")
    gil.taps("☐ 4. Dependencia 4")
    gil.taps("Firmar")
    assert states(five)[4] == "4"


def test_what_was_begun_for_others_is_not_said_of_these(five: World) -> None:
    """Gil begins to return one and leaves it; when he returns others he is asked anew."""
    gil = five.chat("Gil")
    gil.taps("☐ 1. Dependencia 1")
    gil.taps("Devolver con observaciones")
    gil.says("Falta el anexo")
    gil.taps("☑ 1. Dependencia 1")
    gil.taps("☐ 2. Dependencia 2")
    gil.taps("Devolver con observaciones")
    gil.sees("¿Cuáles son las observaciones?")
    gil.says("Falta la firma")
    gil.taps("Enviar")
    assert (states(five)[1], states(five)[2]) == ("3", "2")
    assert answers(five, 2)[-1][2] == "Falta la firma"


def test_the_list_asked_for_by_mail_leaves_the_card_of_the_chat_alive(five: World) -> None:
    """TAREAS by mail brings the list as a letter; the card in the chat goes on counting."""
    gil, chat = five.mail("Gil"), five.chat("Gil")
    gil.writes("TAREAS", "")
    gil.sees("5 pendientes")
    gil.replies("firmar 1")
    chat.sees("4 esperan su respuesta")
    chat.taps("☐ 2. Dependencia 2")
    chat.taps("Firmar")
    assert (states(five)[1], states(five)[2]) == ("4", "4")


def test_what_comes_back_alone_says_its_observations_at_once(five: World) -> None:
    """One returned oficio has its own card, though Sonia has a list; several returned together are one list."""
    gil, sonia = five.chat("Gil"), five.chat("Sonia")
    mail = five.mail("Gil")
    mail.replies("devolver 1: falta el anexo")
    sonia.sees(f"{FIRST}.1", "Paso 2", "falta el anexo", buttons=["Oficio elaborado"])
    before = len(sonia.all())
    mail.replies("devolver 2-4: falta la fecha")
    assert len(sonia.all()) == before + 1
    sonia.sees("4 esperan su respuesta", "Volvieron con observaciones", "3. Dependencia 3")
    assert "falta la fecha" in five.mail("Sonia").found("4 pendientes").text
    sonia.taps("Todos")
    sonia.taps("Oficio elaborado")
    sonia.sees("✕ 2. Dependencia 2: Necesita algo propio (Observación 1): respóndalo por separado con «Ver»")
    sonia.taps("Ver 2")
    sonia.taps("Oficio elaborado", on=sonia.last)
    sonia.says("Se puso la fecha")
    gil.found("2 esperan su respuesta")
    assert states(five) == {1: "2", 2: "3", 3: "2", 4: "2", 5: "3"}
    mail.replies("devolver 5: falta el sello", on=mail.found("5 pendientes"))
    sonia.sees(f"{FIRST}.5", "falta el sello")


def test_deshacer_in_words_takes_back_the_whole_answer(five: World) -> None:
    """By mail too the last answer is all that it said; what somebody has gone on with stays."""
    gil, ada = five.mail("Gil"), five.chat("Ada")
    gil.replies("firmar 1-3")
    ada.taps("☐ 2. Dependencia 2")
    ada.taps("Despachado")
    gil.replies("deshacer")
    gil.sees("Se deshizo su respuesta", "1. Dependencia 1, 3. Dependencia 3")
    assert states(five) == {1: "3", 2: "LISTO", 3: "3", 4: "3", 5: "3"}
    gil.replies("firmar 1, 3")
    five.chat("Gil").says("/deshacer")
    assert states(five)[1] == states(five)[3] == "3"


def test_an_account_that_is_no_longer_his_loses_the_list(five: World) -> None:
    """When Gil's account is unlinked his list dies there with his other cards."""
    gil = five.chat("Gil")
    gil.says("/desvincular")
    assert not any(one.labels for one in gil.all())
