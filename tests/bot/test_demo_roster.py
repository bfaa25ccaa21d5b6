"""The people of the demo: who tries the counter out finds somebody for every part."""

from __future__ import annotations

from collections import Counter

import pytest

from machines.rosters.roster import RosterRow, read_roster
from tests.bot.desk import BOOK, ROSTER

READING = read_roster(ROSTER.read_bytes(), BOOK.role_name)
SHOWN = sorted({row.institution for row in READING.rows})
AREA = "Áreas Administrativas del IGM"


def people(institution: str) -> list[RosterRow]:
    """Those of one institution."""
    return [row for row in READING.rows if row.institution == institution]


def test_the_demo_roster_has_no_findings() -> None:
    """It can be imported as it is."""
    assert READING.findings == ()
    assert set(SHOWN) <= set(BOOK.institutions)


def test_nobody_shares_a_first_name() -> None:
    """People are told apart, and found by tests, by their first names."""
    names = Counter(row.name.split()[0] for row in READING.rows)
    assert names.most_common(1)[0][1] == 1


@pytest.mark.parametrize("institution", SHOWN)
def test_every_role_inside_an_institution_has_a_holder(institution: str) -> None:
    """No procedure of the demo stands still for want of somebody; groups are everybody, outsiders are outside."""
    held = {role for row in people(institution) for role in row.roles}
    inside = {role for role in BOOK.institutions[institution].roles if role.kind not in ("grupo", "externo")}
    assert {role.name for role in inside} <= held


def test_the_areas_are_reached_in_different_ways() -> None:
    """By chat and mail, by mail only, at an address that bounces; and one area has two people."""
    areas = [row for row in people("IGM") if AREA in row.roles]
    assert any(row.chat for row in areas)
    assert any(not row.chat and row.email.endswith(".example") for row in areas)
    assert [row for row in areas if not row.chat and row.email.endswith(".invalid")]
    assert max(Counter(row.unit for row in areas).values()) == 2
