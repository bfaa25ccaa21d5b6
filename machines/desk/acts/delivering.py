"""What becomes of a paper that was delivered: with the messenger, received with a stamp, or sent back; and who has
the original. Whoever answers for it records this, also when the case has gone on; its recipient confirms it himself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from machines.deliveries import DELIVERY, KEPT, LEARNT, ORIGINAL, Delivered, State
from machines.desk import carrying, deliveries, holding
from machines.desk.acts.act import CONFIRM, CONFIRM_LABEL, DELIVER, DELIVER_LABEL, Act
from machines.desk.session import Desk, message, titled
from machines.errors import Refusal
from machines.fields import form_rows
from machines.fields.field import Field, FieldKind
from machines.outcome import entry_of
from machines.records import Case, Token, Values

_STATES = {
    "Recibido": State.RECEIVED,
    "Entregado a mensajería": State.SENT,
    "Devuelto o no entregado": State.RETURNED,
}
_WHAT = Field(
    name="que_paso", kind=FieldKind.CHOICE, label="Qué pasó", question="¿Qué pasó con la entrega?", options=tuple(_STATES)
)  # fmt: skip
HAPPENED = tuple(_STATES)
"""What may have become of a paper, as people say it."""
_DAY = Field(
    name="dia",
    kind=FieldKind.DATE,
    label="Fecha",
    question="¿Qué fecha tiene el sello, o qué día fue? Si la omite, se toma la de hoy.",
    example="20/11/2026",
    has_happened=True,
    required=False,
)
_WHOM = Field(
    name="persona",
    kind=FieldKind.TEXT,
    label="Quién",
    question="¿Quién lo recibió o quién lo lleva? Si no lo sabe, omítalo.",
    example="Recepción, Marta Sic",
    required=False,
)
_STAMP = Field(
    name="copia",
    kind=FieldKind.FILE,
    label="Copia sellada",
    question="Envíe la copia con el sello de recibido, fotografiada o escaneada. Si no la tiene, omítala.",
    required=False,
)
_WHY = Field(
    name="porque",
    kind=FieldKind.LONG_TEXT,
    label="Por qué",
    question="¿Por qué no se entregó o se devolvió?",
    example="La oficina estaba cerrada",
    required_if=f"que_paso={list(_STATES)[2]}",
)
_WHICH = "destinatarios"
_HOLDER = Field(
    name="quien_lo_tiene",
    kind=FieldKind.TEXT,
    label="Lo tiene",
    question="¿Qué persona u oficina tiene el original?",
    example="Departamento de Inventarios",
)
_FOLIOS = Field(
    name="folios",
    kind=FieldKind.NUMBER,
    label="Folios",
    question="¿Cuántos folios tiene? Si no lo sabe, omítalo.",
    example="6",
    required=False,
)

Owned = tuple[Case, Delivered]


def _labelled(desk: Desk, case: Case) -> Mapping[str, Owned]:
    """What the speaker may record, each by a name of its own; what is known to have arrived stands last."""
    every = sorted(
        deliveries.may_record(desk, case, desk.person), key=lambda one: one[1].state is State.RECEIVED
    )
    names = [one.recipient for _, one in every]
    return {
        one.recipient if names.count(one.recipient) == 1 else f"{one.recipient} ({one.what})": (owner, one)
        for owner, one in every
    }


def _form(desk: Desk, case: Case) -> tuple[Field, ...]:
    """To whom, unless there is only one, and what happened."""
    known = _labelled(desk, case)
    if len(known) < 2:
        return (_WHAT, _DAY, _WHOM, _STAMP, _WHY)
    arrived = sum(one.state is State.RECEIVED for _, one in known.values())
    last = {0: "", 1: " El último ya consta como recibido."}.get(
        arrived, f" Los últimos {arrived} ya constan como recibidos."
    )
    which = Field(
        name=_WHICH,
        kind=FieldKind.CHOICES,
        label="Destinatarios",
        question=f"¿De qué destinatarios?{last}",
        options=tuple(known),
    )
    return (which, _WHAT, _DAY, _WHOM, _STAMP, _WHY)


def _record(desk: Desk, case: Case, values: Values, files: tuple[str, ...]) -> None:
    """Keep what became of each of them; whoever delivered it learns what he has to know."""
    known = _labelled(desk, case)
    chosen = values[_WHICH].split("\n") if _WHICH in values else list(known)
    if not chosen or not set(chosen) <= set(known):
        raise Refusal("borrador_viejo")
    state, day = _STATES[values[_WHAT.name]], values.get(_DAY.name) or desk.today.isoformat()
    whom, why = values.get(_WHOM.name, ""), values.get(_WHY.name, "")
    found = [known[name] for name in chosen]
    _keep(desk, found, state, day, whom, why, files)
    shown = [[what, words] for what, words in deliveries.facts(desk, case) if what != "Copia"]
    params = titled(case, desk, respuesta=f"{values[_WHAT.name]} ({', '.join(chosen)})", datos=shown)
    desk.say("registrado", params, about=Token(person_id=desk.person.id, case_id=case.id), number=case.number)


def _keep(
    desk: Desk, found: Sequence[Owned], state: State, day: str, whom: str, why: str, files: tuple[str, ...]
) -> None:
    """A history row in each case, with a line for each recipient; a word to whoever delivered it and must know."""
    for owner in {owner.id: owner for owner, _ in found}.values():
        mine = [one for case, one in found if case.id == owner.id]
        lines = [(str(one.seq), one.recipient, state.value, day, whom) for one in mine]
        entry = entry_of(
            desk.hand(), DELIVERY, owner.state, owner.state, mine[0].row,
            values={LEARNT: form_rows.pack(lines)}, files=files, reason=why,
        )  # fmt: skip
        _tell(desk, carrying.append(desk, owner, (entry,)), mine, state)


def _tell(desk: Desk, case: Case, changed: Sequence[Delivered], state: State) -> None:
    """Whoever delivered a paper learns that it came back, or that all of them have arrived."""
    now = [one for one in deliveries.of(desk, case).delivered if one.seq in {old.seq for old in changed}]
    for by in {deliverer for one in changed if (deliverer := deliveries.deliverer(one)) is not None}:
        if by == desk.person.id:
            continue
        if state is State.RETURNED:
            back = [one for one in now if (one.seq, one.recipient) in {(c.seq, c.recipient) for c in changed}]
            text = "\n".join(f"{one.what}, {one.recipient}: {deliveries.in_words(desk, one)}" for one in back)
        elif all(one.state is State.RECEIVED for one in now):
            last = deliveries.in_words(desk, now[-1])
            text = (
                f"{now[0].what}, {now[0].recipient}: {last}."
                if len(now) == 1
                else f"{now[0].what}: los {len(now)} destinatarios lo recibieron."
            )
        else:
            continue
        told = message("aviso", titled(case, desk, texto=text, asunto="entrega"))
        desk.tell(desk.unit.person(by), told, case=case)


def _confirm(desk: Desk, case: Case, _values: Values, _files: tuple[str, ...]) -> None:
    """The recipient himself says that he has it."""
    found = deliveries.to_confirm(desk, case, desk.person)
    _keep(desk, found, State.RECEIVED, desk.today.isoformat(), f"#{desk.person.id}", "", ())
    what = ", ".join(dict.fromkeys(one.what for _, one in found))
    params = titled(case, desk, respuesta=f"{CONFIRM_LABEL} ({what})")
    desk.say("registrado", params, about=Token(person_id=desk.person.id, case_id=case.id), number=case.number)


def _confirmed_already(desk: Desk, case: Case) -> Refusal | None:
    """Of a recipient whose paper is known to have arrived."""
    mine = [
        one
        for owner, one in deliveries.delivered(desk, case)
        if any(person.id == desk.person.id for person in deliveries.addressees(desk, owner, one))
    ]
    return Refusal("entrega_confirmada") if mine else None


def _is_keeper(desk: Desk, case: Case) -> bool:
    """Whoever has a task of a case whose original is known may say who has it; when it is over, who dealt with it last."""
    if deliveries.of(desk, case).original is None:
        return False
    if case.closed_at is None:
        tasks = holding.open_tasks(desk, case)
        return any(holding.capacity(desk, owner, task, desk.person) for owner, task in tasks)
    now = deliveries.of(desk, case)
    filed = {one.archived_by for one in (now.original, now.copy) if one is not None}
    return desk.person.id in filed | {deliveries.deliverer(one) for one in now.delivered if one.original}


def _keeps(desk: Desk, case: Case, values: Values, _files: tuple[str, ...]) -> None:
    """Who has the original from now on."""
    kept = form_rows.pack([(values[_HOLDER.name], values.get(_FOLIOS.name, ""))])
    entry = entry_of(desk.hand(), ORIGINAL, case.state, case.state, "", values={KEPT: kept})
    carrying.append(desk, case, (entry,))
    shown = [fact for fact in deliveries.facts(desk, case) if fact[0] == "Original"]
    params = titled(case, desk, respuesta="Quién tiene el original", datos=shown)
    desk.say("registrado", params, about=Token(person_id=desk.person.id, case_id=case.id), number=case.number)


RECORDING = Act(
    name=DELIVER,
    label=DELIVER_LABEL,
    offered=lambda desk, case: bool(deliveries.may_record(desk, case, desk.person)),
    form=_form,
    do=_record,
    keeps_card=True,
)
CONFIRMING = Act(
    name=CONFIRM,
    label=CONFIRM_LABEL,
    offered=lambda desk, case: bool(deliveries.to_confirm(desk, case, desk.person)),
    form=lambda _desk, _case: (),
    do=_confirm,
    why_not=_confirmed_already,
)
KEEPING = Act(
    name="original",
    label="Anotar quién tiene el original",
    offered=_is_keeper,
    form=lambda _desk, _case: (_HOLDER, _FOLIOS),
    do=_keeps,
    keeps_card=True,
)
