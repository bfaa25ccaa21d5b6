"""What a person wrote in a letter, without quotes and signatures. One pass, line by line.

It never decides that silence is an answer: if nothing is left, the result is empty and the caller asks.
The full original is kept by the caller.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mail import quoting

LIMIT = 64 * 1024
"""Characters of a body that are looked at…"""
_LINES = 3000
"""…and lines of it."""

_SIGNATURE = re.compile(r"\s?--[ \xa0]?\s*$")
_DELIMITER = re.compile(r"\s{0,8}(?:[-_=#*~+]{3,200}|ᐧ)\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A body taken apart.

    Args:
        text: the person's words, with the quotes that they answer one by one.
        own: the person's words only: no quoted line, no closing; the only one that may decide anything.
        forwarded: the text of a forwarded letter below or instead of them, without its headers.
    """

    text: str
    own: str
    forwarded: str = ""


def written(body: str) -> Written:
    """Take a plain text body apart."""
    lines = _lines(body)
    forwarded = _forwarded(lines) if quoting.may_forward(body[:LIMIT]) else ""
    lines = _without_quote_tail(lines)
    lines = _without_signature(lines)
    while lines and _blank_end(lines[-1]):
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    text = "\n".join(lines)
    return Written(text=text, own=_own(lines), forwarded=forwarded)


def _lines(body: str) -> list[str]:
    text = body[:LIMIT].replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").lstrip("\ufeff")
    return [line.rstrip() for line in text.split("\n", _LINES)[:_LINES]]


def _blank_end(line: str) -> bool:
    return not line.strip() or _DELIMITER.match(line) is not None


def _cut_at(lines: list[str], at: int) -> int:
    """How many lines from `at` announce a quote; 0 if none does."""
    line = lines[at]
    if not line.strip():
        return 0
    if quoting.separator(line) or quoting.rule(lines, at):
        return 1
    return quoting.attribution(lines, at) or quoting.header_block(lines, at)


def _without_quote_tail(lines: list[str]) -> list[str]:
    """The lines without announced quotes; quotes with the person's words below them stay, unannounced."""
    kept: list[str] = []
    i = 0
    while i < len(lines):
        if quoting.is_marker(lines[i]):
            return _after_marker(kept, lines, i)
        size = _cut_at(lines, i)
        if not size:
            kept.append(lines[i])
            i += 1
            continue
        i += size
        above = any(line.strip() and not _blank_end(line) for line in kept)
        if not above:
            kept = []
            i = _past_quote(lines, i)
        elif not _answered_below(lines, i):
            break
    return _without_trailing_quotes(kept)


def _after_marker(kept: list[str], lines: list[str], at: int) -> list[str]:
    """Below our own marker only answers among marked quotes are the person's; our own words never are."""
    if not quoting.is_quoted(lines[at]) or not _answered_below(lines, at):
        return _without_trailing_quotes(kept)
    return _without_trailing_quotes(kept + lines[at + 1 :])


def _past_quote(lines: list[str], at: int) -> int:
    """With nothing above an announcement: where the quote (or the headers) that it announces ends."""
    i = at
    while i < len(lines) and not lines[i].strip():
        i += 1
    while i < len(lines) and (quoting.is_quoted(lines[i]) or _wrapped(lines, i)):
        if quoting.is_marker(lines[i]):
            return i
        i += 1
    return i


def _answered_below(lines: list[str], at: int) -> bool:
    """Whether marked quotes follow, and the person's words after them."""
    i = at
    while i < len(lines) and not lines[i].strip():
        i += 1
    if i >= len(lines) or not quoting.is_quoted(lines[i]):
        return False
    while i < len(lines):
        if _SIGNATURE.match(lines[i]) and not quoting.is_quoted(lines[i]):
            return False
        if lines[i].strip() and not quoting.is_quoted(lines[i]) and not _wrapped(lines, i):
            return not (quoting.mobile(lines[i]) or quoting.notice(lines[i]) or _blank_end(lines[i]))
        i += 1
    return False


def _wrapped(lines: list[str], at: int) -> bool:
    """A quoted line that some server broke in two: lower case, between quotes, the sentence going on."""
    if at == 0 or at + 1 >= len(lines):
        return False
    before, line, after = lines[at - 1], lines[at], lines[at + 1]
    return (
        line[:1].islower()
        and len(before) > 60
        and before[-1:] not in ".?!:;"
        and quoting.is_quoted(before)
        and quoting.is_quoted(after)
    )


def _without_trailing_quotes(lines: list[str]) -> list[str]:
    """Quotes at the end go, unless there is nothing but quotes."""
    end = len(lines)
    while end and (not lines[end - 1].strip() or quoting.is_quoted(lines[end - 1])):
        end -= 1
    return lines[:end] if end else lines


def _without_signature(lines: list[str]) -> list[str]:
    """Cut at "-- ", a device's line or a legal notice, if the person's words stand above."""
    for i, line in enumerate(lines):
        if not line.strip() or quoting.is_quoted(line):
            continue
        sign = _SIGNATURE.match(line) is not None
        if sign or quoting.mobile(line) or quoting.notice(line):
            if any(above.strip() and not quoting.is_quoted(above) for above in lines[:i]):
                return lines[:i]
            return [] if not sign and i + 1 == len(lines) else _without_signature(lines[i + 1 :])
    return lines


def _own(lines: list[str]) -> str:
    """The lines that are nobody else's, up to a closing formula near the end."""
    own = [line for i, line in enumerate(lines) if not (quoting.is_quoted(line) or _wrapped(lines, i))]
    for i in range(max(1, len(own) - 30), len(own)):
        tail = [rest for rest in own[i + 1 :] if rest.strip()]
        closes = quoting.CLOSING.match(own[i].strip()[: quoting.WIDTH]) is not None
        if closes and len(tail) <= 8 and all(len(rest) < 90 for rest in tail) and any(own[:i]):
            own = own[:i]
            break
    return "\n".join(own).strip()


def _forwarded(lines: list[str]) -> str:
    """The text of the first forwarded letter, without its quote marks and headers; empty if none is there."""
    for i, line in enumerate(lines):
        if quoting.forwards(line):
            return "\n".join(_below_headers([_unquoted(rest) for rest in lines[i + 1 :]])).strip()
    return ""


def _below_headers(lines: list[str]) -> list[str]:
    start = next((i for i, line in enumerate(lines) if line.strip()), 0)
    size = quoting.header_block(lines, start) if lines else 0
    return lines[start + size :]


def _unquoted(line: str) -> str:
    return re.sub(r"^\s{0,4}> ?", "", line, count=1)
