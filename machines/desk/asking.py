"""Answers that change nothing: what waits for me, where my cases are, what I can ask."""

from __future__ import annotations

from collections.abc import Sequence

from machines import authority, chains, decide, elements, grammar, parties, undoing
from machines.actions import LOOK, WITHDRAW, CaseTap, pack
from machines.capacity import Kind
from machines.deliveries import DELIVERY, ORIGINAL
from machines.desk import carrying, case_facts, deliveries, finding, holding, observed, starting
from machines.desk.acts import acts, cancelling, objecting, rescheduling
from machines.desk.clock import rhythms
from machines.desk.documents import editions
from machines.desk.forms import filling
from machines.desk.session import Desk, titled
from machines.errors import Refusal
from machines.fields import forms
from machines.ground import Ground
from machines.messages import Button, FileRef, Param
from machines.reading.building import ASSIGNED
from machines.records import Case, Entry, Person, Task, Token
from machines.search import find
from machines.standing import LEFT, MIGRATED, REASSIGNED, undone
from machines.text import shortened
from machines.timing import deadlines, periods
from machines.words import wording

MOST = 20
"""Tasks or cases shown at once."""
MOST_LISTED = 200
"""Tasks that are looked at: those of one collection are one line."""


def greet(desk: Desk) -> None:
    """`/start` of someone known: who he is here, and what he can do if he has no post."""
    institution = desk.office.institution(desk.person.institution)
    offered = starting.offered(desk, desk.person)
    params: dict[str, Param] = {
        "nombre": desk.person.addressed,
        "institucion": institution.name,
        "puestos": list(dict.fromkeys(post.role for post in desk.person.posts)),
        "tramites": [one.title for one in offered],
    }
    desk.say("saludo", params)


def explain(desk: Desk) -> None:
    """`/ayuda`."""
    desk.say("ayuda", {"institucion": desk.person.institution})


def offer_all(desk: Desk) -> None:
    """`/nuevo` without words: everything that the person's posts may start."""
    offered = starting.offered(desk, desk.person)
    if offered:
        filling.choose_procedure(desk, offered, "", ())
    else:
        desk.say("sin_tramites", {"sin_puesto": not desk.person.posts})


def search(desk: Desk, words: str, files: tuple[FileRef, ...]) -> None:
    """Free text finds the case that has such a number, the speaker's own case if he asks where it is, or the procedure."""
    if not files and (_show_found(desk, words) or _show_own(desk, words)):
        return
    offered = starting.offered(desk, desk.person)
    found = find(words, offered)
    if len(found) == 1:
        filling.offer(desk, found[0], words, files)
    elif found:
        filling.choose_procedure(desk, found, words, files)
    elif offered:
        desk.say("ninguno")
        filling.choose_procedure(desk, offered, "", files)
    else:
        desk.say("sin_tramites", {"sin_puesto": not desk.person.posts})


def is_on_paper(desk: Desk, task: Task, person: Person) -> bool:
    """Whether a person may only record what his chief decides of a task."""
    mine = holding.capacity(desk, desk.unit.case(task.case_id), task, person)
    return mine is not None and mine.kind is Kind.PAPER


def cases(desk: Desk) -> None:
    """`/casos`: the person's cases, newest first; with only one, where it is."""
    found = desk.unit.cases_of(desk.person.id, MOST)
    _show(desk, found)


def _show_own(desk: Desk, words: str) -> bool:
    """ "¿Dónde va mi dictamen?": show the speaker's cases of the procedures that the words name; False if he has none."""
    if not grammar.asks_where(words):
        return False
    named = {one.code for one in find(words, desk.office.procedures_of(desk.person.institution))}
    mine = [case for case in desk.unit.cases_of(desk.person.id, MOST) if case.procedure in named]
    open_ = [case for case in mine if case.closed_at is None]
    if mine:
        _show(desk, open_ or mine[:1])
    return bool(mine)


def _show(desk: Desk, found: Sequence[Case]) -> None:
    """Where a case is; of several, the list."""
    if len(found) == 1:
        status(desk, found[0])
        return
    lines = [f"{case.number} · {titled(case, desk)['titulo']} · {_where(desk, case)}" for case in found]
    rows = [[Button(label=case.number, action=pack(CaseTap(case.id, LOOK)))] for case in found[:8]]
    desk.say("gestiones", {"gestiones": lines}, buttons=rows)


