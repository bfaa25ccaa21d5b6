"""A worded message as Telegram texts: entities instead of markup, so that nothing needs escaping."""

from __future__ import annotations

from dataclasses import dataclass, field

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from bot.telegram.signing import Signer
from bot.telegram.splitting import spans_of
from bot.telegram.utf16 import clean, cut, units
from machines.rendered import Block, Facts, Paragraph, Quote, Rendered, Strong, Table
from machines.text import shortened

MOST_TEXT = 4096
"""UTF-16 units of a message (https://core.telegram.org/bots/api#sendmessage)."""
MOST_LABEL = 64
"""Characters of a button's label that phones still show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One Telegram message: text, entities with offsets in UTF-16 units, and perhaps buttons."""

    text: str
    entities: tuple[MessageEntity, ...] = ()
    keyboard: InlineKeyboardMarkup | None = None


@dataclass(frozen=True, slots=True)
class _Mark:
    """An entity over the whole text, before it is cut; indexes count characters."""

    kind: str
    start: int
    end: int


@dataclass(slots=True)
class _Canvas:
    """The text as it grows, with its marks."""

    text: str = ""
    marks: list[_Mark] = field(default_factory=list)

    def write(self, text: str, kind: str = "") -> None:
        start = len(self.text)
        self.text += text
        if kind and text:
            self.marks.append(_Mark(kind, start, len(self.text)))


def draw(rendered: Rendered, signer: Signer) -> tuple[Part, ...]:
    """The messages to send, in order, at least one; the last carries the buttons.

    Raises:
        ValueError: a button's action is too long to be signed.
    """
    canvas = _paint(rendered)
    spans = spans_of(canvas.text, MOST_TEXT)
    keyboard = _keyboard(rendered, signer)
    return tuple(
        _part(canvas, start, end, keyboard if (start, end) == spans[-1] else None) for start, end in spans
    )


def draw_one(rendered: Rendered, signer: Signer) -> Part:
    """The whole message as one part, shortened if need be: an edit can't become two messages.

    Raises:
        ValueError: a button's action is too long to be signed.
    """
    canvas = _paint(rendered)
    canvas.text = cut(canvas.text, MOST_TEXT)
    return _part(canvas, 0, len(canvas.text), _keyboard(rendered, signer))


def _paint(rendered: Rendered) -> _Canvas:
    canvas = _Canvas()
    before: Block | None = None
    for block in rendered.blocks:
        if not _has_words(block):
            continue
        if before is not None:
            canvas.write(_gap(before, block))
        _paint_block(canvas, block)
        before = block
    if not canvas.text:
        canvas.write(clean(rendered.subject).strip() or "…")
    return canvas


def _has_words(block: Block) -> bool:
    return bool(block.rows) if isinstance(block, Facts | Table) else bool(clean(block.text).strip())


def _gap(before: Block, after: Block) -> str:
    """A heading stands close to what it heads; a quote has a frame of its own."""
    close = isinstance(before, Strong | Quote) or isinstance(after, Quote)
    return "\n" if close else "\n\n"


def _paint_block(canvas: _Canvas, block: Block) -> None:
    match block:
        case Strong(text):
            canvas.write(clean(text).strip(), MessageEntity.BOLD)
        case Paragraph(text):
            canvas.write(clean(text).strip())
        case Quote(text, folded):
            kind = MessageEntity.EXPANDABLE_BLOCKQUOTE if folded else MessageEntity.BLOCKQUOTE
            canvas.write(clean(text).strip(), kind)
        case Facts(rows):
            for number, (label, value) in enumerate(rows):
                canvas.write("\n" if number else "")
                canvas.write(f"{clean(label).strip()}:", MessageEntity.BOLD)
                words = clean(value).strip()
                canvas.write(f"\n{words}" if "\n" in words else f" {words}")
        case Table(rows=lines):
            for number, (mark, name, words) in enumerate(lines):
                canvas.write("\n" if number else "")
                _paint_row(canvas, mark, name, words)


def _paint_row(canvas: _Canvas, mark: str, name: str, words: str) -> None:
    """A table's row, as a line and, where there is more to say than fits beside the name, lines below it."""
    canvas.write(f"{clean(mark).strip()} ")
    canvas.write(clean(name).strip(), MessageEntity.BOLD)
    if text := clean(words).strip():
        canvas.write(f"\n{text}")


def _part(canvas: _Canvas, start: int, end: int, keyboard: InlineKeyboardMarkup | None) -> Part:
    """The piece of the text between two indexes, with what of the marks lies in it."""
    text = canvas.text
    inside = [(mark.kind, max(mark.start, start), min(mark.end, end)) for mark in canvas.marks]
    entities = tuple(
        MessageEntity(kind, units(text[start:first]), units(text[first:last]))
        for kind, first, last in inside
        if first < last
    )
    return Part(text=text[start:end], entities=entities, keyboard=keyboard)


def _keyboard(rendered: Rendered, signer: Signer) -> InlineKeyboardMarkup | None:
    rows = [
        [
            InlineKeyboardButton(
                shortened(clean(button.label), MOST_LABEL) or "…", callback_data=signer.sign(button.action)
            )
            for button in row
        ]
        for row in rendered.buttons
        if row
    ]
    return InlineKeyboardMarkup(rows) if rows else None
