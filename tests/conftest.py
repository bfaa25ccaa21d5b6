"""What every run says in its last lines: which tests were skipped, and for want of what; and a PostgreSQL server."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Generator, Iterable, Iterator

import pytest

NO_SKIPS = "VENTANILLA_TEST_NO_SKIPS"
"""With this variable a skip fails the run, unless its reason names something shared (manuals, mail corpus)."""


@pytest.fixture(scope="session")
def postgresql_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL server."""
    from tests.postgresql import server  # its driver is a tenth of a second, for those who need it

    with server(tmp_path_factory.mktemp("postgresql")) as url:
        yield url


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Spread the runs over the wire over the first half: they wait more than they compute.

    While one waits, others compute; and none of them is left alone at the end.
    """
    files: dict[str, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.nodeid.partition("::")[0], []).append(item)
    wire = sorted((name for name in files if name.startswith("tests/system/")), reverse=True)
    others = [name for name in files if name not in wire]
    between = len(others) // 2 // max(len(wire), 1)
    order: list[str] = []
    for place, name in enumerate(wire):
        order += [name, *others[place * between : (place + 1) * between]]
    order += others[len(wire) * between :]
    items[:] = [item for name in order for item in files[name]]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None, None, None]:
    """Around the runner's own summary: the exit code before it, the missing neighbours after it."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    assert isinstance(reporter, pytest.TerminalReporter)
    reasons = Counter(_reason(report) for report in reporter.stats.get("skipped", []))
    forbidden = os.environ.get(NO_SKIPS) == "1" and any("shared" not in reason for reason in reasons)
    if forbidden and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    yield
    for line in skip_lines(reasons):
        reporter.write_line(line)
    if forbidden:
        reporter.write_line(f"{NO_SKIPS}=1: only what needs the shared folder may be skipped.")


def skip_lines(reasons: Counter[str]) -> Iterable[str]:
    """One line for each missing neighbour, the one that cost the most tests first."""
    for reason, count in reasons.most_common():
        yield f"Skipped because {reason}: {count} {'test' if count == 1 else 'tests'}"


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    where = report.longrepr
    assert isinstance(where, tuple), "a skip says where and why"
    return str(where[2]).removeprefix("Skipped: ")
