"""The boxes, diamonds and pills of a diagram, with their texts in place."""

from __future__ import annotations

from collections.abc import Iterator

from machines.diagram.cards import PAD
from machines.diagram.model import Node, NodeKind, Sketch
from machines.diagram.ranks import Placed
from machines.diagram.shapes import Rect, Shape, ShapeKind

_SHAPES = {NodeKind.START: ShapeKind.START, NodeKind.WORK: ShapeKind.WORK, NodeKind.END: ShapeKind.END}


def shapes_of(plan: Sketch, placed: list[Placed]) -> list[Shape]:
    """Everything that arrows lead to or come from."""
    return [
        shape
        for node, place in zip(plan.nodes, placed, strict=True)
        for shape in (_main(node, place), *_decision(node, place), *_ends(place))
    ]


def _main(node: Node, place: Placed) -> Shape:
    """The box of a row, or the pill of a rank of its own."""
    made, box = place.card, place.box
    badge = Rect(x=box.x + PAD, y=box.y + PAD, width=made.badge_width, height=18)
    return Shape(
        kind=_SHAPES[node.kind],
        rect=box,
        row=node.row,
        title=f"{node.row}. {node.step.text}" if node.step else "",
        texts=tuple(text.moved(box.x, box.y) for text in made.texts),
        badge=badge if made.badge_width else None,
        rule=box.y + made.rule if made.rule else 0,
        clock=(box.x + PAD + 6, box.y + made.clock + 8) if made.clock else None,
    )


def _decision(node: Node, place: Placed) -> Iterator[Shape]:
    if place.diamond and node.step:
        title = node.step.question or node.step.text
        yield Shape(kind=ShapeKind.DECISION, rect=place.diamond, row=node.row, title=title)


def _ends(place: Placed) -> Iterator[Shape]:
    """The pills beside a decision."""
    for one in place.exits:
        if one.pill and one.pill_card:
            yield Shape(
                kind=ShapeKind.END,
                rect=one.pill,
                row=one.way.end,
                title=one.way.title,
                texts=tuple(text.moved(one.pill.x, one.pill.y) for text in one.pill_card.texts),
            )
