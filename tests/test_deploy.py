"""What deploys the product names what is there: its settings, its folders, its page of health."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from pathlib import Path

from bot.settings import NAMES

ROOT = Path(__file__).parents[1]
UNIT = (ROOT / "deploy" / "ventanilla.service").read_text("utf-8")
COMMAND = (ROOT / "deploy" / "ventanilla").read_text("utf-8")
IMAGE = (ROOT / "deploy" / "Containerfile").read_text("utf-8")


def test_they_name_only_settings_that_there_are() -> None:
    """A misspelt one would stop the start."""
    named = set(re.findall(r"VENTANILLA_[A-Z_]+", UNIT + COMMAND + IMAGE))
    assert named
    assert named <= set(NAMES)


def test_the_image_holds_every_folder_that_is_installed() -> None:
    """Those that pyproject.toml packs."""
    packed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    folders = packed["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert set(re.findall(r"^COPY (\w+) \1$", IMAGE, re.MULTILINE)) == set(folders)


def test_the_images_health_check_asks_the_page_of_health() -> None:
    """With the port that the image sets."""
    [line] = re.findall(r'^ +CMD (\["python".*\])$', IMAGE, re.MULTILINE)
    command = json.loads(line)
    assert command[:2] == ["python", "-c"]
    assert "/healthz" in ast.unparse(ast.parse(command[2]))
    assert "VENTANILLA_METRICS_PORT" in command[2]


def test_neither_runs_as_root_nor_writes_elsewhere() -> None:
    """An account of its own, one folder to write to."""
    for line in (
        "User=ventanilla",
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "StateDirectory=ventanilla",
    ):
        assert line in UNIT.splitlines()
    assert "USER ventanilla" in IMAGE.splitlines()


def test_other_commands_run_as_the_unit_does() -> None:
    """Same user, settings, data folder and program; the data folder is made as the unit makes it."""
    for name in ("User", "Group", "EnvironmentFile", "StateDirectory", "StateDirectoryMode", "UMask"):
        option = {"User": "--uid=", "Group": "--gid="}.get(name, f"--property={name}=")
        assert option + line_of(name) in COMMAND.split()
    assert f"--setenv={line_of('Environment')}" in COMMAND.split()
    assert f"--working-directory={line_of('WorkingDirectory')}" in COMMAND.split()
    assert line_of("ExecStart").removesuffix(" run") in COMMAND.split()


def line_of(name: str) -> str:
    """The value of a line of the unit."""
    [value] = re.findall(rf"^{name}=(.*)$", UNIT, re.MULTILINE)
    return str(value)


def test_the_image_is_built_in_the_format_that_keeps_the_health_check() -> None:
    """Podman's own format (OCI) has no place for one, and drops it with a warning."""
    assert "HEALTHCHECK" in IMAGE
    assert "podman build --format docker " in IMAGE
