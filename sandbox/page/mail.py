"""The mailbox of one person: reading letters, answering them, writing new ones."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.page.bodies import files_of, number_of, read_fields, text_of
from sandbox.page.downloads import INERT, download
from sandbox.page.mailto import answers_in
from sandbox.page.site import person_of, site_of
from sandbox.world import Letter

# The page may look into the frame (to fit its height and to catch the answer buttons);
# scripts, forms and whatever lies elsewhere stay forbidden inside.
FRAMED = f"{INERT} allow-same-origin; frame-ancestors 'self'"


async def letters(request: Request) -> Response:
    """The person's letters, latest first, without their bodies: `{mark, whole, counter, letters}`.

    With `?since=mark`, only what came or changed after it; `whole` as in the chat.
    """
    person = await person_of(request)
    world, since = site_of(request).world, request.query_params.get("since", "")
    found = sorted(world.mailbox(person.email, since), key=lambda one: (one.date, one.id), reverse=True)
    news = {"mark": world.changes.mark, "whole": not world.changes.knows(since)}
    counter = site_of(request).settings.address
    return JSONResponse(news | {"counter": counter, "letters": [_summary(letter) for letter in found]})


async def letter(request: Request) -> Response:
    """One letter with its text, its attachments and its answer buttons."""
    found = await _letter_of(request)
    return JSONResponse(
        _summary(found)
        | {
            "text": found.text,
            "html": found.html is not None,
            "reply_to": found.reply_to or found.sender,
            "files": [{"name": name, "size": size} for name, size in found.attachments],
            "answers": answers_in(found.html or ""),
        }
    )


async def html(request: Request) -> Response:
    """The letter's HTML as it came, for a frame in which nothing runs."""
    found = await _letter_of(request)
    return Response(
        found.html or "",
        media_type="text/html",
        headers={"content-security-policy": FRAMED},
    )


async def original(request: Request) -> Response:
    """The letter as it travelled, headers and all, to save."""
    found = await _letter_of(request)
    return download(f"carta-{found.id}.eml", site_of(request).world.letter_raw(found.id))


async def attachment(request: Request) -> Response:
    """One attachment of a letter, by its place."""
    found = await _letter_of(request)
    try:
        name, content = site_of(request).world.attachment(found.id, request.path_params["index"])
    except LookupError as error:
        raise HTTPException(404, "Ese adjunto no existe.") from error
    return download(name, content)


async def mark_read(request: Request) -> Response:
    """The person has opened the letter."""
    found = await _letter_of(request)
    if not found.read:
        site_of(request).world.mark_read(found.id)
    return JSONResponse({"ok": True})


async def send(request: Request) -> Response:
    """Post `{to, subject, text, answers?, files?, forged?, twice?}`: the person sends a letter.

    `forged` sends it as somebody who only claims to be the person; `twice` lets it arrive twice.
    """
    person = await person_of(request)
    fields = await read_fields(request)
    to = text_of(fields, "to").strip()
    subject = text_of(fields, "subject")
    if "@" not in to or len(to.split()) != 1:
        raise HTTPException(400, "Escriba la dirección de correo del destinatario.")
    if "\n" in subject or "\r" in subject:
        raise HTTPException(400, "El asunto debe caber en una línea.")
    try:
        site_of(request).world.send_letter(
            person.email,
            person.name,
            to,
            subject,
            text_of(fields, "text"),
            answers=number_of(fields, "answers"),
            files=files_of(fields, "files"),
            forged=fields.get("forged") is True,
            twice=fields.get("twice") is True,
        )
    except LookupError as error:
        raise HTTPException(404, "La carta a la que responde ya no existe.") from error
    return JSONResponse({"ok": True})


async def _letter_of(request: Request) -> Letter:
    person = await person_of(request)
    wanted = request.path_params["letter"]
    for found in site_of(request).world.mailbox(person.email):
        if found.id == wanted:
            return found
    raise HTTPException(404, "Esa carta ya no existe.")


def _summary(found: Letter) -> dict[str, object]:
    return {
        "id": found.id,
        "sender": found.sender,
        "to": found.to,
        "subject": found.subject,
        "start": " ".join(found.text.split())[:120],
        "date": found.date,
        "incoming": found.incoming,
        "read": found.read or not found.incoming,
        "attached": len(found.attachments),
        "message_id": found.message_id,
    }