def look_up(desk: Desk, words: str) -> None:
    """`/estado …`: where the case of this No. de gestión is, or those that have the number of this paper.

    Raises:
        Refusal: there is none that the person may see.
    """
    number = grammar.case_number(words)
    if number or not _show_found(desk, words):
        status(desk, numbered(desk, number or words))


def _show_found(desk: Desk, words: str) -> bool:
    """Show the cases that have the number for which the words ask; False if there is none that the person may see."""
    found = [case for case in finding.by_number(desk, words) if sees(desk, desk.person, case)]
    if found:
        _show(desk, found)
    return bool(found)


def status(desk: Desk, case: Case) -> None:
    """Where a case is: its row, who has it, what happened.

    Raises:
        Refusal: the person has no part in it (told as if it did not exist).
    """
    if not sees(desk, desk.person, case):
        raise Refusal("gestion_desconocida", numero=case.number)
    values = desk.gathered(case)
    facts = [
        ["Estado", _where(desk, case)],
        *_now(desk, case),
        ["Recibida", forms.moment(desk.local(case.opened_at))],
        *case_facts.facts(desk, case, deliveries.without_filing(desk, case, values)),
        *deliveries.facts(desk, case),
        *observed.facts(desk, case),
    ]
    rows = [*_withdrawal(desk, case), *acts.buttons(desk, case)]
    params = titled(case, desk, datos=facts, historial=history(desk, case))
    about = Token(person_id=desk.person.id, case_id=case.id)
    desk.say("estado", params, buttons=rows, about=about, number=case.number)


def _withdrawal(desk: Desk, case: Case) -> list[list[Button]]:
    """Taking it back, where the speaker may."""
    try:
        decide.check_may_withdraw(_ground(desk, case), case, desk.person)
    except Refusal:
        return []
    return [[Button(label="Desistir", action=pack(CaseTap(case.id, WITHDRAW)))]]


def _ground(desk: Desk, case: Case) -> Ground:
    return desk.office.ground(desk.office.law_of(case), desk.unit, desk.now)


def _now(desk: Desk, case: Case) -> list[list[str]]:
    """What is being done now, and by whom."""
    if case.closed_at is not None:
        return []
    step = desk.office.law_of(case).procedure.by_no.get(case.state)
    doing = [["Se espera", shortened(step.text, 160)]] if step is not None else []
    dues = [task.due_at for _, task in holding.open_tasks(desk, case) if task.due_at is not None]
    until = case_facts.due_facts(desk, case, min(dues, default=None))
    return [*doing, ["La tiene", carrying.held_by(desk, case, desk.person)], *until]


def sees(desk: Desk, person: Person, case: Case) -> bool:
    """Whether a person may look at a case."""
    ground = _ground(desk, case)
    stretch = decide.stretch_at(ground.law, case.state)
    closes = stretch is not None and decide.may_close(ground, stretch, person) is not None
    closes = closes or rescheduling.may(desk, case, person)
    rules = closes or periods.may_adjust(ground, case, person) is not None
    if authority.takes_part(person, case) or rules or cancelling.may(desk, case, person):
        return True
    if any(deliveries.answers_for(desk, person, one) for _, one in deliveries.delivered(desk, case)):
        return True
    return holding.is_admin(desk, person) or any(
        waits_for(desk, person, task) or is_on_paper(desk, task, person) or _supervises(desk, person, task)
        for _, task in holding.open_tasks(desk, case)
    )


def _supervises(desk: Desk, person: Person, task: Task) -> bool:
    """Whether a person is the immediate superior of somebody who has a task."""
    return holding.oversees(desk, desk.unit.case(task.case_id), task, person)


def waits_for(desk: Desk, person: Person, task: Task) -> bool:
    """Whether an open task waits for this person, or asks him for something."""
    case = desk.unit.case(task.case_id)
    step = desk.office.law_of(case).procedure.step(task.step)
    institution = desk.office.institution(case.institution)
    if parties.is_asked(person, step, case, institution, desk.unit):
        return True
    return authority.may_do(person, task, step, case, institution, desk.unit)


def is_held(desk: Desk, task: Task) -> bool:
    """Whether the speaker is the responsable of an open task, not only asked for something by it."""
    return holding.capacity(desk, desk.unit.case(task.case_id), task, desk.person) is not None


def own_tasks(desk: Desk) -> list[Task]:
    """The speaker's open tasks, oldest first; those of another element of the same role left out."""
    found = {
        task.id: task
        for person in (desk.person, *_served_by(desk))
        for task in desk.unit.tasks_of(person, MOST_LISTED)
        if waits_for(desk, desk.person, task)
    }
    return sorted(found.values(), key=lambda task: (task.opened_at, task.id))


