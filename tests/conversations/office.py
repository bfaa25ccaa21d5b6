"""An office to hold conversations with: real update JSON and real MIME bytes in, what each one is shown out.

No sockets: the edges' own parsers read what people send, the one path handles it, and what lies in the outbox is
worded and drawn as the channels would.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import make_msgid
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.intake import Arrival, Intake
from bot.letterbox import Letterbox
from bot.telegram.drawing import draw
from bot.telegram.reading import read_update
from bot.telegram.signing import Signer
from machines.definition import Procedure
from machines.desk.clock.due import begin, due
from machines.desk.documents import jobs
from machines.desk.office import Office
from machines.desk.staffing import after_import
from machines.messages import FileRef, Inbound, Queued, Reply
from machines.reading.loading import load
from machines.records import ChannelName, Person, Timer
from machines.rendered import Rendered
from machines.rosters.roster import RosterRow, read_roster
from machines.words.wording import render
from mail.compose import compose, message_id
from mail.intake import to_inbound
from mail.settings import MailSettings
from scheduler.relay import as_text
from storage import FileStore, SqlUnit, Store, import_roster
from tests.databases import prepare

ROSTER = Path(__file__).parents[2] / "sandbox" / "demo_roster.csv"
_T = TypeVar("_T")
GUATEMALA = ZoneInfo("America/Guatemala")
COUNTER = "ventanilla@oficina.example"
MAIL = MailSettings(address=COUNTER, authserv_id="mx.oficina.example")
MONDAY = datetime(2026, 11, 23, 15, 0, 0, 271828, tzinfo=UTC)
"""Nine in the morning in Guatemala."""
BOOK = load()


def office_of(
    days_off: Mapping[str, Sequence[str]] = MappingProxyType({}), earlier: Sequence[Procedure] = ()
) -> Office:
    """The office with all built-in procedures, and days off that some institutions have besides their own.

    Args:
        days_off: by institution.
        earlier: versions with which cases run still.
    """
    institutions = {
        code: replace(one, holidays=(*one.holidays, *((day, "Asueto") for day in days_off.get(code, ()))))
        for code, one in BOOK.institutions.items()
    }
    book = replace(BOOK, institutions=institutions)
    return Office(book, GUATEMALA, earlier=earlier, admin="admin@oficina.example")


@dataclass
class Shown:
    """A message as a person sees it.

    A letter is composed when somebody looks at it: most are never looked at, and it costs more than what led to them.
    """

    outbox_id: int
    labels: list[str]
    data: dict[str, str]
    """Callback data by label (chat)."""
    said: str = ""
    """Of a chat's message."""
    compose: Callable[[], EmailMessage] | None = None
    files: tuple[FileRef, ...] = ()

    @cached_property
    def letter(self) -> EmailMessage | None:
        """As it was sent."""
        return None if self.compose is None else self.compose()

    @cached_property
    def text(self) -> str:
        """All of its words."""
        if self.said or self.letter is None:
            return self.said
        body = self.letter.get_body(("plain",))
        assert body is not None
        return f"Asunto: {self.letter['Subject']}\n{body.get_content()}"


