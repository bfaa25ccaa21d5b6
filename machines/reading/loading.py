"""From procedure files to procedures: read, validate, resolve the arrows, check. All findings at once.

A folder of procedures holds one folder per institution, in it `institucion.toml` and one file per procedure.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from machines.checks.documents import proof, read_templates
from machines.definition import Procedure
from machines.institution import Institution
from machines.reading import checking
from machines.reading.building import build, build_institution
from machines.reading.findings import Finding, SourceText, from_validation
from machines.reading.source import InstitutionSource, ProcedureSource

BUILT_IN = Path(__file__).parents[1] / "procedures"
INSTITUTION_FILE = "institucion.toml"
_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """All institutions and procedures that were read, and what must be mended."""

    institutions: dict[str, Institution] = field(default_factory=dict)
    procedures: dict[str, Procedure] = field(default_factory=dict)
    """By code; codes are unique over all institutions."""
    sources: dict[str, bytes] = field(default_factory=dict)
    """The bytes of each procedure's file, by code."""
    templates: dict[tuple[str, str], str] = field(default_factory=dict)
    """The text of each document's template, by the procedure's code and the file's name."""
    findings: tuple[Finding, ...] = ()

    def institution_of(self, procedure: Procedure) -> Institution:
        """The institution of a procedure."""
        return self.institutions[procedure.institution]

    def role_name(self, institution: str, spelling: str) -> str | None:
        """The canonical name of a role of an institution, by its code; None if either is unknown."""
        known = self.institutions.get(institution)
        role = known.role(spelling) if known else None
        return role.name if role else None


def load(folders: Iterable[Path] = (BUILT_IN,), only: Sequence[Path] = (), *, proofs: bool = False) -> Book:
    """Read every procedure below the folders.

    Args:
        folders: each holds one folder per institution; an institution may have procedures in several of them.
        only: if given, only these procedure files, with the institutions beside them and those of all folders.
        proofs: print every document's template with sample data; too slow for a start.

    Returns:
        The book; what could not be read is missing from it and named in its findings.
    """
    folders, only = list(folders), [file.resolve() for file in only]
    files = only or _below(folders, "*")
    beside = [file.parent / INSTITUTION_FILE for file in only]
    institutions, findings = _institutions([*beside, *_below(folders, INSTITUTION_FILE)], once=not only)
    read: dict[str, _Read] = {}
    for file in (file for file in files if file.name != INSTITUTION_FILE):
        one, wrong = _procedure(file, institutions)
        findings += wrong
        if one is not None and one.procedure.code in read:
            findings.append(_taken(one))
        elif one is not None:
            read[one.procedure.code] = one
    if not findings and not only:
        procedures = {code: one.procedure for code, one in read.items()}
        findings = [
            found
            for one in read.values()
            for found in checking.check_origins(one.procedure, one.text, procedures)
        ]
    if proofs:
        findings += [found for one in read.values() for found in _proofs(one, institutions)]
    return Book(
        institutions=institutions,
        procedures={code: one.procedure for code, one in read.items()},
        sources={code: one.raw for code, one in read.items()},
        templates={(code, name): text for code, one in read.items() for name, text in one.templates.items()},
        findings=tuple(findings),
    )


def reload(raw: bytes, institution: Institution) -> Procedure:
    """A procedure from the bytes of a version that ran before, already checked in its time.

    Raises:
        ValueError: the bytes are no procedure file.
    """
    source = ProcedureSource.model_validate(tomllib.loads(raw.decode("utf-8")))
    return build(source, institution, hashlib.sha256(raw).hexdigest())


@dataclass(frozen=True, slots=True)
class _Read:
    """A procedure with the file that it comes from."""

    procedure: Procedure
    raw: bytes
    text: SourceText
    templates: dict[str, str]


def _proofs(one: _Read, institutions: dict[str, Institution]) -> list[Finding]:
    """Findings of the templates beside a file."""
    folder = one.text.file.partition("/")[0]
    return proof(one.procedure, institutions[one.procedure.institution], one.templates, folder)


def _below(folders: Iterable[Path], name: str) -> list[Path]:
    """The TOML files of that name in the institutions' folders."""
    return [file for folder in folders for file in sorted(folder.glob(f"*/{name}")) if file.suffix == ".toml"]


def _taken(one: _Read) -> Finding:
    """The finding of a second file with the same code."""
    text = f"el código «{one.procedure.code}» ya lo usa otro archivo; un código es de un solo procedimiento"
    return Finding(file=one.text.file, line=one.text.line(("codigo",)), where="clave «codigo»", text=text)


def _institutions(files: Iterable[Path], *, once: bool) -> tuple[dict[str, Institution], list[Finding]]:
    """The institutions of these files, those left out that are not there; the first of two with one code counts.

    Args:
        once: a second description of an institution is a finding.
    """
    institutions: dict[str, Institution] = {}
    findings: list[Finding] = []
    for file in dict.fromkeys(file.resolve() for file in files if file.exists()):
        source, raw, wrong = _read(file, InstitutionSource)
        findings += wrong
        if source is None:
            continue
        text = SourceText(_shown(file), raw.decode())
        findings += checking.check_institution(source, text, institutions if once else ())
        institutions.setdefault(source.codigo, build_institution(source))
    return institutions, findings


def _procedure(file: Path, institutions: dict[str, Institution]) -> tuple[_Read | None, list[Finding]]:
    """One procedure file; None if it has findings."""
    source, raw, findings = _read(file, ProcedureSource)
    if source is None:
        return None, findings
    text = SourceText(_shown(file), raw.decode())
    templates, missing = read_templates(source, file.parent, text)
    findings = checking.check_source(source, text, institutions) + missing
    if findings:
        return None, findings
    procedure = build(source, institutions[source.institucion], hashlib.sha256(raw).hexdigest())
    findings = checking.check_procedure(procedure, text)
    return (None if findings else _Read(procedure, raw, text, templates)), findings


def _read(file: Path, model: type[_Model]) -> tuple[_Model | None, bytes, list[Finding]]:
    """Read and validate a TOML file; every way in which that fails is a finding."""
    shown = _shown(file)
    try:
        raw = file.read_bytes()
        text = raw.decode("utf-8")
    except FileNotFoundError:
        return None, b"", [Finding(file=shown, line=1, where="", text="el archivo no existe; créelo")]
    except (OSError, UnicodeDecodeError) as error:
        why = "guárdelo en UTF-8" if isinstance(error, UnicodeDecodeError) else "revise sus permisos"
        return None, b"", [Finding(file=shown, line=1, where="", text=f"no se puede leer; {why}")]
    try:
        data: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return None, raw, [_syntax(shown, text, str(error))]
    try:
        return model.model_validate(data), raw, []
    except ValidationError as error:
        return None, raw, from_validation(error, SourceText(shown, text), data)


def _syntax(shown: str, text: str, message: str) -> Finding:
    """A TOML syntax error; the reader tells its place only within an English sentence."""
    place = re.search(r"line (\d+), column (\d+)", message)
    line = int(place.group(1)) if place else len(text.splitlines())
    column = f" (columna {place.group(2)})" if place else " (al final del archivo)"
    what = (
        "hay una clave repetida"
        if "overwrite" in message or "twice" in message
        else "la escritura TOML no es válida"
    )
    remedy = "revise comillas, corchetes y comas de esa línea"
    return Finding(file=shown, line=line, where="", text=f"{what}{column}; {remedy}")


def _shown(file: Path) -> str:
    """How a file is called in findings: its folder and name."""
    return f"{file.parent.name}/{file.name}"
