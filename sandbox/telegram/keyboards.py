"""Inline keyboards: what Telegram accepts in ``reply_markup`` and what it gives back."""

from __future__ import annotations

from typing import Any

from sandbox.records import Button, Json
from sandbox.telegram.refusal import bad_request

MAX_DATA = 64  # bytes of callback_data


def inline_keyboard(markup: Any) -> Json | None:
    """The inline keyboard of a ``reply_markup``, or nothing; raises Refused if it is wrong.

    Other kinds (keyboards below the input, forced replies) are accepted and not kept: Telegram
    does not show them in the message either.
    """
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    rows = markup.get("inline_keyboard", [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array')
    kept = [[_button(button) for button in row] for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _button(button: Any) -> Json:
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad_request("can't parse inline keyboard button: text must be non-empty")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= MAX_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if data is None and len(button) == 1:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    return dict(button)


def buttons(markup: Json | None) -> list[list[Button]]:
    """The rows of an inline keyboard as the page shows them."""
    rows = markup["inline_keyboard"] if markup else []
    return [
        [Button(text=b["text"], data=b.get("callback_data"), url=b.get("url")) for b in row] for row in rows
    ]
