"""The sandbox's page at HTTP level: the real page over a real world, beside a small console."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any

import httpx
import pytest
import pytest_asyncio
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from sandbox.page import make_app
from sandbox.page.mailto import answers_in
from sandbox.settings import BOT_ADDRESS, PageSettings
from sandbox.telegram.app import make_app as make_telegram
from sandbox.web import WebServer, bound, port_of
from sandbox.world import User, World

ANA = User(id=900_000_001, first_name="Ana", last_name="Morales")
ANA_MAIL = "ana.morales@sosep.example"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)
pytestmark = pytest.mark.asyncio(loop_scope="module")
CLOCK = {
    "now": "2026-11-23T15:00:00+00:00",
    "next": "2026-11-24T15:00:00+00:00",
    "what": "Recordatorio",
    "moves": [],
}
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


@dataclass
class FakeConsole:
    """The bot's console as the page sees it; `restarts` counts how often it started over."""

    restarts: int = 0
    asked: list[str] = field(default_factory=list)
    turned: list[object] = field(default_factory=list)

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/people", self.people),
                Route("/cases", self.cases),
                Route("/clock", self.clock),
                Route("/clock", self.turn, methods=["POST"]),
                Route("/diagram/{name}", self.diagram),
                Route("/start-over", self.start_over, methods=["POST"]),
            ]
        )

    async def people(self, _: Request) -> Response:
        ana = {"id": 1, "name": "Ana Morales", "title": "Licda.", "posts": ["Analista"]}
        luis = {"id": 2, "name": "Luis Ajanel", "title": "", "posts": ["Técnico"]}
        where = {"unit": "Compras", "email": ANA_MAIL, "telegram_id": None}
        there = {"unit": "Informática", "email": "luis@sosep.example", "telegram_id": 555}
        office = {"institution": "SOSEP", "institution_name": "Secretaría de Obras Sociales"}
        return JSONResponse([ana | where | office, luis | there | office])

    async def clock(self, _: Request) -> Response:
        return JSONResponse(CLOCK)

    async def turn(self, request: Request) -> Response:
        self.turned.append(await request.json())
        if self.turned[-1] == {"hours": -1}:
            return JSONResponse({"error": "el reloj no se mueve así"}, status_code=400)
        return JSONResponse(CLOCK | {"next": None})

    async def cases(self, request: Request) -> Response:
        self.asked.append(request.query_params["person"])
        case = {"number": "SOSEP-2026-00042", "procedure": "DS-UI-04", "title": "Soporte Técnico"}
        return JSONResponse([case | {"state": "Paso 3", "url_svg": "elsewhere"}])

    async def diagram(self, request: Request) -> Response:
        self.asked.append(request.path_params["name"])
        return Response(SVG, media_type="image/svg+xml")

    async def start_over(self, _: Request) -> Response:
        self.restarts += 1
        return JSONResponse({"ok": True})


