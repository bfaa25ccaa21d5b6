"""A drawing as SVG: self-contained, without scripts or references, colours written at every shape."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from html import escape

from machines.diagram.shapes import BandShape, Drawing, Lane, Rect
from machines.diagram.svg_basics import ACCENT, LINE, label, number, rectangle
from machines.diagram.svg_lines import arrow_mark, dot, joints, strokes
from machines.diagram.svg_shapes import glows, halo, shape_mark

FONT = "DejaVu Sans, Verdana, sans-serif"
_LANE = "#f4f6f8"
_HEADER = "#dfe6ec"
_BAND = "#f2b84b"


def write_svg(drawing: Drawing, *, current: str | None, done: Collection[str]) -> str:
    """The SVG of a drawing.

    Args:
        current: where the case stands: a row number, `tramo:<name>`, `ritmo:<row>` or an end; lit strongly.
        done: rows that the case has been through; calm.
    """
    room = f"{number(drawing.width)} {number(drawing.height)}"
    size = f'width="{number(drawing.width)}" height="{number(drawing.height)}"'
    font = f'font-family="{FONT}" font-size="12"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} viewBox="0 0 {room}" {font}>',
        f"<title>{escape(drawing.title)}</title>",
        f'<rect {size} fill="#ffffff"/>',
        *(label(text) for text in drawing.heading),
        *(_lane(lane) for lane in drawing.lanes),
        *(_band(band, lit=current == band.state) for band in drawing.bands),
        *(halo(shape) for shape in drawing.shapes if glows(shape, current)),
        *strokes(drawing),
        *(arrow_mark(line) for line in drawing.lines if line.arrow),
        *(dot(x, y) for x, y in joints(drawing)),
        *(shape_mark(shape, current, done) for shape in drawing.shapes),
        *_legend(drawing),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _lane(lane: Lane) -> str:
    head = Rect(x=lane.rect.x, y=lane.rect.y, width=lane.rect.width, height=lane.header_height)
    texts = "".join(label(text) for text in lane.header)
    return rectangle(lane.rect, _LANE, radius=6) + rectangle(head, _HEADER, radius=6) + texts


def _band(band: BandShape, *, lit: bool) -> str:
    edge = f' stroke-width="3" fill-opacity="{0.28 if lit else 0.14}"'
    back = rectangle(band.rect, _BAND, ACCENT if lit else "none", radius=8, more=edge)
    return back + rectangle(band.tab, _BAND, radius=8, more=' fill-opacity="0.55"') + label(band.text)


def _legend(drawing: Drawing) -> Iterator[str]:
    if drawing.legend:
        (x1, y), (x2, _) = drawing.legend
        yield (
            f'<line x1="{number(x1)}" x2="{number(x2)}" y1="{number(y)}" y2="{number(y)}" stroke="{LINE}" '
            'stroke-width="1.5" stroke-dasharray="6 4"/>'
        )
    yield from (label(text) for text in drawing.legend_text)
