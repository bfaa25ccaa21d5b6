"""Drafts, and which of them free text answers. One person may fill in the same draft by chat and by mail at once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update

from machines.errors import Conflict
from machines.records import ChannelName, Draft
from storage.connection import Row
from storage.instants import micros
from storage.part import Part, from_json, texts_of, to_json
from storage.schema import draft, focus
from storage.schema.work import STARTS
from storage.statements import Locking, Statement, adding_id, putting

_CONTENT = ("answer", "values", "files", "asking", "revision", "updated_at")

_DRAFT = select(*(column for column in draft.c if column.name != "updated_at"))
_MINE = _DRAFT.where(draft.c.person_id == bindparam("person_id"))
_BY_ID = Locking(_DRAFT.where(draft.c.id == bindparam("id")))
_FOR_TASK = Locking(_MINE.where(draft.c.task_id == bindparam("task_id")))
_ABOUT = Locking(
    _MINE.where(
        draft.c.case_id == bindparam("case_id"),
        draft.c.answer == bindparam("answer"),
        draft.c.case_id.is_not(None),
    )
)
_ALL_ABOUT = Statement(
    _DRAFT.where(
        draft.c.case_id == bindparam("case_id"),
        draft.c.answer == bindparam("answer"),
        draft.c.case_id.is_not(None),
    ).order_by(draft.c.id)
)
_STARTING = Locking(_MINE.where(STARTS).order_by(draft.c.updated_at.desc(), draft.c.id.desc()).limit(1))
_ALL_OF = Statement(_MINE.order_by(draft.c.updated_at.desc(), draft.c.id.desc()))
_DROP_TWIN = Statement(
    delete(draft).where(
        draft.c.person_id == bindparam("person_id"),
        STARTS,
        draft.c.procedure == bindparam("procedure"),
        draft.c.id != bindparam("id"),
    )
)
_ADD = adding_id(draft)
_SAVE = Statement(
    update(draft)
    .where(draft.c.id == bindparam("id"))
    .values({name: bindparam(f"new_{name}") for name in (*_CONTENT, "procedure", "task_version")})
)
_DROP = Statement(delete(draft).where(draft.c.id == bindparam("id")))
_DROP_OF_TASK = Statement(delete(draft).where(draft.c.task_id == bindparam("task_id")))
_FOCUS = Statement(
    select(focus.c.draft_id).where(
        focus.c.person_id == bindparam("person_id"), focus.c.channel == bindparam("channel")
    )
)
_SET_FOCUS = putting(focus)
_CLEAR_FOCUS = Statement(
    delete(focus).where(focus.c.person_id == bindparam("person_id"), focus.c.channel == bindparam("channel"))
)


class Drafts(Part):
    """Stored drafts."""

    def draft(self, draft_id: int) -> Draft | None:
        """The draft with that id."""
        row = _BY_ID.one(self.connection, id=draft_id)
        return None if row is None else _draft(row)

    def draft_for(self, person_id: int, *, task_id: int | None = None) -> Draft | None:
        """The person's draft for a task, or the newest one that starts a case (`task_id=None`)."""
        if task_id is None:
            row = _STARTING.one(self.connection, person_id=person_id)
        else:
            row = _FOR_TASK.one(self.connection, person_id=person_id, task_id=task_id)
        return None if row is None else _draft(row)

    def drafts_of(self, person_id: int) -> Sequence[Draft]:
        """All drafts of a person, the one that was worked on last first."""
        return [_draft(row) for row in _ALL_OF.all(self.connection, person_id=person_id)]

    def draft_about(self, person_id: int, case_id: int, act: str) -> Draft | None:
        """The person's draft of an act upon a case."""
        row = _ABOUT.one(self.connection, person_id=person_id, case_id=case_id, answer=act)
        return None if row is None else _draft(row)

    def drafts_about(self, case_id: int, act: str) -> Sequence[Draft]:
        """Everybody's drafts of an act upon a case."""
        return [_draft(row) for row in _ALL_ABOUT.all(self.connection, case_id=case_id, answer=act)]

    def save_draft(self, draft: Draft, now: datetime) -> Draft:
        """Store a draft (id 0: a new one).

        It replaces the person's earlier one for the same task, for the same act upon a case, or for starting
        the same procedure.

        Raises:
            Conflict: it was dropped meanwhile.
        """
        if draft.task_id is None and draft.case_id is None:
            # Not only a new one: a draft may turn to another procedure.
            _DROP_TWIN.run(self.connection, person_id=draft.person_id, procedure=draft.procedure, id=draft.id)
        elif draft.id == 0:
            earlier = self._earlier(draft)
            if earlier is not None:
                self.drop_draft(earlier.id)
        if draft.id == 0:
            return replace(draft, id=_ADD.new_id(self.connection, **_row(draft, now)))
        changes = {f"new_{name}": value for name, value in _row(draft, now).items()}
        if _SAVE.count(self.connection, id=draft.id, **changes) != 1:
            msg = f"draft {draft.id} is gone"
            raise Conflict(msg)
        return draft

    def _earlier(self, draft: Draft) -> Draft | None:
        if draft.case_id is not None:
            return self.draft_about(draft.person_id, draft.case_id, draft.answer)
        return self.draft_for(draft.person_id, task_id=draft.task_id)

    def drop_draft(self, draft_id: int) -> None:
        """Forget a draft."""
        _DROP.run(self.connection, id=draft_id)

    def drop_drafts_of_task(self, task_id: int) -> None:
        """Forget everybody's drafts for a task."""
        _DROP_OF_TASK.run(self.connection, task_id=task_id)

    def focus(self, person_id: int, channel: ChannelName) -> int | None:
        """Which draft free text of this person on this channel answers."""
        row = _FOCUS.one(self.connection, person_id=person_id, channel=channel.value)
        return None if row is None else int(row[0])

    def set_focus(self, person_id: int, channel: ChannelName, draft_id: int | None) -> None:
        """Set or clear it."""
        here = {"person_id": person_id, "channel": channel.value}
        if draft_id is None:
            _CLEAR_FOCUS.run(self.connection, **here)
        else:
            _SET_FOCUS.run(self.connection, draft_id=draft_id, **here)


def _row(draft: Draft, now: datetime) -> dict[str, object]:
    return {
        "person_id": draft.person_id,
        "institution": draft.institution,
        "procedure": draft.procedure,
        "task_id": draft.task_id,
        "task_version": draft.task_version,
        "answer": draft.answer,
        # The order in which fields were filled in is part of the draft, so not canonical.
        "values": json.dumps(dict(draft.values), ensure_ascii=False),
        "files": to_json(draft.files),
        "asking": draft.asking,
        "revision": draft.revision,
        "updated_at": micros(now),
        "case_id": draft.case_id,
    }


def _draft(row: Row) -> Draft:
    return Draft(
        id=row[0],
        person_id=row[1],
        institution=row[2],
        procedure=row[3],
        task_id=row[4],
        task_version=row[5],
        answer=row[6],
        values=from_json(row[7]),
        files=texts_of(row[8]),
        asking=row[9],
        revision=row[10],
        case_id=row[11],
    )
