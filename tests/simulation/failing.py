"""What a simulation says when something is not as it must be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Violation(Exception):
    """A rule that did not hold, with all that repeats it."""

    layer: str
    seed: int
    step: int
    procedure: str
    intent: str
    rule: str

    def __str__(self) -> str:
        return (
            f"seed {self.seed}, step {self.step}, {self.procedure or 'no procedure'}, after «{self.intent}»:\n"
            f"  {self.rule}\n"
            f"  again: .venv/bin/python -m tests.simulation {self.layer} --seed {self.seed}"
        )
