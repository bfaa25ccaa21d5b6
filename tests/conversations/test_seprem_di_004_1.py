"""SEPREM-DI-004.1: a dictamen from the request to its archive, approved by somebody who did not write it."""

from __future__ import annotations

from tests.conversations.filling_in import FIRST, ask_for, do, stands
from tests.conversations.office import World
from tests.conversations.playing import rows
from tests.pdf import read

PRODUCE = "Emitir dictamen"
APPROVE, BACK = "Aprobar y trasladar", "Devolver con observaciones"
SIGNED, RETURNED = "Firmado por el Director", "El Director lo devuelve"


def to_approval(world: World, author: str = "Mildred") -> None:
    """Fernanda asks by chat; the Asistente passes it on, and somebody of Infraestructura writes it."""
    ask_for(world.chat("Fernanda"), "necesito un dictamen", {"¿Qué solicita?": "Dictamen de una computadora"})
    do(world.chat("Fátima"), "1", "Trasladar a Infraestructura")
    do(world.chat(author), "2", "Todo (pasos 2 y 3)")
    do(world.chat(author), "4", PRODUCE)
    stands(world, "5")


def test_a_dictamen_is_approved_signed_delivered_and_archived(world: World) -> None:
    """Each row once; the requester gets the dictamen by mail, and the archive says who has the original."""
    to_approval(world)
    boss, assistant = world.chat("Otoniel"), world.chat("Fátima")
    shown = boss.sees("Paso 5", "DT-2026-0001", buttons=[APPROVE, BACK])
    assert shown.files[0].name == "DT-2026-0001.pdf"
    do(boss, "5", APPROVE)
    paper = next(
        one for one in assistant.sees("Paso 6", "TR-2026-0001").files if one.name == "TR-2026-0001.pdf"
    )
    words = " ".join(read(world.files.read(paper.sha256))[0].text.split())
    assert "emitió Inga. Mildred Pineda Sagüí (Analista de Infraestructura)" in words
    assert "y lo aprobó Ing. Otoniel Ramírez Cuc (Jefe de Infraestructura)" in words
    do(assistant, "6", SIGNED)
    letter = world.mail("Fernanda").found("Está listo el dictamen técnico DT-2026-0001")
    assert "firmado el 20/11/2026" in letter.text
    assert letter.files[0].name == "DT-2026-0001.pdf"
    assert len(letter.files) == 2, "the page that the Director signed goes with it"
    do(assistant, "7", "Entregado y archivado", {"A quién se entregó": "Dra. Fernanda Quim"})
    stands(world, "FIN")
    assert list(dict.fromkeys(rows(world, FIRST))) == ["1", "2", "3", "4", "5", "6", "7"]


def test_whoever_only_names_the_procedure_is_asked_what_for(world: World) -> None:
    """Words that are one of its topics say nothing of the case; longer ones are the request itself."""
    fernanda, thelma = world.chat("Fernanda"), world.mail("Thelma")
    fernanda.says("Necesito un dictamen.")
    fernanda.taps("Sí, abrir la gestión")
    fernanda.sees("¿Qué solicita? Descríbalo con sus palabras.")
    fernanda.says("Dictamen de la computadora SIB-00342, que no enciende")
    fernanda.sees("Si los tiene, envíe el oficio o los documentos que explican la solicitud.")
    fernanda.taps("Omitir")
    fernanda.taps("Enviar")
    world.chat("Fátima").sees("Paso 1", "Solicitud: Dictamen de la computadora SIB-00342, que no enciende")
    thelma.writes("necesito un dictamen", "De la impresora SIB-00877 de la sede")
    thelma.found("De la impresora SIB-00877 de la sede")


def test_an_observation_returns_to_the_author_and_keeps_the_number(world: World) -> None:
    """The chief returns it with a reason; the corrected dictamen has the same number."""
    to_approval(world)
    boss, author = world.chat("Otoniel"), world.chat("Mildred")
    do(boss, "5", BACK, {"observaciones": "Falta el número de serie"})
    stands(world, "4")
    author.sees("Paso 4", "Vuelta 2", "1. Falta el número de serie")
    do(author, "4", PRODUCE)
    stands(world, "5")
    boss.sees("DT-2026-0001", "Vuelta 2")


def test_what_the_chief_wrote_himself_the_director_approves(world: World) -> None:
    """The chief may not approve his own dictamen; his superior is asked, and it goes on."""
    to_approval(world, author="Otoniel")
    boss, director = world.chat("Otoniel"), world.chat("Ingrid")
    director.sees("Paso 5", "DT-2026-0001")
    boss.sees("El paso 5 lo decide Inga. Ingrid Paredes Sical", "hizo lo que se aprueba")
    do(director, "5", APPROVE)
    stands(world, "6")


def test_the_director_may_not_sign(world: World) -> None:
    """What the Director returns goes back to its author with the reason, and is approved again."""
    to_approval(world)
    do(world.chat("Otoniel"), "5", APPROVE)
    do(world.chat("Fátima"), "6", RETURNED, {"observaciones": "No es el proceso que se pidió"})
    stands(world, "4")
    do(world.chat("Mildred"), "4", PRODUCE)
    do(world.chat("Otoniel"), "5", APPROVE)
    world.chat("Fátima").sees("Paso 6", "TR-2026-0001")


def test_a_letter_on_paper_is_registered_with_its_number(world: World) -> None:
    """The Asistente types in what came on paper: the row is done with it, and the requester gets the constancia."""
    ask_for(
        world.chat("Fátima"),
        "SEPREM-DI-004.1",
        {"Para quién": "Para otra persona", "Quién la solicita": "Thelma Xol", "qué número tiene": "SQ-44-2026", "medio": "papel"},
    )  # fmt: skip
    stands(world, "2")
    world.mail("Thelma").found(FIRST)
    world.chat("Mildred").sees("Paso 2", "SQ-44-2026")
