"""One grammar for chat and mail: what a text asks for, and which of the offered answers it gives.

Nothing is ever inferred: a text gives an answer only if its first line is the answer's own words, alone or
followed by punctuation and nothing that takes them back. Otherwise the bot asks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from machines import references
from machines.text import plain

_REMEMBERED = 2048
"""Labels that are remembered as they are compared: every letter is compared with the same ones."""
_COMMANDS = {
    "start": "inicio",
    "inicio": "inicio",
    "nuevo": "nuevo",
    "nueva": "nuevo",
    "tareas": "tareas",
    "pendientes": "tareas",
    "casos": "casos",
    "gestiones": "casos",
    "estado": "estado",
    "ayuda": "ayuda",
    "help": "ayuda",
    "cancelar": "cancelar",
    "continuar": "continuar",
    "desistir": "desistir",
    "deshacer": "deshacer",
    "desvincular": "desvincular",
    "ausencia": "ausencia",
    "ausencias": "ausencia",
}
_SHORTEST_LABEL = 4
"""Letters of a label that was cut short: "No" or "A" may begin anything."""
CASE_NUMBER = re.compile(r"\b([A-Z]{2,8}-\d{4}-\d{5,}(?:\.\d+)?)\b", re.IGNORECASE)
_WHERE = re.compile(
    r"\b(donde|en que|como)\b.{0,20}\b(va|esta|anda|quedo|sigue|paso)\b|\bestado de\b|\bseguimiento\b"
)
_WITHDRAW = re.compile(
    r"(quiero |deseo |quisiera )?(desistir|desisto|anular|retirar)( de)?( mi| la| esta)?"
    r"( solicitud| gestion| tramite| ticket)?"
)
_ABSENT = re.compile(
    r"(?:mi )?ausencia[:,]?\s+((?:de|del|desde|para)?\b[^\n]*\d{1,2}\s*(?:/|de\s)[^\n]*|terminar?\b[^\n]*)\n*",
    re.IGNORECASE,
)
"""An absence with its days, or its end, without a slash; any other words about absences are a request."""
_MAIL_ADDRESS = r"[^@\s<>()\[\],;:\"«»]+@[^@\s<>()\[\],;:\"«»]+\.[A-Za-z]{2,}"
_ADDRESSED = 1000
"""Characters of a text in which mail addresses are looked for."""
_UNLINK = re.compile(rf"desvincular:?\s+<?({_MAIL_ADDRESS})", re.IGNORECASE)
_SIX = r"(\d{3})[\s-]?(\d{3})"
_LINK_CODE = re.compile(
    rf"\W*{_SIX}\W*(?:(?:muchas )?gracias\W*)?|\D{{0,60}}c[oó]digo\D{{0,40}}{_SIX}(?:\W\D{{0,60}})?",
    re.IGNORECASE,
)
_GREETING = re.compile(r"(hola|buen(os|as)? (dias?|tardes|noches)|buenas|saludos)[\s!.,]*")
_THANKS = re.compile(r"((muchas )?gracias|ok|esta bien|enterad[oa]|recibido|perfecto)[\s!.,]*")
_FAREWELL = re.compile(
    r"(saludos|atentamente|atte|cordialmente|(muchas )?gracias|quedo atent[oa]|quedo a la espera|bendiciones|"
    r"feliz (dia|tarde)|buen dia)\b"
)
_FAREWELL_LINES = 6
_PLEASE = re.compile(r"([\s,.;]+(por favor|porfa|(muchas |mil )?gracias|saludos))+[\s.!]*$")
"""Courtesy behind an answer's own words."""
_BUT = (
    r"no|nunca|pero|salvo|excepto|aunque|todavia|aun|si|cuando|siempre|condicion|condicionado|antes|dudas?|duda|"
    r"o|mejor|espere|perdon|menos|sin embargo|en realidad|falta|faltan"
)
_TAKES_BACK = re.compile(rf"\b({_BUT})\b|\?")
"""Behind an answer on its line: a condition, a doubt or a taking back."""
_BEGINS_TO = re.compile(rf"\W*({_BUT})\b")
"""At the beginning of what follows an answer and a colon."""
_TAKES_BACK_BELOW = re.compile(
    r"\W*(pero|perdon|mejor|espere|en realidad|salvo|excepto|a menos|siempre y cuando|todavia no|"
    r"no[,.:; ]+(perdon|mejor|espere|todavia|quise|era|es que|procede|estoy))\b"
)
"""At the beginning of the lines below an answer; there a plain "no" may well be part of a report."""
_RECANTS = re.compile(
    r"\W*(perdon|mejor|espere|en realidad|no[,.:; ]+(perdon|mejor|espere|quise|era|es que))\b"
)
"""At the beginning of what follows an answer that needs a reason: there "falta" or "no" begins the reason."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name (`inicio`, `nuevo`, `tareas` …) and what stands behind it."""

    name: str
    rest: str = ""


