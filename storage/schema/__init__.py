"""Every table of the store, under one metadata. Migrations must arrive at exactly this."""

from __future__ import annotations

from storage.schema.cases import case_file, case_party, case_reference, cases, content, counter, file, history
from storage.schema.columns import metadata
from storage.schema.keeping import lease, memo, meta, procedure_version
from storage.schema.people import absence, address, link_code, person, post, stranger
from storage.schema.traffic import inbound, outbox, timer
from storage.schema.work import draft, early_answer, focus, task, task_role, token

__all__ = [
    "absence",
    "address",
    "case_file",
    "case_party",
    "case_reference",
    "cases",
    "content",
    "counter",
    "draft",
    "early_answer",
    "file",
    "focus",
    "history",
    "inbound",
    "lease",
    "link_code",
    "memo",
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
