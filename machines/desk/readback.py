"""Reading back what an unproven letter asked for: it counts after a second reply, to a fresh token."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from machines.desk.session import Desk, titled
from machines.errors import Refusal
from machines.messages import Param
from machines.records import Case, Task, Token, Values


@dataclass(frozen=True, slots=True)
class Kept:
    """What waits for the second reply: an answer's key, or an act's name, with its values and files."""

    what: str
    values: Values
    files: tuple[str, ...]


def is_needed(desk: Desk) -> bool:
    """Whether the letter's sender is unproven."""
    return not desk.inbound.authentic


def ask(
    desk: Desk, case: Case | None, task: Task | None, label: str, facts: Sequence[Sequence[str]], kept: Kept
) -> None:
    """Keep it in a fresh token and ask for a second reply."""
    content = {"what": kept.what, "values": dict(kept.values), "files": list(kept.files)}
    token = Token(
        person_id=desk.person.id,
        case_id=case.id if case is not None else None,
        task_id=task.id if task else None,
        task_version=task.version if task else 0,
        confirms=json.dumps(content, ensure_ascii=False),
    )
    params: dict[str, Param] = {"respuesta": label, "datos": [list(row) for row in facts]}
    if case is None:
        desk.say("confirme", {**params, "titulo": label}, about=token)
    else:
        desk.say("confirme", titled(case, desk, **params), about=token, number=case.number)


def kept_in(token: Token) -> Kept:
    """What a token keeps.

    Raises:
        Refusal: nothing that we know.
    """
    content: Mapping[str, object] = json.loads(token.confirms)
    what, values, files = content.get("what"), content.get("values"), content.get("files")
    if not (isinstance(what, str) and isinstance(values, dict) and isinstance(files, list)):
        raise Refusal("respuesta_desconocida")
    return Kept(what, values, tuple(files))
