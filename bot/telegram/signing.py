"""A button's callback data: the action and a MAC, so that nobody can press what we did not draw; a webhook's secret."""

from __future__ import annotations

import base64
import hmac

MOST_ACTION = 50
"""Bytes of an action."""
_MAC_LENGTH = 10
"""Characters of base64url, 60 bits: a forger has one try per tap."""
_PURPOSE = b"ventanilla: telegram button"
_WEBHOOK = b"ventanilla: telegram webhook"


class Signer:
    """Signs and opens callback data, at most 64 bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton).

    Args:
        secret: the installation's secret; the key is derived from it for this purpose alone.
    """

    def __init__(self, secret: bytes) -> None:
        self._key = hmac.digest(secret, _PURPOSE, "sha256")

    def sign(self, action: str) -> str:
        """The callback data of an action.

        Raises:
            ValueError: the action is longer than 50 bytes, which is a mistake of ours.
        """
        if len(action.encode()) > MOST_ACTION:
            msg = f"an action of more than {MOST_ACTION} bytes: {action!r}"
            raise ValueError(msg)
        return f"{action}~{self._mac(action)}"

    def open(self, data: str) -> str | None:
        """The action of callback data, or None if we did not sign it; takes the same time for every wrong MAC."""
        action, _, mac = data.rpartition("~")
        ours = hmac.compare_digest(self._mac(action).encode(), mac.encode("utf-8", "surrogatepass"))
        return action if ours else None

    def _mac(self, action: str) -> str:
        digest = hmac.digest(self._key, action.encode("utf-8", "surrogatepass"), "sha256")
        return base64.urlsafe_b64encode(digest)[:_MAC_LENGTH].decode("ascii")


def webhook_secret(secret: bytes) -> str:
    """What Telegram shows us with each update that it brings (64 characters); the installation's secret goes nowhere."""
    return hmac.digest(secret, _WEBHOOK, "sha256").hex()
