"""Calls arrive as JSON, forms, multipart forms or in the address."""

from __future__ import annotations

import json

import httpx
import pytest

from sandbox.telegram.parameters import read_parameters
from sandbox.telegram.refusal import Refused
from sandbox.world import User, World


async def test_every_way_to_write_a_call(api: str, world: World, ana: User) -> None:
    """The same call means the same, however its body is written; names mind no case."""
    world.say(ana, "hola")
    address = f"{api}/bot{world.token}/sendMessage"
    keyboard = {"inline_keyboard": [[{"text": "Sí", "callback_data": "si"}]]}
    call = {"chat_id": "501", "text": "ñ & =", "reply_markup": json.dumps(keyboard)}
    async with httpx.AsyncClient() as client:
        await client.post(address, json=call | {"reply_markup": keyboard, "chat_id": 501})
        await client.post(address, data=call)
        await client.post(address, data=call, files={"unused": b"x"})
        await client.get(address.lower().replace(world.token.lower(), world.token), params=call)
    bubbles = world.chat(501)[1:]
    assert [bubble.text for bubble in bubbles] == ["ñ & ="] * 4
    assert [bubble.buttons[0][0].data for bubble in bubbles] == ["si"] * 4


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b"{"),
        ("application/json", b"[]"),
        ("multipart/form-data", b"--x\r\n\r\n--x--"),
    ],
)
def test_broken_bodies(kind: str, body: bytes) -> None:
    """A body that cannot be read is refused."""
    with pytest.raises(Refused, match="Bad Request"):
        read_parameters(kind, body, "")


def test_broken_structure() -> None:
    """A parameter that should be JSON and is not is refused by its name."""
    given = read_parameters("", b"entities=%5B1", "")
    with pytest.raises(Refused, match="can't parse entities"):
        given.structure("entities")


def test_multipart_is_exact() -> None:
    """File contents come out byte for byte, whatever is in them."""
    content = b"\r\n--y\r\n\xff\0\r\n"
    body = (
        b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\xc3\xb1\r\n'
        b'--x\r\nContent-Disposition: form-data; name="f"; filename="\xc3\xb1 %22.bin"\r\n\r\n'
        + content
        + b"\r\n--x--\r\n"
    )
    given = read_parameters("multipart/form-data; boundary=x", body, "")
    assert given.text("a") == "ñ"
    assert given.uploads["f"].content == content
    assert given.uploads["f"].name == 'ñ ".bin'
