"""Words as Telegram texts."""

from __future__ import annotations

import pytest

from bot.telegram.drawing import MOST_TEXT, Part, draw, draw_one
from bot.telegram.signing import Signer
from bot.telegram.utf16 import clean, cut, units
from machines.messages import Button
from machines.rendered import Block, Facts, Paragraph, Quote, Rendered, Strong

ROW = ((Button(label="Sí, procede", action="t.1.1.0."), Button(label="x" * 90, action="t.1.1.1.")),)


def of(*blocks: Block, buttons: tuple[tuple[Button, ...], ...] = ()) -> Rendered:
    return Rendered(subject="Asunto", blocks=blocks, buttons=buttons)


def marked(part: Part) -> list[tuple[str, str]]:
    """The kinds of the entities and the texts that they cover, cut as Telegram cuts."""
    wide = part.text.encode("utf-16-le")
    return [
        (entity.type, wide[entity.offset * 2 : (entity.offset + entity.length) * 2].decode("utf-16-le"))
        for entity in part.entities
    ]


@pytest.mark.parametrize(
    ("blocks", "text", "marks"),
    [
        ((Paragraph("uno"), Paragraph("dos")), "uno\n\ndos", []),
        ((Strong("*Título_ <b>"), Paragraph("ya")), "*Título_ <b>\nya", [("bold", "*Título_ <b>")]),
        ((Paragraph("a"), Quote("dijo"), Paragraph("b")), "a\ndijo\nb", [("blockquote", "dijo")]),
        ((Quote("norma", folded=True),), "norma", [("expandable_blockquote", "norma")]),
        (
            (Strong("🖨️ Ñ"), Facts((("De", "Ana 👩‍💻"), ("Área", "")))),
            "🖨️ Ñ\nDe: Ana 👩‍💻\nÁrea: ",
            [("bold", "🖨️ Ñ"), ("bold", "De:"), ("bold", "Área:")],
        ),
        ((Strong(" "), Facts(()), Paragraph("\n solo esto \r\n")), "solo esto", []),
        ((Paragraph("mitad \ud83d y nulo \0"),), "mitad � y nulo", []),
        ((), "Asunto", []),
    ],
)
def test_blocks(signer: Signer, blocks: tuple[Block, ...], text: str, marks: list[tuple[str, str]]) -> None:
    """Each block has its form, and offsets count UTF-16 units."""
    (part,) = draw(of(*blocks), signer)
    assert part.text == text.rstrip()
    assert marked(part) == marks


def test_keyboard(signer: Signer) -> None:
    """Buttons carry signed actions and labels of at most 64 characters."""
    (part,) = draw(of(Paragraph("¿Procede?"), buttons=ROW), signer)
    assert part.keyboard is not None
    ((yes, long),) = part.keyboard.inline_keyboard
    assert (yes.text, signer.open(str(yes.callback_data))) == ("Sí, procede", "t.1.1.0.")
    assert len(long.text) == 64


@pytest.mark.parametrize("size", [1, 4095, 4096, 4097, 9000, 20_000])
@pytest.mark.parametrize("symbol", ["a", "á", "🖨", "palabra ", "línea 👍🏽\n", "e\u0301", "👩‍💻"])
def test_long_text(signer: Signer, size: int, symbol: str) -> None:
    """Nothing but blanks is lost at the cuts, no part is too long, only the last has the buttons."""
    text = (symbol * (size // len(symbol) + 1)).strip()
    parts = draw(of(Strong("Título"), Quote(text), buttons=ROW), signer)
    assert all(0 < units(part.text) <= MOST_TEXT for part in parts)
    assert "".join("".join(part.text for part in parts).split()) == "".join(f"Título{text}".split())
    assert [part.keyboard is not None for part in parts] == [False] * (len(parts) - 1) + [True]
    assert all(("blockquote", part.text) in marked(part) for part in parts[1:])
    last_symbol = symbol.strip()[-1]
    assert all(part.text.endswith(last_symbol) for part in parts)


def test_cut_at_line_ends(signer: Signer) -> None:
    """A long list is cut between its lines."""
    line = "renglón " + "x" * 90
    parts = draw(of(Paragraph("\n".join([line] * 100))), signer)
    assert len(parts) == 3
    assert all(set(part.text.split("\n")) == {line} for part in parts)


def test_one_part(signer: Signer) -> None:
    """What replaces a message is shortened, says so, and keeps its buttons and valid entities."""
    part = draw_one(of(Strong("Título"), Quote("🖨" * 4000), buttons=ROW), signer)
    assert units(part.text) <= MOST_TEXT
    assert part.text.endswith("🖨…")
    assert part.keyboard is not None
    assert marked(part)[1] == ("blockquote", part.text.removeprefix("Título\n"))


def test_utf16() -> None:
    """Lengths, cuts and cleaning count as Telegram does."""
    assert units("á🖨") == 3
    assert (cut("🖨🖨", 4), cut("🖨🖨🖨", 4)) == ("🖨🖨", "🖨…")
    assert clean("a\r\nb\rc\0\udc00") == "a\nb\nc�"
