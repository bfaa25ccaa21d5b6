"""The figures, as a table that shows what was wanted beside what was found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table."""

    what: str
    value: float | None = None
    """None: it could not be measured here; `detail` says why."""
    unit: str = ""
    least: float | None = None
    """At least so much is wanted…"""
    most: float | None = None
    """…or at most."""
    detail: str = ""

    @property
    def goal(self) -> str:
        """What is wanted, in words."""
        if self.least is not None:
            return f"≥ {self.least:g}{self.unit}"
        return f"≤ {self.most:g}{self.unit}" if self.most is not None else "—"

    @property
    def verdict(self) -> str:
        """Whether it was reached; empty if nothing is wanted."""
        if self.value is None or (self.least is None and self.most is None):
            return ""
        short = (self.least is not None and self.value < self.least) or (
            self.most is not None and self.value > self.most
        )
        return "misses" if short else "ok"


def line(one: Figure) -> str:
    """A figure as one line."""
    value = "—" if one.value is None else f"{one.value:.2f}{one.unit}"
    return f"{one.what:<64} {value:>10}  {one.goal:<10} {one.verdict:<7} {one.detail}".rstrip()


def heading() -> str:
    """The line above the figures."""
    return f"{'ratio':<64} {'result':>10}  {'must':<10}"


def misses(figures: Iterable[Figure]) -> int:
    """How many figures fall short."""
    return sum(one.verdict == "misses" for one in figures)
