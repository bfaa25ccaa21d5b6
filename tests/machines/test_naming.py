"""Whether words only name a procedure, or already say something of the matter; offices within a sentence."""

from __future__ import annotations

import pytest

from machines.reading.loading import load
from machines.search import only_names
from machines.text import of_the, to_the, with_article

BOOK = load()
NAMING = (
    ("INE-SEN-P7", "proponer una investigación estadística"),
    ("INE-SEN-P7", "Quisiera proponer una investigacion estadística, por favor."),
    ("INE-SEN-P7", "INE-SEN-P7"),
    ("DS-UI-05", "Necesito un dictamen técnico"),
    ("DS-UI-04", "soporte técnico"),
    ("DS-UI-04", "reportar una falla"),
)
SAYING = (
    ("INE-SEN-P7", "proponer una investigación estadística sobre la deserción escolar"),
    ("DS-UI-04", "no imprime"),
    ("DS-UI-04", "Buenos días, no tengo internet"),
    ("DS-UI-04", "reportar una falla de la impresora del despacho"),
    ("DS-UI-05", "necesito un dictamen de la impresora que se quemó"),
)


@pytest.mark.parametrize(("code", "words"), NAMING)
def test_words_that_only_name_a_procedure_say_nothing_of_the_matter(code: str, words: str) -> None:
    """Its code, its title or one of its topics, with courtesy around it or misspelled."""
    assert only_names(words, BOOK.procedures[code])


@pytest.mark.parametrize(("code", "words"), SAYING)
def test_words_that_say_more_describe_the_matter(code: str, words: str) -> None:
    """A symptom, or any word that no topic has beside the others."""
    assert not only_names(words, BOOK.procedures[code])


@pytest.mark.parametrize(
    ("name", "named", "of", "to"),
    [
        ("Banco de Guatemala", "el Banco de Guatemala", "del Banco de Guatemala", "al Banco de Guatemala"),
        (
            "Dirección Financiera",
            "la Dirección Financiera",
            "de la Dirección Financiera",
            "a la Dirección Financiera",
        ),
        (
            "Subgerente de Salud",
            "el Subgerente de Salud",
            "del Subgerente de Salud",
            "al Subgerente de Salud",
        ),
        ("Julio Coc", "Julio Coc", "de Julio Coc", "a Julio Coc"),
    ],
)
def test_an_office_has_its_article(name: str, named: str, of: str, to: str) -> None:
    """ "por medio del Departamento …", "se solicitó al Subgerente …"; a person's name has none."""
    assert (with_article(name), of_the(name), to_the(name)) == (named, of, to)
