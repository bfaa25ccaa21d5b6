"""Documents: what a template is given, photographs that cannot be printed, the same bytes for the same case."""

from __future__ import annotations

import struct
import zlib
from datetime import UTC, date, datetime

import pytest

from machines.definition import Production
from machines.documents import photographs
from machines.documents.data import day_in_words
from machines.documents.photographs import Photograph
from machines.documents.pixels import pixels_of
from machines.documents.printing import Misprint, print_pdf
from machines.documents.sample import sample
from machines.messages import FileRef
from machines.reading.loading import load
from tests import pdf

AT = datetime(2026, 11, 21, 16, 0, 0, 271828, tzinfo=UTC)
BOOK = load()
PRODUCTION = Production(document="dictamen", title="Dictamen técnico", template="d.typ", series="DT")
TEMPLATE = '#import "ventanilla.typ": *\n#show: hoja\n#titulo("Dictamen")\n#texto_de("descripcion")\n#firmas()\n#aprobaciones()\n#fotografias()\n'


def png(width: int, height: int) -> bytes:
    """A picture that compresses badly."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    noise = b"".join(
        struct.pack(">I", (at * 2654435761) & 0xFFFFFFFF) for at in range(width * height * 3 // 4 + 1)
    )
    lines = (b"\0" + noise[row * width * 3 : (row + 1) * width * 3] for row in range(height))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"".join(lines), 1)) + chunk(b"IEND", b"")
    )


def picture(name: str, content: bytes, size: int = 0) -> FileRef:
    """A stored file under its own content."""
    return FileRef(sha256=name, name=name, media_type="image/jpeg", size=size or len(content))


def jpeg(width: int, height: int) -> bytes:
    """A JPEG's beginning; what its first segment holds looks like a frame and is none."""
    first, frame = b"\xff\xe1\x00\x06\xff\xc0ab", b"\xff\xff\xc2\x00\x0b\x08"
    return b"\xff\xd8" + first + frame + struct.pack(">HH", height, width) + b"\x01\x01\x11\0"


GOOD = png(40, 30)
PICTURES = [
    ("good", GOOD, 0, ""),
    ("cut off", GOOD[:2000], 0, "la imagen está dañada"),
    ("no picture", b"%PDF-1.7 something", 0, "no es una imagen JPG o PNG"),
    ("HEIC", b"\0\0\0\x24ftypheic\0\0\0\0", 0, "no es una imagen JPG o PNG"),
    ("empty", b"", 0, "no es una imagen JPG o PNG"),
    ("huge", GOOD, 25_000_000, "pesa más de 20 MB"),
    (
        "huge to draw",
        GOOD[:16] + struct.pack(">II", 200_000, 200_000) + GOOD[24:],
        0,
        "mide más de 64 megapíxeles",
    ),
    ("JPEG bomb", jpeg(0xFFFF, 0xFFFF), 0, "mide más de 64 megapíxeles"),
    ("GIF bomb", b"GIF89a" + b"\xff" * 4, 0, "mide más de 64 megapíxeles"),
    ("WebP bomb", b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + b"\xff" * 6, 0, "mide más de 64 megapíxeles"),
    ("lossless WebP bomb", b"RIFF\0\0\0\0WEBPVP8L" + b"\0" * 5 + b"\xff" * 4, 0, "mide más de 64 megapíxeles"),
    ("JPEG without end", b"\xff\xd8" + b"\xff" * 4000, 0, "la imagen está dañada"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "size", "why"), [one[1:] for one in PICTURES], ids=[one[0] for one in PICTURES]
)
def test_a_picture_that_cannot_be_printed_is_a_line(content: bytes, size: int, why: str) -> None:
    """A good picture is printed; any other leaves a sentence with its name and the reason."""
    (photo,) = photographs.prepare([("Fotografía 1", picture("x.jpg", content, size))], lambda _: content)
    assert bool(photo.content) is not bool(why)
    if why:
        assert photo.warning == f"No se pudo imprimir «x.jpg»: {why}. El archivo está en la gestión."


