"""Runs and their stages, as the events of the ledger tell them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from flows.ledger import Event, RunFile

State = Literal["running", "done", "failed", "interrupted", "reused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRecord:
    """One stage of one run; counts and CPU seconds are None until it has ended."""

    stage: str
    state: State
    started_at: datetime
    ended_at: datetime | None = None
    cpu_seconds: float | None = None
    n_in: int | None = None
    n_out: int | None = None
    n_computed: int | None = None
    n_reused: int | None = None
    n_failed: int | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRecord:
    """One run; item counts are None where it ended before they were known.

    `snapshot` is the number of the one that it published, None where it published nothing new.
    """

    number: int
    run_id: str
    command: str
    state: State
    started_at: datetime
    ended_at: datetime | None = None
    cpu_seconds: float | None = None
    error: str | None = None
    snapshot: int | None = None
    n_ingested: int | None = None
    n_published: int | None = None
    n_rejected: int | None = None
    n_set_aside: int | None = None
    n_unchanged: int | None = None
    stages: tuple[StageRecord, ...] = ()


COUNTS = ("n_ingested", "n_published", "n_rejected", "n_set_aside", "n_unchanged")
MEASURES = ("cpu_seconds", "n_in", "n_out", "n_computed", "n_reused", "n_failed", "error")


def run_record(file: RunFile) -> RunRecord:
    """What the file of a run amounts to."""
    start = file.events[0]
    end = next((e for e in file.events if e["event"] in {"run_done", "run_failed"}), None)
    counts = next((e for e in reversed(file.events) if e["event"] == "counted"), {})
    return RunRecord(
        number=file.number,
        run_id=start["run_id"],
        command=start["command"],
        state=_state(end, is_alive=file.is_alive),
        started_at=_time(start),
        ended_at=_end(start, end),
        cpu_seconds=end.get("cpu_seconds") if end else None,
        error=end.get("error") if end else None,
        snapshot=end["snapshot"] if end and end.get("is_new") else None,
        **{name: counts.get(name) for name in COUNTS},
        stages=tuple(_stages(file)),
    )


def _stages(file: RunFile) -> list[StageRecord]:
    ends = {e["stage"]: e for e in file.events if e["event"] in {"stage_done", "stage_failed"}}
    return [
        _stage(event, ends.get(event["stage"]), is_alive=file.is_alive)
        for event in file.events
        if event["event"] == "stage_started"
    ]


def _stage(start: Event, end: Event | None, *, is_alive: bool) -> StageRecord:
    state = _state(end, is_alive=is_alive)
    if end and state == "done" and not end["n_computed"] and end["n_reused"]:
        state = "reused"
    return StageRecord(
        stage=start["stage"],
        state=state,
        started_at=_time(start),
        ended_at=_end(start, end),
        **{name: end.get(name) for name in MEASURES if end},
    )


def _state(end: Event | None, *, is_alive: bool) -> State:
    if end is None:
        return "running" if is_alive else "interrupted"
    return "failed" if end["event"].endswith("_failed") else "done"


def _end(start: Event, end: Event | None) -> datetime | None:
    """When it ended: not before it started, though the clock be set back."""
    return max(_time(start), _time(end)) if end else None


def _time(event: Event) -> datetime:
    return datetime.fromisoformat(event["at"])


def run_records(files: Sequence[RunFile]) -> list[RunRecord]:
    """The runs of these files, in their order."""
    return [run_record(file) for file in files]
