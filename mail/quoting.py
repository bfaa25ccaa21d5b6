"""Recognisers for the lines that mail programs put around quoted text: attributions, header blocks, separators.

Each looks at a few lines only and at most 400 characters of each, so that no letter can make them slow.
Languages: Spanish and English first, then those of the public test corpora.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

MARKER = "Responda encima de esta línea"
"""Stands at the top of each of our letters; whatever is at or below it is ours."""

WIDTH = 400

QUOTE = re.compile(r"\s{0,8}(?:>|[A-Z]{1,3}>)")
_PREFIX = re.compile(r"^(?:\s{0,8}[>|*]){0,40}[ \t]{0,40}")

_VERB = re.compile(
    r"(?<![\w-])(?:wrote|writes|escribi[óo]|escribe|ha escrito|escreveu|a écrit|schrieb(?: am [^<>]{4,60}? Uhr)?|"
    r"schreef|het volgende geschreven|ha scritto|skrev|napisał(?:\(a\))?|написал(?:\(а\))?|пише|kirjoitti|"
    r"írta|写道)(?=[\W_]|$)",
    re.IGNORECASE,
)
_START = re.compile(
    r"(?:-{2,4} )?(?:On|At|El|Le|Am|Op|Em|Il|Den|Dnia|W dniu|In data|在)\b(?=.{0,40}\d)|在 ?\d", re.IGNORECASE
)
_DATED = re.compile(
    r"(?:\w{2,12}[,.]{0,2} )?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"
    r"|\d{1,2}:\d{2}|\d{1,2}\.? \w{3,12}\.? (?:de )?\d{4})"
)
_ADDRESS = re.compile(r"[^\s<>()@]{1,80}@[^\s<>()@]{2,80}")
_GMT = re.compile(r"\d{4}-\d\d-\d\d \d\d?:\d\d GMT[+-]\d\d:\d\d \S")

_PHRASES = (
    r"original message|mensaje original|mensaje reenviado|forwarded message|message d['’]origine|"
    r"message transféré|mensagem original|mensagem encaminhada|ursprüngliche nachricht|weitergeleitete nachricht|"
    r"messaggio originale|messaggio inoltrato|oprindelig besked|oorspronkelijk bericht|ursprungligt meddelande|"
    r"opprinnelig melding|wiadomość oryginalna|reply message|reenviado por .{1,60}|forwarded by .{1,60}"
)
_SEPARATOR = re.compile(rf"-{{2,40}}\s{{0,4}}(?:{_PHRASES})\s{{0,4}}-{{2,40}}", re.IGNORECASE)
_BEGIN = re.compile(r"(?:begin forwarded message|inicio del mensaje reenviado)\s?:?\s*$", re.IGNORECASE)
_FORWARDS = ("forward", "reenviado", "transféré", "encaminhada", "weitergeleitet", "inoltrato")
_FORWARDED = re.compile("|".join(_FORWARDS), re.IGNORECASE)

_FROM = re.compile(
    r"\**(?:from|de|von|da|van|fra|från|od|от|asunto|subject|message du|差出人)\s?\**\s{0,4}[:：]",
    re.IGNORECASE,
)
_KEY = re.compile(
    r"\**(?:from|sent|date|to|cc|subject|reply-to|de|enviado(?: el)?|fecha|para|asunto|responder a|importancia|"
    r"von|gesendet|datum|an|betreff|da|inviato|data|a|oggetto|risposta|van|verzonden|aan|onderwerp|"
    r"envoyé(?: le)?|date|à|objet|sujet|copie à|message du|fra|sendt|dato|til|emne|från|skickat|till|ämne|"
    r"od|wysłano|do|temat|assunto|enviada(?: em)?|enviado em|import\w{3,6}|宛先|件名|送信日時)\s?\**\s{0,4}[:：]",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\**(?:sent|date|enviado|enviada|fecha|gesendet|datum|inviato|data|verzonden|envoyé|message du|sendt|dato|"
    r"skickat|wysłano|送信日時)",
    re.IGNORECASE,
)
_RULE = re.compile(r"_{5,200}\s*$")

_DEVICE = r"(?:my|mi|mon|mein\w*|meu|min|il mio|mijn|a|the)"
_MOBILE = re.compile(
    rf"[<(\[]{{0,2}}(?:(?:sent|send) (?:from {_DEVICE} (?!desk\b|magnificent\b)[\w ]{{2,40}}|via|with|by|from (?:a )?"
    r"(?:mobile|phone|outlook|windows|mailbox|yahoo|proton|typeapp|galaxy|samsung|gmail|mail)|from (?:iphone|ipad))"
    r"|get outlook for|from my iphone|enviado (?:desde|con|a partir de) "
    r"(?:mi|el correo|outlook|yahoo|gmail|iphone|ipad|android|samsung|huawei|un|proton|dispositivo|correo|la aplicaci)"
    r"|obt[eé]n(?:er|ga)? (?:el |la )?(?:bluemail|outlook)|envoyé (?:depuis|de|à partir) (?:de )?(?:mon|outlook|yahoo)"
    r"|gesendet (?:von|mit) |von meinem .{2,40} gesendet|diese nachricht wurde von meinem|sendt fra min|"
    r"skickat från min|verzonden vanaf|enviado do meu|inviato da(?:l mio)? |從我的)",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\W{0,8}(?:aviso (?:de confidencialidad|legal|importante: est)|nota de confidencialidad|confidentiality notice|"
    r"cl[áa]usula de confidencialidad|est[ea] (?:mensaje|correo)(?: electr[óo]nico)?"
    r"(?:[,( ]+(?:y(?:/o)?|incluyendo|incluidos) (?:sus|los|cualquier).{2,60}?)? "
    r"(?:es confidencial|contiene informaci[óo]n|puede contener|est[áa] (?:dirigido|destinado)|va dirigido|"
    r"son confidenciales|pueden contener|es para uso)|la informaci[óo]n contenida en est[ea]|"
    r"antes de imprimir|por favor,? (?:considere|piense en) el (?:medio )?ambiente|piense en el medio ambiente|"
    r"libre de virus|no virus found|este (?:correo|mensaje).{0,40} (?:sin|analizado|en busca de) )",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"(?:(?:un )?(?:cordial |afectuoso |atento )?saludos?(?: (?:cordiales|cordial|atentos))?|saluda(?:ndo)? atentamente|"
    r"(?:muy )?atentamente|atte|cordialmente|respetuosamente|deferentemente|"
    r"sin otro particular.{0,80}|quedo (?:de usted|atent[oa]).{0,60}|(?:best|kind) regards|regards|sincerely)\s?[.,:]{0,2}\s*$",
    re.IGNORECASE,
)


def bare(line: str) -> str:
    """A line without its quote marks and indentation, cut to `WIDTH`, the usual HTML entities resolved."""
    text = _PREFIX.sub("", line[:WIDTH], count=1).strip("\u200b\ufeff \t")
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"') if "&" in text else text


def is_quoted(line: str) -> bool:
    """Whether a line begins with a quote mark."""
    return QUOTE.match(line[:40]) is not None


def is_marker(line: str) -> bool:
    """Whether a line is our own «Responda encima de esta línea»."""
    return MARKER.casefold() in line[:WIDTH].casefold()


def separator(line: str) -> bool:
    """Whether a line says that an original or forwarded message begins."""
    text = bare(line)
    return bool(_SEPARATOR.match(text) or _BEGIN.match(text))


def may_forward(text: str) -> bool:
    """Whether any line of a text may be one of which `forwards` is true; most letters have none."""
    folded = text.casefold()
    return any(word in folded for word in _FORWARDS)


def forwards(line: str) -> bool:
    """Whether a separator line speaks of forwarding, not of answering."""
    return separator(line) and _FORWARDED.search(bare(line)) is not None


def rule(lines: Sequence[str], at: int) -> bool:
    """Whether a line is a long underscore, which Outlook and mailing lists put before what is not the person's."""
    return _RULE.match(bare(lines[at])) is not None


