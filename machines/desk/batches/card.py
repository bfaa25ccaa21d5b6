"""The card that lists the elements of a batch: in the chat to be ticked, as a letter with numbers."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from machines.actions import ALL, ANSWER, NONE, ON_PAGE, OPEN, PAGE, TICK, UNDO, BatchTap, pack
from machines.capacity import Kind
from machines.definition import Answer
from machines.desk import cards, case_facts, observed
from machines.desk.acts.act import SIGN_ON_PAPER_LABEL, UNDO_LABEL
from machines.desk.batches import lines
from machines.desk.batches.keeping import Batch
from machines.desk.batches.lines import Line
from machines.desk.session import Desk, message, titled
from machines.messages import Button, FileRef, Message, Param
from machines.records import Case, Task, TaskState, Token
from machines.text import shortened

ON_A_PAGE = 8
"""Elements on one page of a card."""
MOST_IN_LETTER = 100
SEE = "Ver"
"""What shows one element alone, with its number behind it."""
_LISTED = "lote"


def chat_card(desk: Desk, parent: Case, batch: Batch, found: Sequence[Line], *, heading: str = "") -> Message:
    """The card in the chat: a page of elements to tick, the answers below; when nothing waits, what was answered."""
    pages = max(1, -(-len(found) // ON_A_PAGE))
    page = min(batch.page, pages - 1)
    ticked = [one.label for one in found if one.key in batch.ticked]
    params = _params(desk, parent, batch.row, found, heading)
    params |= {
        "hechas": _done(desk, parent, batch),
        "marcadas": ticked,
        "devueltas": [one.label for one in found if one.case.round > 1],
        "pagina": f"{page + 1} de {pages}" if pages > 1 else "",
    }
    undo = [[_undo_button(parent, batch)]] if batch.answered else []
    if not found:
        return message("lote", params, undo)
    shown = found[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    return message("lote", params, [*_buttons(desk, parent, batch, found, shown, page, pages), *undo])


def _undo_button(parent: Case, batch: Batch) -> Button:
    """Taking back what was answered last."""
    return Button(label=UNDO_LABEL, action=pack(BatchTap(parent.id, batch.row, UNDO)))


def _buttons(
    desk: Desk,
    parent: Case,
    batch: Batch,
    found: Sequence[Line],
    shown: Sequence[Line],
    page: int,
    pages: int,
) -> list[list[Button]]:
    def button(label: str, op: str, arg: int = 0) -> Button:
        return Button(label=label, action=pack(BatchTap(parent.id, batch.row, op, arg)))

    rows = [
        [
            button(f"{'☑' if one.key in batch.ticked else '☐'} {one.label}", TICK, one.task.id),
            button(f"{SEE} {lines.number(one.case)}", OPEN, one.task.id),
        ]
        for one in shown
    ]
    turning = [button("‹ Anteriores", PAGE, page - 1)] if page else []
    turning += [button("Siguientes ›", PAGE, page + 1)] if page + 1 < pages else []
    mark = case_facts.ON_PAPER if found[0].capacity.kind is Kind.PAPER else ""
    offered = lines.answers(desk, parent, batch.row)
    answering = [[button(one.button + mark, ANSWER, place)] for place, one in enumerate(offered)]
    signing = _signed_on_paper(offered, found)
    return [
        *rows,
        turning,
        [button("Todos", ALL), button("Ninguno", NONE)],
        *answering,
        *([[button(SIGN_ON_PAPER_LABEL, ON_PAGE, signing)]] if signing is not None else []),
    ]


def _signed_on_paper(offered: Sequence[Answer], found: Sequence[Line]) -> int | None:
    """The place of the answer that may be given with the signed page instead of a tap."""
    if any(one.capacity.kind is Kind.PAPER for one in found):
        return None
    return next((place for place, one in enumerate(offered) if one.signs_by_tap), None)


def labels(desk: Desk, parent: Case, row: str, found: Sequence[Line]) -> list[tuple[str, Answer, bool]]:
    """What a letter about a batch may answer: the words, the answer, and whether it comes with the signed page."""
    offered = lines.answers(desk, parent, row)
    signing = _signed_on_paper(offered, found)
    said = [(one.button, one, False) for one in offered]
    return said + ([(SIGN_ON_PAPER_LABEL, offered[signing], True)] if signing is not None else [])


def letter(desk: Desk, parent: Case, row: str, found: Sequence[Line], *, heading: str = "") -> Message:
    """The letter: every element with its number, how to answer, and their documents while they fit."""
    shown = found[:MOST_IN_LETTER]
    said = labels(desk, parent, row, found)
    params = _params(desk, parent, row, found, heading)
    params |= {
        "filas": [_particulars(desk, one) for one in shown],
        "respuestas": [words for words, _, _ in said],
        "con_motivo": next((words for words, given, _ in said if given.reason), ""),
        "ejemplos": [str(lines.number(one.case)) for one in (shown[0], shown[-1])],
    }
    # Whoever is asked more for an answer writes it: a ready-made reply would only be asked back.
    plain = [words for words, given, paged in said if not (given.form or given.reason or paged)]
    look = pack(BatchTap(parent.id, row, PAGE))
    rows = [[Button(label=f"{words} todos", action=look)] for words in plain]
    return message("lote_carta", params, rows, _enclosed(desk, shown))


def _params(desk: Desk, parent: Case, row: str, found: Sequence[Line], heading: str) -> dict[str, Param]:
    """What both say."""
    procedure = desk.office.law_of(parent).procedure
    step = procedure.step(row)
    stretch = procedure.stretch_of(row)
    dues = [one.task.due_at for one in found if one.task.due_at is not None]
    return titled(
        parent,
        desk,
        encabezado=heading,
        paso=row,
        actividad=step.text,
        elemento=stretch.element if stretch is not None else "",
        cuantas=len(found),
        **_for_whom(found),
        datos=[
            *case_facts.due_facts(desk, parent, min(dues, default=None)),
            *(case_facts.facts(desk, parent, desk.gathered(parent)) if found else []),
        ],
        normas=cards.norms(procedure, step) if found else [],
        pregunta=step.question,
    )


def _for_whom(found: Sequence[Line]) -> dict[str, Param]:
    """In which capacity the reader has the elements, for its wording, and of how many not in his own."""
    others = [one.capacity for one in found if one.capacity.kind is not Kind.OWN]
    if not others:
        return {}
    behalf = dict.fromkeys(one.behalf.addressed for one in others if one.behalf is not None)
    return {
        "calidad": others[0].kind.value,
        "por": ", ".join(behalf),
        "en_parte": "sí" if len(others) < len(found) else "",
    }


def _particulars(desk: Desk, line: Line) -> list[str]:
    """An element as a letter lists it: its name, and what sets it apart."""
    due = "; ".join(
        " ".join(fact).lower() for fact in case_facts.due_facts(desk, line.case, line.task.due_at)
    )
    again = observed.words(desk, line.case) if line.case.round > 1 else ""
    return [line.label, "; ".join(one for one in (due, shortened(again, 200)) if one)]


def _enclosed(desk: Desk, found: Sequence[Line]) -> tuple[FileRef, ...]:
    """The elements' own documents, while they fit a letter."""
    every: dict[str, FileRef] = {}
    for line in found:
        for one in case_facts.enclosed(desk, line.case, own=True)[0]:
            every.setdefault(one.sha256, one)
    return case_facts.fitting(every.values())


