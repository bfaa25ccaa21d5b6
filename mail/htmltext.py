"""The HTML of a letter as plain text whose quotes carry ">", so that one scanner reads both kinds."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

LIMIT = 256 * 1024
"""Characters of HTML that are looked at."""

_BLOCKS = frozenset(
    "address article blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p "
    "pre section table tr ul".split()
)
_SPACED = frozenset("p h1 h2 h3 h4 h5 h6".split())
_SKIPPED = frozenset("script style head title template noscript meta link object svg".split())
_QUOTES = ("gmail_quote", "yahoo_quoted", "protonmail_quote", "zmail_extra", "moz-cite-prefix")
_STARTS = frozenset(
    {"divrplyfwdmsg", "x_divrplyfwdmsg", "appendonsend", "mail-editor-reference-message-container"}
)
_SIGNS = ("gmail_signature", "moz-signature", "protonmail_signature_block")
_INDENT = re.compile(r"border\s*:\s*(?:none|0)", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_DEPTH = 200
_NESTS = re.compile(r"<(/?)(?:blockquote|center|div|dl|fieldset|figure|ol|section|ul)\b", re.IGNORECASE)
_NESTING = 2000


class _Page:
    """Lines under construction, each with the depth of its quote."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line: list[str] = []
        self.depth = 0

    def add(self, text: str) -> None:
        if text and (text != " " or self.line):
            self.line.append(text)

    def end(self, *, blank: bool = False) -> None:
        """End the line; nothing is added for an empty one unless a blank line is asked for."""
        text = "".join(self.line).strip(" ")
        self.line = []
        if text or (blank and self.lines and self.lines[-1].strip("> ")):
            self.lines.append(f"{'>' * self.depth} {text}" if self.depth else text)

    def feed(self) -> None:
        """A <br>: ends the line, or is a blank one."""
        if "".join(self.line).strip():
            self.end()
        else:
            self.end(blank=True)


def html_to_text(html: str) -> str:
    """Text of an HTML body: blocks become lines, quotes of the usual mail programs are marked with ">"."""
    root = LexborHTMLParser(_not_too_deep(html[:LIMIT])).body
    page = _Page()
    if root is None:
        return ""
    stack: list[tuple[LexborNode, bool]] = [(root, False)]
    while stack:
        node, closing = stack.pop()
        if closing:
            _close(page, node)
        elif node.tag == "-text":
            page.add(_text(node))
        elif node.tag not in _SKIPPED and not _hidden(node):
            _open(page, node)
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(list(node.iter(include_text=True))))
    page.end()
    return "\n".join(page.lines).strip("\n")


def _not_too_deep(html: str) -> str:
    """The HTML up to where its blocks nest too deep: the parser takes quadratic time there."""
    depth = 0
    for tag in _NESTS.finditer(html):
        depth += -1 if tag.group(1) and depth else 1
        if depth > _NESTING:
            return html[: tag.start()]
    return html


def _text(node: LexborNode) -> str:
    parent = node.parent
    raw = (node.text_content or "").replace("\xa0", " ")
    if parent is not None and parent.tag == "pre":
        return raw
    return _BLANKS.sub(" ", raw)


def _open(page: _Page, node: LexborNode) -> None:
    tag = node.tag or ""
    if tag == "br":
        page.feed()
        return
    if tag in _BLOCKS:
        page.end(blank=tag in _SPACED)
    if tag == "li":
        page.add("- ")
    elif tag in {"td", "th"}:
        page.add(" ")
    if _starts_original(node):
        page.end()
        page.lines.append("-----Mensaje original-----")
    if _is_signature(node):
        page.end()
        page.lines.append("-- ")
    if _is_quote(node):
        page.end()
        page.depth = min(page.depth + 1, _DEPTH)


def _close(page: _Page, node: LexborNode) -> None:
    tag = node.tag or ""
    if tag in _BLOCKS or _is_quote(node):
        page.end(blank=False)
    if _is_quote(node):
        page.depth = max(page.depth - 1, 0)
    if tag in _SPACED:
        page.end(blank=True)


def _classes(node: LexborNode) -> str:
    return (node.attributes.get("class") or "") if node.attributes else ""


def _is_quote(node: LexborNode) -> bool:
    if node.tag == "blockquote":  # without a border it is only an indented paragraph of the person
        return not _INDENT.search(node.attributes.get("style") or "")
    named = _classes(node)
    return bool(named) and any(name in named for name in _QUOTES)


def _starts_original(node: LexborNode) -> bool:
    if node.tag == "hr":
        return (node.attributes.get("id") or "").lower() == "stopspelling"
    return node.tag == "div" and (node.attributes.get("id") or "").lower() in _STARTS


def _is_signature(node: LexborNode) -> bool:
    if node.tag != "div":
        return False
    named = _classes(node)
    signed = (node.attributes.get("id") or "").lower() in {"signature", "ms-outlook-mobile-signature"}
    return signed or (bool(named) and any(name in named for name in _SIGNS))


def _hidden(node: LexborNode) -> bool:
    style = node.attributes.get("style") or "" if node.attributes else ""
    return "display:none" in style.replace(" ", "").lower()
