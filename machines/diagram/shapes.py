"""The finished drawing as plain records in pixels; `diagram_layout` makes it, `diagram_svg` writes it down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from machines.text_width import text_width

SIZE = 12
"""Smallest size of text, in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect:
    """A rectangle; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Centre from left to right."""
        return self.x + self.width / 2


class Tone(StrEnum):
    """What a text is, which decides its colour."""

    PLAIN = "plain"
    QUIET = "quiet"
    NOTE = "note"
    NUMBER = "number"
    LABEL = "label"
    HEADER = "header"
    PILL = "pill"
    BAND = "band"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One line of text on its baseline."""

    x: float
    y: float
    text: str
    tone: Tone
    size: float = SIZE
    bold: bool = False
    anchor: Literal["start", "middle", "end"] = "start"
    upright: bool = False
    """Turned by a quarter to the left, to be read upwards."""
    row: str = ""

    @property
    def extent(self) -> Rect:
        """The rectangle that the line covers."""
        width = text_width(self.text, self.size, bold=self.bold)
        before = {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        ascent, height = 0.76 * self.size, 1.0 * self.size
        if self.upright:
            return Rect(x=self.x - ascent, y=self.y - width + before, width=height, height=width)
        return Rect(x=self.x - before, y=self.y - ascent, width=width, height=height)

    def moved(self, x: float, y: float) -> Text:
        """The same text elsewhere."""
        return replace(self, x=self.x + x, y=self.y + y)


class ShapeKind(StrEnum):
    """What a shape stands for."""

    WORK = "work"
    DECISION = "decision"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A box, a diamond or a pill, with its texts."""

    kind: ShapeKind
    rect: Rect
    row: str
    """Row number, or the end's state."""
    title: str
    texts: tuple[Text, ...] = ()
    badge: Rect | None = None
    """Under the row's number."""
    rule: float = 0
    """Height of the line above the question; 0 for none."""
    clock: tuple[float, float] | None = None
    """Centre of the clock that marks a row which waits for somebody outside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An arrow from a row to a row or an end."""

    points: tuple[tuple[float, float], ...]
    source: str
    target: str
    title: str = ""
    labels: tuple[Text, ...] = ()
    dashed: bool = False
    net: int = -1
    """Lines of one net may run together; -1 for a line by itself."""
    arrow: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A responsable's lane."""

    rect: Rect
    header: tuple[Text, ...]
    header_height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BandShape:
    """The tinted background of a stretch or a rhythm."""

    state: str
    """Of a case while it runs."""
    rect: Rect
    tab: Rect
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A whole diagram."""

    width: float
    height: float
    title: str
    heading: tuple[Text, ...]
    lanes: tuple[Lane, ...]
    bands: tuple[BandShape, ...]
    shapes: tuple[Shape, ...]
    lines: tuple[Line, ...]
    legend: tuple[tuple[float, float], ...]
    """Both ends of the dashed sample, if there is a legend."""
    legend_text: tuple[Text, ...]
    crossings: int

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every text of the drawing."""
        owned = [text for shape in self.shapes for text in shape.texts]
        labels = [text for line in self.lines for text in line.labels]
        headers = [text for lane in self.lanes for text in lane.header]
        bands = [band.text for band in self.bands]
        return (*self.heading, *headers, *bands, *owned, *labels, *self.legend_text)
