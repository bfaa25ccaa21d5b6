"""What every handler of the page needs, and how it gets hold of it."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from sandbox.page.console import Console
from sandbox.page.directory import Directory, Person
from sandbox.settings import PageSettings
from sandbox.world import World


@dataclass(frozen=True, kw_only=True)
class Site:
    """The parts behind the page; one per application."""

    world: World
    settings: PageSettings
    console: Console
    directory: Directory


def site_of(request: Request) -> Site:
    """The site that the application of this request serves."""
    site = request.app.state.site
    assert isinstance(site, Site)
    return site


async def person_of(request: Request) -> Person:
    """The person named in the path. Raises HTTPException 404 if there is none."""
    return await site_of(request).directory.find(request.path_params["person"])
