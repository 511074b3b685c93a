"""`letopis serve` with a real server: schedule, refusals, a failure that is told, its retry."""

import json
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from flows.ledger import Ledger
from flows.overlap import only_run
from flows.prefect_server import choose_server
from flows.run_records import run_records
from flows.settings import ROOT
from flows.stage_names import STAGES
from tests.flows.prefect_api import PATIENCE, PrefectApi

KEEP = "import sys; open(sys.argv[1], 'ab').write(sys.stdin.buffer.read() + b'\\n')"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with one article."""
    folder = tmp_path / "news"
    folder.mkdir()
    shutil.copy(next((ROOT / "seeds" / "articles").glob("003_*.txt")), folder)
    return folder


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """The file that every failure is written to."""
    return tmp_path / "told.jsonl"


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(news: Path, told: Path, port: int) -> Iterator["subprocess.Popen[bytes]"]:
    """A `letopis serve` over the article, with a server of its own."""
    letopis = str(Path(sys.executable).parent / "letopis")
    options = ["--warehouse", str(news.parent / "warehouse"), "--port", str(port)]
    schedule = ["--cron", "0 6 * * *", "--timezone", "Europe/Minsk"]
    environment = {
        **{name: value for name, value in os.environ.items() if name != "PREFECT_API_URL"},
        "LETOPIS_ON_FAILURE": shlex.join([sys.executable, "-c", KEEP, str(told)]),
        "PREFECT_RUNNER_POLL_FREQUENCY": "1",
        "DO_NOT_TRACK": "1",
    }
    command = [letopis, "serve", str(news), *options, *schedule]
    with subprocess.Popen(command, env=environment, start_new_session=True) as process:
        yield process
        if process.poll() is None:
            process.send_signal(signal.SIGINT)  # so that it ends its server
            process.wait(PATIENCE)


# One test, since a server costs many seconds.
def test_served_deployments_run_refuse_fail_and_are_retried(
    served: "subprocess.Popen[bytes]", news: Path, told: Path, port: int
):
    api, warehouse = PrefectApi(f"http://127.0.0.1:{port}/api"), news.parent / "warehouse"
    wait_until(lambda: len(api.deployments()) == 1 + len(STAGES))
    wait_until(lambda: scheduled_times(api))
    assert {time[11:] for time in scheduled_times(api)} <= {"03:00:00Z"}  # 06:00 in Minsk

    with pytest.raises(urllib.error.HTTPError, match="409"):
        api.start("all-stages", batch_size=0)

    in_the_way = warehouse / "letopis.duckdb"
    in_the_way.mkdir(parents=True)
    first, overlapping = api.start("all-stages"), api.start("all-stages")
    states = {api.end_of(run)["state_type"] for run in (first, overlapping)}
    assert states == {"FAILED", "CANCELLED"}
    failed = first if api.end_of(first)["state_type"] == "FAILED" else overlapping
    failure = failure_told(told, 1)
    assert (failure["run"], failure["state"]) == (f"{news} into {warehouse}", "Failed")

    in_the_way.rmdir()
    api.retry(failed)
    assert api.end_of(failed, attempts=2)["state_type"] == "COMPLETED"
    assert computed(api, failed)["extract"] == 0
    assert computed(api, failed)["load"] == 0
    shown = api.artifacts(failed)
    assert shown.keys() >= {"letopis-run", "letopis-progress", "letopis-rejects"}
    assert in_the_way.as_uri() in shown["letopis-snapshot"]["data"]

    retried_by_command_equals_run(api, news, warehouse, told)

    again = api.start("extract", force=True)
    assert api.end_of(again)["name"] == f"extract again in {warehouse}"
    assert computed(api, again)["extract"] == 2

    run_that_overlaps_with_one_of_another_deployment_is_left_out(api, warehouse, told)

    served.send_signal(signal.SIGINT)
    assert served.wait(PATIENCE) == 0
    assert api.deployments() == {}, "the server ends with the command that started it"


def retried_by_command_equals_run(api: PrefectApi, news: Path, warehouse: Path, told: Path) -> None:
    """A second article comes, consolidate fails, and `prefect flow-run retry` goes on there.

    A copy of the warehouse as the failure left it is taken on by `letopis run`.
    """
    shutil.copy(next((ROOT / "seeds" / "articles").glob("000_*.txt")), news)
    folder, aside = warehouse / "stages" / "consolidate", warehouse / "consolidated"
    folder.rename(aside)
    folder.write_text("in the way")
    run = api.start("all-stages")
    assert api.end_of(run)["state_type"] == "FAILED"
    assert str(folder) in failure_told(told, 2)["message"]

    folder.unlink()
    aside.rename(folder)
    copied = warehouse.with_name("copied")
    shutil.copytree(warehouse, copied)
    letopis_run(news, copied)
    retry_by_command(api, run)
    assert api.end_of(run, attempts=2)["state_type"] == "COMPLETED"
    expected = dict.fromkeys(STAGES, 0) | {"consolidate": 1}
    assert computed(api, run) == computed_last(copied) == expected
    assert outputs(warehouse) == outputs(copied)


def run_that_overlaps_with_one_of_another_deployment_is_left_out(
    api: PrefectApi, warehouse: Path, told: Path
) -> None:
    """It is cancelled and says what is at work; nobody is told of a failure."""
    failures = told.read_bytes()
    with only_run(warehouse, "load in letopis"):
        left_out = api.end_of(api.start("extract", force=True))
    assert left_out["state_type"] == "CANCELLED"
    assert "the run 'load in letopis' is at work" in left_out["state"]["message"]
    assert told.read_bytes() == failures


def letopis_run(news: Path, warehouse: Path) -> None:
    letopis = str(Path(sys.executable).parent / "letopis")
    subprocess.run([letopis, "run", str(news), "--plain", "--warehouse", warehouse], check=True)


def retry_by_command(api: PrefectApi, run: str) -> None:
    prefect = str(Path(sys.executable).parent / "prefect")
    environment = {**os.environ, "PREFECT_API_URL": api.address, "DO_NOT_TRACK": "1"}
    subprocess.run([prefect, "flow-run", "retry", run], env=environment, check=True)


def test_a_server_that_is_configured_is_the_one_in_use(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PREFECT_API_URL", "http://prefect.example/api")
    assert choose_server(4200) is None
    monkeypatch.delenv("PREFECT_API_URL")
    assert choose_server(4200) == os.environ["PREFECT_API_URL"] == "http://127.0.0.1:4200/api"


def failure_told(told: Path, number: int) -> dict[str, Any]:
    """The last failure, when so many are told: that is done after the run has ended."""
    wait_until(lambda: told.is_file() and told.read_bytes().count(b"\n") == number)
    failure: dict[str, Any] = json.loads(told.read_text(encoding="utf-8").splitlines()[-1])
    return failure


def wait_until(condition: Callable[[], object]) -> None:
    for _ in range(PATIENCE * 2):
        if condition():
            return
        time.sleep(0.5)
    pytest.fail("it never came to be")


def scheduled_times(api: PrefectApi) -> list[str]:
    where = {"state": {"type": {"any_": ["SCHEDULED"]}}}
    return [
        run["expected_start_time"] for run in api.ask("/flow_runs/filter", {"flow_runs": where})
    ]


def outputs(warehouse: Path) -> set[str]:
    """The outputs of all stages, which are named after what they were made of."""
    stages = warehouse / "stages"
    return {f"{p.parent.name}/{p.name}" for p in stages.glob("*/*-*") if p.is_dir()}


def computed_last(warehouse: Path) -> dict[str, Any]:
    """What the last run computed, by stage."""
    last = run_records(Ledger(warehouse / "ledger").runs(last=1))[0]
    return {stage.stage: stage.n_computed for stage in last.stages}


def computed(api: PrefectApi, run: str) -> dict[str, Any]:
    rows = json.loads(api.artifacts(run)["letopis-run"]["data"])
    return {row["stage"]: row["computed"] for row in rows}
