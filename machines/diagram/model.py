"""What a procedure's diagram has to show, before anything has a place: lanes, ranks and the ways between them.

Time flows downwards: every row that holds work has a rank of its own, so that a lane is free beside each box.
A way to the very next rank is a *spine* and goes straight down; an end is a pill beside its decision (a
*stub*) or, where the sequence stops, a rank of its own; every other way belongs to a *net* that runs through
a channel between lanes. Ways that lead to the same rows share one net: wherever one comes from, all its
targets are open, so that joining the lines says nothing that is not so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from machines.definition import END, Answer, Mode, Procedure, Step, Stretch, is_end
from machines.listing import arrows_of
from machines.machine import part_state

BESIDE = ""
"""Header of the lane that is added for stubs where there is only one responsable."""


class NodeKind(StrEnum):
    """What stands in a rank."""

    START = "start"
    WORK = "work"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One rank of the diagram."""

    kind: NodeKind
    lane: int
    row: str
    """The row number, or the end's state; empty for the start."""
    step: Step | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One answer of a row, as an arrow or as part of one."""

    source: int
    """Rank that it comes from."""
    targets: tuple[int, ...] = ()
    """Ranks that it leads to."""
    end: str = ""
    """The end that it leads to, for a stub."""
    label: str = ""
    title: str = ""
    """The full sentences of the answer's own rows."""
    by_resolution: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Net:
    """Ways that share one vertical track because they lead to the same rows."""

    ways: tuple[Way, ...]
    targets: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Ranks that belong together: a stretch or a rhythm."""

    state: str
    """Of a case while the stretch or rhythm runs."""
    label: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """Everything to be drawn, in order."""

    lanes: tuple[str, ...]
    nodes: tuple[Node, ...]
    spines: tuple[Way, ...]
    stubs: tuple[Way, ...]
    nets: tuple[Net, ...]
    bands: tuple[Band, ...]

    def decides(self, rank: int) -> bool:
        """Whether the rank gets a diamond: several answers, or one that has a name."""
        netted = [way for net in self.nets for way in net.ways]
        ways = [way for way in (*self.spines, *self.stubs, *netted) if way.source == rank]
        return len(ways) > 1 or any(way.label for way in ways)


def sketch(procedure: Procedure) -> Sketch:
    """What the diagram of a procedure shows."""
    lanes = _lanes(procedure)
    nodes = tuple(_nodes(procedure, lanes))
    ranks = {node.row: rank for rank, node in enumerate(nodes) if node.kind is NodeKind.WORK}
    spines, stubs, nets = _ways(procedure, nodes, ranks)
    if len(lanes) == 1 and stubs:
        lanes = (*lanes, BESIDE)
    return Sketch(
        lanes=lanes,
        nodes=nodes,
        spines=tuple(spines),
        stubs=tuple(stubs),
        nets=tuple(nets),
        bands=tuple(_bands(procedure, ranks)),
    )


def lane_of(step: Step, alone: set[str]) -> str:
    """The header of a row's lane: the first responsable where he has rows of his own, else all of them."""
    if step.mode is Mode.ALL or step.roles[0] in alone:
        return step.roles[0]
    return " / ".join(step.roles)


def _alone(procedure: Procedure) -> set[str]:
    """Responsables who have rows of their own."""
    return {step.roles[0] for step in procedure.states if len(step.roles) == 1}


def _lanes(procedure: Procedure) -> tuple[str, ...]:
    alone = _alone(procedure)
    return tuple(dict.fromkeys(lane_of(step, alone) for step in procedure.states))


def _nodes(procedure: Procedure, lanes: tuple[str, ...]) -> list[Node]:
    """One node per rank: the start before its row, each row, an end where the sequence stops."""
    alone = _alone(procedure)
    nodes: list[Node] = []
    following = [*(step.no for step in procedure.states[1:]), ""]
    for step, after in zip(procedure.states, following, strict=True):
        lane = lanes.index(lane_of(step, alone))
        if step.no == procedure.start.row:
            nodes.append(Node(kind=NodeKind.START, lane=lane, row=""))
        nodes.append(Node(kind=NodeKind.WORK, lane=lane, row=step.no, step=step))
        ends = sorted(
            (target for answer in step.answers for target in answer.targets if is_end(target)), key=len
        )
        goes_on = after != procedure.start.row and any(answer.targets == (after,) for answer in step.answers)
        if ends and not goes_on:
            nodes.append(Node(kind=NodeKind.END, lane=lane, row=ends[0]))
    return nodes


def _ways(
    procedure: Procedure, nodes: tuple[Node, ...], ranks: dict[str, int]
) -> tuple[list[Way], list[Way], list[Net]]:
    """The spines, the stubs and the nets."""
    spines: dict[int, Way] = {}
    stubs: list[Way] = []
    netted: dict[tuple[int, ...], list[Way]] = {}
    for step, answer, targets in _answers(procedure):
        rank = ranks[step.no]
        plain = _way(procedure, rank, answer)
        below = nodes[rank + 1].row if rank + 1 < len(nodes) else ""
        if targets == (below,) and rank not in spines:
            spines[rank] = replace(plain, targets=(rank + 1,))
            continue
        stubs += [replace(plain, end=target) for target in targets if is_end(target)]
        rows = tuple(ranks[target] for target in targets if not is_end(target))
        if rows:
            netted.setdefault(rows, []).append(replace(plain, targets=rows))
    nets = [Net(ways=tuple(ways), targets=rows) for rows, ways in netted.items()]
    return list(spines.values()), stubs, nets


def _answers(procedure: Procedure) -> list[tuple[Step, Answer, tuple[str, ...]]]:
    """Every answer with those of its targets that are arrows."""
    found: dict[tuple[str, str], tuple[Step, Answer, list[str]]] = {}
    for step, answer, target in arrows_of(procedure):
        found.setdefault((step.no, answer.key), (step, answer, []))[2].append(target)
    return [(step, answer, tuple(targets)) for step, answer, targets in found.values()]


def _way(procedure: Procedure, rank: int, answer: Answer) -> Way:
    """An answer as an arrow that leads nowhere yet."""
    own = [procedure.step(row) for row in answer.rows if procedure.step(row).answer_to]
    number = f"{own[0].no} " if own and answer.label else ""
    return Way(
        source=rank,
        label=f"{number}{answer.label}",
        title=" ".join(step.text for step in own) or answer.button,
        by_resolution=answer.by_resolution,
    )


def _bands(procedure: Procedure, ranks: dict[str, int]) -> list[Band]:
    """The stretches and the rhythms, as far as their rows hold work."""
    bands: list[Band] = []
    for part in procedure.parts:
        inside = [ranks[row] for row in part.rows if row in ranks]
        if isinstance(part, Stretch):
            label = f"por cada {part.element}"
        else:
            label = part.rule or f"período que fija el paso {part.set_in}"
        if inside:
            bands.append(Band(state=part_state(part), label=label, first=min(inside), last=max(inside)))
    return bands


def end_words(target: str) -> str:
    """What an end's pill says: "Fin", or "Fin: denegada"."""
    return "Fin" if target == END else f"Fin: {target.removeprefix(END + ':')}"
