"""kill -9 at any line between a tap, a photograph, a question and what they bring about: a start later all is there once."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import shutil
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from storage.connection import connect
from tests.conversations.office import World
from tests.conversations.playing import open_ticket
from tests.system.any_line import Telegram, serve

TRIES = int(os.environ.get("VENTANILLA_TEST_LINES", "8"))
"""Lines at which it dies; as many as there are would take an hour."""
SEED = int(os.environ.get("VENTANILLA_TEST_SEED", "1"))


def process(folder: Path, dies_at: int) -> int | None:
    """The exit code of a bot that serves the folder."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.system.any_line"])
    bot = context.Process(target=serve, args=(folder, dies_at))
    bot.start()
    bot.join(60)
    bot.kill()
    return bot.exitcode


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A ticket that Claudia shall assign, another one that waits for its photograph; Telegram has three updates."""
    folder = tmp_path / "before"
    folder.mkdir()
    world = World(folder)
    open_ticket(world)
    ana, claudia, irma = world.chat("Ana"), world.chat("Claudia"), world.chat("Irma")
    irma.says("la pantalla parpadea")
    irma.taps("Sí, abrir la gestión")
    irma.says("Archivo")
    card = claudia.found("Paso 2")
    size = {"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}
    tap = {
        "id": "1", "from": claudia.user(), "chat_instance": "1", "data": card.data["Carlos Pérez Tzoc"],
        "message": {**claudia._message({"text": "…"}), "message_id": card.outbox_id},
    }  # fmt: skip
    bodies: list[dict[str, object]] = [
        {"callback_query": tap},
        {"message": irma._message({"photo": [size]})},
        {"message": ana._message({"text": "no enciende el monitor"})},
    ]
    updates = [{"update_id": world.updates + at, **body} for at, body in enumerate(bodies, 1)]
    (folder / "updates.json").write_text(json.dumps(updates))
    world.store.close()
    return folder


def outcome(folder: Path) -> dict[str, Any]:
    """What came of it all: what happened in the cases, what is in the forms, what arrived, who was told what."""
    with closing(connect(f"sqlite:///{folder / 'v.db'}", writes=False)) as database:

        def ask(question: str) -> list[tuple[Any, ...]]:
            return database.execute(question, {}).fetchall()

        payloads = ask("SELECT payload FROM history ORDER BY case_id, seq")
        rows = [json.loads(row[0]) for row in payloads]
        return {
            "history": [(row["case"], row["seq"], row["kind"], row["row"]) for row in rows],
            "forms": ask(
                'SELECT person_id, procedure, "values", files, asking FROM draft ORDER BY person_id'
            ),
            "tasks": ask("SELECT case_id, step, state FROM task ORDER BY id"),
            "inbound": ask("SELECT external_id, state FROM inbound ORDER BY 1"),
            "outbox": ask("SELECT DISTINCT state FROM outbox WHERE state <> 'dropped'"),
            "said": {(address, text) for _, address, text in Telegram(folder).sent()},
        }


def test_dead_at_any_line(office: Path, tmp_path: Path) -> None:
    """Failure cases 12 and 13: whatever line it dies at, nothing is lost, no transition is made twice, and a notice that comes again, once, has the same words and number."""
    whole = tmp_path / "whole"
    shutil.copytree(office, whole)
    assert process(whole, 0) == 0
    expected = outcome(whole)
    assert [row[2:] for row in expected["history"]] == [("start", "1"), ("answer", "2")]
    lines = int((whole / "lines").read_text())
    for line in random.Random(SEED).sample(range(1, lines), TRIES):
        folder = tmp_path / str(line)
        shutil.copytree(office, folder)
        process(folder, line)
        assert process(folder, 0) == 0, f"line {line} of {lines}"
        assert outcome(folder) == expected, f"line {line} of {lines}"
        copies = Counter(Telegram(folder).sent())
        assert max(copies.values()) <= 2, f"line {line} of {lines}"
        assert len({number for number, _, _ in copies}) == len(copies), "the same message in other words"
        shutil.rmtree(folder)