@dataclass
class World:
    """The office: store, procedures, people, and everything that was shown to anybody."""

    folder: Path
    now: datetime = MONDAY
    shown: dict[tuple[ChannelName, str], list[Shown]] = field(default_factory=dict)
    updates: int = 0
    heart_is_down: bool = False
    """Timers wait."""
    url: str = ""
    """Of the database; a SQLite file in the folder."""

    def __post_init__(self) -> None:
        if not self.url:
            self.url = f"sqlite:///{self.folder / 'v.db'}"
            prepare(self.folder / "v.db")
        self.store = Store.open(self.url, clock=lambda: self.now)
        self.files = FileStore(self.folder)
        self.signer = Signer(b"secret")
        self.office = office_of()
        self.intake = Intake(
            self.store, self.office, clock=lambda: self.now, committed=lambda: None, passing=(OSError,)
        )
        self.hire(ROSTER.read_text("utf-8"))
        self.start()

    def reopen(self) -> None:
        """The process ends and begins again: nothing is kept but what is on disk."""
        self.store.close()
        self.store = Store.open(self.url, clock=lambda: self.now)
        self.intake = Intake(
            self.store, self.office, clock=lambda: self.now, committed=lambda: None, passing=(OSError,)
        )

    def moves(self, url: str, folder: Path) -> None:
        """The office goes on with what is in another database and data folder."""
        self.url, self.folder, self.files = url, folder, FileStore(folder)
        self.reopen()

    def hire(self, csv: str) -> None:
        """Import a roster: the people of one more institution, or of this one anew."""
        reading = read_roster(csv.encode(), BOOK.role_name)
        assert not reading.findings, reading.findings
        self.do(lambda unit: self._staff(unit, reading.rows))
        self.people = {one.name.split()[0]: one for one in self.store.read(lambda unit: unit.everybody())}

    def _staff(self, unit: SqlUnit, rows: Sequence[RosterRow]) -> None:
        change = import_roster(unit, rows, self.now.date())
        after_import(
            self.office,
            unit,
            self.now,
            arrived=change.arrived,
            left=change.left,
            accounts=change.accounts,
            gone=change.gone,
            welcomed=change.welcomed,
        )

    def do(self, job: Callable[[SqlUnit], _T]) -> _T:
        """Run a job in a transaction."""
        return self.store.submit(job).result()

    def chat(self, name: str) -> Chat:
        """Somebody's chat, by first name."""
        return Chat(self, self.people[name].chat or f"9{self.people[name].id:08}", self.people[name].name)

    def mail(self, name: str) -> Mailbox:
        """Somebody's mailbox, by first name."""
        return Mailbox(self, self.people[name].email, self.people[name].name)

    def person(self, name: str) -> Person:
        """Somebody of the roster as the directory has him now."""
        return self.store.read(lambda unit: unit.person(self.people[name].id))

    def start(self) -> None:
        """The office starts (again): whatever the clock shall bring is awaited."""
        self.do(lambda unit: begin(self.office, unit, self.now))

    def shown_to_admin(self) -> list[Shown]:
        """Every letter to the administrator."""
        return self.shown.get((ChannelName.MAIL, "admin@oficina.example"), [])

    def later(self, **how: float) -> None:
        """Let office time jump, as an outage does, and fire what has come due meanwhile."""
        self.now += timedelta(**how)
        self.deliver()

    def runs_until(self, when: str) -> None:
        """Let office time run until an instant of Guatemala ("2026-11-27 15:30"), each timer firing at its own."""
        end = datetime.fromisoformat(when).replace(tzinfo=GUATEMALA).astimezone(UTC)
        while (following := self._next_due()) is not None and following <= end:
            self.now = max(self.now, following)
            self.deliver()
        self.now = end

    def _next_due(self) -> datetime | None:
        timers = self.store.read(lambda unit: list(unit.waiting_timers()))
        return timers[0].due_at if timers else None

    def beat(self) -> None:
        """Fire what is due, as the heartbeat does, unless it is down."""
        if self.heart_is_down:
            return
        while timers := self.do(lambda unit: unit.claim_due(self.now, self.now.timestamp(), 100, 60, "me")):
            for timer in timers:
                self._work(timer) if timer.kind in jobs.JOBS else self._fire(timer, due)

    def _work(self, timer: Timer) -> None:
        work = self.store.read(lambda unit: jobs.gather(self.office, unit, timer, self.now))
        made = jobs.make(work, self.files)

        def finish(office: Office, unit: SqlUnit, timer: Timer, now: datetime) -> None:
            jobs.finish(office, unit, timer, made, now)

        self._fire(timer, finish)

    def _fire(self, timer: Timer, serve: Callable[[Office, SqlUnit, Timer, datetime], None]) -> None:
        def job(unit: SqlUnit) -> None:
            if unit.fired(timer.id, "me"):
                serve(self.office, unit, timer, self.now)

        self.do(job)

    def deliver(self) -> None:
        """Fire what is due and take up what was put back; then word and draw what lies in the outbox, in its order."""
        self.beat()
        self._take_up()
        while claimed := self.do(lambda unit: unit.claim_outbox(self.now.timestamp(), 50, 60, "me")):
            sent = [(queued, *self._show(queued)) for queued in claimed]
            self._note(sent)

    def _take_up(self) -> None:
        """Handle letters again that were put back, as a running bot does."""
        letterbox = Letterbox(
            self.intake, self.files, lambda raw, put, own, size: to_inbound(raw, MAIL, put, own, size=size)
        )
        for row in self.store.read(lambda unit: list(unit.put_back_earlier())):
            if row.channel is ChannelName.MAIL:
                letterbox.again(row)

    def _note(self, sent: Sequence[tuple[Queued, str, str]]) -> None:
        self.do(lambda unit: [unit.sent(*one, self.now) for one in sent])

    def _show(self, queued: Queued) -> tuple[str, str]:
        """Show a message to whom it goes to; returns its external id and its text."""
        rendered, files = render(queued.outgoing.message), queued.outgoing.message.files
        place = (queued.outgoing.channel, queued.outgoing.address)
        box = self.shown.setdefault(place, [])
        if queued.outgoing.channel is ChannelName.CHAT:
            one, external = self._bubble(queued, rendered), f"{queued.outgoing.address}:{queued.id}"
        else:
            labels = [button.label for row in rendered.buttons for button in row]
            one = Shown(queued.id, labels, {}, compose=lambda: self._letter(queued, rendered), files=files)
            external = message_id(queued, MAIL)
        if queued.edits:
            number = int(queued.edits.rpartition(":")[2])
            place_of = next(index for index, old in enumerate(box) if old.outbox_id == number)
            one.outbox_id = number
            box[place_of] = one
        else:
            box.append(one)
        return external, as_text(rendered)

    def _bubble(self, queued: Queued, rendered: Rendered) -> Shown:
        parts = draw(rendered, self.signer)
        keyboard = parts[-1].keyboard
        pressed = (
            {b.text: str(b.callback_data) for row in keyboard.inline_keyboard for b in row}
            if keyboard
            else {}
        )
        text = "\n".join(part.text for part in parts)
        return Shown(queued.id, list(pressed), pressed, said=text, files=queued.outgoing.message.files)

    def _letter(self, queued: Queued, rendered: Rendered) -> EmailMessage:
        return compose(queued, rendered, MAIL, lambda sha256: self.files.path(sha256).read_bytes())


