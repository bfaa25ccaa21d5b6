"""The composition root's part for commands: backups, proving the history, moving cases to a new version."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from bot.clock import Clock
from bot.settings import CannotStart, Settings
from bot.wiring import make_office
from machines.desk import migrating
from machines.desk.clock.digesting import memo_of
from machines.errors import Conflict
from machines.migrating import Verdict
from machines.reading.loading import Book
from machines.records import Case
from storage import FileStore, SqlUnit, Store
from storage.chain import Wrong
from storage.keeping.archive import Archive, Damaged
from storage.keeping.audit import Audit, Broken, FileWrong, Source
from storage.keeping.audit import audit as look
from storage.keeping.backup import BackedUp, back_up
from storage.keeping.restore import Newer, NotEmpty, Restored, restore
from storage.keeping.snapshot import NoDatabase, snapshot

MOST_TRIES = 5
_SQLITE = b"SQLite format 3\0"
BROKEN = {
    Wrong.MISSING: "falta esta fila",
    Wrong.BYTES: "sus bytes o su hash no son los que se escribieron",
    Wrong.PLACE: "no es de esta gestión o de este lugar, o su fecha cambió",
    Wrong.CONTENT: "un valor cambió, falta o sobra",
    Wrong.LAST: "no es la última fila que la gestión dice tener: faltan o sobran filas al final",
    Wrong.STATE: "la gestión dice estar en otro lugar que el de esta fila",
    Wrong.FACTS: "los valores que la gestión recuerda no son los de su historial",
    Wrong.CLOSED: "la gestión dice otra cosa que su historial sobre si terminó y cuándo",
    Wrong.DID: "la gestión recuerda que hizo un paso otra persona que la que dice su historial",
    Wrong.TASKS: "las tareas pendientes no son del paso en que está la gestión, o no tiene ninguna",
    Wrong.ORPHAN: "su gestión ya no está",
    Wrong.GONE: "la gestión entera falta, aunque su número se dio",
}
"""What is wrong with a row, in Spanish."""
BAD_FILE = {FileWrong.CHANGED: "su contenido cambió", FileWrong.MISSING: "falta"}

__all__ = ["BAD_FILE", "BROKEN", "Audit", "Broken", "audited", "keep", "migrate_cases", "put_back"]


def keep(settings: Settings, file: Path, clock: Clock) -> BackedUp:
    """Write a backup of everything into one file.

    Raises:
        CannotStart: it could not be done.
    """
    secret = b"" if settings.secret_is_set else settings.secret
    with _worded():
        return back_up(settings.database_url, settings.data, file, clock(), secret=secret)


def put_back(settings: Settings, file: Path) -> Restored:
    """Restore a backup into the empty database and data folder that the settings name.

    Raises:
        CannotStart: it could not be done; the database is as it was.
    """
    with _worded():
        return restore(file, settings.database_url, settings.data, keeps_secret=settings.secret_is_set)


@contextmanager
def audited(settings: Callable[[], Settings], file: Path | None) -> Iterator[Evidence]:
    """What is to be proven: the database of the settings, or a file alone, a backup or a SQLite database.

    Args:
        settings: read only if there is no file.

    Raises:
        CannotStart: it cannot be read.
    """
    with _worded():
        if file is None:
            given = settings()
            with snapshot(given.database_url) as seen:
                yield Evidence(seen, FileStore(given.data).read)
        elif _begins(file) == _SQLITE:
            with snapshot(f"sqlite:///{file.absolute()}") as seen:
                yield Evidence(seen, None)
        else:
            with Archive(file) as archive:
                yield Evidence(archive, archive.file)


class Evidence:
    """A history that can be proven."""

    def __init__(self, source: Source, read: Callable[[str], bytes] | None) -> None:
        self._source = source
        self._read = read

    @property
    def has_files(self) -> bool:
        """Whether the files are at hand too."""
        return self._read is not None

    def audit(self, before: datetime | None) -> Audit:
        """Look at everything; the digest covers what was before an instant, if one is given."""
        return look(self._source, self._read, before=before)

    def told_at(self, digest: str) -> datetime | None:
        """The instant of a digest that the administrator was told, as it is remembered."""
        memos = (row for row in self._source.rows("memo") if row["name"] == memo_of(digest))
        return next((datetime.fromisoformat(row["value"]) for row in memos), None)


def migrate_cases(
    settings: Settings, book: Book, store: Store, code: str, clock: Clock, *, do: bool
) -> Iterator[tuple[Case, Sequence[Verdict]]]:
    """The running cases of a procedure's earlier versions, each with what the present one would change in it.

    Args:
        do: move those that fit, each in a transaction of its own.
    """
    office = make_office(settings, book, store, clock)
    for case in store.read(lambda unit: migrating.of_earlier_versions(office, unit, code)):

        def job(unit: SqlUnit, case: Case = case) -> Sequence[Verdict]:
            now = clock()
            if do:
                return migrating.migrate(office, unit, case.id, now)
            return migrating.verdicts(office, unit, case, now)

        found = _insisting(store, job) if do else store.read(job)
        if found:  # else it ended, or somebody else moved it, meanwhile
            yield case, found


def _insisting(store: Store, job: Callable[[SqlUnit], Sequence[Verdict]]) -> Sequence[Verdict]:
    """Run a job again when somebody in the running office was faster.

    Raises:
        CannotStart: somebody always is.
    """
    for _ in range(MOST_TRIES):
        with suppress(Conflict):
            return store.submit(job).result()
    raise CannotStart("Alguien trabaja sin pausa en esa gestión; repita la orden en un momento.")


def _begins(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(len(_SQLITE))


@contextmanager
def _worded() -> Iterator[None]:
    """Whatever goes wrong, with its remedy."""
    try:
        yield
    except NoDatabase as error:
        raise CannotStart(
            "No hay ninguna base de datos de la ventanilla ahí. Revise VENTANILLA_DATABASE_URL."
        ) from error
    except NotEmpty as error:
        raise CannotStart(
            "La base de datos o la carpeta de datos ya tiene algo guardado; un respaldo solo se restaura donde no hay "
            "nada. Indique otra base (VENTANILLA_DATABASE_URL) y otra carpeta (VENTANILLA_DATA). Nada cambió."
        ) from error
    except Newer as error:
        raise CannotStart(
            "El respaldo es de una versión más nueva de la ventanilla; actualícela primero. Nada cambió."
        ) from error
    except Damaged as error:
        raise CannotStart(f"El archivo no sirve: {error}.") from error
    except SQLAlchemyError as error:
        why = getattr(error, "orig", None) or error
        raise CannotStart(
            f"La base de datos no responde: {why}. Revise VENTANILLA_DATABASE_URL y que el servidor esté en marcha."
        ) from error
    except OSError as error:
        raise CannotStart(
            f"No se puede leer o escribir {error.filename or 'el archivo'}: {error.strerror}. Revise el espacio y los permisos."
        ) from error
