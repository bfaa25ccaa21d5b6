"""Structured logs: one line an event, without secrets and without what people write.

The text of an exception may hold either, wherever it comes from: it is left out, but for those kinds that speak of the
machine. The lines of code that led to it are shown.
"""

from __future__ import annotations

import logging
import re
import sqlite3
import sys
from collections.abc import Iterable, MutableMapping
from traceback import format_tb
from typing import Any

import structlog
from structlog.typing import ExcInfo

_BOT_TOKEN = re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{20,}")
_PASSWORD = re.compile(r"(://[^:/@\s]+:)[^@\s]+(@)")
_REPLY_TOKEN = re.compile(r"(\+|\[ref:\s*)[a-z2-7]{26}(?=@|\s*\])", re.IGNORECASE)
_LONGEST_CHAIN = 10
_OF_THE_MACHINE = (OSError, sqlite3.Error)
"""What these say: disk full, connection refused, database is locked, the name of a column."""


def configure(secrets: Iterable[str] = (), *, level: int = logging.INFO) -> None:
    """Send all logs, the standard library's and structlog's, to standard error, with secrets taken out.

    Args:
        secrets: exact texts that must never appear (tokens, passwords).
        level: the least level that is shown.
    """
    named: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[structlog.stdlib.ExtraAdder(), *named],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.ExceptionRenderer(_told),
            _Hider([secret for secret in secrets if len(secret) > 3]),
            structlog.processors.LogfmtRenderer(
                key_order=["timestamp", "level", "logger", "event"], bool_as_flag=False
            ),
        ],
    )
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *named,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for noisy in ("httpx", "httpcore", "telegram", "alembic", "uvicorn", "transitions"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    # It warns each second of a beat that is left out while the one before goes on, which is meant.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)


def _told(exc_info: ExcInfo) -> str:
    """An exception and those that led to it, the first one first: places, kinds, and what the machine says."""
    told: list[str] = []
    error: BaseException | None = exc_info[1]
    while error is not None and len(told) < _LONGEST_CHAIN:
        kind = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
        words = f": {error}" if isinstance(error, _OF_THE_MACHINE) else ""
        frames = "".join(format_tb(error.__traceback__))
        told.append(f"Traceback (most recent call last):\n{frames}{kind}{words}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n\n".join(reversed(told))


class _Hider:
    """Takes secrets out of every value of a log line, whatever its type will look like as text."""

    def __init__(self, secrets: list[str]) -> None:
        self._secrets = secrets

    def __call__(
        self, _logger: Any, _method: str, event: MutableMapping[str, Any]
    ) -> MutableMapping[str, Any]:
        for key, value in event.items():
            if not isinstance(value, int | float | None):
                event[key] = self._clean(str(value))
        return event

    def _clean(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "***")
        text = _REPLY_TOKEN.sub(r"\1***", _BOT_TOKEN.sub("***", text))
        return _PASSWORD.sub(r"\1***\2", text)
