"""What commands have in common: settings, and problems told instead of tracebacks."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

import click

from bot.settings import BadSettings, CannotStart, Settings
from machines.definition import Procedure
from machines.reading.loading import Book

_P = ParamSpec("_P")
_R = TypeVar("_R")


def told(command: Callable[_P, _R]) -> Callable[_P, _R]:
    """Tell what must be mended instead of a traceback, and leave with 1."""

    @functools.wraps(command)
    def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        try:
            return command(*args, **kwargs)
        except (BadSettings, CannotStart) as problem:
            click.echo(str(problem), err=True)
            sys.exit(1)

    return wrapped


def settings() -> Settings:
    """The settings of the environment and of the `.env` file here.

    Raises:
        BadSettings: something is wrong; everything at once.
    """
    from bot.wiring import read_settings

    return read_settings(dict(os.environ), Path.cwd())


def must_exist(file: Path) -> None:
    """Wrong use, if there is no such file, or none that this account may read."""
    try:
        with file.open("rb"):
            return
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise click.UsageError(f"no existe el archivo {file}") from error
    except OSError as error:
        raise click.UsageError(f"no se puede leer {file}: {error.strerror}") from error


def write(file: Path, content: bytes) -> None:
    """Write a file that the command line names; wrong use, if it cannot be written there."""
    try:
        file.write_bytes(content)
    except OSError as error:
        raise click.UsageError(f"no se puede escribir {file}: {error.strerror}") from error


def procedure_called(book: Book, code: str) -> Procedure:
    """The procedure of a code, whatever its case."""
    for known, procedure in book.procedures.items():
        if known.casefold() == code.casefold():
            return procedure
    raise click.UsageError(f"no hay procedimiento «{code}»; vea «ventanilla procedures»")
