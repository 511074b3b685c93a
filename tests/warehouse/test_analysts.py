"""An analyst's mistakes break nothing: writing to the catalog, leaving a log, reading for days."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.newsroom import Query
from tests.warehouse.standing import Standing, batch, stand
from warehouse import collection
from warehouse.candidate import Candidate
from warehouse.collection import collect
from warehouse.dictionary import describe_columns
from warehouse.doctor import examine, repair
from warehouse.publish import publish
from warehouse.query import run_query

COUNT = "select count(*) from statements"
# Opens the catalog for writing, changes it, and then waits or dies without a goodbye.
ANALYST = """
import os, sys, time
import duckdb
con = duckdb.connect(sys.argv[1])
con.execute("create or replace view statements as select 'mine' as speaker")
con.execute("create table mine as select 1 as x")
print("written", flush=True)
if sys.argv[2] == "stays":
    time.sleep(600)
os._exit(0)
"""


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Standing:
    """A warehouse with two snapshots: one article, then two."""
    return stand(tmp_path_factory.mktemp("standing"), ["harvest"], ["harvest", "bridge"])


@pytest.fixture
def root(standing: Standing) -> Path:
    """The warehouse as it was published, its catalog writable, as it is for a superuser."""
    root = standing.put_back()
    (root / "letopis.duckdb").chmod(0o644)
    return root


@pytest.fixture
def analyst(root: Path) -> Iterator[subprocess.Popen[str]]:
    """Somebody who has written into the catalog and holds it open."""
    command = [sys.executable, "-c", ANALYST, str(root / "letopis.duckdb"), "stays"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "written\n"
        yield process
        process.kill()


def more(standing: Standing, folder: Path) -> Candidate:
    """The candidate with one more article."""
    return Candidate([*standing.candidate.batches, [batch(folder, "fair")]])


@pytest.mark.usefixtures("analyst")
def test_a_session_that_writes_keeps_nobody_from_reading(root: Path):
    catalog = root / "letopis.duckdb"
    assert run_query(catalog, COUNT) == (["count_star()"], [(2,)])
    assert describe_columns(catalog, "statements")


@pytest.mark.usefixtures("analyst")
def test_a_session_that_writes_keeps_nobody_from_publishing(
    root: Path, standing: Standing, tmp_path: Path, query: Query
):
    published = publish(root, more(standing, tmp_path))
    assert published.number == 3
    assert query(published.catalog, COUNT) == [(3,)]
    assert examine(root).damages == ()


@pytest.mark.parametrize("made_good_by", ["publisher", "doctor"])
def test_a_log_that_was_left_is_neither_read_nor_left(
    root: Path, standing: Standing, query: Query, made_good_by: str
):
    catalog = root / "letopis.duckdb"
    subprocess.run([sys.executable, "-c", ANALYST, str(catalog), "dies"], check=True)
    assert (root / "letopis.duckdb.wal").exists()
    assert run_query(catalog, COUNT)[1] == [(2,)]
    if made_good_by == "publisher":
        publish(root, standing.candidate)
    else:
        repair(root, examine(root).damages)
    assert not (root / "letopis.duckdb.wal").exists()
    assert query(catalog, COUNT) == [(2,)]


def test_a_session_of_days_reads_what_it_began_with(
    root: Path, standing: Standing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(collection, "NEWER_SNAPSHOTS", 1)
    with duckdb.connect(str(root / "letopis.duckdb"), read_only=True) as reader:
        publish(root, Candidate(standing.candidate.batches[:1]))
        publish(root, more(standing, tmp_path))
        collect(root, datetime.now(UTC).replace(tzinfo=None) + timedelta(days=6))
        assert reader.execute(COUNT).fetchall() == [(2,)]
        assert reader.execute("select count(*) from raw").fetchall() == [(2,)]


def test_a_catalog_cannot_be_written_by_whoever_does_not_force_it(standing: Standing):
    for catalog in standing.put_back().rglob("*.duckdb"):
        assert catalog.stat().st_mode & 0o222 == 0
