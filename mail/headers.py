"""Header values as text: raw bytes, RFC 2047 words, addresses, message ids, dates. Nothing here raises."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import getaddresses, parsedate_to_datetime
from quopri import decodestring

_WORD = re.compile(r"=\?([\w.:+-]{1,60})(?:\*[\w-]*)?\?([bBqQ])\?([^?]{0,2000})\?=")
_GAP = re.compile(r"(\?=)\s+(=\?)")
_ID = re.compile(r"<[^<>\s]{3,250}>")
_ADDRESS = re.compile(r"[^\s<>,;:()\"'\[\]]{1,100}@[^\s<>,;:()\"'\[\]]{1,200}")
_PLAIN = r"[^\s<>,;:()\"\[\]\\@]"
_ONE = re.compile(rf'(?:"([^"\\]*)" ?|((?:{_PLAIN}+ )*))<({_PLAIN}+@{_PLAIN}+)>|({_PLAIN}+@{_PLAIN}+)')
"""One address as nearly all are written: alone, or in angle brackets behind a name."""
_MAX = 8000


def text_of(raw: str) -> str:
    """A raw header value (ASCII with surrogate escapes, folded) as one line of text."""
    line = " ".join(unescaped(raw[:_MAX]).split())
    return _printable(decoded_words(line)).strip()


def _printable(text: str) -> str:
    """The text without control characters; a space is the one blank that counts as printable."""
    return text if text.isprintable() else "".join(filter(str.isprintable, text))


def unescaped(raw: str) -> str:
    """Bytes that the parser smuggled through as surrogates, read as UTF-8 or else Windows-1252."""
    if raw.isascii():
        return raw
    return bytes_to_text(raw.encode("utf-8", "surrogateescape"), "")


def bytes_to_text(data: bytes, charset: str) -> str:
    """Bytes in a named charset as text; an unknown or lying one falls back to UTF-8, then Windows-1252."""
    for name in (charset.strip("\"' ") or "utf-8", "utf-8"):
        try:
            return data.decode(name)
        except (LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def decoded_words(line: str) -> str:
    """RFC 2047 words decoded; neighbours of one charset are joined first, since senders split characters."""
    if "=?" not in line:
        return line
    out: list[str] = []
    held, charset, end = b"", "", 0
    line = _GAP.sub(r"\1\2", line)
    for word in _WORD.finditer(line):
        name, data = word.group(1), _word_bytes(word.group(2), word.group(3))
        if held and (word.start() != end or name.lower() != charset.lower()):
            out.append(bytes_to_text(held, charset))
            held = b""
        out.append(line[end : word.start()])
        held, charset, end = held + data, name, word.end()
    out.append(bytes_to_text(held, charset))
    return "".join(out) + line[end:]


def _word_bytes(encoding: str, payload: str) -> bytes:
    data = payload.encode("utf-8", "surrogateescape")
    if encoding in "qQ":
        return decodestring(data, header=True)
    try:
        return base64.b64decode(data + b"=" * (-len(data) % 4))
    except (binascii.Error, ValueError):
        return data


def addresses(raws: Iterable[str]) -> list[tuple[str, str]]:
    """(display name, lower-case address) pairs of address headers, at most 200, those without an @ left out."""
    values = [" ".join(unescaped(raw[:_MAX]).split()) for raw in raws]
    try:
        pairs = [(text_of(name), address) for name, address in _pairs(values) if "@" in address]
    except (RecursionError, ValueError, IndexError):  # the standard parser recurses once per stray colon
        pairs = []
    if not pairs:  # a broken header: take what looks like an address
        pairs = [("", found) for value in values for found in _ADDRESS.findall(value)]
    return [(name, _clean(address)) for name, address in pairs[:200]]


def _pairs(values: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What `getaddresses` finds in each value; its walk over the letters is only taken where it is needed."""
    for value in values:
        one = _ONE.fullmatch(value)
        if one is None:
            yield from getaddresses([value])
        else:
            quoted, name, address, alone = one.groups()
            yield quoted or (name or "").strip(), address or alone


def _clean(address: str) -> str:
    return _printable(address.strip("<> .").lower()).replace(" ", "")


def message_ids(raw: str) -> tuple[str, ...]:
    """The message ids in a References or In-Reply-To value, at most the last 100."""
    return tuple(_ID.findall(unescaped(raw[-_MAX * 2 :])))[-100:]


def instant(raw: str) -> datetime | None:
    """A Date value as an aware instant in UTC; None if it cannot be read."""
    try:
        parsed = parsedate_to_datetime(raw)
        return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).astimezone(UTC)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
