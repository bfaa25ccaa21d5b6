"""A procedure's diagram with everything in its place: lanes, boxes, arrows and labels, in pixels."""

from __future__ import annotations

from functools import lru_cache

from machines.definition import Procedure
from machines.diagram.columns import MARGIN, TAB, Columns, columns
from machines.diagram.figures import shapes_of
from machines.diagram.lines import lines_of
from machines.diagram.model import BESIDE, Sketch, sketch
from machines.diagram.ports import Routes
from machines.diagram.ranks import Placed, Ranks
from machines.diagram.routing import route
from machines.diagram.shapes import BandShape, Drawing, Lane, Rect, Text, Tone
from machines.text_width import wrap

_GUTTER = 28
"""Between two ranks: room for an arrow's head and a bend."""
_BAND_PAD = 12


@lru_cache(maxsize=128)
def layout(procedure: Procedure) -> Drawing:
    """Lay out the diagram of a procedure; the same procedure is laid out once."""
    plan = sketch(procedure)
    routes = route(plan)
    places = columns(plan, routes)
    heading, top = _heading(procedure, places.width)
    header = _header_height(plan, places)
    placed = _ranks(procedure, plan, routes, places, top + header + 14)
    foot = placed[-1].bottom + 20
    legend, legend_text, height = _legend(plan, foot)
    return Drawing(
        width=places.width,
        height=height,
        title=f"{procedure.code} {procedure.title}",
        heading=heading,
        lanes=tuple(_lanes(plan, places, Rect(x=0, y=top, width=0, height=foot - top), header)),
        bands=tuple(_bands(plan, placed, places.width)),
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


def _ranks(procedure: Procedure, plan: Sketch, routes: Routes, places: Columns, top: float) -> list[Placed]:
    """Every rank below the one before it; bands get a little air."""
    ranks = Ranks(procedure, plan, routes, places)
    placed: list[Placed] = []
    y = top
    for rank in range(len(plan.nodes)):
        if rank:
            y += _GUTTER
        y += _BAND_PAD * sum((rank == band.first) + (rank == band.last + 1) for band in plan.bands)
        placed.append(ranks.place(rank, y))
        y = placed[-1].bottom
    return placed


def _bands(plan: Sketch, placed: list[Placed], width: float) -> list[BandShape]:
    bands: list[BandShape] = []
    for index, band in enumerate(plan.bands):
        top = placed[band.first].box.y - _BAND_PAD - 2
        bottom = placed[band.last].bottom + _BAND_PAD - 2
        left = MARGIN + TAB * index
        label = wrap(band.label, bottom - top - 12, 12, bold=True, most=1)[0]
        text = Text(
            x=left + TAB / 2 + 3,
            y=(top + bottom) / 2,
            text=label,
            tone=Tone.BAND,
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
