"""Non-delivery notices: whom did our letter not reach, and for good? RFC 3464 first, then headers, then wording."""

from __future__ import annotations

import re

from machines.messages import Bounced
from mail.headers import addresses, text_of
from mail.letter import Letter

_LOOKED_AT = 16 * 1024
_DAEMON = re.compile(
    r"^(?:mailer-?daemon|mail-?daemon|post[_-]?master|mail delivery|bounce|mdaemon|no-?reply-?dsn|double-bounce)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"undeliver|non.?deliver|not delivered|delivery (?:status|failure|report|notification|problem|has failed|error)|"
    r"delivery unsuccessful|deliver.{0,20}fail|failure (?:notice|delivery)|fail(?:ed|ure).{0,30}deliver|failure? notice|"
    r"returned (?:mail|to sender)|mail (?:system error|failure|failed|could not|delivery)|message (?:you sent|delayed)|"
    r"warning: (?:could not|message)|delayed mail|mail not delivered|unknown (?:user|address)|user unknown|"
    r"no se (?:puede|pudo|ha podido) entregar|no entregado|error (?:de|en la) entrega|"
    r"notificaci[óo]n (?:de )?(?:entrega|estado de entrega)|estado de la entrega|"
    r"devuelto al remitente|correo devuelto|entrega fallida|mensaje no enviado|"
    r"error sending your mail|エラー通知|"
    r"email rejection|rejected|message status|could not be delivered",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:could not|couldn't|can't|cannot|was not|wasn't|can not|unable to|were not|not be able to|has not been)"
    r"\s+(?:be\s+)?(?:deliver|reach|send)|"
    r"undeliverable|delivery to the following recipients? |user unknown|unknown user|unknown local user|no such user|"
    r"mailbox (?:unavailable|not found|full)|over ?quota|quota exceeded|recipient address rejected|"
    r"送信できません|trouble delivering|invalid user address|"
    r"error in the delivery|error al entregar|"
    r"no se (?:puede|pudo|ha podido) entregar|no se han? podido entregar|no existe (?:el|ese) buz[óo]n|"
    r"la direcci[óo]n (?:de correo )?(?:no existe|no se encontr)|buz[óo]n (?:lleno|no disponible|inexistente)|"
    r"usuario desconocido|destinatario (?:desconocido|rechazado)|host unknown|bounced|addresses had",
    re.IGNORECASE,
)
_PERMANENT = re.compile(
    r"(?<![\d.])5\.\d{1,3}\.\d{1,3}(?![\d.])|(?<![\d.])55[0-4][ -]|user unknown|unknown (?:user|local)|no such user|"
    r"does not exist|no existe|usuario desconocido|destinatario desconocido|address(?: was)? not found|"
    r"mailbox (?:unavailable|not found)|permanent (?:error|fatal|failure)|no se encontr",
    re.IGNORECASE,
)
_DELAYED = re.compile(
    r"(?:still|will) (?:be )?(?:try|trying|retr)|delayed|(?<![\d.])4\.\d{1,3}\.\d{1,3}(?![\d.])|se retras|"
    r"seguir[áa] intentando|no es necesario que (?:lo )?reenv",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^\s<>()\"',:;\[\]/\\]{1,80}@[^\s<>()\"',:;\[\]/\\]{1,120}\.[a-zA-Z]{2,24}")
_FIELD = re.compile(r"^([A-Za-z-]{2,40})\s*:\s*(.*(?:\n[ \t].*){0,20})", re.MULTILINE)
_GOOD = frozenset({"delivered", "relayed", "expanded"})
_BAD_STATUS = "5"


def bounced(letter: Letter, own: frozenset[str]) -> tuple[Bounced, ...] | None:
    """The recipients that a notice is about; None if the letter is no notice of non-delivery.

    An empty tuple is a notice that names nobody.

    Args:
        letter: the received letter.
        own: our own addresses, which a notice quotes and which are never meant.
    """
    reports = [leaf for leaf in letter.leaves if leaf.kind == "message/delivery-status"]
    if reports:
        return _reported("\n\n".join(leaf.text for leaf in reports), letter)
    failed = addresses(letter.headers.get("x-failed-recipients", ()))
    if failed:
        return _all(letter, [address for _, address in failed])
    if letter.report in {"delivery-status", "unknown"} or _looks_returned(letter):
        return _all(letter, _named(letter, own))
    return None


def _reported(text: str, letter: Letter) -> tuple[Bounced, ...] | None:
    """RFC 3464: one group of fields per recipient."""
    found: list[Bounced] = []
    good = False
    for group in re.split(r"\n\s*\n", text.replace("\r\n", "\n")[: 256 * 1024]):
        fields = {name.lower(): text_of(value) for name, value in _FIELD.findall(group)}
        who = fields.get("final-recipient") or fields.get("original-recipient") or ""
        if not who:
            continue
        action, status = fields.get("action", "failed").lower(), fields.get("status", "").strip()
        if action.split()[:1] and action.split()[0] in _GOOD:
            good = True
            continue
        reason = fields.get("diagnostic-code") or status or action
        permanent = not action.startswith("delayed") and (
            status.startswith(_BAD_STATUS) if status else _PERMANENT.search(reason) is not None
        )
        address = _address(who) or _address(fields.get("original-recipient", ""))
        found.append(Bounced(address=address, permanent=permanent, reason=reason[:300]))
    if good and not found:
        return None
    return tuple(b for b in found if b.address) or _all(letter, [])


def _address(field: str) -> str:
    found = _ADDRESS.search(field.rpartition(";")[2]) or _ADDRESS.search(field)
    return found.group(0).lower().strip(".") if found else ""


def _looks_returned(letter: Letter) -> bool:
    """A daemon or nobody wrote it, and subject or body speak of delivery; or both do."""
    local = letter.sender.partition("@")[0]
    daemon = _DAEMON.match(local) or _DAEMON.match(letter.sender_name)
    null = letter.header("return-path") in {"<>", "< >"}
    subject = _SUBJECT.search(letter.subject) is not None
    if daemon or null or not letter.sender:
        return subject or _speaks_of_delivery(letter)
    answers = letter.references or letter.in_reply_to
    return subject and not answers and _speaks_of_delivery(letter)


def _speaks_of_delivery(letter: Letter) -> bool:
    return _BODY.search(letter.body[:_LOOKED_AT]) is not None


def _named(letter: Letter, own: frozenset[str]) -> list[str]:
    """Addresses that the notice's text names before it quotes our letter."""
    text = re.split(
        r"^(?:received:|return-path:|-{3,}.{0,60}(?:original|copy))",
        letter.body[:_LOOKED_AT],
        flags=re.IGNORECASE | re.MULTILINE,
    )
    seen = dict.fromkeys(a.lower().strip(".") for a in _ADDRESS.findall(text[0]))
    return [a for a in seen if a not in own and a != letter.sender and not _DAEMON.match(a)][:20]


def _all(letter: Letter, who: list[str]) -> tuple[Bounced, ...]:
    text = letter.body[:_LOOKED_AT]
    permanent = _PERMANENT.search(text) is not None and not _DELAYED.search(text)
    line = next(
        (s.strip() for s in text.splitlines() if _PERMANENT.search(s[:400]) or _BODY.search(s[:400])), ""
    )
    return tuple(Bounced(address=a, permanent=permanent, reason=(line or letter.subject)[:300]) for a in who)