class Box:
    """What one person sees on one channel."""

    def __init__(self, world: World, channel: ChannelName, address: str, name: str) -> None:
        self.world = world
        self.channel = channel
        self.address = address
        self.name = name
        self._seen = len(self.all())

    def all(self) -> list[Shown]:
        """Everything, oldest first."""
        return self.world.shown.get((self.channel, self.address), [])

    @property
    def last(self) -> Shown:
        """The newest message."""
        return self.all()[-1]

    def sees(self, *texts: str, buttons: list[str] | None = None) -> Shown:
        """The newest message has these texts, and exactly these buttons if they are named."""
        assert self.all(), f"{self.name} was shown nothing"
        for text in texts:
            assert text in self.last.text, f"{text!r} is not in:\n{self.last.text}"
        if buttons is not None:
            assert self.last.labels == buttons, self.last.labels
        return self.last

    def found(self, text: str) -> Shown:
        """The newest message that has this text."""
        found = [one for one in self.all() if text in one.text]
        assert found, f"{text!r} was never shown to {self.name}; but:\n" + "\n---\n".join(
            one.text for one in self.all()
        )
        return found[-1]

    def sees_nothing_new(self) -> None:
        """Nothing was shown since the last look."""
        new = self.all()[self._seen :]
        assert not new, new[0].text
        self.look()

    def look(self) -> None:
        """Remember what was seen."""
        self._seen = len(self.all())


