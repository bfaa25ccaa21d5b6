"""Answers that came before their step: kept until the case comes to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import bindparam, delete, select

from machines.records import EarlyAnswer
from storage.instants import instant, micros
from storage.part import Part, texts_of, to_json
from storage.schema import early_answer
from storage.statements import Statement, adding_id

_ADD = adding_id(early_answer)
_OF_STEP = Statement(
    select(early_answer)
    .where(early_answer.c.case_id == bindparam("case_id"), early_answer.c.step == bindparam("step"))
    .order_by(early_answer.c.id)
)
_DROP = Statement(delete(early_answer).where(early_answer.c.id == bindparam("id")))


class EarlyAnswers(Part):
    """Stored early answers."""

    def keep_early(self, early: EarlyAnswer) -> EarlyAnswer:
        """Keep an answer (its `id` is ignored) until its case comes to the step."""
        id_ = _ADD.new_id(
            self.connection,
            case_id=early.case_id,
            step=early.step,
            person_id=early.person_id,
            text=early.text,
            files=to_json(early.files),
            received_at=micros(early.received_at),
        )
        return replace(early, id=id_)

    def early_answers(self, case_id: int, step: str) -> Sequence[EarlyAnswer]:
        """What came early for a step of a case, oldest first."""
        return [
            EarlyAnswer(
                id=row[0],
                case_id=row[1],
                step=row[2],
                person_id=row[3],
                text=row[4],
                files=texts_of(row[5]),
                received_at=instant(row[6]),
            )
            for row in _OF_STEP.all(self.connection, case_id=case_id, step=step)
        ]

    def drop_early(self, early_id: int) -> None:
        """Forget an early answer: it was used, or will never be."""
        _DROP.run(self.connection, id=early_id)
