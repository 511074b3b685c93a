"""Jobs side by side: what comes of those whose process dies, and of a run that breaks off."""

import multiprocessing
import os
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from flows import pool
from flows.attempts import Attempt, Outcome
from flows.pool import Pool
from flows.runners import serial
from flows.store import Job, Store
from tests.flows import jobs


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "stages")


def run(store: Store, work: Sequence[Job], workers: int = 2) -> Iterator[Outcome]:
    return Pool(store, workers)(Attempt(store), work)


def by_batch(outcomes: Iterator[Outcome]) -> dict[str, Outcome]:
    return {outcome.batch: outcome for outcome in outcomes}


def contents(store: Store) -> dict[str, bytes]:
    files = (path for path in store.root.rglob("*") if path.is_file())
    return {path.relative_to(store.root).as_posix(): path.read_bytes() for path in files}


def unfinished(store: Store) -> list[Path]:
    return list(store.root.glob("*/.*"))


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_outputs_are_those_of_a_serial_run(store: Store, tmp_path: Path, workers: int):
    alone = Store(tmp_path / "alone")
    words = ["раз", "два", "три", "четыре", "пять"]
    expected = by_batch(serial(Attempt(alone), jobs.written(words)))
    outcomes = by_batch(run(store, jobs.written(words), workers))
    assert contents(store) == contents(alone)
    assert outcomes.keys() == expected.keys()


def test_jobs_are_done_by_several_processes_that_are_not_this_one(store: Store):
    processes = {outcome.process for outcome in run(store, jobs.written(["раз", "два"] * 20))}
    assert len(processes) == 2
    assert os.getpid() not in processes


def test_a_job_that_raises_fails_alone(store: Store):
    outcomes = by_batch(run(store, [jobs.job("bad", jobs.refuse), *jobs.written(["раз"])]))
    assert outcomes["bad"].error == "ValueError: nothing for clean"
    assert outcomes["batch0"].output


def test_a_job_whose_process_is_killed_is_done_again(store: Store, tmp_path: Path):
    unlucky = jobs.job("unlucky", partial(jobs.kill_once, tmp_path / "killed"))
    outcomes = by_batch(run(store, [unlucky, *jobs.written(["раз", "два"])]))
    assert [outcome.error for outcome in outcomes.values()] == [None] * 3
    output = outcomes["unlucky"].output
    assert output
    assert (output.folder / "word.txt").read_text(encoding="utf-8") == "second"


def test_a_job_that_kills_every_process_fails_in_a_sentence_and_the_others_go_on(store: Store):
    deadly = jobs.job("deadly", jobs.kill_own_process)
    outcomes = by_batch(run(store, [deadly, *jobs.written(["раз", "два", "три"])]))
    assert "killed 2 times" in (outcomes["deadly"].error or "")
    assert sum(outcome.output is not None for outcome in outcomes.values()) == 3
    assert not unfinished(store)


def test_processes_of_a_run_that_breaks_off_end_and_leave_nothing_behind(
    store: Store, tmp_path: Path
):
    started = tmp_path / "started"
    endless = jobs.job("endless", partial(jobs.begin_and_wait, started))
    outcomes = run(store, [endless, *jobs.written(["раз"])])
    assert next(outcomes).batch == "batch0"
    wait_for(started)
    outcomes.close()
    assert not multiprocessing.active_children()
    assert not unfinished(store)


def test_a_process_that_does_not_listen_is_killed(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(pool, "PATIENCE", 0.2)
    started = tmp_path / "started"
    deaf = jobs.job("deaf", partial(jobs.begin_and_stay, started))
    outcomes = run(store, [deaf, *jobs.written(["раз"])])
    assert next(outcomes).batch == "batch0"
    wait_for(started)
    outcomes.close()
    assert not multiprocessing.active_children()
    assert not unfinished(store)


def wait_for(path: Path) -> None:
    for _ in range(6_000):
        if path.exists():
            return
        time.sleep(0.01)
    pytest.fail(f"{path} never came to be")
