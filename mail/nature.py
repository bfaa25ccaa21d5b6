"""Who wrote a letter: a person, a machine, or a server that could not deliver ours.

Headers first (RFC 3834, RFC 3464, RFC 8098, RFC 5965, list headers); wording, Spanish and English, only where
no header tells. `X-Auto-Response-Suppress` alone proves nothing: Exchange adds it to what people write.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from machines.messages import Bounced, Nature
from mail.bounces import bounced
from mail.letter import Letter

_SUBJECT = re.compile(
    r"^\W*(?:(?:re|rv|fw|fwd|aut)\s?:\s*)?(?:respuesta autom[áa]tica|respuesta de vacaciones|fuera de (?:la )?oficina|"
    r"estoy (?:fuera|de vacaciones|ausente)|ausente (?:de la oficina|del? )|ausencia temporal|mensaje autom[áa]tico|"
    r"contestaci[óo]n autom[áa]tica|auto(?:matic|mated)?[ -]?(?:re(?:ply|sponse)|respuesta)|automatic (?:reply|response)|"
    r"out of (?:the )?office|on vacation|vacation (?:reply|response|message|notice)|i am (?:out of|away|on vacation)|"
    r"away from (?:my|the) (?:office|desk|mail)|auto: |autoreply|ooo\b)",
    re.IGNORECASE,
)
_CALENDAR = re.compile(
    r"^\W*(?:aceptad[ao]|aceptado provisionalmente|provisional|rechazad[ao]|declinad[ao]|nueva hora propuesta|"
    r"cancelad[ao]|accepted|declined|tentative(?:ly accepted)?|new time proposed|canceled)\s?: ",
    re.IGNORECASE,
)
_RECEIPT = re.compile(
    r"^\W*(?:le[íi]do|no le[íi]do|confirmaci[óo]n de lectura|acuse de (?:lectura|recibo autom)|read|not read|"
    r"read receipt|return receipt|eliminado sin leer)\s?(?::|\(|-|$)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:estar[ée]|estoy|me encuentro|me encontrar[ée]) (?:actualmente |temporalmente )?"
    r"(?:fuera de (?:la )?oficina|de vacaciones|ausente|en per[íi]odo de vacaciones|gozando de)|"
    r"fuera de la oficina (?:del|desde|hasta)|no tendr[ée] acceso (?:regular )?a(?:l| mi) correo|"
    r"este es un (?:mensaje|correo)(?: de respuesta)? autom[áa]tic|respuesta autom[áa]tica|"
    r"(?:this is an? )?auto(?:mated|matic) (?:reply|response|message)|i(?: am|'m| will be) (?:currently )?"
    r"(?:out of (?:the )?office|on vacation|away from)|limited access to (?:my )?e-?mail",
    re.IGNORECASE,
)
_ROBOT = re.compile(
    r"^(?:no-?reply|donotreply|do-not-reply|noresponder|no-responder|mailer-daemon)\b", re.IGNORECASE
)
_BULK = frozenset({"bulk", "junk", "list", "auto_reply", "auto-reply"})
_SHORT = 1500
"""A body longer than this is no out-of-office note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What kind of letter it is, why (for the log), and whom a bounce is about."""

    nature: Nature
    why: str = ""
    bounced: tuple[Bounced, ...] = ()


def judge(letter: Letter, own: frozenset[str] = frozenset()) -> Judged:
    """Tell person, machine and bounce apart.

    Args:
        letter: the received letter.
        own: our own addresses in lower case; what comes from them is our own mail come back.
    """
    report = _report(letter)
    if report:
        return Judged(nature=Nature.AUTO, why=report)
    if letter.sender in own:
        return Judged(nature=Nature.AUTO, why="our own letter")
    returned = bounced(letter, own) if not _answers_person(letter) else None
    if returned is not None:
        return Judged(nature=Nature.BOUNCE, why="not delivered", bounced=returned)
    why = _by_header(letter) or _by_wording(letter)
    return Judged(nature=Nature.AUTO if why else Nature.HUMAN, why=why)


def _report(letter: Letter) -> str:
    kinds = {leaf.kind for leaf in letter.leaves}
    if letter.report == "disposition-notification" or "message/disposition-notification" in kinds:
        return "read receipt"
    if letter.report == "feedback-report" or "message/feedback-report" in kinds:
        return "complaint report"
    if any(leaf.kind == "text/calendar" and _calendar(leaf.method, leaf.text) for leaf in letter.leaves):
        return "calendar answer"
    return ""


def _calendar(method: str, text: str) -> bool:
    return method in {"REPLY", "COUNTER", "CANCEL"} or "METHOD:REPLY" in text[:2000].upper()


def _answers_person(letter: Letter) -> bool:
    """A vacation note by a mail program that says so is no bounce, whatever it quotes."""
    return (
        letter.header("auto-submitted").startswith("auto-replied")
        and not letter.report
        and not any(leaf.kind == "message/delivery-status" for leaf in letter.leaves)
        and _SUBJECT.search(letter.subject) is not None
    )


def _by_header(letter: Letter) -> str:
    submitted = letter.header("auto-submitted")
    if submitted and submitted.split(";")[0].strip() != "no":
        return "Auto-Submitted"
    if letter.header("return-path") in {"<>", "< >"}:
        return "null return path"
    if letter.header("precedence") in _BULK:
        return "Precedence"
    for name in ("x-autoreply", "x-autorespond", "x-autoresponder"):
        if letter.headers.get(name) and letter.header(name) not in {"no", "none"}:
            return name
    if letter.headers.get("list-id") or letter.headers.get("list-post") or letter.headers.get("feedback-id"):
        return "list"
    return "robot's address" if _ROBOT.match(letter.sender) else ""


def _by_wording(letter: Letter) -> str:
    if _SUBJECT.search(letter.subject):
        return "subject of an automatic reply"
    if _CALENDAR.match(letter.subject):
        return "subject of a calendar answer"
    if _RECEIPT.match(letter.subject):
        return "subject of a read receipt"
    body = letter.body[: _SHORT + 1]
    head = "\n".join(line for line in body.splitlines() if not line.startswith(">"))[:600]
    answers = bool(letter.in_reply_to or letter.references) or letter.subject.lower().startswith(
        ("re:", "rv:")
    )
    if answers and len(body) <= _SHORT and _BODY.search(head):
        return "wording of an automatic reply"
    return ""