def attribution(lines: Sequence[str], at: int) -> int:
    """How many lines from `at` are an attribution ("El … escribió:"); 0 if none begins there."""
    first = bare(lines[at])
    if not first or not (first[0].isalnum() or first[0] in "\"'-<«“"):
        return 0
    dated = bool(_START.match(first) or _DATED.match(first))
    if not dated and not _ADDRESS.search(first):
        return int(_names_time(first))
    window = [bare(line) for line in lines[at : at + (7 if dated else 4)]]
    everything = " ".join(window)
    if "@" not in everything and not _VERB.search(everything) and not _GMT.match(first):
        return 0
    joined = first
    for extra, line in enumerate(window[1:], 1):
        if _complete(joined, dated):
            return extra
        gap = not line and window[extra + 1 : extra + 2] and window[extra + 1][:1] == "<"
        if (not line and not gap) or len(joined) > WIDTH:
            return 0
        joined = f"{joined} {line}".rstrip()
    return len(window) if _complete(joined, dated) else 0


def _complete(text: str, dated: bool) -> bool:
    """Whether the lines joined so far are a whole attribution."""
    addressed = _ADDRESS.search(text) is not None
    end = text.rstrip("-_* ")
    verbs = list(_VERB.finditer(text))
    if verbs and (addressed or dated):
        tail = end[verbs[-1].end() :].strip(" :：\xa0")
        if end.endswith((":", "：")):
            return True
        return not tail and (addressed or text.endswith("-"))
    if _GMT.match(text) and not text.endswith("<"):
        return True
    begins = _DATED.match(text) is not None
    return begins and addressed and end.endswith((">:", ">", ">:")) and (end.endswith(":") or len(text) < 120)


def _names_time(text: str) -> bool:
    """An attribution that begins with a weekday: no digit near its start, no address."""
    return (
        text.endswith(":")
        and _VERB.search(text, max(0, len(text) - 40)) is not None
        and re.search(r"\b(?:19|20)\d\d\b", text) is not None
    )


def header_block(lines: Sequence[str], at: int) -> int:
    """How many lines from `at` are the copied headers of a message ("De: … Enviado: …"); 0 if none begins there.

    A lone "De:" is a person's own line: a date line, or two other headers, must follow closely.
    """
    if not _FROM.match(bare(lines[at])):
        return 0
    seen, since, last = 0, _starts_with_date(lines[at]), at
    for i in range(at + 1, min(at + 9, len(lines))):
        text = bare(lines[i])
        if _KEY.match(text):
            seen, since, last = seen + 1, since or _SINCE.match(text) is not None, i
        elif (not text and seen) or i - last > 2:
            break
    return last - at + 1 if (since and seen) or seen >= 2 else 0


def _starts_with_date(line: str) -> bool:
    return _SINCE.match(bare(line)) is not None


def mobile(line: str) -> bool:
    """Whether a line is a device's own signature ("Enviado desde mi iPhone")."""
    return len(line) < 160 and _MOBILE.match(line.strip()) is not None


def notice(line: str) -> bool:
    """Whether a line begins a legal notice or a virus scanner's note."""
    return _NOTICE.match(line[:WIDTH]) is not None
