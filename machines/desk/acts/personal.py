"""Opening the personal data of a case: shown to one person, in private, and written into the history."""

from __future__ import annotations

from collections.abc import Mapping

from machines.desk import carrying
from machines.desk.acts import shielded
from machines.desk.acts.act import PERSONAL, PERSONAL_LABEL, Act
from machines.desk.session import Desk, message, titled
from machines.errors import Refusal
from machines.fields import forms
from machines.records import Case, ChannelName, Entry, Token, Values

OPENED = "opened"
"""The kind of the history's row: who looked at which personal data, and when."""


def _open(desk: Desk, case: Case, _values: Values, _files: tuple[str, ...]) -> None:
    """Show values and files to the speaker; a letter brings only files, its text repeats nothing personal."""
    if desk.inbound.channel is ChannelName.CHAT and desk.inbound.place != desk.inbound.sender:
        raise Refusal("solo_en_privado")
    known = shielded.fields(desk.office.law_of(case).procedure)
    asker = desk.asker(case.institution)
    held = shielded.held(desk, case)
    files = shielded.files(desk, case)
    places = {one.sha256: str(place) for place, one in enumerate(files, 1)}
    facts = [
        [
            known[name].label,
            _which(value, places) if known[name].is_file else forms.shown(known[name], value, asker),
        ]
        for name, value in held.items()
    ]
    _note(desk, case, [known[name].label for name in held])
    if desk.inbound.channel is ChannelName.MAIL:
        _by_mail(desk, case, facts)
    else:
        params = titled(case, desk, datos=facts)
        about = Token(person_id=desk.person.id, case_id=case.id)
        desk.say(
            "datos_personales",
            params,
            about=about,
            number=case.number,
            files=tuple(shielded.files(desk, case)),
        )


def _which(value: str, places: Mapping[str, str]) -> str:
    """Which of the files below are a field's."""
    found = [places[sha256] for sha256 in value.split() if sha256 in places]
    return f"adjunto {', '.join(found)}" if found else "—"


def _by_mail(desk: Desk, case: Case, facts: list[list[str]]) -> None:
    """The files as attachments; what is written goes to the person's chat or, without one, as a file too."""
    person = desk.person
    by_chat = ChannelName.CHAT in desk.reach(person)
    params = titled(case, desk, por_chat=by_chat, adjunto=[] if by_chat else facts)
    task = shielded.task_of_speaker(desk, case)
    about = Token(
        person_id=person.id,
        case_id=case.id,
        task_id=task.id if task else None,
        task_version=task.version if task else 0,
    )
    files = tuple(shielded.files(desk, case))
    desk.say("datos_personales_adjuntos", params, about=about, number=case.number, files=files)
    if by_chat:
        desk.tell_on(
            ChannelName.CHAT, person, message("datos_personales", titled(case, desk, datos=facts)), case
        )


def _note(desk: Desk, case: Case, labels: list[str]) -> None:
    """The row of the history: what was opened, never what it says."""
    hand = desk.hand()
    entry = Entry(
        kind=OPENED,
        source=case.state,
        target=case.state,
        row="",
        actor=hand.actor,
        channel=hand.channel,
        proof=hand.proof,
        reason=", ".join(labels),
    )
    carrying.append(desk, case, (entry,))


ACT = Act(
    name=PERSONAL,
    label=PERSONAL_LABEL,
    offered=shielded.may_open,
    form=lambda _desk, _case: (),
    do=_open,
    keeps_card=True,
)
