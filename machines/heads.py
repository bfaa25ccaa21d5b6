"""A digest of all heads: one SHA-256 that stands for the whole history up to an instant.

The head of a case is the hash of its last history row before the instant, and each row holds the hash of the one
before; so whoever wrote the digest down can prove later that nothing of what it covers was changed or removed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import TypeAlias

Head: TypeAlias = "tuple[str, int, str]"
"""(No. de gestión, number of the row, its hash)."""


def digest_of(heads: Iterable[Head]) -> tuple[int, str]:
    """(how many cases, the digest in lower-case hexadecimal) of heads in the order in which the cases were opened."""
    summed, count = hashlib.sha256(), 0
    for number, seq, head in heads:
        summed.update(f"{number}\t{seq}\t{head}\n".encode())
        count += 1
    return count, summed.hexdigest()
