"""What Telegram answers when it refuses."""

from __future__ import annotations

from sandbox.records import Json


class Refused(Exception):
    """A refusal: HTTP status, Telegram's description and, for 429, the seconds to wait."""

    def __init__(self, code: int, description: str, *, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def body(self) -> Json:
        """The JSON object that goes over the wire."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(why: str) -> Refused:
    """A refusal with status 400."""
    return Refused(400, f"Bad Request: {why}")


def forbidden(why: str) -> Refused:
    """A refusal with status 403."""
    return Refused(403, f"Forbidden: {why}")
