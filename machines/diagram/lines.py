"""The arrows of a diagram, from place to place."""

from __future__ import annotations

from collections.abc import Iterator

from machines.diagram.columns import Columns
from machines.diagram.model import NodeKind, Sketch, Way
from machines.diagram.ports import Routes
from machines.diagram.ranks import Exit, Placed
from machines.diagram.shapes import Line, Rect, Text

Points = tuple[tuple[float, float], ...]


def lines_of(plan: Sketch, routes: Routes, places: Columns, placed: list[Placed]) -> list[Line]:
    """Every arrow: decisions' own stems, spines, and the answers that leave to the side."""
    stems = [line for rank in range(len(placed)) for line in _stems(plan, placed, rank)]
    spines = [_spine(plan, placed, way) for way in plan.spines]
    answers = [
        line for place in placed for one in place.exits for line in _answer(plan, routes, places, placed, one)
    ]
    return [*stems, *spines, _first(plan, placed), *answers]


def _stems(plan: Sketch, placed: list[Placed], rank: int) -> Iterator[Line]:
    """From a box to its diamond, and on to the lowest answer."""
    place, row = placed[rank], plan.nodes[rank].row
    if place.diamond is None:
        return
    x = place.box.middle
    parts = [(place.box.bottom, place.diamond.y), (place.diamond.bottom, place.trunk)]
    for top, bottom in parts:
        if bottom > top:
            yield Line(points=((x, top), (x, bottom)), source=row, target=row, arrow=False)


def _answer(plan: Sketch, routes: Routes, places: Columns, placed: list[Placed], one: Exit) -> Iterator[Line]:
    """An answer's arrows: to the pill beside it, or by its track to each of its rows."""
    way, net = one.way, one.port.net
    if one.pill:
        near = one.pill.x if one.pill.x > one.x else one.pill.right
        yield _line(plan, way, ((one.x, one.y), (near, one.y)), way.end, one.labels)
        return
    x = places.tracks[routes.tracks[net]]
    for index, target in enumerate(way.targets):
        end = placed[target].entries[net]
        points = ((one.x, one.y), (x, one.y), (x, end[1]), end)
        labels = one.labels if index == 0 else ()
        yield _line(plan, way, points, plan.nodes[target].row, labels, net=net)


def _line(
    plan: Sketch, way: Way, points: Points, target: str, labels: tuple[Text, ...], *, net: int = -1
) -> Line:
    return Line(
        points=points,
        source=plan.nodes[way.source].row,
        target=target,
        title=way.title,
        labels=labels,
        dashed=way.by_resolution,
        net=net,
    )


def _spine(plan: Sketch, placed: list[Placed], way: Way) -> Line:
    """The way to the next rank: down, and across where the lane changes."""
    here, there = placed[way.source], placed[way.targets[0]]
    top = here.diamond.bottom if here.diamond else here.box.bottom
    row = plan.nodes[way.targets[0]].row
    return _line(plan, way, _down(here.box.middle, top, there.box), row, here.spine_labels)


def _first(plan: Sketch, placed: list[Placed]) -> Line:
    """From the start to its row."""
    start = next(rank for rank, node in enumerate(plan.nodes) if node.kind is NodeKind.START)
    here, there = placed[start].box, placed[start + 1].box
    return Line(points=_down(here.middle, here.bottom, there), source="", target=plan.nodes[start + 1].row)


def _down(x: float, top: float, box: Rect) -> Points:
    if abs(x - box.middle) < 1:
        return ((x, top), (x, box.y))
    bend = box.y - 14
    return ((x, top), (x, bend), (box.middle, bend), (box.middle, box.y))
