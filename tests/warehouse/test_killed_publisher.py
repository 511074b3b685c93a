"""A publisher that is killed at any step leaves the old snapshot or the new one, never half."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.warehouse.newsroom import Query, Story, write_stage
from warehouse.candidate import Candidate
from warehouse.publish import publish

# Publishes two batches, and dies before its n-th fsync or rename; 0 counts them.
PUBLISHER = """
import os, signal, sys
from pathlib import Path

root, fatal, *batches = sys.argv[1:]
steps = 0

def watched(step):
    def run(*arguments, **options):
        global steps
        steps += 1
        if steps == int(fatal):
            os.kill(os.getpid(), signal.SIGKILL)
        return step(*arguments, **options)
    return run

os.fsync, os.replace = watched(os.fsync), watched(os.replace)
from warehouse.candidate import Candidate
from warehouse.publish import publish
publish(Path(root), Candidate(batches=[[Path(batch)] for batch in batches]))
print(steps)
"""


def run_publisher(root: Path, fatal: int, batches: list[Path]) -> subprocess.CompletedProcess[str]:
    """A publisher in a process of its own."""
    command = [sys.executable, "-c", PUBLISHER, str(root), str(fatal), *map(str, batches)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def batches(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two batches of one article each."""
    folder = tmp_path_factory.mktemp("batches")
    written = []
    for name in ("harvest", "bridge"):
        story = Story(name, f"«Всё готово», - сказали строители ({name}).", "2014-09-03")
        story.says("строители", "Всё готово")
        written.append(write_stage(folder / name, *story.rows))
    return written


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory, batches: list[Path]) -> int:
    """How many fsyncs and renames the publication of the second batch takes."""
    root = tmp_path_factory.mktemp("steps")
    publish(root, Candidate(batches=[[batches[0]]]))
    return int(run_publisher(root, 0, batches).stdout)


def tables_of(root: Path) -> dict[str, bytes]:
    """The bytes of every segment by name."""
    return {path.name: path.read_bytes() for path in (root / "tables").rglob("*.parquet")}


# Parts of the way: first steps, segments being placed, the last steps around the commit.
@pytest.mark.parametrize("part", [0.0, 0.3, 0.6, 0.8, 0.9, 1.0])
def test_a_killed_publisher_leaves_a_whole_snapshot_and_is_made_good(
    part: float, steps: int, batches: list[Path], tmp_path: Path, query: Query
):
    root = tmp_path / "warehouse"
    catalog = publish(root, Candidate(batches=[[batches[0]]])).catalog
    fatal = 1 + round(part * (steps - 1))
    killed = run_publisher(root, fatal, batches)
    assert killed.returncode == -signal.SIGKILL
    counts = "select (select count(*) from articles), (select count(*) from statements)"
    assert query(catalog, counts) in ([(1, 1)], [(2, 2)])

    publish(root, Candidate(batches=[[batch] for batch in batches]))
    assert query(catalog, counts) == [(2, 2)]
    assert query(catalog, "select max(snapshot_id) from snapshots") == [(2,)]

    undisturbed = tmp_path / "undisturbed"
    publish(undisturbed, Candidate(batches=[[batch] for batch in batches]))
    assert tables_of(root) == tables_of(undisturbed)
    assert not list(root.glob(".aside-*"))


def test_the_first_snapshot_is_there_whole_or_not_at_all(
    batches: list[Path], tmp_path: Path, query: Query
):
    for fatal in (3, 1000):
        killed = run_publisher(tmp_path / "warehouse", fatal, batches)
        is_published = (tmp_path / "warehouse" / "letopis.duckdb").exists()
        assert is_published == (killed.returncode == 0)
    catalog = tmp_path / "warehouse" / "letopis.duckdb"
    assert query(catalog, "select count(*) from articles") == [(2,)]
