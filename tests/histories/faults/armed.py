"""Which faults are to strike, and how often each one did."""

from __future__ import annotations

import threading
from collections import Counter


class Armed:
    """Shared by the thread that arms and the one that strikes.

    Args:
        kinds: every fault there is.
    """

    def __init__(self, kinds: tuple[str, ...]) -> None:
        self._left = dict.fromkeys(kinds, 0)
        self._lock = threading.Lock()
        self._happened: Counter[str] = Counter()

    def arm(self, kind: str, times: int) -> None:
        """Let the next `times` occasions of a kind fail, beside those that are armed already.

        Raises:
            KeyError: there is no such kind.
        """
        with self._lock:
            self._left[kind] += times

    def disarm(self) -> None:
        """Let nothing fail any more."""
        with self._lock:
            self._left = dict.fromkeys(self._left, 0)

    def happened(self) -> Counter[str]:
        """How often each kind struck since the last `forget`, as of now."""
        with self._lock:
            return self._happened.copy()

    def forget(self) -> None:
        """Begin to count anew."""
        with self._lock:
            self._happened.clear()

    def strikes(self, kind: str) -> bool:
        """Whether this occasion of a kind is to fail; then it is used up and counted."""
        with self._lock:
            if not self._left[kind]:
                return False
            self._left[kind] -= 1
            self._happened[kind] += 1
            return True
