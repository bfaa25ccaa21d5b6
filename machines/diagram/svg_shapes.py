"""Boxes, diamonds and pills as SVG, in the colours of where the case stands."""

from __future__ import annotations

from collections.abc import Collection
from html import escape

from machines.diagram.shapes import Rect, Shape, ShapeKind, Tone
from machines.diagram.svg_basics import ACCENT, TONES, label, number, rectangle

_CALM = "#e4f2e7"
_CALM_EDGE = "#5f9a6c"


def shape_mark(shape: Shape, current: str | None, done: Collection[str]) -> str:
    """A box, diamond or pill: lit, calm or plain."""
    lit = current is not None and shape.row == current
    title = f"<title>{escape(shape.title)}</title>" if shape.title else ""
    body = {
        ShapeKind.WORK: _work,
        ShapeKind.DECISION: _decision,
        ShapeKind.START: _pill,
        ShapeKind.END: _pill,
    }[shape.kind](shape, lit, shape.row in done)
    return f'<g data-kind="{shape.kind}" data-row="{escape(shape.row)}">{title}{body}</g>'


def _colours(lit: bool, gone: bool) -> tuple[str, str]:
    """Fill and edge."""
    if lit:
        return ACCENT, "#12408a"
    return (_CALM, _CALM_EDGE) if gone else ("#ffffff", "#7b8794")


def _work(shape: Shape, lit: bool, gone: bool) -> str:
    fill, edge = _colours(lit, gone)
    parts = [rectangle(shape.rect, fill, edge, radius=7, more=' stroke-width="1.5"')]
    if shape.badge:
        parts.append(rectangle(shape.badge, "#ffffff" if lit else edge if gone else "#486581", radius=5))
    if shape.rule:
        across = f'x1="{number(shape.rect.x + 8)}" x2="{number(shape.rect.right - 8)}"'
        parts.append(
            f'<line {across} y1="{number(shape.rule)}" y2="{number(shape.rule)}" stroke="{edge if not lit else "#a9c6f2"}"/>'
        )
    if shape.clock:
        parts.append(_clock(*shape.clock, "#ffffff" if lit else TONES[Tone.NOTE]))
    for text in shape.texts:
        is_number = text.tone is Tone.NUMBER
        parts.append(label(text, (ACCENT if is_number else "#ffffff") if lit else ""))
    return "".join(parts)


def glows(shape: Shape, current: str | None) -> bool:
    """Whether the case stands in this shape."""
    return current is not None and shape.row == current and shape.kind is not ShapeKind.DECISION


def halo(shape: Shape) -> str:
    """The glow around the row at hand, below the arrows that lead to it."""
    rect = shape.rect
    around = Rect(x=rect.x - 4, y=rect.y - 4, width=rect.width + 8, height=rect.height + 8)
    return rectangle(around, "#bcd4f6", radius=min(around.height / 2, 11))


def _clock(x: float, y: float, colour: str) -> str:
    hands = f"M{number(x)} {number(y - 3.5)}V{number(y)}H{number(x + 3)}"
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="5.5" fill="none" stroke="{colour}" stroke-width="1.3"/>'
        f'<path d="{hands}" fill="none" stroke="{colour}" stroke-width="1.3"/>'
    )


def _decision(shape: Shape, lit: bool, gone: bool) -> str:
    fill, edge = _colours(lit, gone)
    rect = shape.rect
    middle = rect.y + rect.height / 2
    corners = (
        f"{number(rect.middle)},{number(rect.y)} {number(rect.right)},{number(middle)} "
        f"{number(rect.middle)},{number(rect.bottom)} {number(rect.x)},{number(middle)}"
    )
    return f'<polygon points="{corners}" fill="{fill if lit or gone else "#fff3d6"}" stroke="{edge}" stroke-width="1.5"/>'


def _pill(shape: Shape, lit: bool, gone: bool) -> str:
    fill, edge = _colours(lit, gone)
    if not lit and not gone:
        fill = "#dcebe0" if shape.kind is ShapeKind.START or shape.row == "FIN" else "#f6dedc"
    back = rectangle(
        shape.rect, fill, edge, radius=min(shape.rect.height / 2, 15), more=' stroke-width="1.5"'
    )
    return back + "".join(label(text, "#ffffff" if lit else "") for text in shape.texts)
