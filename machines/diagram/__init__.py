"""The flow diagram of a procedure: responsables as lanes, time downwards.

`model` says what there is to draw, `routing` chooses the tracks of the arrows, `layout` gives everything a
place in pixels, `svg` writes that down and `picture` is what others call.
"""

from machines.diagram.picture import diagram_png, diagram_svg

__all__ = ["diagram_png", "diagram_svg"]
