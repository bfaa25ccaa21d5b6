"""An `institucion.toml`: each spelling names one role, hours and days exist."""

from __future__ import annotations

from datetime import date, time

from machines.checks.report import Report, bad_term
from machines.institution import fold
from machines.reading.source import InstitutionSource
from machines.timing.rules import parse_term


def check_institution(institution: InstitutionSource, report: Report) -> None:
    """Report what is wrong with an institution's file."""
    _roles(institution, report)
    _hours(institution, report)
    for index, asueto in enumerate(institution.asueto):
        if not _is_day(asueto.fecha):
            text = f"«{asueto.fecha}» no es un día del calendario"
            report.add(("asueto", index, "fecha"), f"asueto {asueto.nombre}", text)
    if parse_term(institution.recuerda) is None:
        report.add(("recuerda",), "clave «recuerda»", bad_term(institution.recuerda))
    for name, items in institution.registro.items():
        if len(items) != len({fold(item) for item in items}):
            report.add(("registro", name), f"registro {name}", "tiene elementos repetidos")


def _roles(institution: InstitutionSource, report: Report) -> None:
    """No spelling names two roles."""
    seen: dict[str, tuple[int, str]] = {}
    for index, rol in enumerate(institution.rol):
        for spelling in (rol.nombre, *rol.alias):
            owner, name = seen.setdefault(fold(spelling), (index, rol.nombre))
            if owner != index:
                key = "nombre" if spelling == rol.nombre else "alias"
                text = f"«{spelling}» ya nombra al rol «{name}»"
                report.add(("rol", index, key), f"rol {rol.nombre}", text)


def _hours(institution: InstitutionSource, report: Report) -> None:
    """The office opens before it closes."""
    clocks = {"abre": institution.abre, "cierra": institution.cierra}
    wrong = [key for key, clock in clocks.items() if not _is_clock(clock)]
    for key in wrong:
        report.add((key,), f"clave «{key}»", f"«{clocks[key]}» no es una hora; escriba por ejemplo «08:00»")
    if not wrong and institution.abre >= institution.cierra:
        report.add(("cierra",), "clave «cierra»", "la oficina debe cerrar después de abrir")


def _is_clock(text: str) -> bool:
    try:
        time.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_day(text: str) -> bool:
    """Whether AAAA-MM-DD, or MM-DD in a leap year, is a day."""
    try:
        date.fromisoformat(text if len(text) > 5 else f"2000-{text}")
    except ValueError:
        return False
    return True
