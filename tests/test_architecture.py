"""The rules of the house that no other tool checks."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from bot.cli import main
from bot.settings import NAMES
from machines.reading.loading import BUILT_IN

ROOT = Path(__file__).parents[1]
HOUSE = ("bot", "machines", "mail", "sandbox", "scheduler", "storage")
GOLDEN = ROOT / "tests" / "procedures" / "golden"
PROCEDURES = sorted(file for file in BUILT_IN.glob("*/*.toml") if file.name != "institucion.toml")
TEXTS = {".py", ".toml", ".md", ".txt", ".js", ".css", ".html", ".csv", ".json", ".svg", ".yml", ".lock", ""}
PRIVATE_PATH = re.compile(r"/(?:work|root|home/[a-z]+|Users)/" + r"[a-z.]")
"""Folders of one machine; system folders such as /usr/bin are everybody's."""


def texts() -> Iterator[Path]:
    """Every text file of the repository."""
    for folder in (*HOUSE, "tests", ".ci"):
        for file in (ROOT / folder).rglob("*"):
            if file.is_file() and file.suffix in TEXTS and "__pycache__" not in file.parts:
                yield file
    yield from (file for file in ROOT.iterdir() if file.is_file() and file.suffix in TEXTS)


def commands(group: click.Group, before: str = "ventanilla") -> Iterator[str]:
    """Every command as it is typed."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{before} {name}")
        else:
            yield f"{before} {name}"


def test_every_file_of_the_house_says_what_it_is() -> None:
    """Each module, and so each folder by its `__init__`, begins with a docstring."""
    files = [file for folder in HOUSE for file in (ROOT / folder).rglob("*.py")]
    assert len(files) > 100
    silent = [file for file in files if not ast.get_docstring(ast.parse(file.read_text("utf-8")))]
    assert silent == []


def test_every_folder_with_code_is_a_package() -> None:
    """A folder without `__init__` would have no docstring; migrations are run by Alembic, not imported."""
    folders = {file.parent for folder in HOUSE for file in (ROOT / folder).rglob("*.py")}
    bare = {folder for folder in folders if not (folder / "__init__.py").exists()}
    assert {folder for folder in bare if "migrations" not in folder.parts} == set()


@pytest.mark.parametrize("file", PROCEDURES, ids=[file.stem for file in PROCEDURES])
def test_every_procedure_has_its_golden_table_and_listing(file: Path) -> None:
    """What is generated from a procedure was read by a human once, and is compared since."""
    assert [end for end in (".md", ".json") if not (GOLDEN / f"{file.stem}{end}").is_file()] == []


@pytest.mark.parametrize("command", sorted(commands(main)))
def test_the_readme_names_every_command(command: str) -> None:
    """As it is typed."""
    assert command in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("setting", NAMES)
def test_the_readme_names_every_setting(setting: str) -> None:
    """By the name that is a contract."""
    assert setting in (ROOT / "README.md").read_text("utf-8")


def test_every_dependency_says_why_it_is_there() -> None:
    """Each requirement in pyproject.toml has its reason beside it."""
    lines = (ROOT / "pyproject.toml").read_text("utf-8").partition("[tool.")[0].splitlines()
    wanted = [line for line in lines if re.match(r'\s+"[\w.-]+(\[\w+\])?([<>=!~]|")', line)]
    assert len(wanted) > 20
    assert [line for line in wanted if not re.search(r",\s*# \S+", line)] == []


def test_no_file_knows_one_machines_folders() -> None:
    """Nothing of ours depends on where somebody keeps it."""
    found = [file for file in texts() if PRIVATE_PATH.search(file.read_text("utf-8", errors="replace"))]
    assert [str(file.relative_to(ROOT)) for file in found] == []