@dataclass(frozen=True, kw_only=True)
class Stage:
    """Everything a test plays with."""

    world: World
    settings: PageSettings
    console: FakeConsole
    bot: Bot
    page: httpx.AsyncClient

    async def post(self, path: str, /, **fields: object) -> Any:
        """Post to the page as its own script does; the answer must be good."""
        answer = await self.page.post(path, json=fields)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def get(self, path: str) -> Any:
        answer = await self.page.get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def letter(self, html: str) -> int:
        """The bot's letter to Ana; gives its id."""
        letter = EmailMessage()
        letter["From"], letter["To"] = f"Ventanilla <{BOT_ADDRESS}>", ANA_MAIL
        letter["Subject"], letter["Message-ID"] = "Su gestión", "<uno@sandbox.local>"
        letter["Reply-To"] = "ventanilla+abc@sandbox.local"
        letter.set_content("¿Está conforme?")
        letter.add_alternative(html, subtype="html")
        letter.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="c.pdf")
        self.world.post.deliver(BOT_ADDRESS, [ANA_MAIL], letter.as_bytes())
        return self.world.mailbox(ANA_MAIL)[-1].id


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def servers(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    world = World(tmp_path_factory.mktemp("world"))
    console = FakeConsole()
    settings = PageSettings(console=None, address=BOT_ADDRESS, token=world.token)
    apps = [console.app(), make_app(world, settings), make_telegram(world.chats, world.token)]
    listeners = [bound(0) for _ in apps]
    urls = [f"http://127.0.0.1:{port_of(listener)}" for listener in listeners]
    servers = [WebServer(app) for app in apps]
    running = [await server.start(listener) for server, listener in zip(servers, listeners, strict=True)]
    settings.console = urls[0]
    bot = Bot(world.token, base_url=f"{urls[2]}/bot", base_file_url=f"{urls[2]}/file/bot")
    async with httpx.AsyncClient(base_url=urls[1], trust_env=False) as page, bot:
        yield Stage(world=world, settings=settings, console=console, bot=bot, page=page)
    for server in servers:
        server.stop()
    await asyncio.gather(*running)
    world.close()


@pytest_asyncio.fixture(loop_scope="module")
async def stage(servers: Stage) -> AsyncIterator[Stage]:
    """The servers are started once; each test begins with an empty world."""
    servers.world.start_over()
    servers.console.restarts = 0
    servers.console.asked.clear()
    servers.console.turned.clear()
    console = servers.settings.console
    yield servers
    servers.settings.console = console


async def test_the_page_is_spanish_and_loads_nothing_from_elsewhere(stage: Stage) -> None:
    """The page names its language and its policy forbids every foreign source."""
    answer = await stage.page.get("/")
    assert answer.status_code == 200
    assert '<html lang="es">' in answer.text
    assert "//" not in answer.text.replace("<!doctype html>", "")
    assert answer.headers["content-security-policy"].startswith("default-src 'self';")
    assert "unsafe" not in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example"},
        {"host": "127.0.0.1.evil.example:80"},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
async def test_another_site_cannot_act(stage: Stage, headers: dict[str, str]) -> None:
    """A post that another site caused is refused and changes nothing."""
    answer = await stage.page.post("/api/chat/1/say", json={"text": "hola"}, headers=headers)
    assert answer.status_code == 403
    assert stage.world.chat(ANA.id) == []


async def test_another_site_cannot_read(stage: Stage) -> None:
    """A rebound name and a cross-site request get no data; following a link to the page works."""
    assert (await stage.page.get("/api/people", headers={"host": "a.example"})).status_code == 403
    foreign = {"sec-fetch-site": "cross-site"}
    assert (await stage.page.get("/api/people", headers=foreign)).status_code == 403
    assert (await stage.page.get("/", headers=foreign)).status_code == 200


async def test_a_plain_form_is_not_taken(stage: Stage) -> None:
    """Only JSON is taken, which a foreign form cannot send."""
    answer = await stage.page.post("/api/chat/1/say", data={"text": "hola"})
    assert answer.status_code == 415
    assert stage.world.chat(ANA.id) == []


async def test_everybody_is_listed_with_a_telegram_account(stage: Stage) -> None:
    """The unlinked get a stable account, the linked keep theirs, and a stranger comes last."""
    ana, luis, stranger = await stage.get("/api/people")
    assert [one["institution"] for one in (ana, luis, stranger)] == ["SOSEP", "SOSEP", ""]
    assert ana["institution_name"] == "Secretaría de Obras Sociales"
    assert (ana["key"], ana["user_id"], ana["linked"]) == ("1", ANA.id, False)
    assert (luis["user_id"], luis["linked"]) == (555, True)
    assert (stranger["user_id"], stranger["email"]) == (999_000_001, "desconocida@example.org")


async def test_the_page_says_that_the_bot_is_starting(stage: Stage) -> None:
    """Without a console the page answers 503 with the words that the visitor sees."""
    stage.settings.console = None
    answer = await stage.page.get("/api/people")
    assert answer.status_code == 503
    assert answer.json() == {"error": "El bot está arrancando…", "starting": True}


async def test_a_person_who_does_not_exist_is_refused(stage: Stage) -> None:
    """An unknown key gives 404 with a Spanish word."""
    answer = await stage.page.get("/api/chat/77")
    assert answer.status_code == 404
    assert answer.json()["error"] == "Esa persona no está en la nómina."


async def test_what_a_visitor_says_reaches_the_real_bot(stage: Stage) -> None:
    """A text becomes an update of that person; the bot's answer is shown and counted."""
    await stage.post("/api/chat/1/say", text="no imprime")
    (update,) = await stage.bot.get_updates()
    assert update.message is not None
    assert update.message.from_user is not None
    assert (update.message.text, update.message.from_user.id) == ("no imprime", ANA.id)
    bold = MessageEntity(MessageEntity.BOLD, 0, 6)
    await stage.bot.send_message(ANA.id, "Gracias.", entities=[bold])
    shown = (await stage.get("/api/chat/1"))["messages"][-1]
    assert (shown["from_bot"], shown["text"]) == (True, "Gracias.")
    assert shown["entities"] == [{"type": "bold", "offset": 0, "length": 6}]
    assert [person["chat"] for person in await stage.get("/api/people")] == [1, 0, 0]


async def test_a_tap_waits_for_the_bot(stage: Stage) -> None:
    """A tap gives the bot's pop-up; an edit shows in the same message, without its buttons."""
    await stage.post("/api/chat/1/say", text="hola")
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Tomar", callback_data="t1")]])
    card = await stage.bot.send_message(ANA.id, "¿La toma?", reply_markup=keyboard)
    assert (await stage.get("/api/chat/1"))["messages"][-1]["buttons"][0][0]["data"] == "t1"
    tapping = asyncio.create_task(stage.post("/api/chat/1/tap", message=card.message_id, data="t1"))
    while not (query := (await stage.bot.get_updates(timeout=2))[-1].callback_query):
        continue
    await stage.bot.answer_callback_query(query.id, "Registrado", show_alert=True)
    assert await tapping == {"text": "Registrado", "alert": True}
    await stage.bot.edit_message_text("La tomó usted.", ANA.id, card.message_id)
    shown = (await stage.get("/api/chat/1"))["messages"][-1]
    assert (shown["text"], shown["buttons"], shown["edited"]) == ("La tomó usted.", [], True)


async def test_a_tap_on_nothing_is_refused(stage: Stage) -> None:
    """A tap on a message that does not exist gives 404, not a failure."""
    answer = await stage.page.post("/api/chat/1/tap", json={"message": 99, "data": "x"})
    assert answer.status_code == 404


@pytest.mark.parametrize(("photo", "kind"), [(True, "photo"), (False, "document")])
async def test_files_reach_the_bot(stage: Stage, photo: bool, kind: str) -> None:
    """A picture goes as photo or as document, as the visitor wishes, and is shown in place."""
    content = base64.b64encode(PIXEL).decode()
    await stage.post("/api/chat/1/file", name="foto.png", content=content, photo=photo, caption="Así quedó")
    (update,) = await stage.bot.get_updates()
    assert update.message is not None
    assert update.message.caption == "Así quedó"
    assert bool(getattr(update.message, kind))
    (shown,) = (await stage.get("/api/chat/1"))["messages"]
    file_id = shown["photo"] if photo else shown["document"]["file_id"]
    answer = await stage.page.get(f"/api/file/{file_id}")
    assert answer.content == PIXEL
    assert answer.headers["content-type"] == "image/png"


async def test_a_foreign_file_never_runs_in_the_page(stage: Stage) -> None:
    """HTML is handed out only to be saved, sandboxed and of no type that a browser would run."""
    content = base64.b64encode(b"<script>alert(1)</script>").decode()
    await stage.post("/api/chat/1/file", name='año "1".html', content=content)
    (shown,) = (await stage.get("/api/chat/1"))["messages"]
    answer = await stage.page.get(f"/api/file/{shown['document']['file_id']}")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert "sandbox" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_a_file_too_large_is_explained(stage: Stage) -> None:
    """Over 20 MB the page says so in Spanish and sends nothing."""
    content = base64.b64encode(bytes(20 * 1024 * 1024 + 1)).decode()
    answer = await stage.page.post("/api/chat/1/file", json={"name": "a.bin", "content": content})
    assert answer.status_code == 413
    assert "20 MB" in answer.json()["error"]
    assert stage.world.chat(ANA.id) == []


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("/api/chat/1/say", {"text": "  "}),
        ("/api/chat/1/say", {"text": 7}),
        ("/api/chat/1/file", {"name": "a.txt", "content": "***"}),
        ("/api/chat/1/file", {"name": "a\r\nb", "content": "aG9sYQ=="}),
        ("/api/chat/1/file", {"name": "a.txt", "content": ""}),
        ("/api/mail/1", {"to": "nadie", "subject": "x", "text": "y"}),
        ("/api/mail/1", {"to": "a@b.example", "subject": "x\r\nBcc: c@d.example", "text": "y"}),
    ],
)
async def test_bad_input_is_told(stage: Stage, path: str, fields: dict[str, object]) -> None:
    """What makes no sense gets 400 with a message and changes nothing."""
    before = stage.world.changes.revision
    answer = await stage.page.post(path, json=fields)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert stage.world.changes.revision == before


