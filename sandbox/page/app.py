"""Puts the page together: its routes, its guard, and how its errors are told."""

from __future__ import annotations

from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from sandbox.page import cases, chat, control, mail, people
from sandbox.page.console import Console, ConsoleAway
from sandbox.page.directory import Directory
from sandbox.page.guard import Guard
from sandbox.page.site import Site
from sandbox.settings import PageSettings
from sandbox.world import World

STATIC = Path(__file__).parent / "static"


def make_app(world: World, settings: PageSettings) -> Starlette:
    """The ASGI application of the page over `world`.

    `settings.console` is read at every request, so it may be set after the start.
    """
    console = Console(settings)
    app = Starlette(
        routes=[
            Route("/", _index),
            Mount("/static", StaticFiles(directory=STATIC)),
            Mount("/api", routes=_api()),
            Route("/events", control.events),
            Route("/start-over", control.start_over, methods=["POST"]),
            Route("/inbox/renumber", control.renumber, methods=["POST"]),
        ],
        middleware=[Middleware(Guard)],
        exception_handlers={
            HTTPException: _tell_refusal,
            ConsoleAway: _tell_starting,
            Exception: _tell_fault,
        },
    )
    app.state.site = Site(
        world=world, settings=settings, console=console, directory=Directory(console, world)
    )
    return app


def _api() -> list[Route]:
    return [
        Route("/people", people.listing),
        Route("/clock", control.clock),
        Route("/clock", control.turn, methods=["POST"]),
        Route("/commands", chat.commands),
        Route("/chat/{person}", chat.messages),
        Route("/chat/{person}/say", chat.say, methods=["POST"]),
        Route("/chat/{person}/tap", chat.tap, methods=["POST"]),
        Route("/chat/{person}/file", chat.send_file, methods=["POST"]),
        Route("/file/{file_id}", chat.file),
        Route("/mail/{person}", mail.letters),
        Route("/mail/{person}", mail.send, methods=["POST"]),
        Route("/mail/{person}/{letter:int}", mail.letter),
        Route("/mail/{person}/{letter:int}/html", mail.html),
        Route("/mail/{person}/{letter:int}/original", mail.original),
        Route("/mail/{person}/{letter:int}/attachment/{index:int}", mail.attachment),
        Route("/mail/{person}/{letter:int}/read", mail.mark_read, methods=["POST"]),
        Route("/cases/{person}", cases.listing),
        Route("/diagram/{number}.svg", cases.diagram),
    ]


async def _index(_: Request) -> Response:
    return FileResponse(STATIC / "index.html")


async def _tell_refusal(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    told = error.detail if error.status_code != 405 else "Esa acción no existe."
    return JSONResponse({"error": told}, status_code=error.status_code)


async def _tell_starting(_: Request, __: Exception) -> Response:
    return JSONResponse({"error": "El bot está arrancando…", "starting": True}, status_code=503)


async def _tell_fault(_: Request, __: Exception) -> Response:
    return JSONResponse({"error": "Algo falló en la página de prueba."}, status_code=500)
