"""How much anybody may bring: per sender, and all strangers together. In memory; each process counts for itself.

What comes in all together needs no number of its own: what we do not take yet waits where it is, at Telegram (which
brings at most a hundred updates at once) or in the mailbox, and is taken as fast as it can be committed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum

from bot.rates import Buckets, Rate

MB = 1024 * 1024
DAY = 86_400
MESSAGES = Rate(1.0, 300)
"""Of an account in the chat: nobody taps once a second for five minutes; a hundred forwarded photographs come at once."""
SET_ASIDE = Rate(60.0, 500)
"""Of an account's messages beyond that, those that are kept for a human. Others are not even stored."""
LETTERS = Rate(12.0, 300)
"""Of an address: three hundred, and then as many an hour. A mail server that returns a Monday's letters stays below."""
BYTES = Rate(DAY / (2048 * MB), 2048 * MB)
"""Of a person on one channel, a day: eighty of the largest letters, a hundred of the largest files."""
STRANGERS_LETTERS = Rate(DAY / 5000, 1000)
"""Of all unknown addresses together, a day: whoever invents senders gets no further by inventing more of them."""
STRANGERS_BYTES = Rate(DAY / (1024 * MB), 1024 * MB)
"""The same in bytes: their letters are kept, and the disk must last."""
TOLD = Rate(3600.0, 1)
"""Somebody is told, and the log says, that he brings too much: once an hour."""


class Passage(Enum):
    """What becomes of a chat message."""

    OPEN = "open"
    ASIDE = "aside"
    """It is kept, not handled."""
    SHUT = "shut"
    """It is not even kept."""


class Gate:
    """Counts what senders bring.

    Args:
        clock: the machine clock, in seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._messages = Buckets(MESSAGES, clock)
        self._aside = Buckets(SET_ASIDE, clock)
        self._letters = Buckets(LETTERS, clock)
        self._bytes = Buckets(BYTES, clock)
        self._strangers_letters = Buckets(STRANGERS_LETTERS, clock)
        self._strangers_bytes = Buckets(STRANGERS_BYTES, clock)
        self._told = Buckets(TOLD, clock)

    def message(self, account: str) -> Passage:
        """What becomes of one more message of an account."""
        if self._messages.take(account):
            return Passage.OPEN
        return Passage.ASIDE if self._aside.take(account) else Passage.SHUT

    def file(self, account: str, size: int) -> bool:
        """Whether one more file of a person's account may be fetched."""
        return self._bytes.take(account, size)

    def letter(self, address: str, size: int, *, known: bool, proven: bool) -> bool:
        """Whether one more letter is taken.

        Args:
            size: its bytes.
            known: the address is somebody's; letters of all others count together.
            proven: its server vouches for it. Whoever only writes somebody's address uses up nothing of his.
        """
        if not self._letters.take((address, proven)):
            return False
        if known:
            return self._bytes.take((address, proven), size)
        return self._strangers_letters.take("") and self._strangers_bytes.take("", size)

    def tells(self, sender: str) -> bool:
        """Whether it is time to say (again) that a sender brings too much."""
        return self._told.take(sender)
