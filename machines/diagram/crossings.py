"""How often the lines of a diagram cross, counted in ordinal coordinates."""

from __future__ import annotations

from collections.abc import Iterator

from machines.diagram.model import Sketch
from machines.diagram.ports import Port, Side, Track, lane_x


def crossings(
    sketch: Sketch,
    tracks: dict[int, Track],
    entering: dict[tuple[int, Side], tuple[Port, ...]],
    leaving: dict[tuple[int, Side], tuple[Port, ...]],
) -> int:
    """How often a horizontal line crosses another net's track."""
    level: list[tuple[int, int, int, int]] = []
    heights: dict[int, list[int]] = {net: [] for net in tracks}
    for offset, places in ((10, entering), (500, leaving)):
        for (rank, side), ports in places.items():
            middle = lane_x(sketch.nodes[rank].lane)
            for index, port in enumerate(ports):
                y = 1000 * rank + offset + 10 * index
                end = tracks[port.net].x if port.net >= 0 else middle + 100 * side
                level.append((y, min(middle, end), max(middle, end), port.net))
                if port.net >= 0:
                    heights[port.net].append(y)
    level += _bends(sketch)
    upright = [(tracks[net].x, min(ys), max(ys), net) for net, ys in heights.items()]
    return sum(
        left < x < right and top < y < bottom and net != other
        for y, left, right, net in level
        for x, top, bottom, other in upright
    )


def _bends(sketch: Sketch) -> Iterator[tuple[int, int, int, int]]:
    """The horizontal parts of spines that change the lane."""
    for way in sketch.spines:
        here, there = (lane_x(sketch.nodes[rank].lane) for rank in (way.source, way.targets[0]))
        yield 1000 * way.source + 900, min(here, there), max(here, there), -1
