"""Nothing in a diagram covers anything else: for every procedure of the book and for invented ones."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest

from machines.definition import END, Answer, Mode, Occasion, Procedure, Rhythm, Start, Step, StepKind, Stretch
from machines.diagram.layout import layout
from machines.diagram.shapes import Drawing, Line, Rect, Text
from machines.listing import arrows_of
from machines.reading.loading import load

BOOK = load()
Point = tuple[float, float]
Segment = tuple[Point, Point]


def invented(seed: int) -> Procedure:
    """A procedure with arrows to anywhere, as no manual would have it; the same seed makes the same one."""
    dice = random.Random(seed)
    rows = [str(number + 1) for number in range(dice.randint(2, 11))]
    roles = [f"Responsable de la Unidad {letter}" for letter in "ABCDEF"[: dice.randint(1, 6)]]
    steps = tuple(_invented_step(dice, rows, index, roles) for index in range(len(rows)))
    stretch = Stretch(name="partes", element="dependencia", rows=tuple(rows[:2]), register="Partes")
    return Procedure(
        institution="X",
        code=f"X-{seed}",
        version="1",
        title="Procedimiento inventado",
        manual="",
        unit="",
        objective="",
        start=Start(
            row=dice.choice(rows[:2]),
            who=(roles[0],),
            registers=(),
            occasions=(Occasion(kind="solicitud", text="Alguien lo pide."),),
        ),
        steps=steps,
        stretches=(stretch,) if dice.random() < 0.5 else (),
        rhythms=(Rhythm(rows=tuple(rows[1:]), rule="cada mes"),) if dice.random() < 0.3 else (),
    )


def _invented_step(dice: random.Random, rows: list[str], index: int, roles: list[str]) -> Step:
    names = tuple(dice.sample(roles, min(len(roles), dice.choice((1, 1, 1, 2)))))
    following = rows[index + 1] if index + 1 < len(rows) else END
    answers = [Answer(key="hecho", button="Hecho", targets=(following,))]
    for number in range(dice.choice((0, 0, 1, 2, 3))):
        button = dice.choice(("Devolver con observaciones", "No", "Improbar lo presentado por escrito"))
        targets = tuple(dice.sample([*rows, END, "FIN:denegada"], dice.choice((1, 1, 2, 3))))
        answers.append(
            Answer(
                key=f"otra-{number}",
                button=button,
                label=button,
                targets=targets[: len(rows)],
                by_resolution=dice.random() < 0.3,
            )
        )
    return Step(
        no=rows[index],
        kind=StepKind.STATE,
        roles=names,
        mode=dice.choice((Mode.ANY, Mode.ALL)) if len(names) > 1 else Mode.ONE,
        text="Revisa la documentación presentada y la traslada. " * dice.randint(1, 6),
        question="¿La documentación presentada está completa?" if dice.random() < 0.3 else "",
        time="1 día",
        answers=tuple(answers),
        waits_for=("Junta Directiva",) if dice.random() < 0.2 else (),
    )


EVERY = [pytest.param(procedure, id=code) for code, procedure in BOOK.procedures.items()]
EVERY += [pytest.param(invented(seed), id=f"invented-{seed}") for seed in range(24)]


def overlap(one: Rect, other: Rect) -> bool:
    """Whether two rectangles share more than an edge."""
    slack = 0.3
    across = one.x + slack < other.right and other.x + slack < one.right
    return across and one.y + slack < other.bottom and other.y + slack < one.bottom


def inside(one: Rect, outer: Rect) -> bool:
    """Whether a rectangle lies within another."""
    slack = 0.1
    across = one.x >= outer.x - slack and one.right <= outer.right + slack
    return across and one.y >= outer.y - slack and one.bottom <= outer.bottom + slack


def segments(line: Line) -> Iterator[Segment]:
    """The straight parts of a line."""
    return pairwise(line.points)


def as_rect(segment: Segment) -> Rect:
    """The rectangle that a straight line covers without its very ends: it is one pixel and a half wide."""
    (x1, y1), (x2, y2) = segment
    across, down = (-1.5, 0.75) if y1 == y2 else (0.75, -1.5)
    return Rect(
        x=min(x1, x2) - across,
        y=min(y1, y2) - down,
        width=abs(x1 - x2) + 2 * across,
        height=abs(y1 - y2) + 2 * down,
    )


def run(line: Line) -> tuple[int, str]:
    """Lines of the same run may lie on each other: those of a net, and a decision's own."""
    return (line.net, "") if line.net >= 0 else (-1, line.source)


def crossing(one: Segment, other: Segment) -> Point | None:
    """Where a horizontal line goes through a vertical one, if it does."""
    for (a, b), (c, d) in ((one, other), (other, one)):
        if a[1] == b[1] and c[0] == d[0]:
            across = min(a[0], b[0]) < c[0] < max(a[0], b[0])
            if across and min(c[1], d[1]) < a[1] < max(c[1], d[1]):
                return c[0], a[1]
    return None


