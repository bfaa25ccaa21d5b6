"""Updates as inbounds."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from bot.telegram.contents import MOST_BYTES, ToFetch
from bot.telegram.reading import Me, Reading, read_update
from bot.telegram.signing import Signer
from machines.records import ChannelName
from tests.bot.telegram.samples import ANA, BOT, GROUP, message, tap, update

ME = Me(id=700, username="Ventanilla_bot")
CHANNEL = {"id": -100, "type": "channel", "title": "Avisos"}


def read(raw: dict[str, object], signer: Signer) -> Reading | None:
    return read_update(raw, signer=signer, me=ME)


def heard(raw: dict[str, object], signer: Signer) -> Reading:
    found = read(raw, signer)
    assert found is not None
    return found


def test_text(signer: Signer) -> None:
    """A message is who, where and what, and the raw update stays as it was."""
    raw = update(text="No imprime\r\nla 🖨")
    before = copy.deepcopy(raw)
    inbound = heard(raw, signer).inbound
    assert (inbound.channel, inbound.external_id, inbound.sender) == (ChannelName.CHAT, "77", "501")
    assert (inbound.sender_name, inbound.place, inbound.text) == ("Ana Ávila", "501", "No imprime\nla 🖨")
    assert (inbound.edited, inbound.tap, inbound.problems, inbound.authentic) == (False, "", (), True)
    assert raw == before


def test_tap(signer: Signer) -> None:
    """A tap of ours gives its action, the card and the query; who pressed is `from`."""
    beto = {"id": 502, "is_bot": False, "first_name": "Beto"}
    reading = heard(tap(signer.sign("t.1.1.0."), sender=beto), signer)
    inbound = reading.inbound
    assert (inbound.tap, inbound.stale_tap, inbound.card) == ("t.1.1.0.", False, "501:9")
    assert (inbound.sender, inbound.place, reading.query_id) == ("502", "501", "q1")


@pytest.mark.parametrize("data", ["t.1.1.0.", "t.1.1.0.~AAAAAAAAAA", None])
def test_forged_tap(signer: Signer, data: str | None) -> None:
    """A tap that we did not sign is stale and carries no action."""
    inbound = heard(tap(data), signer).inbound
    assert (inbound.tap, inbound.stale_tap) == ("", True)


def test_tap_on_old_card(signer: Signer) -> None:
    """A card that Telegram no longer shows the bot still says where and which it was."""
    old = {"chat": GROUP, "message_id": 3, "date": 0}
    inbound = heard(tap(signer.sign("m.tareas"), on=old), signer).inbound
    assert (inbound.tap, inbound.card, inbound.place) == ("m.tareas", "-42:3", "-42")


def test_photo(signer: Signer) -> None:
    """Of a photo the largest size is fetched, and the caption is the text."""
    sizes = [
        {"file_id": name, "file_unique_id": name, "width": wide, "height": wide, "file_size": wide}
        for name, wide in (("s", 90), ("l", 1280), ("m", 320))
    ]
    reading = heard(update(photo=sizes, caption="Así quedó"), signer)
    assert reading.files == (ToFetch(file_id="l", name="foto-9.jpg", media_type="image/jpeg", size=1280),)
    assert reading.inbound.text == "Así quedó"


def test_album(signer: Signer) -> None:
    """A later photo of an album is a message with a file and no text."""
    size = {"file_id": "b", "file_unique_id": "b", "width": 1, "height": 1}
    reading = heard(update(photo=[size], media_group_id="g"), signer)
    assert (reading.inbound.text, reading.inbound.problems, len(reading.files)) == ("", (), 1)


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (
            {"file_name": "nota ñ.pdf", "mime_type": "application/PDF", "file_size": 5},
            ("nota ñ.pdf", "application/pdf", 5),
        ),
        ({}, ("archivo-9", "application/octet-stream", 0)),
        (
            {"file_name": "../a\n\ud800b", "file_size": MOST_BYTES},
            ("../a �b", "application/octet-stream", MOST_BYTES),
        ),
    ],
)
def test_document(signer: Signer, document: dict[str, Any], expected: tuple[str, str, int]) -> None:
    """A document keeps its name and kind, or gets plain ones."""
    ids = {"file_id": "d", "file_unique_id": "d"}
    (file,) = heard(update(document=ids | document), signer).files
    assert (file.name, file.media_type, file.size) == expected


def test_large_document(signer: Signer) -> None:
    """A file over 20 MB is not fetched, and its sender learns why."""
    document = {"file_id": "d", "file_unique_id": "d", "file_name": "x.iso", "file_size": MOST_BYTES + 1}
    reading = heard(update(document=document, caption="Vea"), signer)
    assert (reading.files, reading.inbound.text) == ((), "Vea")
    assert "«x.iso» pesa más de 20 MB" in reading.inbound.problems[0]


FILE = {"file_id": "f", "file_unique_id": "f", "duration": 1, "width": 1, "height": 1}
PLACE = {"longitude": 1.0, "latitude": 1.0}


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"voice": FILE}, "notas de voz"),
        ({"audio": FILE}, "audios"),
        ({"video": FILE}, "videos"),
        ({"video_note": FILE | {"length": 1}}, "mensajes de video"),
        ({"animation": FILE, "document": FILE}, "animaciones"),
        ({"sticker": FILE | {"is_animated": False, "is_video": False, "type": "regular"}}, "stickers"),
        ({"contact": {"phone_number": "1", "first_name": "A"}}, "contactos"),
        ({"location": PLACE}, "ubicaciones"),
        ({"venue": {"location": PLACE, "title": "t", "address": "a"}, "location": PLACE}, "lugares"),
        ({"dice": {"emoji": "🎲", "value": 3}}, "dados"),
    ],
)
def test_unreadable_kinds(signer: Signer, fields: dict[str, object], word: str) -> None:
    """What the bot can't receive is said in one sentence, and is no file."""
    reading = heard(update(**fields), signer)
    assert (reading.files, len(reading.inbound.problems)) == ((), 1)
    assert word in reading.inbound.problems[0]


