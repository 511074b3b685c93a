"""A publisher that is killed at any step leaves the old snapshot or the new one, never half."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.warehouse.newsroom import Query
from tests.warehouse.standing import batch
from warehouse.candidate import Candidate
from warehouse.doctor import examine
from warehouse.publish import publish
from warehouse.snapshots import readable_state

SCRIPT = Path(__file__).with_name("publishers.py")
PROJECT = Path(__file__).parents[2]
# Asks for the articles and their statements again and again, until standard input ends.
READER = """
import collections, json, select, sys, time
import duckdb

told = collections.Counter()
while not select.select([sys.stdin], [], [], 0)[0]:
    try:
        with duckdb.connect(sys.argv[1], read_only=True) as con:
            articles = con.execute("select list_sort(list(title)) from articles").fetchall()[0][0]
            claims = con.execute("select list_sort(list(title)) from statements").fetchall()[0][0]
            last = con.execute("select count(*) = max(snapshot_id) from snapshots").fetchall()[0][0]
        told[" ".join(articles) if articles == claims and last else f"{articles} {claims}"] += 1
    except duckdb.Error as error:
        told[str(error)] += 1
    time.sleep(0.05)
print(json.dumps(told))
"""


def publisher(kind: str, root: Path, batches: list[Path], *rest: object) -> str:
    """What a publisher in a process of its own prints."""
    words = [sys.executable, SCRIPT, kind, root, ",".join(map(str, batches)), *rest]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    done = subprocess.run(
        [str(word) for word in words], capture_output=True, text=True, check=True, env=environment
    )
    return done.stdout


@pytest.fixture(scope="module")
def batches(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Batches of one article each, by the article's name."""
    folder = tmp_path_factory.mktemp("batches")
    return {name: batch(folder, name) for name in ("bridge", "fair", "harvest")}


@pytest.fixture
def root(tmp_path: Path, batches: dict[str, Path]) -> Path:
    """A warehouse with two articles."""
    publish(tmp_path / "warehouse", Candidate([[batches["harvest"]], [batches["bridge"]]]))
    return tmp_path / "warehouse"


@pytest.fixture
def reader(root: Path) -> Iterator[subprocess.Popen[str]]:
    """Somebody who asks the warehouse without a pause; `communicate` ends it."""
    command = [sys.executable, "-c", READER, str(root / "letopis.duckdb")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        yield process
        process.kill()


def current_tables(root: Path) -> dict[str, bytes]:
    """The bytes of every segment of the current snapshot by name."""
    with TemporaryDirectory() as aside:
        state = readable_state(root / "letopis.duckdb", Path(aside))
    assert state
    files = [segment.path(root) for segment in state.segments if segment.n_rows]
    return {file.name: file.read_bytes() for file in files}


def test_readers_see_whole_snapshots_wherever_publishers_die(
    root: Path, batches: dict[str, Path], reader: subprocess.Popen[str], tmp_path: Path
):
    offered = [batches["harvest"], batches["fair"]]
    killed = int(publisher("kill", root, offered, 1))
    told = json.loads(reader.communicate("enough")[0])
    # a segment of each of four tables written and placed, a snapshot and a catalog
    assert killed > 20
    assert set(told) == {"bridge harvest", "fair harvest"}
    assert examine(root).damages == ()

    publish(tmp_path / "undisturbed", Candidate([[path] for path in offered]))
    assert current_tables(root) == current_tables(tmp_path / "undisturbed")
    assert not list(root.glob(".aside-*"))


def test_whatever_readers_can_see_was_brought_to_disk_before(root: Path, batches: dict[str, Path]):
    offered = [batches["harvest"], batches["fair"]]
    steps = [(kind, Path(path)) for kind, path in json.loads(publisher("steps", root, offered))]
    is_aside = [".aside-" in str(path) for _, path in steps]
    placed = [
        path
        for (kind, path), aside in zip(steps, is_aside, strict=True)
        if kind == "rename" and not aside
    ]
    assert placed[-2:] == [root / "snapshots" / "00000002.duckdb", root / "letopis.duckdb"]
    written = sum(
        kind == "fsync" and aside for (kind, _), aside in zip(steps, is_aside, strict=True)
    )
    assert written == len(placed)
    for path in placed[:-1]:
        assert steps.index(("fsync", path.parent)) < steps.index(("rename", placed[-1]))
    assert steps[-1] == ("fsync", root)


def test_the_first_snapshot_is_there_whole_or_not_at_all(
    batches: dict[str, Path], tmp_path: Path, query: Query
):
    root = tmp_path / "warehouse"
    assert int(publisher("kill", root, list(batches.values()), 9)) > 3
    assert query(root / "letopis.duckdb", "select count(*) from articles") == [(3,)]
