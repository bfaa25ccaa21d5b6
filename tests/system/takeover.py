"""`python -m tests.system.takeover [ROUNDS]`: how long until the other process has taken over, with the product's own leases.

Of two processes over one PostgreSQL the one that polls Telegram, that watches the mailbox, that works off a chat, that
has a message or a timer in hand is killed. Printed are the seconds from its death until people see what it owed them.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import psycopg

from tests import waiting
from tests.postgresql import new_database, server
from tests.system.pair import CLAIMED, IN_A_CHAT, Pair
from tests.system.playing import OPEN, picture
from tests.system.product import COMMAND

MOST = 10.0
"""Seconds."""
_HELD = "SELECT id FROM outbox WHERE state = 'pending' AND lease_until > 0"
_HOLD = """
UPDATE timer SET owner = %(owner)s, due_at = %(now)s, lease_until = %(now)s + 60000000
WHERE id = (SELECT min(id) FROM timer WHERE state = 'waiting' AND task_id IS NOT NULL) RETURNING id
"""


def polling(pair: Pair, _round: int) -> float:
    """Whoever polls dies; then somebody writes in the chat."""
    ana = pair.page.person("Ana")

    def asks() -> None:
        ana.says("/ayuda")
        ana.sees("Cómo usar esta ventanilla")

    return _until_served(pair, pair.polls("telegram"), asks)


def mailbox(pair: Pair, number: int) -> float:
    """Whoever watches the mailbox dies; then a letter comes."""
    julio = pair.page.person("Julio")

    def writes() -> None:
        julio.writes("soporte técnico", f"no hay red en el ala {number}")
        julio.gets("Soporte Técnico", "no hay red en el ala")

    return _until_served(pair, pair.polls("imap"), writes)


def a_chat(pair: Pair, number: int) -> float:
    """Whoever works off a chat dies while it fetches a photograph."""
    irma = pair.page.person("Irma")
    irma.says(f"la pantalla {number} parpadea")
    irma.taps(OPEN, "Soporte Técnico")
    irma.sees("¿Dónde está el equipo?")
    irma.says("Archivo")
    irma.sees("fotografía")
    held = pair.gates["telegram"].hold(b"/getFile", answered=False)
    irma.sends_photo(picture())
    held.wait()
    return _until_served(pair, pair.holder(IN_A_CHAT), lambda: irma.sees("Revise antes de enviar"))


def a_message(pair: Pair, _round: int) -> float:
    """Whoever has claimed a message to a chat dies before Telegram has it. Follows `a_chat`."""
    irma = pair.page.person("Irma", remembers=True)
    irma.sees("Revise antes de enviar")
    held = pair.gates["telegram"].hold(b"/sendMessage", answered=False)
    irma.sends_tap("Enviar")
    held.wait()
    [message] = waiting.until(
        lambda: found if len(found := pair.ask(_HELD)) == 1 else None, lambda: "which one is held?"
    )
    question = f"SELECT 1 FROM outbox WHERE id = {message[0]} AND state = 'sent'"
    return _until_served(
        pair,
        pair.holder(CLAIMED),
        lambda: waiting.until(lambda: pair.ask(question), lambda: "it was never sent"),
    )


def a_timer(pair: Pair, number: int) -> float:
    """Whoever has claimed a timer dies before it is fired."""
    index = number % 2
    mark = f"-{pair.bots[index].process.pid}-"
    [owner] = [str(row[0]) for row in pair.ask("SELECT DISTINCT owner FROM lease") if mark in str(row[0])]
    with psycopg.connect(pair.database) as connection:
        [timer] = connection.execute(_HOLD, {"owner": owner, "now": time.time_ns() // 1000}).fetchone() or [0]
    question = f"SELECT 1 FROM timer WHERE id = {timer} AND state = 'fired'"
    return _until_served(
        pair, index, lambda: waiting.until(lambda: pair.ask(question), lambda: "the timer was never fired")
    )


WORKS: dict[str, Callable[[Pair, int], float]] = {
    "polling": polling,
    "mailbox": mailbox,
    "a chat": a_chat,
    "a message": a_message,
    "a timer": a_timer,
}


def _until_served(pair: Pair, index: int, served: Callable[[], object]) -> float:
    """Seconds from the death of one of the two until the other has done something."""
    with pair.killed(index):
        began = time.monotonic()
        served()
        return time.monotonic() - began


def main(rounds: int) -> bool:
    """Print the figures; whether all of them are below `MOST`."""
    waiting.PATIENCE = 90.0  # a start on a busy machine is waited for, and not measured
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url = stack.enter_context(new_database(stack.enter_context(server(folder / "postgresql"))))
        pair = Pair(folder, url, command=COMMAND)
        stack.callback(pair.close)
        took: dict[str, list[float]] = {name: [] for name in WORKS}
        for number in range(rounds):
            for name, work in WORKS.items():
                took[name].append(work(pair, number))
    sys.stdout.write(f"seconds until the other has taken over ({rounds} times each)\n")
    for name, seconds in took.items():
        ordered = sorted(seconds)
        sys.stdout.write(
            f"  {name:<10} median {ordered[len(ordered) // 2]:5.2f}   longest {ordered[-1]:5.2f}\n"
        )
    return max(max(seconds) for seconds in took.values()) < MOST


if __name__ == "__main__":
    sys.exit(0 if main(int(sys.argv[1]) if len(sys.argv) > 1 else 5) else 1)
