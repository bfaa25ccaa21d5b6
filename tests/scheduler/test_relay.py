"""The relay: what becomes of a message, whatever its channel answers."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import pytest

from machines.errors import Permanent, Temporary
from machines.messages import Queued
from machines.records import ChannelName
from scheduler import relay as module
from storage import SqlUnit
from tests.bot.desk import ADMIN, ANA, CLAUDIA
from tests.scheduler.post import Post, watched

CHAT, MAIL = ChannelName.CHAT, ChannelName.MAIL
ANA_MAIL = "ana.gomez@sosep.example"


async def test_a_message_is_marked_sent_only_after_it_was_sent(post: Post) -> None:
    """While the channel sends, the row is still pending; afterwards it has what was said."""
    during: list[object] = []

    def look(_queued: Queued) -> None:
        during.extend(post.rows())

    post.queue("Ana")
    with watched(post.chat, look):
        await post.send()
    assert during == ["pending"]
    assert post.rows() == ["sent"]
    assert post.rows("external_id") == ["x:1"]
    assert str(post.rows("sent_text")[0])


async def test_a_crash_between_sending_and_marking_repeats_and_never_loses(post: Post) -> None:
    """Failure case 13: a worker that died after sending: after its lease another one sends the same row again."""
    post.queue("Ana")
    [lost] = post.desk.do(lambda unit: unit.claim_outbox(post.machine_now, 9, module.LEASE, "dead"))
    await post.send()
    assert post.chat.tries == 0
    post.machine_now += module.LEASE + 1
    await post.send()
    assert [one.id for one in post.chat.sent] == [lost.id]


@pytest.mark.parametrize("turns", range(5))
async def test_it_ends_also_in_the_moment_in_which_it_is_woken(post: Post, turns: int) -> None:
    """Told to end some turns of the loop after a commit woke it, before it has seen that it was."""
    running = asyncio.create_task(post.relay.run())
    await post.idle()
    post.relay.wake()
    for _ in range(turns):
        await asyncio.sleep(0)
    running.cancel()
    ended, _ = await asyncio.wait({running}, timeout=2 * module.POLL)
    assert ended == {running}


async def test_who_wakes_up_late_gives_nothing_up(post: Post) -> None:
    """The first worker stood still while another took the message over; that it failed has no consequences."""
    post.queue("Ana")

    def taken_over(_queued: Queued) -> None:
        post.chat.before = lambda _queued: None
        post.machine_now += module.LEASE + 1
        post.desk.do(lambda unit: unit.claim_outbox(post.machine_now, 9, module.LEASE, "other"))

    post.chat.failures[ANA] = [Permanent("bot was blocked by the user", dead=True)]
    post.chat.before = taken_over
    await post.send()
    assert post.rows() == ["pending"]
    assert post.mail.tries == 0
    assert post.desk.store.read(lambda unit: unit.person(post.people["Ana"].id)).failing == ()


async def test_a_passing_failure_is_tried_again_later_each_time(post: Post) -> None:
    """The pauses double; nothing is tried before its time; it arrives once."""
    post.chat.failures[ANA] = [Temporary("502"), Temporary("502")]
    post.queue("Ana")
    await post.send()
    for pause, tries in ((0.9, 1), (0.2, 2), (1.8, 2), (0.3, 3)):
        post.machine_now += pause
        await post.send()
        assert post.chat.tries == tries
    assert post.chat.addresses() == [ANA]


async def test_the_pause_that_the_channel_asks_for_is_kept(post: Post) -> None:
    """`after` wins over our own back-off."""
    post.chat.failures[ANA] = [Temporary("429", after=37)]
    post.queue("Ana")
    await post.send()
    post.machine_now += 36
    await post.send()
    assert post.chat.tries == 1
    post.machine_now += 2
    await post.send()
    assert post.chat.addresses() == [ANA]


async def test_a_dead_address_is_suspended_and_the_other_channel_used(post: Post) -> None:
    """Failure case 18: the message goes by mail, and the administrator gets one line."""
    post.chat.failures[ANA] = [Permanent("bot was blocked by the user", dead=True)]
    post.queue("Ana")
    await post.send()
    assert sorted(post.mail.addresses()) == sorted([ANA_MAIL, ADMIN])
    assert post.to_admin() == ["direccion_falla"]
    ana = post.desk.store.read(lambda unit: unit.person(post.people["Ana"].id))
    assert ana.failing == (CHAT,)


async def test_a_second_dead_message_tells_the_administrator_nothing_new(post: Post) -> None:
    """One line per address, however many messages waited for it; each message takes the other way."""
    post.chat.failures[ANA] = [Permanent("blocked", dead=True), Permanent("blocked", dead=True)]
    post.queue("Ana")
    post.queue("Ana")
    await post.send()
    assert post.to_admin() == ["direccion_falla"]
    assert post.mail.addresses().count(ANA_MAIL) == 2


async def test_the_other_way_has_a_reply_token_of_its_own(post: Post) -> None:
    """A letter that stands in for a chat message can be answered."""
    post.chat.failures[ANA] = [Permanent("no", dead=True)]
    post.queue("Ana")
    await post.send()
    [letter] = [one for one in post.mail.sent if one.outgoing.address == ANA_MAIL]
    token = post.desk.store.read(lambda unit: unit.token(letter.outgoing.token))
    assert token is not None
    assert token.person_id == post.people["Ana"].id


async def test_a_moved_chat_gets_the_message_where_it_lives_now(post: Post) -> None:
    """Failure case 15: a group that became a supergroup: nobody is told, nothing is suspended, nothing goes by mail."""
    post.chat.failures[ANA] = [Permanent("migrated", moved_to="-1009")]
    post.queue("Ana")
    await post.send()
    assert post.chat.addresses() == ["-1009"]
    assert post.mail.sent == []


async def test_a_refused_message_goes_the_other_way_and_the_address_stays_good(post: Post) -> None:
    """The content was refused, not the address: one line with its subject, and the mail."""
    post.chat.failures[ANA] = [Permanent("message is too strange")]
    post.queue("Ana")
    await post.send()
    assert sorted(post.mail.addresses()) == sorted([ANA_MAIL, ADMIN])
    assert post.to_admin() == ["no_entregado"]
    ana = post.desk.store.read(lambda unit: unit.person(post.people["Ana"].id))
    assert ana.failing == ()


async def test_both_ways_failing_ends(post: Post) -> None:
    """The substitute is not substituted again: each channel is tried once, the administrator hears of both."""
    post.chat.failures[ANA] = [Permanent("no"), Permanent("no")]
    post.mail.failures[ANA_MAIL] = [Permanent("no"), Permanent("no")]
    post.queue("Ana")
    await post.send()
    assert post.chat.tries == 1
    assert [one for one in post.rows("address") if one == ANA_MAIL] == [ANA_MAIL]
    assert len(post.to_admin()) == 2


async def test_a_failing_line_to_the_administrator_makes_no_other(post: Post) -> None:
    """His own mailbox refuses: no letter about the letter."""
    post.mail.failures[ADMIN] = [Permanent("full")]
    post.queue(ADMIN, MAIL)
    await post.send()
    assert post.rows() == ["failed"]


async def test_our_own_failure_holds_up_nobody(post: Post) -> None:
    """A message that breaks the channel is put off; the next one goes out."""
    post.chat.failures[ANA] = [ZeroDivisionError()]
    post.queue("Ana")
    post.queue("Claudia")
    await post.send()
    assert post.chat.addresses() == [CLAUDIA]
    post.machine_now += module.LONGEST_PAUSE + 1
    await post.send()
    assert post.chat.addresses() == [CLAUDIA, ANA]


async def test_it_gives_up_in_the_end_with_one_line(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the most attempts the row has failed, the other channel has it, the administrator knows."""
    monkeypatch.setattr(module, "MOST_ATTEMPTS", 3)
    post.chat.failures[ANA] = [Temporary("down") for _ in range(9)]
    post.queue("Ana")
    for _ in range(5):
        await post.send()
        post.machine_now += module.LONGEST_PAUSE
    assert post.chat.tries == 3
    assert post.rows()[0] == "failed"
    assert post.to_admin() == ["no_entregado"]
    assert ANA_MAIL in post.mail.addresses()


