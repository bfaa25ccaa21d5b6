"""Reply tokens: what a `bot+token@` address stands for. Only the hash of the token is kept."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime

from sqlalchemy import bindparam, select

from machines.records import Token
from storage.folding import fold_address
from storage.instants import micros
from storage.part import Part
from storage.schema import token
from storage.statements import Statement, adding

_LENGTH = 26
_LETTERS = b"abcdefghijklmnopqrstuvwxyz234567" * 8
"""Of each random byte its letter: base32's (RFC 4648 §6), which mail servers may fold to any case without harm."""

_ADD = adding(token)
_FIND = Statement(
    select(
        token.c.person_id,
        token.c.case_id,
        token.c.task_id,
        token.c.task_version,
        token.c.draft_id,
        token.c.confirms,
        token.c.place,
    ).where(token.c.sha256 == bindparam("sha256"))
)


class Tokens(Part):
    """Stored tokens."""

    def mint(self, token: Token, now: datetime) -> str:
        """A new reply token: lower-case base32, 26 characters; only its hash is kept."""
        secret = new_secret()
        _ADD.run(
            self.connection,
            sha256=_key(secret),
            person_id=token.person_id,
            case_id=token.case_id,
            task_id=token.task_id,
            task_version=token.task_version,
            draft_id=token.draft_id,
            confirms=token.confirms,
            minted_at=micros(now),
            place=fold_address(token.place),
        )
        return secret

    def token(self, text: str) -> Token | None:
        """What a reply token stands for."""
        row = _FIND.one(self.connection, sha256=_key(text.strip().lower()))
        if row is None:
            return None
        person_id, case_id, task_id, task_version, draft_id, confirms, place = row
        return Token(
            person_id=person_id,
            case_id=case_id,
            task_id=task_id,
            task_version=task_version,
            draft_id=draft_id,
            confirms=confirms,
            place=place,
        )


def new_secret() -> str:
    """26 characters of lower-case base32 that nobody guesses."""
    return secrets.token_bytes(_LENGTH).translate(_LETTERS).decode()


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
