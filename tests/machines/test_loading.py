"""From files to procedures: what is read, how the order of rows becomes arrows, what cannot be read."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from machines.definition import Answer, Mode, StepKind
from machines.reading.building import ASSIGNED
from machines.reading.loading import BUILT_IN, Book, load

GOOD = Path(__file__).parent / "good"


def answer(book: Book, row: str, key: str) -> Answer:
    """An answer of the good procedure that must be there."""
    found = book.procedures["PRU-01"].step(row).answer(key)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def book() -> Book:
    """The good folder."""
    return load([GOOD])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the good folder, to be broken."""
    return shutil.copytree(GOOD, tmp_path / "procedures")


def test_the_built_in_procedures_have_no_findings() -> None:
    """Every file that is delivered loads."""
    built_in = load()
    assert [str(finding) for finding in built_in.findings] == []
    files = [file for file in BUILT_IN.glob("*/*.toml") if file.name != "institucion.toml"]
    assert len(built_in.procedures) == len(files)


def test_a_row_is_a_state_an_answer_or_both(book: Book) -> None:
    """Rows with `respuesta_de` are answers, with `tambien_paso` states too, the end row holds no work."""
    kinds = {step.no: step.kind for step in book.procedures["PRU-01"].steps}
    assert kinds == {
        "1": StepKind.STATE, "2": StepKind.STATE, "2.1": StepKind.ANSWER, "2.2": StepKind.BOTH,
        "3": StepKind.STATE, "4": StepKind.STATE, "5": StepKind.STATE, "6": StepKind.ANSWER,
    }  # fmt: skip


def test_an_answer_row_is_passed_through(book: Book) -> None:
    """An answer that only is a row leads on to that row's target and names the row as passed."""
    complies = answer(book, "2", "2.1")
    assert (complies.targets, complies.rows, complies.label) == (("3",), ("2.1",), "Cumple")


def test_a_row_that_is_both_is_entered_and_does_not_repeat_its_answer(book: Book) -> None:
    """Its reason belongs to the answer that leads to it; its own work has its own button and arrow."""
    entering = answer(book, "2", "2.2")
    assert (entering.targets, entering.rows, entering.reason) == (("2.2",), (), True)
    own = answer(book, "2.2", "hecho")
    assert (own.button, own.targets, own.reason, own.approval) == ("Oficio enviado", ("1",), False, False)


def test_sequence_is_the_order_of_the_rows(book: Book) -> None:
    """Where nothing is said the next row with work follows, answers left out; before the end row comes the end."""
    assert answer(book, "1", "hecho").targets == ("2",)
    assert answer(book, "4", "completo").targets == ("5",)
    last = answer(book, "5", "hecho")
    assert (last.targets, last.rows) == (("FIN",), ("6",))


def test_roles_get_their_canonical_names(book: Book) -> None:
    """An alias in a file becomes the role that it names, wherever roles stand."""
    procedure = book.procedures["PRU-01"]
    assert procedure.start.registers == ("Jefe de Sección",)
    assert answer(book, "5", "hecho").form[0].roles == ("Jefe de Sección",)
    assert answer(book, "1", "hecho").form[3].roles == ("Jefe de Sección",)
    assert procedure.step("3").mode is Mode.EACH


def test_an_assignment_asks_for_a_person_of_any_of_its_roles() -> None:
    """`asigna` with two roles is one question whose answer may hold either."""
    step = load().procedures["IGSS-DP-P3"].step("02")
    question = step.answers[0].form[0]
    assert (question.name, question.roles) == (ASSIGNED, ("Asistente Administrativo", "Analista"))
    assert question.question == "¿A quién asigna como Asistente Administrativo o Analista?"


def test_one_of_several_answers_may_assign() -> None:
    """`asigna` in an answer of `decide` asks for the person before the answer's own form; the others do not ask."""
    approve, *others = load().procedures["DS-UI-01"].step("3").answers
    assert (approve.form[0].name, approve.form[0].roles) == (ASSIGNED, ("Analista Desarrollador",))
    assert ASSIGNED not in [one.name for given in others for one in given.form]


def test_a_stretch_has_the_rows_between_its_ends(book: Book) -> None:
    """Stretch and rhythm name every row from the first to the last."""
    procedure = book.procedures["PRU-01"]
    assert procedure.stretches[0].rows == ("3", "4")
    assert procedure.rhythms[0].rows == ("5",)


def test_the_bytes_of_a_file_are_kept_with_their_hash(book: Book) -> None:
    """What ran can be proven later: the book holds the very bytes and the procedure their SHA-256."""
    raw = (GOOD / "pru" / "pru-01.toml").read_bytes()
    assert book.sources["PRU-01"] == raw
    assert book.procedures["PRU-01"].source_hash == hashlib.sha256(raw).hexdigest()
    assert book.institution_of(book.procedures["PRU-01"]).opens == 8 * 60


