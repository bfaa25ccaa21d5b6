"""From top to bottom: where a rank's box, its decision and the ends beside it stand, and where lines meet them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from machines.definition import Procedure
from machines.diagram.cards import Card, card, pill
from machines.diagram.columns import Columns
from machines.diagram.model import NodeKind, Sketch, Way, end_words
from machines.diagram.ports import Port, Routes, Side
from machines.diagram.shapes import SIZE, Rect, Text, Tone
from machines.text_width import wrap

DIAMOND = 12
"""Half the height of a decision's diamond."""
INSET = 4
"""Between a box and the edge of its lane."""
_LEADING = 14
_PORT_STEP = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Exit:
    """Where an answer leaves to the side, with its label and, if it ends there, the pill."""

    port: Port
    x: float
    y: float
    labels: tuple[Text, ...]
    pill: Rect | None = None
    pill_card: Card | None = None

    @property
    def way(self) -> Way:
        """The answer."""
        assert self.port.way is not None  # a port that leaves has one
        return self.port.way

    def lowered(self, y: float) -> Exit:
        """The same way out further down."""
        rect = self.pill
        return replace(
            self,
            y=self.y + y,
            labels=tuple(label.moved(0, y) for label in self.labels),
            pill=replace(rect, y=rect.y + y) if rect else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One rank with its places."""

    box: Rect
    card: Card
    diamond: Rect | None
    exits: tuple[Exit, ...]
    entries: dict[int, tuple[float, float]]
    """Where each net enters."""
    spine_labels: tuple[Text, ...]
    bottom: float
    """Where the spine leaves and the rank ends."""
    trunk: float
    """How far down the decision's own line goes."""


class Ranks:
    """Places ranks one after another."""

    def __init__(self, procedure: Procedure, sketch: Sketch, routes: Routes, places: Columns) -> None:
        self.procedure = procedure
        self.sketch = sketch
        self.routes = routes
        self.places = places

    def place(self, rank: int, top: float) -> Placed:
        """The rank's places if its box begins at `top`."""
        lane = self.places.lanes[self.sketch.nodes[rank].lane]
        made = self._card(rank, lane.width - 2 * INSET)
        decides = self.sketch.decides(rank)
        ports = {side: self._ports(rank, side, with_leaving=not decides) for side in Side}
        height = max(made.height, *(_PORT_STEP * (len(some) + 1) for some in ports.values()))
        box = Rect(x=lane.middle - made.width / 2, y=top, width=made.width, height=height)
        places = {port: point for side in Side for port, point in _at_side(box, side, ports[side])}
        exits = [Exit(port=port, x=x, y=y, labels=()) for port, (x, y) in places.items() if port.leaves]
        low, diamond = box.bottom, None
        if decides:
            levels, low, diamond = self._decision(rank, box)
            exits += levels
        labels, bottom = self._spine_labels(rank, low)
        return Placed(
            box=box,
            card=made,
            diamond=diamond,
            exits=tuple(exits),
            entries={port.net: point for port, point in places.items() if not port.leaves},
            spine_labels=labels,
            bottom=bottom,
            trunk=max((one.y for one in exits), default=low),
        )

    def _decision(self, rank: int, box: Rect) -> tuple[list[Exit], float, Rect]:
        """The answers beside a decision, the lowest place, and its diamond."""
        levels, low = self._levels(rank, box.bottom)
        centre = levels[0].y if levels else box.bottom + DIAMOND + 10
        size = 2 * DIAMOND
        diamond = Rect(x=box.middle - DIAMOND, y=centre - DIAMOND, width=size, height=size)
        return levels, max(low, diamond.bottom), diamond

    def _card(self, rank: int, width: float) -> Card:
        node = self.sketch.nodes[rank]
        if node.kind is NodeKind.START:
            return pill("Inicio", width, "")
        if node.step is None:
            return pill(end_words(node.row), width, node.row)
        stretch = self.procedure.stretch_of(node.row)
        element = stretch.element if stretch else "parte"
        return card(node.step, width, lane=self.sketch.lanes[node.lane], element=element)

    def _ports(self, rank: int, side: Side, *, with_leaving: bool) -> tuple[Port, ...]:
        entering = self.routes.entering.get((rank, side), ())
        return (*entering, *self.routes.leaving.get((rank, side), ())) if with_leaving else entering

    def _levels(self, rank: int, top: float) -> tuple[list[Exit], float]:
        """The answers that leave a decision to the sides, pairwise below each other; the lowest place."""
        left = self.routes.leaving.get((rank, Side.LEFT), ())
        right = self.routes.leaving.get((rank, Side.RIGHT), ())
        exits: list[Exit] = []
        low = top + 6
        for index in range(max(len(left), len(right))):
            level = [
                self._exit(port, index) for port in (*left[index : index + 1], *right[index : index + 1])
            ]
            reach = DIAMOND + 6 if index == 0 else 6
            above = [reach, *(_LEADING * len(one.labels) + 6 for one in level)]
            below = [reach, *(one.pill_card.height / 2 + 6 for one in level if one.pill_card)]
            y = low + max(above + below[1:])
            exits += [one.lowered(y) for one in level]
            low = y + max(below)
        return exits, low

    def _exit(self, port: Port, index: int) -> Exit:
        """An answer's way out at height 0, its label above the line, its pill in the next lane."""
        number = self.sketch.nodes[port.rank].lane
        lane = self.places.lanes[number]
        away = DIAMOND if index == 0 else 0
        plain = Exit(port=port, x=lane.middle + port.side * away, y=0, labels=())
        lines = wrap(plain.way.label, lane.width / 2 - away - 5, SIZE)
        anchor: Literal["start", "end"] = "start" if port.side is Side.RIGHT else "end"
        labels = tuple(
            Text(
                x=plain.x + port.side * 4,
                y=-5 - _LEADING * (len(lines) - 1 - line),
                text=text,
                tone=Tone.LABEL,
                anchor=anchor,
            )
            for line, text in enumerate(lines)
        )
        if not plain.way.end:
            return replace(plain, labels=labels)
        beside = self.places.lanes[number + port.side]
        made = pill(end_words(plain.way.end), beside.width - 2 * INSET, plain.way.end)
        left = beside.x + INSET if port.side is Side.RIGHT else beside.right - INSET - made.width
        rect = Rect(x=left, y=-made.height / 2, width=made.width, height=made.height)
        return replace(plain, labels=labels, pill=rect, pill_card=made)

    def _spine_labels(self, rank: int, top: float) -> tuple[tuple[Text, ...], float]:
        """The label of the way straight down, right of its line; where it ends."""
        lane = self.places.lanes[self.sketch.nodes[rank].lane]
        label = next((way.label for way in self.sketch.spines if way.source == rank), "")
        lines = wrap(label, lane.width / 2 - 10, SIZE)
        texts = tuple(
            Text(x=lane.middle + 6, y=top + 13 + _LEADING * index, text=text, tone=Tone.LABEL)
            for index, text in enumerate(lines)
        )
        return texts, top + (_LEADING * len(lines) + 4 if lines else 0)


def _at_side(box: Rect, side: Side, ports: tuple[Port, ...]) -> Iterator[tuple[Port, tuple[float, float]]]:
    """Ports spread evenly along a side of a box."""
    x = box.x if side is Side.LEFT else box.right
    for index, port in enumerate(ports):
        yield port, (x, box.y + box.height * (index + 1) / (len(ports) + 1))
