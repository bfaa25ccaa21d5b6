"""What an administrator should look at: each finding tripped, and nothing found where nothing is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from machines.reading.loading import load
from machines.records import FOR_GOOD, Absence, ChannelName, Person
from machines.rosters.people import as_people
from machines.rosters.roster import read_roster
from machines.watching import staff, traffic
from machines.watching.concern import Grade, named
from machines.watching.figures import Failing, Figures, GivenUp

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
BOOK = load()
ROSTER = Path(__file__).parents[2] / "sandbox" / "demo_roster.csv"
HEAD = "Director Unidad de Informática"
BOTH = frozenset(ChannelName)
MAIL = frozenset({ChannelName.MAIL})


def people() -> dict[str, Person]:
    """SOSEP's demo people by first name, all linked and with a superior."""
    found = as_people(read_roster(ROSTER.read_bytes(), BOOK.role_name).rows, TODAY)
    here = [one for one in found if one.institution == "SOSEP"]
    boss = here[0].id
    return {
        one.name.split()[0]: replace(one, chat=one.chat or f"9{one.id}", supervisor=one.supervisor or boss)
        for one in here
    }


def head() -> str:
    """First name of the head of Informática."""
    return next(name for name, one in people().items() if one.holds(HEAD))


def found(
    change: Callable[[dict[str, Person]], None], channels: frozenset[ChannelName] = BOTH
) -> list[tuple[Grade, str]]:
    """What is found once these people are changed so."""
    staffed = people()
    change(staffed)
    waiting = {("SOSEP", HEAD): 2}
    return [(one.grade, one.text) for one in staff.concerns(BOOK, list(staffed.values()), channels, waiting)]


def test_a_well_staffed_office_has_no_findings() -> None:
    """Every role held, everybody linked, everybody with a superior; institutions without people are not looked at."""
    assert found(lambda _: None) == []


def swap(name: str, **fields: object) -> Callable[[dict[str, Person]], None]:
    """Somebody is otherwise."""

    def change(staffed: dict[str, Person]) -> None:
        staffed[name] = replace(staffed[name], **fields)  # type: ignore[arg-type] # each as the record has it

    return change


def test_a_role_that_nobody_holds_is_named_with_its_rows_and_what_waits() -> None:
    """Per procedure; its holder left, or has no posts any more."""
    away = Absence(id=1, person_id=1, since=TODAY, until=FOR_GOOD, substitute=None)
    texts = [text for grade, text in found(swap(head(), away=away)) if grade is Grade.WRONG]
    [role] = [text for text in texts if f"nadie ocupa «{HEAD}»" in text]
    assert "DS-UI-05 (paso " in role
    assert "2 tarea(s) esperan" in role


def test_a_procedure_of_which_nobody_holds_any_role_is_not_in_use() -> None:
    """Only a note: an office that has one unit only does not run the others' procedures."""

    def only_one_technician(staffed: dict[str, Person]) -> None:
        kept = staffed["Mirna"]
        staffed.clear()
        staffed["Mirna"] = replace(kept, supervisor=kept.id)

    told = found(only_one_technician)
    unused = [text for grade, text in told if grade is Grade.NOTE]
    codes = ", ".join(f"DS-UI-0{n}" for n in range(1, 8))
    assert unused == [f"SOSEP: nadie ocupa ningún puesto de {codes}; aquí no se usan."]
    missing = [text for grade, text in told if grade is Grade.WRONG]
    assert missing
    assert all("que actúa en DS-UI-08 (paso " in text for text in missing)


