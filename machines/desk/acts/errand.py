"""What a person can do that is about no case: say that he will be away …"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from machines.desk.session import Desk
from machines.fields.field import Field
from machines.records import Values

MARK = "/"
"""Begins what stands for the procedure in the draft of an errand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """One such thing: its form, and what it does."""

    name: str
    """Short and stable: it stands in buttons and drafts."""
    label: str
    form: Callable[[Values], tuple[Field, ...]]
    """What it asks for, with what is known already."""
    do: Callable[[Desk, Values], None]
    """Does it with the form's values, and says so; may raise Refusal."""
