"""How much anybody may bring: per sender, and all strangers together. In memory; each process counts for itself.

What comes in all together needs no number of its own: what we do not take yet waits where it is, at Telegram (which
brings at most a hundred updates at once) or in the mailbox, and is taken as fast as it can be committed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum
from typing import Generic, TypeVar

from bot.rates import Buckets, Rate

_T = TypeVar("_T")
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
_MOST_KEPT = 10_000
"""Verdicts remembered; a hundred updates and one letter are under way at once."""


class Passage(Enum):
    """What becomes of a chat message."""

    OPEN = "open"
    ASIDE = "aside"
    """It is kept, not handled."""
    SHUT = "shut"
    """It is not even kept."""


class _Verdicts(Generic[_T]):
    """What was said of each thing when it came first; the oldest are forgotten."""

    def __init__(self) -> None:
        self._kept: dict[str, _T] = {}

    def once(self, which: str, weigh: Callable[[], _T]) -> _T:
        """What was said of it, or what is said now."""
        if which not in self._kept:
            self._kept[which] = weigh()
            if len(self._kept) > _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
        return self._kept[which]


class Gate:
    """Counts what senders bring, each thing once: whatever could not be stored, and what is brought again together
    with it, is told by its own name and meets the same verdict.

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
        self._passages = _Verdicts[Passage]()
        self._admitted = _Verdicts[bool]()
        self._tellings = _Verdicts[bool]()

    def message(self, account: str, which: str) -> Passage:
        """What becomes of one more message of an account; `which` is its update."""

        def weigh() -> Passage:
            if self._messages.take(account):
                return Passage.OPEN
            return Passage.ASIDE if self._aside.take(account) else Passage.SHUT

        return self._passages.once(which, weigh)

    def file(self, account: str, size: int) -> bool:
        """Whether one more file of a person's account may be fetched."""
        return self._bytes.take(account, size)

    def letter(self, address: str, which: str, size: int, *, known: bool, proven: bool) -> bool:
        """Whether one more letter is taken.

        Args:
            which: its key in the mailbox.
            size: its bytes.
            known: the address is somebody's; letters of all others count together.
            proven: its server vouches for it. Whoever only writes somebody's address uses up nothing of his.
        """

        def weigh() -> bool:
            if not self._letters.take((address, proven)):
                return False
            if known:
                return self._bytes.take((address, proven), size)
            return self._strangers_letters.take("") and self._strangers_bytes.take("", size)

        return self._admitted.once(which, weigh)

    def tells(self, sender: str, which: str) -> bool:
        """Whether it is time to say (again), because of this update or letter, that a sender brings too much."""
        return self._tellings.once(which, lambda: self._told.take(sender))
