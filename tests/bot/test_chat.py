"""The chat edge: the order of a chat, its files, and what a restart finds."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field

import pytest

import bot.chat as module
from bot.chat import ChatEdge
from bot.intake import Intake, StoreFailure
from bot.telegram.reading import read_update
from bot.telegram.signing import Signer
from machines.errors import Permanent, Temporary
from machines.messages import Inbound, Reply
from machines.records import InboundState
from tests.bot.desk import ANA, CLAUDIA, Desk


class Watched(Intake):
    """The real intake; remembers what it was given."""

    taken: list[Inbound]

    def take(self, arrival: object, inbound: Inbound) -> Reply | None:
        """See `Intake.take`."""
        reply = super().take(arrival, inbound)  # type: ignore[arg-type] # passed on as it is
        if reply is not None:
            self.taken.append(inbound)
        return reply


@dataclass
class Line:
    """The edge with Telegram replaced by this test."""

    edge: ChatEdge
    intake: Watched
    downloads: dict[str, list[bytes | Exception]] = field(default_factory=dict)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    popups: list[tuple[str, Reply]] = field(default_factory=list)

    async def fetch(self, file_id: str) -> bytes:
        """A download: waits for `arrived`, then gives or raises what is next."""
        await self.arrived.wait()
        got = self.downloads[file_id].pop(0)
        if isinstance(got, Exception):
            raise got
        return got

    async def acknowledge(self, query_id: str, reply: Reply) -> None:
        """The answer to a tap."""
        self.popups.append((query_id, reply))

    def texts(self) -> list[str]:
        """What was handled, in order."""
        return [one.text for one in self.intake.taken]

    async def settled(self) -> None:
        """No chat has anything under way."""
        async with asyncio.timeout(5):
            while self.edge._busy:
                await asyncio.wait(list(self.edge._busy.values()))


def connect(desk: Desk, read: Callable[[Mapping[str, object]], object] | None = None) -> Line:
    """A new edge over a desk's store, as after a start."""
    signer = Signer(b"secret")
    intake = Watched(
        desk.store, desk.office, clock=lambda: desk.now, committed=lambda: None, passing=(OSError,)
    )
    intake.taken = []
    line = Line(edge=None, intake=intake)  # type: ignore[arg-type] # made in the next line, which needs it
    line.edge = ChatEdge(
        intake, desk.store, desk.files,
        read=read or (lambda raw: read_update(raw, signer=signer)),  # type: ignore[arg-type] # a test's reader
        fetch=line.fetch, acknowledge=line.acknowledge,
    )  # fmt: skip
    return line


@pytest.fixture
async def line(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Line]:
    """A running edge whose pauses are short."""
    monkeypatch.setattr(module, "STORE_PAUSE", 0.01)
    line = connect(desk)
    yield line
    await line.edge.stop()


def update(number: int, text: str = "", *, chat: str = ANA, photo: str = "") -> dict[str, object]:
    """An update with a message, or with a photograph and its caption."""
    message: dict[str, object] = {
        "message_id": number,
        "date": 1_790_000_000,
        "chat": {"id": int(chat), "type": "private", "first_name": "x"},
        "from": {"id": int(chat), "is_bot": False, "first_name": "x"},
    }
    if photo:
        sizes = [{"file_id": photo, "file_unique_id": photo, "width": 9, "height": 9, "file_size": 3}]
        message |= {"photo": sizes, "caption": text}
    else:
        message["text"] = text
    return {"update_id": number, "message": message}


async def test_a_message_is_handled_before_it_is_confirmed(line: Line, desk: Desk) -> None:
    """When `accept` returns, a message without files is done."""
    await line.edge.accept(update(1, "/ayuda"))
    assert line.texts() == ["/ayuda"]
    assert desk.row(1).state is InboundState.DONE


async def test_later_messages_wait_behind_a_file(line: Line, desk: Desk) -> None:
    """While a file is fetched, its chat's later messages wait, stored; other chats go on."""
    line.downloads["f"] = [b"jpg"]
    await line.edge.accept(update(1, "foto", photo="f"))
    await line.edge.accept(update(2, "después"))
    await line.edge.accept(update(3, "otra", chat=CLAUDIA))
    assert line.texts() == ["otra"]
    assert desk.row(1).state is InboundState.FETCHING
    assert desk.row(2).state is InboundState.NEW
    line.arrived.set()
    await line.settled()
    assert line.texts() == ["otra", "foto", "después"]
    file = line.intake.taken[1].files[0]
    assert desk.files.path(file.sha256).read_bytes() == b"jpg"


async def test_the_same_update_twice_is_handled_once(line: Line) -> None:
    """With files and without."""
    line.downloads["f"] = [b"jpg"]
    line.arrived.set()
    for _ in range(2):
        await line.edge.accept(update(1, "foto", photo="f"))
        await line.edge.accept(update(2, "texto"))
    await line.settled()
    assert line.texts() == ["foto", "texto"]


async def test_a_download_that_fails_for_a_moment_is_tried_again(line: Line) -> None:
    """Telegram's own pause is honoured, then the file arrives."""
    line.downloads["f"] = [Temporary("429", after=0.01), b"jpg"]
    line.arrived.set()
    await line.edge.accept(update(1, "foto", photo="f"))
    await line.settled()
    assert len(line.intake.taken[0].files) == 1
    assert line.intake.taken[0].problems == ()


