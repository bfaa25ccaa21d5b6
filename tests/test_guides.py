"""The guides in Spanish: their pictures, what they tell people to write, and what they have the administrator copy."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click
import pytest

from bot.cli import main
from bot.settings import NAMES
from machines.desk.acts import act, delivering, objecting, reassigning
from machines.grammar import Command, command
from machines.reading.loading import BUILT_IN, load
from machines.reading.source import HolidaySource
from machines.rosters.roster import read_roster

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "guias"
GUIDES = {file.stem: file.read_text("utf-8") for file in sorted(FOLDER.glob("*.md"))}
EVERY = "\n".join(GUIDES.values())
PICTURES = FOLDER / "imagenes"
MOST_BYTES = 150_000
BY_MAIL = [
    ("TAREAS", "tareas"),
    ("CASOS", "casos"),
    ("ESTADO SOSEP-2026-00001", "estado"),
    ("DESHACER", "deshacer"),
    ("AUSENCIA 01/12/2026 AL 15/12/2026 SUSTITUYE Carlos Pérez", "ausencia"),
    ("¿dónde va mi trámite?", "casos"),
    ("DESVINCULAR ana@privado.example", "desvincular"),
]
"""What the guides say may be written without a slash, and the command that it is."""
ACTS = [
    act.UNDO_LABEL, act.CANCEL_LABEL, act.TAKE_LABEL, act.RELEASE_LABEL, act.SIGN_ON_PAPER_LABEL, act.DELIVER_LABEL,
    act.CONFIRM_LABEL, act.PERSONAL_LABEL, act.EXTEND_LABEL, objecting.OBJECT_LABEL, reassigning.ACT.label, delivering.KEEPING.label,
]  # fmt: skip
"""The buttons of what can be done beside answering."""


def _in_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _console() -> str:
    """What the guides write as command lines."""
    given = re.findall(r"^\$ \.venv/bin/(.+)$|`(?:\.venv/bin/)?(ventanilla [^`]+)`", EVERY, re.MULTILINE)
    return "\n".join(one or other for one, other in given)


def test_there_is_a_guide_for_each_reader() -> None:
    """Employee, approver, delegate by mail, administrator; the README leads to each."""
    assert set(GUIDES) == {"empleado", "aprobador", "delegado-por-correo", "administrador"}
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in GUIDES if f"docs/guias/{name}.md" not in readme] == []


def test_every_picture_that_a_guide_shows_is_there_and_none_is_left_over() -> None:
    """Each says in words what is seen, and is small enough to be read over a slow line."""
    shown = re.findall(r'<img src="imagenes/([^"]+)"[^>]* alt="[^"]{20,}">', EVERY)
    assert sorted(shown) == sorted(file.name for file in PICTURES.iterdir())
    assert EVERY.count("<img") == len(shown)
    assert [file.name for file in PICTURES.iterdir() if file.stat().st_size > MOST_BYTES] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_every_link_of_a_guide_leads_somewhere(guide: str) -> None:
    """To another guide or to the README."""
    links = re.findall(r"\]\(([^)]+)\)", GUIDES[guide])
    assert [link for link in links if not (FOLDER / link).resolve().exists()] == []


@pytest.mark.parametrize("word", sorted(set(re.findall(r"`/(\w+)", EVERY))))
def test_every_command_of_the_guides_is_known(word: str) -> None:
    """An unknown one would only bring the help."""
    given = command(f"/{word}", slash=True)
    assert given is not None
    assert word == "ayuda" or given.name != "ayuda"


@pytest.mark.parametrize(("words", "name"), BY_MAIL, ids=[words for words, _ in BY_MAIL])
def test_the_words_for_letters_are_commands(words: str, name: str) -> None:
    """Without a slash, as somebody writes them into a subject; the guides say each of them."""
    given = command(words, slash=False)
    assert isinstance(given, Command)
    assert given.name == name
    assert words.removesuffix(" SOSEP-2026-00001") in EVERY


@pytest.mark.parametrize("label", ACTS)
def test_the_guides_name_the_buttons_that_people_have(label: str) -> None:
    """What anybody may meet beside the answers of a procedure is explained, in the words of its button."""
    assert f"**{label}**" in _in_one_line(EVERY)


def test_what_the_guides_say_of_deliveries_is_what_can_be_recorded() -> None:
    """Each thing that may have become of a paper, as its button says it."""
    assert [one for one in delivering.HAPPENED if f"**{one}**" not in _in_one_line(GUIDES["aprobador"])] == []


@pytest.mark.parametrize("words", sorted(set(re.findall(r"ventanilla ((?:[a-z]+ )?[a-z]+)", _console()))))
def test_every_command_line_of_the_guides_exists(words: str) -> None:
    """A subcommand that the administrator is told to write is one that the product has."""
    group: click.Command = main
    for word in words.split():
        if isinstance(group, click.Group):
            assert word in group.commands
            group = group.commands[word]


def test_the_administrator_can_copy_what_his_guide_shows() -> None:
    """The sample of staff is imported without a finding; settings and the day off are ones that are known."""
    guide = GUIDES["administrador"]
    reading = read_roster(_block(guide, "csv").encode(), load((BUILT_IN,)).role_name)
    assert [str(one) for one in reading.findings] == []
    assert len(reading.rows) == 3
    assert set(re.findall(r"VENTANILLA_[A-Z_]+", EVERY)) <= set(NAMES)
    days = tomllib.loads(_block(guide, "toml"))["asueto"]
    assert [HolidaySource(**day).fecha for day in days] == ["2026-12-24"]


def _block(guide: str, kind: str) -> str:
    found = re.search(rf"```{kind}\n(.*?)```", guide, re.DOTALL)
    assert found
    return found[1]
