"""What people write about being away."""

from __future__ import annotations

from datetime import date

import pytest

from machines import grammar
from machines.timing.absence_words import AbsenceWish, read_absence

TODAY = date(2026, 11, 23)
FIRST, LAST = "2026-12-01", "2026-12-15"


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("", AbsenceWish()),
        (
            "01/12/2026 al 15/12/2026 sustituye Carlos Pérez",
            AbsenceWish(since=FIRST, until=LAST, substitute="Carlos Pérez"),
        ),
        ("del 1/12/2026 al 15/12/2026", AbsenceWish(since=FIRST, until=LAST)),
        (
            "de Ana Gómez del 01/12/2026 al 15/12/2026, sustituye: Carlos",
            AbsenceWish(who="Ana Gómez", since=FIRST, until=LAST, substitute="Carlos"),
        ),
        (
            "para Ana desde el 1 de diciembre hasta el 15 de diciembre de 2026 y la sustituye Carlos Pérez.",
            AbsenceWish(who="Ana", since=FIRST, until=LAST, substitute="Carlos Pérez"),
        ),
        ("de Delia del Cid del 1/12 al 15/12", AbsenceWish(who="Delia del Cid", since=FIRST, until=LAST)),
        ("de Ana", AbsenceWish(who="Ana")),
        ("01/12/2026", AbsenceWish(since=FIRST)),
        ("hoy al 15/12/2026", AbsenceWish(since="2026-11-23", until=LAST)),
        ("me sustituye Carlos", AbsenceWish(substitute="Carlos")),
        ("terminar", AbsenceWish(ends=True)),
        ("terminada de Ana Gómez", AbsenceWish(who="Ana Gómez", ends=True)),
        ("45/13/2026 al 15/12/2026", AbsenceWish(since=LAST)),
    ],
)
def test_an_absence_is_read_from_words(words: str, wish: AbsenceWish) -> None:
    """Whose, from when, until when, and who acts meanwhile; what is not said stays empty."""
    assert read_absence(words, TODAY) == wish


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ausencia", "ausencia"),
        ("AUSENCIA 01/12/2026 AL 15/12/2026 SUSTITUYE Carlos", "ausencia"),
        ("ausencia terminar", "ausencia"),
        ("ausencia por enfermedad", None),
        ("necesito justificar una ausencia", None),
    ],
)
def test_only_days_make_it_a_command_without_a_slash(text: str, name: str | None) -> None:
    """Other words about an absence may be a request for a procedure."""
    found = grammar.command(text, slash=False)
    assert (found.name if found else None) == name
