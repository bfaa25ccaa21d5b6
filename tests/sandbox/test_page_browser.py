"""The sandbox's page in a real browser: headless Chromium over the real sandbox process."""

from __future__ import annotations

import base64
import json
import re
import smtplib
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import httpx
import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from tests.chromium import needs_chromium, open_chromium, resize, steady, visible
from tests.waiting import until

T = TypeVar("T")
pytestmark = needs_chromium
ANA, LUIS, DORA = 900_000_001, 555, 556
ANA_MAIL = "ana.morales@sosep.example"
OFFICE = {"institution": "SOSEP", "institution_name": "Secretaría de Obras Sociales"}
OTHER = {"institution": "IGM", "institution_name": "Instituto Guatemalteco de Migración"}
PEOPLE = [
    OFFICE
    | {"id": 1, "name": "Ana Morales", "title": "Licda.", "posts": ["Analista"]}
    | {"unit": "Compras", "email": ANA_MAIL, "telegram_id": None},
    OFFICE
    | {"id": 2, "name": "Luis Ajanel", "title": "", "posts": ["Técnico"]}
    | {"unit": "Informática", "email": "luis@sosep.example", "telegram_id": LUIS},
    OTHER
    | {"id": 3, "name": "Dora Luna", "title": "Licda.", "posts": ["Dirección General"]}
    | {"unit": "Dirección General", "email": "dora@igm.example", "telegram_id": DORA},
]
GUATEMALA = ZoneInfo("America/Guatemala")
PAGE = (
    b"%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj \
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj trailer<</Root 1 0 R>>"
)
"""An empty page of letter size."""
NOTHING = {"next": None, "what": ""}
BEGUN = datetime.now(UTC).timestamp() - 60
CASE = {"number": "SOSEP-2026-00042", "procedure": "DS-UI-04", "title": "Soporte Técnico"}


class FakeConsole(ThreadingHTTPServer):
    """The bot's console; `step` is lit in the diagram, `away` makes it refuse everything."""

    step, away, restarts = 1, False, 0
    ahead = 0
    """Hours that the office is ahead, since this process began."""

    def clock(self) -> bytes:
        now = datetime.now(UTC) + timedelta(hours=self.ahead)
        due = {
            "next": (now + timedelta(days=2)).isoformat(),
            "what": "Recordatorio: SOSEP-2026-00042, paso 2",
        }
        moves = [[BEGUN, self.ahead * 3600.0]] if self.ahead else []
        return json.dumps(
            {"now": now.isoformat(), "moves": moves} | (due if self.ahead < 48 else NOTHING)
        ).encode()

    def turn(self, step: dict[str, Any]) -> bytes:
        self.ahead += step.get("hours", 0) + 24 * step.get("days", 0) + (48 if "to" in step else 0)
        return self.clock()

    def answer(self, path: str) -> bytes:
        if path == "/people":
            return json.dumps(PEOPLE).encode()
        if path == "/clock":
            return self.clock()
        if path.startswith("/cases"):
            return json.dumps([CASE | {"state": f"Paso {self.step}"}]).encode()
        box = f'<rect x="{self.step * 10}" width="9" height="9" fill="#f2c14e"/>'
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">{box}</svg>'.encode()


