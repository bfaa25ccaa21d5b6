"""Records: dataclasses that nobody changes once they are made.

An action makes some forty of them. Where Python freezes a dataclass it sets each field through `object.__setattr__`, and
its `replace` looks at each field before it does so; together they were a tenth of an action's processor time. Therefore
a record is frozen by mypy, which reads all of our code, and left open by Python.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from dataclasses import replace as changed
else:
    from dataclasses import dataclass, fields
    from functools import cache
    from operator import attrgetter

    def record(*, frozen, slots, **options):
        """`dataclass`, with the same words, for what is frozen and has slots."""
        assert frozen
        assert slots

        def make(plain):
            assert not hasattr(plain, "__post_init__"), "`changed` would leave it out"
            return dataclass(slots=True, unsafe_hash=True, **options)(plain)

        return make

    def changed(one, /, **changes):
        """`dataclasses.replace`: the same record with other values in some of its fields."""
        kind = type(one)
        read, setters = _parts(kind)
        other = object.__new__(kind)
        for put, value in zip(setters, read(one), strict=True):
            put(other, value)
        for name, value in changes.items():
            setattr(other, name, value)
        return other

    @cache
    def _parts(kind):
        """What reads all fields of a kind of record, and what sets each of them."""
        names = [one.name for one in fields(kind)]
        return attrgetter(*names), [getattr(kind, name).__set__ for name in names]


__all__ = ["changed", "record"]
