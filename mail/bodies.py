"""The two bodies of a letter. Both begin with our marker line, below which nothing of an answer is read."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from machines.rendered import Block, Facts, Paragraph, Quote, Rendered, Strong, Table
from mail.addressing import reply_code
from mail.quoting import MARKER

_FONT = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
_BUTTON = (
    "display:inline-block;padding:11px 20px;margin:0 8px 10px 0;border-radius:8px;background:#1d5fa8;"
    f"color:#ffffff;text-decoration:none;font-weight:600;font-size:15px;line-height:20px;{_FONT}"
)
_PARAGRAPH = "margin:0 0 14px 0;font-size:15px;line-height:23px;color:#1f2933"
_SMALL = "font-size:12px;line-height:18px;color:#7b8794"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """How a letter can be answered.

    Args:
        address: where an answer goes, with its token.
        subject: of the letter, with the case's number.
        labels: rows of possible answers, as words to write.
        number: No. de gestión, empty without a case.
        token: reply token, empty if there is nothing to answer.
        sender: our display name.
    """

    address: str
    subject: str
    labels: tuple[tuple[str, ...], ...]
    number: str
    token: str
    sender: str

    @property
    def words(self) -> tuple[str, ...]:
        """All possible answers, in order."""
        return tuple(label for row in self.labels for label in row)


def text_body(rendered: Rendered, answering: Answering) -> str:
    """The plain text, complete by itself, with the possible answers as words to write."""
    parts = [f"«{MARKER}»", *(_text(block) for block in rendered.blocks)]
    if answering.words:
        lines = "\n".join(f"  - {word}" for word in answering.words)
        parts.append(
            f"Para responder, conteste este correo y escriba al inicio una de estas respuestas:\n{lines}"
        )
    if rendered.note:
        parts.append(rendered.note)
    return "\n\n".join((*parts, "\n".join(line for line in ("_" * 20, *_foot(answering)) if line))) + "\n"


def _text(block: Block) -> str:
    match block:
        case Strong(text=text) | Paragraph(text=text):
            return text
        case Facts(rows=rows):
            return "\n".join(
                f"{label}:\n{value}" if "\n" in value else f"{label}: {value}" for label, value in rows
            )
        case Quote(text=text):
            return "\n".join(f"    {line}" for line in text.splitlines())
        case Table(rows=lines):
            return "\n".join(f"{mark} {name}: {_one_line(words)}" for mark, name, words in lines)


def _one_line(words: str) -> str:
    return "; ".join(line.strip() for line in words.splitlines())


def _foot(answering: Answering) -> tuple[str, ...]:
    about = f"{answering.sender} · gestión {answering.number}" if answering.number else answering.sender
    code = f"Conserve este código al responder: {reply_code(answering.token)}" if answering.token else ""
    return about, code


def html_body(rendered: Rendered, answering: Answering) -> str:
    """The HTML: inline styles only, every received character escaped, answers as `mailto:` buttons."""
    blocks = "".join(_html(block) for block in rendered.blocks)
    note = f'<p style="margin:2px 0 14px 0;{_SMALL}">{_lines(rendered.note)}</p>' if rendered.note else ""
    foot = "<br>".join(escape(line) for line in _foot(answering) if line)
    return (
        '<!DOCTYPE html><html lang="es"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"></head>'
        '<body style="margin:0;padding:0;background:#f2f4f7">'
        f'<p style="margin:0;padding:10px 0;text-align:center;{_SMALL};{_FONT}">«{MARKER}»</p>'
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>'
        '<td align="center" style="padding:0 12px 24px 12px">'
        '<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" '
        'style="width:100%;max-width:600px;background:#ffffff;border:1px solid #dfe3e8;border-radius:12px">'
        f'<tr><td style="padding:28px 28px 10px 28px;{_FONT}">{blocks}{_buttons(answering)}{note}</td></tr>'
        f'<tr><td style="padding:14px 28px 18px 28px;border-top:1px solid #e8ebef;{_SMALL};{_FONT}">{foot}</td></tr>'
        "</table></td></tr></table></body></html>\n"
    )


def _html(block: Block) -> str:
    match block:
        case Strong(text=text):
            style = "margin:0 0 14px 0;font-size:20px;line-height:27px;color:#12263f;font-weight:700"
            return f'<h1 style="{style}">{_lines(text)}</h1>'
        case Paragraph(text=text):
            return f'<p style="{_PARAGRAPH}">{_lines(text)}</p>'
        case Facts(rows=rows):
            cells = "".join(_fact(label, value) for label, value in rows)
            return f'<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px 0">{cells}</table>'
        case Quote(text=text):
            style = "margin:0 0 16px 0;padding:10px 14px;border-left:4px solid #9db7d5;background:#f6f9fc;color:#334155"
            return f'<div style="{style};font-size:15px;line-height:23px">{_lines(text)}</div>'
        case Table(head=head, rows=lines):
            return _table(head, lines)


def _table(head: tuple[str, str], lines: tuple[tuple[str, str, str], ...]) -> str:
    """Two columns that stay readable on a telephone; the mark stands before the name."""
    top = f"padding:8px 10px;text-align:left;{_SMALL};border-bottom:2px solid #dfe3e8;font-weight:600"
    cell = (
        "padding:8px 10px;vertical-align:top;font-size:14px;line-height:20px;border-bottom:1px solid #e8ebef;"
        "overflow-wrap:anywhere;word-break:break-word"
    )
    body = "".join(
        f'<tr><td style="{cell};color:#1f2933;font-weight:600">{escape(mark)}&nbsp;{escape(name)}</td>'
        f'<td style="{cell};color:#475569">{_lines(words)}</td></tr>'
        for mark, name, words in lines
    )
    return (
        '<table cellpadding="0" cellspacing="0" width="100%" style="margin:0 0 16px 0;border-collapse:collapse">'
        f'<tr><th style="{top}">{escape(head[0])}</th><th style="{top}">{escape(head[1])}</th></tr>{body}</table>'
    )


def _fact(label: str, value: str) -> str:
    cell = "vertical-align:top;font-size:15px;line-height:22px"
    return (
        f'<tr><td style="padding:3px 14px 3px 0;color:#64748b;{cell}">{escape(label)}</td>'
        f'<td style="padding:3px 0;color:#1f2933;{cell}">{_lines(value)}</td></tr>'
    )


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())


def _buttons(answering: Answering) -> str:
    if not answering.words:
        return ""
    rows = "".join(
        f'<div>{"".join(f"""<a href="{_mailto(answering, word)}" style="{_BUTTON}">{escape(word)}</a>""" for word in row)}</div>'
        for row in answering.labels
    )
    hint = "Cada botón abre un correo ya escrito: solo falta enviarlo. También puede contestar con esas mismas palabras."
    return f'<div style="padding:6px 0 4px 0">{rows}</div><p style="margin:2px 0 14px 0;{_SMALL}">{hint}</p>'


def _mailto(answering: Answering, word: str) -> str:
    """A link that opens a new letter: to the reply address, about the same subject, with the answer written."""
    subject = quote(f"Re: {answering.subject}", safe="")
    link = f"mailto:{quote(answering.address, safe='@')}?subject={subject}&body={quote(word, safe='')}"
    return escape(link)
