"""The list of people, with what waits for each of them."""

from __future__ import annotations

from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.page.directory import Person
from sandbox.page.site import site_of
from sandbox.world import World


async def listing(request: Request) -> Response:
    """Everybody, each with how many messages the bot sent and how many letters are unread."""
    site = site_of(request)
    everyone = await site.directory.everyone()
    return JSONResponse([asdict(person) | _counts(site.world, person) for person in everyone])


def _counts(world: World, person: Person) -> dict[str, int]:
    return {"chat": world.from_bot(person.user_id), "unread": world.unread(person.email)}
