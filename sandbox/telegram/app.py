"""The HTTP face of the Bot API server: ``/bot<token>/<method>`` and ``/file/bot<token>/<path>``."""

from __future__ import annotations

import hmac
import inspect
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.telegram import about, answering, editing, sending
from sandbox.telegram.chats import Chats
from sandbox.telegram.files import MAX_UPLOAD
from sandbox.telegram.parameters import Parameters, read_parameters
from sandbox.telegram.refusal import Refused

Method = Callable[[Chats, Parameters], Any | Awaitable[Any]]
METHODS: dict[str, Method] = {
    "getMe": about.get_me,
    "getUpdates": answering.get_updates,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "answerCallbackQuery": answering.answer_callback_query,
    "getFile": answering.get_file,
    "setMyCommands": about.set_my_commands,
    "getMyCommands": about.get_my_commands,
    "setWebhook": about.set_webhook,
    "deleteWebhook": about.delete_webhook,
    "getWebhookInfo": about.get_webhook_info,
}
_BY_NAME = {name.lower(): (name, method) for name, method in METHODS.items()}
_BODY_LIMIT = MAX_UPLOAD + 1024 * 1024  # room for the other fields and the boundaries


def make_app(chats: Chats, token: str) -> Starlette:
    """The server for these chats; calls with another token get 401."""

    def admitted(request: Request) -> None:
        given = request.path_params["token"]
        if not hmac.compare_digest(given.encode(), token.encode()):
            raise Refused(401, "Unauthorized")

    async def call(request: Request) -> Response:
        try:
            admitted(request)
            result = await _result(chats, request)
        except Refused as refused:
            return JSONResponse(refused.body(), status_code=refused.code)
        return JSONResponse({"ok": True, "result": result})

    async def download(request: Request) -> Response:
        try:
            admitted(request)
            content = chats.files.at(request.path_params["path"])
        except Refused as refused:
            return JSONResponse(refused.body(), status_code=refused.code)
        except LookupError:
            return JSONResponse(Refused(404, "Not Found").body(), status_code=404)
        return Response(content, media_type="application/octet-stream")

    return Starlette(
        routes=[
            Route("/bot{token}/{method}", call, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", download, methods=["GET"]),
        ]
    )


async def _result(chats: Chats, request: Request) -> Any:
    found = _BY_NAME.get(request.path_params["method"].lower())
    if found is None:
        raise Refused(404, "Not Found")
    name, method = found
    given = read_parameters(request.headers.get("content-type", ""), await _body(request), request.url.query)
    if chats.faults and chats.faults[0][0] == name:
        raise chats.faults.popleft()[1]
    result = method(chats, given)
    return await result if inspect.isawaitable(result) else result


async def _body(request: Request) -> bytes:
    """The body of a call; one too large is read to its end, but not kept, and refused."""
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= _BODY_LIMIT:
            chunks.append(chunk)
    if size > _BODY_LIMIT:
        raise Refused(413, "Request Entity Too Large")
    return b"".join(chunks)