async def test_the_command_menu_is_the_bots(stage: Stage) -> None:
    """The page offers the commands that the bot has set."""
    await stage.bot.set_my_commands([("nuevo", "Iniciar una gestión")])
    assert await stage.get("/api/commands") == [{"command": "nuevo", "description": "Iniciar una gestión"}]


async def test_a_letter_is_listed_read_and_offered_to_answer(stage: Stage) -> None:
    """A letter shows its text, attachment and answer buttons, and counts until it is read."""
    number = stage.letter('<a href="mailto:ventanilla+abc@sandbox.local?body=Conforme">Sí</a>')
    assert (await stage.get("/api/people"))[0]["unread"] == 1
    listed = await stage.get("/api/mail/1")
    assert listed["counter"] == BOT_ADDRESS
    assert [(one["id"], one["read"]) for one in listed["letters"]] == [(number, False)]
    letter = await stage.get(f"/api/mail/1/{number}")
    assert letter["text"].strip() == "¿Está conforme?"
    assert letter["reply_to"] == "ventanilla+abc@sandbox.local"
    assert letter["answers"][0]["body"] == "Conforme"
    attached = await stage.page.get(f"/api/mail/1/{number}/attachment/0")
    assert attached.content == b"%PDF-1.4"
    assert attached.headers["content-type"] == "application/pdf"
    assert attached.headers["content-disposition"].startswith("inline;")
    await stage.post(f"/api/mail/1/{number}/read")
    assert (await stage.get("/api/people"))[0]["unread"] == 0


