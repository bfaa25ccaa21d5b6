"""Arrows as SVG: rounded corners, heads, and dots where lines of one net meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from machines.diagram.shapes import Drawing, Line
from machines.diagram.svg_basics import LINE, label, number

_ROUNDING = 6

Points = tuple[tuple[float, float], ...]


def strokes(drawing: Drawing) -> Iterator[str]:
    """The lines themselves, dashed ones below; a net is one path, and what its lines share is drawn once."""
    runs: dict[tuple[bool, int], list[Points]] = {}
    for index, line in enumerate(drawing.lines):
        run = line.net if line.net >= 0 else -1 - index
        runs.setdefault((not line.dashed, run), []).append(line.points)
    for (solid, run), lines in sorted(runs.items()):
        dash = "" if solid else ' stroke-dasharray="6 4"'
        path = "".join(_path(points) for points in (unshared(lines) if run >= 0 else lines))
        yield f'<path d="{path}" fill="none" stroke="{LINE}" stroke-width="1.5"{dash}/>'


def unshared(lines: Sequence[Points]) -> Iterator[Points]:
    """The lines of one net without what another of them draws: dashes over dashes would look like a solid line.

    Each line goes to the net's track, along it, and away from it; the longest is kept whole.
    """
    ends: set[tuple[float, float]] = set()
    covered: list[tuple[float, float]] = []
    for start, turn, bend, end in sorted(lines, key=lambda one: -abs(one[1][1] - one[2][1])):
        low, high = sorted((turn[1], bend[1]))
        free = [(low, high)] if low < high else []
        for top, bottom in covered:
            parts = [part for a, b in free for part in ((a, min(b, top)), (max(a, bottom), b))]
            free = [(a, b) for a, b in parts if a < b]
        covered.append((low, high))
        ways = [((turn[0], a), (turn[0], b)) for a, b in sorted(free)]
        if turn[1] > bend[1]:
            ways = [(after, before) for before, after in reversed(ways)]
        ways = [
            *([(start, turn)] if start not in ends else []),
            *ways,
            *([(bend, end)] if end not in ends else []),
        ]
        ends |= {start, end}
        yield from _joined(ways)


def _joined(ways: Sequence[tuple[tuple[float, float], tuple[float, float]]]) -> Iterator[Points]:
    """Straight pieces as polylines: one that begins where the last one ended goes on with it."""
    points: Points = ()
    for before, after in ways:
        if points and points[-1] == before:
            points = (*points, after)
            continue
        if points:
            yield points
        points = (before, after)
    if points:
        yield points


def arrow_mark(line: Line) -> str:
    """The head and the labels of an arrow."""
    title = f"<title>{escape(line.title)}</title>" if line.title else ""
    texts = "".join(label(text) for text in line.labels)
    ends = f'data-from="{escape(line.source)}" data-to="{escape(line.target)}"'
    return f"<g {ends}>{title}{_arrow_head(line.points)}{texts}</g>"


def _path(points: Points) -> str:
    """A polyline with rounded corners."""
    steps = [f"M{number(points[0][0])} {number(points[0][1])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        steps.append(
            f"L{_toward(corner, before)}Q{number(corner[0])} {number(corner[1])} {_toward(corner, after)}"
        )
    steps.append(f"L{number(points[-1][0])} {number(points[-1][1])}")
    return "".join(steps)


def _toward(corner: tuple[float, float], other: tuple[float, float]) -> str:
    """The point a little away from a corner, or halfway to a near neighbour."""
    across, down = other[0] - corner[0], other[1] - corner[1]
    length = abs(across) + abs(down) or 1
    share = min(_ROUNDING, length / 2) / length
    return f"{number(corner[0] + across * share)} {number(corner[1] + down * share)}"


def _arrow_head(points: Points) -> str:
    (x0, y0), (x, y) = points[-2:]
    if abs(x - x0) > abs(y - y0):
        back = x - 9 if x > x0 else x + 9
        corners = f"{number(x)},{number(y)} {number(back)},{number(y - 4)} {number(back)},{number(y + 4)}"
    else:
        back = y - 9 if y > y0 else y + 9
        corners = f"{number(x)},{number(y)} {number(x - 4)},{number(back)} {number(x + 4)},{number(back)}"
    return f'<polygon points="{corners}" fill="{LINE}"/>'


def joints(drawing: Drawing) -> Iterator[tuple[float, float]]:
    """Where lines of one net meet on their way: a dot tells a joint from a crossing."""
    tracks: dict[int, set[float]] = {}
    for line in drawing.lines:
        if line.net >= 0:
            tracks.setdefault(line.net, set()).update((line.points[0][1], line.points[-1][1]))
    seen: set[tuple[float, float]] = set()
    for line in drawing.lines:
        if line.net < 0:
            continue
        heights = tracks[line.net]
        for x, y in line.points[1:3]:
            if min(heights) < y < max(heights) and (x, y) not in seen:
                seen.add((x, y))
                yield x, y


def dot(x: float, y: float) -> str:
    """The mark of a joint."""
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="2.8" fill="{LINE}"/>'
