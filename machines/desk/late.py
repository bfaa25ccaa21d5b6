"""What is said when its task is over: it decides nothing any more, but whoever has the case reads it."""

from __future__ import annotations

from machines import grammar, runs
from machines.desk import cards, noting
from machines.desk.session import Desk
from machines.errors import Refusal
from machines.records import Draft, Task, TaskState
from machines.words import wording


def observation_of(draft: Draft, text: str) -> str:
    """The observation that a text would have been for this form; empty if it was asked for something else."""
    if draft.asking == cards.REASON:
        return "" if grammar.is_courtesy(text) or grammar.choose(text, ["Cancelar"]) else text
    return ""


def words_in(desk: Desk, task_id: int, text: str) -> str:
    """What a letter about a task that is over says besides an answer to it; empty if there is nothing.

    Behind an answer that needs a reason it is the reason; words that are no answer are all of them.
    """
    task = desk.unit.task(task_id)
    if task is None or grammar.is_courtesy(text):
        return ""
    procedure = desk.office.law_of(desk.unit.case(task.case_id)).procedure
    answers = runs.offered(procedure, procedure.step(task.step))
    explained = [given.button for given in answers if given.reason]
    choice = grammar.choose(text, [given.button for given in answers], explained)
    if choice is None and _is_offered(desk, task, text):
        return ""
    if choice is None:
        # Filled-in lines of a form may be personal: they never become plain words.
        labels = [one.label for given in answers for one in given.form]
        return "" if grammar.labelled(text, labels)[0] else text
    return choice.rest if answers[choice.index].reason else ""


def _is_offered(desk: Desk, task: Task, text: str) -> bool:
    """Whether the text is one of the options that the card offered at once ("Carlos Pérez")."""
    law = desk.office.law_of(desk.unit.case(task.case_id))
    offered = cards.quick_options(desk, law, law.procedure.step(task.step))
    return grammar.choose(text, [one.label for one in offered]) is not None


def keep(desk: Desk, task_id: int, words: str, no: Refusal) -> bool:
    """Keep words with their case and say why they decided nothing; False if there is nothing to keep.

    Args:
        no: why the task takes no answer of the speaker, who had it before.
    """
    task = desk.unit.task(task_id)
    if task is None or task.state is TaskState.OPEN or not words.strip():
        return False
    case = desk.unit.case(task.case_id)
    noting.keep(desk, case, words, desk.inbound.files, also=wording.refusal(no.key, no.params))
    return True
