"""What a decision stands on: the law, the institution, who is who, the calendar, the hour."""

from __future__ import annotations

from datetime import datetime

from machines.fields.forms import Asker
from machines.institution import Institution
from machines.machine import Law
from machines.ports import Directory
from machines.record import record
from machines.timing.workdays import Workdays


@record(frozen=True, slots=True, kw_only=True)
class Ground:
    """Everything that a decision may look at besides the case itself."""

    law: Law
    institution: Institution
    directory: Directory
    workdays: Workdays
    now: datetime

    @property
    def asker(self) -> Asker:
        """For showing and reading values."""
        return Asker(self.directory, self.institution.code, self.institution.registers)
