"""The sandbox checked against the machine-readable Bot API."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from sandbox.telegram.app import METHODS
from sandbox.world import User, World

Json = dict[str, Any]
SHARED = Path(os.environ.get("VENTANILLA_TEST_SHARED") or Path(__file__).parents[3] / "shared")
SPEC_FILE = SHARED / "telegram" / "bot-api-spec.json"
PLAIN = {"Integer": int, "String": str, "Boolean": bool, "True": bool, "Float": float}
# A call of each method that is right, in the chat of user 501 whose first message is the bot's 2.
RIGHT: dict[str, Json] = {
    "getMe": {},
    "getUpdates": {"timeout": 0},
    "sendMessage": {
        "chat_id": 501,
        "text": "hola",
        "entities": [{"type": "bold", "offset": 0, "length": 4}],
        "reply_parameters": {"message_id": 1},
        "reply_markup": {"inline_keyboard": [[{"text": "Sí", "callback_data": "si"}]]},
    },
    "sendPhoto": {"chat_id": 501, "photo": "PHOTO", "caption": "x"},
    "sendDocument": {"chat_id": 501, "document": "DOCUMENT"},
    "sendChatAction": {"chat_id": 501, "action": "typing"},
    "editMessageText": {"chat_id": 501, "message_id": 2, "text": "nuevo"},
    "editMessageReplyMarkup": {
        "chat_id": 501,
        "message_id": 2,
        "reply_markup": {"inline_keyboard": [[{"text": "No", "callback_data": "no"}]]},
    },
    "answerCallbackQuery": {"callback_query_id": "QUERY", "text": "Listo"},
    "getFile": {"file_id": "DOCUMENT"},
    "setMyCommands": {"commands": [{"command": "nuevo", "description": "Abrir"}]},
    "getMyCommands": {},
    "setWebhook": {"url": ""},
    "deleteWebhook": {},
    "getWebhookInfo": {},
}


@pytest.fixture(scope="module")
def spec() -> Json:
    """The Bot API's methods and types."""
    if not SPEC_FILE.exists():
        pytest.skip("the shared Bot API specification is missing (VENTANILLA_TEST_SHARED)")
    found: Json = json.loads(SPEC_FILE.read_text(encoding="utf-8"))
    return found


@pytest.fixture
def tapped(world: World, ana: User) -> dict[str, str]:
    """A chat in which everything was used once; gives the ids that the calls name."""
    world.say(ana, "/start")
    world.chats.from_bot(501, {"text": "¿Aprueba?"})
    world.send_file(ana, "a.gif", b"GIF89a\x01\0\x01\0", as_photo=True)
    world.send_file(ana, "a.txt", b"x", as_photo=False, caption="/nuevo")
    world.say(ana, "esto", reply_to=2)
    world.block(501, blocked=True)
    world.block(501, blocked=False)
    bubbles = world.chat(501)
    assert bubbles[2].photo is not None
    assert bubbles[3].document is not None
    return {"PHOTO": bubbles[2].photo, "DOCUMENT": bubbles[3].document.file_id}


def faults(spec: Json, value: Any, kinds: list[str], where: str) -> Iterator[str]:
    """What is wrong with a value that should be of one of these kinds; nothing if one fits."""
    found = [list(_faults_of(spec, value, kind, where)) for kind in kinds]
    if all(found):
        yield from min(found, key=len)


def _faults_of(spec: Json, value: Any, kind: str, where: str) -> Iterator[str]:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            yield f"{where}: no array"
            return
        for number, one in enumerate(value):
            yield from faults(spec, one, [kind.removeprefix("Array of ")], f"{where}[{number}]")
    elif kind in PLAIN:
        if type(value) is not PLAIN[kind]:
            yield f"{where}: {value!r} is no {kind}"
    elif "subtypes" in spec["types"][kind]:
        yield from faults(spec, value, spec["types"][kind]["subtypes"], where)
    else:
        yield from _object_faults(spec, value, spec["types"][kind].get("fields", []), where)


def _object_faults(spec: Json, value: Any, fields: list[Json], where: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{where}: no object"
        return
    yield from (f"{where}.{name}: unknown" for name in value.keys() - {f["name"] for f in fields})
    for field in fields:
        if field["name"] in value:
            name = f"{where}.{field['name']}"
            yield from faults(spec, value[field["name"]], field["types"], name)
        elif field["required"]:
            yield f"{where}.{field['name']}: missing"


def filled(call: Json, ids: dict[str, str]) -> Json:
    return {name: ids.get(value, value) if isinstance(value, str) else value
            for name, value in call.items()}  # fmt: skip


@pytest.mark.parametrize("method", METHODS)
async def test_results_are_the_apis(
    method: str, spec: Json, api: str, world: World, ana: User, tapped: dict[str, str]
) -> None:
    """What a method gives back has the required fields of its type, of their kinds, no others."""
    tap = asyncio.create_task(world.tap(ana, 2, "si"))
    await asyncio.sleep(0)
    updates = world.chats.updates.waiting(100)
    ids = tapped | {"QUERY": updates[-1]["callback_query"]["id"]}
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{api}/bot{world.token}/{method}", json=filled(RIGHT[method], ids))
    world.chats.forget()
    await tap
    body = answer.json()
    assert body["ok"], body
    assert not list(faults(spec, body["result"], spec["methods"][method]["returns"], method))
    if method == "getUpdates":
        seen = {kind for update in body["result"] for kind in update}
        assert seen == {"update_id", "message", "callback_query", "my_chat_member"}


@pytest.mark.parametrize("method", METHODS)
async def test_required_parameters(
    method: str, spec: Json, api: str, world: World, tapped: dict[str, str]
) -> None:
    """A call without one of the parameters that the API requires is refused with 400."""
    required = [f["name"] for f in spec["methods"][method].get("fields", []) if f["required"]]
    call = filled(RIGHT[method], tapped)
    assert call.keys() <= {f["name"] for f in spec["methods"][method].get("fields", [])}
    async with httpx.AsyncClient() as client:
        for name in required:
            rest = {key: value for key, value in call.items() if key != name}
            answer = await client.post(f"{api}/bot{world.token}/{method}", json=rest)
            assert answer.status_code == 400, name
            assert answer.json()["description"].startswith("Bad Request: ")


def test_the_check_finds_faults(spec: Json) -> None:
    """The check itself sees what is missing, unknown or of another kind."""
    wrong = {"is_bot": "no", "first_name": "Ana", "age": 40}
    assert sorted(faults(spec, wrong, ["User"], "u")) == [
        "u.age: unknown",
        "u.id: missing",
        "u.is_bot: 'no' is no Boolean",
    ]
