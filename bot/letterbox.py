"""The mail edge: a letter is parsed and its files are on disk before the one path takes it."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Sequence
from typing import Protocol

from bot.gate import Gate
from bot.intake import Arrival, Intake, StoreFailure
from bot.ports import Files, IntakeUnit
from machines.errors import Permanent
from machines.messages import Inbound
from machines.records import ChannelName, InboundRow

_log = logging.getLogger("ventanilla.letterbox")
_KEPT = "sha256:"
"""Begins what is stored of a letter; the hash of the whole letter, which lies on disk, follows."""


def kept_letter(row: InboundRow) -> str:
    """The hash under which the whole letter of a stored inbound lies on disk."""
    return row.raw.decode().removeprefix(_KEPT)


class Parse(Protocol):
    """Makes an `Inbound` of a letter's bytes."""

    def __call__(
        self,
        raw: bytes,
        store_file: Callable[[bytes], str],
        own_thread: Callable[[Sequence[str]], str],
        size: int,
    ) -> Inbound:
        """See `mail.intake.to_inbound`."""
        ...


class Letterbox:
    """What the inbox thread hands its letters to. The whole letter is kept on disk, whatever comes of it."""

    def __init__(self, intake: Intake, files: Files, parse: Parse, gate: Gate | None = None) -> None:
        self._gate = gate or Gate()
        self._intake = intake
        self._files = files
        self._parse = parse

    def take(self, key: str, raw: bytes, size: int) -> None:
        """Take one letter; returns when it is safe to flag it on the server.

        Raises:
            StoreFailure, OSError: it is not safe; it must be brought again.
            Permanent: its sender brings too much; it stays where it is.
        """
        held: list[bytes] = []

        def hold(content: bytes) -> str:
            """A file whose sender is not known yet: on disk only once the letter is taken."""
            held.append(content)
            return hashlib.sha256(content).hexdigest()

        inbound = self._parse(raw, hold, self._own_case, size)
        self._admit(key, inbound, len(raw))
        kept = self._files.put(raw)
        for content in held:
            self._files.put(content)
        arrival = Arrival(ChannelName.MAIL, inbound.external_id, inbound.place, f"{_KEPT}{kept}".encode())
        if self._intake.take(arrival, inbound) is None:
            _log.info("a letter came twice", extra={"key": key})

    def _admit(self, key: str, inbound: Inbound, size: int) -> None:
        """Let a letter in, or raise `Permanent`; whoever it seems to be from is told so once in a while.

        One that we have already uses up nothing of its sender's: a whole inbox comes again when its server is rebuilt.
        """

        def look(unit: IntakeUnit) -> tuple[bool, bool]:
            person = unit.person_at(ChannelName.MAIL, inbound.sender)
            return person is not None, unit.has_received(ChannelName.MAIL, inbound.external_id)

        known, came = self._intake.read(look)
        if came or self._gate.letter(inbound.sender, key, size, known=known, proven=inbound.authentic):
            return
        if self._gate.tells(inbound.sender if known else "", key):
            self._intake.turn_away(inbound)
        raise Permanent("its sender brings too much")

    def again(self, row: InboundRow) -> None:
        """Handle a letter once more that is kept and was put back; one handled meanwhile is left alone.

        Raises:
            StoreFailure, OSError: it stays put back.
        """
        arrival = Arrival(row.channel, row.external_id, row.place, row.raw, stored=row.id)
        try:
            raw = self._files.read(kept_letter(row))
            inbound = self._parse(raw, self._files.put, self._own_case, len(raw))
        except (StoreFailure, OSError) as error:
            if not isinstance(error, FileNotFoundError):
                raise
            self._intake.shunt(arrival, None, "the letter is not on disk any more")
        except Exception as error:  # noqa: BLE001 - it cannot be read this time either: it waits for a human again
            _log.exception("a letter was set aside again", extra={"external_id": row.external_id})
            self._intake.shunt(arrival, None, f"{type(error).__name__}: {error}")
        else:
            self._intake.take(arrival, inbound)

    def poisoned(self, key: str, reason: str) -> None:
        """A letter was given up: it stays in the inbox, flagged, for a human."""
        _log.error("a letter was given up", extra={"key": key, "reason": reason})

    def _own_case(self, message_ids: Sequence[str]) -> str:
        """The number of the case among whose letters one of these is."""

        def look(unit: IntakeUnit) -> str:
            for message_id in reversed(message_ids):
                ours = unit.by_external_id(ChannelName.MAIL, message_id)
                if ours is not None and ours[1] is not None:
                    return unit.case(ours[1]).number
            return ""

        return self._intake.read(look)
