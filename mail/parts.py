"""The leaves of a MIME tree, walked without recursion and within limits."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message
from email.policy import Compat32
from email.utils import collapse_rfc2231_value
from typing import cast

from mail.headers import bytes_to_text, text_of, unescaped

MAX_PARTS = 200
MAX_DEPTH = 20
TOO_MANY = f"El correo trae más de {MAX_PARTS} partes; leí solo las primeras."
TOO_DEEP = "El correo tiene partes anidadas con demasiada profundidad; no pude leerlas."
UNREADABLE = "Una parte del correo está dañada y no pude leerla."


class RawPolicy(Compat32):
    """`compat32` that hands out header values as they came, bytes above 127 as surrogates."""

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002 the base class's signature
        """The value itself; the base class would replace what is not ASCII."""
        return value


RAW = RawPolicy()


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One part that is not a multipart.

    Args:
        kind: media type, lower case; `text/plain` where it is missing or wrong.
        attached: the sender calls it an attachment, or gave it a file name.
        content: decoded bytes.
    """

    kind: str
    name: str
    charset: str
    attached: bool
    content_id: str
    method: str
    content: bytes

    @property
    def text(self) -> str:
        """The content as text, in its charset."""
        return bytes_to_text(self.content, self.charset).replace("\0", "")


def leaves(message: Message) -> tuple[list[Leaf], list[str]]:
    """All leaves of a message in order, and what could not be read, in Spanish. A letter inside is one leaf."""
    found: list[Leaf] = []
    problems: list[str] = []
    stack: list[tuple[Message, int]] = [(message, 0)]
    while stack:
        part, depth = stack.pop()
        children = _children(part)
        if len(found) >= MAX_PARTS:
            problems.append(TOO_MANY)
            break
        if children is None:
            _add(found, problems, part)
        elif depth >= MAX_DEPTH:
            problems.append(TOO_DEEP)
        else:
            stack.extend((child, depth + 1) for child in reversed(children[: MAX_PARTS + 1]))
    return found, list(dict.fromkeys(problems))


def _children(part: Message) -> list[Message] | None:
    """The parts of a multipart; None for a leaf (also for a letter or report inside)."""
    if part.get_content_maintype() != "multipart" or not part.is_multipart():
        return None
    return cast("list[Message]", part.get_payload())


def _add(found: list[Leaf], problems: list[str], part: Message) -> None:
    try:
        found.append(_leaf(part))
    except Exception:  # noqa: BLE001 the stdlib parser fails in many ways on broken MIME; the rest is still read
        problems.append(UNREADABLE)


def _leaf(part: Message) -> Leaf:
    kind = part.get_content_type().lower()
    if kind.startswith("multipart/"):  # its boundary is missing or never occurs: all of it is its text
        kind = "text/plain"
    name = text_of(unescaped(part.get_filename("") or ""))
    disposition = (part.get_content_disposition() or "").lower()
    return Leaf(
        kind=kind,
        name=name,
        charset=collapse_rfc2231_value(part.get_param("charset", "") or ""),
        attached=disposition == "attachment" or bool(name),
        content_id=str(part.get("Content-ID", "")).strip().strip("<>"),
        method=str(part.get_param("method", "") or "").upper(),
        content=_content(part),
    )


def _content(part: Message) -> bytes:
    if part.is_multipart():  # message/rfc822, message/delivery-status: as they were
        inner = cast("list[Message]", part.get_payload())
        return b"\n".join(p.as_bytes() for p in inner[:MAX_PARTS])
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes):
        return payload
    return str(part.get_payload()).encode("utf-8", "surrogateescape")
