"""What a button does, as a short text that fits, signed, into Telegram's 64 bytes of callback data.

Numbers are in base 36. The chat edge adds a MAC when it draws the button and checks it when it is pressed,
so that a text that arrives here is one of ours; whether it still holds (version, revision) is asked here.
"""

from __future__ import annotations

from typing import TypeAlias

from machines.record import record

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@record(frozen=True, slots=True)
class AnswerTap:
    """Give the answer number `answer` of a task, with an option of its first question if it was offered."""

    task: int
    version: int
    answer: int
    option: str = ""


@record(frozen=True, slots=True)
class FormTap:
    """Work on a draft: `op` is one of the operations below, `arg` its option or field."""

    draft: int
    revision: int
    op: str
    arg: str = ""


OPTION, SKIP, BACK, SEND, CANCEL, FIX, PROCEDURE, BEGIN = "o", "s", "b", "e", "x", "f", "p", "i"
MARK, DONE, SURE, AGAIN = "t", "d", "y", "a"
"""Mark or unmark one of several options; enough of them (or of rows); what was doubted is right; write it once more."""
MORE, REMOVE = "m", "r"
"""One more row of a list; take a row out of it (`arg` says which, if it was chosen)."""
RESUME, FRESH = "c", "n"
"""Go on with a form that was left; begin anew although there is one."""


@record(frozen=True, slots=True)
class CaseTap:
    """Do something about a case: `op` is one of the operations below."""

    case: int
    op: str


LOOK, WITHDRAW, WITHDRAW_SURELY = "e", "w", "y"
"""See where it is; ask to withdraw it; withdraw it. Any other is the name of an act."""


@record(frozen=True, slots=True)
class ErrandTap:
    """Begin an errand, or end what one began: `arg` says which."""

    name: str
    arg: str = ""


@record(frozen=True, slots=True)
class BatchTap:
    """Work on the card that lists the elements of a case that wait in a row: `op` is one of the operations below."""

    case: int
    row: str
    op: str
    arg: int = 0
    """The task, the answer's place, or the page."""


TICK, ALL, NONE, PAGE, OPEN, ANSWER, ON_PAGE, UNDO = "t", "a", "n", "p", "v", "r", "g", "u"
"""Tick or untick an element; all; none; another page; see one; answer the ticked ones; the same with a signed page;
take back what was answered last."""


Action: TypeAlias = "AnswerTap | FormTap | CaseTap | ErrandTap | BatchTap"


def pack(action: Action) -> str:
    """The text of an action."""
    match action:
        case AnswerTap(task, version, answer, option):
            return ".".join(("t", _b36(task), _b36(version), _b36(answer), option))
        case FormTap(draft, revision, op, arg):
            return ".".join(("f", _b36(draft), _b36(revision), op, arg))
        case CaseTap(case, op):
            return ".".join(("c", _b36(case), op))
        case ErrandTap(name, arg):
            return ".".join(("e", name, arg))
        case BatchTap(case, row, op, number):
            return ".".join(("l", _b36(case), op, _b36(number), row))


def unpack(text: str) -> Action | None:
    """The action that a text says, or None if it says none."""
    kind, _, rest = text.partition(".")
    try:
        match kind:
            case "t":
                task, version, answer, option = rest.split(".", 3)
                return AnswerTap(int(task, 36), int(version, 36), int(answer, 36), option)
            case "f":
                draft, revision, op, arg = rest.split(".", 3)
                return FormTap(int(draft, 36), int(revision, 36), op, arg)
            case "c":
                case_id, op = rest.split(".", 1)
                return CaseTap(int(case_id, 36), op)
            case "e":
                name, arg = rest.split(".", 1)
                return ErrandTap(name, arg)
            case "l":
                case_id, op, number, row = rest.split(".", 3)
                return BatchTap(int(case_id, 36), row, op, int(number, 36))
    except ValueError:
        return None
    return None


def _b36(number: int) -> str:
    """A number in base 36."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"
