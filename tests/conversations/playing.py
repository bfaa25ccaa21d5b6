"""What people do and look at again and again in the conversations, and the people of other institutions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from machines.records import Case, Entry, Task, Values
from tests.conversations.office import Chat, Shown, World

HEAD = "institucion,nombre,correo,telegram_id,puestos,unidad,departamento,jefe,tratamiento\n"
IGSS = HEAD + (
    "IGSS,Hilda Ramos,hilda@igss.example,800000001,Dependencia Prestadora de Servicios,Hospital General,,,Dra.\n"
    "IGSS,Pablo Ixcot,pablo@igss.example,800000002,Dependencia Prestadora de Servicios,Policlínica,,,Dr.\n"
    "IGSS,Rosa Tum,rosa@igss.example,800000003,Secretaria de Recepción,Departamento de Planificación,,,\n"
    "IGSS,Luis Sic,luis@igss.example,800000004,Analista,Departamento de Planificación,,,Lic.\n"
    "IGSS,Nora Paz,nora@igss.example,800000005,Jefe de Departamento,Departamento de Planificación,,,Licda.\n"
)
INE = HEAD + (
    "INE,Sara Coy,sara@ine.example,810000001,Coordinador del SEN,Sistema Estadístico Nacional,,,Licda.\n"
    "INE,Tito Méndez,tito@ine.example,810000002,Coordinador de la OCSE,OCSE de Salud,,,Lic.\n"
)


def open_ticket(world: World, words: str = "no imprime") -> str:
    """Ana opens a ticket by chat; returns its number."""
    ana = world.chat("Ana")
    ana.says(words)
    ana.taps("Sí, abrir la gestión")
    ana.says("Dirección Financiera, segundo nivel")
    ana.taps("Omitir")
    ana.taps("Enviar")
    return ana.found("Constancia").text.split("·")[1].split()[0]


def solve_ticket(world: World) -> Chat:
    """Claudia assigns the open ticket to Carlos, who solves it; the last step waits in his chat, which is returned."""
    world.chat("Claudia").taps("Carlos Pérez Tzoc")
    carlos = world.chat("Carlos")
    carlos.taps("Falla solucionada")
    carlos.says("Cambié el cable")
    return carlos


def start(chat: Chat, words: str) -> None:
    """Open a case: whatever is asked is answered with an example, a file or some words."""
    chat.says(words)
    for _ in range(12):
        last = chat.last
        if "Sí, abrir la gestión" in last.labels:
            chat.taps("Sí, abrir la gestión")
        elif "Enviar" in last.labels:
            chat.taps("Enviar")
        elif "Por ejemplo: " in last.text and "Cancelar" in last.labels:
            chat.says(last.text.split("Por ejemplo: ")[1].splitlines()[0])
        elif "Omitir" in last.labels:
            chat.taps("Omitir")
        elif "Envíe" in last.text and "Cancelar" in last.labels:
            chat.sends_photo(b"%PDF" + last.text.encode())
        elif "Cancelar" in last.labels and "solicita?" in last.text:
            chat.says("Según instrucción adjunta del despacho")
        else:
            return


def give(chat: Chat, button: str, *, card: str, values: Values | None = None) -> None:
    """Press a button of the newest card with this text and answer each question that follows.

    An element that only stands in a list is opened there first.
    """
    found = _card(chat, button, card)
    if found is None:
        chat.taps(f"Ver {card.rpartition('.')[2]}")
        found = _card(chat, button, card)
    assert found is not None, f"no card of {card} with {button!r}"
    chat.taps(button, on=found)
    for _ in range(14):
        last = chat.last
        unticked = [one for one in last.labels if one.startswith("☐")]
        if "Enviar" in last.labels:
            chat.taps("Enviar")
        elif unticked and not any(one.startswith("☑") for one in last.labels):
            chat.taps(unticked[0])
        elif "Listo" in last.labels:
            chat.taps("Listo")
        elif "Cancelar" in last.labels and "Por ejemplo: " in last.text:
            asked = next((words for key, words in (values or {}).items() if key in last.text), "")
            chat.says(asked or last.text.split("Por ejemplo: ")[1].splitlines()[0])
        elif "Cancelar" in last.labels and "Envíe" in last.text:
            chat.sends_photo(b"%PDF" + last.text.encode())
        elif "Cancelar" in last.labels and values and any(key in last.text for key in values):
            chat.says(next(words for key, words in values.items() if key in last.text))
        elif "Cancelar" in last.labels and "Omitir" in last.labels:
            chat.taps("Omitir")
        else:
            return


def _card(chat: Chat, button: str, text: str) -> Shown | None:
    """The newest card with this text and button."""
    return next((one for one in reversed(chat.all()) if text in one.text and button in one.data), None)


def to_row_nine(world: World) -> None:
    """The PEI up to the Subdirector's review."""
    start(world.chat("Dora"), "11.01.U0.P1")
    saul, pia = world.chat("Saúl"), world.chat("Pía")
    give(saul, "Instrucción recibida", card="Paso 1")
    give(saul, "Trasladar instrucción", card="Paso 2")
    for row, button in (
        ("3", "Acompañamiento solicitado"), ("4", "Análisis realizado"), ("5", "Marco Conceptual listo"),
        ("6", "Marco Estratégico listo"), ("7", "Marco Lógico listo"), ("8", "Enviar a revisión"),
    ):  # fmt: skip
        give(pia, button, card=f"Paso {row}:")
    assert case(world, "IGM-2026-00001").state == "9"


def case(world: World, number: str) -> Case:
    """A case by its number."""
    found = world.store.read(lambda unit: unit.case_numbered(number))
    assert found is not None, number
    return found


def rows(world: World, number: str = "SOSEP-2026-00001") -> list[str]:
    """The rows done so far, by the history."""
    history = world.store.read(lambda unit: unit.history(case(world, number).id))
    return [row.entry.row for row in history if row.entry.kind in ("start", "answer")]


def open_tasks(world: World, number: str) -> Sequence[Task]:
    """The open tasks of a case."""
    found = case(world, number)
    return world.store.read(lambda unit: unit.open_tasks(found.id))


def history(world: World, number: str) -> Sequence[Entry]:
    """Everything that was done in a case, oldest first."""
    found = case(world, number)
    return [row.entry for row in world.store.read(lambda unit: unit.history(found.id))]


def told(world: World, name: str) -> str:
    """Everything that a person was shown on both channels."""
    return "\n".join(one.text for one in (*world.chat(name).all(), *world.mail(name).all()))


def to_the_areas(world: World, until: str = "07/12/2026", *, early: Callable[[], None] = lambda: None) -> str:
    """The requirement of information up to the requests to the Áreas Administrativas; returns its number.

    Args:
        early: what happens before they are asked, after their invitation to the workshop.
    """
    start(world.chat("Dora"), "11.01.U0.P4")
    saul, pia = world.chat("Saúl"), world.chat("Pía")
    give(saul, "Instrucción recibida", card="Paso 1:")
    for row, button in (
        ("2", "Hace falta solicitar"), ("3", "Programa elaborado"), ("4", "Salón solicitado"),
        ("5", "Equipo solicitado"), ("6", "Convocatoria enviada"),
    ):  # fmt: skip
        give(pia, button, card=f"Paso {row}:")
    early()
    pia.taps("Taller realizado")
    pia.taps("Omitir")
    pia.taps("Omitir")
    pia.taps("Enviar")
    give(saul, "Solicitar información", card="Paso 8:", values={"Hasta qué fecha": until})
    return "IGM-2026-00001"
