"""What the desk has at hand while it serves one inbound: the unit, who speaks, and how to answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from machines import parties
from machines.definition import Procedure
from machines.deliveries import Papers
from machines.desk.office import Office
from machines.fields.forms import Asker
from machines.messages import Button, Copy, FileRef, Inbound, Message, Outgoing, Param
from machines.outcome import Hand
from machines.ports import Unit
from machines.records import Case, ChannelName, Entry, Person, Task, Token, Values
from machines.words import wording_time


@dataclass(slots=True)
class Desk:
    """One transaction: everything that is said in it goes to the outbox."""

    office: Office
    unit: Unit
    now: datetime
    answered: Inbound | None = None
    """The inbound that is being served; None for a timer."""
    speaker: Person | None = None
    papers_read: dict[int, Papers] = field(default_factory=dict)
    """The papers of cases, by case, until something is appended to its history."""
    moved: list[tuple[Case, Sequence[Entry]]] = field(default_factory=list)
    """The cases that may be followed by another, each with its new history rows."""
    opened: list[int] = field(default_factory=list)
    """The tasks that were opened in this transaction and ask somebody for something."""
    dealt: dict[tuple[int, int, str], dict[int, str]] = field(default_factory=dict)
    """The tasks of elements that people were given in this transaction, by person, case and row: at its end they are
    told of them, of several on one card. By a task's id: how they are reminded of it, if they are."""
    stirred: set[tuple[int, str]] = field(default_factory=set)
    """The cases and rows of whose elements some task changed or ended in this transaction."""
    held: set[int] = field(default_factory=set)
    """The cases about which something for an outsider waits in the outbox."""

    @property
    def inbound(self) -> Inbound:
        """The inbound that is being served."""
        assert self.answered is not None, "a timer has no inbound"
        return self.answered

    @property
    def person(self) -> Person:
        """Who speaks, known by now."""
        assert self.speaker is not None, "strangers are served apart"
        return self.speaker

    @property
    def today(self) -> date:
        """The day, in the office."""
        return self.local(self.now).date()

    def local(self, instant: datetime) -> datetime:
        """An instant in the office's time."""
        return instant.astimezone(self.office.zone)

    def gathered(self, case: Case) -> Values:
        """What was gathered in a case; for a child case also what was gathered in its parent before."""
        above = self.unit.values(case.parent) if case.parent is not None else {}
        return {**above, **self.unit.values(case.id)}

    def open_children(self, case: Case) -> list[Case]:
        """The elements of a case, and the times of its rhythm, that are not over, in the order of their opening."""
        return [child for child in self.unit.children(case.id) if child.closed_at is None]

    def asker(self, institution: str) -> Asker:
        """For reading and showing values."""
        return Asker(self.unit, institution, self.office.institution(institution).registers)

    def hand(self, decided_on: str = "") -> Hand:
        """The speaker's hand."""
        return Hand(
            actor=self.person.id,
            channel=self.inbound.channel,
            proof=self.inbound.external_id,
            decided_on=decided_on,
        )

    # -- saying

    def say(
        self,
        key: str,
        params: Mapping[str, Param] | None = None,
        *,
        buttons: Sequence[Sequence[Button]] = (),
        about: Token | None = None,
        number: str = "",
        once: str = "",
        files: tuple[FileRef, ...] = (),
        is_card: bool = False,
    ) -> None:
        """Answer the speaker where he spoke, ahead of notices.

        Args:
            about: what a reply by mail would refer to; by default nothing but the person.
            once: idempotency key: a second answer with the same key is not queued.
            is_card: it is the card of the task that it is about: in a chat it changes when the task does. Other
                words about a task, such as its form's questions, stay as they were said.
        """
        person = self.speaker
        by_mail = self.inbound.channel is ChannelName.MAIL
        token = ""
        if by_mail and person is not None:
            given = replace(about or Token(person_id=person.id), place=self.inbound.place)
            token = self.unit.mint(given, self.now)
        elif by_mail:
            token = self.unit.stranger_token(self.inbound.place)
        self._queue(
            Outgoing(
                message=message(key, params, buttons, files),
                channel=self.inbound.channel,
                address=self.inbound.place,
                person_id=person.id if person else None,
                case_id=about.case_id if about else None,
                case_number=number,
                task_id=about.task_id if about and (by_mail or is_card) else None,
                task_version=about.task_version if about else 0,
                token=token,
                urgent=True,
                in_reply_to=self.inbound.message_id,
                references=self.inbound.references,
                key=once,
            )
        )

    def tell(
        self, person: Person, what: Message, *, case: Case, task: Task | None = None, by_mail: bool = False
    ) -> None:
        """Tell a person something about a case.

        A task goes on every channel that the person has, so that either may answer it; a notice on the one that
        reaches him soonest, and by mail too where the manual asks for a mail.
        """
        reach = self.reach(person)
        channels = [
            channel
            for channel in reach
            if channel is reach[0] or task is not None or (by_mail and channel is ChannelName.MAIL)
        ]
        for channel in channels:
            self._queue(self._letter(person, what, channel, case, task))
        if not channels:
            self.warn("sin_canal", {"nombre": person.name, "asunto": f"{case.number}, {what.key}"})

    def tell_on(
        self,
        channel: ChannelName,
        person: Person,
        what: Message,
        case: Case,
        *,
        confirms: str = "",
        once: str = "",
    ) -> None:
        """Tell a person something about a case on one channel only.

        Args:
            confirms: what a reply to the letter is about besides.
            once: idempotency key.
        """
        self._queue(replace(self._letter(person, what, channel, case, None, confirms), key=once))

    def edit_keyed(self, key: str, chat: str, person_id: int, what: Message) -> None:
        """The message that was queued under a key becomes this one, if it went to this chat."""
        found = self.unit.queued_as(key)
        if found is not None and found[1:3] == (ChannelName.CHAT, chat):
            copy = Copy(
                outbox_id=found[0], channel=ChannelName.CHAT, address=chat, person_id=person_id, sent=True
            )
            self.edit_copy(copy, what)

    def edit_copy(self, copy: Copy, what: Message) -> None:
        """Change one copy of a card, whosever the chat is by now."""
        self._queue(
            Outgoing(
                message=what,
                channel=copy.channel,
                address=copy.address,
                person_id=copy.person_id,
                replaces=copy.outbox_id,
                urgent=True,
            )
        )

    def notify(self, person: Person, what: Message, *, only: ChannelName | None = None) -> None:
        """Tell a person something that is about no case, on the channel that reaches him soonest, or on one only."""
        for channel in [one for one in self.reach(person) if only in (None, one)][:1]:
            by_mail = channel is ChannelName.MAIL
            self._queue(
                Outgoing(
                    message=what,
                    channel=channel,
                    address=person.email if by_mail else person.chat,
                    person_id=person.id,
                    token=self.unit.mint(Token(person_id=person.id, place=person.email), self.now)
                    if by_mail
                    else "",
                )
            )

    def reach(self, person: Person) -> list[ChannelName]:
        """The channels that reach a person, the soonest first; none if he left."""
        if person.gone:
            return []
        addresses = {ChannelName.CHAT: person.chat, ChannelName.MAIL: person.email}
        works = self.office.channels.difference(person.failing)
        return [channel for channel, address in addresses.items() if address and channel in works]

    def _letter(
        self,
        person: Person,
        what: Message,
        channel: ChannelName,
        case: Case,
        task: Task | None,
        confirms: str = "",
    ) -> Outgoing:
        """The outgoing of a message to a person on one channel."""
        token = ""
        outside = parties.is_outsider(person, self.office.institution(case.institution))
        if outside:
            self.held.add(case.id)
        if channel is ChannelName.MAIL:
            about = Token(
                person_id=person.id,
                case_id=case.id,
                task_id=task.id if task else None,
                task_version=task.version if task else 0,
                confirms=confirms,
                place=person.email,
            )
            token = self.unit.mint(about, self.now)
        return Outgoing(
            held=outside,
            message=what,
            channel=channel,
            address=person.chat if channel is ChannelName.CHAT else person.email,
            person_id=person.id,
            case_id=case.id,
            case_number=case.number,
            task_id=task.id if task else None,
            task_version=task.version if task else 0,
            token=token,
        )

    def edit(self, task: Task, case: Case, what: Message) -> None:
        """Change every copy of a task's card that is out in a chat; letters stay as they were sent."""
        self.edit_each(task, case, lambda _person: what)

    def edit_each(self, task: Task, case: Case, what: Callable[[int | None], Message]) -> None:
        """Change every copy of a task's card that is out in a chat to what its person is to see.

        A chat that is no longer the person's is told nothing more.
        """
        for copy in self.unit.copies(task.id):
            left = copy.person_id is not None and self.unit.person(copy.person_id).chat != copy.address
            if copy.channel is ChannelName.CHAT and not left:
                self._queue(
                    Outgoing(
                        message=what(copy.person_id),
                        channel=copy.channel,
                        address=copy.address,
                        person_id=copy.person_id,
                        case_id=case.id,
                        case_number=case.number,
                        replaces=copy.outbox_id,
                        urgent=True,
                    )
                )

    def settle(self) -> None:
        """The message whose button was pressed keeps its words, says what was chosen and loses its buttons."""
        shown = self.unit.shown_as(self.inbound.channel, self.inbound.card)
        if shown is None:
            return
        outbox_id, what = shown
        pressed = (
            button.label for row in what.buttons for button in row if button.action == self.inbound.tap
        )
        chosen = {**what.params, "elegido": next(pressed, "")}
        self._replace(outbox_id, self.inbound.place, message(what.key, chosen))

    def redraw(self, what: Message) -> None:
        """The message whose button was pressed becomes this one."""
        shown = self.unit.shown_as(self.inbound.channel, self.inbound.card)
        if shown is not None:
            self._replace(shown[0], self.inbound.place, what)

    def disarm(self, key: str) -> None:
        """A chat message that was said under this key keeps its words and loses its buttons.

        The one whose button was pressed just now is left to `settle`.
        """
        found = self.unit.queued_as(key)
        if found is None or found[1] is not ChannelName.CHAT or not found[3].buttons:
            return
        pressed = self.unit.shown_as(self.inbound.channel, self.inbound.card) if self.inbound.tap else None
        if pressed is None or pressed[0] != found[0]:
            self._replace(found[0], found[2], message(found[3].key, found[3].params))

    def _replace(self, outbox_id: int, address: str, what: Message) -> None:
        """Change a chat message of the speaker's that is out or on its way."""
        self._queue(
            Outgoing(
                message=what,
                channel=ChannelName.CHAT,
                address=address,
                person_id=self.person.id,
                replaces=outbox_id,
                urgent=True,
            )
        )

    def warn(self, key: str, params: Mapping[str, Param], *, once: str = "") -> None:
        """Tell the administrator, if there is one.

        Args:
            once: idempotency key: a second warning with the same key is not queued.
        """
        if self.office.admin:
            what = message(key, params)
            self._queue(Outgoing(message=what, channel=ChannelName.MAIL, address=self.office.admin, key=once))

    def mail(self, address: str, key: str, params: Mapping[str, Param]) -> None:
        """Send a letter that is about no case (a link code)."""
        self._queue(
            Outgoing(message=message(key, params), channel=ChannelName.MAIL, address=address, urgent=True)
        )

    def _queue(self, outgoing: Outgoing) -> None:
        self.unit.enqueue(outgoing, self.now)


def message(
    key: str,
    params: Mapping[str, Param] | None = None,
    buttons: Sequence[Sequence[Button]] = (),
    files: tuple[FileRef, ...] = (),
) -> Message:
    """A message; empty rows of buttons are left out."""
    rows = tuple(tuple(row) for row in buttons if row)
    return Message(key=key, params=dict(params or {}), buttons=rows, files=files)


def titled(case: Case, desk: Desk, **params: Param) -> dict[str, Param]:
    """The parameters that every message about a case has."""
    title = full_title(desk.office.law_of(case).procedure, case)
    return {"numero": case.number, "titulo": title, **params}


def full_title(procedure: Procedure, case: Case) -> str:
    """What a case is called: its procedure's title, its period where several occasions bring some, its element."""
    calendars = sum(bool(one.rule) for one in procedure.start.occasions)
    several = case.occasion and calendars > 1
    aside = [wording_time.period(case.period, case.occasion)] if several else []
    aside += [case.element] if case.element else []
    return f"{procedure.title} ({', '.join(aside)})" if aside else procedure.title
