"""What a run leaves in Prefect's UI: its progress, its result, its rejects, the way to its tables.

An artifact costs 20 to 50 ms: a few for each run, never one for each article.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import cast
from uuid import UUID

from prefect.artifacts import (
    create_link_artifact,
    create_progress_artifact,
    create_table_artifact,
    update_progress_artifact,
)

from flows.report import stage_rows
from flows.settings import Settings
from flows.stage_names import STAGES
from flows.walk import Report
from warehouse.query import run_query

# Seconds between two updates of the bar.
PAUSE = 2.0
REJECTS_SHOWN = 200
REJECTS = f"select * from rejects order by all limit {REJECTS_SHOWN}"
REJECTS_BY_REASON = "select stage, reason, count(*) from rejects group by all order by 3 desc, 1, 2"


@dataclass(slots=True)
class ProgressBar:
    """A function that moves the run's bar: the stages as equal parts, their batches in each."""

    stages: Sequence[str] = STAGES
    artifact: UUID = field(init=False)
    moved: float = field(init=False)

    def __post_init__(self) -> None:
        """Show an empty bar."""
        made = create_progress_artifact(0.0, "letopis-progress", "The run has begun.")
        self.artifact = cast(UUID, made)  # no coroutine outside of an event loop
        self.moved = time.monotonic()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Move the bar, unless it has just been moved."""
        if stage in self.stages and time.monotonic() - self.moved >= PAUSE:
            share = (self.stages.index(stage) + done / (total or 1)) / len(self.stages)
            self._move(100 * share, f"{stage}: {done} of {total} batches")

    def finish(self) -> None:
        """Fill the bar."""
        self._move(100.0, "The run is done.")

    def _move(self, percent: float, description: str) -> None:
        update_progress_artifact(self.artifact, percent, description)
        self.moved = time.monotonic()


def leave_artifacts(report: Report, settings: Settings) -> None:
    """Leave the result of a run, and of its snapshot the rejects and the link."""
    counts = ", ".join(f"{n} {name[2:].replace('_', ' ')}" for name, n in _counts(report).items())
    create_table_artifact(stage_rows(report), "letopis-run", f"Items: {counts}.")
    if report.failures:
        create_table_artifact(_failure_rows(report), "letopis-failures", "Batches that failed.")
    if report.snapshot:
        _leave_rejects(settings)
        create_link_artifact(
            settings.catalog.resolve().as_uri(),
            f"Snapshot {report.snapshot.number}",
            "letopis-snapshot",
            f"letopis sql --warehouse {settings.warehouse}",
        )


def _counts(report: Report) -> Mapping[str, int]:
    return asdict(report.counts)


def _failure_rows(report: Report) -> list[dict[str, object]]:
    return [{"stage": f.stage, "batch": f.batch, "error": f.error} for f in report.failures]


def _leave_rejects(settings: Settings) -> None:
    _, reasons = run_query(settings.catalog, REJECTS_BY_REASON)
    counted = ", ".join(f"{n} {stage}: {reason}" for stage, reason, n in reasons)
    columns, rows = run_query(settings.catalog, REJECTS)
    create_table_artifact(
        [dict(zip(columns, row, strict=True)) for row in rows],
        "letopis-rejects",
        f"What was rejected and why. {counted or 'Nothing'}.",
    )
