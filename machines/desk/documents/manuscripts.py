"""What a document says: put together from the case as it stands when its turn has come."""

from __future__ import annotations

from datetime import date

from machines.desk import case_facts
from machines.desk.documents.orders import Order, answer_of
from machines.desk.session import Desk
from machines.documents.data import Approval, Manuscript, Party, Signer
from machines.fields import forms
from machines.fields.field import FieldKind
from machines.messages import FileRef
from machines.records import Case, Entry, HistoryRow, Person, Values
from machines.standing import decider, signatures, standing

_SIGNED_PAGE = ", con página firmada"


def manuscript(desk: Desk, order: Order) -> Manuscript:
    """Everything that the document of an order says, photographs apart."""
    case = order.case
    values = desk.unit.values(case.id)
    procedure = desk.office.law_of(case).procedure
    asker = desk.asker(case.institution)
    fields = case_facts.known_fields(procedure).items()
    requester = _requester(desk, case, values)
    return Manuscript(
        production=order.production,
        procedure=procedure,
        institution=desk.office.institution(case.institution),
        number=values[order.production.document],
        case_number=case.number,
        day=_day(desk, order),
        requester=requester,
        beneficiary=requester if case.beneficiary is None else _party(desk.unit.person(case.beneficiary)),
        fields=[
            (name, one.label, forms.shown(one, values[name], asker))
            for name, one in fields
            if values.get(name) and not one.personal and one.kind not in forms.FILE_KINDS
        ],
        doers=_doers(desk, order),
        signers=_signers(desk, case),
        approvals=_approvals(desk, order) if order.given.signs else (),
    )


def pictures(desk: Desk, case: Case) -> list[tuple[str, FileRef]]:
    """The photographs that were gathered in a case, each with its caption."""
    values = desk.unit.values(case.id)
    fields = case_facts.known_fields(desk.office.law_of(case).procedure).items()
    asked = [
        (name, one)
        for name, one in fields
        if one.kind is FieldKind.PHOTO and values.get(name) and not one.personal
    ]
    found = [
        (f" · {one.label}" if len(asked) > 1 else "", file)
        for name, one in asked
        for file in map(desk.unit.file, values[name].splitlines())
        if file is not None
    ]
    return [(f"Fotografía {at}{more}", file) for at, (more, file) in enumerate(found, 1)]


def _day(desk: Desk, order: Order) -> date:
    """The document's date: of the edition that was signed, if this is the signed one."""
    procedure = desk.office.law_of(order.case).procedure
    at = order.row.at
    if order.given.signs:
        for row in desk.unit.newest(order.case.id):
            given = answer_of(procedure, row.entry)
            made = given.produces if given is not None and not given.signs else None
            if made is not None and made.document == order.production.document:
                at = row.at
                break
    return desk.local(at).date()


def _requester(desk: Desk, case: Case, values: Values) -> Party:
    if case.requester is None:
        return Party(name=case_facts.who_asks(desk, case, values))
    return _party(desk.unit.person(case.requester))


def _party(person: Person) -> Party:
    posts = ", ".join(post.role for post in person.posts)
    return Party(name=person.addressed, post=posts, unit=person.unit)


def _doers(desk: Desk, order: Order) -> dict[str, Party]:
    """Who did each row last, up to the one that ordered the document, with the row's post that he holds."""
    procedure = desk.office.law_of(order.case).procedure
    found: dict[str, Party] = {}
    for row in standing(desk.unit.history(order.case.id)):
        entry, who = row.entry, decider(row.entry)
        if (
            row.seq > order.row.seq
            or who is None
            or not entry.answer
            or entry.kind not in ("start", "answer")
        ):
            continue
        doer = desk.unit.person(who)
        name = _named(desk, entry) if who == entry.actor else doer.addressed
        for no in {entry.source, entry.row} & procedure.by_no.keys():
            held = [role for role in procedure.step(no).roles if doer.holds(role)]
            found[no] = Party(name=name, post=", ".join(held) or _party(doer).post)
    return found


def _signers(desk: Desk, case: Case) -> list[Signer]:
    """Who signs in this procedure: each role of its signing rows, by name where only one person can be meant."""
    steps = desk.office.law_of(case).procedure.steps
    roles = dict.fromkeys(
        role for step in steps if any(one.signs for one in step.answers) for role in step.roles
    )
    return [Signer(post=role, name=_only_name(desk, case, role)) for role in roles]


def _only_name(desk: Desk, case: Case, role: str) -> str:
    if role in case.assigned:
        return desk.unit.person(case.assigned[role]).addressed
    holders = desk.unit.holders(case.institution, role)
    return holders[0].addressed if len(holders) == 1 else ""


def _approvals(desk: Desk, order: Order) -> list[Approval]:
    """The approvals that an answer completed, in the order in which they were given."""
    before = signatures(desk.unit.newest(order.case.id), before=order.row.seq)
    return [_approval(desk, row) for row in (*before, order.row)]


def _approval(desk: Desk, row: HistoryRow) -> Approval:
    entry = row.entry
    assert entry.task is not None, "approvals are given to tasks"
    task = desk.unit.task(entry.task)
    return Approval(
        name=_named(desk, entry),
        post=" / ".join(task.roles) if task is not None else "",
        when=forms.moment(desk.local(row.at)),
        medium=entry.channel + (_SIGNED_PAGE if entry.files else ""),
    )


def _named(desk: Desk, entry: Entry) -> str:
    """Whoever acted, and for whom where he did it for another."""
    assert entry.actor is not None, "what a document says was done by people"
    name = desk.unit.person(entry.actor).addressed
    if entry.on_behalf_of is None:
        return name
    return f"{name}, por {desk.unit.person(entry.on_behalf_of).addressed}"
