"""The diagram as SVG and PNG: what it says, how it shows a case, and that it needs nothing else."""

from __future__ import annotations

import re
import struct
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from machines.definition import Procedure
from machines.diagram import diagram_png, diagram_svg
from machines.diagram.svg_lines import unshared
from machines.listing import arrows_of
from machines.reading.loading import load
from machines.text_width import text_width, wrap

BOOK = load()
EVERY = [pytest.param(procedure, id=code) for code, procedure in BOOK.procedures.items()]
SVG = "{http://www.w3.org/2000/svg}"
LIT = "#1f5fbf"
CALM = "#e4f2e7"


def groups(svg: str, kind: str) -> dict[str, ElementTree.Element]:
    """The shapes of a kind by their row."""
    found = ElementTree.fromstring(svg).iter(f"{SVG}g")
    return {group.attrib["data-row"]: group for group in found if group.get("data-kind") == kind}


@pytest.mark.parametrize("procedure", EVERY)
def test_the_svg_stands_alone(procedure: Procedure) -> None:
    """No script, no style sheet, no address outside; a role and a title for who cannot see it."""
    svg = diagram_svg(procedure)
    root = ElementTree.fromstring(svg)
    assert root.get("role") == "img"
    title = root.find(f"{SVG}title")
    assert title is not None
    assert title.text == f"{procedure.code} {procedure.title}"
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {"svg", "title", "g", "rect", "text", "path", "polygon", "circle", "line"}
    assert re.findall(r"https?://\S+", svg) == ['http://www.w3.org/2000/svg"']


@pytest.mark.parametrize("procedure", EVERY)
def test_every_box_has_its_whole_sentence(procedure: Procedure) -> None:
    """The drawing shortens a sentence, its title does not."""
    boxes = groups(diagram_svg(procedure), "work")
    for step in procedure.states:
        title = boxes[step.no].find(f"{SVG}title")
        assert title is not None
        assert title.text == f"{step.no}. {step.text}"


def test_no_sentence_is_left_at_an_and() -> None:
    """The end has a pill of its own: the words that lead to it in a sentence go with it."""
    procedure = load().procedures["DS-UI-04"]
    first, *others = procedure.steps
    row = replace(first, text="Si no procede, lo comunica y fin del procedimiento.")
    box = groups(diagram_svg(replace(procedure, steps=(row, *others))), "work")[row.no]
    words = " ".join("".join(one.itertext()) for one in box.iter(f"{SVG}text"))
    assert words.endswith("lo comunica")


@pytest.mark.parametrize("procedure", EVERY)
def test_every_move_has_its_arrow(procedure: Procedure) -> None:
    """From each row to each of its rows and ends, in the SVG itself."""
    found = ElementTree.fromstring(diagram_svg(procedure)).iter(f"{SVG}g")
    arrows = {(one.attrib["data-from"], one.attrib["data-to"]) for one in found if "data-from" in one.attrib}
    moves = {(step.no, target) for step, _, target in arrows_of(procedure)}
    assert arrows == moves | {("", procedure.start.row)}


def test_what_lines_of_one_net_share_is_drawn_once() -> None:
    """Dashes over dashes would fill each other's gaps; the longest line is whole, the others join it."""
    far = ((90.0, 80.0), (10.0, 80.0), (10.0, 20.0), (190.0, 20.0))
    near = ((90.0, 50.0), (10.0, 50.0), (10.0, 20.0), (190.0, 20.0))
    other_target = ((90.0, 80.0), (10.0, 80.0), (10.0, 60.0), (190.0, 60.0))
    below = ((90.0, 95.0), (10.0, 95.0), (10.0, 60.0), (190.0, 60.0))
    assert list(unshared([near, far, other_target, below])) == [
        far,
        ((90.0, 95.0), (10.0, 95.0), (10.0, 80.0)),
        other_target[2:],
        near[:2],
    ]


