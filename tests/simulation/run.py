"""What a run of the simulation was."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Run:
    """Figures of one run, or of several added up."""

    seed: int
    cases: int = 0
    ended: int = 0
    actions: int = 0
    refused: int = 0
    """Actions that were refused, or about which there was nothing to do."""
    rows: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    """How often each kind of thing was done."""
    procedures: set[str] = field(default_factory=set)
    digest: str = ""
    """SHA-256 of all histories."""

    def add(self, other: Run) -> None:
        """Add a run to the sum of those before."""
        self.cases += other.cases
        self.ended += other.ended
        self.actions += other.actions
        self.refused += other.refused
        self.rows += other.rows
        self.kinds += other.kinds
        self.procedures |= other.procedures
        self.digest = hashlib.sha256((self.digest + other.digest).encode()).hexdigest()
