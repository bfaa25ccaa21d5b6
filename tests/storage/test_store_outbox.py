"""The outbox: order, priority, edits, leases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from machines.messages import FileRef, Message, Queued
from machines.records import ChannelName, TaskState
from storage import SqlUnit, Store
from tests.storage.store_samples import NOW, do, new_case, new_task, outgoing

CHAT = ChannelName.CHAT
T0 = 1_000_000.0


def put(store: Store, key: str, address: str = "101", **more: object) -> None:
    do(store, lambda unit: unit.enqueue(outgoing(key, address, **more), NOW))


def claim(store: Store, at: float = T0, limit: int = 10, owner: str = "a") -> list[Queued]:
    return do(store, lambda unit: unit.claim_outbox(at, limit, 30, owner))


def keys(claimed: list[Queued]) -> list[str]:
    return [one.outgoing.message.key for one in claimed]


def sent(store: Store, one: Queued, external_id: str = "101:1") -> None:
    do(store, lambda unit: unit.sent(one, external_id, "texto", NOW))


def test_a_message_comes_out_as_it_went_in(store: Store) -> None:
    """Everything of an outgoing message survives the table."""
    scan = FileRef(sha256="a" * 64, name="é.pdf", media_type="application/pdf", size=1)
    message = Message(key="k", params={"a": True, "t": [["x", "y"]]}, files=(scan,))
    full = outgoing(
        message=message, token="t" * 26, case_number="SOSEP-2026-00001", urgent=True,
        in_reply_to="<a@b>", references=("<c@d>",), key="once",
    )  # fmt: skip
    do(store, lambda unit: unit.enqueue(full, NOW))
    do(store, lambda unit: unit.enqueue(full, NOW))
    assert claim(store) == [
        Queued(id=1, outgoing=full, attempts=0, edits="", created_at=NOW),
    ]


def test_the_parts_that_are_out_are_told_to_whoever_claims_it_next(store: Store) -> None:
    """A message that was half sent when its owner died is claimed with what is out of it."""
    put(store, "a")
    first = claim(store)[0]
    assert first.parts == ()
    do(store, lambda unit: unit.partly_sent(first, ["101:1", "101:2"]))
    assert claim(store, T0 + 31)[0].parts == ("101:1", "101:2")


def test_one_at_a_time_and_in_order_for_each_address(store: Store) -> None:
    """While one message to a chat is under way the next waits; other chats do not."""
    for key, address in (("a1", "1"), ("a2", "1"), ("b1", "2"), ("a3", "1")):
        put(store, key, address=address)
    first = claim(store)
    assert keys(first) == ["a1", "b1"]
    assert claim(store) == []
    sent(store, first[0])
    second = claim(store)
    assert keys(second) == ["a2"]
    sent(store, second[0])
    assert keys(claim(store)) == ["a3"]


@pytest.mark.parametrize(
    ("column", "written"),
    [
        ("message", "{"),
        ("message", '{"key":"k"}'),
        ("message", "[]"),
        ("references", "7"),
    ],
)
def test_a_row_that_cannot_be_read_stops_no_other(store: Store, column: str, written: str) -> None:
    """It ends as failed, where the administrator is told of it, and what waits behind it in the same chat goes."""
    put(store, "broken")
    put(store, "a")
    put(store, "b", address="102")
    text = f"""UPDATE outbox SET "{column}" = '{written}' WHERE id = 1"""
    do(store, lambda unit: unit.connection.execute(text, {}))
    taken = [one for _ in range(2) for one in claim(store)]
    assert sorted(keys(taken)) == ["a", "b"]
    (given_up,) = store.read(lambda unit: unit.given_up(NOW - timedelta(days=1), 10))
    assert given_up.reason.startswith("no se puede leer")


def test_answers_overtake_notices(store: Store) -> None:
    """Urgent messages go first, in all chats and within one."""
    for key, address, urgent in (("n1", "1", False), ("n2", "2", False), ("u2", "2", True)):
        put(store, key, address=address, urgent=urgent)
    assert keys(claim(store, limit=1)) == ["u2"]
    assert keys(claim(store)) == ["n1"]


def test_a_message_in_back_off_keeps_its_chats_order(store: Store) -> None:
    """Until the next try, later notices to that chat wait; an answer does not."""
    put(store, "n1")
    put(store, "n2")
    one = claim(store)[0]
    do(store, lambda unit: unit.retry_later(one, T0 + 60, "429"))
    assert claim(store) == []
    put(store, "u", urgent=True)
    urgent = claim(store)
    assert keys(urgent) == ["u"]
    sent(store, urgent[0])
    again = claim(store, at=T0 + 60)
    assert (keys(again), again[0].attempts) == (["n1"], 1)


def test_an_urgent_message_in_back_off_lets_notices_pass(store: Store) -> None:
    """A later answer that failed to go out does not hold back an older notice for ever."""
    put(store, "n1")
    put(store, "u", urgent=True)
    one = claim(store)[0]
    do(store, lambda unit: unit.retry_later(one, T0 + 60, "timeout"))
    assert keys(claim(store)) == ["n1"]


def test_a_lease_runs_out(store: Store) -> None:
    """What a dead relay had claimed is claimed again after its lease, and counts as tried once more."""
    put(store, "n")
    assert keys(claim(store)) == ["n"]
    assert claim(store, at=T0 + 29, owner="b") == []
    one = claim(store, at=T0 + 30, owner="b")[0]
    assert one.attempts == 1


LATE: list[tuple[str, Callable[[SqlUnit, Queued], object]]] = [
    ("sent", lambda unit, mine: unit.sent(mine, "101:9", "texto", NOW)),
    ("later", lambda unit, mine: unit.retry_later(mine, T0 + 600, "502")),
    ("failed", lambda unit, mine: unit.failed(mine, "403", NOW)),
    ("partly", lambda unit, mine: unit.partly_sent(mine, ["101:9"])),
]
"""What a sender may note of a message."""


@pytest.mark.parametrize(("name", "note"), LATE, ids=[name for name, _ in LATE])
@pytest.mark.parametrize("owner", ["b", "a"])
def test_who_stood_still_notes_nothing_of_what_another_took(
    store: Store, name: str, note: Callable[[SqlUnit, Queued], object], owner: str
) -> None:
    """Taken over by another process, or by an earlier attempt's own: the message and its edit stay the later one's."""
    put(store, "card")
    mine = claim(store)[0]
    put(store, "edit", replaces=mine.id)
    theirs = claim(store, T0 + 31, owner=owner)[0]
    assert not do(store, lambda unit: note(unit, mine)), name
    assert claim(store, T0 + 32) == []
    do(store, lambda unit: unit.retry_later(theirs, T0 + 40, "502"))
    assert claim(store, T0 + 39) == []
    again = claim(store, T0 + 40)[0]
    assert (again.id, again.attempts, again.parts) == (mine.id, 2, ())
    sent(store, again, "101:10")
    assert [one.edits for one in claim(store, T0 + 40)] == ["101:10"]


@pytest.mark.parametrize(("name", "note"), LATE, ids=[name for name, _ in LATE])
def test_who_stood_still_may_note_what_nobody_took(
    store: Store, name: str, note: Callable[[SqlUnit, Queued], object]
) -> None:
    """Its lease ran out, or it was buried, but the message still lies there: what became of it is noted."""
    put(store, "card")
    mine = claim(store)[0]
    do(store, lambda unit: unit.free_claimed())
    do(store, lambda unit: note(unit, mine))
    found = claim(store, T0 + 31)
    expected = {"sent": [], "later": [], "failed": [], "partly": [("101:9",)]}
    assert [one.parts for one in found] == expected[name]


def test_what_is_out_is_noted_late_if_nobody_has_it_in_hand(store: Store) -> None:
    """Another took it over, could not send it and waits for its next try: the first one's success spares it that."""
    put(store, "card")
    mine = claim(store)[0]
    theirs = claim(store, T0 + 31, owner="b")[0]
    do(store, lambda unit: unit.retry_later(theirs, T0 + 40, "502"))
    assert do(store, lambda unit: unit.sent(mine, "101:9", "texto", NOW))
    assert claim(store, T0 + 40) == []
    assert not do(store, lambda unit: unit.sent(mine, "101:9", "texto", NOW))