class Handler(BaseHTTPRequestHandler):
    """One request to the console."""

    server: FakeConsole

    def do_GET(self) -> None:
        self.reply(self.server.answer(self.path))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        if self.path == "/clock":
            self.reply(self.server.turn(json.loads(body)))
            return
        self.server.restarts += 1
        self.reply(b'{"ok": true}')

    def reply(self, body: bytes) -> None:
        self.send_response(503 if self.server.away else 200)
        self.send_header("content-type", "image/svg+xml" if body[:1] == b"<" else "text/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def console() -> Iterator[FakeConsole]:
    with FakeConsole(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def where(console: FakeConsole, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The sandbox as a process of its own; what it printed when it was ready."""
    command = [sys.executable, "-m", "sandbox", "--data", str(tmp_path_factory.mktemp("world"))]
    command += ["--page-port", "0", "--console", f"http://127.0.0.1:{console.server_port}"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as process:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())
        process.terminate()


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    driver = open_chromium(tmp_path_factory.mktemp("chromium"))
    yield driver
    driver.quit()


@dataclass(frozen=True, kw_only=True)
class Visitor:
    """A visitor at the page, and the bot at its other side."""

    driver: webdriver.Chrome
    where: dict[str, str]
    console: FakeConsole

    def bot(self, method: str, **fields: object) -> Any:
        """Call the Bot API as the bot does."""
        url = f"{self.where['telegram']}/bot{self.where['token']}/{method}"
        answer = httpx.post(url, json=fields, trust_env=False, timeout=10).json()
        assert answer["ok"], answer
        return answer["result"]

    def say_as(self, key: str, text: str) -> None:
        url = f"{self.where['page']}/api/chat/{key}/say"
        assert httpx.post(url, json={"text": text}, trust_env=False).is_success

    def send_as(self, key: str, name: str, content: bytes) -> None:
        """Somebody sends a file in the chat."""
        url = f"{self.where['page']}/api/chat/{key}/file"
        fields = {"name": name, "content": base64.b64encode(content).decode()}
        assert httpx.post(url, json=fields, trust_env=False).is_success

    def mail(self, html: str, files: Sequence[tuple[str, bytes]] = ()) -> None:
        """The bot sends Ana a letter over SMTP."""
        letter = EmailMessage()
        letter["From"], letter["To"], letter["Subject"] = self.where["address"], ANA_MAIL, "Decida"
        letter.set_content("Por favor decida.")
        letter.add_alternative(html, subtype="html")
        for name, content in files:
            letter.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
        server = urlsplit(self.where["smtp"])
        with smtplib.SMTP(server.hostname or "", server.port or 0) as smtp:
            smtp.login(server.username or "", server.password or "")
            smtp.send_message(letter)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def see(self, selector: str, text: str = "") -> WebElement:
        """Wait until a visible element holds the text."""

        def found() -> WebElement | None:
            return next(iter(visible(self.driver, selector, text)), None)

        return self.wait(found, f"{selector} {text}")

    def gone(self, selector: str) -> None:
        """Wait until nothing of the kind is visible."""

        def hidden() -> bool:
            return not visible(self.driver, selector)

        self.wait(hidden, f"{selector} vanish")

    def wait(self, look: Callable[[], T | None], what: str = "it") -> T:
        return until(steady(look), lambda: f"never saw {what}")

    def enter(self, institution: str) -> None:
        """Choose an institution."""
        self.see(f"[data-institution={institution}]").click()

    def script(self, code: str) -> Any:
        return self.driver.execute_script(code)


@pytest.fixture
def visitor(where: Any, console: FakeConsole, chromium: webdriver.Chrome) -> Iterator[Visitor]:
    """Ana at an empty world, on a desk."""
    console.step, console.away, console.ahead = 1, False, 0
    httpx.post(f"{where['page']}/start-over", json={}, trust_env=False, timeout=10)
    console.restarts = 0
    resize(chromium, 1280, 800)
    chromium.get(where["page"])
    chromium.execute_script("localStorage.clear()")
    chromium.get(where["page"])
    someone = Visitor(driver=chromium, where=where, console=console)
    someone.enter("SOSEP")
    someone.see("[data-person='1']").click()
    someone.see("#whoami", "Licda. Ana Morales")
    yield someone
    log: Any = chromium.get_log("browser")  # type: ignore[no-untyped-call]  # selenium's own gap
    ours = [entry["message"] for entry in log if "/html" not in entry["message"]]
    assert not [message for message in ours if "Content Security Policy" in message]


def test_a_conversation_arrives_by_itself(visitor: Visitor) -> None:
    """Enter sends; the bot's answer appears without a reload, with its bold words after an emoji."""
    visitor.see("#begin").click()
    visitor.see(".mine .bubble", "/start")
    visitor.see("#text").send_keys("no imprime", Keys.ENTER)
    visitor.see(".mine .bubble", "no imprime")
    bold = {"type": "bold", "offset": 3, "length": 7}
    visitor.bot("sendMessage", chat_id=ANA, text="👍 Gracias <b>Ana</b>", entities=[bold])
    answer = visitor.see(".message:not(.mine) .bubble", "Gracias <b>Ana</b>")
    assert answer.find_element(By.CSS_SELECTOR, "b").text == "Gracias"
    assert visitor.see("#text").get_attribute("value") == ""


def test_a_draft_survives_what_arrives(visitor: Visitor) -> None:
    """While a draft is being written, news for others only change their badge."""
    visitor.say_as("2", "hola")
    visitor.see("#text").send_keys("media fra")
    visitor.bot("sendMessage", chat_id=LUIS, text="Le asignaron una gestión")
    visitor.see("[data-person='2'] .badge", "1")
    visitor.see("#text").send_keys("se")
    assert visitor.see("#text").get_attribute("value") == "media frase"
    visitor.see("[data-person='2']").click()
    visitor.see(".bubble", "Le asignaron una gestión")
    visitor.gone("[data-person='2'] .badge")
    visitor.see("[data-person='1']").click()
    visitor.wait(lambda: visitor.see("#text").get_attribute("value") == "media frase")


def test_a_button_spins_until_the_bot_answers(visitor: Visitor) -> None:
    """A tap waits, the alert opens as a box, and the edit replaces the card in place."""
    visitor.say_as("1", "hola")
    keyboard = {"inline_keyboard": [[{"text": "Tomar", "callback_data": "t1"}]]}
    card = visitor.bot("sendMessage", chat_id=ANA, text="¿La toma?", reply_markup=keyboard)
    button = visitor.see(".keys button", "Tomar")
    button.click()
    query = visitor.bot("getUpdates", timeout=3)[-1]["callback_query"]
    assert button.get_attribute("aria-busy") == "true"
    visitor.bot("answerCallbackQuery", callback_query_id=query["id"], text="Es suya", show_alert=True)
    visitor.see("dialog p", "Es suya")
    visitor.see("dialog button", "Aceptar").click()
    where = {"chat_id": ANA, "message_id": card["message_id"]}
    visitor.bot("editMessageText", text="La tomó Ana.", **where)
    edited = visitor.see(".bubble", "La tomó Ana.")
    assert "editado" in edited.text
    assert not visitor.all(".keys")


def test_a_photo_is_sent_and_shown(visitor: Visitor, tmp_path: Path) -> None:
    """A picture is attached, goes as a photo with the text as its caption, and is drawn."""
    visitor.say_as("1", "hola\n" * 60)
    picture = tmp_path / "pantalla.png"
    picture.write_bytes(visitor.driver.get_screenshot_as_png())
    visitor.all("#file")[0].send_keys(str(picture))
    visitor.see("#attached", "pantalla.png")
    visitor.see("#text").send_keys("Así se ve", Keys.ENTER)
    visitor.see(".mine .bubble", "Así se ve")
    width = "return document.querySelector('.picture img').naturalWidth"
    assert visitor.wait(lambda: visitor.script(width)) == 1280
    below = "const s = document.querySelector('#scroll'); return s.scrollHeight - s.scrollTop"
    height = "return document.querySelector('#scroll').clientHeight"
    visitor.wait(lambda: visitor.script(below) - visitor.script(height) < 2)
    assert visitor.bot("getUpdates")[-1]["message"]["photo"]
    visitor.gone("#attached")
    assert not visitor.see("#text").get_attribute("value")


def test_commands_are_offered_on_a_slash(visitor: Visitor) -> None:
    """The bot's menu opens on "/", the arrows choose and Enter sends."""
    menu = [{"command": "nuevo", "description": "Iniciar"}, {"command": "casos", "description": "Ver"}]
    visitor.bot("setMyCommands", commands=menu)
    visitor.see("#menu-button").click()
    visitor.see("#menu", "/casos")
    visitor.see("#text").send_keys("/")
    visitor.see("#menu li", "/nuevo")
    visitor.see("#text").send_keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER)
    visitor.see(".mine .bubble", "/casos")
    assert not visitor.see("#text").get_attribute("value")


HOSTILE = """<p>Decida: <a href="mailto:ventanilla+k3@sandbox.local?subject=Re%3A%20Decida&amp;body=Apruebo"
 style="background:#1a5fb4">Aprobar</a></p><script>parent.document.title = "roto"</script>
 <img src="x" onerror="parent.document.title = 'roto'"><form action="/start-over" method="post">
 <button>Borrar</button></form>"""


def test_a_letter_is_answered_with_its_button(visitor: Visitor) -> None:
    """A letter arrives, its button opens the writer prefilled, and the answer is sent."""
    visitor.mail(HOSTILE)
    visitor.see("#badge-mail", "1")
    visitor.see("[data-go=mail]").click()
    visitor.see(".letters .unread button", "Decida").click()
    frame = visitor.see("iframe")
    visitor.driver.switch_to.frame(frame)
    visitor.see("a", "Aprobar").click()
    visitor.driver.switch_to.default_content()
    assert visitor.see("[name=to]").get_attribute("value") == "ventanilla+k3@sandbox.local"
    assert visitor.see("[name=subject]").get_attribute("value") == "Re: Decida"
    assert visitor.see("[name=body]").get_attribute("value") == "Apruebo"
    visitor.see("#send-letter").click()
    visitor.see(".letters .start", "Apruebo")
    visitor.gone("#badge-mail")


def test_a_letters_scripts_and_forms_are_dead(visitor: Visitor) -> None:
    """Nothing in a letter's HTML runs or posts, and its frame is as tall as its content."""
    visitor.mail(HOSTILE + "<p>fin</p>" * 40)
    visitor.see("[data-go=mail]").click()
    visitor.see(".letters button", "Decida").click()
    frame = visitor.see("iframe")
    visitor.wait(lambda: frame.size["height"] > 900)
    visitor.driver.switch_to.frame(frame)
    visitor.see("button", "Borrar").click()
    visitor.driver.switch_to.default_content()
    visitor.see("#reply").click()
    assert "Ventanilla" in visitor.driver.title
    assert visitor.console.restarts == 0


def test_the_diagram_follows_the_case(visitor: Visitor) -> None:
    """The drawing is shown and changes when the case has moved."""
    visitor.see("#case-state", "Paso 1")
    first = visitor.wait(lambda: visitor.see("#drawing").get_attribute("src"))
    visitor.console.step = 2
    visitor.say_as("1", "hola")
    visitor.see("#case-state", "Paso 2")
    visitor.wait(lambda: visitor.see("#drawing").get_attribute("src") != first)
    visitor.see("#enlarge").click()
    visitor.see("dialog img")
    visitor.see("dialog button").click()
    visitor.wait(lambda: not visitor.all("dialog"))


def test_reading_above_is_not_disturbed(visitor: Visitor) -> None:
    """The chat stays where the visitor reads, and follows again from the bottom."""
    visitor.say_as("1", "hola\n" * 60)
    visitor.see(".mine .bubble", "hola")
    top = "return document.querySelector('#scroll').scrollTop"
    visitor.wait(lambda: visitor.script(top) > 100)
    visitor.script("document.querySelector('#scroll').scrollTop = 40")
    visitor.bot("sendMessage", chat_id=ANA, text="noticia")
    visitor.wait(lambda: "noticia" in visitor.all("#messages")[0].text)
    assert visitor.script(top) == 40
    visitor.see("#to-bottom").click()
    visitor.wait(lambda: visitor.script(top) > 100)
    visitor.gone("#to-bottom")


def test_starting_over_asks_first(visitor: Visitor) -> None:
    """«Empezar de nuevo» does nothing when cancelled, and empties everything when confirmed."""
    visitor.say_as("1", "hola")
    visitor.see(".mine .bubble", "hola")
    already = visitor.console.restarts
    visitor.see("#start-over").click()
    visitor.see("dialog button", "Cancelar").click()
    visitor.see(".mine .bubble", "hola")
    assert visitor.console.restarts == already
    visitor.see("#start-over").click()
    visitor.see("dialog button", "Borrar todo").click()
    visitor.see("#begin")
    assert visitor.console.restarts == already + 1


def test_the_page_waits_for_the_bot(visitor: Visitor) -> None:
    """While the bot is away the page says so, and goes on by itself when it is back."""
    visitor.console.away = True
    visitor.say_as("1", "hola")
    visitor.see("#starting", "El bot está arrancando…")
    visitor.see(".mine .bubble", "hola")
    visitor.console.away = False
    visitor.gone("#starting")


def test_the_institution_is_chosen_first_and_remembered(visitor: Visitor) -> None:
    """Whoever comes for the first time sees no people and no chat; later the institution is a switch over the list."""
    visitor.script("localStorage.clear()")
    visitor.driver.get(visitor.where["page"])
    visitor.see("#people-title", "¿En qué institución?")
    visitor.see("#nobody", "Elija una institución.")
    assert not visitor.all("#people-list li")
    visitor.enter("IGM")
    visitor.see("#institution-name", "Instituto Guatemalteco de Migración")
    visitor.see("#people-list", "Dora Luna")
    assert "Ana Morales" not in visitor.see("#people-list").text
    visitor.see("[data-person='3']").click()
    visitor.see("#whoami", "Licda. Dora Luna")
    visitor.driver.get(visitor.where["page"])
    visitor.see("#whoami", "Licda. Dora Luna")
    visitor.see("[data-person='desconocida']")
    visitor.bot("sendMessage", chat_id=LUIS, text="Le asignaron una gestión")
    visitor.see("[data-institution=SOSEP] .badge", "1")
    visitor.enter("SOSEP")
    visitor.see("[data-person='2'] .badge", "1")


def test_the_clock_goes_forward(visitor: Visitor) -> None:
    """The hour is shown; a step moves it; what is said then bears the office's date, what was said before its own."""
    visitor.say_as("1", "antes")
    visitor.see(".mine .bubble", "antes")
    assert len(visitor.all(".day")) == 1
    before = visitor.see("#now").text
    assert re.fullmatch(r"\w+ \d\d/\d\d/\d{4} \d\d:\d\d", before)
    visitor.see("#clock button", "Siguiente: Recordatorio: SOSEP-2026-00042, paso 2")
    visitor.see("#clock button", "+1 día").click()
    day = (datetime.now(GUATEMALA) + timedelta(days=1)).strftime("%d/%m/%Y")
    visitor.see("#now", day)
    visitor.see("#next").click()
    visitor.see("#next", "Nada por vencer")
    assert visitor.console.ahead == 72
    assert not visitor.see("#next").is_enabled()


def test_a_pdf_opens_in_a_tab_and_pictures_show(visitor: Visitor) -> None:
    """In the chat and in a letter: a link to a new tab for a PDF; a picture is drawn and opens in large."""
    visitor.say_as("1", "hola")
    visitor.send_as("1", "dictamen.pdf", PAGE)
    link = visitor.see("a.document", "dictamen.pdf")
    assert (link.get_attribute("target"), link.get_attribute("download")) == ("_blank", "")
    visitor.send_as("1", "foto.png", visitor.driver.get_screenshot_as_png())
    visitor.see("button.document", "foto.png").click()
    width = "return document.querySelector('dialog img')?.naturalWidth"
    assert visitor.wait(lambda: visitor.script(width)) == 1280
    visitor.see("dialog button").click()
    visitor.mail(
        "<p>Va adjunto.</p>", [("acta.pdf", PAGE), ("bien.png", visitor.driver.get_screenshot_as_png())]
    )
    visitor.see("[data-go=mail]").click()
    visitor.see(".letters .unread button", "Decida").click()
    visitor.see(".files button", "bien.png")
    assert (
        visitor.wait(lambda: visitor.script("return document.querySelector('.files img').naturalWidth"))
        == 1280
    )
    here = visitor.driver.current_window_handle
    visitor.see(".files a", "acta.pdf").click()
    visitor.wait(lambda: len(visitor.driver.window_handles) == 2)
    visitor.driver.switch_to.window(next(one for one in visitor.driver.window_handles if one != here))
    visitor.wait(lambda: visitor.script("return document.contentType") == "application/pdf")
    visitor.driver.close()
    visitor.driver.switch_to.window(here)


@pytest.mark.parametrize("width", [390, 800, 1280])
def test_every_view_fits(visitor: Visitor, width: int) -> None:
    """On a telephone, a tablet and a desk each view can be reached and nothing is cut off."""
    visitor.mail(HOSTILE)
    visitor.say_as("1", "palabra" * 60)
    resize(visitor.driver, width, 844)
    for view in ["people", "chat", "mail", "diagram"]:
        tab = visitor.all(f"[data-go={view}]")[0]
        if tab.is_displayed():
            tab.click()
        assert visitor.see(f"#{view}").size["width"] > 200
        assert visitor.script("return document.documentElement.scrollWidth") <= width
    visitor.see("[data-go=mail]").click()
    visitor.see(".letters button", "Decida").click()
    visitor.see("iframe")
    assert visitor.script("return document.documentElement.scrollWidth") <= width
