"""What participants say about a case without deciding anything, and taking a request back."""

from __future__ import annotations

from collections.abc import Sequence

from machines import decide, elements
from machines.actions import WITHDRAW_SURELY, CaseTap, pack
from machines.desk import asking, carrying, holding
from machines.desk.documents import content
from machines.desk.session import Desk, message, titled
from machines.errors import Refusal
from machines.messages import Button, FileRef
from machines.records import Case, Entry, Token
from machines.text import shortened

WITHDRAWAL = "desistir"
"""What a token confirms that was sent with the question whether to withdraw."""


def note(
    desk: Desk,
    case: Case,
    text: str,
    files: Sequence[FileRef],
    *,
    also: str = "",
    about: Token | None = None,
) -> None:
    """Keep a participant's words with the case and show them to whoever has it.

    Args:
        also: what the acknowledgement says besides.
        about: what a reply to it refers to, if not only to the case.

    Raises:
        Refusal: the person has no part in the case.
    """
    if not asking.sees(desk, desk.person, case):
        raise Refusal("gestion_desconocida", numero=case.number)
    keep(desk, case, text, files, also=also, about=about)


def keep(
    desk: Desk,
    case: Case,
    text: str,
    files: Sequence[FileRef],
    *,
    also: str = "",
    about: Token | None = None,
) -> None:
    """The same for whoever may do so by what he was asked or told, whether or not he has a part in the case."""
    hand = desk.hand()
    hashes = tuple(one.sha256 for one in files)
    entry = Entry(
        kind="note", source=case.state, target=case.state, row="", actor=hand.actor, channel=hand.channel,
        proof=hand.proof, reason=shortened(text, 2000), files=hashes,
    )  # fmt: skip
    known = {one.sha256 for one in desk.unit.files_of(case.id)}
    noted = carrying.append(desk, case, (entry,))
    holders = _holders(desk, case) or _coming(desk, case) or _last_doers(desk, case)
    names = [desk.unit.person(person).addressed for person in holders] or ["quien la atiende"]
    count = (
        "" if not files else "Adjuntó un archivo." if len(files) == 1 else f"Adjuntó {len(files)} archivos."
    )
    what = message(
        "nota", titled(case, desk, quien=desk.person.addressed, texto=text or "(sin texto)", archivos=count),
        files=tuple(files),
    )  # fmt: skip
    for person in holders:
        desk.tell(desk.unit.person(person), what, case=case)
    about = about or Token(person_id=desk.person.id, case_id=case.id)
    closed = also
    if case.closed_at is not None:
        over = "La gestión ya terminó; si el problema sigue, escriba un mensaje nuevo y se abre otra."
        closed = f"{also} {over}".strip()
    params = titled(case, desk, tiene=names, cerrada=closed)
    desk.say("nota_recibida", params, about=about, number=case.number)
    if not known.issuperset(hashes):
        content.reopen(desk, noted, hand)


def note_automatic(desk: Desk) -> None:
    """An automatic reply to one of our letters is noted on its case; it moves nothing and gets no answer."""
    token = desk.unit.token(desk.inbound.token) if desk.inbound.token else None
    if token is None or token.case_id is None:
        return
    case = desk.unit.case(token.case_id)
    entry = Entry(
        kind="auto",
        source=case.state,
        target=case.state,
        row="",
        actor=token.person_id,
        channel=desk.inbound.channel,
        proof=desk.inbound.external_id,
        reason=shortened(desk.inbound.subject, 200),
    )
    desk.unit.append(case, (entry,), desk.now)


def _holders(desk: Desk, case: Case) -> list[int]:
    """Who has the case or one of its elements now, the speaker left out."""
    return sorted(one.id for one in holding.waited_for(desk, case) if one.id != desk.person.id)


def _coming(desk: Desk, case: Case) -> list[int]:
    """Of an element that waits for its day, who will have it then, the speaker left out."""
    ground = desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)
    stretch = elements.dated(ground, case) if case.parent is not None else None
    people = elements.responsables(ground, case, stretch) if stretch is not None else []
    return [one.id for one in people if one.id != desk.person.id]


def _last_doers(desk: Desk, case: Case) -> list[int]:
    """Of a case that is over, who did something in it last, the speaker left out."""
    acted = (row.entry.actor for row in desk.unit.newest(case.id) if row.entry.kind == "answer")
    last = next((person for person in acted if person is not None and person != desk.person.id), None)
    return [] if last is None else [last]


def withdraw_which(desk: Desk) -> None:
    """Withdraw without a number: the person's one open case is asked about, several are listed to choose from."""
    mine = [
        case
        for case in desk.unit.cases_of(desk.person.id, asking.MOST)
        if case.closed_at is None and desk.person.id in (case.requester, case.registrar)
    ]
    if len(mine) == 1:
        ask_withdrawal(desk, mine[0])
    else:
        asking.cases(desk)


def ask_withdrawal(desk: Desk, case: Case) -> None:
    """Ask before a request is taken back.

    Raises:
        Refusal: it is not the speaker's, over already, or his to conclude.
    """
    ground = desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)
    decide.check_may_withdraw(ground, case, desk.person)
    rows = [[Button(label="Sí, desistir", action=pack(CaseTap(case.id, WITHDRAW_SURELY)))]]
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
    for child in desk.open_children(case):
        tasks = desk.unit.open_tasks(child.id)
        outcome = decide.withdraw(ground, child, tasks, reason, desk.person, hand)
        carrying.carry(desk, outcome, hand, {})
    told = message(
        "aviso",
        titled(
            case,
            desk,
            texto=f"{desk.person.addressed} desistió de la gestión {case.number}.",
            asunto="desistida",
        ),
    )
    for person in holders:
        desk.tell(desk.unit.person(person), told, case=case)
    about = Token(person_id=desk.person.id, case_id=case.id)
    desk.say(
        "registrado", titled(case, desk, respuesta="Desistió de la gestión"), about=about, number=case.number
    )
