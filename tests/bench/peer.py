"""SpiffWorkflow on the same case: the four rows of DS-UI-04 as BPMN, kept in SQLite after each action.

As its documentation has it: the workflow is read from its serialized state, its ready task is completed, the engine
goes on until it waits again, and the state is written back. It knows no roles, messages, reminders or history.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.bpmn.parser import BpmnParser
from SpiffWorkflow.bpmn.serializer import BpmnWorkflowSerializer
from SpiffWorkflow.util.task import TaskState

from tests.bench.actions import chosen, taps
from tests.bench.floor import PRAGMAS
from tests.bench.table import Figure
from tests.bench.tickets import VALUES, Counter
from tests.bench.timing import interleaved

_PROCESS = Path(__file__).with_name("ds_ui_04.bpmn")


class Peer:
    """So many tickets, each waiting in row 2, over a new database file."""

    def __init__(self, file: Path, tickets: int) -> None:
        self._raw = sqlite3.connect(file, isolation_level=None)
        self._raw.execute("PRAGMA journal_mode=WAL")
        for pragma in PRAGMAS:
            self._raw.execute(f"PRAGMA {pragma}")
        self._raw.execute("CREATE TABLE workflow (id INTEGER PRIMARY KEY, state TEXT NOT NULL)")
        self._serializer = BpmnWorkflowSerializer(BpmnWorkflowSerializer.configure())
        parser = BpmnParser()
        parser.add_bpmn_file(str(_PROCESS))
        workflow = BpmnWorkflow(parser.get_spec("soporte_tecnico"))
        workflow.do_engine_steps()
        _complete(workflow, VALUES)
        state = self._serializer.serialize_json(workflow)
        states = ((one, state) for one in range(tickets))
        self._raw.execute("BEGIN")
        self._raw.executemany("INSERT INTO workflow VALUES (?, ?)", states)
        self._raw.execute("COMMIT")

    def run(self, number: int) -> None:
        """Assign a technician to one ticket; returns after the commit."""
        self._raw.execute("BEGIN IMMEDIATE")
        (state,) = self._raw.execute("SELECT state FROM workflow WHERE id = ?", (number,)).fetchone()
        workflow = self._serializer.deserialize_json(state)
        _complete(workflow, {"asignado": "Carlos Pérez Tzoc"})
        after = self._serializer.serialize_json(workflow)
        self._raw.execute("UPDATE workflow SET state = ? WHERE id = ?", (after, number))
        self._raw.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._raw.close()


def _complete(workflow: Any, values: dict[str, str]) -> None:
    """Complete the one task that waits for a person."""
    (task,) = workflow.get_tasks(state=TaskState.READY, manual=True)
    task.data.update(values)
    task.run()
    workflow.do_engine_steps()


def measure(counter: Counter, *, count: int) -> Iterator[Figure]:
    """Time `count` actions of the product and of SpiffWorkflow."""
    product = taps(counter.copy("peer"), chosen(counter, count))
    peer = Peer(counter.folder.with_name("peer.db"), count)
    samples = interleaved({"product": product.run, "peer": peer.run}, count=count, block=10)
    product.close()
    peer.close()
    ours, theirs = samples["product"], samples["peer"]
    yield Figure(
        what="SpiffWorkflow as documented: our speed against its",
        value=theirs.wall / ours.wall,
        unit="×",
        least=5,
        detail=f"{ours.wall * 1e6:.0f} µs against {theirs.wall * 1e6:.0f}; processor {theirs.cpu / ours.cpu:.1f}×",
    )