async def test_a_letters_html_is_served_where_nothing_runs(stage: Stage) -> None:
    """The frame's policy forbids scripts, forms and everything from elsewhere."""
    number = stage.letter("<p>Hola</p><script>alert(1)</script>")
    answer = await stage.page.get(f"/api/mail/1/{number}/html")
    policy = [part.strip() for part in answer.headers["content-security-policy"].split(";")]
    assert "default-src 'none'" in policy
    assert "sandbox allow-same-origin" in policy
    assert not any(part.startswith("script-src") for part in policy)


async def test_a_letter_belongs_to_its_person(stage: Stage) -> None:
    """Nobody else's mailbox opens the letter, and an attachment that is not there gives 404."""
    number = stage.letter("<p>Hola</p>")
    assert (await stage.page.get(f"/api/mail/2/{number}")).status_code == 404
    assert (await stage.page.get(f"/api/mail/1/{number}/attachment/5")).status_code == 404


async def test_an_answer_by_mail_reaches_the_bot(stage: Stage) -> None:
    """An answer quotes its letter, names it in In-Reply-To and carries its attachments."""
    number = stage.letter("<p>Hola</p>")
    attached = {"name": "nota.txt", "content": base64.b64encode(b"nota").decode()}
    to = "ventanilla+abc@sandbox.local"
    await stage.post("/api/mail/1", to=to, subject="Re: x", text="Conforme", answers=number, files=[attached])
    sent = stage.world.mailbox(ANA_MAIL)[-1]
    assert (sent.incoming, sent.in_reply_to) == (False, "<uno@sandbox.local>")
    assert sent.text.startswith("Conforme")
    assert "> ¿Está conforme?" in sent.text
    assert sent.attachments == [("nota.txt", 4)]


async def test_the_diagram_comes_by_way_of_the_page(stage: Stage) -> None:
    """Cases and their drawing are the console's; a stranger has none."""
    (case,) = await stage.get("/api/cases/2")
    assert case["state"] == "Paso 3"
    drawn = await stage.page.get(f"/api/diagram/{case['number']}.svg")
    assert (drawn.content, drawn.headers["content-type"]) == (SVG, "image/svg+xml")
    assert stage.console.asked == ["2", "SOSEP-2026-00042.svg"]
    assert await stage.get("/api/cases/desconocida") == []


async def test_only_what_is_new_or_changed_comes_after_a_mark(stage: Stage) -> None:
    """A new bubble and an edited one come, the untouched do not, nor do those of other chats."""
    stage.world.say(ANA, "uno")
    card = await stage.bot.send_message(ANA.id, "dos")
    first = await stage.get("/api/chat/1")
    assert (first["whole"], [one["text"] for one in first["messages"]]) == (True, ["uno", "dos"])
    news = await stage.get(f"/api/chat/1?since={first['mark']}")
    assert (news["whole"], news["messages"]) == (False, [])
    await stage.bot.edit_message_text("dos, corregido", ANA.id, card.message_id)
    stage.world.say(ANA, "tres")
    stage.world.say(User(id=555, first_name="Luis"), "otra cosa")
    news = await stage.get(f"/api/chat/1?since={first['mark']}")
    assert [one["text"] for one in news["messages"]] == ["dos, corregido", "tres"]