ABSENT = Absence(id=1, person_id=1, since=TODAY, until=TODAY + timedelta(days=3), substitute=None)
PEOPLE = [
    ("no address at all", {"email": "", "chat": ""}, BOTH, Grade.WRONG, "ningún canal llega a"),
    ("a chat only, and the chat is off", {"email": ""}, MAIL, Grade.WRONG, "ningún canal llega a"),
    ("both addresses fail", {"failing": tuple(ChannelName)}, BOTH, Grade.WRONG, "ningún canal llega a"),
    ("not linked", {"chat": ""}, BOTH, Grade.NOTE, "sin Telegram enlazado"),
    ("no superior", {"supervisor": None}, BOTH, Grade.NOTE, "sin jefe inmediato conocido"),
    ("a superior who left", {"supervisor": 9999}, BOTH, Grade.WRONG, "ya no figura"),
    ("away, nobody stands in", {"away": ABSENT, "supervisor": None}, BOTH, Grade.WRONG, "nadie puede atender"),
    (
        "away, the substitute is unknown too",
        {"away": replace(ABSENT, substitute=9999), "supervisor": None},
        BOTH, Grade.WRONG, "nadie puede atender",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "fields", "channels", "grade", "told"), PEOPLE, ids=[one[0] for one in PEOPLE]
)
def test_people(
    why: str, fields: dict[str, object], channels: frozenset[ChannelName], grade: Grade, told: str
) -> None:
    """Whom nothing reaches, and for whom nobody acts."""
    assert [
        one for one, text in found(swap("Ana", **fields), channels) if told in text and "Ana" in text
    ] == [grade]


def test_who_is_not_linked_is_no_finding_without_a_chat() -> None:
    """Where only mail is used."""
    assert found(swap("Ana", chat=""), MAIL) == []


def test_who_is_away_and_has_a_superior_is_stood_in_for() -> None:
    """Nothing is said of it."""
    assert found(swap("Ana", away=ABSENT)) == []


STUCK = [
    (Figures(inbounds={"shunted": 3}), "3 mensaje(s) recibido(s) no pudieron procesarse"),
    (
        Figures(
            inbounds={"new": 1, "retry": 1, "held": 5, "shunted": 0},
            inbound_oldest=NOW - timedelta(minutes=16),
        ),
        "2 mensaje(s) recibido(s) esperan, el primero desde hace 16 minutos",
    ),
    (Figures(outbox={"pending": 4}, outbox_oldest=NOW - timedelta(hours=3)), "4 mensaje(s) no han salido"),
    (Figures(timers_overdue=7, timer_oldest=NOW - timedelta(days=4)), "atrasados, el primero 4 días"),
]
QUIET = Figures(
    inbounds={"new": 1, "held": 1, "shunted": 0},
    inbound_oldest=NOW - timedelta(minutes=14),
    outbox={"pending": 9, "held": 3, "failed": 8},
    outbox_oldest=NOW - timedelta(minutes=119),
    timers_waiting=2,
    timer_oldest=NOW + timedelta(hours=1),
)


@pytest.mark.parametrize(("figures", "told"), STUCK, ids=[one[1] for one in STUCK])
def test_what_is_stuck_is_told_with_a_remedy(figures: Figures, told: str) -> None:
    """How much, and since when."""
    [one] = traffic.concerns(figures, [], [], NOW)
    assert one.grade is Grade.WRONG
    assert told in one.text
    assert one.remedy


def test_what_moves_is_no_finding() -> None:
    """Something always waits a little."""
    assert traffic.concerns(QUIET, [], [], NOW) == []


def test_addresses_and_messages_that_were_given_up_are_named() -> None:
    """Each address once."""
    bad = Failing(channel=ChannelName.MAIL, address="a@b.gt", reason="550", since=NOW)
    gone = [GivenUp(id=n, channel=ChannelName.MAIL, address="a@b.gt", reason="550", at=NOW) for n in (1, 2)]
    texts = [one.text for one in traffic.concerns(QUIET, [bad], gone, NOW)]
    assert texts == [
        "2 mensaje(s) no se pudieron entregar: a@b.gt (correo).",
        "1 dirección(es) no reciben: a@b.gt (correo).",
    ]


def test_a_chat_that_takes_nothing_may_only_wait_for_its_owners_first_word() -> None:
    """Telegram lets no bot begin: the remedy of an account that the roster names is that its owner writes."""
    silent = Failing(channel=ChannelName.CHAT, address="700000002", reason="Forbidden", since=NOW)
    gone = [GivenUp(id=1, channel=ChannelName.CHAT, address="700000002", reason="Forbidden", at=NOW)]
    remedies = [one.remedy for one in traffic.concerns(QUIET, [silent], gone, NOW)]
    assert ["debe haberle escrito antes al bot" in one for one in remedies] == [True, True]


def test_a_long_list_is_cut() -> None:
    """The first names, and how many more there are."""
    assert named(["a", "b"]) == "a, b"
    assert named([str(n) for n in range(10)]).endswith("7 y 2 más")
