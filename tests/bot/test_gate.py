"""The gate: who brings more than anybody does by hand is stopped, told once, and keeps nobody else out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from bot.chat import TOO_FAST, ChatEdge
from bot.gate import MESSAGES, SET_ASIDE, STRANGERS_LETTERS, Gate, Passage
from bot.intake import StoreFailure
from bot.letterbox import Letterbox
from bot.rates import Rate
from bot.telegram.reading import read_update
from bot.telegram.signing import Signer
from machines.errors import Permanent
from machines.messages import Reply
from machines.records import InboundState
from mail.intake import to_inbound
from tests.bot.desk import ADMIN, ANA, CLAUDIA, Desk
from tests.bot.telegram.samples import Clock
from tests.bot.test_letterbox import ANA as ANA_MAIL
from tests.bot.test_letterbox import SETTINGS, letter

MB = 1024 * 1024
SIGNER = Signer(b"secret")


@pytest.fixture
def clock() -> Clock:
    """The machine clock; it stands still."""
    return Clock()


@pytest.fixture
def names() -> Iterator[str]:
    """A name of its own for everything that comes."""
    return map(str, count(1))


class Line:
    """The chat edge; whatever is fetched comes at once."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self.popups: list[Reply] = []
        self.fetched = 0
        self.number = 0
        self.edge = ChatEdge(
            desk.intake,
            desk.store,
            desk.files,
            read=lambda raw: read_update(raw, signer=SIGNER),
            fetch=self._fetch,
            acknowledge=self._acknowledge,
            gate=Gate(clock),
        )

    async def _fetch(self, _file_id: str) -> bytes:
        self.fetched += 1
        return b"jpg"

    async def _acknowledge(self, _query_id: str, reply: Reply) -> None:
        self.popups.append(reply)

    async def brings(self, account: str, *, photo: int = 0, tap: bool = False, again: bool = False) -> None:
        """One more update of an account, or the last one again: words, a photograph of so many bytes, or a tap."""
        self.number += not again
        user = {"id": int(account), "is_bot": False, "first_name": "x"}
        message: dict[str, object] = {
            "message_id": self.number, "date": 1, "chat": {"id": int(account), "type": "private", "first_name": "x"},
            "from": user, "text": "/ayuda",
        }  # fmt: skip
        if photo:
            del message["text"]
            message["document"] = {
                "file_id": "f",
                "file_unique_id": "f",
                "file_name": "a.jpg",
                "file_size": photo,
            }
        body: dict[str, object] = {"message": message}
        if tap:
            query = {"id": "1", "from": user, "chat_instance": "1", "data": "x", "message": message}
            body = {"callback_query": query}
        await self.edge.accept({"update_id": self.number, **body})
        while self.edge._busy:
            for waiting in list(self.edge._busy.values()):
                await waiting


@pytest.fixture
def line(desk: Desk, clock: Clock) -> Line:
    """The way in from the chats."""
    return Line(desk, clock)


def test_a_busy_office_is_never_stopped(clock: Clock, names: Iterator[str]) -> None:
    """A hundred photographs forwarded at once; sixty cards of five taps each in ten minutes; forty replies in one."""
    gate = Gate(clock)
    assert all(gate.message("1", next(names)) is Passage.OPEN for _ in range(100))
    for _ in range(300):
        clock.now += 2
        assert gate.message("2", next(names)) is Passage.OPEN
    assert all(gate.letter("a@x.gt", next(names), 5 * MB, known=True, proven=True) for _ in range(40))
    assert all(
        gate.letter("mailer-daemon@x.gt", next(names), 9000, known=False, proven=False) for _ in range(250)
    )
    assert all(
        gate.message(str(account), next(names)) is Passage.OPEN
        for account in range(1000, 3000)
        for _ in range(3)
    )


def test_time_opens_it_again(clock: Clock, names: Iterator[str]) -> None:
    """A robot gets as much as it may have, and no more; after a rest the whole burst is there again."""
    gate = Gate(clock)
    for _ in range(2):
        passed = [gate.message("1", next(names)) for _ in range(850)]
        assert passed.count(Passage.OPEN) == MESSAGES.burst
        assert passed.count(Passage.ASIDE) == SET_ASIDE.burst
        assert passed[-1] is Passage.SHUT
        assert gate.message("2", next(names)) is Passage.OPEN
        clock.now += SET_ASIDE.burst * SET_ASIDE.interval


