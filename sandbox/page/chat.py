"""The chat of one person: what was said, and saying, tapping and sending files."""

from __future__ import annotations

from dataclasses import asdict

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.page.bodies import file_of, number_of, read_fields, text_of
from sandbox.page.downloads import download
from sandbox.page.site import person_of, site_of

DONE = {"ok": True}


async def messages(request: Request) -> Response:
    """The person's chat, oldest first: `{mark, messages}`; with `?since=mark`, what came or changed after it.

    `whole` says that these are all messages, also where a mark was given that means nothing any more.
    """
    person = await person_of(request)
    world, since = site_of(request).world, request.query_params.get("since", "")
    said = world.chat(person.user_id, since)
    news = {"mark": world.changes.mark, "whole": not world.changes.knows(since)}
    return JSONResponse(news | {"messages": [asdict(message) for message in said]})


async def commands(request: Request) -> Response:
    """The bot's command menu: `[{command, description}]`."""
    return JSONResponse(site_of(request).world.commands())


async def say(request: Request) -> Response:
    """Post `{text, reply_to?}`: the person writes to the bot."""
    person = await person_of(request)
    fields = await read_fields(request)
    text = text_of(fields, "text").strip()
    if not text:
        raise HTTPException(400, "Escriba algo antes de enviar.")
    world = site_of(request).world
    world.say(person.user(), text, reply_to=number_of(fields, "reply_to"))
    return JSONResponse(DONE)


async def tap(request: Request) -> Response:
    """Post `{message, data}`: the person taps a button; gives `{text, alert}` or null."""
    person = await person_of(request)
    fields = await read_fields(request)
    message = number_of(fields, "message")
    if message is None:
        raise HTTPException(400, "Falta el mensaje del botón.")
    data = text_of(fields, "data")
    try:
        popup = await site_of(request).world.tap(person.user(), message, data)
    except LookupError as error:
        raise HTTPException(404, "Ese mensaje ya no existe.") from error
    return JSONResponse(None if popup is None else {"text": popup.text, "alert": popup.alert})


async def send_file(request: Request) -> Response:
    """Post `{name, content, photo, caption}`: the person sends a picture or a file."""
    person = await person_of(request)
    fields = await read_fields(request)
    name, content = file_of(fields)
    if not content:
        raise HTTPException(400, f"«{name}» está vacío.")
    site_of(request).world.send_file(
        person.user(),
        name,
        content,
        as_photo=fields.get("photo") is True,
        caption=text_of(fields, "caption"),
    )
    return JSONResponse(DONE)


async def file(request: Request) -> Response:
    """The picture or file of a message."""
    try:
        name, content = site_of(request).world.file(request.path_params["file_id"])
    except LookupError as error:
        raise HTTPException(404, "Ese archivo ya no existe.") from error
    return download(name, content)
