"""Finds the answer buttons of a letter: its `mailto:` links (RFC 6068)."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import unquote


def answers_in(html: str) -> list[dict[str, str]]:
    """The answers that a letter offers: `{href, label, to, subject, body}`, in its own order.

    `href` is the link as the letter writes it, so that the same link can be recognised on screen.
    """
    collector = _Links()
    collector.feed(html)
    collector.close()
    return [
        {"href": href, "label": " ".join(label.split()) or "Responder"} | _parts(href)
        for href, label in collector.found
    ]


def _parts(href: str) -> dict[str, str]:
    # Not urllib's query parser: in a mailto link a plus sign is a plus sign, as in "bot+token@".
    address, _, query = href[len("mailto:") :].partition("?")
    fields = {}
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        fields[name.lower()] = unquote(value)
    return {
        "to": unquote(address) or fields.get("to", ""),
        "subject": " ".join(fields.get("subject", "").split()),
        "body": fields.get("body", "").replace("\r\n", "\n"),
    }


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self._open: str | None = None
        self._label = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "a":
            return
        self._finish()
        href = dict(attrs).get("href") or ""
        if href.lower().startswith("mailto:"):
            self._open = href

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            self._label += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._finish()

    def close(self) -> None:
        super().close()
        self._finish()

    def _finish(self) -> None:
        if self._open is not None:
            self.found.append((self._open, self._label))
        self._open, self._label = None, ""
