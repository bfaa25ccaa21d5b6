"""Callback data."""

from __future__ import annotations

import pytest

from bot.telegram.signing import MOST_ACTION, Signer


@pytest.mark.parametrize("action", ["t.1.1.0.", "f.zz.1.o.á~é", "x" * MOST_ACTION, "a~b~c"])
def test_round_trip(signer: Signer, action: str) -> None:
    """What was signed opens again, and fits into Telegram's 64 bytes."""
    data = signer.sign(action)
    assert signer.open(data) == action
    assert len(data.encode()) <= 64


@pytest.mark.parametrize("data", ["", "~", "t.1.1.0.", "t.1.1.0.~AAAAAAAAAA", "t.1.1.0.~ñ", "\ud800~x"])
def test_foreign_data(signer: Signer, data: str) -> None:
    """What we did not sign opens to nothing."""
    assert signer.open(data) is None


def test_changed_action(signer: Signer) -> None:
    """A MAC holds for its own action and secret only."""
    data = signer.sign("t.1.1.0.")
    assert signer.open(data.replace("t.1.1.0", "t.1.1.1")) is None
    assert Signer(b"another").open(data) is None


def test_too_long(signer: Signer) -> None:
    """An action of more than 50 bytes is a mistake of ours."""
    with pytest.raises(ValueError, match="more than 50 bytes"):
        signer.sign("á" * 26)