def test_edited(signer: Signer) -> None:
    """An edited message says so; a live location that moves is nothing."""
    assert heard(update("edited_message", text="corregido", edit_date=1), signer).inbound.edited
    assert read(update("edited_message", location=PLACE, edit_date=1), signer) is None


@pytest.mark.parametrize(
    ("fields", "ours"),
    [
        ({"text": "hola"}, False),
        ({"text": "/tareas"}, True),
        ({"text": "/tareas@ventanilla_BOT ya"}, True),
        ({"text": "/tareas@otro_bot"}, False),
        ({"text": "sí", "reply_to_message": message(chat=GROUP, sender=BOT)}, True),
        ({"text": "sí", "reply_to_message": message(chat=GROUP, sender=BOT | {"id": 701})}, False),
        ({"text": "sí", "reply_to_message": message(chat=GROUP)}, False),
        ({"text": "/tareas", "sender": BOT | {"id": 1087968824}, "sender_chat": GROUP}, False),
        ({"text": "/tareas", "chat": CHANNEL}, False),
        ({"new_chat_members": [ANA]}, False),
    ],
)
def test_groups(signer: Signer, fields: dict[str, object], ours: bool) -> None:
    """In groups only commands and replies to this bot are heard."""
    assert (read(update(**{"chat": GROUP} | fields), signer) is not None) is ours


@pytest.mark.parametrize(
    "raw",
    [
        {"update_id": 1, "channel_post": message(chat=CHANNEL, text="x")},
        {"update_id": 1, "something_new": {"a": 1}},
        update(sender=BOT, text="yo"),
        update(pinned_message=message(text="x")),
        {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": CHANNEL, "text": "x"}},
    ],
)
def test_ignored(signer: Signer, raw: dict[str, object]) -> None:
    """Channel posts, bots, service messages and kinds that we don't know are none of our business."""
    assert read(raw, signer) is None


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"update_id": 1, "message": 5},
        {"update_id": 1, "message": {"text": "sin fecha"}},
        update(text=["no"]),
        update(sender={"id": 1}),
        {"update_id": 1, "callback_query": {"id": "1"}},
    ],
)
def test_poison(signer: Signer, raw: dict[str, object]) -> None:
    """A malformed update raises ValueError and nothing else."""
    with pytest.raises(ValueError, match="malformed update"):
        read(raw, signer)
