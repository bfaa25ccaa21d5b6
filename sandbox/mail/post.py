"""The post office: takes every mail to the mailbox where it belongs."""

from __future__ import annotations

import secrets
import time
from collections.abc import Collection, Sequence

from sandbox.changes import Changes
from sandbox.mail.addresses import domain_of, is_bot, plain
from sandbox.mail.bounce import bounce
from sandbox.mail.compose import compose
from sandbox.mail.headers import received, stamped
from sandbox.mail.inbox import Inbox
from sandbox.mail.reading import attachments, letter, parsed
from sandbox.records import Letter
from sandbox.store import Store


class Post:
    """Delivers between the bot's mailbox (``inbox``) and the people's."""

    def __init__(self, store: Store, changes: Changes) -> None:
        self._store = store
        self._changes = changes
        self.inbox = Inbox(store)
        self._read: dict[int, Letter] = {}  # parsing costs a millisecond, the page asks often

    def deliver(self, sender: str, recipients: Sequence[str], raw: bytes, *, forged: bool = False) -> str:
        """Delivers one mail, all or nothing; ``sender`` is the envelope's. Gives a queue id."""
        queue_id = secrets.token_hex(6).upper()
        with self._store.together():
            for recipient in dict.fromkeys(plain(address) for address in recipients):
                self._deliver_one(sender, recipient, raw, queue_id, forged=forged)
        self.inbox.tell()
        return queue_id

    def _deliver_one(self, sender: str, recipient: str, raw: bytes, queue_id: str, *, forged: bool) -> None:
        if is_bot(recipient):
            whole = stamped(raw, sender=sender, recipient=recipient, letter=queue_id, forged=forged)
            self.inbox.add(whole)
        elif not self._exists(recipient):
            if sender:  # what came from nobody does not go back (RFC 5321, 4.5.5)
                report = bounce(raw, sender=sender, address=recipient)
                self._deliver_one("", plain(sender), report, queue_id, forged=False)
        else:
            whole = received(raw, sender=sender, recipient=recipient, letter=queue_id)
            self._keep(recipient, whole, incoming=True)

    def _keep(self, owner: str, raw: bytes, *, incoming: bool) -> None:
        kept = self._store.run(
            "INSERT INTO letters (owner, incoming, raw, date, seen) VALUES (?, ?, ?, ?, ?)",
            *(owner, int(incoming), raw, time.time(), int(not incoming)),
        )
        self._changes.happened(place_of(owner), int(kept.lastrowid or 0))

    def write(
        self,
        sender: str,
        name: str,
        to: str,
        subject: str,
        text: str,
        *,
        answers: int | None,
        files: Sequence[tuple[str, bytes]],
        forged: bool,
        twice: bool,
    ) -> None:
        """A person writes; see ``World.send_letter``."""
        original, references = None, ""
        if answers is not None:
            original = self._letter(answers)
            references = str(parsed(self.raw(answers)).get("References", ""))
        raw = compose(
            *(sender, name, to, subject, text), original=original, references=references, files=files
        )  # fmt: skip
        with self._store.together():
            self._keep(plain(sender), raw, incoming=False)
            for _ in range(2 if twice else 1):
                self._deliver_one(sender, plain(to), raw, secrets.token_hex(6).upper(), forged=forged)
        self.inbox.tell()

    def letters(self, address: str, only: Collection[int] | None = None) -> list[Letter]:
        """The mailbox of a person, or only the letters with these numbers, oldest first."""
        rows = self._store.rows("SELECT id FROM letters WHERE owner = ? ORDER BY id", plain(address))
        return [self._letter(number) for (number,) in rows if only is None or number in only]

    def unread(self, address: str) -> int:
        """How many letters a person has received and not opened."""
        count = "SELECT count(*) FROM letters WHERE owner = ? AND incoming = 1 AND seen = 0"
        found = self._store.row(count, plain(address))
        return 0 if found is None else int(found[0])

    def _letter(self, letter_id: int) -> Letter:
        if letter_id not in self._read:
            row = self._store.row("SELECT raw, date, incoming, seen FROM letters WHERE id = ?", letter_id)
            if row is None:
                raise LookupError(letter_id)
            self._read[letter_id] = letter(
                letter_id=letter_id,
                raw=row[0],
                date=row[1],
                incoming=bool(row[2]),
                read=bool(row[3]),
            )
        return self._read[letter_id]

    def raw(self, letter_id: int) -> bytes:
        """The bytes of a letter. Raises LookupError if there is none."""
        row = self._store.row("SELECT raw FROM letters WHERE id = ?", letter_id)
        if row is None:
            raise LookupError(letter_id)
        return bytes(row[0])

    def attachment(self, letter_id: int, index: int) -> tuple[str, bytes]:
        """Name and content of an attachment. Raises LookupError if there is none."""
        found = attachments(parsed(self.raw(letter_id)))
        if not 0 <= index < len(found):
            raise LookupError(index)
        return found[index]

    def mark_read(self, letter_id: int) -> None:
        """The person opened the letter."""
        done = self._store.row(
            "UPDATE letters SET seen = 1 WHERE id = ? AND seen = 0 RETURNING owner", letter_id
        )
        if done is not None:
            self._read.pop(letter_id, None)
            self._changes.happened(place_of(done[0]), letter_id)

    def bouncing(self) -> frozenset[str]:
        """The addresses whose mail comes back."""
        return frozenset(address for (address,) in self._store.rows("SELECT * FROM bouncing"))

    def set_bouncing(self, address: str, bouncing: bool) -> None:
        """Makes mail to an address come back, or arrive again."""
        change = "INSERT OR IGNORE INTO" if bouncing else "DELETE FROM"
        value = "VALUES (?)" if bouncing else "WHERE address = ?"
        self._store.run(f"{change} bouncing {value}", plain(address))

    def _exists(self, address: str) -> bool:
        return address not in self.bouncing() and not f".{domain_of(address)}".endswith(".invalid")

    def forget(self) -> None:
        """Forgets what was read of letters that are gone."""
        self._read.clear()
        self.inbox.tell()


def place_of(address: str) -> str:
    """What a mailbox is called among the places where something changes."""
    return f"mail {plain(address)}"
