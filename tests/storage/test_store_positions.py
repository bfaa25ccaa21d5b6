"""How far a mailbox was read."""

from __future__ import annotations

from storage import Store
from tests.storage.store_samples import do


def test_a_position_is_kept_by_name_and_replaced(store: Store) -> None:
    """The latest position of a mailbox is found again, and each mailbox has its own; 32 bits fit (RFC 9051)."""
    most = 2**32 - 1
    assert store.read(lambda unit: unit.position("imap a")) is None
    for name, validity, uid in (("imap a", 7, 1), ("imap b", 8, 2), ("imap a", most, most)):
        do(store, lambda unit, name=name, v=validity, u=uid: unit.keep_position(name, v, u))  # type: ignore[misc] # bound
    assert store.read(lambda unit: unit.position("imap a")) == (most, most)
    assert store.read(lambda unit: unit.position("imap b")) == (8, 2)
