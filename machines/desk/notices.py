"""Words to people who have no task in it: the notices of an answer, and that a paper is on its way to them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from machines.actions import CaseTap, pack
from machines.deliveries import Delivered
from machines.desk import case_facts, deliveries
from machines.desk.acts.act import CONFIRM, CONFIRM_LABEL, DELIVER, DELIVER_LABEL
from machines.desk.documents import editions
from machines.desk.session import Desk, message, titled
from machines.messages import Button
from machines.outcome import Telling
from machines.records import Case
from machines.text import of_the

_CONFIRM = "Cuando haya recibido el documento, confírmelo con «Recibido»."


def tell(desk: Desk, case: Case, told: Sequence[Telling], rows: Collection[int]) -> None:
    """Tell the notices of answers; whoever gets a paper learns it with them, or by a word of its own.

    Args:
        rows: `seq` of the history rows of these answers.
    """
    now = deliveries.of(desk, case).delivered if rows else ()
    fresh = [one for one in now if one.seq in rows and one.is_open]
    coming = _coming(desk, case, fresh)
    for telling in told:
        text = telling.text.replace("{numero}", case.number)
        closed = case.closed_at is not None and case.parent is None
        files = case_facts.fitting(
            file for name in telling.encloses for file in editions.named(desk, case, name)
        )
        for person in telling.to:
            confirms = bool(coming.pop(person, []))
            words = f"{text}\n{_CONFIRM}" if confirms else text
            buttons = [_button(case, CONFIRM, CONFIRM_LABEL)] if confirms else []
            over = closed and person in (case.requester, case.beneficiary)
            params = titled(case, desk, texto=words, asunto="gestión cerrada" if over else "aviso")
            what = message("aviso", params, buttons, files)
            desk.tell(desk.unit.person(person), what, case=case, by_mail=telling.by_mail)
    for person, ones in coming.items():
        names = ", ".join(dict.fromkeys(one.what for one in ones))
        way = f"en papel, por medio {of_the(ones[0].messenger)}" if ones[0].messenger else "en papel"
        params = titled(
            case, desk, texto=f"Se le envía {way}: {names}. {_CONFIRM}", asunto="entrega en camino"
        )
        what = message("aviso", params, [_button(case, CONFIRM, CONFIRM_LABEL)])
        desk.tell(desk.unit.person(person), what, case=case)
    _tell_messengers(desk, case, fresh)


def _coming(desk: Desk, case: Case, fresh: Sequence[Delivered]) -> dict[int, list[Delivered]]:
    """What goes to whom of those who can confirm it; where a row receives it, that row asks."""
    waits = desk.office.law_of(case).procedure.received_by_a_row
    found: dict[int, list[Delivered]] = {}
    for one in fresh:
        for person in deliveries.addressees(desk, case, one) if one.row not in waits else ():
            if person.id != one.by:
                found.setdefault(person.id, []).append(one)
    return found


def _tell_messengers(desk: Desk, case: Case, fresh: Sequence[Delivered]) -> None:
    """Whoever holds the role by which papers go learns what he carries to whom."""
    for messenger in dict.fromkeys(one.messenger for one in fresh if one.messenger):
        carried = [one for one in fresh if one.messenger == messenger]
        to = "\n".join(f"· {one.what} → {one.recipient}" for one in carried)
        text = f"Se le entrega para que lo lleve a su destinatario:\n{to}"
        what = message(
            "aviso",
            titled(case, desk, texto=text, asunto="por entregar"),
            [_button(case, DELIVER, DELIVER_LABEL)],
        )
        for person in desk.unit.holders(case.institution, messenger):
            desk.tell(person, what, case=case)


def _button(case: Case, act: str, label: str) -> list[Button]:
    return [Button(label=label, action=pack(CaseTap(case.id, act)))]
