"""DS-UI-05, row 5: who signs, on what, by which way, and what an observation does."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from machines.reading.loading import BUILT_IN, load
from machines.records import HistoryRow
from tests.conversations import dictamen, office
from tests.conversations.dictamen import NUMBER, OBJECT, ON_PAPER, SIGN, documents, pdf, the_case
from tests.conversations.office import World


def history(world: World) -> list[HistoryRow]:
    """The rows of the case."""
    return list(world.store.read(lambda unit: unit.history(the_case(world).id)))


@pytest.mark.parametrize("objector", ["Carlos", "Rodrigo"])
@pytest.mark.parametrize("other_signed", [False, True])
@pytest.mark.parametrize("by_mail", [False, True])
def test_either_signer_may_object_at_any_moment(
    world: World, objector: str, *, other_signed: bool, by_mail: bool
) -> None:
    """An observation returns to row 4 at once; the other's signature, or his open question, is void."""
    dictamen.to_signatures(world)
    other = "Rodrigo" if objector == "Carlos" else "Carlos"
    if other_signed:
        world.chat(other).taps(SIGN)
    if by_mail:
        letter = world.mail(objector).found("Correcto, firmo")
        world.mail(objector).replies("Observaciones\n\nFalta la fotografía de la placa", on=letter)
    else:
        world.chat(objector).taps(OBJECT)
        world.chat(objector).says("Falta la fotografía de la placa")
    assert the_case(world).state == "4"
    world.chat("Beatriz").sees("Paso 4", "1. Falta la fotografía de la placa")
    assert not [one for one in world.chat(other).all() if SIGN in one.labels]
    beatriz = world.chat("Beatriz")
    beatriz.taps(dictamen.PRODUCE)
    beatriz.taps("Omitir")
    beatriz.says("Ya la tiene")
    beatriz.taps("Enviar")
    world.chat(objector).taps(SIGN)
    assert the_case(world).state == "5"
    world.chat(other).taps(SIGN)
    assert the_case(world).state == "6"


@pytest.mark.parametrize(("first", "second"), [("Carlos", "Rodrigo"), ("Rodrigo", "Carlos")])
def test_signed_by_mail_and_by_tap_in_any_order(world: World, first: str, second: str) -> None:
    """One answers the letter, the other taps; the document tells who approved, when and by which way."""
    dictamen.to_signatures(world)
    world.mail(first).replies("Correcto, firmo", on=world.mail(first).found("Correcto, firmo"))
    world.mail(first).sees("Quedó registrado: Correcto, firmo (aprobación registrada)")
    assert the_case(world).state == "5"
    world.chat(second).taps(SIGN)
    assert the_case(world).state == "6"
    channels = [
        row.entry.channel for row in history(world) if row.entry.kind == "vote" or row.entry.row == "5"
    ]
    assert channels[:2] == ["correo", "chat"]
    assert len(documents(world)) == 2


def test_both_sign_the_same_content(world: World) -> None:
    """The hash that is kept with each signature is the same, whatever the signers add with theirs."""
    dictamen.signed(world)
    hashes = [row.entry.decided_on for row in history(world) if row.entry.source == "5" and row.entry.task]
    assert len(hashes) == 2
    assert len(set(hashes)) == 1


def test_changed_content_opens_the_question_again(world: World) -> None:
    """Failure case 9. A file that arrives after one has signed: his signature is void, the old buttons are dead, both are asked anew."""
    carlos, rodrigo = dictamen.to_signatures(world)
    old = rodrigo.last.data[SIGN]
    carlos.taps(SIGN)
    letter = world.mail("Ana").letter(NUMBER, "Le mando otra fotografía, donde se ve la placa.")
    letter.add_attachment(dictamen.picture(200), maintype="image", subtype="png", filename="placa.png")
    world.mail("Ana").sends(letter)
    assert the_case(world).state == "5"
    for chat in (carlos, rodrigo):
        chat.sees("La gestión cambió después de que se le mostró", buttons=[SIGN, OBJECT, ON_PAPER])
        assert [one.name for one in chat.last.files] == ["DT-2026-0001.pdf", "placa.png", "foto.jpg"]
    rodrigo.taps_data(old)
    assert "ya no espera" in rodrigo.popup.text
    rodrigo.taps(SIGN)
    assert the_case(world).state == "5"
    carlos.taps(SIGN)
    assert the_case(world).state == "6"
    hashes = [row.entry.decided_on for row in history(world) if row.entry.source == "5" and row.entry.task]
    assert len(hashes) == 3
    assert hashes[0] != hashes[1] == hashes[2]