def _served_by(desk: Desk) -> list[Person]:
    """The people whose tasks may be the speaker's too: those who are away, and those whose superior he is."""
    return [*desk.unit.away_today(), *desk.unit.subordinates_of(desk.person.id)]


def history(desk: Desk, case: Case) -> list[str]:
    """The history as lines: when, which row, who."""
    rows = desk.unit.history(case.id)
    without = undone(rows)
    made = {one for each in editions.hashes(desk, case).values() for one in each}
    lines: list[str] = []
    for row in rows:
        entry = row.entry
        void = row.seq in without or (entry.kind == editions.DOCUMENT and not made.issuperset(entry.files))
        who = case_facts.signed(desk, entry)
        at = desk.local(row.at).strftime("%d/%m/%Y %H:%M")
        what = _done(desk, case, entry)
        place = f" (paso {entry.row})" if entry.row else ""
        lines.append(f"{at} · {what}{place} · {who}{' (sin efecto)' if void else ''}")
    return lines


def _done(desk: Desk, case: Case, entry: Entry) -> str:
    """What a history row says in a word: the button of an answer, or its kind."""
    procedure = desk.office.law_of(case).procedure
    if entry.kind == editions.DOCUMENT and entry.answer in procedure.productions:
        title = f"{procedure.productions[entry.answer].title} {entry.values.get(entry.answer, '')}"
        return f"documento: {title}" if entry.files else f"no se pudo elaborar: {title}"
    if entry.kind == DELIVERY:
        return deliveries.learnt(entry)
    if entry.kind == "start" and entry.actor is None:
        return "abierta por el calendario" if case.medium == periods.CALENDAR else "abierta por otra gestión"
    if entry.kind in _LINKS:
        return f"{_LINKS[entry.kind]} {entry.reason}"
    step = procedure.by_no.get(entry.source)
    given = step.answer(entry.answer) if step is not None else None
    done = (
        given.called(entry.files)
        if entry.kind in ("answer", "vote") and given is not None
        else _KINDS.get(entry.kind, entry.kind)
    )
    named = forms.person_id(entry.values.get(ASSIGNED, ""))
    return f"{done}: {desk.unit.person(named).addressed}" if named is not None else done


_LINKS = {chains.CONTINUES: "continúa en", chains.FOLLOWS: "viene también de", MIGRATED: "pasó a la versión"}
_KINDS = {
    "start": "recibida",
    "answer": "hecho",
    "withdraw": "desistida",
    "cancel": "dejada sin efecto",
    "join": "terminaron todas las partes",
    "note": "mensaje",
    "auto": "respuesta automática",
    "received": "respuesta recibida",
    "early": "recibido antes de tiempo",
    "correct": "corrección recibida",
    "late": "recibido fuera de tiempo",
    "reminder": "recordatorio",
    "reopen": "cambió el contenido; se pregunta otra vez",
    "give_up": "sin respuesta",
    "opened": "datos personales consultados",
    "overdue": "plazo vencido",
    deadlines.EXTENSION: "prórroga",
    elements.BEGUN: "llegó su día",
    elements.RESCHEDULED: "reprogramada",
    undoing.TAKE_BACK: "respuesta deshecha",
    "adjust": "periodicidad por cambiar",
    "conclude": "programa concluido",
    holding.TOOK: "tomada",
    holding.RELEASED: "devuelta al grupo",
    REASSIGNED: "reasignada",
    LEFT: "cambio de titular",
    objecting.OBJECTED: "objetada",
    ORIGINAL: "original: quién lo tiene",
}


def _where(desk: Desk, case: Case) -> str:
    """The state in words, with when a rhythm comes next."""
    words = wording.state_in_words(case.state)
    if case.state.startswith("ritmo:"):
        return f"{words}; {rhythms.next_in_words(desk, case)}"
    children = undoing.last_round(desk.unit.children(case.id)) if case.state.startswith("tramo:") else ()
    missing = sum(child.closed_at is None for child in children)
    verb = "falta" if missing == 1 else "faltan"
    return words + (f": {verb} {missing} de {len(children)}" if children else "")


def numbered(desk: Desk, number: str) -> Case:
    """The case of a No. de gestión.

    Raises:
        Refusal: there is none that the person may see.
    """
    case = desk.unit.case_numbered(number)
    if case is None or not sees(desk, desk.person, case):
        raise Refusal("gestion_desconocida", numero=shortened(number, 40) or "—")
    return case
