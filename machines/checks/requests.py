"""Requests: who is asked, in words that the forms can fill in, with files that an earlier row asks for."""

from __future__ import annotations

import re

from machines.checks.forms import PLACEHOLDERS
from machines.checks.report import Subject
from machines.reading.building import ASSIGNED, SIGNED_PAGE
from machines.reading.source import StepSource

BROUGHT = "entregado"
"""The files with which whoever was asked before answered."""
_NAME = re.compile(r"\{(\w*)\}")


def check_requests(subject: Subject) -> None:
    """Every `solicita` and `adjunta`."""
    for index, paso in enumerate(subject.source.paso):
        if paso.solicita:
            _request(subject, index, paso)
        if paso.adjunta:
            _enclosed(subject, index, paso)


def _request(subject: Subject, index: int, paso: StepSource) -> None:
    """Somebody is waited for, and every name in the words has a value that is not personal."""
    if not paso.espera:
        subject.say(index, "solicita", "falta «espera»: a quién se le solicita")
    known = subject.known_in(paso.no)
    for name in _NAME.findall(paso.solicita):
        if name not in (*known, *subject.documents, *PLACEHOLDERS, ASSIGNED):
            subject.say(index, "solicita", f"la solicitud nombra «{{{name}}}», que ningún formulario pide")
        elif name in known and known[name].personal:
            text = f"la solicitud nombra «{{{name}}}», que es un dato personal: no va en mensajes"
            subject.say(index, "solicita", text)


def _enclosed(subject: Subject, index: int, paso: StepSource) -> None:
    """What goes with a request is a file that a form asks for, and not personal, a signed page, or what a request brought."""
    if not paso.solicita:
        subject.say(index, "adjunta", "solo vale junto a «solicita»")
    for name in paso.adjunta:
        brought = name == BROUGHT and any(one.solicita for one in subject.source.paso[:index])
        if brought or (name == SIGNED_PAGE and subject.has_signatures):
            continue
        row, field = subject.fields.get(name, ("", None))
        if field is None or field.tipo not in ("archivo", "foto"):
            subject.say(index, "adjunta", f"ningún formulario pide un archivo «{name}»")
        elif field.personal:
            subject.say(index, "adjunta", f"«{name}» (paso {row}) es personal: no va en mensajes")