def test_an_edit_waits_and_then_names_what_it_edits(store: Store) -> None:
    """An edit of a message under way goes out after it, with its external id."""
    put(store, "card")
    card = claim(store)[0]
    put(store, "edit", replaces=card.id, urgent=True)
    assert claim(store) == []
    sent(store, card, "101:77")
    edit = claim(store)[0]
    assert (edit.outgoing.message.key, edit.edits) == ("edit", "101:77")


def test_an_urgent_edit_hurries_what_it_waits_for(store: Store) -> None:
    """An edit never stands in the way of the message that it waits for, not even in back-off."""
    put(store, "card")
    card = claim(store)[0]
    do(store, lambda unit: unit.retry_later(card, T0 + 5, "429"))
    put(store, "edit", replaces=card.id, urgent=True)
    again = claim(store, at=T0 + 5)
    assert keys(again) == ["card"]
    sent(store, again[0])
    assert keys(claim(store, at=T0 + 5)) == ["edit"]


def test_an_edit_of_an_untried_message_becomes_it(store: Store) -> None:
    """Nobody is shown a dead card: the waiting message takes the edit's words, of several edits the last."""
    put(store, "card")
    put(store, "edit1", replaces=1)
    put(store, "edit2", replaces=1)
    only = claim(store)
    assert [(one.id, one.outgoing.message.key, one.edits) for one in only] == [(1, "edit2", "")]
    sent(store, only[0])
    assert claim(store) == []


