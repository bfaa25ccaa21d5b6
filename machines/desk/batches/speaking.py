"""What a person says to a list of tasks: a tap on its card, or a reply to its letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from machines import actions, grammar, selection
from machines.actions import BatchTap
from machines.definition import Answer
from machines.desk import carrying
from machines.desk.batches import answering, card, keeping, lines, settling, taking_back
from machines.desk.batches.keeping import Batch
from machines.desk.batches.lines import Line
from machines.desk.forms import drafts, filling
from machines.desk.session import Desk
from machines.errors import Refusal
from machines.messages import FileRef, Reply
from machines.records import Case, Token
from machines.text import shortened


def tapped(desk: Desk, tap: BatchTap) -> Reply:
    """A button of the card.

    Raises:
        Refusal: nothing of it waits for the speaker, or nothing is ticked.
    """
    parent = desk.unit.case(tap.case)
    if tap.op == actions.UNDO:
        return _take_back(desk, parent, tap.row)
    found = lines.of(desk, desk.person, parent, tap.row)
    batch = keeping.find(desk, desk.person, parent, tap.row)
    if batch is None or not found:
        raise Refusal("boton_viejo")
    match tap.op:
        case actions.ANSWER | actions.ON_PAGE:
            return _answer(desk, parent, batch, found, tap)
        case actions.OPEN:
            carrying.show_card(desk, _line(found, tap.arg).task, whole=True)
            return Reply()
        case actions.TICK:
            batch = keeping.tick(desk, batch, batch.ticked ^ {_line(found, tap.arg).key})
        case actions.ALL:
            batch = keeping.tick(desk, batch, frozenset(one.key for one in found))
        case actions.NONE:
            batch = keeping.tick(desk, batch, frozenset())
        case actions.PAGE:
            batch = keeping.turn(desk, batch, tap.arg)
        case _:
            raise Refusal("boton_viejo")
    settling.redraw(desk, desk.person, parent, batch, found)
    return Reply()


def _take_back(desk: Desk, parent: Case, row: str) -> Reply:
    """What was answered last waits again: in this list, or in a newer one if this one was over."""
    undone = taking_back.take_back(desk, parent, list(taking_back.last_of(desk, parent)))
    batch = keeping.find(desk, desk.person, parent, row)
    if batch is not None:
        keeping.answered(desk, batch, some=False)
    else:
        desk.redraw(card.mine_no_more(desk, parent, row))
    return Reply(text=f"Se deshizo: {undone}")


def _line(found: Sequence[Line], task_id: int) -> Line:
    """The line of a task.

    Raises:
        Refusal: it waits no more, or not for the speaker.
    """
    line = next((one for one in found if one.task.id == task_id), None)
    if line is None:
        raise Refusal("boton_viejo")
    return line


def _answer(desk: Desk, parent: Case, batch: Batch, found: Sequence[Line], tap: BatchTap) -> Reply:
    """The ticked ones are answered, after what the answer asks for."""
    offered = lines.answers(desk, parent, tap.row)
    if tap.arg >= len(offered):
        raise Refusal("respuesta_desconocida")
    given = offered[tap.arg]
    known = {one.key for one in found}
    ticked = [one for one in found if one.key in batch.ticked]
    # What somebody else answered meanwhile stays in what is asked for: it is refused with its reason.
    gone = [_gone(desk, key) for key in sorted(batch.ticked - known)]
    seen = lines.seen_text(found) + "".join(f"\n{key} {label}" for key, label in gone if label)
    labels = [one.label for one in ticked] + [label for _, label in gone if label]
    if not labels:
        raise Refusal("nada_marcado")
    _begin(desk, parent, tap.row, given, labels, seen, paged=tap.op == actions.ON_PAGE)
    left = len(lines.of(desk, desk.person, parent, tap.row))
    return (
        Reply(text=f"Registrado: {shortened(given.called(()), 80)} ({len(found) - left})")
        if left < len(found)
        else Reply()
    )


def _gone(desk: Desk, key: str) -> tuple[str, str]:
    """A ticked line that waits no more, with its label."""
    task = desk.unit.task(int(key.partition(".")[0]))
    if task is None:
        return key, ""
    child = desk.unit.case(task.case_id)
    return key, f"{lines.number(child)}. {child.element}"


def _begin(
    desk: Desk,
    parent: Case,
    row: str,
    given: Answer,
    labels: Sequence[str],
    seen: str,
    *,
    words: str = "",
    files: Sequence[FileRef] = (),
    paged: bool = False,
) -> None:
    """Give an answer to elements, asking first for what it needs."""
    act = answering.act(desk, parent, answering.name(row, given, paged=paged))
    assert act is not None, "it was named just now"
    draft = drafts.for_act(desk, parent, act, files)
    chosen = "\n".join(labels)
    if draft.values.get(answering.ELEMENTS) != chosen:
        # What was begun for others is not said of these.
        draft = replace(draft, values={}, files=tuple(one.sha256 for one in files))
    draft = replace(draft, values={**draft.values, answering.ELEMENTS: chosen, answering.SEEN: seen})
    if words or files:
        filling.whole_letter(desk, draft, words, files)
    else:
        filling.advance(desk, draft)


def replied(desk: Desk, token: Token, row: str, seen: Mapping[str, tuple[int, int]]) -> None:
    """A reply to the letter that lists tasks.

    Args:
        seen: of each label the task and version that the letter is about.
    """
    assert token.case_id is not None, "the letter of a list names its case"
    parent = desk.unit.case(token.case_id)
    text, files = desk.inbound.text, desk.inbound.files
    numbers: dict[int, list[str]] = {}
    for label in seen:
        numbers.setdefault(int(label.partition(".")[0]), []).append(label)
    looked = selection.wanted(text, card.SEE, list(numbers))
    if looked:
        _show(desk, parent, row, [seen[label][0] for one in looked for label in numbers[one]])
        return
    said = card.labels(desk, parent, row, lines.of(desk, desk.person, parent, row))
    explained = [words for words, given, _ in said if given.reason]
    orders = selection.read(text, [words for words, _, _ in said], list(numbers), explained)
    if orders is None and grammar.is_courtesy(text) and not files:
        return
    if orders is None:
        _ask_again(desk, token, said, list(numbers))
        return
    kept = "\n".join(f"{task}.{version} {label}" for label, (task, version) in seen.items())
    for one in orders:
        _, given, paged = said[one.answer]
        labels = [label for number in one.numbers for label in numbers[number]]
        _begin(desk, parent, row, given, labels, kept, words=one.rest, files=files, paged=paged)


def _show(desk: Desk, parent: Case, row: str, tasks: Sequence[int]) -> None:
    """The cards of single elements."""
    mine = {one.task.id: one.task for one in lines.of(desk, desk.person, parent, row)}
    for task in tasks:
        if task not in mine:
            raise Refusal("ya_no_espera", numero=parent.number)
        carrying.show_card(desk, mine[task], whole=True)


def _ask_again(
    desk: Desk, token: Token, said: Sequence[tuple[str, Answer, bool]], numbers: Sequence[int]
) -> None:
    """The reply is not beyond doubt."""
    words = "\n".join(f"{words} {numbers[0]}" for words, _, _ in said)
    hint = (
        f"Escriba en cada línea una de estas respuestas con los números de la lista, o «todos»:\n{words}\n"
        "Los números valen una sola vez y deben estar en la lista."
    )
    desk.say("no_entendi", {"texto": hint}, about=token)


def show(desk: Desk, parent: Case, row: str) -> None:
    """The list once more where the speaker is: a newer card, or a letter."""
    found = lines.of(desk, desk.person, parent, row)
    if found:
        settling.send(desk, desk.person, parent, row, found, only=desk.inbound.channel)
