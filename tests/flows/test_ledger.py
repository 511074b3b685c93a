"""The ledger tells of every run, however it ended, and the log of every event."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from flows.errors import LetopisError
from flows.ledger import Ledger
from flows.log import Log
from flows.run_records import run_record, run_records
from flows.settings import ROOT, Settings, settings_from_environment


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "ledger")


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "logs" / "events.jsonl")


def states(ledger: Ledger) -> list[str]:
    return [record.state for record in run_records(ledger.runs())]


def test_a_run_is_running_until_its_end_is_written(ledger: Ledger, log: Log):
    with ledger.run("run", log) as run:
        assert states(ledger) == ["running"]
        assert ledger.is_alone(run.number)
        assert not ledger.is_alone(run.number + 1)
        run.note("run_done", cpu_seconds=0.1, snapshot=None, error=None)
    assert states(ledger) == ["done"]


def test_a_run_whose_end_nobody_wrote_was_interrupted(ledger: Ledger, log: Log):
    with ledger.run("run", log) as run:
        run.note("stage_started", stage="clean")
    record = run_record(ledger.runs()[0])
    assert (record.state, record.ended_at) == ("interrupted", None)
    assert [stage.state for stage in record.stages] == ["interrupted"]


KILLED = """
import os, signal, sys
from pathlib import Path
from flows.ledger import Ledger
from flows.log import Log
with Ledger(Path(sys.argv[1])).run("run", Log(Path(sys.argv[2]))) as run:
    run.note("stage_started", stage="ingest")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_run_was_interrupted_and_its_events_are_on_disk(ledger: Ledger, log: Log):
    command = [sys.executable, "-c", KILLED, ledger.folder, log.path]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    record = run_record(ledger.runs()[0])
    assert (record.state, record.stages[0].stage) == ("interrupted", "ingest")


def test_a_line_that_was_cut_off_ends_the_events(ledger: Ledger, log: Log):
    with ledger.run("run", log) as run:
        run.note("stage_started", stage="clean")
    path = next(ledger.folder.glob("*.jsonl"))
    begun = path.read_bytes()
    path.write_bytes(begun[:-10])
    assert [event["event"] for event in ledger.runs()[0].events] == ["run_started"]
    path.write_bytes(begun.splitlines(keepends=True)[0] + b"[]\n")
    assert [event["event"] for event in ledger.runs()[0].events] == ["run_started"]


def test_runs_are_numbered_though_the_clock_goes_backwards(ledger: Ledger, log: Log, monkeypatch):
    times = iter(["2026-03-01T10:00:00", "2026-03-01T09:00:00", "2026-02-28T09:00:00"])
    monkeypatch.setattr("flows.ledger.now", lambda: next(times))
    with ledger.run("run", log) as run:
        run.note("run_done", cpu_seconds=0.1, snapshot=None, error=None)
    with ledger.run("stage clean", log):
        pass
    first, second = run_records(ledger.runs())
    assert (first.number, second.number) == (1, 2)
    assert first.ended_at == first.started_at


def test_two_runs_at_once_have_files_of_their_own(ledger: Ledger, log: Log):
    with ledger.run("run", log) as one, ledger.run("run", log) as other:
        assert (one.number, other.number) == (1, 2)
        assert not ledger.is_alone(one.number)


def test_each_event_is_a_line_of_json_with_run_stage_and_batch(ledger: Ledger, log: Log):
    with ledger.run("run", log) as run:
        run.note("batch_failed", stage="extract", batch="3f2a", error="слишком длинно")
    started, failed = map(json.loads, log.path.read_text(encoding="utf-8").splitlines())
    assert (started["event"], started["level"]) == ("run_started", "info")
    assert failed == {
        "at": failed["at"],
        "event": "batch_failed",
        "run": 1,
        "run_id": started["run_id"],
        "stage": "extract",
        "batch": "3f2a",
        "error": "слишком длинно",
        "level": "error",
    }


def test_a_log_that_cannot_be_written_stops_no_run(ledger: Ledger, tmp_path: Path):
    (tmp_path / "logs").write_text("a file")
    with ledger.run("run", Log(tmp_path / "logs" / "events.jsonl")) as run:
        run.note("run_done", cpu_seconds=0.1, snapshot=None, error=None)
    assert states(ledger) == ["done"]


def test_a_ledger_that_cannot_be_written_is_named(tmp_path: Path, log: Log):
    (tmp_path / "ledger").write_text("a file")
    with (
        pytest.raises(LetopisError, match="cannot write to"),
        Ledger(tmp_path / "ledger").run("run", log),
    ):
        pass


@pytest.mark.parametrize("size", ["0", "-1", "many", ""])
def test_a_batch_size_that_is_none_is_named(monkeypatch, size: str):
    monkeypatch.setenv("LETOPIS_BATCH_SIZE", size)
    with pytest.raises(LetopisError, match="LETOPIS_BATCH_SIZE"):
        settings_from_environment()


def test_the_log_stands_in_the_warehouse_or_where_it_is_asked_for(monkeypatch, tmp_path: Path):
    assert Settings(tmp_path).log_file == tmp_path / "logs" / "letopis.jsonl"
    monkeypatch.setenv("LETOPIS_LOG", os.fspath(tmp_path / "events.jsonl"))
    assert settings_from_environment(tmp_path).log_file == tmp_path / "events.jsonl"