class Chat(Box):
    """A person's Telegram chat with the bot."""

    def __init__(self, world: World, user: str, name: str) -> None:
        super().__init__(world, ChannelName.CHAT, user, name)
        self.popup = Reply()

    def says(self, text: str, **extra: object) -> None:
        """A message."""
        entities = {}
        if text.startswith("/"):
            entities = {
                "entities": [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
            }
        self.update({"message": self._message({"text": text, **entities, **extra})})

    def sends_photo(self, content: bytes = b"\x89PNG fake", caption: str = "") -> None:
        """A photograph; its bytes are on disk as the edge would have put them."""
        sizes = [
            {"file_id": "f1", "file_unique_id": "u1", "width": 90, "height": 90, "file_size": len(content)}
        ]
        sha = self.world.files.put(content)
        ref = FileRef(sha256=sha, name="foto.jpg", media_type="image/jpeg", size=len(content))
        body: dict[str, object] = {"photo": sizes}
        if caption:
            body["caption"] = caption
        self.update({"message": self._message(body)}, files=(ref,))

    def taps(self, label: str, *, on: Shown | None = None, by: Chat | None = None) -> None:
        """A press of a button of the newest message that has it."""
        card = on or next(one for one in reversed(self.all()) if label in one.data)
        self.taps_data(card.data[label], card.outbox_id, by=by)

    def taps_data(self, data: str, message_id: int = 1, *, by: Chat | None = None) -> None:
        """A press of a button with this callback data."""
        who = by or self
        query = {
            "id": str(self.world.updates + 1),
            "from": who.user(),
            "chat_instance": "1",
            "data": data,
            "message": {**self._message({"text": "…"}), "message_id": message_id},
        }
        who.update({"callback_query": query})

    def edits(self, text: str) -> None:
        """A change of an earlier message."""
        self.update({"edited_message": {**self._message({"text": text}), "edit_date": 2}})

    def user(self) -> dict[str, object]:
        """The person as Telegram describes him."""
        first, _, last = self.name.partition(" ")
        return {"id": int(self.address), "is_bot": False, "first_name": first, "last_name": last}

    def _message(self, body: dict[str, object]) -> dict[str, object]:
        return {
            "message_id": self.world.updates + 1,
            "date": int(self.world.now.timestamp()),
            "chat": {"id": int(self.address), "type": "private", "first_name": "x"},
            "from": self.user(),
            **body,
        }

    def update(self, body: dict[str, object], files: tuple[FileRef, ...] = ()) -> None:
        """An update of any kind, as Telegram sends it."""
        self.world.updates += 1
        raw = json.loads(json.dumps({"update_id": self.world.updates, **body}))
        reading = read_update(raw, signer=self.world.signer)
        assert reading is not None
        inbound = replace(reading.inbound, files=files)
        arrival = Arrival(ChannelName.CHAT, inbound.external_id, inbound.place, json.dumps(raw).encode())
        reply = self.world.intake.take(arrival, inbound)
        self.popup = reply or Reply()
        self.world.deliver()


class Mailbox(Box):
    """A person's mailbox."""

    def __init__(self, world: World, address: str, name: str) -> None:
        super().__init__(world, ChannelName.MAIL, address, name)

    def writes(self, subject: str, text: str, *, to: str = COUNTER, authentic: bool = True) -> None:
        """A letter to the counter."""
        self.sends(self.letter(subject, text, to=to), authentic=authentic)

    def replies(
        self,
        text: str,
        *,
        on: Shown | None = None,
        authentic: bool = True,
        files: Mapping[str, bytes] | None = None,
    ) -> None:
        """An answer to the newest letter (or another), written above its quoted text, with files by their names."""
        answered = (on or self.last).letter
        assert answered is not None
        body = answered.get_body(("plain",))
        assert body is not None
        quoted = "\n".join(f"> {line}" for line in body.get_content().splitlines())
        full = f"{text}\n\nEl lun, 23 nov 2026 a las 9:00, Ventanilla (<{COUNTER}>) escribió:\n\n{quoted}\n"
        letter = self.letter(
            f"Re: {answered['Subject']}", full, to=str(answered["Reply-To"].addresses[0].addr_spec)
        )
        for name, content in (files or {}).items():
            letter.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
        letter["In-Reply-To"] = str(answered["Message-ID"])
        letter["References"] = str(answered["Message-ID"])
        self.sends(letter, authentic=authentic)

    def letter(self, subject: str, text: str, *, to: str = COUNTER) -> EmailMessage:
        """A letter to the counter, not yet sent."""
        letter = EmailMessage()
        letter["From"] = f'"{self.name}" <{self.address}>'
        letter["To"] = to
        letter["Subject"] = subject
        letter["Message-ID"] = make_msgid(domain="cliente.example")
        letter["Date"] = self.world.now
        letter.set_content(text)
        return letter

    def sends(self, letter: EmailMessage, *, authentic: bool = True, raw: bytes | None = None) -> None:
        """Put a letter into the counter's inbox, as the office's own server would."""
        verdict = "pass" if authentic else "fail"
        domain = self.address.rpartition("@")[2]
        results = f"Authentication-Results: mx.oficina.example; dmarc={verdict} header.from={domain}\r\n"
        whole = results.encode() + (raw if raw is not None else letter.as_bytes())
        kept = self.world.files.put(whole)
        self.takes(to_inbound(whole, MAIL, self.world.files.put, lambda _ids: ""), f"sha256:{kept}".encode())

    def takes(self, inbound: Inbound, raw: bytes = b"") -> None:
        """A letter as it was read, whoever wrote it."""
        arrival = Arrival(ChannelName.MAIL, inbound.external_id, inbound.place, raw)
        self.world.intake.take(arrival, inbound)
        self.world.deliver()