def crossings(drawing: Drawing) -> int:
    """How many places there are at which lines of different runs cross."""
    places = {
        crossing(part, other_part)
        for line, other in combinations(drawing.lines, 2)
        if run(line) != run(other)
        for part in segments(line)
        for other_part in segments(other)
    }
    return len(places - {None})


@pytest.mark.parametrize("procedure", EVERY)
def test_nothing_covers_anything(procedure: Procedure) -> None:
    """Boxes, pills, diamonds and texts each have their own place within the drawing."""
    drawing = layout(procedure)
    page = Rect(x=0, y=0, width=drawing.width, height=drawing.height)
    for shape, other in combinations(drawing.shapes, 2):
        assert not overlap(shape.rect, other.rect), (shape.row, other.row)
    for text, other_text in combinations(drawing.texts, 2):
        assert not overlap(text.extent, other_text.extent), (text.text, other_text.text)
    for text in drawing.texts:
        assert inside(text.extent, page), text
    for shape in drawing.shapes:
        for text in shape.texts:
            assert inside(text.extent, shape.rect), text
    for band in drawing.bands:
        assert inside(band.text.extent, band.tab)
    for lane in drawing.lanes:
        for text in lane.header:
            assert inside(text.extent, lane.rect), text


@pytest.mark.parametrize("procedure", EVERY)
def test_no_line_runs_over_a_box_or_a_text(procedure: Procedure) -> None:
    """Arrows touch boxes only at their ends and leave every text free."""
    drawing = layout(procedure)
    for line in drawing.lines:
        for part in segments(line):
            for shape in drawing.shapes:
                rect = shape.rect
                core = Rect(x=rect.x + 1, y=rect.y + 1, width=rect.width - 2, height=rect.height - 2)
                assert not overlap(as_rect(part), core), (line.source, line.target, shape.row)
            for text in drawing.texts:
                assert not overlap(as_rect(part), text.extent), (line.source, line.target, text.text)


@pytest.mark.parametrize("procedure", EVERY)
def test_lines_of_different_answers_never_lie_on_each_other(procedure: Procedure) -> None:
    """Two arrows share a line only where they lead to the same rows."""
    drawing = layout(procedure)
    for line, other in combinations(drawing.lines, 2):
        if run(line) == run(other):
            continue
        for part in segments(line):
            for other_part in segments(other):
                both_level = part[0][1] == part[1][1] and other_part[0][1] == other_part[1][1]
                both_upright = part[0][0] == part[1][0] and other_part[0][0] == other_part[1][0]
                if both_level or both_upright:
                    assert not overlap(as_rect(part), as_rect(other_part)), (line, other)


@pytest.mark.parametrize("procedure", EVERY)
def test_the_router_counts_the_crossings_that_are_drawn(procedure: Procedure) -> None:
    """The figure by which tracks are chosen is the number of crossings in the picture."""
    drawing = layout(procedure)
    assert crossings(drawing) == drawing.crossings


@pytest.mark.parametrize("procedure", list(BOOK.procedures.values()), ids=list(BOOK.procedures))
def test_the_book_has_few_crossings(procedure: Procedure) -> None:
    """No procedure of the book has more than one crossing for eight arrows."""
    drawing = layout(procedure)
    assert drawing.crossings <= len(drawing.lines) // 8


@pytest.mark.parametrize("procedure", EVERY)
def test_every_row_and_every_move_is_drawn(procedure: Procedure) -> None:
    """Each row that holds work has one box, each answer an arrow from row to row or end."""
    drawing = layout(procedure)
    boxes = [shape.row for shape in drawing.shapes if shape.kind == "work"]
    assert sorted(boxes) == sorted(step.no for step in procedure.states)
    drawn = {(line.source, line.target) for line in drawing.lines if line.arrow and line.source}
    assert drawn == {(step.no, target) for step, _, target in arrows_of(procedure)}


@pytest.mark.parametrize("procedure", EVERY)
def test_every_band_is_long_enough_for_its_label(procedure: Procedure) -> None:
    """What a stretch or a rhythm is for stands whole in its tab, also where it has one row only."""
    for band in layout(procedure).bands:
        assert not band.text.text.endswith("…")
        assert band.text.extent.height <= band.tab.height


@pytest.mark.parametrize("procedure", EVERY)
def test_arrows_end_where_they_say(procedure: Procedure) -> None:
    """The head of an arrow touches the box or the pill of its target."""
    drawing = layout(procedure)
    for line in (line for line in drawing.lines if line.arrow):
        head = Rect(x=line.points[-1][0] - 1, y=line.points[-1][1] - 1, width=2, height=2)
        touched = {shape.row for shape in drawing.shapes if overlap(head, shape.rect)}
        assert line.target in touched, (line.source, line.target)


def test_the_checks_can_fail() -> None:
    """A text moved onto another one is noticed."""
    text = Text(x=0, y=20, text="Recibe", tone=layout(invented(1)).texts[0].tone)
    assert overlap(text.extent, text.moved(10, 2).extent)
    assert not overlap(text.extent, text.moved(0, 15).extent)
