"""The sandbox's page: the people of the demo institution, their chat, their mailbox, their cases."""

from __future__ import annotations

from sandbox.page.app import make_app

__all__ = ["make_app"]
