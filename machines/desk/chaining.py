"""Cases that follow another one: opened by themselves, joined to the one that the calendar opened, or offered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from machines import authority, chains, decide
from machines.cancelling import CANCELLED
from machines.definition import Occasion, Procedure
from machines.desk import cards, carrying, case_facts, holding
from machines.desk.session import Desk, message, titled
from machines.ground import Ground
from machines.outcome import Hand, Outcome, entry_of
from machines.records import Case, Person
from machines.standing import newest_standing, standing
from machines.timing import periods
from machines.undoing import VOIDED

_NO_MORE = (decide.WITHDRAWN, CANCELLED, VOIDED)
"""Ends of a case in whose stead another one may follow."""


def settle(desk: Desk) -> None:
    """Let follow what the cases that moved in this transaction bring; what follows may bring more."""
    while desk.moved:
        case, entries = desk.moved.pop(0)
        for procedure, occasion in desk.office.successors.get(case.procedure, ()):
            if chains.has_come(occasion, case, entries) and is_meant(desk, occasion, case):
                _follow(desk, desk.unit.case(case.id), procedure, occasion)


def _follow(desk: Desk, case: Case, procedure: Procedure, occasion: Occasion) -> None:
    """Open, join or offer the case that follows, once."""
    if follower(desk, case, procedure) is not None or not is_staffed(desk, procedure):
        return
    if not occasion.by_itself and occasion.quiet:
        return
    if not occasion.by_itself:
        _offer(desk, case, procedure, occasion)
        return
    period, rule = _period(desk, case, procedure)
    found = _of_period(desk, procedure, period, rule)
    if found is not None:
        _join(desk, case, found, procedure, occasion)
    else:
        _open(desk, case, procedure, occasion, period, rule)


def is_meant(desk: Desk, occasion: Occasion, case: Case) -> bool:
    """Whether a case is one that an occasion means."""
    return chains.is_meant(occasion, case, desk.office.law_of(case).procedure, desk.gathered(case))


def is_staffed(desk: Desk, procedure: Procedure) -> bool:
    """Whether anybody holds a role of a procedure."""
    roles = {role for step in procedure.states for role in step.roles}
    return any(desk.unit.holders(procedure.institution, role) for role in sorted(roles))


def follower(desk: Desk, case: Case, procedure: Procedure) -> Case | None:
    """The case of a procedure that follows this one, if there is one that counts."""
    found = (one for one in desk.unit.following(case.id) if one.procedure == procedure.code)
    return next((one for one in found if one.state not in _NO_MORE), None)


def carried(desk: Desk, case: Case, procedure: Procedure, occasion: Occasion) -> dict[str, str]:
    """What the case that follows has from this one."""
    earlier = desk.office.law_of(case).procedure
    return chains.carried(earlier, procedure, occasion, desk.gathered(case))


def _hand(case: Case) -> Hand:
    """The hand of a case that lets another one follow."""
    return Hand(actor=None, channel="", proof=f"{chains.CHAIN}:{case.number}")


# -- by itself


def _period(desk: Desk, case: Case, procedure: Procedure) -> tuple[str, str]:
    """The period that the case to follow is for: that of the one before it, if the calendar knows it here too."""
    if case.period and case.occasion in (one.rule for one in procedure.start.occasions):
        return case.period, case.occasion
    return decide.period_of(procedure, desk.today)


def _of_period(desk: Desk, procedure: Procedure, period: str, rule: str) -> Case | None:
    """The case that a period has already."""
    if not period:
        return None
    found = desk.unit.cases_since(procedure.institution, procedure.code, period)
    same = (one for one in found if one.period == period and periods.is_of(procedure, rule, one.occasion))
    return next((one for one in same if one.state not in _NO_MORE), None)


def _open(desk: Desk, case: Case, procedure: Procedure, occasion: Occasion, period: str, rule: str) -> None:
    """Open the case that follows, and say so where it came from."""
    values, hand = carried(desk, case, procedure, occasion), _hand(case)

    def start(ground: Ground) -> Outcome:
        return chains.by_itself(ground, case, occasion, values, period, rule, hand)

    opened = carrying.open_by_itself(desk, procedure, start, hand, values)
    if opened is not None:
        note(desk, case, opened, hand)
        _tell_of_new(desk, case, opened)


def _join(desk: Desk, case: Case, found: Case, procedure: Procedure, occasion: Occasion) -> None:
    """The period's case is there already: it follows from now on, with what it was not given yet."""
    held, hand = desk.unit.values(found.id), _hand(case)
    values = {
        name: value for name, value in carried(desk, case, procedure, occasion).items() if name not in held
    }
    files = chains.files_in(procedure, values)
    entry = replace(
        entry_of(hand, chains.FOLLOWS, found.state, found.state, "", reason=case.number),
        values=values,
        files=files,
    )
    joined = replace(found, origin=found.origin or case.id)
    found = carrying.append(desk, joined, (entry,))
    note(desk, case, found, hand)
    _tell_of_more(desk, case, found, occasion.text)


