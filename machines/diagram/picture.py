"""The flow diagram of a procedure: responsables as lanes, time downwards, as SVG or PNG."""

from __future__ import annotations

from collections.abc import Collection

from machines import typesetting
from machines.definition import Procedure
from machines.diagram.layout import layout
from machines.diagram.svg import write_svg

_PAGE = b"""#set page(width: auto, height: auto, margin: 0pt, fill: white)
#image(bytes(sys.inputs.svg), format: "svg")
"""
_PIXELS_PER_INCH = 144
"""An SVG pixel is 1/96 inch; a phone shows the picture enlarged, so it gets half as many again."""


def diagram_svg(procedure: Procedure, *, current: str | None = None, done: Collection[str] = ()) -> str:
    """The diagram as a self-contained SVG.

    Args:
        current: where a case stands (a row number, `tramo:<name>`, `ritmo:<row>` or an end): drawn strongly.
        done: rows that it has been through: drawn calmly.
    """
    return write_svg(layout(procedure), current=current, done=done)


def diagram_png(svg: str) -> bytes:
    """The picture of an SVG made here, half as large again in pixels, with the bundled fonts only.

    Threads may call it at the same time: each call has a compiler of its own, since a shared one refuses
    the second caller.
    """
    import typst

    picture = typst.compile(
        input=_PAGE,
        format="png",
        ppi=_PIXELS_PER_INCH,
        sys_inputs={"svg": svg},
        font_paths=typesetting.fonts(),
    )
    typesetting.forget()
    return picture
