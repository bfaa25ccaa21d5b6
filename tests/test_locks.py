"""What is installed is what was looked at: each requirement has one version and its hashes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS: Mapping[str, list[str]] = PROJECT["optional-dependencies"]
LOCKS = {
    "requirements.lock": [*PROJECT["dependencies"], *EXTRAS["install"], *EXTRAS["sandbox"]],
    "requirements-dev.lock": [*PROJECT["dependencies"], *(one for extra in EXTRAS.values() for one in extra)],
}
"""What each must have."""


def locked(lock: str) -> dict[str, list[str]]:
    """The hashes of each requirement of a lock by its name."""
    found: dict[str, list[str]] = {}
    for entry in (ROOT / lock).read_text("utf-8").replace("\\\n", " ").splitlines():
        if not entry.strip() or entry.lstrip().startswith("#"):
            continue
        named = re.match(r"([a-z0-9._-]+)(?:\[[a-z,]+\])?==([^\s;]+)", entry)
        assert named is not None, f"not pinned to one version: {entry[:60]}"
        found[_plain(named[1])] = re.findall(r"--hash=sha256:([0-9a-f]{64})(?:\s|$)", entry)
    return found


def _plain(name: str) -> str:
    """A name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_requirement_has_hashes(lock: str) -> None:
    """No address, no range, no version without the hash of its files."""
    found = locked(lock)
    assert len(found) > 30
    assert [name for name, hashes in found.items() if not hashes] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_what_the_product_needs_is_locked(lock: str) -> None:
    """Whatever pyproject.toml asks for stands in the lock from which it is installed."""
    wanted = {_plain(re.split(r"[\[<>=!~; ]", one, maxsplit=1)[0]) for one in LOCKS[lock]}
    assert wanted - set(locked(lock)) == set()


def test_nothing_is_installed_past_the_locks() -> None:
    """Every installation asks for hashes, or installs only our own link."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    installs = [line for line in makefile.splitlines() if "pip install" in line]
    assert installs
    assert all("--require-hashes" in line or "--no-deps" in line for line in installs)