def test_invented_senders_gain_nothing(clock: Clock, names: Iterator[str]) -> None:
    """Thousands of strangers have together what strangers may have; those who are known are not kept out by them."""
    gate = Gate(clock)
    taken = sum(gate.letter(f"{n}@x.gt", next(names), 1000, known=False, proven=False) for n in range(5000))
    assert taken == STRANGERS_LETTERS.burst
    assert gate.letter("ana@x.gt", next(names), 1000, known=True, proven=True)


def test_strangers_do_not_fill_the_disk(clock: Clock, names: Iterator[str]) -> None:
    """Of letters as large as can be, a gigabyte a day is taken."""
    gate = Gate(clock)
    assert (
        sum(gate.letter(f"{n}@x.gt", next(names), 25 * MB, known=False, proven=False) for n in range(500))
        == 40
    )


def test_whoever_borrows_an_address_uses_up_nothing_of_its_owners(clock: Clock, names: Iterator[str]) -> None:
    """Unproven letters of an address count apart from those that its server vouches for."""
    gate = Gate(clock)
    forged = [gate.letter("ana@x.gt", next(names), 1000, known=True, proven=False) for _ in range(301)]
    assert forged[-1] is False
    assert gate.letter("ana@x.gt", next(names), 1000, known=True, proven=True)


