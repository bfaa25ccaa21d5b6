"""An office that a test writes down itself: its institution, its procedures and its people."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from machines.reading.loading import load
from tests.conversations import office
from tests.conversations.office import World


def own_office(
    folder: Path, patch: pytest.MonkeyPatch, institution: str, roster: str, *procedures: str
) -> World:
    """The office of these files' texts, free of findings, with nothing opened yet."""
    files = folder / "procedimientos" / _code(institution)
    files.mkdir(parents=True)
    (files / "institucion.toml").write_text(institution, encoding="utf-8")
    for text in procedures:
        (files / f"{_code(text)}.toml").write_text(text, encoding="utf-8")
    book = load([folder / "procedimientos"])
    assert not book.findings, book.findings
    patch.setattr(office, "BOOK", book)
    people = folder / "roster.csv"
    people.write_text(roster, encoding="utf-8")
    patch.setattr(office, "ROSTER", people)
    return World(folder)


def _code(text: str) -> str:
    """The code of an institution or a procedure, as files are named."""
    code: str = tomllib.loads(text)["codigo"]
    return code.lower()
