"""Reading the roster's CSV."""

from __future__ import annotations

import pytest

from machines.rosters.roster import MOST_BYTES, Reading, read_roster

HEADER = "institucion,nombre,correo,telegram_id,puestos,unidad,departamento,jefe"
ROLES = {"jefe": "Jefe", "jefa": "Jefe", "tecnico": "Técnico", "técnico": "Técnico"}


def is_role(institution: str, written: str) -> str | None:
    return ROLES.get(written.lower()) if institution == "SOSEP" else None


def read(*lines: str, header: str = HEADER, encoding: str = "utf-8") -> Reading:
    return read_roster("\r\n".join([header, *lines]).encode(encoding), is_role)


def found(reading: Reading) -> list[tuple[int, str, str]]:
    return [(one.line, one.column, one.what) for one in reading.findings]


ANA = "SOSEP,Ana Gómez,Ana@sosep.gt,101,Jefa; TÉCNICO ;jefe,Informática,Guatemala,"
BETO = "SOSEP,Beto,beto@sosep.gt,,Tecnico,,,ANA@sosep.gt"


def test_a_good_roster_becomes_rows() -> None:
    """Mails are folded, posts canonical and once each, empty lines skipped."""
    reading = read(ANA, "", ",,,,,,,", BETO)
    assert reading.findings == ()
    ana, beto = reading.rows
    assert (ana.email, ana.chat, ana.roles, ana.unit) == (
        "ana@sosep.gt",
        "101",
        ("Jefe", "Técnico"),
        "Informática",
    )
    assert (beto.line, beto.supervisor, beto.quality) == (5, "ana@sosep.gt", "titular")


def test_optional_columns_are_read() -> None:
    """Days in either form become ISO; several mails are several."""
    header = HEADER + ",desde,hasta,otros_correos,calidad,tratamiento,telefono,acuerdo,asistente,cartera"
    more = ",01/02/2026,2026-12-31,X@y.gt; z@y.gt,a.i.,Lic.,555,A-1,beto@sosep.gt,Despacho; Redes ;Despacho"
    rows = read(ANA + more, BETO + ",,,,,,,,,", header=header).rows
    one = rows[0]
    assert (one.since, one.until) == ("2026-02-01", "2026-12-31")
    assert one.other_emails == ("x@y.gt", "z@y.gt")
    assert (one.quality, one.title, one.phone, one.acuerdo, one.assistant) == (
        "a.i.", "Lic.", "555", "A-1", "beto@sosep.gt",
    )  # fmt: skip
    assert [row.portfolio for row in rows] == [("Despacho", "Redes"), ()]


def test_a_portfolio_without_a_post_is_named() -> None:
    """Nobody would ever be sent anything for it."""
    reading = read("SOSEP,Ana,a@b.gt,,,,,,Despacho", header=f"{HEADER},cartera")
    assert found(reading) == [(2, "cartera", "Tiene cartera y ningún puesto")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
def test_any_spreadsheets_encoding_is_read(encoding: str) -> None:
    """UTF-8 with or without BOM, and Latin-1."""
    assert read(ANA, encoding=encoding).rows[0].name == "Ana Gómez"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["SOSEP,Ana,,,,,,"], (2, "correo", "Está vacío")),
        (["SOSEP,,a@b.gt,,,,,"], (2, "nombre", "Está vacío")),
        (["SOSEP,Ana,ana,,,,,"], (2, "correo", "«ana» no es una dirección")),
        (["SOSEP,Ana,a@b.gt,@ana,,,,"], (2, "telegram_id", "«@ana» no es un número")),
        (
            ["SOSEP,Ana,a@b.gt,,Rey,,,"],
            (2, "puestos", "SOSEP no tiene el puesto «Rey»"),
        ),
        (["SOSEP,Ana,a@b.gt,,,,,x@b.gt"], (2, "jefe", "«x@b.gt» no está en la lista")),
        (["SOSEP,Ana,a@b.gt,,,,,A@b.gt"], (2, "jefe", "Es la misma persona")),
        ([ANA, ANA], (3, "correo", "«ana@sosep.gt» ya está en otra línea de SOSEP")),
        (
            [ANA, "SOSEP,Beto,b@b.gt,101,,,,"],
            (3, "telegram_id", "«101» es también de otra persona"),
        ),
        (["SOSEP,Ana,a@b.gt"], (2, "", "Tiene 3 columnas y la cabecera 8")),
    ],
)
def test_what_is_wrong_is_named(lines: list[str], expected: tuple[int, str, str]) -> None:
    """Each finding has its line, its column and its words; with one, there are no rows."""
    reading = read(*lines)
    assert found(reading) == [expected]
    assert reading.rows == ()
    assert reading.findings[0].remedy


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("31/02/2026,", (2, "desde", "«31/02/2026» no es una fecha")),
        (",mañana", (2, "hasta", "«mañana» no es una fecha")),
        ("2026-02-01,2026-01-31", (2, "hasta", "Termina antes de empezar")),
    ],
)
def test_days_that_are_none_are_named(days: str, expected: tuple[int, str, str]) -> None:
    """A day that does not exist, or an end before the beginning."""
    reading = read(f"{ANA},{days}", header=f"{HEADER},desde,hasta")
    assert found(reading) == [expected]


def test_all_findings_come_at_once_by_line() -> None:
    """The author mends the file once."""
    reading = read("SOSEP,Ana,ana,x,Rey,,,", "SOSEP,,b@b.gt,,,,,")
    assert [(line, column) for line, column, _ in found(reading)] == [
        (2, "correo"),
        (2, "telegram_id"),
        (2, "puestos"),
        (3, "nombre"),
    ]
    assert str(reading.findings[0]).startswith("línea 2, correo: «ana» no es una dirección. ")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (HEADER.replace("jefe", "xefe"), [(1, "jefe", "Falta la columna"), (1, "xefe", "Columna desconocida")]),
        (HEADER + ",jefe", [(1, "jefe", "Columna repetida")]),
        (HEADER.replace(",", ";"), [(1, "", "Las columnas están separadas por punto y coma")]),
    ],
)  # fmt: skip
def test_a_wrong_header_is_named(header: str, expected: list[tuple[int, str, str]]) -> None:
    """Missing, unknown and doubled columns, and the spreadsheet's other separator."""
    assert found(read(ANA, header=header)) == expected


@pytest.mark.parametrize("data", [b"", b'"open', b"\x00"])
def test_what_is_no_csv_is_refused(data: bytes) -> None:
    """Emptiness and rubbish give findings, not exceptions."""
    assert read_roster(data, is_role).findings


def test_a_huge_file_is_no_roster() -> None:
    """It is told before anything reads it as a table."""
    _, findings = read_roster(b"\n" * (MOST_BYTES + 1), lambda _, role: role)
    assert [one.what for one in findings] == ["Pesa más de 8 MB"]


def test_an_address_has_one_owner() -> None:
    """Failure case 36. Somebody's other mail may not be somebody else's."""
    header = HEADER + ",otros_correos"
    reading = read(ANA + ",x@y.gt", BETO + ",X@y.gt", header=header)
    assert found(reading) == [(3, "otros_correos", "«x@y.gt» es también de otra persona")]