def test_the_pixels_of_a_picture() -> None:
    """Width by height of each kind that can be drawn; what states none has none."""
    lossy = b"RIFF\0\0\0\0WEBPVP8 " + b"\0" * 10 + struct.pack("<HH", 300, 200)
    sizes = [pixels_of(GOOD, "png"), pixels_of(jpeg(300, 200), "jpg"), pixels_of(lossy, "webp")]
    assert sizes == [40 * 30, 300 * 200, 300 * 200]
    assert [pixels_of(b"\x89PNG", "png"), pixels_of(b"\xff\xd8\xff", "jpg")] == [0, 0]


def test_ten_large_photographs_fit_a_letter() -> None:
    """However large they come, all photographs of a document together stay below what every mail server takes."""
    large = png(1400, 1000)
    assert len(large) > 4_000_000
    photos = photographs.prepare(
        [(f"Fotografía {n}", picture("x", large)) for n in range(10)], lambda _: large
    )
    assert all(photo.content for photo in photos)
    assert sum(len(photo.content) for photo in photos) < photographs.ROOM * 1.05


def test_the_same_case_gives_the_same_document() -> None:
    """Printed again after a crash, the document has the same bytes."""
    procedure = BOOK.procedures["DS-UI-04"]
    data, pictures = sample(procedure, BOOK.institutions["SOSEP"], PRODUCTION, signed=True)
    first, second = (print_pdf(TEMPLATE, data, pictures, AT) for _ in range(2))
    assert first == second
    assert first.startswith(b"%PDF")


def test_what_people_write_is_never_typst() -> None:
    """Marks that mean something to the typesetter are printed as they are."""
    procedure = BOOK.procedures["DS-UI-04"]
    data, pictures = sample(procedure, BOOK.institutions["SOSEP"], PRODUCTION, signed=False)
    data = {**data, "campos": {"descripcion": '#panic("x") $a_1$ *b* @c <d> \\ "e" #include "f"'}}
    assert print_pdf(TEMPLATE, data, pictures, AT).startswith(b"%PDF")


def test_a_template_reads_nothing_from_the_disk() -> None:
    """A template sees the library, its data and its pictures, and no other file."""
    for wanted in ("/etc/hostname", "../../../../etc/hostname"):
        with pytest.raises(Misprint):
            print_pdf(f'#read("{wanted}")', {}, {}, AT)


def test_a_template_that_never_ends_is_a_misprint() -> None:
    """Typst gives an endless loop up, and we say so."""
    with pytest.raises(Misprint, match="infinite"):
        print_pdf("#let a = 0\n#while a >= 0 { a += 1 }", {}, {}, AT)


def test_a_very_long_word_stays_on_its_sheet() -> None:
    """A key of two hundred letters goes on in the next line of its cell; an e-mail address is left whole."""
    words = {"clave": "W" * 200, "correo": "maria.fernanda.xol@institucion.gob.gt"}
    sampled, _ = sample(BOOK.procedures["DS-UI-04"], BOOK.institutions["SOSEP"], PRODUCTION, signed=False)
    data = {**sampled, "campos": words, "nombres": {name: name for name in words}}
    template = '#import "ventanilla.typ": *\n#show: hoja\n#tabla_de("clave", "correo")\n'
    runs = pdf.read(print_pdf(template, data, {}, AT))[0].text.split("\n")
    assert max(run.count("W") for run in runs) < 40
    assert words["correo"] in runs


def test_the_sample_is_signed_as_the_procedure_says() -> None:
    """Whoever tries a template sees room for everybody who signs in a row, and the numbers of other documents."""
    procedure = BOOK.procedures["DS-UI-02"]
    data, _ = sample(procedure, BOOK.institutions["SOSEP"], procedure.productions["oficio"], signed=False)
    assert data["firmantes"] == [{"puesto": "Director Unidad de Informática", "nombre": "María Prueba"}]
    procedure = BOOK.procedures["SEPREM-DI-004.1"]
    data, _ = sample(procedure, BOOK.institutions["SEPREM"], procedure.productions["traslado"], signed=False)
    assert isinstance(data["campos"], dict)
    assert data["campos"]["dictamen"] == "DT-2026-0001"


def test_days_in_words() -> None:
    """As a document dates itself."""
    assert day_in_words(date(2026, 11, 1)) == "1 de noviembre de 2026"


def test_a_warning_takes_no_file() -> None:
    """What is not printed names no file for the template."""
    assert Photograph(caption="Fotografía 1", warning="No.").name == ""