def test_single_files_are_read_with_their_institution(folder: Path) -> None:
    """`only` reads the files that it names and the institution beside them, nothing else."""
    (folder / "pru" / "otro.toml").write_text("broken", "utf-8")
    found = load(only=[folder / "pru" / "pru-01.toml"])
    assert (list(found.procedures), found.findings) == (["PRU-01"], ())


def test_a_single_file_may_be_named_by_any_path(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same institution reached by a relative and an absolute path is one."""
    monkeypatch.chdir(folder / "pru")
    found = load([folder], only=[Path("pru-01.toml")])
    assert (list(found.procedures), found.findings) == (["PRU-01"], ())
    missing = load([folder], only=[Path("otro.toml")])
    assert [str(one) for one in missing.findings] == ["pru/otro.toml:1: el archivo no existe; créelo"]


def test_the_institution_beside_a_single_file_counts(folder: Path, tmp_path: Path) -> None:
    """A file checked elsewhere is checked against the description that lies beside it."""
    copy = shutil.copytree(folder / "pru", tmp_path / "draft" / "pru")
    text = (copy / "institucion.toml").read_text("utf-8")
    (copy / "institucion.toml").write_text(text.replace("Vecino", "Vecina"), "utf-8")
    found = load([folder], only=[copy / "pru-01.toml"])
    assert "el rol «Vecino» no está en la institución. ¿Quiso decir «Vecina»?" in found.findings[0].text
    assert {one.file for one in found.findings} == {"pru/pru-01.toml"}


def test_a_code_belongs_to_one_procedure(folder: Path) -> None:
    """The same code in two folders is a finding, and the first stays."""
    (folder / "pru2").mkdir()
    for name in ("pru-01.toml", "permiso.typ"):
        shutil.copy(folder / "pru" / name, folder / "pru2")
    found = load([folder])
    assert list(found.procedures) == ["PRU-01"]
    assert [str(one) for one in found.findings] == [
        "pru2/pru-01.toml:1: clave «codigo»: el código «PRU-01» ya lo usa otro archivo; un código es de un solo procedimiento"
    ]


def test_a_file_without_its_institution_is_told(folder: Path) -> None:
    """A procedure whose institution no file describes says so, and how to mend it."""
    (folder / "pru" / "institucion.toml").unlink()
    assert [str(one) for one in load([folder]).findings] == [
        (
            "pru/pru-01.toml:4: clave «institucion»: no hay institución «PRU» (hay: ninguna); "
            "corríjala o escriba su institucion.toml"
        )
    ]


def test_an_institution_may_have_procedures_in_another_folder(folder: Path, tmp_path: Path) -> None:
    """A second folder adds procedures to an institution without describing it again."""
    (tmp_path / "more" / "pru").mkdir(parents=True)
    for name in ("pru-01.toml", "permiso.typ"):
        shutil.move(folder / "pru" / name, tmp_path / "more" / "pru")
    found = load([folder, tmp_path / "more"])
    assert (list(found.procedures), found.findings) == (["PRU-01"], ())


def test_an_institution_is_described_once(folder: Path) -> None:
    """A second description of the same institution is a finding, and the first stays."""
    text = (folder / "pru" / "institucion.toml").read_text("utf-8").replace("08:00", "07:00")
    (folder / "pru2").mkdir()
    (folder / "pru2" / "institucion.toml").write_text(text, "utf-8")
    found = load([folder])
    assert found.institutions["PRU"].opens == 8 * 60
    assert [str(one) for one in found.findings] == [
        "pru2/institucion.toml:1: clave «codigo»: otro archivo ya describe la institución «PRU»; deje uno solo"
    ]


def test_a_file_that_is_no_text_is_told(folder: Path) -> None:
    """Bytes that are not UTF-8 are a finding with its remedy."""
    file = folder / "pru" / "pru-01.toml"
    file.write_bytes(file.read_text("utf-8").encode("latin-1"))
    assert [str(one) for one in load([folder]).findings] == [
        "pru/pru-01.toml:1: no se puede leer; guárdelo en UTF-8"
    ]


def test_one_broken_file_does_not_hide_the_others(folder: Path) -> None:
    """The good procedures are read whatever is wrong beside them."""
    (folder / "pru" / "pru-02.toml").write_text('codigo = "PRU-02', "utf-8")
    found = load([folder])
    assert list(found.procedures) == ["PRU-01"]
    assert [(one.file, one.line) for one in found.findings] == [("pru/pru-02.toml", 1)]


def test_an_unfinished_file_is_told_at_its_end(folder: Path) -> None:
    """A list that is never closed is found at the end of the file, in Spanish."""
    file = folder / "pru" / "pru-01.toml"
    file.write_text(file.read_text("utf-8") + "\n[[norma]]\npasos = [\n", "utf-8")
    (finding,) = load([folder]).findings
    assert finding.line == len(file.read_text("utf-8").splitlines())
    assert "la escritura TOML no es válida" in finding.text
