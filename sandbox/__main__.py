"""``python -m sandbox --data DIR``: all servers in one process, one JSON line when they listen."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sqlite3
import stat
import sys
from typing import Any

from twisted.internet import asyncioreactor

from sandbox.console import console_route
from sandbox.mail import imap, smtp
from sandbox.page import make_app as make_page
from sandbox.settings import AUTHSERV_ID, BOT_ADDRESS, HOST, MAIL_USER, Options, PageSettings, read_options
from sandbox.telegram.app import make_app as make_telegram
from sandbox.web import WebServer, bound, port_of
from sandbox.world import World


def main() -> int:
    """Runs until a signal or, if standard input is a pipe, until the parent's end of it closes."""
    options = read_options(sys.argv[1:])
    logging.getLogger("mail.log").setLevel(logging.ERROR)  # aiosmtpd warns of its own old names
    loop = asyncio.new_event_loop()
    install: Any = asyncioreactor.install  # Twisted ships no types for it
    install(loop)  # before anybody imports twisted.internet.reactor
    try:
        world = World(options.data, token=options.token)
        try:
            loop.run_until_complete(_serve(world, options, loop))
        finally:
            world.close()
    except (OSError, sqlite3.Error, ValueError) as error:
        print(f"sandbox: {error}", file=sys.stderr)  # noqa: T201 - a command's own output
        return 1
    return 0


async def _serve(world: World, options: Options, loop: asyncio.AbstractEventLoop) -> None:
    settings = PageSettings(console=options.console, address=BOT_ADDRESS, token=world.token)
    page_app = make_page(world, settings)
    page_app.router.routes.insert(0, console_route(settings))
    page, telegram = bound(options.page_port, or_any=True), bound(options.telegram_port)
    servers = [WebServer(page_app), WebServer(make_telegram(world.chats, world.token))]
    running = [await servers[0].start(page), await servers[1].start(telegram)]
    submission = await smtp.listen(world.post, world.mail_password, options.smtp_port)
    imap_port = imap.listen(world.post, world.store, world.mail_password, options.imap_port)
    stopped = _stop_event(loop)
    account = f"{MAIL_USER}:{world.mail_password}@{HOST}"
    where = {
        "page": f"http://{HOST}:{port_of(page)}",
        "telegram": f"http://{HOST}:{port_of(telegram)}",
        "token": world.token,
        "smtp": f"smtp://{account}:{port_of(submission.sockets[0])}",
        "imap": f"imap://{account}:{imap_port}/INBOX",
        "address": BOT_ADDRESS,
        "authserv_id": AUTHSERV_ID,
    }
    print(json.dumps(where), flush=True)  # noqa: T201 - the line that the parent waits for
    await stopped.wait()
    for server in servers:
        server.stop()
    await asyncio.gather(*running)
    await _hang_up()


async def _hang_up() -> None:
    """Ends the requests that still wait (open polls, event streams); uvicorn calls that an error."""
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
    waiting = asyncio.all_tasks() - {asyncio.current_task()}
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)


def _stop_event(loop: asyncio.AbstractEventLoop) -> asyncio.Event:
    """Set by SIGTERM and SIGINT, and when a standard input that is a pipe comes to its end."""
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)

    def read_input() -> None:
        if not os.read(0, 4096):
            loop.remove_reader(0)
            stopped.set()

    kind = os.fstat(0).st_mode
    if stat.S_ISFIFO(kind) or stat.S_ISSOCK(kind):
        loop.add_reader(0, read_input)
    return stopped


if __name__ == "__main__":
    sys.exit(main())
