"""Actions against their floor, with few open cases and with many, all in one interleaved contest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from statistics import mean

from tests.bench.actions import chosen, statements, taps
from tests.bench.floor import Floor, Issued, syncs, without_repeats
from tests.bench.table import Figure
from tests.bench.tickets import Counter
from tests.bench.timing import Run, Sample, interleaved

_BLOCK = 25


def measure(few: Counter, many: Counter, *, count: int) -> Iterator[Figure]:
    """Time `count` actions each: of the product and of its floor, with few open cases and with many."""
    runs: dict[str, Run] = {}
    with ExitStack() as closing:
        actions = statements(few, count)
        _enter(runs, "few", few, actions, closing)
        once = Floor(few.copy("once") / "v.db", [without_repeats(one) for one in actions])
        closing.callback(once.close)
        runs["once"] = once.run
        _enter(runs, "many", many, statements(many, count), closing)
        samples = interleaved(runs, count=count, block=_BLOCK)
    yield from _against_floor(samples, actions)
    yield _grown(samples, few, many)


def _enter(
    runs: dict[str, Run], name: str, counter: Counter, actions: list[list[Issued]], closing: ExitStack
) -> None:
    """The product and its floor, each on its own copy of a database."""
    product = taps(counter.copy("product"), chosen(counter, len(actions)))
    floor = Floor(counter.copy("floor") / "v.db", actions)
    closing.callback(product.close)
    closing.callback(floor.close)
    runs[name], runs[f"{name} floor"] = product.run, floor.run


def _against_floor(samples: dict[str, Sample], actions: list[list[Issued]]) -> Iterator[Figure]:
    product, floor, once = samples["few"], samples["few floor"], samples["once"]
    issued = mean(map(len, actions))
    detail = f"{product.wall * 1e6:.0f} µs against {floor.wall * 1e6:.0f}; {issued:.0f} statements"
    yield Figure(what="action: speed against its bare SQL", value=floor.wall / product.wall, least=0.55, detail=detail)  # fmt: skip
    detail = f"{product.cpu * 1e6:.0f} µs against {floor.cpu * 1e6:.0f}"
    yield Figure(what="action: processor time against its bare SQL", value=product.cpu / floor.cpu, unit="×", most=2.5, detail=detail)  # fmt: skip
    needed = mean(len(without_repeats(one)) for one in actions)
    detail = f"{once.wall * 1e6:.0f} µs, {needed:.0f} statements; processor {product.cpu / once.cpu:.2f}×"
    yield Figure(what="action: speed against that SQL, each read once", value=once.wall / product.wall, detail=detail)  # fmt: skip
    yield Figure(what="action: durable syncs", value=mean(map(syncs, actions)), most=1.1)


def _grown(samples: dict[str, Sample], few: Counter, many: Counter) -> Figure:
    """How much slower many cases make an action, beside how much slower they make its floor."""
    product = samples["few"].wall / samples["many"].wall
    floor = samples["few floor"].wall / samples["many floor"].wall
    tail = f"p99 {samples['few'].p99 * 1e3:.1f} → {samples['many'].p99 * 1e3:.1f} ms"
    return Figure(
        what=f"growth: {many.count:,} open cases against {few.count:,}, floor's own taken out",
        value=product / floor,
        least=0.9,
        detail=f"product {product:.2f}, floor {floor:.2f}; {tail}",
    )