async def test_a_channel_that_is_off_counts_as_undeliverable(post: Post) -> None:
    """What lies in the outbox for a channel that was switched off goes the other way."""
    post.relay._channels = {MAIL: post.mail}
    post.queue("Ana")
    await post.send()
    assert ANA_MAIL in post.mail.addresses()


async def test_somebody_with_one_address_is_reported(post: Post) -> None:
    """No other way: only the line to the administrator."""
    post.mail.failures["marta.lopez@sosep.example"] = [Permanent("no such user", dead=True)]
    post.queue("Marta", MAIL)
    await post.send()
    assert post.mail.addresses() == [ADMIN]


async def test_a_store_that_fails_for_a_moment_stops_nothing(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The relay goes on when the outbox can be read again."""
    submit = post.desk.store.submit
    failures = iter([OSError("locked")])

    def failing(job: object) -> object:
        for failure in failures:
            raise failure
        return submit(job)  # type: ignore[arg-type] # passed on as it is

    post.queue("Ana")
    monkeypatch.setattr(post.desk.store, "submit", failing)
    await post.send()
    assert post.chat.addresses() == [ANA]


async def test_a_result_that_cannot_be_noted_is_noted_later(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full when a message is out: it is noted when there is room again, and goes out once."""
    submit = post.desk.store.submit
    failures = iter([OSError("no space left"), OSError("no space left")])

    def failing(job: object) -> object:
        if post.chat.sent:
            for failure in failures:
                raise failure
        return submit(job)  # type: ignore[arg-type] # passed on as it is

    post.queue("Ana")
    monkeypatch.setattr(module, "NOTE_PAUSE", 0.001)
    monkeypatch.setattr(post.desk.store, "submit", failing)
    await post.send()
    post.machine_now += 2 * module.LEASE
    await post.send()
    assert post.chat.addresses() == [ANA]
    assert next(failures, None) is None


async def test_a_store_that_is_away_for_longer_than_the_lease_repeats_nothing(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What this process has sent and could not note it notes when it gets the message again."""
    sent = SqlUnit.sent
    failures = iter([OSError("no space left")] * 3)

    def failing(unit: SqlUnit, *about: Any) -> bool:
        for failure in failures:
            post.machine_now += module.LEASE
            raise failure
        return sent(unit, *about)

    monkeypatch.setattr(SqlUnit, "sent", failing)
    post.queue("Ana")
    await post.send()
    assert post.chat.addresses() == [ANA]
    assert (post.rows(), post.rows("attempts"), post.rows("external_id")) == (["sent"], [4], ["x:1"])


OUR_FAULTS = {
    "what follows from a message that cannot be delivered": ("scheduler.relay.undelivered", Permanent("no")),
    "noting that it is out": ("storage.unit.SqlUnit.sent", None),
}


@pytest.mark.parametrize(("what", "failure"), OUR_FAULTS.values(), ids=OUR_FAULTS)
async def test_a_result_that_we_cannot_note_by_our_own_fault_ends(
    post: Post, monkeypatch: pytest.MonkeyPatch, what: str, failure: Exception | None
) -> None:
    """Another try would fail the same way: it was sent once and stays for a human, who is told of it; others go on."""

    def broken(*_: object, **__: object) -> bool:
        raise KeyError("ours")

    post.chat.failures[ANA] = [failure] if failure else []
    post.queue("Ana")
    with monkeypatch.context() as our_fault:
        our_fault.setattr(module, "NOTE_PAUSE", 0.001)
        our_fault.setattr(what, broken)
        await post.send()
    post.queue("Claudia")
    for _ in range(3):
        post.machine_now += 2 * module.LEASE
        await post.send()
    assert (post.chat.tries, post.rows()) == (2, ["failed", "sent"])
    [given_up] = post.desk.store.read(lambda unit: unit.given_up(post.desk.now, 9))
    assert (given_up.address, given_up.reason) == (ANA, "no se pudo anotar: KeyError")


async def test_a_message_whose_every_sender_dies_is_given_up(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the most attempts it is tried no more, and goes the other way."""
    monkeypatch.setattr(module, "MOST_ATTEMPTS", 3)
    post.queue("Ana")
    for _ in range(3):
        post.desk.do(lambda unit: unit.claim_outbox(post.machine_now, 9, module.LEASE, "dead"))
        post.machine_now += module.LEASE + 1
    await post.send()
    assert (post.chat.tries, post.rows()[0]) == (0, "failed")
    assert post.to_admin() == ["no_entregado"]
    assert ANA_MAIL in post.mail.addresses()


async def test_what_is_being_sent_is_finished_at_a_stop(post: Post) -> None:
    """Cancelled in the middle of a sending, the relay still marks it."""
    sending, go_on = asyncio.Event(), asyncio.Event()
    really = post.chat.send

    async def slow(queued: Queued) -> str:
        sending.set()
        await go_on.wait()
        return await really(queued)

    post.chat.send = slow  # type: ignore[method-assign] # slower, the same otherwise
    post.queue("Ana")
    running = asyncio.create_task(post.relay.run())
    await sending.wait()
    running.cancel()
    go_on.set()
    with suppress(asyncio.CancelledError):
        await running
    assert post.rows() == ["sent"]
