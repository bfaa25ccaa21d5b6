"""A procedure's diagram with everything in its place: lanes, boxes, arrows and labels, in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from machines.definition import Procedure
from machines.diagram.columns import MARGIN, TAB, Columns, columns
from machines.diagram.figures import shapes_of
from machines.diagram.lines import lines_of
from machines.diagram.model import BESIDE, Sketch, sketch
from machines.diagram.ranks import Placed, Ranks
from machines.diagram.routing import route
from machines.diagram.shapes import BandShape, Drawing, Lane, Rect, Text, Tone
from machines.text_width import text_width, wrap

_GUTTER = 28
"""Between two ranks: room for an arrow's head and a bend."""
_BAND_PAD = 12
_BAND_SIZE = 12
"""Of a band's label."""
_LABEL_ROOM = 16
"""What a band's tab is longer than its label, at least."""


@lru_cache(maxsize=128)
def layout(procedure: Procedure) -> Drawing:
    """Lay out the diagram of a procedure; the same procedure is laid out once."""
    plan = sketch(procedure)
    routes = route(plan)
    places = columns(plan, routes)
    heading, top = _heading(procedure, places.width)
    header = _header_height(plan, places)
    ranks = Ranks(procedure, plan, routes, places)
    air = _air(plan, [ranks.place(rank, 0).bottom for rank in range(len(plan.nodes))])
    placed = _placed(plan, ranks, air, top + header + 14)
    foot = placed[-1].bottom + 20
    legend, legend_text, height = _legend(plan, foot)
    return Drawing(
        width=places.width,
        height=height,
        title=f"{procedure.code} {procedure.title}",
        heading=heading,
        lanes=tuple(_lanes(plan, places, Rect(x=0, y=top, width=0, height=foot - top), header)),
        bands=tuple(_bands(plan, placed, air, places.width)),
        shapes=tuple(shapes_of(plan, placed)),
        lines=tuple(lines_of(plan, routes, places, placed)),
        legend=legend,
        legend_text=legend_text,
        crossings=routes.crossings,
    )


def _heading(procedure: Procedure, width: float) -> tuple[tuple[Text, ...], float]:
    """Code and title above everything; where they end."""
    lines = wrap(f"{procedure.code} · {procedure.title}", width - 2 * MARGIN - 4, 15, bold=True)
    texts = tuple(
        Text(x=MARGIN + 2, y=24 + 19 * index, text=line, tone=Tone.HEADER, size=15, bold=True)
        for index, line in enumerate(lines)
    )
    return texts, 19.0 * len(lines) + 16


def _header_lines(name: str, lane: Rect) -> tuple[str, ...]:
    return wrap(name, lane.width - 12, 13, bold=True)


def _header_height(plan: Sketch, places: Columns) -> float:
    most = max(len(_header_lines(name, lane)) for name, lane in zip(plan.lanes, places.lanes, strict=True))
    return 16.0 * most + 14


def _lanes(plan: Sketch, places: Columns, column: Rect, header: float) -> list[Lane]:
    """The lanes with their headers; the lane beside a single one has none."""
    lanes: list[Lane] = []
    for name, place in zip(plan.lanes, places.lanes, strict=True):
        if name == BESIDE:
            continue
        lines = _header_lines(name, place)
        first = column.y + header / 2 + 5 - 8 * (len(lines) - 1)
        texts = tuple(
            Text(
                x=place.middle,
                y=first + 16 * index,
                text=line,
                tone=Tone.HEADER,
                size=13,
                bold=True,
                anchor="middle",
            )
            for index, line in enumerate(lines)
        )
        rect = Rect(x=place.x, y=column.y, width=place.width, height=column.height)
        lanes.append(Lane(rect=rect, header=texts, header_height=header))
    return lanes


def _air(plan: Sketch, heights: Sequence[float]) -> list[float]:
    """What each band leaves free above and below its rows: a little, or as much as its label needs.

    Args:
        heights: of all ranks.
    """
    air: list[float] = []
    for band in plan.bands:
        inside = heights[band.first : band.last + 1]
        height = sum(inside) + _GUTTER * (len(inside) - 1)
        label = text_width(band.label, _BAND_SIZE, bold=True) + _LABEL_ROOM
        air.append(max(_BAND_PAD, (label - height) / 2))
    return air


def _placed(plan: Sketch, ranks: Ranks, air: Sequence[float], top: float) -> list[Placed]:
    """Every rank below the one before it; bands get their air."""
    placed: list[Placed] = []
    y = top
    for rank in range(len(plan.nodes)):
        if rank:
            y += _GUTTER
        for band, free in zip(plan.bands, air, strict=True):
            y += free * ((rank == band.first) + (rank == band.last + 1))
        placed.append(ranks.place(rank, y))
        y = placed[-1].bottom
    return placed


def _bands(plan: Sketch, placed: list[Placed], air: Sequence[float], width: float) -> list[BandShape]:
    bands: list[BandShape] = []
    for index, (band, free) in enumerate(zip(plan.bands, air, strict=True)):
        top = placed[band.first].box.y - free - 2
        bottom = placed[band.last].bottom + free - 2
        left = MARGIN + TAB * index
        text = Text(
            x=left + TAB / 2 + 3,
            y=(top + bottom) / 2,
            text=band.label,
            tone=Tone.BAND,
            size=_BAND_SIZE,
            bold=True,
            anchor="middle",
            upright=True,
        )
        bands.append(
            BandShape(
                state=band.state,
                rect=Rect(x=left, y=top, width=width - MARGIN - left, height=bottom - top),
                tab=Rect(x=left, y=top, width=TAB - 4, height=bottom - top),
                text=text,
            )
        )
    return bands


def _legend(plan: Sketch, top: float) -> tuple[tuple[tuple[float, float], ...], tuple[Text, ...], float]:
    """What a dashed arrow means, if there is one; where the drawing ends."""
    netted = [way for net in plan.nets for way in net.ways]
    if not any(way.by_resolution for way in (*plan.spines, *plan.stubs, *netted)):
        return (), (), top + 8
    text = Text(x=MARGIN + 48, y=top + 22, text="Respuesta añadida por una resolución", tone=Tone.QUIET)
    return ((MARGIN + 4, top + 18), (MARGIN + 40, top + 18)), (text,), top + 34
