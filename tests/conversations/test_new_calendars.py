"""A calendar whose rule changes with a new version of the file: every period has its case once, none twice.

Each line is a history of an office: the rule with which it opened on Monday, 23/11/2026; then, step by step, until when
it runs (or stands still: "…"), and the rule with which it then starts again; and the cases that it had at the end.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from machines.definition import Procedure
from machines.desk.clock.calendar import OCCASION
from machines.desk.clock.due import due
from machines.errors import Conflict
from machines.reading.loading import load
from tests.conversations import office
from tests.conversations.invented import INSTITUTION, ROSTER
from tests.conversations.office import office_of
from tests.conversations.own_office import own_office

EARLY, LATE = "del 5 al 10 de cada mes", "del 26 al 31 de cada mes"
MONTH, OVER = "cada mes", "cada mes vencido"
THREE, THREE_OVER = "cada tres meses", "cada tres meses vencidos"
JANUARY, DECEMBER = "enero de cada año", "diciembre de cada año"
STANDS = "parada hasta "
"""Instead of running, the office stands still."""


def procedure(version: int, *rules: str) -> str:
    """The report, with these rules in its calendar."""
    occasions = "".join(
        f'{{ tipo = "calendario", texto = "Toca el reporte.", regla = "{rule}" }},\n' for rule in rules
    )
    return f"""
codigo = "PR-20"
titulo = "Reporte"
version = "2026-{version:02}"
institucion = "PRUEBA"
unidad = "Gerencia"
manual = "Manual de prueba"
objetivo = "Probar."
[inicio]
quien = ["Gerente"]
ocasion = [
{occasions}]
[[paso]]
no = "1"
responsable = "Técnico"
actividad = "Reporta."
hecho = "Reportar"
sigue = "FIN"
[[resolucion]]
paso = "1"
dice = "No dice cómo termina."
hacemos = "Termina: FIN."
porque = "Es la única fila."
"""


def at(text: str) -> datetime:
    """An instant of Guatemala."""
    return datetime.fromisoformat(text).replace(tzinfo=office.GUATEMALA).astimezone(UTC)


class Offices:
    """An office whose file changes."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch, *rules: str) -> None:
        self._folder, self._patch, self._version = folder, patch, 1
        self._earlier: list[Procedure] = []
        self.world = own_office(folder, patch, INSTITUTION, ROSTER, procedure(1, *rules))

    def brings(self, *rules: str) -> None:
        """A new version of the file is there for its next start."""
        self._version += 1
        files = self._folder / f"version{self._version}" / "prueba"
        files.mkdir(parents=True)
        (files / "institucion.toml").write_text(INSTITUTION, encoding="utf-8")
        (files / "pr-20.toml").write_text(procedure(self._version, *rules), encoding="utf-8")
        book = load([files.parent])
        assert not book.findings, book.findings
        self._earlier.append(office.BOOK.procedures["PR-20"])
        self._patch.setattr(office, "BOOK", book)
        self.world.office = office_of(earlier=self._earlier)

    def starts(self) -> None:
        """It starts again, with whatever files it has."""
        self.world.start()
        self.world.deliver()

    def goes(self, until: str) -> None:
        """It runs until then, or stands still."""
        if until.startswith(STANDS):
            self.world.now = at(until.removeprefix(STANDS))
        else:
            self.world.runs_until(until)

    def cases(self) -> list[tuple[str, str]]:
        """The month in which the period of each case begins, and its rule, in the order in which they were opened."""
        found = self.world.store.read(lambda unit: unit.cases_since("PRUEBA", "PR-20", ""))
        return [(one.period[:7], one.occasion) for one in sorted(found, key=lambda one: one.id)]