def command(text: str, *, slash: bool) -> Command | None:
    """The command that a text gives, or None.

    Args:
        slash: with a slash it is a command wherever it stands alone at the start (chat); without, only a first
            line that is nothing but the command's word and perhaps a No. de gestión counts (mail, and chat too).
    """
    first, _, below = text.strip().partition("\n")
    match = re.match(r"/(\w+)(?:@\w+)?\s*(.*)", first, re.DOTALL)
    if match:
        name = _COMMANDS.get(plain(match.group(1)))
        return Command(name, match.group(2).strip()) if name else Command("ayuda")
    absent = _ABSENT.fullmatch(text.strip())
    if absent:
        return Command("ausencia", absent.group(1).strip())
    unlinks = _UNLINK.match(text.strip())
    if unlinks and not slash:
        return Command("desvincular", unlinks.group(1).lower())
    if below.strip():
        return None  # whoever writes more than a line asks for more than a command
    number = case_number(first)
    bare = plain(CASE_NUMBER.sub("", first)).strip(" .:#¿?!¡")
    if number and (bare in ("", "estado", "gestion") or _WHERE.search(bare)):
        return Command("estado", number)
    if bare in _COMMANDS and (not slash or bare not in ("inicio", "start", "desvincular")):
        return Command(_COMMANDS[bare], number)
    if _WITHDRAW.fullmatch(bare):
        return Command("desistir", number)
    if _WHERE.search(bare) and references.asked_for(bare):
        return Command("estado", first.strip())
    if _WHERE.search(bare) and re.search(r"\b(tramite|gestion|solicitud|ticket|caso|expediente)\b", bare):
        return Command("casos")
    if _GREETING.fullmatch(bare):
        return Command("inicio")
    return None


def addresses(text: str) -> list[str]:
    """The mail addresses at the beginning of a text, in lower case."""
    return [one.lower() for one in re.findall(_MAIL_ADDRESS, text[:_ADDRESSED])]


def link_code(text: str) -> str:
    """The six digits that a text's first line gives as a code; what stands below may be a signature."""
    given = _LINK_CODE.fullmatch(text.strip().partition("\n")[0].strip())
    return "".join(digits for digits in given.groups() if digits) if given else ""


def asks_where(text: str) -> bool:
    """Whether a text of one line asks where something is that was asked for before."""
    return "\n" not in text.strip() and _WHERE.search(plain(text)) is not None


def case_number(text: str) -> str:
    """The first No. de gestión in a text, in capitals, or empty."""
    match = CASE_NUMBER.search(text)
    return match.group(1).upper() if match else ""


def without_farewell(text: str) -> str:
    """The text without the closing words at its end and the few lines (name, post) below them."""
    lines = text.splitlines()
    for at in range(max(0, len(lines) - _FAREWELL_LINES), len(lines)):
        if _FAREWELL.match(plain(lines[at])):
            return "\n".join(lines[:at]).strip()
    return text


def is_courtesy(text: str) -> bool:
    """Whether a text is nothing but thanks or "enterado", which asks for nothing."""
    return _THANKS.fullmatch(plain(text)) is not None


@dataclass(frozen=True, slots=True)
class Choice:
    """Which of the offered labels a text gives, and what follows it."""

    index: int
    rest: str


