"""What a run says of its skipped tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SAMPLE = """
import pytest
@pytest.mark.skip(reason="the shared manuals are missing (X)")
def test_shared(): pass
@pytest.mark.parametrize("n", [1, 2])
def test_many(n): pytest.skip({reason!r})
def test_good(): pass
"""


def run(folder: Path, reason: str, *, strictly: bool) -> tuple[int, str]:
    """Exit code and output of a run in which two tests skip for that reason, one for want of something shared."""
    file = folder / "test_sample.py"
    file.write_text(SAMPLE.format(reason=reason), "utf-8")
    environment = {**os.environ, "VENTANILLA_TEST_NO_SKIPS": "1" if strictly else ""}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "-p", "no:cacheprovider"]
    command += ["--rootdir", str(folder), "-c", os.devnull, str(file)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_the_last_lines_name_what_is_missing_and_how_many_it_cost(tmp_path: Path) -> None:
    """Grouped by the missing neighbour, after everything else; the run is good."""
    code, told = run(tmp_path, "Dovecot is missing (Y)", strictly=False)
    assert code == 0
    assert told.splitlines()[-2:] == [
        "Skipped because Dovecot is missing (Y): 2 tests",
        "Skipped because the shared manuals are missing (X): 1 test",
    ]


@pytest.mark.parametrize(("reason", "code"), [("Dovecot is missing", 1), ("the shared corpus is missing", 0)])
def test_where_every_neighbour_must_be_there_a_skip_fails_the_run(
    reason: str, code: int, tmp_path: Path
) -> None:
    """With VENTANILLA_TEST_NO_SKIPS=1; only what needs the shared folder may be missing."""
    assert run(tmp_path, reason, strictly=True)[0] == code