@pytest.mark.parametrize(
    ("rules", "steps", "cases"),
    [
        pytest.param(
            EARLY, [("2026-12-07 09:00", LATE), (STANDS + "2027-02-01 09:00", "")],
            [("2026-12", EARLY), ("2027-01", LATE)],
            id="later in the month, after this month's: not again this month",
        ),
        pytest.param(
            LATE, [("2026-12-15 09:00", EARLY), ("2027-01-08 09:00", "")],
            [("2026-11", LATE), ("2026-12", EARLY), ("2027-01", EARLY)],
            id="earlier in the month, whose day is over: this month's at once",
        ),
        pytest.param(
            LATE, [("2026-12-15 09:00", OVER), (STANDS + "2027-02-05 09:00", "")],
            [("2026-11", LATE), ("2026-12", OVER), ("2027-01", OVER)],
            id="from the month's end to when it is over",
        ),
        pytest.param(
            OVER, [("2026-12-15 09:00", MONTH), ("2027-01-05 09:00", "")],
            [("2026-11", OVER), ("2026-12", MONTH), ("2027-01", MONTH)],
            id="from when the month is over to its beginning: the month that had begun at once",
        ),
        pytest.param(
            OVER, [("2026-12-15 09:00", THREE_OVER), (STANDS + "2027-04-05 09:00", "")],
            [("2026-11", OVER), ("2026-10", THREE_OVER), ("2027-01", THREE_OVER)],
            id="from months to quarters: the quarter in which the month lies that was waited for",
        ),
        pytest.param(
            MONTH, [("2026-12-15 09:00", THREE), (STANDS + "2027-04-05 09:00", "")],
            [("2026-12", MONTH), ("2027-01", THREE), ("2027-04", THREE)],
            id="from months to quarters that begin with the next month",
        ),
        pytest.param(
            THREE_OVER, [("2026-12-15 09:00", OVER), ("2027-01-05 09:00", "")],
            [("2026-10", OVER), ("2026-11", OVER), ("2026-12", OVER)],
            id="from quarters to months: the quarter's months that are over at once",
        ),
        pytest.param(
            JANUARY, [("2026-12-15 09:00", DECEMBER), (STANDS + "2027-12-15 09:00", "")],
            [("2026-12", DECEMBER), ("2027-12", DECEMBER)],
            id="from January to December, in December: this year's at once",
        ),
        pytest.param(
            DECEMBER, [("2026-12-15 09:00", JANUARY), (STANDS + "2028-01-15 09:00", "")],
            [("2026-12", DECEMBER), ("2028-01", JANUARY)],
            id="from December to January, when this year's was opened: not again the month after",
        ),
        pytest.param(
            DECEMBER, [("2026-11-25 09:00", JANUARY), ("2027-01-15 09:00", "")],
            [("2027-01", JANUARY)],
            id="from December to January, before December: no January of long ago",
        ),
        pytest.param(
            JANUARY, [("2026-11-25 09:00", LATE), ("2027-01-15 09:00", "")],
            [("2026-11", LATE), ("2026-12", LATE)],
            id="from the year to months: they begin with the next",
        ),
        pytest.param(
            LATE, [("2026-11-25 09:00", THREE_OVER), ("2026-11-25 09:00", LATE), ("2027-01-15 09:00", "")],
            [("2026-11", LATE), ("2026-12", LATE)],
            id="a wrong file, mended at once: the calendar goes on as if it had not been",
        ),
        pytest.param(
            LATE, [("2026-12-15 09:00", EARLY), ("2026-12-15 09:00", LATE), ("2027-01-29 09:00", "")],
            [("2026-11", LATE), ("2026-12", EARLY), ("2027-01", LATE)],
            id="a wrong file that opened the month too early: not again on its day",
        ),
        pytest.param(
            LATE, [(STANDS + "2027-01-15 09:00", LATE), ("2027-01-29 09:00", "")],
            [("2026-11", LATE), ("2026-12", LATE), ("2027-01", LATE)],
            id="an outage over two of its days, the rule as before",
        ),
        pytest.param(
            LATE, [(STANDS + "2027-01-15 09:00", EARLY), ("2027-01-29 09:00", "")],
            [("2026-11", EARLY), ("2026-12", EARLY), ("2027-01", EARLY)],
            id="an outage over two of its days, started again with another rule",
        ),
        pytest.param(
            OVER, [(STANDS + "2027-01-15 09:00", THREE_OVER), (STANDS + "2027-04-05 09:00", "")],
            [("2026-10", THREE_OVER), ("2027-01", THREE_OVER)],
            id="an outage over two of its days, started again with quarters",
        ),
    ],
)  # fmt: skip
def test_every_period_has_its_case_once(
    rules: str,
    steps: list[tuple[str, str]],
    cases: list[tuple[str, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    offices = Offices(tmp_path, monkeypatch, rules)
    for until, rule in steps:
        offices.goes(until)
        if rule:
            offices.brings(rule)
        offices.starts()
    assert offices.cases() == cases
    offices.starts()
    assert offices.cases() == cases


def test_two_calendars_that_change_their_places_each_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file lists the quarters before the months now, and was brought while the office stood still."""
    offices = Offices(tmp_path, monkeypatch, OVER, THREE_OVER)
    offices.goes(STANDS + "2027-01-15 09:00")
    offices.brings(THREE_OVER, OVER)
    offices.starts()
    assert sorted(offices.cases()) == [("2026-10", THREE_OVER), ("2026-11", OVER), ("2026-12", OVER)]


def test_a_timer_of_an_earlier_release_which_kept_no_rule_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says the version of the file, and when it was set: the month that it waits for comes, once."""
    offices = Offices(tmp_path, monkeypatch, LATE)
    [timer] = offices.world.store.read(lambda unit: list(unit.waiting_timers(OCCASION)))
    old = replace(timer, key="occasion:PR-20:0:2026-12-01", rule="2026-01", due_at=at("2026-12-28 08:00"))
    offices.world.do(lambda unit: unit.cancel_timer(timer.key))
    offices.world.do(lambda unit: unit.set_timer(old))
    offices.starts()
    offices.goes(STANDS + "2026-12-29 09:00")
    offices.starts()
    assert offices.cases() == [("2026-12", LATE)]


def test_a_process_that_still_has_the_files_of_before_loses_no_period(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the process that brought the procedure another does not know it: it leaves the day to the one that does."""
    before = office_of()
    offices = Offices(tmp_path, monkeypatch, MONTH)
    [timer] = offices.world.store.read(lambda unit: list(unit.waiting_timers(OCCASION)))
    offices.world.now = timer.due_at
    with pytest.raises(Conflict):
        offices.world.do(lambda unit: due(before, unit, timer, offices.world.now))
    offices.world.deliver()
    assert offices.cases() == [("2026-12", MONTH)]
