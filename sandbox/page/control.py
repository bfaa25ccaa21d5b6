"""The levers at the page's server: hearing of changes, the clock, starting over, and an inbox that is rebuilt."""

from __future__ import annotations

from collections.abc import AsyncIterator

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from sandbox.page.bodies import read_fields
from sandbox.page.site import site_of


async def events(request: Request) -> Response:
    """Server-sent events: one with the revision at every change of a chat or a mailbox."""
    return StreamingResponse(
        _told(site_of(request).world.changes.listen()),  # listening before the answer begins
        media_type="text/event-stream",
        headers={"cache-control": "no-store"},
    )


async def _told(revisions: AsyncIterator[int]) -> AsyncIterator[str]:
    yield "retry: 1000\n\n"
    async for revision in revisions:
        yield f"data: {revision}\n\n"


async def clock(request: Request) -> Response:
    """What the bot's clock shows: `{now, next, what, moves}`, instants in ISO form."""
    return JSONResponse(await site_of(request).console.clock())


async def turn(request: Request) -> Response:
    """Post `{hours}`, `{days}` or `{to: "next"}`: move the bot's clock; what it shows then."""
    shown = await site_of(request).console.turn(await read_fields(request))
    if shown is None:
        raise HTTPException(400, "El reloj solo puede adelantarse, un año a lo sumo.")
    return JSONResponse(shown)


async def start_over(request: Request) -> Response:
    """Post `{}`: empty the world and the bot, then answer once the bot is back."""
    await read_fields(request)
    site = site_of(request)
    site.world.start_over()
    await site.console.start_over()
    return JSONResponse({"ok": True})


async def renumber(request: Request) -> Response:
    """Post `{keep_flags}`: the bot's inbox gets another UIDVALIDITY and other UIDs, as after a move.

    The page has no button for it: it is there to try the bot with.
    """
    fields = await read_fields(request)
    site_of(request).world.renumber_inbox(keep_flags=fields.get("keep_flags") is True)
    return JSONResponse({"ok": True})
