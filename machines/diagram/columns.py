"""From left to right: how wide lanes and channels are and where each begins."""

from __future__ import annotations

from dataclasses import dataclass

from machines.diagram.model import BESIDE, Sketch
from machines.diagram.ports import Routes, Track
from machines.diagram.shapes import Rect

MARGIN = 8
TAB = 22
"""Width of the tab in the left margin that names a band."""
_BESIDE_WIDTH = 130
_TRACK_STEP = 12
_CHANNEL = 12
"""Width of a channel without tracks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Places from left to right, in pixels."""

    lanes: tuple[Rect, ...]
    """With `x` and `width` only."""
    tracks: dict[Track, float]
    width: float
    """Of the whole drawing."""


def columns(sketch: Sketch, routes: Routes) -> Columns:
    """Place the lanes and, between them, the channels with their tracks."""
    width = _lane_width(sum(lane != BESIDE for lane in sketch.lanes))
    lanes: list[Rect] = []
    tracks: dict[Track, float] = {}
    x: float = MARGIN + TAB * len(sketch.bands)
    for channel in range(len(sketch.lanes) + 1):
        slots = sorted({track.slot for track in routes.tracks if track.channel == channel})
        for index, slot in enumerate(slots):
            tracks[Track(channel=channel, slot=slot)] = x + _CHANNEL + _TRACK_STEP * index
        x += _CHANNEL + (_TRACK_STEP * (len(slots) - 1) + _CHANNEL if slots else 0)
        if channel < len(sketch.lanes):
            own = _BESIDE_WIDTH if sketch.lanes[channel] == BESIDE else width
            lanes.append(Rect(x=x, y=0, width=own, height=0))
            x += own
    return Columns(lanes=tuple(lanes), tracks=tracks, width=x + MARGIN)


def _lane_width(lanes: int) -> float:
    """Fewer lanes may be wider; four still fit a common screen."""
    return {1: 330, 2: 280, 3: 240}.get(lanes, 212)
