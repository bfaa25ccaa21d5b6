"""The cases of one person and their diagrams, as the bot's console shows them."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.page.downloads import INERT
from sandbox.page.site import person_of, site_of


async def listing(request: Request) -> Response:
    """The person's cases, latest first: `[{number, procedure, title, state, papers: [{what, words}]}]`."""
    person = await person_of(request)
    if person.roster_id is None:
        return JSONResponse([])
    found = await site_of(request).console.cases(person.roster_id)
    keys = ("number", "procedure", "title", "state")
    return JSONResponse(
        [
            {**{key: str(one.get(key) or "") for key in keys}, "papers": one.get("papers") or []}
            for one in found
        ]
    )


async def diagram(request: Request) -> Response:
    """The diagram of one case as SVG."""
    drawn = await site_of(request).console.diagram(request.path_params["number"])
    return Response(drawn, media_type="image/svg+xml", headers={"content-security-policy": INERT})
