"""A joint signature of three: every order of signatures, observations and takings back, against a plain count."""

from __future__ import annotations

from itertools import product

import pytest

from machines.definition import Mode
from machines.errors import Refusal
from machines.reading.loading import load
from tests.conversations.invented import INSTITUTION, PROCEDURE
from tests.machines.town import Lived, Town

SIGNERS = ("Técnico", "Director", "Gerente")
DEEDS = tuple(product(SIGNERS, ("firma", "observa", "deshace")))
LONGEST = 4


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """The invented institution, its row 3 signed by three."""
    folder = tmp_path_factory.mktemp("p") / "prueba"
    folder.mkdir()
    (folder / "institucion.toml").write_text(INSTITUTION, encoding="utf-8")
    text = PROCEDURE.replace(
        'firman = ["Técnico", "Director"]', f"firman = {list(SIGNERS)}".replace("'", '"')
    )
    (folder / "pr-01.toml").write_text(text, encoding="utf-8")
    book = load([folder.parent])
    procedure = book.procedures["PR-01"]
    assert procedure.step("3").mode is Mode.ALL
    return Town(procedure, book.institution_of(procedure))


def at_signature(town: Town) -> Lived:
    """A new case, the only one, that waits for its three signatures."""
    town.lived.clear()
    town.tasks.clear()
    lived = town.open()
    (task,) = lived.tasks
    town.answer(lived, task, town.law.procedure.step("2").answers[0], "3")
    return lived


def do(town: Town, lived: Lived, who: str, deed: str) -> bool:
    """Do a deed, if the law lets its doer; whether it did."""
    signs, observes = town.law.procedure.step("3").answers
    person = town.directory.holders("", who)[0]
    if deed == "deshace":
        try:
            town.take_back(lived, person)
        except Refusal:
            return False
        return True
    task = next((one for one in lived.tasks if one.step == "3" and one.roles == (who,)), None)
    if task is None:
        return False
    given = signs if deed == "firma" else observes
    town.answer(lived, task, given, given.targets[0])
    return True


def test_every_order_ends_as_counted(town: Town) -> None:
    """Failure case 8: the case stands where the signatures that count put it, and who is missing is who did not sign."""
    for deeds in product(DEEDS, repeat=LONGEST):
        lived = at_signature(town)
        past: list[tuple[str, frozenset[str], str]] = []
        signed: frozenset[str] = frozenset()
        state = "3"
        for who, deed in deeds:
            possible = (
                bool(past) and past[-1][0] == who if deed == "deshace" else state == "3" and who not in signed
            )
            if deed == "deshace" and not past and who == "Técnico":
                break  # he would take back row 2, which is his
            assert do(town, lived, who, deed) is possible, deeds
            if not possible:
                continue
            if deed == "deshace":
                _, signed, state = past.pop()
            else:
                past.append((who, signed, state))
                signed = signed | {who} if deed == "firma" else frozenset()
                state = "2" if deed == "observa" else "4" if len(signed) == len(SIGNERS) else "3"
            assert lived.case.state == state, deeds
            waits = {one.roles[0] for one in lived.tasks} if state == "3" else set(SIGNERS) - signed
            assert waits == set(SIGNERS) - signed, deeds
