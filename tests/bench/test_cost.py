"""What an action costs in statements, which no slow machine changes; and that the bench itself still runs."""

from __future__ import annotations

from pathlib import Path

from tests.bench import rounds
from tests.bench.actions import statements
from tests.bench.floor import syncs
from tests.bench.tickets import build

MOST_STATEMENTS = 33
"""Of a plain action, BEGIN and COMMIT included."""


def test_a_plain_action_asks_the_store_few_things_and_is_made_durable_once(tmp_path: Path) -> None:
    """Whoever adds a statement to every action meets this test; repeated actions cost the same."""
    warm, *actions = statements(build(tmp_path / "few", 20), 4)
    assert syncs(warm) == 1
    for issued in actions:
        assert len(issued) <= MOST_STATEMENTS, "\n".join(one.sql for one in issued)
        assert syncs(issued) == 1


def test_the_case_of_many_rounds_is_played_to_its_end(tmp_path: Path) -> None:
    """Thirty returns, each with its observation answered; how long they took is the bench's."""
    (figure,) = rounds.measure(tmp_path / "rounds", cases=1)
    assert figure.value