def note(desk: Desk, case: Case, follows: Case, hand: Hand) -> None:
    """The history of a case says which one follows it."""
    case = desk.unit.case(case.id)
    entry = entry_of(hand, chains.CONTINUES, case.state, case.state, "", reason=follows.number)
    carrying.append(desk, case, (entry,))


def _tell_of_new(desk: Desk, case: Case, follows: Case) -> None:
    """Whoever asked learns where it goes on."""
    text = f"Continúa en la gestión {case_facts.named(desk, follows)}. La tiene: {carrying.stands_with(desk, follows)}."
    parties = dict.fromkeys(one for one in (case.requester, case.beneficiary) if one is not None)
    what = message("aviso", titled(case, desk, texto=text, asunto="continúa en otra gestión"))
    for person in parties:
        desk.tell(desk.unit.person(person), what, case=case)


def _tell_of_more(desk: Desk, case: Case, joined: Case, why: str) -> None:
    """Whoever has a case that was there before learns what came; of one that is over, whoever does its first row."""
    came = f"{why} Es la gestión {case_facts.named(desk, case)}."
    people = holding.waited_for(desk, joined)
    if joined.closed_at is not None:
        came += " La de este período ya terminó; decida si abre otra."
        procedure = desk.office.law_of(joined).procedure
        people = _holders(desk, procedure, procedure.step(procedure.start.row).roles)
    what = message("aviso", titled(joined, desk, texto=came, asunto="llegó lo de otra gestión"))
    for one in people:
        desk.tell(one, what, case=joined)


# -- offered


def offers(desk: Desk, case: Case) -> list[tuple[Procedure, Occasion]]:
    """What is offered to follow a case as it stands, and has not been opened yet."""
    known = desk.office.successors.get(case.procedure, ())
    possible = [(procedure, one) for procedure, one in known if not one.by_itself]
    if not possible:
        return []
    done = [row.entry for row in standing(desk.unit.history(case.id))]
    return [
        (procedure, one)
        for procedure, one in possible
        if chains.has_come(one, case, done)
        and is_meant(desk, one, case)
        and follower(desk, case, procedure) is None
    ]


def offered_to(desk: Desk, case: Case, procedure: Procedure, occasion: Occasion) -> list[Person]:
    """To whom it is offered: the roles that the file names, whoever did the last row, or who does the first one."""
    institution = desk.office.institution(procedure.institution)
    if occasion.offered_to:
        return _holders(desk, procedure, occasion.offered_to)
    first = procedure.step(procedure.start.row)
    doer = _doer(desk, case, occasion)
    if doer is not None and authority.may_begin(doer, procedure, institution):
        return [doer]
    holders = _holders(desk, procedure, first.roles)
    asks = [desk.unit.person(case.requester)] if case.requester is not None else []
    return holders or asks


def _holders(desk: Desk, procedure: Procedure, roles: Sequence[str]) -> list[Person]:
    found = {one.id: one for role in roles for one in desk.unit.holders(procedure.institution, role)}
    return list(found.values())


def _doer(desk: Desk, case: Case, occasion: Occasion) -> Person | None:
    """Who did the row that brought it, or the last one."""
    if occasion.after:
        did = case.did.get(occasion.after)
        return desk.unit.person(did) if did is not None else None
    rows = newest_standing(desk.unit.newest(case.id))
    last = next((row.entry for row in rows if row.entry.kind == "answer"), None)
    if last is None or last.actor is None:
        return None
    return desk.unit.person(last.on_behalf_of or last.actor)


def _offer(desk: Desk, case: Case, procedure: Procedure, occasion: Occasion) -> None:
    """Whoever may open it learns that it can be, with the button."""
    facts = case_facts.facts(desk, case, desk.gathered(case))
    params = titled(case, desk, sigue=procedure.title, porque=occasion.text)
    people = offered_to(desk, case, procedure, occasion)
    for one in authority.stand_ins(people, desk.unit):
        # Whoever took part knows what it was about.
        known = {"datos": [] if authority.takes_part(one.person, case) else facts}
        what = message("continuar_con", {**params, **known}, [[cards.opening(case, procedure)]])
        desk.tell(one.person, what, case=case)
    if not people:
        rol = " / ".join(occasion.offered_to or procedure.step(procedure.start.row).roles)
        desk.warn("sin_titular", titled(case, desk, paso=procedure.start.row, rol=rol))
