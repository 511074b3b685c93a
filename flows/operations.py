"""The tables `runs` and `stage_runs`, as a publication takes them along."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from flows.ledger import Ledger
from flows.run_records import RunRecord, StageRecord, run_records
from flows.settings import Settings

TIME, NUMBER, TEXT = pa.timestamp("ms"), pa.int64(), pa.string()
RUNS = pa.schema(
    {
        "run_id": TEXT,
        "number": NUMBER,
        "command": TEXT,
        "state": TEXT,
        "started_at": TIME,
        "ended_at": TIME,
        "cpu_seconds": pa.float64(),
        "error": TEXT,
        "n_ingested": NUMBER,
        "n_published": NUMBER,
        "n_rejected": NUMBER,
        "n_set_aside": NUMBER,
        "n_unchanged": NUMBER,
    }
)
STAGE_RUNS = pa.schema(
    {
        "run_id": TEXT,
        "stage": TEXT,
        "state": TEXT,
        "started_at": TIME,
        "ended_at": TIME,
        "cpu_seconds": pa.float64(),
        "n_in": NUMBER,
        "n_out": NUMBER,
        "n_computed": NUMBER,
        "n_reused": NUMBER,
        "n_failed": NUMBER,
        "error": TEXT,
    }
)


@contextmanager
def operations_of(settings: Settings, current: int | None) -> Iterator[Sequence[Path]]:
    """Folders with the tables of all runs that have ended, and of the current one as it will end.

    The current run's rows stand in the very snapshot that it publishes: where they can be read, the
    run has come to its end.
    """
    records = run_records(Ledger(settings.ledger).runs())
    ended = [_as_published(r) if r.number == current else r for r in records]
    ended = [record for record in ended if record.state != "running"]
    with TemporaryDirectory(prefix="letopis-operations-") as folder:
        write_operations(Path(folder), ended)
        yield [Path(folder)]


def write_operations(folder: Path, records: Sequence[RunRecord]) -> None:
    """Write the tables of these runs."""
    runs = [_row(record, RUNS) for record in records]
    stages = [
        {"run_id": record.run_id, **_row(stage, STAGE_RUNS)}
        for record in records
        for stage in record.stages
    ]
    pq.write_table(pa.Table.from_pylist(runs, RUNS), folder / "runs.parquet")
    pq.write_table(pa.Table.from_pylist(stages, STAGE_RUNS), folder / "stage_runs.parquet")


def _row(record: RunRecord | StageRecord, schema: pa.Schema) -> Mapping[str, Any]:
    return {name: getattr(record, name) for name in schema.names if hasattr(record, name)}


def _as_published(run: RunRecord) -> RunRecord:
    failed = [stage for stage in run.stages if stage.state == "failed"]
    now = datetime.now(UTC).replace(tzinfo=None)
    return replace(
        run,
        state="failed" if failed else "done",
        error="; ".join(f"{stage.stage}: {stage.error}" for stage in failed) or None,
        ended_at=max(now, run.started_at),
        stages=tuple(
            replace(stage, state="done", ended_at=max(now, stage.started_at))
            if stage.state == "running"
            else stage
            for stage in run.stages
        ),
    )
