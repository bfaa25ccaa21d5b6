"""Waking those who wait when something in the sandbox changed: cheaper than everybody looking all the time."""

from __future__ import annotations

import threading
from contextlib import suppress

import httpx

LONGEST = 2.0
"""Seconds after which a waiter looks again all the same: not everything that is waited for is in the sandbox."""
SHORTEST = 0.2
"""Seconds that changes are gathered."""


class Bell:
    """Listens to the page's events.

    Args:
        page_url: the sandbox's page.
    """

    def __init__(self, page_url: str) -> None:
        self._url = f"{page_url}/events"
        self._rung = threading.Condition()
        self._times = 0
        self._over = threading.Event()
        threading.Thread(target=self._listen, daemon=True).start()

    def wait(self) -> None:
        """Come back after a change, or after a while."""
        with self._rung:
            heard = self._times
        self._over.wait(SHORTEST)
        with self._rung:
            self._rung.wait_for(lambda: self._times != heard, LONGEST)

    def close(self) -> None:
        """Listen no longer; nobody waits."""
        self._over.set()

    def _listen(self) -> None:
        with httpx.Client(trust_env=False, verify=False, timeout=None) as client:
            while not self._over.is_set():
                with suppress(httpx.HTTPError), client.stream("GET", self._url) as events:
                    for line in events.iter_lines():
                        if line.startswith("data:"):
                            with self._rung:
                                self._times += 1
                                self._rung.notify_all()
