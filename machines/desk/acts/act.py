"""What can be done about a case beside answering its tasks: close a wait, move a deadline, name somebody else …"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from machines.desk.session import Desk
from machines.errors import Refusal
from machines.fields.field import Field
from machines.records import Case, Values

CLOSE, CLOSE_LABEL = "cerrar", "Seguir sin los que faltan"
"""The act that the card of a stretch offers at once."""
UNDO, UNDO_LABEL = "deshacer", "Deshacer mi última respuesta"
"""The act that the confirmation of an answer offers."""
OPEN = "abrir-"
"""Begins the name of the act that opens what may follow a case; the procedure's code is the rest."""
CANCEL, CANCEL_LABEL = "anular", "Dejar sin efecto"
TAKE, TAKE_LABEL = "tomar", "La tomo yo"
RELEASE, RELEASE_LABEL = "devolver", "Devolver al grupo"
"""The acts that the card of a task offers where several may do it."""
SEND, SEND_LABEL = "enviar", "Enviar una corrección"
"""The act that the constancia of a delivery offers."""
SEE, SEE_LABEL = "tablero", "Ver quiénes faltan"
"""The acts that the board offers at once when it opens."""
SIGN_ON_PAPER, SIGN_ON_PAPER_LABEL = "firmar", "Firmé en papel, envío la página"
"""The act that the card of a task offers where a tap would be a signature."""

DELIVER, DELIVER_LABEL = "entrega", "Registrar la entrega"
"""The act that the card of a delivery offers to whoever delivered, once it is done."""
CONFIRM, CONFIRM_LABEL = "recibi", "Recibido"
"""The act that the word about a delivery offers its recipient."""
PERSONAL, PERSONAL_LABEL = "datos", "Ver datos personales"
"""The act that the card of a task offers where the case has personal data."""
EXTEND, EXTEND_LABEL = "prorroga", "Dar prórroga"
"""The act that the word about a task's end offers at once."""


RESCHEDULE, RESCHEDULE_LABEL = "reprogramar", "Reprogramar"
"""The act that the card of an element's first row offers, where its day can be another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One such thing: a button below the case's status, a word in a reply, a form, and what it does."""

    name: str
    """Short and stable: it stands in buttons and drafts."""
    label: str
    """What the button says, and what one writes by mail."""
    offered: Callable[[Desk, Case], bool]
    """Whether the speaker may do it to this case now."""
    form: Callable[[Desk, Case], tuple[Field, ...]]
    """What it asks for; a form without fields is done at once."""
    do: Callable[[Desk, Case, Values, tuple[str, ...]], None]
    """Does it, with the form's values and files, and says so; may raise Refusal."""
    why_not: Callable[[Desk, Case], Refusal | None] = lambda _desk, _case: None
    """Of one that is not offered now: why, where that can be said better than in general."""
    keeps: tuple[str, ...] = ()
    """Names of values that its form does not ask for and that come with it all the same."""
    known: Callable[[Desk, Case], Values] = lambda _desk, _case: {}
    """What its form has already; whoever sends it sees it first."""
    keeps_card: bool = False
    """Whether the card on which its button stands keeps its buttons, or is made anew by it; else it loses them."""
