"""The command line speaks Spanish throughout, also where click itself speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from bot.cli import main

WRONG = [
    ([], 2, "Uso: "),
    (["--volar"], 2, "Error: No existe la opción «--volar»."),
    (["runn"], 2, "Error: No existe el comando «runn». ¿Quiso decir 'run'?"),
    (["run", "--sandbx"], 2, "¿Quiso decir '--sandbox'?"),
    (["run", "--port", "x"], 2, "Valor no válido para '--port': «x» no es un número."),
    (["run", "--port"], 2, "A la opción «--port» le falta su valor."),
    (["run", "--sandbox=si"], 2, "La opción «--sandbox» no lleva valor."),
    (["table"], 2, "Falta el argumento 'CÓDIGO'."),
    (["table", "A", "B", "C"], 2, "Sobran los argumentos (B C)"),
    (["diagram", "A"], 2, "Falta la opción '--out'."),
    (["diagram", "A", "--out", "/"], 2, "«/» es una carpeta."),
]
ENGLISH = re.compile(
    r"\b(Usage|Options|Commands|No such|Got|Invalid|Did you mean|Try|Missing|"
    r"default|required|Show|COMMAND|ARGS|OPTIONS|INTEGER|FILE|PATH)\b"
)


@pytest.mark.parametrize(("arguments", "code", "told"), WRONG, ids=[" ".join(one[0]) for one in WRONG])
def test_wrong_use_is_told_in_spanish(arguments: list[str], code: int, told: str) -> None:
    """With where to look for help."""
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == code
    assert told in result.output
    assert ENGLISH.search(result.output) is None


def all_commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The path of a group, and of every command below it."""
    yield path
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from all_commands(command, (*path, name))
        else:
            yield (*path, name)


@pytest.mark.parametrize("path", list(all_commands(main)), ids=" ".join)
def test_every_help_is_in_spanish(path: tuple[str, ...]) -> None:
    """Usage line, options, defaults; every command says what it does, and so does each of its options."""
    told = CliRunner().invoke(main, [*path, "--help"]).output
    assert told.startswith("Uso: ")
    assert "Muestra esta ayuda y termina." in told
    assert ENGLISH.search(told) is None
    command: click.Command = main
    for name in path:
        assert isinstance(command, click.Group)
        command = command.commands[name]
    assert command.help
    assert [one.name for one in command.params if isinstance(one, click.Option) and not one.help] == []
