"""The console that the sandbox's page reads: people, cases, diagrams, clock, start over. Only with `--sandbox`.

It listens on 127.0.0.1 and never decides; whatever happens to a case goes through the channels, or is due.
"""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.clock_hand import Reading
from bot.local_only import LocalOnly
from bot.sandboxed import address_of, bound
from machines.records import Case, Person
from machines.words.wording import state_in_words

FARTHEST = 366 * 24
"""Hours that the clock may go forward at once."""


class Views(Protocol):
    """What the console shows of the running product."""

    def people(self) -> list[Person]:
        """Everybody in the roster."""
        ...

    def cases_of(self, person_id: int) -> list[Case]:
        """The cases in which a person has a part or a task, latest first."""
        ...

    def diagram(self, number: str) -> str | None:
        """The SVG of a case's procedure with its current step lit; None if there is no such case."""
        ...

    def institutions(self) -> Mapping[str, str]:
        """Code → name of every institution."""
        ...

    def title(self, case: Case) -> str:
        """The title of a case's procedure."""
        ...

    def papers(self, case: Case) -> list[tuple[str, str]]:
        """Where a case's papers are: each document, or the original, and what is known of it."""
        ...


class Hand(Protocol):
    """The hand on the office clock."""

    async def read(self) -> Reading:
        """What it shows."""
        ...

    async def turn(self, by: timedelta | None) -> Reading:
        """Move it by so much, or to what is due next; what it shows once everything due has fired."""
        ...


@dataclass(frozen=True, slots=True)
class Product:
    """The running product, as the console reaches it."""

    views: Views
    hand: Hand


class Console:
    """The console's server. `product` is exchanged when the product starts over; None while it starts.

    Args:
        start_over: asks the product to forget everything and start again.
        listener: a socket bound on this machine, where its address had to be told before; else it takes its own.
    """

    def __init__(self, start_over: Callable[[], None], listener: socket.socket | None = None) -> None:
        self.product: Product | None = None
        self._start_over = start_over
        self._socket = listener or bound()
        self._server: uvicorn.Server | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return address_of(self._socket)

    async def serve(self) -> None:
        """Serve until `stop`."""
        config = uvicorn.Config(self._app(), log_config=None, access_log=False, lifespan="off")
        self._server = uvicorn.Server(config)
        self._server.install_signal_handlers = lambda: None  # type: ignore[attr-defined] # ours stay
        await self._server._serve([self._socket])  # noqa: SLF001 - `serve` would take over the signals

    def stop(self) -> None:
        """End the server."""
        if self._server is not None:
            self._server.should_exit = True

    def _app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/people", self._people),
                Route("/cases", self._cases),
                Route("/clock", self._clock),
                Route("/clock", self._turn, methods=["POST"]),
                Route("/diagram/{number}.svg", self._diagram),
                Route("/start-over", self._restart, methods=["POST"]),
            ],
            middleware=[Middleware(LocalOnly)],
        )

    async def _people(self, _request: Request) -> Response:
        if self.product is None:
            return _starting()
        views = self.product.views
        people = await asyncio.to_thread(views.people)
        names = views.institutions()
        return JSONResponse([_person(one, names) for one in people])

    async def _cases(self, request: Request) -> Response:
        person = request.query_params.get("person", "")
        if self.product is None:
            return _starting()
        if not person.isdigit():
            return JSONResponse([])
        views = self.product.views
        cases = await asyncio.to_thread(views.cases_of, int(person))
        papers = await asyncio.to_thread(lambda: [views.papers(one) for one in cases])
        return JSONResponse(
            [_case(one, views.title(one), known) for one, known in zip(cases, papers, strict=True)]
        )

    async def _diagram(self, request: Request) -> Response:
        if self.product is None:
            return _starting()
        svg = await asyncio.to_thread(self.product.views.diagram, request.path_params["number"])
        if svg is None:
            return JSONResponse({"error": "no existe"}, status_code=404)
        return Response(svg, media_type="image/svg+xml", headers={"Cache-Control": "no-store"})

    async def _clock(self, _request: Request) -> Response:
        if self.product is None:
            return _starting()
        return JSONResponse(_reading(await self.product.hand.read()))

    async def _turn(self, request: Request) -> Response:
        if self.product is None:
            return _starting()
        try:
            by = _step(json.loads(await request.body()))
        except ValueError:
            return JSONResponse({"error": "el reloj no se mueve así"}, status_code=400)
        return JSONResponse(_reading(await self.product.hand.turn(by)))

    async def _restart(self, _request: Request) -> Response:
        self.product = None
        self._start_over()
        return JSONResponse({"ok": True}, status_code=202)


def _starting() -> Response:
    return JSONResponse({"error": "el bot está arrancando"}, status_code=503)


def _step(asked: object) -> timedelta | None:
    """How far the clock is to move: `{"hours": n}`, `{"days": n}`; None for `{"to": "next"}`.

    Raises:
        ValueError: it says something else, goes back, or goes farther than a year.
    """
    if asked == {"to": "next"}:
        return None
    if not isinstance(asked, dict) or len(asked) != 1:
        raise ValueError(asked)
    [(unit, count)] = asked.items()
    hours = {"hours": 1, "days": 24}.get(unit, 0)
    if isinstance(count, bool) or not isinstance(count, int) or not 0 < hours * count <= FARTHEST:
        raise ValueError(asked)
    return timedelta(hours=hours * count)


def _reading(reading: Reading) -> dict[str, object]:
    return {
        "now": reading.now.isoformat(),
        "next": reading.next and reading.next.isoformat(),
        "what": reading.what,
        # From each machine instant on, the office is so many seconds ahead.
        "moves": [[one.at.timestamp(), one.ahead.total_seconds()] for one in reading.moves],
    }


def _person(person: Person, institutions: Mapping[str, str]) -> dict[str, object]:
    return {
        "id": person.id,
        "name": person.name,
        "title": person.title,
        "posts": [post.role for post in person.posts],
        "unit": person.unit,
        "institution": person.institution,
        "institution_name": institutions.get(person.institution, person.institution),
        "email": person.email,
        "telegram_id": int(person.chat) if person.chat.isdigit() else None,
    }


def _case(case: Case, title: str, papers: Sequence[tuple[str, str]]) -> dict[str, object]:
    return {
        "number": case.number,
        "procedure": case.procedure,
        "title": title,
        "state": state_in_words(case.state),
        "papers": [{"what": what, "words": words} for what, words in papers],
        "url_svg": f"/diagram/{case.number}.svg",
    }
