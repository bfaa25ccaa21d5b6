"""What a failed call means for the outbox: again later, or never."""

from __future__ import annotations

from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from machines.errors import Permanent, Temporary

_CONFIGURATION_PAUSE = 60.0
"""Seconds to wait where our own token is at fault: nothing is lost meanwhile."""
_TAKES_NOTHING = (
    "chat not found",
    "peer_id_invalid",
    "chat_write_forbidden",
    "not enough rights to send",
    "have no rights to send",
    "deactivated",
)
"""Words of a 400 that say that this chat can't be written to at all."""


def meaning(error: TelegramError) -> Temporary | Permanent:
    """Our own error for one of the client's; its text goes to the administrator and never holds the token."""
    reason = error.message
    match error:
        case RetryAfter():
            return Temporary(reason, after=pause_of(error))
        case ChatMigrated():
            return Permanent(reason, moved_to=str(error.new_chat_id))
        case Forbidden():
            return Permanent(reason, dead=True)
        case BadRequest():
            return Permanent(reason, dead=says(error, *_TAKES_NOTHING))
        case InvalidToken():
            return Temporary("Telegram does not accept the bot's token", after=_CONFIGURATION_PAUSE)
        case NetworkError() if says(error, "entity too large"):  # a 413 has no class of its own
            return Permanent(reason)
        case _:
            return Temporary(reason)


def pause_of(error: RetryAfter) -> float:
    """Seconds that Telegram told us to wait."""
    pause = error.retry_after
    return pause.total_seconds() if isinstance(pause, timedelta) else float(pause)


def says(error: TelegramError, *words: str) -> bool:
    """Whether Telegram's description contains one of these words, given in lower case."""
    told = error.message.lower()
    return any(word in told for word in words)
