"""What must hold for the files, said as findings, all at once. The checks themselves are in `machines.checks`.

`check_source` looks at what is written, row by row; `check_procedure` at the whole that it makes: every step
reachable, every step able to reach an end.
"""

from __future__ import annotations

from collections.abc import Container, Mapping

from machines.checks.arrows import check_arrows
from machines.checks.deliveries import check_deliveries
from machines.checks.documents import check_documents
from machines.checks.forms import check_forms
from machines.checks.institution import check_institution as _check_institution
from machines.checks.lists import check_lists
from machines.checks.origins import check_origins as _check_origins
from machines.checks.report import Report, Subject
from machines.checks.requests import check_requests
from machines.checks.rows import check_rows
from machines.checks.whole import check_whole
from machines.definition import Procedure
from machines.institution import Institution
from machines.reading.findings import Finding, SourceText
from machines.reading.source import InstitutionSource, ProcedureSource


def check_institution(
    institution: InstitutionSource, text: SourceText, others: Container[str] = ()
) -> list[Finding]:
    """Findings of an `institucion.toml`; `others` are the codes that other files have taken."""
    report = Report(text)
    if institution.codigo in others:
        taken = f"otro archivo ya describe la institución «{institution.codigo}»; deje uno solo"
        report.add(("codigo",), "clave «codigo»", taken)
    _check_institution(institution, report)
    return report.findings


def check_source(
    source: ProcedureSource, text: SourceText, institutions: dict[str, Institution]
) -> list[Finding]:
    """Findings about what a procedure file names: rows, roles, registers, rules, fields."""
    report = Report(text)
    institution = institutions.get(source.institucion)
    if institution is None:
        known = ", ".join(sorted(institutions)) or "ninguna"
        wrong = f"no hay institución «{source.institucion}» (hay: {known}); corríjala o escriba su institucion.toml"
        report.add(("institucion",), "clave «institucion»", wrong)
        return report.findings
    subject = Subject(source, institution, report)
    for check in (
        check_rows,
        check_arrows,
        check_forms,
        check_documents,
        check_lists,
        check_requests,
        check_deliveries,
    ):
        check(subject)
    return sorted(report.findings, key=lambda finding: finding.line)


def check_origins(
    procedure: Procedure, text: SourceText, procedures: Mapping[str, Procedure]
) -> list[Finding]:
    """Findings about the procedures that start this one; `procedures` are all that there are, by code."""
    report = Report(text)
    _check_origins(procedure, procedures, report)
    return report.findings


def check_procedure(procedure: Procedure, text: SourceText) -> list[Finding]:
    """Findings about the whole: every row that holds work can be reached, and from it an end."""
    report = Report(text)
    check_whole(procedure, report)
    return report.findings