def choose(text: str, labels: Sequence[str], explained: Collection[str] = ()) -> Choice | None:
    """The label that the text's first line gives, or None if it is not one of them without doubt.

    Args:
        explained: those of the labels that need a reason, which may well begin with "falta" or "no".
    """
    first, _, below = text.strip().partition("\n")
    line = _beginning(first)
    found: list[Choice] = []
    for index, label in enumerate(labels):
        word = _written(label, line, labels)
        match = re.match(rf"{re.escape(word)}\s*([.,:;!\-–—(])\s*(.*)", line)
        if line == word or line.rstrip(" .!") == word or _PLEASE.sub("", line) == word:
            found.append(Choice(index, below.strip()))
        elif match and not _doubtful(match.group(1), match.group(2), labels, explained=label in explained):
            rest = _after(first, word) + ("\n" + below if below else "")
            found.append(Choice(index, rest.strip()))
    longest = max(found, key=lambda one: len(labels[one.index]), default=None)
    if longest is None:
        return None
    taken_back = (
        _RECANTS.match(plain(below)) if labels[longest.index] in explained else takes_back_below(below)
    )
    return None if taken_back else longest


def may_give(text: str, labels: Iterable[str]) -> bool:
    """Whether `choose` may find one of these labels, among whatever others: the text's first line begins with it."""
    line = _beginning(text.strip().partition("\n")[0])
    return any(line.startswith((_plain_label(label), *_bare(label))) for label in labels)


def _beginning(line: str) -> str:
    """A line as it is compared, without the marks that people put before an answer."""
    return plain(line).lstrip("¡¿*-> ")


@lru_cache(maxsize=_REMEMBERED)
def _plain_label(label: str) -> str:
    return plain(label)


@lru_cache(maxsize=_REMEMBERED)
def _bare(label: str) -> tuple[str, ...]:
    """ "todo" of "Todo (pasos 2 a 5)": which rows it means stands on the card."""
    bare, found, _ = _plain_label(label).partition(" (pasos ")
    return (bare,) if found else ()


def _written(label: str, line: str, labels: Sequence[str]) -> str:
    """The words of a label with which a line may begin: all of it, or without its rows if they are not named otherwise."""
    others = [_plain_label(one) for one in labels if one != label]
    for bare in _bare(label):
        if f"{bare} (" not in line and not any(one.startswith(bare) for one in others):
            return bare
    return _plain_label(label)


def takes_back_below(below: str) -> bool:
    """Whether the lines below an answer begin by taking it back."""
    return _TAKES_BACK_BELOW.match(plain(below)) is not None


def _doubtful(sign: str, rest: str, labels: Sequence[str], *, explained: bool) -> bool:
    """Whether what follows an answer on its line puts it in doubt: a condition, or another answer."""
    doubt = (
        _RECANTS.match(rest)
        if explained
        else _BEGINS_TO.match(rest)
        if sign == ":"
        else _TAKES_BACK.search(rest)
    )
    return doubt is not None or any(rest.startswith(_plain_label(label)) for label in labels)


def _after(line: str, label: str) -> str:
    """What stands on the line behind the label, as it was written."""
    return line.strip()[len(label) :].lstrip(" .,:;!-–—")


def labelled(text: str, labels: Sequence[str]) -> tuple[dict[int, str], str]:
    """The values of lines like "Ubicación: segundo nivel", by the label's index, and the text that is left.

    A label may be cut short after a word ("Ubicación" for "Ubicación del equipo"), if it can be no other. A value
    goes on over the lines below it until the next label.
    """
    plain_labels = [plain(label) for label in labels]
    values: dict[int, list[str]] = {}
    left: list[str] = []
    current: int | None = None
    for line in text.splitlines():
        name, colon, rest = line.partition(":")
        index = _meant(plain(name).strip(" *-•>"), plain_labels) if colon else None
        if index is not None:
            current = index
            values[current] = [rest.strip()]
        elif current is not None:
            values[current].append(line.strip())
        else:
            left.append(line)
    found = {index: "\n".join(lines).strip() for index, lines in values.items()}
    return found, "\n".join(left).strip()


def _meant(written: str, labels: Sequence[str]) -> int | None:
    """The label that is written, whole or as its first words."""
    if written in labels:
        return labels.index(written)
    begun = [index for index, label in enumerate(labels) if label.startswith(f"{written} ")]
    return begun[0] if len(begun) == 1 and len(written) >= _SHORTEST_LABEL else None
