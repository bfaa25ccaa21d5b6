"""What participants say about a case without deciding anything, and taking a request back."""

from __future__ import annotations

from collections.abc import Sequence

from machines import authority, decide
from machines.actions import CaseTap, pack
from machines.desk import asking, carrying
from machines.desk.session import Desk, message, titled
from machines.errors import Refusal
from machines.messages import Button, FileRef
from machines.records import Case, Entry, Token
from machines.text import shortened

WITHDRAWAL = "desistir"
"""What a token confirms that was sent with the question whether to withdraw."""


def note(desk: Desk, case: Case, text: str, files: Sequence[FileRef]) -> None:
    """Keep a participant's words with the case and show them to whoever has it.

    Raises:
        Refusal: the person has no part in the case.
    """
    if not asking.sees(desk, desk.person, case):
        raise Refusal("gestion_desconocida", numero=case.number)
    hand = desk.hand()
    hashes = tuple(one.sha256 for one in files)
    entry = Entry(
        kind="note", source=case.state, target=case.state, row="", actor=hand.actor, channel=hand.channel,
        proof=hand.proof, reason=shortened(text, 2000), files=hashes,
    )  # fmt: skip
    carrying.append(desk, case, (entry,))
    holders = _holders(desk, case)
    names = ", ".join(desk.unit.person(person).addressed for person in holders) or "quien la atiende"
    count = f"Adjuntó {len(files)} archivo(s)." if files else ""
    what = message(
        "nota", titled(case, desk, quien=desk.person.addressed, texto=text or "(sin texto)", archivos=count),
        files=tuple(files),
    )  # fmt: skip
    for person in holders:
        desk.tell(desk.unit.person(person), what, case=case)
    about = Token(person_id=desk.person.id, case_id=case.id)
    desk.say("nota_recibida", titled(case, desk, tiene=names), about=about, number=case.number)


def _holders(desk: Desk, case: Case) -> list[int]:
    """Who has the case now, the speaker left out."""
    step_of = desk.office.law_of(case).procedure.step
    institution = desk.office.institution(case.institution)
    people = {
        person.id
        for task in desk.unit.open_tasks(case.id)
        for person in authority.candidates(task, step_of(task.step), case, institution, desk.unit)
    }
    return sorted(people - {desk.person.id})


def ask_withdrawal(desk: Desk, case: Case) -> None:
    """Ask before a request is taken back.

    Raises:
        Refusal: it is not the speaker's.
    """
    if desk.person.id not in (case.requester, case.registrar):
        raise Refusal("no_puede_desistir", numero=case.number)
    rows = [[Button(label="Sí, desistir", action=pack(CaseTap(case.id, "y")))]]
    about = Token(person_id=desk.person.id, case_id=case.id, confirms=WITHDRAWAL)
    desk.say("desistir", titled(case, desk), buttons=rows, about=about, number=case.number)


def withdraw(desk: Desk, case: Case, reason: str) -> None:
    """Take a request back, its elements with it.

    Raises:
        Refusal: it is over, or not the speaker's.
    """
    hand = desk.hand()
    holders = _holders(desk, case)
    ground = desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)
    tasks = desk.unit.open_tasks(case.id)
    outcome = decide.withdraw(ground, case, tasks, reason, desk.person, hand)
    case = carrying.carry(desk, outcome, hand, {})
    for child in desk.unit.children(case.id):
        if child.closed_at is None:
            tasks = desk.unit.open_tasks(child.id)
            outcome = decide.withdraw(ground, child, tasks, reason, desk.person, hand)
            carrying.carry(desk, outcome, hand, {})
    told = message(
        "aviso", titled(case, desk, texto=f"{desk.person.addressed} desistió de la gestión {case.number}.")
    )
    for person in holders:
        desk.tell(desk.unit.person(person), told, case=case)
    about = Token(person_id=desk.person.id, case_id=case.id)
    desk.say(
        "registrado", titled(case, desk, respuesta="Desistió de la gestión"), about=about, number=case.number
    )