def test_waiting_edits_of_a_sent_card_merge(store: Store) -> None:
    """Two edits that wait for the same card go out as one, the later."""
    put(store, "card")
    sent(store, claim(store)[0])
    put(store, "edit1", replaces=1)
    put(store, "edit2", replaces=1)
    assert keys(claim(store)) == ["edit2"]


@pytest.mark.parametrize("before", [True, False])
def test_an_edit_of_a_failed_message_is_dropped(store: Store, before: bool) -> None:
    """Whether it was queued before the failure or after, there is nothing to edit."""
    put(store, "card")
    card = claim(store)[0]
    if before:
        put(store, "edit", replaces=card.id)
    do(store, lambda unit: unit.failed(card, "403", NOW))
    if not before:
        put(store, "edit", replaces=card.id)
    put(store, "next")
    assert keys(claim(store)) == ["next"]


def test_copies_and_threads(store: Store) -> None:
    """A task's cards are known, sent and unsent, edits and failures left out; ours are found by external id."""
    case = do(store, lambda unit: unit.open_case(new_case()))
    task = do(store, lambda unit: unit.add_task(new_task(case.id, "Jefe")))
    for address in ("1", "2", "3"):
        put(store, "card", address=address, task_id=task.id, case_id=case.id)
    first, _, third = claim(store)
    sent(store, first, "1:5")
    do(store, lambda unit: unit.failed(third, "403", NOW))
    put(store, "edit", address="1", task_id=task.id, replaces=first.id)
    copies = store.read(lambda unit: unit.copies(task.id))
    assert [(copy.address, copy.sent) for copy in copies] == [("1", True), ("2", False)]
    found = store.read(lambda unit: unit.by_external_id(CHAT, "1:5"))
    assert found == (first.id, case.id, task.id, None)
    assert store.read(lambda unit: unit.by_external_id(CHAT, "")) is None
    assert store.read(lambda unit: unit.by_external_id(ChannelName.MAIL, "1:5")) is None


def test_a_message_is_found_by_its_key(store: Store) -> None:
    """What was queued under a key is found with where it went; an unknown key, and none, find nothing."""
    do(store, lambda unit: unit.enqueue(replace(outgoing("pregunta", "101"), key="form:1"), NOW))
    put(store, "other")
    found = store.read(lambda unit: unit.queued_as("form:1"))
    assert found is not None
    assert (found[1], found[2], found[3].key) == (CHAT, "101", "pregunta")
    assert store.read(lambda unit: unit.queued_as("form:2")) is None
    assert store.read(lambda unit: unit.queued_as("")) is None


