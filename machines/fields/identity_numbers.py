"""CUI and NIT: how they are written, and whether their own check digit bears them out.

A number whose digit does not fit is doubted, never refused: papers have misprints and registers have exceptions.
The municipalities are those of the Instituto Nacional de Estadística: 340 in 22 departments.
"""

from __future__ import annotations

import re

_MUNICIPALITIES = (17, 8, 16, 16, 14, 14, 19, 8, 24, 21, 9, 30, 33, 21, 8, 17, 14, 5, 11, 11, 7, 17)
"""How many each department has, in the order of the departments' codes, 01 to 22."""


def cui_digits(text: str) -> str:
    """The thirteen digits of a CUI, or empty if the text has none."""
    digits = re.sub(r"[\s.-]", "", text)
    return digits if re.fullmatch(r"[0-9]{13}", digits) else ""


def cui_shown(cui: str) -> str:
    """A CUI in the groups that stand on the DPI: "2345 67899 0101"."""
    return f"{cui[:4]} {cui[4:9]} {cui[9:]}"


def cui_doubt(cui: str) -> str:
    """What does not fit in a CUI, in Spanish; empty if all does.

    The ninth digit is the sum of the first eight, each times 2 to 9, modulo 11; the last four are where the person
    was registered: department and municipality.
    """
    total = sum(int(digit) * weight for weight, digit in enumerate(cui[:8], 2))
    if total % 11 != int(cui[8]):
        return "El dígito verificador del CUI no coincide; puede haber una cifra equivocada."
    department, municipality = int(cui[9:11]), int(cui[11:])
    if not 1 <= department <= len(_MUNICIPALITIES):
        return f"El CUI termina en {cui[9:]} y no hay departamento {cui[9:11]}."
    if not 1 <= municipality <= _MUNICIPALITIES[department - 1]:
        return f"El CUI termina en {cui[9:]} y el departamento {cui[9:11]} no tiene municipio {cui[11:]}."
    return ""


def nit_written(text: str) -> str:
    """A NIT as "1234567-K", or empty if the text is none."""
    bare = re.sub(r"[\s.-]", "", text.upper()).removeprefix("NIT").lstrip(":")
    return f"{bare[:-1]}-{bare[-1]}" if re.fullmatch(r"[0-9]{1,11}[0-9K]", bare) else ""


def nit_doubt(nit: str) -> str:
    """What does not fit in a NIT, in Spanish; empty if all does.

    The last place makes the sum of the digits, each times its place from the right, a multiple of 11; K is ten.
    """
    number, _, check = nit.partition("-")
    total = sum(int(digit) * place for place, digit in enumerate(reversed(number), 2))
    expected = "0123456789K"[-total % 11]
    if check == expected:
        return ""
    return "El dígito verificador del NIT no coincide; puede haber una cifra equivocada."
