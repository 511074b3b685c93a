"""The whole walk: equal tables with Prefect and without, again and again; no import too many."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from flows.settings import ROOT

OPERATIONS = {"runs", "stage_runs", "checks", "snapshots"}


def segments(warehouse: Path) -> dict[str, str]:
    """The published files and their hashes, those of operations left out."""
    files = (warehouse / "tables").rglob("*.parquet")
    return {
        path.relative_to(warehouse).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if path.parent.name not in OPERATIONS
    }


def test_a_second_run_computes_nothing_and_changes_no_byte(letopis, warehouse: Path):
    before = segments(warehouse)
    done = letopis("run", "--plain", "--warehouse", warehouse)
    assert done.returncode == 0
    assert "up to date" in done.stdout
    assert segments(warehouse) == before


def test_a_stage_that_is_forced_gives_the_same_bytes(letopis, warehouse: Path):
    before = segments(warehouse)
    for stage in ("clean", "extract"):
        done = letopis("stage", stage, "--force", "--warehouse", warehouse)
        assert done.returncode == 0, done.stderr
        assert "1 computed" in done.stdout
    assert letopis("run", "--plain", "--warehouse", warehouse).returncode == 0
    assert segments(warehouse) == before


def test_prefect_and_plain_runs_publish_equal_tables(letopis, warehouse: Path, tmp_path: Path):
    done = letopis("run", "--warehouse", tmp_path / "with_prefect")
    assert done.returncode == 0, done.stderr
    assert segments(tmp_path / "with_prefect") == segments(warehouse)
    assert "nanobind" not in done.stderr


def test_the_order_of_sources_and_the_batch_size_change_no_row(letopis, tmp_path: Path):
    rows = []
    articles = sorted((ROOT / "seeds/articles").glob("*.txt"))[2:]
    for name, size, sources in (("a", "1", articles), ("b", "500", articles[::-1])):
        folder = tmp_path / name
        environment = {"LETOPIS_BATCH_SIZE": size, "PATH": "/usr/bin:/bin"}
        done = letopis("run", *sources, "--plain", "--warehouse", folder, env=environment)
        assert done.returncode == 0, done.stderr
        query = "select * from claims order by all"
        rows.append(letopis("sql", query, "--format", "csv", "--warehouse", folder).stdout)
    assert rows[0] == rows[1]
    assert rows[0].count("\n") > 50


IMPORTS = """
import sys
from flows.command_line import app
try:
    app(sys.argv[1:])
except SystemExit as end:
    assert not end.code, end.code
assert not {"prefect", "pyarrow.dataset"} & set(sys.modules)
"""


@pytest.mark.parametrize(
    "command",
    [
        ["facts", "seeds/articles/004_1741607d6d832643.txt"],
        ["dates", "seeds/articles/004_1741607d6d832643.txt"],
        ["sql", "select 1", "--warehouse", "{warehouse}"],
        ["show", "004", "--warehouse", "{warehouse}"],
        ["tables", "--warehouse", "{warehouse}"],
        ["run", "--plain", "--warehouse", "{warehouse}"],
        ["run", "seeds/articles/004_1741607d6d832643.txt", "--plain", "--warehouse", "{new}"],
    ],
    ids=lambda command: " ".join(command[::3]),
)
def test_a_command_that_needs_no_prefect_does_not_import_it(
    command: list[str], warehouse: Path, tmp_path: Path
):
    words = [word.format(warehouse=warehouse, new=tmp_path) for word in command]
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
