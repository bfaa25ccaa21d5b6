"""A received letter as the `Inbound` that the core handles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from machines.messages import FileRef, Inbound, Nature
from machines.records import ChannelName
from mail.addressing import number_in_subject, number_in_thread, token_in_addresses, token_in_text
from mail.attachments import Attachment
from mail.authentic import is_authentic
from mail.headers import message_ids
from mail.letter import TOO_BIG, Letter, read_letter
from mail.nature import judge
from mail.replytext import Written, written
from mail.settings import MailSettings

_RETURNED = frozenset({"message/rfc822", "text/rfc822-headers", "message/rfc822-headers"})
_HEAD = 8000
_MAX_FILE = 20 * 1024 * 1024
MAX_FILES = 50
"""Files of one letter; each is made durable by itself, so that hundreds would hold up the inbox."""


def to_inbound(
    raw: bytes,
    settings: MailSettings,
    store_file: Callable[[bytes], str],
    own_thread: Callable[[Sequence[str]], str],
    *,
    size: int = 0,
) -> Inbound:
    """Read a letter completely: who, what, about which case. Never raises for what a letter may contain.

    Args:
        raw: the letter's bytes; only its headers if it was too large to fetch.
        settings: our address and what proves a sender.
        store_file: keeps bytes on disk and returns their SHA-256 in hexadecimal.
        own_thread: the number of the case among whose letters one of these Message-IDs is, else "".
        size: the letter's size on the server, if only its headers were fetched.
    """
    letter = read_letter(raw)
    judged = judge(letter, frozenset({settings.address.lower()}))
    parts = written(letter.body)
    human = judged.nature is Nature.HUMAN
    token = _token(letter, parts, settings)
    thread = _thread(letter)
    number = (
        number_in_subject(letter.subject) or number_in_thread(thread, settings.domain) or own_thread(thread)
    )
    files, problems = _files(letter, store_file) if human else ((), ())
    return Inbound(
        channel=ChannelName.MAIL,
        external_id=letter.message_id,
        sender=letter.sender,
        sender_name=letter.sender_name,
        place=letter.sender,
        text=_text(parts, answers=bool(token or number)),
        subject=letter.subject,
        files=files,
        problems=(*letter.problems, *problems, *((TOO_BIG,) if size > len(raw) else ())),
        nature=judged.nature,
        token=token,
        case_number=number,
        authentic=is_authentic(letter, settings),
        message_id="" if letter.message_id.startswith("sha256:") else letter.message_id,
        references=thread,
        bounced=judged.bounced,
    )


def _thread(letter: Letter) -> tuple[str, ...]:
    """References and In-Reply-To, oldest first, each once; of a bounce, those of the letter that came back."""
    last = (letter.in_reply_to,) if letter.in_reply_to else ()
    returned = [leaf.text for leaf in letter.leaves if leaf.kind in _RETURNED]
    inside = message_ids(returned[0][:_HEAD]) if returned else ()
    return tuple(dict.fromkeys((*letter.references, *last, *inside)))


def _token(letter: Letter, parts: Written, settings: MailSettings) -> str:
    """The address decides, then the subject's code; a quoted code at a letter's foot is the last resort."""
    addressed = token_in_addresses(settings.address, (*letter.receivers, *letter.to, *letter.cc))
    return (
        addressed
        or token_in_text(letter.subject)
        or (token_in_text(letter.body) if not parts.forwarded else "")
    )


def _text(parts: Written, *, answers: bool) -> str:
    """The person's own words; a forwarded letter that begins something new is part of them."""
    if answers or not parts.forwarded:
        return parts.own
    return f"{parts.own}\n\n{parts.forwarded}".strip()


def _files(letter: Letter, store_file: Callable[[bytes], str]) -> tuple[tuple[FileRef, ...], tuple[str, ...]]:
    refs: list[FileRef] = []
    problems: list[str] = []
    for file in letter.attachments:
        if len(refs) == MAX_FILES:
            problems.append(f"El correo trae más de {MAX_FILES} archivos; guardé los primeros {MAX_FILES}.")
            break
        if not file.data:
            problems.append(f"El archivo «{file.name}» llegó vacío.")
        elif len(file.data) > _MAX_FILE:
            problems.append(f"El archivo «{file.name}» pesa más de 20 MB.")
        else:
            refs.append(_ref(file, store_file(file.data)))
    return tuple(refs), tuple(problems)


def _ref(file: Attachment, sha256: str) -> FileRef:
    return FileRef(sha256=sha256, name=file.name, media_type=file.media_type, size=len(file.data))
