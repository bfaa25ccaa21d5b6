"""Produced documents: each name is one document, each template is there and can be printed."""

from __future__ import annotations

from pathlib import Path

from machines.checks.forms import PLACEHOLDERS
from machines.checks.report import Report, Subject, productions_of
from machines.definition import Procedure
from machines.documents.printing import Misprint, print_pdf
from machines.documents.sample import EPOCH, sample
from machines.institution import Institution
from machines.reading.findings import Finding, SourceText
from machines.reading.source import ProcedureSource

Templates = dict[str, str]
"""Text of each template, by its file's name."""


def check_documents(subject: Subject) -> None:
    """A document has one title and one series wherever it is produced, and a name of its own."""
    first: dict[str, tuple[str, str]] = {}
    for index, place, one in subject.productions:
        said = (one.nombre, one.serie)
        if one.documento in subject.fields or one.documento in PLACEHOLDERS:
            text = f"«{one.documento}» ya es el nombre de un dato; dé otro al documento"
            subject.say(index, str(place[0]), text, *place[1:])
        if first.setdefault(one.documento, said) != said:
            title, series = first[one.documento]
            text = f"«{one.documento}» ya se produce antes como «{title}», serie {series}; escriba lo mismo"
            subject.say(index, str(place[0]), text, *place[1:])


def read_templates(
    source: ProcedureSource, folder: Path, text: SourceText
) -> tuple[Templates, list[Finding]]:
    """The templates beside a procedure file, and findings about those that cannot be read."""
    report = Report(text)
    templates: Templates = {}
    for index, place, one in productions_of(source):
        try:
            templates[one.plantilla] = (folder / one.plantilla).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            wrong = (
                f"no se puede leer la plantilla «{one.plantilla}»: debe estar junto a este archivo, en UTF-8"
            )
            where = f"paso {source.paso[index].no}, clave «{place[0]}»"
            report.add(("paso", index, *place), where, wrong)
    return templates, report.findings


def proof(procedure: Procedure, institution: Institution, templates: Templates, folder: str) -> list[Finding]:
    """Print every template with sample data, before and after it is signed; what fails is a finding at its line.

    Args:
        folder: how the templates' folder is called in findings.
    """
    findings: list[Finding] = []
    given = [one.produces for step in procedure.steps for one in step.answers if one.produces is not None]
    for produced in {one.template: one for one in given}.values():
        try:
            for signed in (False, True):
                data, pictures = sample(procedure, institution, produced, signed=signed)
                print_pdf(templates[produced.template], data, pictures, EPOCH)
        except Misprint as wrong:
            text = f"la plantilla no se puede imprimir: {wrong.text}"
            file = f"{folder}/{produced.template}"
            findings.append(Finding(file=file, line=wrong.line or 1, where="", text=text))
    return findings
