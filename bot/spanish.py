"""Spanish for the command line: what click itself says.

Click asks gettext for every sentence under the name `_` in each of its modules; a catalogue for gettext would have to
be a compiled file found through the user's language, and whoever administers an office here reads Spanish whatever
his machine says. So its modules are given a translator of our own.
"""

from __future__ import annotations

import click
import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.termui
import click.types

WORDS = {
    "Usage:": "Uso:",
    "Options": "Opciones",
    "Commands": "Comandos",
    "Positional arguments": "Argumentos",
    "Missing command.": "Falta el comando.",
    "Try '{command} {option}' for help.": "Vea la ayuda con «{command} {option}».",
    "Error: {message}": "Error: {message}",
    "Invalid value: {message}": "Valor no válido: {message}",
    "Invalid value for {param_hint}: {message}": "Valor no válido para {param_hint}: {message}",
    "Missing argument": "Falta el argumento",
    "Missing option": "Falta la opción",
    "Missing parameter": "Falta el parámetro",
    "No such option {name!r}.": "No existe la opción «{name}».",
    "No such command {name!r}.": "No existe el comando «{name}».",
    "Did you mean {possibility}?": "¿Quiso decir {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(¿Quiso decir alguna de estas: {possibilities}?)",
    "default: {default}": "por omisión: {default}",
    "required": "obligatorio",
    "Show this message and exit.": "Muestra esta ayuda y termina.",
    "Aborted!": "Interrumpido.",
    "Got unexpected extra argument ({args})": "Sobra el argumento ({args})",
    "Got unexpected extra arguments ({args})": "Sobran los argumentos ({args})",
    "Takes {nargs} values but 1 was given.": "Lleva {nargs} valores y se dio 1.",
    "Takes {nargs} values but {len} were given.": "Lleva {nargs} valores y se dieron {len}.",
    "Option {name!r} requires an argument.": "A la opción «{name}» le falta su valor.",
    "Option {name!r} requires {nargs} arguments.": "A la opción «{name}» le faltan sus {nargs} valores.",
    "Option {name!r} does not take a value.": "La opción «{name}» no lleva valor.",
    "{value!r} is not a valid {number_type}.": "«{value}» no es un número.",
    "{value} is not in the range {range}.": "{value} no está en el intervalo {range}.",
    "{value!r} is not {choice}.": "«{value}» no es {choice}.",
    "{value!r} is not one of {choices}.": "«{value}» no es ninguno de {choices}.",
    "{name} {filename!r} does not exist.": "no existe «{filename}».",
    "{name} {filename!r} is a file.": "«{filename}» es un archivo.",
    "{name} {filename!r} is a directory.": "«{filename}» es una carpeta.",
    "{name} {filename!r} is not readable.": "«{filename}» no se puede leer.",
    "{name} {filename!r} is not writable.": "en «{filename}» no se puede escribir.",
    "Could not open file {filename!r}: {message}": "No se puede abrir «{filename}»: {message}",
}
_MODULES = (
    click.core,
    click.decorators,
    click.exceptions,
    click.formatting,
    click.parser,
    click.termui,
    click.types,
)
_OPTIONS, _COMMAND = "[OPCIONES]", "COMANDO [ARGUMENTOS]..."


def _said(text: str) -> str:
    return WORDS.get(text, text)


def _counted(one: str, several: str, count: int) -> str:
    return _said(one if count == 1 else several)


def speak_spanish(command: click.Command) -> None:
    """Let click speak Spanish about a command and those below it."""
    for module in _MODULES:
        for name, words in (("_", _said), ("ngettext", _counted)):
            if hasattr(module, name):
                setattr(module, name, words)
    _name(command)


def _name(command: click.Command) -> None:
    """What stands in the usage line of a command, and of those below it."""
    command.options_metavar = _OPTIONS
    for param in command.params:
        if isinstance(param.type, click.types.IntParamType):
            param.metavar = param.metavar or "NÚMERO"
    if isinstance(command, click.Group):
        command.subcommand_metavar = _COMMAND
        for one in command.commands.values():
            _name(one)