@pytest.mark.parametrize("procedure", EVERY)
def test_no_text_is_smaller_than_twelve_pixels(procedure: Procedure) -> None:
    """The drawing in its own size can be read on a telephone."""
    sizes = [
        float(text.attrib["font-size"])
        for text in ElementTree.fromstring(diagram_svg(procedure)).iter(f"{SVG}text")
    ]
    assert min(sizes) >= 12


def test_the_current_row_is_lit_and_the_past_is_calm() -> None:
    """Only the row at hand has the strong colour; rows that are done have the calm one."""
    procedure = BOOK.procedures["DS-UI-04"]
    boxes = groups(diagram_svg(procedure, current="3", done={"1", "2"}), "work")
    fills = {row: {rect.get("fill") for rect in box.iter(f"{SVG}rect")} for row, box in boxes.items()}
    assert [row for row, colours in fills.items() if LIT in colours] == ["3"]
    assert [row for row, colours in fills.items() if CALM in colours] == ["1", "2"]


def test_an_end_can_be_lit() -> None:
    """A case that was refused lights the pill of that end, and no other."""
    procedure = BOOK.procedures["INE-SEN-P1"]
    ends = groups(diagram_svg(procedure, current="FIN:denegada"), "end")
    lit = [
        row for row, end in ends.items() if any(rect.get("fill") == LIT for rect in end.iter(f"{SVG}rect"))
    ]
    assert lit == ["FIN:denegada"]


def test_a_stretch_is_named_and_can_be_lit() -> None:
    """The band says for each of what its rows run, and has an edge while the case stands in it."""
    procedure = BOOK.procedures["INE-SEN-P2"]
    stretch = procedure.stretches[0]
    plain = diagram_svg(procedure)
    assert f">por cada {stretch.element}<" in plain
    assert LIT not in plain
    assert LIT in diagram_svg(procedure, current=f"tramo:{stretch.name}")


def test_a_rhythm_is_lit_while_a_case_stands_in_it() -> None:
    """A programme that waits for its next time shows its rows as the place where it is."""
    procedure = BOOK.procedures["SEPREM-DI-008.2"]
    assert LIT not in diagram_svg(procedure)
    assert LIT in diagram_svg(procedure, current="ritmo:2")


def test_a_question_stands_in_the_box_of_its_row() -> None:
    """The unnumbered question of a manual is part of the row above it."""
    box = groups(diagram_svg(BOOK.procedures["SEPREM-DI-003.1"]), "work")["6"]
    assert "¿Resultado es satisfactorio?" in [text.text for text in box.iter(f"{SVG}text")]


@pytest.mark.parametrize("procedure", EVERY)
def test_the_picture_is_the_svg_half_as_large_again(procedure: Procedure) -> None:
    """The PNG has three pixels for every two of the SVG's."""
    svg = diagram_svg(procedure)
    png = diagram_png(svg)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    root = ElementTree.fromstring(svg)
    assert abs(width - 1.5 * float(root.attrib["width"])) <= 2
    assert abs(height - 1.5 * float(root.attrib["height"])) <= 2


def test_threads_may_draw_at_the_same_time() -> None:
    """Four threads get the same picture as one."""
    svg = diagram_svg(BOOK.procedures["DS-UI-04"])
    alone = diagram_png(svg)
    with ThreadPoolExecutor(4) as pool:
        assert all(picture == alone for picture in pool.map(diagram_png, [svg] * 8))


def test_widths_are_those_of_the_font() -> None:
    """Known advances of DejaVu Sans, whose em has 2,048 units: a digit 1,303, a blank 651, a bold M 2,038."""
    assert text_width("00", 2048) == 2 * 1303
    assert text_width(" ", 2048) == 651
    assert text_width("M", 2048, bold=True) == 2038


def test_a_long_word_is_broken_and_a_long_text_cut() -> None:
    """No line is wider than its room; what is left out is shown by an ellipsis."""
    lines = wrap("Electroencefalografistas departamentales de toda la República", 60, 12)
    assert all(text_width(line, 12) <= 60 for line in lines)
    assert "".join(lines).replace("-", "").startswith("Electroencefalografistas")
    assert wrap("uno dos tres cuatro cinco", 60, 12, most=2)[-1].endswith("…")
