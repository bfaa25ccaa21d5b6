"""Photos and documents in both directions."""

from __future__ import annotations

import struct
import zlib

import httpx
import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError

from sandbox.telegram import files, sending
from sandbox.telegram.pictures import dimensions
from sandbox.world import User, World

JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\x00\x10\x00\x20\x01\x01\x11\x00\xff\xd9"


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "size"),
    [(png(3, 2), (3, 2)), (JPEG, (32, 16)), (b"GIF89a\x05\0\x04\0", (5, 4)), (b"%PDF", None)],
)
def test_dimensions(content: bytes, size: tuple[int, int] | None) -> None:
    """The size of a picture is read from its header; what is no picture has none."""
    assert dimensions(content) == size


async def test_user_photo(bot: Bot, world: World, ana: User) -> None:
    """A user's photo can be downloaded by the bot, byte for byte."""
    world.send_file(ana, "pantalla.png", png(30, 20), as_photo=True, caption="No imprime")
    (update,) = await bot.get_updates(timeout=0)
    assert update.message is not None
    (size,) = update.message.photo
    assert (size.width, size.height, update.message.caption) == (30, 20, "No imprime")
    file = await bot.get_file(size.file_id)
    assert bytes(await file.download_as_bytearray()) == png(30, 20)
    assert world.chat(501)[0].photo == size.file_id


async def test_user_document(bot: Bot, world: World, ana: User) -> None:
    """A document keeps its name and kind; a wrong photo goes as a document too."""
    world.send_file(ana, "nota ñ.pdf", b"%PDF-1.7\r\n\0\xff", as_photo=True)
    (update,) = await bot.get_updates(timeout=0)
    assert update.message is not None
    document = update.message.document
    assert document is not None
    assert (document.file_name, document.mime_type) == ("nota ñ.pdf", "application/pdf")
    file = await bot.get_file(document)
    assert bytes(await file.download_as_bytearray()) == b"%PDF-1.7\r\n\0\xff"
    assert world.file(document.file_id) == ("nota ñ.pdf", b"%PDF-1.7\r\n\0\xff")


async def test_send_files(bot: Bot, world: World, ana: User) -> None:
    """The bot sends a photo and a document, uploaded or again by their id."""
    world.say(ana, "hola")
    photo = await bot.send_photo(501, png(4, 4), caption="Diagrama")
    again = await bot.send_photo(501, photo.photo[-1].file_id)
    content = b"\r\n--boundary\r\n\0\xff\n"
    sent = await bot.send_document(501, content, filename='constancia "1".pdf')
    assert again.photo[-1].file_unique_id == photo.photo[-1].file_unique_id
    assert sent.document is not None
    assert world.file(sent.document.file_id) == ('constancia "1".pdf', content)
    shown = world.chat(501)
    assert (shown[1].photo, shown[1].text) == (photo.photo[-1].file_id, "Diagrama")
    assert shown[3].document is not None
    assert shown[3].document.name == 'constancia "1".pdf'


async def test_file_refusals(bot: Bot, world: World, ana: User) -> None:
    """Unknown ids, wrong kinds, empty files, broken pictures and long captions are refused."""
    world.say(ana, "hola")
    document = (await bot.send_document(501, b"x", filename="x.txt")).document
    assert document is not None
    with pytest.raises(BadRequest, match=r"(?i)invalid file_id"):
        await bot.get_file("nada")
    with pytest.raises(BadRequest, match=r"(?i)type of file mismatch"):
        await bot.send_photo(501, document.file_id)
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await bot.send_document(501, "https://example.org/x.pdf")
    with pytest.raises(BadRequest, match=r"(?i)file must be non-empty"):
        await bot.send_document(501, b"", filename="x.txt")
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(501, b"not a picture")
    with pytest.raises(BadRequest, match=r"(?i)caption is too long"):
        await bot.send_document(501, b"x", caption="á" * 1025)


async def test_too_big_to_download(
    bot: Bot, world: World, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file over the bot's limit arrives, but cannot be downloaded."""
    monkeypatch.setattr("sandbox.telegram.answering.MAX_DOWNLOAD", 10)
    assert files.MAX_DOWNLOAD == 20 * 1024 * 1024
    world.send_file(ana, "grande.bin", b"x" * 11, as_photo=False)
    (update,) = await bot.get_updates(timeout=0)
    assert update.message is not None
    assert update.message.document is not None
    with pytest.raises(BadRequest, match=r"(?i)file is too big"):
        await bot.get_file(update.message.document)


async def test_too_big_to_send(bot: Bot, world: World, ana: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """An upload over the limit is refused with 413, also before the form is read."""
    world.say(ana, "hola")
    monkeypatch.setattr(sending, "MAX_UPLOAD", 1000)
    with pytest.raises(NetworkError, match=r"(?i)Request Entity Too Large"):
        await bot.send_document(501, b"x" * 1001)
    monkeypatch.setattr("sandbox.telegram.app._BODY_LIMIT", 1000)
    with pytest.raises(NetworkError, match=r"(?i)Request Entity Too Large"):
        await bot.send_document(501, b"x" * 200_000)


async def test_download_needs_the_token(api: str, world: World) -> None:
    """A file's address answers 401 with a wrong token and 404 for an unknown path."""
    async with httpx.AsyncClient() as client:
        wrong = await client.get(f"{api}/file/bot1:x/documents/file_1.pdf")
        missing = await client.get(f"{api}/file/bot{world.token}/documents/../../x")
    assert (wrong.status_code, missing.status_code) == (401, 404)
