"""One transaction over everything that the core remembers: the parts, put together."""

from __future__ import annotations

from storage.absences import Absences
from storage.addresses import Addresses
from storage.attachments import Attachments
from storage.drafts import Drafts
from storage.early import EarlyAnswers
from storage.history import History
from storage.inbox import Inbox
from storage.leases import Leases
from storage.memos import Memos
from storage.outbox import Outbox
from storage.people import People
from storage.positions import Positions
from storage.roster_tables import RosterTables
from storage.tasks import Tasks
from storage.timers import Timers
from storage.tokens import Tokens
from storage.versions import Versions
from storage.watching import Watching


class SqlUnit(
    People,
    Absences,
    Addresses,
    RosterTables,
    History,
    Tasks,
    Drafts,
    EarlyAnswers,
    Attachments,
    Tokens,
    Inbox,
    Outbox,
    Timers,
    Leases,
    Versions,
    Positions,
    Memos,
    Watching,
):
    """`machines.ports.Unit`, and what the edges and the scheduler need besides."""
