"""Writes the mails of the people as an ordinary mail program writes them."""

from __future__ import annotations

import html
import mimetypes
from collections.abc import Sequence
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid
from zoneinfo import ZoneInfo

from sandbox.mail.addresses import domain_of, plain
from sandbox.records import Letter

_ZONE = ZoneInfo("America/Guatemala")
_DAYS = "lun mar mié jue vie sáb dom".split()
_MONTHS = "ene feb mar abr may jun jul ago sep oct nov dic".split()
_QUOTE_STYLE = "margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex"


def compose(
    sender: str,
    name: str,
    to: str,
    subject: str,
    text: str,
    *,
    original: Letter | None = None,
    references: str = "",
    files: Sequence[tuple[str, bytes]] = (),
) -> bytes:
    """A mail with text and HTML; it quotes ``original`` below if it answers one.

    ``references`` are those of the original. Raises ValueError for line breaks in a header.
    """
    mail = EmailMessage(policy=SMTP)
    mail["From"] = Address(display_name=name, addr_spec=plain(sender))
    mail["To"] = to
    mail["Subject"] = subject
    mail["Date"] = format_datetime(datetime.now(_ZONE))
    mail["Message-ID"] = make_msgid(domain=domain_of(sender) or "localhost")
    if original is not None and original.message_id:
        mail["In-Reply-To"] = original.message_id
        mail["References"] = f"{references} {original.message_id}".strip()
    mail.set_content(text + _quoted_text(original), cte="quoted-printable")
    markup = f'<div dir="ltr">{_lines(text)}</div>{_quoted_html(original)}'
    mail.add_alternative(markup, subtype="html", cte="quoted-printable")
    for file_name, content in files:
        kind = mimetypes.guess_type(file_name)[0] or "application/octet-stream"
        main, _, sub = kind.partition("/")
        mail.add_attachment(content, maintype=main, subtype=sub, filename=file_name)
    return mail.as_bytes()


def _lines(text: str) -> str:
    return html.escape(text).replace("\n", "<br>\n")


def _attribution(original: Letter) -> str:
    when = datetime.fromtimestamp(original.date, _ZONE)
    day, month = _DAYS[when.weekday()], _MONTHS[when.month - 1]
    moment = f"{day}, {when.day} {month} {when.year} a las {when:%H:%M}"
    return f"El {moment}, {original.sender} escribió:"


def _quoted_text(original: Letter | None) -> str:
    if original is None:
        return ""
    quoted = "".join(f"> {line}\n" for line in original.text.splitlines())
    return f"\n\n{_attribution(original)}\n\n{quoted}"


def _quoted_html(original: Letter | None) -> str:
    if original is None:
        return ""
    inside = original.html or _lines(original.text)
    return (
        f'<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">'
        f"{html.escape(_attribution(original))}<br></div>"
        f'<blockquote class="gmail_quote" style="{_QUOTE_STYLE}">{inside}</blockquote></div>'
    )