def test_a_held_letter_waits_for_its_case(store: Store) -> None:
    """It holds back nobody and is not claimed until its case releases it; other cases' letters stay."""
    case, other = (do(store, lambda unit: unit.open_case(new_case())).id for _ in range(2))
    put(store, "held", case_id=case, held=True)
    put(store, "others", case_id=other, held=True)
    put(store, "free", case_id=case)
    free = claim(store)
    assert keys(free) == ["free"]
    sent(store, free[0])
    assert store.read(lambda unit: unit.holds(case))
    assert do(store, lambda unit: unit.release_held(case)) == 1
    assert do(store, lambda unit: unit.release_held(case)) == 0
    assert not store.read(lambda unit: unit.holds(case))
    assert store.read(lambda unit: unit.holds(other))
    assert keys(claim(store)) == ["held"]


def test_what_was_taken_back_never_goes_out(store: Store) -> None:
    """Letters held since the row that was taken back are dropped, earlier ones are not."""
    case = do(store, lambda unit: unit.open_case(new_case())).id
    put(store, "early", case_id=case, held=True)
    later = NOW + timedelta(minutes=5)
    for key in ("late", "latest"):
        do(store, lambda u, key=key: u.enqueue(outgoing(key, case_id=case, held=True), later))  # type: ignore[misc] # mypy#12557
    assert do(store, lambda unit: unit.drop_held(case, later)) == 2
    do(store, lambda unit: unit.release_held(case))
    assert keys(claim(store)) == ["early"]


def test_a_held_request_that_was_answered_never_goes_out(store: Store) -> None:
    """Letters held about the task are dropped; its case's others are not."""
    case = do(store, lambda unit: unit.open_case(new_case())).id
    tasks = [do(store, lambda unit: unit.add_task(new_task(case, "Jefe"))).id for _ in range(2)]
    put(store, "answered", case_id=case, task_id=tasks[0], held=True)
    put(store, "other", case_id=case, task_id=tasks[1], held=True)
    put(store, "notice", case_id=case, held=True)
    assert do(store, lambda unit: unit.drop_asked(tasks[0])) == 1
    assert do(store, lambda unit: unit.release_held(case)) == 2


def test_an_edit_of_a_held_letter_becomes_it(store: Store) -> None:
    """Nothing goes out before its release; then the letter has the edit's words."""
    case = do(store, lambda unit: unit.open_case(new_case())).id
    put(store, "held", case_id=case, held=True)
    put(store, "edit", replaces=1, urgent=True)
    assert claim(store) == []
    do(store, lambda unit: unit.release_held(case))
    assert keys(claim(store)) == ["edit"]


def test_cards_at_an_address_are_those_of_open_tasks(store: Store) -> None:
    """Sent, waiting and held ones; not edits, notices, other addresses, or tasks that are over."""
    case = do(store, lambda unit: unit.open_case(new_case()))
    tasks = [do(store, lambda unit: unit.add_task(new_task(case.id, "Jefe"))) for _ in range(3)]
    for task in tasks:
        put(store, "card", case_id=case.id, task_id=task.id)
    put(store, "card", address="202", case_id=case.id, task_id=tasks[0].id)
    put(store, "notice", case_id=case.id)
    put(store, "held", case_id=case.id, task_id=tasks[1].id, held=True)
    sent(store, claim(store)[0])
    put(store, "edit", replaces=1, case_id=case.id, task_id=tasks[0].id)
    over = tasks[2]
    do(store, lambda unit: unit.close_task(over, TaskState.VOID, by=None, answer="", now=NOW))
    found = store.read(lambda unit: unit.copies_at(CHAT, "101"))
    assert [(task_id, copy.outbox_id, copy.sent) for task_id, copy in found] == [
        (tasks[0].id, 1, True),
        (tasks[1].id, 2, False),
        (tasks[1].id, 6, False),
    ]
    assert store.read(lambda unit: unit.copies_at(ChannelName.MAIL, "101")) == []
