"""The console that the sandbox's page reads: people, cases, diagrams, start over. Only with `--sandbox`.

It listens on 127.0.0.1, looks and never decides; whatever happens to a case goes through the channels.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from typing import Protocol

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.sandboxed import address_of, bound
from machines.records import Case, Person
from machines.wording import state_in_words


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

    def title(self, case: Case) -> str:
        """The title of a case's procedure."""
        ...


class Console:
    """The console's server. `views` is exchanged when the product starts over.

    Args:
        start_over: asks the product to forget everything and start again.
        listener: a socket bound on this machine, where its address had to be told before; else it takes its own.
    """

    def __init__(self, start_over: Callable[[], None], listener: socket.socket | None = None) -> None:
        self.views: Views | None = None
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
                Route("/diagram/{number}.svg", self._diagram),
                Route("/start-over", self._restart, methods=["POST"]),
            ]
        )

    async def _people(self, _request: Request) -> Response:
        if self.views is None:
            return _starting()
        people = await asyncio.to_thread(self.views.people)
        return JSONResponse([_person(one) for one in people])

    async def _cases(self, request: Request) -> Response:
        person = request.query_params.get("person", "")
        if self.views is None:
            return _starting()
        if not person.isdigit():
            return JSONResponse([])
        views = self.views
        cases = await asyncio.to_thread(views.cases_of, int(person))
        return JSONResponse([_case(one, views.title(one)) for one in cases])

    async def _diagram(self, request: Request) -> Response:
        if self.views is None:
            return _starting()
        svg = await asyncio.to_thread(self.views.diagram, request.path_params["number"])
        if svg is None:
            return JSONResponse({"error": "no existe"}, status_code=404)
        return Response(svg, media_type="image/svg+xml", headers={"Cache-Control": "no-store"})

    async def _restart(self, _request: Request) -> Response:
        self.views = None
        self._start_over()
        return JSONResponse({"ok": True}, status_code=202)


def _starting() -> Response:
    return JSONResponse({"error": "el bot está arrancando"}, status_code=503)


def _person(person: Person) -> dict[str, object]:
    return {
        "id": person.id,
        "name": person.name,
        "title": person.title,
        "posts": [post.role for post in person.posts],
        "unit": person.unit,
        "email": person.email,
        "telegram_id": int(person.chat) if person.chat.isdigit() else None,
    }


def _case(case: Case, title: str) -> dict[str, object]:
    return {
        "number": case.number,
        "procedure": case.procedure,
        "title": title,
        "state": state_in_words(case.state),
        "url_svg": f"/diagram/{case.number}.svg",
    }
