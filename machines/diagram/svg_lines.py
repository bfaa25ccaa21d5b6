"""Arrows as SVG: rounded corners, heads, and dots where lines of one net meet."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from machines.diagram.shapes import Drawing, Line
from machines.diagram.svg_basics import LINE, label, number

_ROUNDING = 6


def strokes(drawing: Drawing) -> Iterator[str]:
    """The lines themselves, dashed ones below; a net is one path, so that its lines do not add up."""
    paths: dict[tuple[bool, int], list[str]] = {}
    for index, line in enumerate(drawing.lines):
        run = line.net if line.net >= 0 else -1 - index
        paths.setdefault((not line.dashed, run), []).append(_path(line.points))
    for (solid, _), parts in sorted(paths.items()):
        dash = "" if solid else ' stroke-dasharray="6 4"'
        yield f'<path d="{"".join(parts)}" fill="none" stroke="{LINE}" stroke-width="1.5"{dash}/>'


def arrow_mark(line: Line) -> str:
    """The head and the labels of an arrow."""
    title = f"<title>{escape(line.title)}</title>" if line.title else ""
    texts = "".join(label(text) for text in line.labels)
    ends = f'data-from="{escape(line.source)}" data-to="{escape(line.target)}"'
    return f"<g {ends}>{title}{_arrow_head(line.points)}{texts}</g>"


def _path(points: tuple[tuple[float, float], ...]) -> str:
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


def _arrow_head(points: tuple[tuple[float, float], ...]) -> str:
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
