"""What the administrator is told so that the history can be proven."""

from __future__ import annotations

from machines.rendered import Facts, Paragraph, Quote
from machines.words.wording_parts import Params, Words
from machines.words.wording_parts import says as _says
from machines.words.wording_parts import text as _text


@_says
def _resumen_nocturno(params: Params) -> Words:
    """The nightly digest of all heads."""
    command = f"ventanilla audit verify --digest {_text(params, 'resumen')} --until {_text(params, 'hasta')}"
    return f"Resumen de las gestiones al comenzar el {_text(params, 'dia')}", [
        Paragraph(
            "Guarde este correo fuera de la ventanilla: prueba lo que constaba en el historial de todas las gestiones."
        ),
        Facts(
            (
                ("Gestiones", _text(params, "gestiones")),
                ("Hasta", f"{_text(params, 'hasta')} (hora UTC)"),
                ("Resumen (SHA-256)", _text(params, "resumen")),
            )
        ),
        Paragraph("Si después alguien cambiara o borrara algo de lo anterior, esta orden lo diría:"),
        Quote(command),
    ]
