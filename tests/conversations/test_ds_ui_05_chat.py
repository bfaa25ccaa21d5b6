"""DS-UI-05 by chat: from the request to the archive, with its document."""

from __future__ import annotations

from tests.conversations import dictamen
from tests.conversations.dictamen import NUMBER, OBJECT, ON_PAPER, PRODUCE, SIGN, documents, pdf, the_case
from tests.conversations.office import World
from tests.conversations.playing import rows


def test_from_the_request_to_the_archive(world: World) -> None:
    """Every row once, each by whom the manual says, and the requester ends with the dictamen in hand."""
    dictamen.signed(world)
    carlos, ana = world.chat("Carlos"), world.chat("Ana")
    carlos.taps("Dictamen entregado")
    carlos.says("hoy")
    carlos.says("Ana Gómez")
    carlos.taps("Omitir")
    carlos.taps("Enviar")
    notice = ana.found("Se le entrega el dictamen técnico DT-2026-0001")
    assert pdf(world, notice.files).startswith(b"%PDF")
    assert "Se le entrega el dictamen técnico DT-2026-0001" in world.mail("Ana").found("Se le entrega").text
    ana.taps("Entregado a Inventarios")
    ana.says("hoy")
    silvia = world.chat("Silvia")
    silvia.sees("Paso 8", "DT-2026-0001")
    silvia.taps("Recibido, entrego constancia")
    silvia.sends_photo(dictamen.picture(7))
    ana.sees("Paso 9")
    ana.taps("Copia entregada")
    ana.taps("Omitir")
    carlos.taps("Copia recibida")
    beatriz = world.chat("Beatriz")
    beatriz.taps("Archivado")
    beatriz.says("Leitz 4, folio 120")
    beatriz.says("2")
    beatriz.taps("Enviar")
    assert the_case(world).state == "FIN"
    assert rows(world) == [str(number) for number in range(1, 12)]
    ana.sees("Su gestión terminó")


def test_the_cards_wait_for_the_document_and_bring_it(world: World) -> None:
    """Nobody is asked to sign before the dictamen is there; it comes first among the files, named by its number."""
    carlos, rodrigo = dictamen.to_signatures(world)
    for chat in (carlos, rodrigo):
        shown = chat.sees("Paso 5", "Dictamen técnico: DT-2026-0001", buttons=[SIGN, OBJECT, ON_PAPER])
        assert pdf(world, shown.files).startswith(b"%PDF")
        assert [one.name for one in shown.files[1:]] == ["foto.jpg"]
    letter = world.mail("Rodrigo").sees("paso 5")
    assert letter.letter is not None
    (attached,) = (
        part for part in letter.letter.iter_attachments() if part.get_content_type() == "application/pdf"
    )
    assert attached.get_filename() == "DT-2026-0001.pdf"


def test_only_the_card_shows_what_was_answered(world: World) -> None:
    """The questions of a task's form stay in the chat as they were asked; they offer nothing any more."""
    dictamen.ask(world)
    dictamen.examine(world)
    carlos = world.chat("Carlos")
    (card,) = (one for one in carlos.all() if "✔ Enviar datos y fotografías" in one.text)
    assert card.labels == ["Deshacer mi última respuesta"]
    assert carlos.found("¿Qué marca tiene?").labels == []


def test_a_card_that_is_asked_for_again_brings_the_document(world: World) -> None:
    """By /tareas a signer gets the dictamen once more, without the photographs that are in it."""
    carlos, _ = dictamen.to_signatures(world)
    carlos.says("/tareas")
    shown = carlos.sees("Paso 5", buttons=[SIGN, OBJECT, ON_PAPER])
    assert [one.name for one in shown.files] == ["DT-2026-0001.pdf"]


def test_signed_by_two_taps(world: World) -> None:
    """A tap is a recorded approval and called so; the signed edition has the same number and replaces the first."""
    carlos, rodrigo = dictamen.to_signatures(world)
    first = pdf(world, carlos.last.files)
    carlos.taps(SIGN)
    assert carlos.popup.text == "Registrado: Correcto, firmo (aprobación registrada)"
    assert the_case(world).state == "5"
    assert len(documents(world)) == 1
    rodrigo.taps(SIGN)
    rodrigo.sees("✔ Correcto, firmo (aprobación registrada) — Ing. Rodrigo Aguilar Sandoval")
    second = pdf(world, carlos.sees("Paso 6").files)
    assert second != first
    assert [one.values for one in documents(world)] == [{"dictamen": "DT-2026-0001"}] * 2
    assert "firma electrónica" not in "".join(one.text for one in (*carlos.all(), *rodrigo.all()))


def test_an_observation_returns_and_the_correction_is_signed_by_both(world: World) -> None:
    """Either signer's observation voids the other's signature; round two shows it, keeps the number, and wants both."""
    carlos, rodrigo = dictamen.to_signatures(world)
    carlos.taps(SIGN)
    rodrigo.taps(OBJECT)
    rodrigo.says("El número de serie está incompleto")
    assert the_case(world).state == "4"
    beatriz = world.chat("Beatriz")
    beatriz.sees(
        "Paso 4",
        "Vuelta 2 · Observaciones de Ing. Rodrigo Aguilar Sandoval",
        "1. El número de serie está incompleto",
    )
    beatriz.taps(PRODUCE)
    beatriz.taps("Omitir")
    beatriz.sees("Observación 1: “El número de serie está incompleto”. ¿Cómo la atendió?")
    beatriz.says("El número está completo; así viene en la placa")
    beatriz.taps("Enviar")
    for chat in (carlos, rodrigo):
        chat.sees(
            "Paso 5",
            "El número de serie está incompleto",
            "así viene en la placa",
            buttons=[SIGN, OBJECT, ON_PAPER],
        )
    rodrigo.taps(SIGN)
    assert the_case(world).state == "5"
    carlos.taps(SIGN)
    assert the_case(world).state == "6"
    assert {one.values["dictamen"] for one in documents(world)} == {"DT-2026-0001"}
    assert len(documents(world)) == 3


def test_the_status_tells_of_the_document(world: World) -> None:
    """Whoever asks where the case is reads that the dictamen was made, by the system, and who approved it."""
    dictamen.signed(world)
    ana = world.chat("Ana")
    ana.says(f"/estado {NUMBER}")
    ana.sees("documento: Dictamen técnico DT-2026-0001 (paso 4) · el sistema")
    ana.sees("Correcto, firmo (aprobación registrada) (paso 5) · Carlos Pérez Tzoc")
