"""Files that stand in a personal field are kept apart from the case's other files."""

from __future__ import annotations

from machines.desk import carrying
from machines.desk.session import Desk
from machines.messages import FileRef
from machines.records import Entry
from storage import SqlUnit
from tests.conversations.office import BOOK, World
from tests.storage.store_samples import new_case

DPI, LISTED, PHOTO = (
    FileRef(sha256=letter * 64, name=f"{letter}.jpg", media_type="image/jpeg", size=1) for letter in "abc"
)


def test_a_file_of_a_personal_field_is_personal(world: World) -> None:
    """Alone in its field or within a list of rows; the file of another field stays everybody's."""
    row = Entry(
        kind="answer",
        source="1",
        target="2",
        row="1",
        actor=None,
        values={"dpi": DPI.sha256, "copias": f'[{{"copia": "{LISTED.sha256}"}}]', "foto": PHOTO.sha256},
        personal=("dpi", "copias"),
        files=(DPI.sha256, LISTED.sha256, PHOTO.sha256),
    )

    def job(unit: SqlUnit) -> tuple[set[str], set[str]]:
        unit.note_files([DPI, LISTED, PHOTO], world.now)
        case = carrying.append(
            Desk(office=world.office, unit=unit, now=world.now),
            unit.open_case(new_case(version=BOOK.procedures["DS-UI-04"].version)),
            [row],
        )
        personal = {one.sha256 for one in unit.personal_files_of(case.id)}
        return personal, {one.sha256 for one in unit.files_of(case.id)}

    assert world.do(job) == ({DPI.sha256, LISTED.sha256}, {PHOTO.sha256})