def _done(desk: Desk, parent: Case, batch: Batch) -> list[list[str]]:
    """What became of the lines that the person was told of and that wait no more: how, and which."""
    said: dict[str, list[str]] = {}
    offered = lines.answers(desk, parent, batch.row)
    for shown in batch.told:
        task = desk.unit.task(int(shown.partition(".")[0]))
        if task is None or (task.state is TaskState.OPEN and task.step == batch.row):
            continue
        how = _how(desk, task, offered)
        child = desk.unit.case(task.case_id)
        said.setdefault(how, []).append(f"{lines.number(child)}. {child.element}")
    return [[how, ", ".join(dict.fromkeys(names))] for how, names in said.items()]


def _how(desk: Desk, task: Task, offered: Sequence[Answer]) -> str:
    """What became of a task that is not waiting in this row any more."""
    if task.state is TaskState.OPEN:
        return "Hecho"
    rows = (row.entry for row in desk.unit.newest(task.case_id))
    entry = next((one for one in rows if one.task == task.id and one.answer == task.answer), None)
    given = next((one for one in offered if one.key == task.answer), None)
    if task.state is TaskState.VOID or entry is None or given is None:
        return "Ya no espera"
    return f"{given.called(entry.files)} — {case_facts.signed(desk, entry)}"


def mine_no_more(desk: Desk, parent: Case, row: str) -> Message:
    """What an earlier card of the same batch becomes."""
    return message("lote_anterior", titled(parent, desk, paso=row))


# -- what a letter's reply address stands for


def listing(row: str, found: Sequence[Line]) -> str:
    """What a letter lists, to be kept with its token."""
    return json.dumps({_LISTED: row, "lineas": lines.seen_text(found)}, ensure_ascii=False)


def listed_in(token: Token) -> tuple[str, Mapping[str, tuple[int, int]]] | None:
    """The row and the lines that the letter of a token lists; None if it is about something else."""
    if not token.confirms.startswith(f'{{"{_LISTED}"'):
        return None
    content: Mapping[str, str] = json.loads(token.confirms)
    return content[_LISTED], lines.seen_in(content["lineas"])
