"""The procedure files against the manuals themselves: every sentence verbatim, every arrow as it was read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from machines.definition import END, Procedure, Step, StepKind
from machines.reading.loading import load

SHARED = Path(os.environ.get("VENTANILLA_TEST_SHARED", Path(__file__).parents[3] / "shared"))
SEEDS = {
    "INE": "ine-sen-2022.txt",
    "IGM": "igm-planes-y-programas-2022.txt",
    "IGSS": "igss-planificacion-2013.txt",
    "SEPREM": "seprem-informatica-2023.txt",
    "SOSEP": "sosep-informatica-2024.txt",
}
PROCEDURES = load().procedures
ROWS = {
    "INE-SEN-P1": "1 2 2.1 2.2 3 3.1 3.2 4 4.1 4.2 5 6 7 8",
    "INE-SEN-P2": "1 2 2.1 2.2 3 4 5 6",
    "11.01.U0.P1": "1 2 3 4 5 6 7 8 9 9.1 9.2 10 10.1 10.2 11 12",
    "11.01.U0.P2": "1 2 3 4 5 6 7 8 9 10 10.1 10.2 11",
    "11.01.U0.P3": "1 2 3 4 5 6 6.1 6.2 7",
    "11.01.U0.P4": "1 2 3 4 5 6 7 8 9 10",
    "11.01.U0.P5": "1 2 3 4 5 6 7 8",
    "11.01.U0.P6": "1 2 3 4 5 6 7 8 9 10",
    "IGSS-DP-P3": "01 02 03 04 4.1 4.2 05 06 07",
    "SEPREM-DI-003.1": "1 2 3 4 5 6 7 8 9 10",
    "DS-UI-01": "1 2 3 4 5 6 7 8 9",
    "DS-UI-02": "1 2 3 4 5 6 7 8 9",
    "SEPREM-DI-001.1": "1 2 3 4 5 6 7 8",
    "SEPREM-DI-002.1": "1 2 3 4 5 6",
    "SEPREM-DI-003.2": "1 2 3 4 5 6 7",
    "SEPREM-DI-004.1": "1 2 3 4 5 6 7",
    "SEPREM-DI-005.1": "1 2 3 4 5 6 7 8 9",
    "SEPREM-DI-006.1": "1 2 3 4 5 6 7",
    "SEPREM-DI-007.1": "1 2 3 4 5 6",
    "SEPREM-DI-008.1": "1 2 3 4 5 6 7 8 9",
    "SEPREM-DI-008.2": "1 2 3 4 5 6 7 8",
    "SEPREM-DI-008.3": "1 2 3 4 5 6 7 8",
    "DS-UI-04": "1 2 3 4",
    "DS-UI-06": "1 2 3 4",
    "DS-UI-07": "1 2 3 4",
    "DS-UI-08": "1 2 3 4 5 6",
    "DS-UI-05": "1 2 3 4 5 6 7 8 9 10 11",
}
ARROWS = {
    "INE-SEN-P1": "1>2 2>3 2>2.2 2.2>1 2.2>FIN:improbada 3>4 3>FIN:denegada 4>5 4>2.2 5>6 6>7 7>8 8>FIN",
    "INE-SEN-P2": "1>2 2>FIN:devuelta 2>3 3>4 4>5 5>6 6>FIN",
    "11.01.U0.P1": "1>2 2>3 3>4 4>5 5>6 6>7 7>8 8>9 9>4 9>5 9>6 9>7 9>10 10>11 10>4 10>5 10>6 10>7 "
    "11>12 11>4 11>5 11>6 11>7 12>FIN",
    "11.01.U0.P2": "1>2 2>3 3>4 3>2 4>5 5>6 6>7 7>8 8>9 9>10 10>11 10>9 11>FIN 11>9",
    "11.01.U0.P3": "1>2 2>3 3>4 4>5 5>6 6>7 6>5 7>FIN",
    "11.01.U0.P5": "1>2 2>3 3>4 4>5 5>6 5>1 5>2 5>3 6>7 7>8 8>FIN",
    "11.01.U0.P6": "1>2 2>3 3>4 3>2 4>5 5>6 5>3 5>4 6>7 6>3 6>4 7>8 8>9 9>10 9>8 10>FIN",
    "11.01.U0.P4": "1>2 2>3 3>4 4>5 5>6 6>7 7>8 8>9 9>10 10>FIN 10>9",
    "IGSS-DP-P3": "01>02 02>03 03>04 04>05 04>4.2 4.2>05 05>06 06>07 07>FIN 07>06",
    "SEPREM-DI-003.1": "1>2 2>3 3>4 3>FIN:no_factible 4>5 5>6 6>7 6>4 7>8 8>9 8>7 9>FIN 9>8",
    "DS-UI-01": "1>2 2>3 3>4 3>FIN:no_procede 4>5 4>3 5>6 6>7 7>8 8>9 8>7 9>FIN 9>7",
    "DS-UI-02": "1>2 2>3 2>1 2>FIN:denegada 3>4 4>5 5>6 5>4 6>7 7>8 7>6 8>9 8>6 9>FIN",
    "SEPREM-DI-001.1": "1>2 2>3 3>4 3>6 4>5 5>8 5>3 6>7 7>8 7>7 8>FIN",
    "SEPREM-DI-002.1": "1>2 2>3 3>4 3>FIN:denegada 4>5 5>6 5>3 6>FIN",
    "SEPREM-DI-003.2": "1>2 2>3 3>4 3>2 3>FIN:procede_su_reemplazo 4>5 5>6 5>4 6>FIN 6>5",
    "SEPREM-DI-004.1": "1>2 2>3 3>4 4>5 5>6 5>4 6>7 6>4 7>FIN",
    "SEPREM-DI-005.1": "1>2 2>3 2>1 2>FIN:no_se_renueva 3>4 4>5 4>3 4>FIN:sin_disponibilidad 5>6 5>5 6>7 7>8 8>FIN 8>FIN",
    "SEPREM-DI-006.1": "1>2 2>3 3>4 4>5 5>6 5>3 6>7 6>3 7>FIN",
    "SEPREM-DI-007.1": "1>2 2>3 3>4 4>5 4>3 5>6 6>FIN 6>3",
    "SEPREM-DI-008.1": "1>2 2>3 3>4 4>5 5>6 6>7 6>5 6>7 7>8 8>9 8>5 8>9 9>FIN",
    "SEPREM-DI-008.2": "1>2 2>3 3>4 4>5 5>6 6>7 7>8 7>2 7>3 8>FIN",
    "SEPREM-DI-008.3": "1>2 2>3 3>4 4>5 5>6 6>7 7>8 7>2 7>3 8>FIN",
    "DS-UI-04": "1>2 2>3 3>4 4>FIN",
    "DS-UI-06": "1>2 2>3 3>4 4>FIN",
    "DS-UI-07": "1>2 2>3 2>1 3>4 4>FIN",
    "DS-UI-08": "1>2 2>3 2>1 3>4 3>1 3>FIN:denegada 4>5 5>6 6>FIN",
    "DS-UI-05": "1>2 2>3 3>4 4>5 4>3 5>6 5>4 6>7 7>8 7>11 8>9 9>10 10>11 11>FIN",
}

RESPONSABLES = {
    "DS-UI-01": {
        "Despacho Superior": "1",
        "Asistente": "2",
        "Director Unidad de Informática": "3 9",
        "Jefe de Desarrollo/Analista Desarrollador": "4",
        "Analista Desarrollador": "5 6 7",
        "Usuario final": "8",
    },
    "DS-UI-02": {
        "Asistente": "1",
        "Director Unidad de Informática": "2 9",
        "Jefe de Desarrollo": "3 5 8",
        "Analista Desarrollador": "4 6",
        "Usuario final": "7",
    },
    "DS-UI-06": {
        "Usuario de Órganos Técnicos y/o Órganos Administrativos de la SOSEP": "1",
        "Jefe de infraestructura y HelpDesk": "2",
        "Técnico IT Sedes Departamentales": "3 4",
    },
    "DS-UI-08": {
        "Usuario, Director o Jefe de Unidad de Órganos Técnicos y/o Órganos Administrativos de la SOSEP": "1",
        "Asistente": "2 6",
        "Director Unidad de Informática": "3",
        "Técnico de Base de Datos": "4 5",
    },
    "DS-UI-07": {
        "Director o subdirector de Órganos Técnicos y Administrativos de la SOSEP": "1",
        "Asistente": "2",
        "Administrador de Servidores": "3",
        "Técnico de Hardware y Software": "4",
    },
    "DS-UI-05": {
        "Usuario de Órganos Técnicos y/o Órganos Administrativos de la SOSEP": "1 7 9",
        "Jefe de infraestructura y HelpDesk": "2",
        "Técnico de Hardware y Software": "3 6 10",
        "Asistente": "4 11",
        "Director Unidad de Informática/Técnico de Hardware y Software": "5",
        "Departamento de Inventarios": "8",
    },
    "11.01.U0.P1": {
        "Subdirector de Planificación": "1 2 9 9.1 9.2 10 10.1 10.2 11 12",
        "Jefe de Departamento de Planes y Programas": "3 4 5 6 7 8",
    },
    "11.01.U0.P2": {
        "Subdirector de Planificación": "1 10 10.1 10.2 11",
        "Jefe de Departamento de Planes y Programas": "2 3 4 5 6 7 8 9",
    },
    "11.01.U0.P3": {
        "Subdirector de Planificación": "1 6 6.1 6.2",
        "Jefe de Departamento de Planes y Programas": "2 3 4 5 7",
    },
    "11.01.U0.P5": {
        "Profesional": "1 2 3 4",
        "Jefe de Departamento de Planes y Programas": "5 6 7 8",
    },
    "11.01.U0.P6": {
        "Subdirector de Planificación": "6",
        "Jefe de Departamento de Planes y Programas": "1 5 7 9",
        "Profesional": "2 3 4 8 10",
    },
    "11.01.U0.P4": {
        "Subdirector de Planificación": "1 8",
        "Jefe de Departamento de Planes y Programas": "2 3 4 5 6 7 9 10",
    },
    "IGSS-DP-P3": {
        "Dependencia Prestadora de Servicios": "01",
        "Secretaria de Recepción": "02",
        "Asistente Administrativo/Analista": "03 04 4.1 4.2 05 06",
        "Jefe de Departamento": "07",
    },
    "SEPREM-DI-001.1": {
        "Asistente de Dirección": "1",
        "Jefe de Infraestructura": "2 3",
        "Técnico de Infraestructura": "4 5 7 8",
        "Jefe de Infraestructura/Analista de Infraestructura": "6",
    },
    "SEPREM-DI-002.1": {
        "Asistente de Dirección": "1",
        "Jefe de Infraestructura": "2 3",
        "Técnico de Infraestructura": "4 5 6",
    },
    "SEPREM-DI-003.2": {
        "Director (a) de Informática": "1 6",
        "Jefe de Desarrollo/Analista de desarrollo": "2",
        "Jefe de Desarrollo": "3 5",
        "Analista de desarrollo": "4",
        "": "7",
    },
    "SEPREM-DI-004.1": {
        "Asistente de Dirección": "1 6 7",
        "Jefe de Infraestructura/Analista de Infraestructura": "2 3 4",
        "Jefe de Infraestructura": "5",
    },
    "SEPREM-DI-005.1": {
        "Jefe de Infraestructura": "1 3 5 6 7",
        "Director (a) de Informática": "2 4",
        "Técnico de Soporte": "8",
        "": "9",
    },
    "SEPREM-DI-006.1": {
        "Jefe de Infraestructura": "1 5",
        "Técnico de Soporte": "2 3 4 6 7",
    },
    "SEPREM-DI-007.1": {
        "Director (a) de Informática": "1 6",
        "Jefe de Desarrollo": "2",
        "Jefe de Desarrollo/Analista de desarrollo": "3 4 5",
    },
    "SEPREM-DI-008.1": {
        "Personal de la SEPREM": "1",
        "Asistente de Dirección": "2",
        "Técnico de Soporte": "3 4 5 6 7 8",
        "Asistente de soporte": "9",
    },
    "SEPREM-DI-008.2": {
        "Jefe de Desarrollo": "1 6 7 8",
        "Analista de desarrollo": "2 3 4 5",
    },
    "SEPREM-DI-008.3": {
        "Jefe de Infraestructura": "1 6 7 8",
        "Analista de Infraestructura": "2 3 4 5",
    },
    "SEPREM-DI-003.1": {
        "Director (a) de Informática": "1 3 6 9",
        "Jefe de Desarrollo": "2 4 5 8",
        "Analista de desarrollo": "7",
        "": "10",
    },
}


def folded(text: str) -> str:
    """Blanks folded, for the extraction breaks lines where it likes."""
    return " ".join(text.split())


def quoted(procedure: Procedure) -> Iterator[str]:
    """Everything that a file takes verbatim from its manual: tables, norms, head."""
    for step in procedure.steps:
        yield from (step.text, step.question, step.time, step.document, step.unit)
    yield from (norm.text for norm in procedure.norms)
    yield from (procedure.objective, procedure.scope)
    yield from (*procedure.inputs, *procedure.outputs, *procedure.legal_basis)


@pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(), reason="the shared manuals are missing (VENTANILLA_TEST_SHARED)"
)
@pytest.mark.parametrize("code", sorted(PROCEDURES))
def test_every_sentence_is_the_manuals(code: str) -> None:
    """Sentences, questions, times, documents, norms and head stand in the manual, letter by letter."""
    procedure = PROCEDURES[code]
    seed = folded((SHARED / "seeds" / SEEDS[procedure.institution]).read_text("utf-8"))
    assert [text for text in quoted(procedure) if folded(text) not in seed] == []


@pytest.mark.parametrize("code", sorted(ROWS))
def test_every_row_is_there_in_order(code: str) -> None:
    """A procedure has the numbered rows of its table, all of them, in their order."""
    assert [step.no for step in PROCEDURES[code].steps] == ROWS[code].split()


@pytest.mark.parametrize("code", sorted(ARROWS))
def test_the_arrows_are_those_that_were_read(code: str) -> None:
    """Every arrow from a row that holds work, in the order of the answers, and no other."""
    arrows = [
        f"{step.no}>{target}".replace(" ", "_")
        for step in PROCEDURES[code].states
        for answer in step.answers
        for target in answer.targets
    ]
    assert arrows == ARROWS[code].split()


def sends_back(procedure: Procedure, step: Step, target: str) -> bool:
    """Whether an arrow undoes work: it leads to an earlier row or to an end that is no success."""
    order = [one.no for one in procedure.steps]
    return order.index(target) < order.index(step.no) if target in order else target != END


@pytest.mark.parametrize("code", sorted(RESPONSABLES))
def test_a_row_has_the_responsable_that_sense_gives(code: str) -> None:
    """Where the column's cells are merged or shifted, each row has the post that its sentence shows."""
    wanted = {no: post for post, rows in RESPONSABLES[code].items() for no in rows.split()}
    assert {step.no: "/".join(step.roles) for step in PROCEDURES[code].steps} == wanted


@pytest.mark.parametrize("code", sorted(PROCEDURES))
def test_a_refusal_needs_its_reason_and_an_approval_none(code: str) -> None:
    """A decision that sends back or ends without success asks why; one that approves never does."""
    procedure = PROCEDURES[code]
    for step in procedure.states:
        for answer in step.answers:
            back = any(sends_back(procedure, step, target) for target in answer.targets)
            if answer.approval or (back and len(step.answers) > 1 and step.kind is not StepKind.BOTH):
                assert answer.reason is back, (step.no, answer.button)


@pytest.mark.parametrize("code", sorted(PROCEDURES))
def test_people_find_a_procedure_by_their_own_words(code: str) -> None:
    """Each procedure has eight or more ways in which somebody would ask for it, none twice."""
    topics = PROCEDURES[code].topics
    assert len(topics) >= 8
    assert len(topics) == len(set(topics))
