"""Every table of the store, under one metadata. Migrations must arrive at exactly this."""

from __future__ import annotations

from storage.schema.cases import case_file, case_party, cases, content, counter, file, history
from storage.schema.columns import metadata
from storage.schema.keeping import lease, meta, procedure_version
from storage.schema.people import address, link_code, person, post, stranger
from storage.schema.traffic import inbound, outbox, timer
from storage.schema.work import draft, focus, task, task_role, token

__all__ = [
    "address",
    "case_file",
    "case_party",
    "cases",
    "content",
    "counter",
    "draft",
    "file",
    "focus",
    "history",
    "inbound",
    "lease",
    "link_code",
    "meta",
    "metadata",
    "outbox",
    "person",
    "post",
    "procedure_version",
    "stranger",
    "task",
    "task_role",
    "timer",
    "token",
]
