"""How a reason is split into numbered observations, and which answers are asked about them."""

from __future__ import annotations

import pytest

from machines.observations import MOST, split


@pytest.mark.parametrize(
    ("reason", "points"),
    [
        ("Falta el número de serie", ("Falta el número de serie",)),
        ("1. Falta la firma\n2. El monto no cuadra", ("Falta la firma", "El monto no cuadra")),
        ("1) Falta la firma\n2) El monto no cuadra", ("Falta la firma", "El monto no cuadra")),
        ("1.Falta la firma\n2.Falta el sello", ("Falta la firma", "Falta el sello")),
        ("a) Falta la firma\nb) Falta el sello", ("Falta la firma", "Falta el sello")),
        ("- Falta la firma\n- El monto\n  no cuadra", ("Falta la firma", "El monto no cuadra")),
        ("• Falta la firma;\n• Falta el sello.", ("Falta la firma", "Falta el sello.")),
        ("Falta la firma\nEl monto no cuadra", ("Falta la firma", "El monto no cuadra")),
        ("Corregir:\n1. La fecha\n2. El cargo", ("La fecha", "El cargo")),
        ("Corregir:\nLa fecha\nEl cargo", ("La fecha", "El cargo")),
        ("Está casi listo.\n- La fecha", ("Está casi listo.", "La fecha")),
        ("1. Falta la firma 2. Falta el sello", ("Falta la firma", "Falta el sello")),
        ("Falta la firma; falta el sello", ("Falta la firma", "falta el sello")),
        ("La fecha; el cargo; la firma", ("La fecha", "el cargo", "la firma")),
        ("No cuadra el monto; revise la hoja 3", ("No cuadra el monto; revise la hoja 3",)),
        ("El equipo mide 1.5 metros y pesa 2. kilos", ("El equipo mide 1.5 metros y pesa 2. kilos",)),
        ("2024. Ese es el año correcto", ("2024. Ese es el año correcto",)),
        ("-5 grados marca el sensor", ("-5 grados marca el sensor",)),
        ("- Falta la firma", ("Falta la firma",)),
        ("   \n ", ()),
        ("", ()),
    ],
)  # fmt: skip
def test_a_reason_is_split_only_where_it_is_a_list(reason: str, points: tuple[str, ...]) -> None:
    """Lines, numbers, bullets and clear lists are points; a sentence stays whole."""
    assert split(reason) == points


def test_a_very_long_list_keeps_every_word() -> None:
    """More points than anybody answers one by one are one point together, and nothing is lost."""
    points = split("\n".join(f"punto {number}" for number in range(1, MOST + 6)))
    assert len(points) == MOST
    assert points[-1].startswith("punto 20; punto 21")
    assert points[-1].endswith(f"punto {MOST + 5}")
