"""Jobs on a Dask cluster of two workers, one of which is killed."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from flows import cluster
from flows.attempts import Attempt
from flows.cluster import Cluster
from flows.errors import LetopisError
from flows.jobs import clean_job, extract_job
from flows.runners import serial
from flows.settings import SEED_ARTICLES
from flows.stages.ingest import articles_in, read_source
from flows.store import Job, Output, Store
from flows.tables import write_table
from tasks.records import RawItem
from tests.flows import jobs


@pytest.fixture(scope="module")
def local_cluster() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as running:
        yield running


@pytest.fixture
def extract_jobs(tmp_path: Path) -> list[Job]:
    """A job for each of the five articles."""
    store = Store(tmp_path / "stages")
    raw = [batch_of(store, path) for path in articles_in(SEED_ARTICLES)]
    return [extract_job(store.make(clean_job(batch)), {}) for batch in raw]


def batch_of(store: Store, path: Path) -> Output:
    def produce(folder: Path) -> dict[str, int]:
        write_table(folder / "raw.parquet", RawItem, [read_source(path, "seeds")])
        return {"raw": 1}

    return store.make(Job("ingest", path.stem[:3], "", (), {}, produce))


def contents(store: Store) -> dict[str, bytes]:
    files = (path for path in store.root.rglob("*") if path.is_file())
    return {path.relative_to(store.root).as_posix(): path.read_bytes() for path in files}


def kill_a_busy_worker(client: Client) -> None:
    pids = client.run(os.getpid)
    busy = [address for address, keys in client.processing().items() if keys]
    os.kill(pids[busy[0]], signal.SIGKILL)


def test_outputs_are_the_same_when_a_worker_is_killed_midway(
    local_cluster: LocalCluster, extract_jobs: list[Job], tmp_path: Path
):
    alone, shared = Store(tmp_path / "alone"), Store(tmp_path / "shared")
    assert all(outcome.output for outcome in serial(Attempt(alone), extract_jobs))
    outcomes = Cluster(shared, local_cluster.scheduler_address)(Attempt(shared), extract_jobs)
    done = [next(outcomes)]
    with Client(local_cluster, set_as_default=False) as client:
        kill_a_busy_worker(client)
    done += outcomes
    assert [outcome.error for outcome in done] == [None] * len(extract_jobs)
    assert os.getpid() not in {outcome.process for outcome in done}
    assert contents(shared) == contents(alone)


def test_jobs_without_inputs_are_done_here_where_the_sources_are(tmp_path: Path):
    nobody = Cluster(Store(tmp_path), "tcp://127.0.0.1:1")
    outcomes = nobody(Attempt(Store(tmp_path)), jobs.written(["раз"]))
    assert {outcome.process for outcome in outcomes} == {os.getpid()}


def test_a_cluster_that_does_not_answer_is_an_error(
    extract_jobs: list[Job], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(cluster, "SECONDS_TO_CONNECT", 1)
    outcomes = Cluster(Store(tmp_path), "tcp://127.0.0.1:1")(Attempt(Store(tmp_path)), extract_jobs)
    with pytest.raises(LetopisError, match="no Dask scheduler answers"):
        next(outcomes)


def test_a_worker_with_other_code_does_nothing(extract_jobs: list[Job], tmp_path: Path):
    store = Store(tmp_path / "shared")
    outcome = cluster._checked(Attempt(store), extract_jobs[0], "the version of last year")
    assert "other code" in (outcome.error or "")
    assert not contents(store)
