"""The files of a letter: named safely, wrappers (winmail.dat, smime.p7m) opened, small inline logos left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from email import message_from_bytes

from mail.filenames import shown_name
from mail.parts import RAW, Leaf, leaves
from mail.pkcs7 import signed_content
from mail.tnef import NotTnefError, tnef_files

_LOGO = 16 * 1024
_BYTES = frozenset({"application/octet-stream", "application/x-download", "application/force-download"})
_ENDINGS = {
    "gif": "image/gif",
    "heic": "image/heic",
    "html": "text/html",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "pdf": "application/pdf",
    "png": "image/png",
    "rtf": "application/rtf",
    "webp": "image/webp",
}
_TNEF = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_P7M = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_SIGNATURES = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)
_REPORTS = frozenset(
    {"message/delivery-status", "message/disposition-notification", "message/feedback-report"}
)
_NO_TNEF = "No pude leer el adjunto winmail.dat: pida que se lo reenvíen como archivos normales."
_EMPTY_TNEF = "El adjunto winmail.dat no traía ningún archivo que pudiera leer."
_NO_P7M = "No pude leer el adjunto smime.p7m: el correo está cifrado."


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A received file: its name for showing, its media type and its bytes."""

    name: str
    media_type: str
    data: bytes


def opened(parts: list[Leaf], problems: list[str]) -> tuple[list[Leaf], list[str]]:
    """The leaves with each opaquely signed letter replaced by what was signed."""
    out: list[Leaf] = []
    for part in parts:
        if part.kind not in _P7M:
            out.append(part)
            continue
        try:
            inside, more = leaves(message_from_bytes(signed_content(part.content), policy=RAW))
        except (ValueError, IndexError, RecursionError):
            out.append(part)
            problems.append(_NO_P7M)
        else:
            out += inside
            problems += more
    return out, problems


def files_of(parts: list[Leaf], html: str) -> tuple[list[Attachment], list[str]]:
    """The files among leaves, and what could not be opened, in Spanish."""
    files: list[Attachment] = []
    problems: list[str] = []
    for part in parts:
        if part.kind in _TNEF or part.name.lower() == "winmail.dat":
            inside, problem = _from_tnef(part)
            files += inside
            problems += problem
        elif _is_file(part, html):
            files.append(Attachment(name=part.name, media_type=_kind(part), data=part.content))
    return [replace(f, name=shown_name(f.name, f.media_type, n)) for n, f in enumerate(files, 1)], problems


def _is_file(part: Leaf, html: str) -> bool:
    if part.kind in _SIGNATURES or part.kind in _REPORTS:
        return False
    if part.kind in {"text/plain", "text/html", "text/calendar"} and not part.attached:
        return False
    inline = part.content_id and f"cid:{part.content_id}" in html
    return not (inline and part.kind.startswith("image/") and len(part.content) < _LOGO)


def _from_tnef(part: Leaf) -> tuple[list[Attachment], list[str]]:
    whole = Attachment(name=part.name or "winmail.dat", media_type=part.kind, data=part.content)
    try:
        inside = tnef_files(part.content)
    except NotTnefError:
        return [whole], [_NO_TNEF]
    files = [Attachment(name=name, media_type=_kind_by(name), data=data) for name, data in inside]
    return (files, []) if files else ([whole], [_EMPTY_TNEF])


def _kind(part: Leaf) -> str:
    """What a part says it is; of those that only call themselves bytes, what their name says."""
    return part.kind if part.kind not in _BYTES else _kind_by(part.name)


def _kind_by(name: str) -> str:
    return _ENDINGS.get(name.rpartition(".")[2].lower(), "application/octet-stream")
