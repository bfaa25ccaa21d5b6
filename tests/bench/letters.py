"""A mail reply that completes a task, against nothing but parsing it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from functools import partial

from bot.gate import Gate
from bot.letterbox import Letterbox
from machines.messages import Inbound
from machines.records import Task, TaskState
from mail.intake import to_inbound
from tests.bench.floor import recorded, syncs
from tests.bench.people import office
from tests.bench.table import Figure
from tests.bench.tickets import Counter, mint
from tests.bench.timing import interleaved
from tests.conversations.office import COUNTER, MAIL, World

_HEADERS = ("From", "To", "Subject", "Message-ID", "In-Reply-To", "References", "Date")
_QUOTED = "\n".join(
    f"> Línea {number} de la ficha que se contesta: paso 2, gestión SOSEP." for number in range(30)
)
_HELPDESK = 98 / 762
"""How fast django-helpdesk takes such replies in, where `_modern` is 1; both measured on one machine elsewhere."""
_PROVEN = b"Authentication-Results: mx.oficina.example; dmarc=pass header.from=sosep.example\r\n"


def measure(counter: Counter, *, count: int) -> Iterator[Figure]:
    """Time `count` replies each: parsed barely, parsed by us, and taken all the way."""
    world = office(counter.copy("letters"))
    raw = [
        _reply(world, world.do(partial(mint, world=world, ticket=one)), one) for one in range(1, count + 2)
    ]

    def clock() -> float:
        """The gate's, and the office's: they stand and go together here."""
        return world.now.timestamp()

    box = Letterbox(world.intake, world.files, _parse, Gate(clock))

    def take(number: int) -> None:
        # Nobody writes so fast; the office would set the letters aside.
        world.now += timedelta(minutes=10)
        box.take(str(number), raw[number], len(raw[number]))

    with recorded() as issued:
        take(count)
    runs = {
        "bare": lambda number: _bare(raw[number]),
        "modern": lambda number: _modern(raw[number]),
        "read": lambda number: _parse(raw[number], lambda _: "", lambda _: "", 0),
        "taken": take,
    }
    samples = interleaved(runs, count=count, block=20)
    done = world.store.read(lambda unit: sum(_is_done(unit.task(one)) for one in range(1, count + 2)))
    assert done == count + 1, f"only {done} of the replies were understood"
    world.store.close()
    bare, modern, read, taken = (samples[name] for name in ("bare", "modern", "read", "taken"))
    yield Figure(what="mail: speed of reading a reply against bare parsing", value=bare.wall / read.wall, detail=f"{1 / read.wall:,.0f} a second")  # fmt: skip
    yield Figure(what="mail: speed from reply to completed task, against bare parsing", value=bare.wall / taken.wall, detail=f"{1 / taken.wall:,.0f} a second; processor {1 / taken.cpu:,.0f} a second")  # fmt: skip
    desk = modern.wall / _HELPDESK
    yield Figure(what="mail: from reply to completed task, against django-helpdesk", value=desk / taken.wall, unit="×", least=6, detail=f"its {_HELPDESK:.3f} of `policy.default`'s speed is published, not run here")  # fmt: skip
    yield Figure(
        what="mail: durable commits of a reply (its file is synced besides)", value=syncs(issued), most=2
    )


def _parse(
    raw: bytes, store_file: Callable[[bytes], str], own_thread: Callable[[Sequence[str]], str], size: int
) -> Inbound:
    return to_inbound(raw, MAIL, store_file, own_thread, size=size)


def _bare(raw: bytes) -> None:
    """What any program must do: split the letter, decode the headers it needs and the body."""
    letter = message_from_bytes(raw)
    for name in _HEADERS:
        str(make_header(decode_header(letter.get(name, ""))))
    body = letter.get_payload(decode=True)
    assert isinstance(body, bytes)
    body.decode(letter.get_content_charset("utf-8"))


def _modern(raw: bytes) -> None:
    """The same by the library's own policy, which parses every header."""
    letter = message_from_bytes(raw, policy=policy.default)
    for name in _HEADERS:
        str(letter.get(name, ""))
    body = letter.get_body(("plain",))
    assert body is not None
    body.get_content()


def _reply(world: World, token: str, ticket: int) -> bytes:
    """The Jefe's reply to a ticket's letter: a technician's name above the quoted card."""
    jefe = world.people["Claudia"]
    letter = EmailMessage()
    letter["From"] = f'"{jefe.name}" <{jefe.email}>'
    letter["To"] = COUNTER.replace("@", f"+{token}@")
    letter["Subject"] = f"Re: Soporte Técnico · gestión {ticket}"
    letter["Message-ID"] = f"<reply-{ticket}@sosep.example>"
    letter["In-Reply-To"] = f"<card-{ticket}@oficina.example>"
    letter["References"] = f"<card-{ticket}@oficina.example>"
    letter["Date"] = world.now
    said = f"El lun, 23 nov 2026 a las 9:00, Ventanilla (<{COUNTER}>) escribió:"
    letter.set_content(f"Carlos Pérez Tzoc\n\n{said}\n\n{_QUOTED}\n")
    return _PROVEN + letter.as_bytes()


def _is_done(task: Task | None) -> bool:
    return task is not None and task.state is TaskState.DONE
