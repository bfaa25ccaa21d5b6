"""An observation that comes when its task is over: it decides nothing any more, but whoever has the case reads it."""

from __future__ import annotations

from machines import grammar, wording
from machines.desk import cards, noting
from machines.desk.session import Desk
from machines.errors import Refusal
from machines.records import Draft, TaskState


def observation_of(draft: Draft, text: str) -> str:
    """The observation that a text would have been for this form; empty if it was asked for something else."""
    if draft.asking == cards.REASON:
        return "" if grammar.is_courtesy(text) or grammar.choose(text, ["Cancelar"]) else text
    return ""


def observation_in(desk: Desk, task_id: int, text: str) -> str:
    """The observation behind an answer that needs one, in a letter about a task; empty if there is none."""
    task = desk.unit.task(task_id)
    if task is None:
        return ""
    procedure = desk.office.law_of(desk.unit.case(task.case_id)).procedure
    answers = procedure.step(task.step).answers
    explained = [given.button for given in answers if given.reason]
    choice = grammar.choose(text, [given.button for given in answers], explained)
    return choice.rest if choice is not None and answers[choice.index].reason else ""


def keep(desk: Desk, task_id: int, observation: str, no: Refusal) -> bool:
    """Keep an observation with its case and say why it decided nothing; False if there is nothing to keep.

    Args:
        no: why the task takes no answer of the speaker, who had it before.
    """
    task = desk.unit.task(task_id)
    if task is None or task.state is TaskState.OPEN or not observation.strip():
        return False
    case = desk.unit.case(task.case_id)
    noting.keep(desk, case, observation, desk.inbound.files, also=wording.refusal(no.key, no.params))
    return True