async def test_messages_beyond_the_limit_are_kept_and_told_once(
    line: Line, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They wait for a human; the person and the administrator hear of it once; others are served meanwhile."""
    monkeypatch.setattr("bot.gate.MESSAGES", Rate(1.0, 2))
    monkeypatch.setattr("bot.gate.SET_ASIDE", Rate(60.0, 3))
    line.edge._gate = Gate(Clock())
    for _ in range(8):
        await line.brings(ANA)
    assert [desk.row(number).state for number in range(1, 6)] == [InboundState.DONE] * 2 + [
        InboundState.SHUNTED
    ] * 3
    assert desk.store.read(lambda unit: unit.inbound(6)) is None
    assert sorted(desk.said()) == sorted(
        [(ANA, "ayuda"), (ANA, "ayuda"), (ANA, "demasiados"), (ADMIN, "demasiados_admin")]
    )
    await line.brings(CLAUDIA)
    assert desk.said() == [(CLAUDIA, "ayuda")]


async def test_a_tap_beyond_the_limit_is_told_at_once(
    line: Line, desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """By the pop-up that answers it anyhow; nothing is kept, since nothing was promised, and the log says so once."""
    monkeypatch.setattr("bot.gate.MESSAGES", Rate(1.0, 1))
    line.edge._gate = Gate(Clock())
    await line.brings(ANA)
    for _ in range(3):
        await line.brings(ANA, tap=True)
    assert [one.message for one in caplog.records].count("an account brings too much") == 1
    assert [reply.text for reply in line.popups] == [TOO_FAST] * 3
    assert desk.store.read(lambda unit: unit.inbound(2)) is None


async def test_an_update_that_comes_again_counts_once(
    line: Line, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of a batch that could not be stored brings all of it again, also what was handled."""
    monkeypatch.setattr("bot.gate.MESSAGES", Rate(1.0, 2))
    line.edge._gate = Gate(Clock())
    with monkeypatch.context() as broken:
        broken.setattr("bot.intake._receive", lambda *_: _full(b""))
        for again in (False, True, True):
            with pytest.raises(StoreFailure):
                await line.brings(ANA, again=again)
    for _ in range(3):
        await line.brings(ANA, again=True)
    await line.brings(ANA)
    assert desk.said() == [(ANA, "ayuda")] * 2


async def test_a_tap_that_was_told_not_to_count_does_not_count_later(
    line: Line, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes again with its batch, after a while in which another one would pass."""
    monkeypatch.setattr("bot.gate.MESSAGES", Rate(1.0, 1))
    clock = Clock()
    line.edge._gate = Gate(clock)
    await line.brings(ANA)
    await line.brings(ANA, tap=True)
    clock.now += 60
    await line.brings(ANA, tap=True, again=True)
    assert [reply.text for reply in line.popups] == [TOO_FAST] * 2
    assert desk.store.read(lambda unit: unit.inbound(2)) is None


async def test_what_strangers_send_is_not_fetched(line: Line, desk: Desk) -> None:
    """A photograph of nobody's is no reason to fill our disk; the stranger is answered as always."""
    await line.brings("424242", photo=1000)
    assert line.fetched == 0
    assert desk.said() == [("424242", "desconocido")]


async def test_a_days_files_have_an_end(line: Line, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond so many megabytes a day a file is not fetched, and its sender is told so."""
    monkeypatch.setattr("bot.gate.BYTES", Rate(0.001, 50 * MB))
    line.edge._gate = Gate(Clock())
    for _ in range(3):
        await line.brings(ANA, photo=20 * MB)
    assert line.fetched == 2
    told = [one.message.params for one in desk.outbox() if one.message.key == "problema"]
    assert told == [
        {"problemas": ["Hoy ya recibí muchos archivos suyos; no guardé «a.jpg». Envíelo mañana, por favor."]}
    ]


def letterbox(desk: Desk, clock: Clock) -> Letterbox:
    """The way in from the mailbox."""
    return Letterbox(
        desk.intake,
        desk.files,
        lambda raw, put, own, size: to_inbound(raw, SETTINGS, put, own, size=size),
        Gate(clock),
    )


def test_a_letter_that_comes_again_counts_once(
    desk: Desk, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a disk that is full nor a rebuilt inbox, whose letters all come again, keeps anybody out."""
    monkeypatch.setattr("bot.gate.LETTERS", Rate(12.0, 2))
    box = letterbox(desk, clock)
    with monkeypatch.context() as broken:
        broken.setattr(desk.files, "put", _full)
        for _ in range(3):
            with pytest.raises(OSError, match="disk full"):
                box.take("1:1", letter(), 300)
    box.take("1:1", letter(), 300)
    for number in range(3):
        box.take(f"2:{number}", letter(), 300)
    box.take("2:4", letter().replace(b"<a1@", b"<a2@"), 300)
    assert desk.row(2).state is InboundState.DONE


def _full(_content: bytes) -> str:
    raise OSError("disk full")


def test_who_could_not_be_told_yet_is_told_when_the_letter_comes_again(
    desk: Desk, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that was full at that moment uses up nobody's word about a letter that stays outside."""
    monkeypatch.setattr("bot.gate.LETTERS", Rate(12.0, 1))
    box = letterbox(desk, clock)
    box.take("1:1", letter(), 300)
    desk.said()
    second = letter().replace(b"<a1@", b"<a2@")
    with monkeypatch.context() as broken:
        broken.setattr("bot.intake.set_aside", lambda *_: _full(b""))
        with pytest.raises(StoreFailure):
            box.take("1:2", second, 300)
    assert desk.said() == []
    with pytest.raises(Permanent):
        box.take("1:2", second, 300)
    assert sorted(desk.said()) == sorted([(ANA_MAIL, "demasiados"), (ADMIN, "demasiados_admin")])


def test_a_letter_beyond_the_limit_stays_in_the_mailbox(
    desk: Desk, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of it is written to disk; whoever is known is told once, and so is the administrator."""
    monkeypatch.setattr("bot.gate.LETTERS", Rate(12.0, 1))
    box = letterbox(desk, clock)
    box.take("1:1", letter(), 300)
    desk.said()
    kept = len(list(desk.folder.rglob("*")))
    for number in range(2, 6):
        with pytest.raises(Permanent):
            box.take(f"1:{number}", letter().replace(b"<a1@", b"<a%d@" % number), 300)
    assert sorted(desk.said()) == sorted([(ANA_MAIL, "demasiados"), (ADMIN, "demasiados_admin")])
    assert len(list(desk.folder.rglob("*"))) == kept
    clock.now += 12
    box.take("1:9", letter().replace(b"<a1@", b"<a9@"), 300)
