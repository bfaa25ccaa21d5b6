"""The whole procedure: every row with work can be reached, from it an end, and a stretch or rhythm has one exit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from machines.checks.report import Report
from machines.definition import Procedure, Step, Stretch, is_end
from machines.machine import enter, join_target, transitions_of

Edges = dict[str, set[str]]


def check_whole(procedure: Procedure, report: Report) -> None:
    """Report what the arrows together do not allow."""
    edges = _edges(procedure)
    first = procedure.start.row
    reachable = _closure({first, enter(procedure, "", first)}, edges)
    ends = {state for targets in edges.values() for state in targets if is_end(state)}
    ending = _closure(ends, _reversed(edges))
    for index, step in enumerate(procedure.steps):
        if not step.holds_work:
            continue
        where = f"paso {step.no}"
        if step.no not in reachable:
            text = "ninguna flecha llega a este paso: corrija o escriba una resolución"
            report.add(("paso", index), where, text)
        if step.no not in ending:
            report.add(("paso", index), where, "desde este paso no se llega nunca a un fin")
        for text in _other_exits(procedure, step):
            report.add(("paso", index, "sigue"), where, text)


def _edges(procedure: Procedure) -> Edges:
    """Which state leads to which, elements and case together."""
    edges: Edges = {}
    for source, _, target in transitions_of(procedure):
        edges.setdefault(source, set()).add(target)
    for step in procedure.states:
        part = procedure.part_of(step.no)
        targets = {target for answer in step.answers for target in answer.targets}
        edges.setdefault(step.no, set()).update(targets)
        if part is not None and any(target not in part.rows for target in targets):
            edges[step.no].add(join_target(procedure, part))
    return edges


def _reversed(edges: Edges) -> Edges:
    """The same edges, read backwards."""
    backwards: Edges = {}
    for source, targets in edges.items():
        for target in targets:
            backwards.setdefault(target, set()).add(source)
    return backwards


def _closure(start: Iterable[str], edges: Edges) -> set[str]:
    """Everything that can be reached."""
    found, todo = set(start), list(start)
    while todo:
        new = edges.get(todo.pop(), set()) - found
        found |= new
        todo.extend(new)
    return found


def _other_exits(procedure: Procedure, step: Step) -> Iterator[str]:
    """A stretch or rhythm is left only to the row after it, where the case goes on."""
    part = procedure.part_of(step.no)
    if part is None:
        return
    exit_row = join_target(procedure, part)
    name = f"tramo «{part.name}»" if isinstance(part, Stretch) else "ritmo"
    targets = {target for answer in step.answers for target in answer.targets}
    for target in sorted(targets - set(part.rows) - {exit_row}):
        if not is_end(target):
            yield f"del {name} solo se sale al paso {exit_row}, no al {target}"
