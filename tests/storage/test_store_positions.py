"""How far a mailbox was read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from storage import Store
from tests.storage.store_samples import NOW, do


def test_a_position_is_kept_by_name_and_replaced(store: Store) -> None:
    """The latest position of a mailbox is found again, and each mailbox has its own; 32 bits fit (RFC 9051)."""
    most = 2**32 - 1
    since = NOW - timedelta(days=9)
    assert store.read(lambda unit: unit.position("imap a")) is None
    for name, validity, uid in (("imap a", 7, 1), ("imap b", 8, 2), ("imap a", most, most)):
        do(store, lambda unit, name=name, v=validity, u=uid: unit.keep_position(name, v, u, since))  # type: ignore[misc] # bound
    assert store.read(lambda unit: unit.position("imap a")) == (most, most, since)
    assert store.read(lambda unit: unit.position("imap b")) == (8, 2, since)


def test_a_position_of_an_earlier_release_was_begun_long_ago(store: Store) -> None:
    """It was kept without the instant since which the mailbox is watched."""
    do(store, lambda unit: unit.keep_position("imap a", 7, 1, NOW))
    do(store, lambda unit: unit.connection.execute("DELETE FROM meta WHERE name = 'imap a since'", {}))
    assert store.read(lambda unit: unit.position("imap a")) == (7, 1, datetime(1970, 1, 1, tzinfo=UTC))