@pytest.mark.parametrize("failures", [[Permanent("gone")], [Temporary("down", after=0.001)] * 6])
async def test_a_file_that_never_comes_is_told(line: Line, failures: list[bytes | Exception]) -> None:
    """The message is handled without it, and says in Spanish what to do."""
    line.downloads["f"] = failures
    line.arrived.set()
    await line.edge.accept(update(1, "foto", photo="f"))
    await line.settled()
    assert line.intake.taken[0].files == ()
    assert "Envíelo de nuevo" in line.intake.taken[0].problems[0]


async def test_a_restart_takes_up_what_waited(line: Line, desk: Desk) -> None:
    """What was stored and not handled is handled by the next start, in its order."""
    await line.edge.accept(update(1, "foto", photo="f"))
    await line.edge.accept(update(2, "después"))
    await line.edge.stop()
    again = connect(desk)
    again.downloads["f"] = [b"jpg"]
    again.arrived.set()
    await again.edge.resume()
    await again.edge.accept(update(3, "lo último"))
    await again.settled()
    assert again.texts() == ["foto", "después", "lo último"]


async def test_a_poison_update_is_kept_and_confirmed(line: Line, desk: Desk) -> None:
    """What cannot be read is set aside for a human, and the next update is handled."""
    await line.edge.accept({"update_id": 1, "message": {"message_id": "?"}})
    await line.edge.accept(update(2, "/ayuda"))
    assert desk.row(1).state is InboundState.SHUNTED
    assert line.texts() == ["/ayuda"]


async def test_a_stored_update_that_is_no_longer_understood_holds_up_nobody(line: Line, desk: Desk) -> None:
    """Failure case 20: a new release may read what an older one stored differently: it is set aside, the later ones go on."""
    await line.edge.accept(update(1, "foto", photo="f"))
    await line.edge.accept(update(2, "después"))
    await line.edge.stop()
    signer = Signer(b"secret")

    def stricter(raw: Mapping[str, object]) -> object:
        if raw["update_id"] == 1:
            raise ValueError("malformed")
        return read_update(raw, signer=signer)

    again = connect(desk, stricter)
    await again.edge.resume()
    await again.settled()
    assert desk.row(1).state is InboundState.SHUNTED
    assert again.texts() == ["después"]


async def test_none_of_our_business_is_confirmed_and_forgotten(line: Line, desk: Desk) -> None:
    """An update that says nothing to us leaves no row."""
    await line.edge.accept({"update_id": 1, "my_chat_member": {}})
    assert desk.store.read(lambda unit: unit.inbound(1)) is None


async def test_a_store_that_fails_keeps_the_update_unconfirmed(
    line: Line, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`accept` raises, so that Telegram sends it again."""
    monkeypatch.setattr("bot.intake._receive", _full)
    with pytest.raises(StoreFailure):
        await line.edge.accept(update(1, "/ayuda"))
    monkeypatch.undo()
    await line.edge.accept(update(1, "/ayuda"))
    assert line.texts() == ["/ayuda"]


async def test_a_chat_waits_for_a_store_that_fails(
    line: Line, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is asked of it is asked until it answers; the file was fetched once, and the chat goes on in its order."""
    line.downloads["f"] = [b"jpg"]
    for what, name in ((desk.files, "put"), (line.intake, "read"), (line.intake, "take")):
        monkeypatch.setattr(what, name, failing(getattr(what, name), times=2))
    await line.edge.accept(update(1, "foto", photo="f"))
    await line.edge.accept(update(2, "después"))
    line.arrived.set()
    await line.settled()
    assert line.texts() == ["foto", "después"]


@pytest.mark.parametrize(
    ("failing", "states"),
    [
        pytest.param(OSError("the connection was lost"), ["done", "done"], id="the store is away"),
        pytest.param(ZeroDivisionError(), ["shunted", "done"], id="our own fault"),
    ],
)
async def test_a_chat_goes_on_when_its_sender_cannot_be_looked_up(
    line: Line, desk: Desk, monkeypatch: pytest.MonkeyPatch, failing: Exception, states: list[str]
) -> None:
    """What fails before an update is handled stops its chat no more than what fails in handling it."""
    read = desk.store.read
    failures = iter([failing])

    def look(job: Callable[..., object]) -> object:
        if "_is_known" in job.__qualname__:
            for failure in failures:
                raise failure
        return read(job)

    line.downloads["f"] = [b"jpg"]
    line.arrived.set()
    monkeypatch.setattr(desk.store, "read", look)
    await line.edge.accept(update(1, "foto", photo="f"))
    await line.edge.accept(update(2, "después"))
    await line.settled()
    assert [desk.row(number).state.value for number in (1, 2)] == states


async def test_a_tap_is_acknowledged_after_it_was_handled(line: Line) -> None:
    """A button that we did not sign gets an alert."""
    query = {"id": "q", "from": {"id": int(ANA), "is_bot": False, "first_name": "x"}, "chat_instance": "1"}
    await line.edge.accept({"update_id": 1, "callback_query": {**query, "data": "forged"}})
    [(query_id, reply)] = line.popups
    assert query_id == "q"
    assert reply.alert


def failing(ask: Callable[..., object], times: int) -> Callable[..., object]:
    """The same, after it failed so many times."""
    failures = [OSError("disk full")] * times

    def fails_first(*given: object) -> object:
        if failures:
            raise failures.pop()
        return ask(*given)

    return fails_first


def _full(*_: object) -> None:
    raise OSError("disk full")