async def test_only_new_and_newly_read_letters_come_after_a_mark(stage: Stage) -> None:
    """A letter that was opened comes again as read; what was there before stays unsaid."""
    old, opened = stage.letter("<p>1</p>"), stage.letter("<p>2</p>")
    mark = (await stage.get("/api/mail/1"))["mark"]
    await stage.post(f"/api/mail/1/{opened}/read")
    new = stage.letter("<p>3</p>")
    news = await stage.get(f"/api/mail/1?since={mark}")
    assert [(one["id"], one["read"]) for one in news["letters"]] == [(new, False), (opened, True)]
    assert not news["whole"]
    assert old not in {one["id"] for one in news["letters"]}


@pytest.mark.parametrize("mark", ["", "x", "0.0", "9999.1", "."])
async def test_a_mark_of_another_life_gives_everything(stage: Stage, mark: str) -> None:
    """After a restart of the sandbox, and for nonsense, the whole chat comes and says so."""
    stage.world.say(ANA, "uno")
    news = await stage.get(f"/api/chat/1?since={mark}")
    assert (news["whole"], len(news["messages"])) == (True, 1)


async def test_a_mark_from_before_starting_over_gives_everything(stage: Stage) -> None:
    """What was there is gone, so whoever remembers it must forget it."""
    stage.world.say(ANA, "uno")
    mark = (await stage.get("/api/chat/1"))["mark"]
    stage.world.start_over()
    news = await stage.get(f"/api/chat/1?since={mark}")
    assert (news["whole"], news["messages"]) == (True, [])


async def test_the_clock_is_the_bots(stage: Stage) -> None:
    """What it shows comes through, a step goes through, and a step that the bot refuses is told in Spanish."""
    assert await stage.get("/api/clock") == CLOCK
    assert (await stage.post("/api/clock", to="next"))["next"] is None
    refused = await stage.page.post("/api/clock", json={"hours": -1})
    assert (refused.status_code, refused.json()["error"][:8]) == (400, "El reloj")
    assert stage.console.turned == [{"to": "next"}, {"hours": -1}]


async def test_another_site_cannot_move_the_clock(stage: Stage) -> None:
    """A post that another site caused does not reach the bot."""
    answer = await stage.page.post("/api/clock", json={"days": 1}, headers={"origin": "http://evil.example"})
    assert answer.status_code == 403
    assert stage.console.turned == []


async def test_changes_arrive_by_themselves(stage: Stage) -> None:
    """The event stream tells of a message as soon as it is said."""
    async with stage.page.stream("GET", "/events") as events, asyncio.timeout(3):
        lines = events.aiter_lines()
        assert await anext(lines) == "retry: 1000"
        stage.world.say(ANA, "hola")
        async for line in lines:
            if line:
                assert line == f"data: {stage.world.changes.revision}"
                break


async def test_starting_over_empties_the_world_and_the_bot(stage: Stage) -> None:
    """One post empties chats and mail and has the bot start over too."""
    stage.world.say(ANA, "hola")
    stage.letter("<p>Hola</p>")
    await stage.post("/start-over")
    assert stage.console.restarts == 1
    assert stage.world.chat(ANA.id) == []
    assert stage.world.mailbox(ANA_MAIL) == []


async def test_answer_links_keep_their_plus_signs_and_lines() -> None:
    """A mailto link is read by RFC 6068: plus is plus, %0D%0A is a line, entities are decoded."""
    html = (
        '<a href="https://example.org">no</a>'
        '<A HREF="MAILTO:v+k3@x.example?subject=Re%3A%20a+b&amp;body=S%C3%AD%0D%0Agracias">'
        "Sí,\n <b>conforme</b></A><a href='mailto:z@x.example'>"
    )
    first, second = answers_in(html)
    assert (first["label"], first["to"]) == ("Sí, conforme", "v+k3@x.example")
    assert (first["subject"], first["body"]) == ("Re: a+b", "Sí\ngracias")
    assert (second["label"], second["to"]) == ("Responder", "z@x.example")
