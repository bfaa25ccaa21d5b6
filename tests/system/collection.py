"""What people do in 11.01.U0.P4, over the wire, up to the requests to the Áreas Administrativas."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from tests.system.page import Page

ALL = "Todo (pasos 3 a 7)"
PREPARED = """Oficio del salón: PYP-020-2026
Fecha del oficio del salón: 19/01/2026
Salón solicitado a: Subdirección Técnica Administrativa
Oficio del equipo: PYP-021-2026
Fecha del oficio del equipo: 19/01/2026
Equipo solicitado a: Subdirección de Tecnologías de la Información
Oficio de convocatoria: PYP-022-2026
Fecha del oficio de convocatoria: 21/01/2026
Fecha del taller: 30/01/2026
Hora del taller: 09:00
Lugar del taller: Salón de la Dirección General"""


def files(*names: str) -> list[tuple[str, bytes]]:
    """A different PDF of each name."""
    return [(name, b"%PDF-1.4 " + name.encode()) for name in names]


def to_the_areas(page: Page) -> str:
    """Everything before the areas are asked, by mail; the number."""
    dora, saul, pia = page.person("Dora"), page.person("Saúl"), page.person("Pía")
    dora.writes("11.01.U0.P4", "Solicito el requerimiento de información de planificación")
    found = re.search(r"IGM-\d{4}-\d{5}", dora.gets("Constancia").subject)
    assert found is not None
    number = found[0]
    saul.replies(
        saul.gets(number, "aso 1"),
        "Instrucción recibida\nOficio de Dirección General: DG-301-2026\nFecha del oficio: 12/01/2026",
        files("Oficio con los lineamientos.pdf"),
    )
    pia.replies(
        pia.gets(number, "aso 2"),
        "Hace falta solicitar\nInformación que se necesita: metas por producto, de todas las áreas",
    )
    papers = ("Programa del taller", "Oficio sellado de recibido", "Presentación", "Formato para entrega")
    pia.replies(pia.gets(number, "☐ Paso 7"), f"{ALL}\n{PREPARED}", files(*(f"{one}.pdf" for one in papers)))
    until = datetime.now(UTC) + timedelta(days=14)
    saul.replies(
        saul.gets(number, "aso 8"),
        "Solicitar información\nOficio de solicitud: SP-060-2026\nFecha de la solicitud: 02/02/2026\n"
        f"Fecha límite: {until:%d/%m/%Y}",
        files("oficio firmado.pdf"),
    )
    return number
