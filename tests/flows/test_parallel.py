"""Who does the jobs of a run."""

import os
from pathlib import Path

import pytest

from flows.attempts import Attempt
from flows.chosen_runner import runner_of, seen_by_all
from flows.cluster import Cluster
from flows.errors import LetopisError
from flows.parallel import Parallel, RunnerName, parallel_from_environment
from flows.settings import Settings
from flows.store import Store
from tests.flows import jobs

WORDS = ["раз", "два", "три"]


def processes(settings: Settings, parallel: Parallel) -> set[int]:
    runner = runner_of(settings, parallel)
    outcomes = list(runner(Attempt(Store(settings.stages)), jobs.written(WORDS)))
    assert all(outcome.output for outcome in outcomes)
    return {outcome.process for outcome in outcomes}


def test_few_articles_are_done_in_this_process(tmp_path: Path):
    assert processes(Settings(tmp_path, batch_size=1), Parallel()) == {os.getpid()}


@pytest.mark.skipif(os.cpu_count() == 1, reason="one core gains nothing from two processes")
def test_many_articles_are_done_by_others(tmp_path: Path):
    assert os.getpid() not in processes(Settings(tmp_path, batch_size=500), Parallel())


def test_a_number_of_processes_that_is_asked_for_wins(tmp_path: Path):
    many = Settings(tmp_path / "many", batch_size=500)
    few = Settings(tmp_path / "few", batch_size=1)
    assert processes(many, Parallel(workers=1)) == {os.getpid()}
    assert os.getpid() not in processes(few, Parallel(workers=2))


def test_the_environment_chooses_and_arguments_win(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LETOPIS_RUNNER", "dask")
    monkeypatch.setenv("LETOPIS_WORKERS", "3")
    monkeypatch.setenv("LETOPIS_ADDRESS", "tcp://scheduler:8786")
    chosen = parallel_from_environment()
    assert chosen == Parallel(RunnerName.dask, 3, "tcp://scheduler:8786")
    assert parallel_from_environment(RunnerName.pool, 2).runner is RunnerName.pool
    assert parallel_from_environment(workers=2).workers == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [("LETOPIS_RUNNER", "spark"), ("LETOPIS_WORKERS", "many"), ("LETOPIS_WORKERS", "0")],
)
def test_a_setting_that_is_none_is_an_error_that_names_it(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
):
    monkeypatch.setenv(name, value)
    with pytest.raises(LetopisError, match=f"{name} is '{value}'"):
        parallel_from_environment()


def test_a_cluster_has_an_address(tmp_path: Path):
    settings = Settings(tmp_path)
    with pytest.raises(LetopisError, match="--address"):
        runner_of(settings, Parallel(RunnerName.dask))
    on_cluster = Parallel(RunnerName.dask, address="tcp://scheduler:8786")
    assert isinstance(runner_of(settings, on_cluster), Cluster)


def test_only_a_cluster_needs_full_paths():
    relative = Settings(Path("warehouse"))
    assert seen_by_all(relative, Parallel()) == relative
    on_cluster = seen_by_all(relative, Parallel(RunnerName.dask))
    assert on_cluster.warehouse == Path("warehouse").resolve()
