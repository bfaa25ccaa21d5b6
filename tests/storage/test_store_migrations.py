"""The migrations arrive at the tables that the code expects."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

import storage.migrate
from storage.migrate import HEAD, migrate
from storage.schema import metadata


def test_migrated_tables_equal_the_metadata(url: str) -> None:
    """After all migrations, Alembic finds nothing left to change."""
    migrate(url)
    engine = create_engine(url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_partial_indexes_and_keys_arrive_too(url: str) -> None:
    """What the comparison does not look at is there: conditions of partial indexes."""
    migrate(url)
    made = create_engine(url)
    wanted = {
        index.name
        for table in metadata.tables.values()
        for index in table.indexes
        if index.dialect_options["sqlite"]["where"] is not None
    }
    look = inspect(made)
    found = {
        index["name"]
        for table in metadata.tables
        for index in look.get_indexes(table)
        if any(key.endswith("_where") for key in index.get("dialect_options", {}))
    }
    assert found == wanted
    made.dispose()


def test_head_is_the_newest_revision() -> None:
    """The constant that spares a start from loading Alembic names the newest migration."""
    config = Config()
    folder = Path(storage.migrate.__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_migrating_twice_changes_nothing(url: str) -> None:
    """A database that is at head is left alone."""
    migrate(url)
    migrate(url)


def test_a_start_at_head_does_not_load_alembic(tmp_path: Path) -> None:
    """Only a database that lacks something pays for the migrations' machinery."""
    url = f"sqlite:///{tmp_path}/v.db"
    migrate(url)
    code = (
        f"import sys; from storage.migrate import migrate; migrate({url!r}); print('alembic' in sys.modules)"
    )
    root = Path(storage.migrate.__file__).parents[1]
    ran = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True)
    assert ran.stdout == b"False\n"