def test_words_without_a_file_change_nothing(world: World) -> None:
    """A message about the case is shown, and a signature that was given stays good."""
    carlos, rodrigo = dictamen.to_signatures(world)
    carlos.taps(SIGN)
    world.mail("Ana").writes(NUMBER, "¿Ya está mi dictamen?")
    rodrigo.taps(SIGN)
    assert the_case(world).state == "6"


def test_a_signer_in_the_chat_may_send_the_signed_page_instead(world: World) -> None:
    """Carlos signs on paper and sends a photograph; Rodrigo taps: one is the page, the other a recorded approval."""
    carlos, rodrigo = dictamen.to_signatures(world)
    carlos.taps(ON_PAPER)
    carlos.sees("Envíe la página firmada y sellada")
    assert the_case(world).did.get("5:1") is None
    carlos.sends_photo(dictamen.picture(1))
    carlos.found("Quedó registrado: Correcto, firmo")
    assert "aprobación registrada" not in carlos.found("✔ Correcto, firmo").text
    rodrigo.taps(SIGN)
    rodrigo.found("✔ Correcto, firmo (aprobación registrada)")
    assert the_case(world).state == "6"
    votes = [row.entry for row in history(world) if row.entry.source == "5" and row.entry.task]
    assert [len(one.files) for one in votes] == [1, 0]
    assert votes[0].decided_on == votes[1].decided_on
    world.chat("Ana").says(f"/estado {NUMBER}")
    world.chat("Ana").sees("Correcto, firmo (paso 5)", "Correcto, firmo (aprobación registrada) (paso 5)")


def test_the_signed_page_by_mail_in_one_letter(world: World) -> None:
    """Rodrigo answers the letter with the words of the second way and the scan."""
    carlos, _ = dictamen.to_signatures(world)
    carlos.taps(SIGN)
    mail = world.mail("Rodrigo")
    letter = mail.found("Correcto, firmo")
    assert ON_PAPER in letter.text
    mail.replies(ON_PAPER, on=letter, files={"firmado.pdf": b"%PDF firmado"})
    mail.sees("Quedó registrado: Correcto, firmo")
    assert "aprobación registrada" not in mail.last.text
    assert the_case(world).state == "6"


def test_nobody_else_signs_on_paper(world: World) -> None:
    """Ana, who asked for the dictamen, presses a signer's button: it is not hers."""
    carlos, _ = dictamen.to_signatures(world)
    ana = world.chat("Ana")
    ana.taps_data(carlos.last.data[ON_PAPER])
    assert ana.popup.text
    assert the_case(world).did.get("5:1") is None


@pytest.fixture
def on_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """An institution that did not declare the recorded approval sufficient."""
    folder = tmp_path / "procedimientos"
    shutil.copytree(BUILT_IN / "sosep", folder / "sosep")
    file = folder / "sosep" / "institucion.toml"
    file.write_text(
        file.read_text("utf-8").replace("firma_electronica = true", "firma_electronica = false"), "utf-8"
    )
    book = load([folder])
    assert not book.findings
    monkeypatch.setattr(office, "BOOK", book)
    rows = office.ROSTER.read_text("utf-8").splitlines(keepends=True)
    roster = tmp_path / "roster.csv"
    roster.write_text("".join(one for one in rows if one.startswith(("SOSEP", "institucion"))), "utf-8")
    monkeypatch.setattr(office, "ROSTER", roster)
    world = World(tmp_path)
    yield world
    world.store.close()


def test_signed_with_the_signed_page(on_paper: World) -> None:
    """Where a signature must be on paper, the answer is complete with the page, by chat and by mail."""
    carlos, _ = dictamen.to_signatures(on_paper)
    carlos.taps(SIGN)
    carlos.sees("Envíe la página firmada y sellada")
    assert the_case(on_paper).did.get("5:1") is None
    carlos.sends_photo(dictamen.picture(1))
    assert not carlos.found("✔ Correcto, firmo").text.count("aprobación registrada")
    mail = on_paper.mail("Rodrigo")
    mail.replies("Correcto, firmo", on=mail.found("Correcto, firmo"))
    mail.sees("Página firmada")
    assert the_case(on_paper).state == "5"
    asked = mail.last.letter
    assert asked is not None
    address = str(asked["Reply-To"].addresses[0].addr_spec)
    letter = mail.letter("Re: página firmada", "Va adjunta.", to=address)
    letter.add_attachment(dictamen.picture(2), maintype="image", subtype="png", filename="firmado.png")
    mail.sends(letter)
    assert the_case(on_paper).state == "6"
    assert pdf(on_paper, carlos.sees("Paso 6").files)
    hashes = [row.entry.decided_on for row in history(on_paper) if row.entry.source == "5" and row.entry.task]
    assert len(set(hashes)) == 1
