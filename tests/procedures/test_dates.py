"""The dates that the procedures ask for: of what has happened, or of what is to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from machines.fields.field import Field, FieldKind
from machines.reading.loading import load

BOOK = load()
TO_COME = {
    "11.01.U0.P3": {"fecha_limite"},
    "11.01.U0.P4": {"fecha_limite", "taller_fecha"},
    "DS-UI-01": {"entrega_prevista", "produccion_fecha"},
    "DS-UI-02": {"fecha_finalizacion", "inicio_previsto", "produccion_fecha"},
    "DS-UI-03": {"fecha_programada"},
    "IGSS-DP-P1": {"informacion_hasta"},
    "IGSS-DP-P2": {"entrega_hasta"},
    "IGSS-DP-P7": {"respuesta_hasta"},
    "INE-SEN-P1": {"sesion_fecha"},
    "INE-SEN-P2": {"calendario_hasta"},
    "INE-SEN-P3": {"fecha_limite"},
    "INE-SEN-P4": {"visita_fecha"},
    "INE-SEN-P5": {"congreso_fecha", "reunion_fecha"},
    "INE-SEN-P6": {"fecha_respuesta"},
    "INE-SEN-P7": {"actividad_desde", "actividad_hasta"},
    "INE-SEN-P8": {"fecha_limite", "reunion_fecha"},
    "SEPREM-DI-001.1": {"concretar_fecha", "desde_cuando"},
    "SEPREM-DI-003.1": {"entrega_prevista", "produccion_fecha"},
    "SEPREM-DI-003.2": {"produccion_fecha"},
    "SEPREM-DI-005.1": {"entrega_prevista", "vence", "vigente_hasta"},
    "SEPREM-DI-006.1": {"fecha_programada"},
    "SEPREM-DI-007.1": {"para_cuando", "produccion_fecha"},
    "SEPREM-DI-008.2": {"desde_respaldo"},
    "SEPREM-DI-008.3": {"desde_respaldo"},
}
"""The dates that a row plans, or that somebody sets as a limit."""


def dates(form: Iterable[Field]) -> Iterator[Field]:
    """The dates of a form, also of its lists."""
    for one in form:
        if one.kind is FieldKind.DATE:
            yield one
        yield from dates(one.columns)


def test_every_other_date_is_of_what_has_happened() -> None:
    """What was received, delivered, signed or done when its row is done takes no day to come."""
    found: dict[str, set[str]] = {}
    for code, procedure in BOOK.procedures.items():
        forms = (given.form for step in procedure.steps for given in step.answers)
        ahead = {one.name for form in forms for one in dates(form) if not one.has_happened}
        if ahead:
            found[code] = ahead
    assert found == TO_COME


def test_the_day_of_a_delivery_is_none_to_come() -> None:
    """Wherever a row says on which day a paper went, that day is over or today."""
    wrong = [
        (code, step.no, one.name)
        for code, procedure in BOOK.procedures.items()
        for step in procedure.steps
        for given in step.answers
        for one in dates(given.form)
        if given.delivers is not None and one.name == given.delivers.date and not one.has_happened
    ]
    assert wrong == []
