"""What people in Guatemalan offices write, as their mail programs send it."""

from __future__ import annotations

import pytest

from mail.htmltext import html_to_text
from mail.replytext import written

OURS = "«Responda encima de esta línea»\n\nTiene una tarea pendiente.\n\n  - Aprobar\n  - Devolver con observaciones\n"
QUOTED = "\n".join(f"> {line}" for line in OURS.splitlines())
GMAIL = "El vie, 20 nov 2026 a las 9:00, Ventanilla (<ventanilla+abc@sosep.gob.gt>) escribió:"
OUTLOOK = (
    "De: Ventanilla SOSEP <ventanilla@sosep.gob.gt>\nEnviado: viernes, 20 de noviembre de 2026 09:00\n"
    "Para: Ana Gómez\nAsunto: Tarea pendiente [SOSEP-2026-00042]\n"
)

TEXTS = [
    ("gmail web", f"Aprobado\n\n{GMAIL}\n\n{QUOTED}", "Aprobado"),
    ("gmail, attribution in two lines", f"Sí\n\n{GMAIL[:45]}\n{GMAIL[45:]}\n\n{QUOTED}", "Sí"),
    ("gmail, no comma", f"De acuerdo.\n\nEl 20 nov 2026 09:00, Ventanilla <v@x.gt> escribió:\n{QUOTED}", "De acuerdo."),
    ("gmail, long attribution", f"Va\n\nEl viernes, 20 de noviembre de 2026, Ventanilla <\nv@x.gt> escribió:\n\n{QUOTED}", "Va"),
    ("gmail, old", f"Va\n\n2026-11-20 9:00 GMT-06:00 Ventanilla <v@x.gt>:\n\n{QUOTED}", "Va"),
    ("gmail, english", f"Listo\n\nOn Fri, Nov 20, 2026 at 9:00 AM Ventanilla <v@x.gt> wrote:\n\n{QUOTED}", "Listo"),
    ("outlook", f"Aprobado\n\n{OUTLOOK}\n{OURS}", "Aprobado"),
    ("outlook, underscores", f"Aprobado\n{'_' * 32}\n{OUTLOOK}\n{OURS}", "Aprobado"),
    ("outlook, original message", f"No.\n\n-----Mensaje original-----\n{OUTLOOK}\n{OURS}", "No."),
    ("outlook, enviado el", "Va\n\nDe: V [mailto:v@x.gt]\nEnviado el: viernes, 20 de noviembre\nPara: A\nAsunto: B\n\nAprobar", "Va"),
    ("outlook, bold", "Va\n\n*De:* V <v@x.gt>\n*Enviado:* viernes\n*Para:* A\n*Asunto:* B\n\nAprobar", "Va"),
    ("outlook, fecha", "Va\n\nDe: V <v@x.gt>\nFecha: viernes, 20 nov 2026\nPara: A <a@x.gt>\nAsunto: B\nAprobar", "Va"),
    ("outlook, english", "Va\n\nFrom: V <v@x.gt>\nSent: Friday\nTo: A\nSubject: B\n\nAprobar", "Va"),
    ("outlook, responder a", "Va\n\nDe: V\nResponder a: V <v@x.gt>\nFecha: 20/11\nPara: A\nAsunto: B\n\nAprobar", "Va"),
    ("outlook mobile", f"Aprobado\n\nObtener Outlook para Android<https://aka.ms/x>\n{'_' * 32}\n{OUTLOOK}\nx", "Aprobado"),
    ("outlook ios", f"Aprobado\n\nObtén Outlook para iOS\n{OUTLOOK}\nx", "Aprobado"),
    ("outlook, get", "Aprobado\n\nGet Outlook for Android", "Aprobado"),
    ("iphone", f"Autorizo\n\nEnviado desde mi iPhone\n\n> El 20 nov 2026, a la(s) 09:00, V <v@x.gt> escribió:\n> \n{QUOTED}", "Autorizo"),
    ("iphone, signature below", f"Autorizo\n\n{GMAIL}\n{QUOTED}\n\nEnviado desde mi iPhone", "Autorizo"),
    ("samsung", f"Ok\n\nEnviado desde mi Samsung Galaxy\n\n-------- Mensaje original --------\nDe: V\nFecha: 20/11/26\n{OURS}", "Ok"),
    ("huawei", "Ok\n\nEnviado desde mi HUAWEI P30", "Ok"),
    ("yahoo", f"Ok\n\n El viernes, 20 de noviembre de 2026, 09:00:00 CST, V <v@x.gt> escribió:\n\n{OURS}", "Ok"),
    ("yahoo android", f"Ok\n\nEnviado desde Yahoo Mail con Android\n{OURS}", "Ok"),
    ("correo de windows", f"Ok\n\nEnviado desde Correo para Windows\n\n{OUTLOOK}\n{OURS}", "Ok"),
    ("thunderbird", f"Correcto\n\nEl 20/11/26 a las 09:00, Ventanilla escribió:\n{QUOTED}", "Correcto"),
    ("thunderbird, bottom", f"El 20/11/2026 09:00, Ventanilla escribió:\n{QUOTED}\n\nCorrecto", "Correcto"),
    ("zimbra", f"Correcto\n\n----- Mensaje original -----\nDe: \"V\" <v@x.gt>\nPara: \"A\" <a@x.gt>\nEnviados: Viernes\n{OURS}", "Correcto"),
    ("our marker alone", f"Correcto, firmo\n\n{OURS}", "Correcto, firmo"),
    ("marker, nothing above", OURS, ""),
    ("attribution, nothing above", f"{GMAIL}\n\n{OURS}", ""),
    ("headers, nothing above", f"{OUTLOOK}\n{OURS}", ""),
    ("quoted approval", f"No estoy de acuerdo.\n\n{GMAIL}\n> Aprobar", "No estoy de acuerdo."),
    ("only a quote", "> Aprobar", ""),
    ("signature", "Aprobado\n-- \nLic. Juan Pérez\nJefe de Unidad", "Aprobado"),
    ("closing", "Aprobado.\n\nAtentamente,\n\nLic. Juan Pérez\nJefe de Informática\nTel. 2222-2222", "Aprobado."),
    ("saludos", "No imprime la impresora\n\nSaludos cordiales\nAna", "No imprime la impresora"),
    ("notice", "Aprobado\n\nAVISO DE CONFIDENCIALIDAD: Este correo puede contener información reservada.", "Aprobado"),
    ("notice in words", "Aprobado\n\nEste mensaje y sus adjuntos son confidenciales.", "Aprobado"),
    ("environment", "Aprobado\n\nAntes de imprimir este correo, piense en el medio ambiente.", "Aprobado"),
    ("antivirus", "Aprobado\n\nLibre de virus. www.avast.com", "Aprobado"),
    ("form", "Equipo: HP 1020\nInventario: 123-A\nFecha: 20/11/2026", "Equipo: HP 1020\nInventario: 123-A\nFecha: 20/11/2026"),
    ("a lone De:", "De: la unidad de compras\nNecesito tóner", "De: la unidad de compras\nNecesito tóner"),
    ("inline", f"{GMAIL}\n> ¿Qué equipo es?\nUna HP 1020\n> ¿Desde cuándo?\ndesde ayer", "Una HP 1020\ndesde ayer"),
    ("date in the text", "El 3 de marzo falló la impresora.\nDesde entonces no imprime.", "El 3 de marzo falló la impresora.\nDesde entonces no imprime."),
    ("escribió in the text", "El usuario escribió mal la clave.\nYa la cambié.", "El usuario escribió mal la clave.\nYa la cambié."),
    ("no-break spaces", "Aprobado\xa0\r\n\r\n" + GMAIL.replace(" ", "\xa0") + "\r\n" + QUOTED, "Aprobado"),
    ("empty", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("body", "own"), [(b, o) for _, b, o in TEXTS], ids=[n for n, _, _ in TEXTS])
def test_own_words_of_a_text(body: str, own: str) -> None:
    """Of a plain text body exactly the person's own words remain."""
    assert written(body).own == own


HTMLS = [
    ("gmail", (f'<div dir="ltr">Aprobado</div><br><div class="gmail_quote"><div class="gmail_attr">{GMAIL}<br></div>'
     "<blockquote class='gmail_quote'>Aprobar</blockquote></div>"), "Aprobado"),
    ("gmail, signature", '<div dir="ltr">Sí<div><div class="gmail_signature">Lic. Ana</div></div></div>', "Sí"),
    ("gmail, bottom", '<div class="gmail_quote"><blockquote>Aprobar</blockquote></div><div>Devolver</div>', "Devolver"),
    ("gmail, indented", '<blockquote style="margin:0 0 0 40px;border:none;padding:0px">Sangrado</blockquote>', "Sangrado"),
    ("outlook", ('<p class="MsoNormal">Aprobado<o:p></o:p></p><div id="divRplyFwdMsg"><b>De:</b> V<br><b>Enviado:</b>'
     " viernes<br><b>Para:</b> A<br></div><div>Denegar</div>"), "Aprobado"),
    ("outlook desktop", ('<p class="MsoNormal">Aprobado</p><div style="border-top:solid 1pt"><p><b>De:</b> V '
     "&lt;v@x.gt&gt;<br><b>Enviado el:</b> viernes<br><b>Para:</b> A<br><b>Asunto:</b> B</p></div><p>Denegar</p>"), "Aprobado"),
    ("outlook mobile", ('<div>Aprobado</div><div id="ms-outlook-mobile-signature">Obtener Outlook</div>'
     '<hr id="stopSpelling"><div>Denegar</div>'), "Aprobado"),
    ("apple", f'Autorizo<br><div><br><blockquote type="cite"><div>{GMAIL}</div><div>Denegar</div></blockquote></div>', "Autorizo"),
    ("thunderbird", f'<p>Autorizo</p><div class="moz-cite-prefix">{GMAIL}</div><blockquote type="cite">No</blockquote>', "Autorizo"),
    ("yahoo", '<div>Autorizo</div><div class="yahoo_quoted"><div>Denegar</div></div>', "Autorizo"),
    ("lines", "<p>Uno</p><p>Dos<br>Tres</p><ul><li>a</li><li>b</li></ul>", "Uno\n\nDos\nTres\n\n- a\n- b"),
    ("entities", "<p>Ra&uacute;l &amp; &lt;Ana&gt;</p>", "Raúl & <Ana>"),
    ("hidden", '<p>Va</p><div style="display: none">Denegar</div><script>Denegar</script><style>x</style>', "Va"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "own"), [(h, o) for _, h, o in HTMLS], ids=[n for n, _, _ in HTMLS])
def test_own_words_of_a_page(html: str, own: str) -> None:
    """Of an HTML body exactly the person's own words remain."""
    assert written(html_to_text(f"<html><body>{html}</body></html>")).own == own


def test_forwarded_text_is_kept() -> None:
    """A forwarded letter keeps its text, apart from the words above it."""
    parts = written(
        "Favor atender\n\n---------- Forwarded message ---------\nDe: X <x@y.gt>\nDate: hoy\nTo: A\n\nNo imprime"
    )
    assert (parts.own, parts.forwarded) == ("Favor atender", "No imprime")
