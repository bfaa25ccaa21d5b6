"""People at work in a history, on either channel and sometimes on both at once; each track says what must have become.

They are patient, and do what impatient people do: tap twice, send a letter twice, answer by tap and by letter together.
"""

from __future__ import annotations

import random
import threading
from collections import defaultdict
from collections.abc import Callable, Mapping

from tests.histories.levers import Levers
from tests.histories.plan import Track
from tests.system import backup, collection, tracks
from tests.system.page import Page, Someone
from tests.system.playing import CARLOS, CONCLUDE, OPEN, SOLVED, number_in, open_ticket
from tests.waiting import until

CHATTERS = ("Ana", "Irma", "Óscar", "Silvia")
WRITERS = ("Julio", "Leticia", "Byron")
AREAS = {"Gustavo": "Financiera", "Verónica": "Recursos Humanos"}
"""Who answers for which area in a collection."""
TO_THE_AREAS = "1 1 2 3 4 5 6 7 8".split()
"""The rows of a collection's case before its areas answer."""
DAYS_TO_A_TURN = 5
"""A programme of every working day has had a turn after so many days."""

Rows = Mapping[str, list[str]]
"""The rows of the procedure that people went through, by the case's number."""


class Crew:
    """The people of one history.

    Args:
        page: where they tap and write.
        chance: decides what they do.
        levers: the office clock, for those who wait for a day.
    """

    def __init__(self, page: Page, chance: random.Random, levers: Levers) -> None:
        self.page = page
        self.levers = levers
        self._askers = [*CHATTERS, *WRITERS]
        chance.shuffle(self._askers)
        self._talking: dict[str, threading.Lock] = defaultdict(threading.Lock)

    def asker(self) -> str:
        """Somebody who has asked for nothing yet."""
        return self._askers.pop()

    def person(self, name: str) -> Someone:
        """A person, with everything that was ever received."""
        return self.page.person(name, remembers=True)

    def talking(self, name: str) -> threading.Lock:
        """Held while somebody's typed words are the answer to what was asked last."""
        return self._talking[name]


def track(kind: Track, crew: Crew, chance: random.Random, count: int) -> Callable[[], Rows]:
    """What people do in one track, all of its choices made beforehand."""
    if kind is Track.TICKET:
        return _a_ticket(crew, chance, count)
    if kind is Track.DICTAMEN:
        return lambda: dict([tracks.a_dictamen(crew.page, count)])
    if kind is Track.COLLECTION:
        return lambda: _a_collection(crew)
    return lambda: _a_turn(crew)


def _a_ticket(crew: Crew, chance: random.Random, count: int) -> Callable[[], Rows]:
    """DS-UI-04, each step by a way of its own."""
    name = crew.asker()
    by_chat = name in CHATTERS and chance.random() < 0.7
    assigned = chance.choice(("tap", "letter", "both"))
    solved = chance.choice(("tap", "letter"))
    # Who worked the list off in the chat has no letter of the rest of it.
    concluded = "tap" if solved == "tap" else chance.choice(("tap", "letter"))
    twice = [chance.random() < 0.3 for _ in range(4)]
    delivered_twice = chance.random() < 0.3

    def play() -> Rows:
        asker, claudia = crew.person(name), crew.person("Claudia")
        trouble = f"la impresora {count} no imprime"
        number = _asked_by_chat(asker, trouble) if by_chat else open_ticket(asker, trouble)
        if assigned != "letter":
            _taps(claudia, CARLOS, number, "Paso 2", twice=twice[0])
        if assigned != "tap":
            letter = claudia.gets(number, "aso 2")
            for _ in range(1 + twice[1]):
                claudia.clicks(letter, tracks.MARTA)
        technician = _who_got_it(crew, number)
        what = f"Cambié el tóner {count}"
        chats = technician.name == CARLOS
        if solved == "tap" and chats:
            with crew.talking(technician.name):
                _taps(technician, SOLVED, number, "Paso 3", twice=twice[2])
                technician.sees(number, "¿Qué encontró y cómo lo solucionó?")
                technician.says(what)
                technician.sees(number, "☑ Paso 3", what)
        else:
            letter = technician.gets(number, "aso 3")
            for _ in range(1 + twice[2]):
                technician.replies(letter, f"{SOLVED}\n\nSolución: {what}", twice=delivered_twice)
        if concluded == "tap" and chats:
            _taps(technician, CONCLUDE, number, what, twice=twice[3])
        else:
            letter = technician.gets(number, "☑ Paso 3")
            for _ in range(1 + twice[3]):
                technician.clicks(letter, CONCLUDE)
        asker.gets(number, "queda cerrada", what)
        return {number: tracks.TICKET}

    return play


def _asked_by_chat(asker: Someone, trouble: str) -> str:
    asker.says(trouble)
    asker.sends_tap(OPEN, "Soporte Técnico")
    asker.sees("¿Dónde está el equipo?")
    asker.says("Segundo nivel")
    asker.sees("fotografía")
    asker.sends_tap("Omitir", "fotografía")
    asker.sends_tap("Enviar", "Revise antes de enviar", "Segundo nivel")
    return number_in(asker.sees("Constancia de recepción", trouble).text)


def _taps(someone: Someone, label: str, *on: str, twice: bool) -> None:
    """Tap, perhaps with a trembling finger."""
    someone.sends_tap(label, *on, times=1 + twice)


def _who_got_it(crew: Crew, number: str) -> Someone:
    """The technician who was assigned: by letters both may be."""
    both = [crew.person(name) for name in ("Carlos", "Marta")]

    def look() -> Someone | None:
        return next(
            (
                one
                for one in both
                for letter in one.letters()
                if number in letter.subject and "aso 3" in letter.whole
            ),
            None,
        )

    return until(look, lambda: f"nobody was assigned {number}")


def _a_collection(crew: Crew) -> Rows:
    """11.01.U0.P4 up to what the areas report, by mail; what Planes y Programas validates."""
    number = collection.to_the_areas(crew.page)
    pia = crew.person("Pía")
    for name, area in AREAS.items():
        someone = crew.person(name)
        someone.replies(someone.gets(number, "Según oficio"), "Adjunto", collection.files(f"{area}.pdf"))
        pia.clicks(pia.gets(number, area, "aso 10"), "Validar")
        pia.gets(number, area, "Quedó registrado: Validar")
    return {number: TO_THE_AREAS}


def _a_turn(crew: Crew) -> Rows:
    """SEPREM-DI-008.2: a programme is set, days go by, its first turn is played."""
    programme = backup.set_rhythm(crew.person("Estuardo"), "cada día hábil")
    crew.levers.ahead += DAYS_TO_A_TURN * 86_400
    return dict([tracks.a_turn(crew.page, f"{programme}.1")])
