"""Where a part of a TOML value stands, so that a finding names its line."""

from __future__ import annotations

import pytest

from machines.reading.inline import Path, position

VALUE = '''[  # a comment with ] and }
  { a = "with ] and } and \\" in it", b = [1, 2,
    3] },  # another, {
  {
    a = 'plain } text', "b" = """several
lines ] }""", c = { d = 1,
    e = true },
  },
]
after = 1
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 0),
        ((0,), 1),
        ((0, "b"), 1),
        ((0, "b", 2), 2),
        ((1,), 3),
        ((1, "a"), 4),
        ((1, "b"), 4),
        ((1, "c"), 5),
        ((1, "c", "e"), 6),
        ((1, "c", "missing"), 5),  # the nearest thing above
        ((2,), 0),
        (("key",), 0),
        ((0, "a", 5), 1),
    ],
)
def test_a_part_is_found_past_strings_and_comments(path: Path, line: int) -> None:
    """Brackets in strings and comments do not count; what is not there is found as its nearest parent."""
    assert VALUE.count("\n", 0, position(VALUE, 0, path)) == line


@pytest.mark.parametrize("text", ["", "[", "[{", '["open', "{ a = ", "{ = 1 }", "]", "[,]", '[1 "x'])
def test_a_broken_value_ends_too(text: str) -> None:
    """Whatever the text, looking for a part comes to an end within it."""
    assert 0 <= position(text, 0, (3, "x")) <= len(text)
