"""People who use the sandbox's page, through the same HTTP calls as its script."""

from __future__ import annotations

import base64
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import httpx

from tests.waiting import PATIENCE, until

_GIVEN = ("/api/chat/", "/api/mail/")
COUNTER = "ventanilla@sandbox.local"


@dataclass(frozen=True, kw_only=True)
class Bubble:
    """One message of the bot in a chat."""

    id: int
    text: str
    buttons: dict[str, str]
    """Callback data by label."""
    photo: str | None
    document: str | None
    """Its file; what it is called is `name`."""
    name: str


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One letter that a person received."""

    id: int
    subject: str
    text: str
    reply_to: str
    answers: dict[str, dict[str, str]]
    """By label: `to`, `subject` and `body` of the answer button."""
    files: tuple[str, ...]
    """The names of its attachments."""

    @property
    def whole(self) -> str:
        """Subject and text."""
        return f"{self.subject}\n{self.text}"


class Page:
    """The page at an address."""

    def __init__(self, url: str) -> None:
        self.url = url
        # Plain HTTP on this machine: no proxy, and no certificates that take 20 ms to load.
        self._client = httpx.Client(base_url=url, trust_env=False, verify=False, timeout=PATIENCE)
        self._behind: list[threading.Thread] = []
        self._people: list[dict[str, Any]] = []
        self.given: list[str] = []
        """The path of everything that people gave to the bot."""

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()
        for thread in self._behind:
            thread.join(PATIENCE)

    def post_behind(self, path: str, **fields: object) -> None:
        """Post fields without waiting for the answer, which may never come."""
        self.given.append(path)

        def post() -> None:
            with suppress(httpx.HTTPError):
                # A connection of its own, which ends with it whatever becomes of the others.
                httpx.post(f"{self.url}{path}", json=fields, trust_env=False, verify=False, timeout=PATIENCE)

        self._behind.append(threading.Thread(target=post, daemon=True))
        self._behind[-1].start()

    def get(self, path: str) -> Any:
        """The JSON behind a path."""
        return self._client.get(path).raise_for_status().json()

    def content(self, path: str) -> bytes:
        """The bytes behind a path."""
        return self._client.get(path).raise_for_status().content

    def post(self, path: str, **fields: object) -> Any:
        """Post fields; the JSON that comes back."""
        answer = self._client.post(path, json=fields)
        assert answer.is_success, answer.text
        if path.startswith(_GIVEN):
            self.given.append(path)
        return answer.json()

    def people(self) -> list[dict[str, Any]]:
        """The people whom a visitor can be; waits until the page knows them."""

        def look() -> list[dict[str, Any]]:
            with suppress(httpx.HTTPStatusError):  # the bot's console does not answer yet
                self._people = self.get("/api/people")
            return self._people

        return self._people or until(look, lambda: "the page knows nobody")

    def person(self, name: str, *, remembers: bool = False) -> Someone:
        """A person by the beginning of the name; who `remembers` sees also what came before now."""
        found = self._called(name)
        if found is None:
            self._people = []
            self.people()
            found = self._called(name)
        assert found is not None, name
        someone = Someone(self, found)
        if not remembers:
            someone.forget()
        return someone

    def _called(self, name: str) -> dict[str, Any] | None:
        return next((one for one in self._people if str(one["name"]).startswith(name)), None)

    def start_over(self) -> None:
        """The button of that name."""
        self.post("/start-over")


class Someone:
    """One person at the page: a chat and a mailbox."""

    def __init__(self, page: Page, record: dict[str, Any]) -> None:
        self.page = page
        self.key: str = record["key"]
        self.name: str = record["name"]
        self.email: str = record["email"]
        self.user_id: int = record["user_id"]
        self._bubbles = self._letters = 0
        self._opened: dict[int, Letter] = {}

    def forget(self) -> None:
        """Look only at what comes from now on."""
        self._bubbles = max((one.id for one in self.chat()), default=0)
        self._letters = max((one.id for one in self.letters()), default=0)

    def remember(self) -> None:
        """Look at everything from the beginning."""
        self._bubbles = self._letters = 0

    # -- chat

    def chat(self) -> list[Bubble]:
        """What the bot wrote, oldest first."""
        said = self.page.get(f"/api/chat/{self.key}")["messages"]
        return [_bubble(one) for one in said if one["from_bot"] and one["id"] > self._bubbles]

    def sees(self, *texts: str, buttons: Sequence[str] | None = None) -> Bubble:
        """Wait until a message has these texts (and exactly these buttons); the newest such."""

        def look() -> Bubble | None:
            fits = [
                one
                for one in self.chat()
                if all(text in one.text for text in texts)
                and (buttons is None or list(one.buttons) == list(buttons))
            ]
            return fits[-1] if fits else None

        return until(look, lambda: f"{self.name} never saw {texts} {buttons or ''} but:\n{self._shown()}")

    def receives(self, name: str) -> bytes:
        """Wait for a file of that name in the chat; the newest such, its bytes."""

        def look() -> Bubble | None:
            fits = [one for one in self.chat() if one.document and one.name == name]
            return fits[-1] if fits else None

        found = until(look, lambda: f"{self.name} never received {name} but:\n{self._shown()}")
        return self.page.content(f"/api/file/{found.document}")

    def says(self, text: str) -> None:
        """Write to the bot."""
        self.page.post(f"/api/chat/{self.key}/say", text=text)

    def taps(self, label: str, *on: str) -> str:
        """Tap the newest button of that label on a message with these texts; the pop-up's text."""
        card = self._with_button(label, on)
        return self.taps_data(card.id, card.buttons[label])

    def omits(self, question: str) -> None:
        """Wait for a question and leave it out."""
        self.taps("Omitir", question)

    def taps_data(self, message: int, data: str) -> str:
        """Tap a button with this callback data on that message of one's own chat; the pop-up's text."""
        popup = self.page.post(f"/api/chat/{self.key}/tap", message=message, data=data)
        return str(popup["text"]) if popup else ""

    def sends_tap(self, label: str, *on: str, times: int = 1) -> None:
        """Tap without waiting for an answer: whoever should answer may die meanwhile."""
        card = self._with_button(label, on)
        for _ in range(times):
            self.page.post_behind(f"/api/chat/{self.key}/tap", message=card.id, data=card.buttons[label])

    def _with_button(self, label: str, on: tuple[str, ...]) -> Bubble:
        def look() -> Bubble | None:
            fits = [
                one for one in self.chat() if label in one.buttons and all(text in one.text for text in on)
            ]
            return fits[-1] if fits else None

        return until(look, lambda: f"{self.name} never saw the button {label} but:\n{self._shown()}")

    def sends_photo(self, content: bytes, name: str = "pantalla.png") -> None:
        """Send a photograph."""
        self._sends(name, content, photo=True)

    def sends_file(self, content: bytes, name: str) -> None:
        """Send a file as it is."""
        self._sends(name, content, photo=False)

    def _sends(self, name: str, content: bytes, *, photo: bool) -> None:
        encoded = base64.b64encode(content).decode()
        self.page.post(f"/api/chat/{self.key}/file", name=name, content=encoded, photo=photo, caption="")

    def _shown(self) -> str:
        return "\n---\n".join(f"{one.text}{one.name}\n{list(one.buttons)}" for one in self.chat())

    # -- mail

    def letters(self) -> list[Letter]:
        """The letters received, oldest first."""
        summaries = self.page.get(f"/api/mail/{self.key}")["letters"]
        new = sorted(one["id"] for one in summaries if one["incoming"] and one["id"] > self._letters)
        for number in new:
            if number not in self._opened:
                self._opened[number] = _letter(self.page.get(f"/api/mail/{self.key}/{number}"))
        return [self._opened[number] for number in new]

    def received(self) -> list[str]:
        """The Message-IDs of all letters that were ever received."""
        summaries = self.page.get(f"/api/mail/{self.key}")["letters"]
        return [str(one["message_id"]) for one in summaries if one["incoming"]]

    def gets(self, *texts: str) -> Letter:
        """Wait for a letter with these texts in its subject or body; the newest such."""

        def look() -> Letter | None:
            fits = [one for one in self.letters() if all(text in one.whole for text in texts)]
            return fits[-1] if fits else None

        return until(look, lambda: f"{self.name} never got {texts} but:\n{self._got()}")

    def attached(self, letter: Letter, name: str) -> bytes:
        """The bytes of an attachment."""
        index = letter.files.index(name)
        return self.page.content(f"/api/mail/{self.key}/{letter.id}/attachment/{index}")

    def original(self, letter: Letter) -> bytes:
        """A letter as it travelled."""
        return self.page.content(f"/api/mail/{self.key}/{letter.id}/original")

    def writes(self, subject: str, text: str, files: Sequence[tuple[str, bytes]] = (), **how: object) -> None:
        """Write a new letter to the counter."""
        self._send(to=COUNTER, subject=subject, text=text, files=_encoded(files), **how)

    def replies(
        self, letter: Letter, text: str, files: Sequence[tuple[str, bytes]] = (), **how: object
    ) -> None:
        """Reply to a letter; the mail program quotes it below."""
        where = {"to": letter.reply_to, "subject": f"Re: {letter.subject}", "answers": letter.id}
        self._send(**where, text=text, files=_encoded(files), **how)

    def clicks(self, letter: Letter, label: str) -> None:
        """Click an answer button of a letter and send what the mail program prepares."""
        prepared = letter.answers[label]
        self._send(to=prepared["to"], subject=prepared["subject"], text=prepared["body"])

    def _send(self, **fields: object) -> None:
        self.page.post(f"/api/mail/{self.key}", **fields)

    def _got(self) -> str:
        return "\n---\n".join(f"{one.whole}\n{list(one.answers)}" for one in self.letters())

    # -- cases

    def cases(self) -> list[dict[str, str]]:
        """The cases that the page lists for this person."""
        found: list[dict[str, str]] = self.page.get(f"/api/cases/{self.key}")
        return found


def _bubble(record: dict[str, Any]) -> Bubble:
    buttons = {one["text"]: str(one["data"]) for row in record["buttons"] for one in row}
    document = record["document"] or {"file_id": None, "name": ""}
    return Bubble(
        id=record["id"],
        text=record["text"],
        buttons=buttons,
        photo=record["photo"],
        document=document["file_id"],
        name=document["name"],
    )


def _letter(record: dict[str, Any]) -> Letter:
    return Letter(
        id=record["id"],
        subject=record["subject"],
        text=record["text"],
        reply_to=record["reply_to"],
        answers={one["label"]: one for one in record["answers"]},
        files=tuple(one["name"] for one in record["files"]),
    )


def _encoded(files: Sequence[tuple[str, bytes]]) -> list[dict[str, str]]:
    return [{"name": name, "content": base64.b64encode(content).decode()} for name, content in files]
