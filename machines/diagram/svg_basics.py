"""The smallest parts of the SVG: numbers, rectangles, texts and the colours."""

from __future__ import annotations

from html import escape

from machines.diagram.shapes import Rect, Text, Tone

ACCENT = "#1f5fbf"
"""Where the case stands."""
LINE = "#52606d"
INK = "#1f2933"
TONES = {
    Tone.PLAIN: INK,
    Tone.QUIET: "#616e7c",
    Tone.NOTE: "#8a4b08",
    Tone.NUMBER: "#ffffff",
    Tone.LABEL: "#243b53",
    Tone.HEADER: "#102a43",
    Tone.PILL: INK,
    Tone.BAND: "#6b4400",
}


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def rectangle(rect: Rect, fill: str, edge: str = "none", *, radius: float = 0, more: str = "") -> str:
    """A rectangle; `more` is further attributes."""
    return (
        f'<rect x="{number(rect.x)}" y="{number(rect.y)}" width="{number(rect.width)}" height="{number(rect.height)}" '
        f'rx="{number(radius)}" fill="{fill}" stroke="{edge}"{more}/>'
    )


def label(text: Text, colour: str = "") -> str:
    """A line of text in its tone's colour, or in `colour`."""
    weight = ' font-weight="bold"' if text.bold else ""
    anchor = f' text-anchor="{text.anchor}"' if text.anchor != "start" else ""
    turn = f' transform="rotate(-90 {number(text.x)} {number(text.y)})"' if text.upright else ""
    return (
        f'<text x="{number(text.x)}" y="{number(text.y)}" font-size="{number(text.size)}"{weight}{anchor}{turn} '
        f'fill="{colour or TONES[text.tone]}">{escape(text.text)}</text>'
    )
