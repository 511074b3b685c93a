"""What one stage of a run did, in numbers."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flows.attempts import Outcome
from flows.context import Walked
from flows.ledger import Note
from flows.store import Output
from warehouse.schema import CLAIM_TABLES

# The tables whose rows a stage is given, and those whose rows it is there to make.
GIVEN: Mapping[str, Sequence[str]] = {
    "clean": ("raw",),
    "deduplicate": ("articles",),
    "extract": ("articles",),
    "consolidate": CLAIM_TABLES,
    "load": ("articles",),
}
MADE: Mapping[str, Sequence[str]] = {
    "ingest": ("raw",),
    "clean": ("articles",),
    "deduplicate": ("links",),
    "extract": CLAIM_TABLES,
    "consolidate": ("facts",),
    "load": ("articles",),
}


@dataclass(frozen=True, slots=True)
class StageRun:
    """Outputs computed and reused, batches that failed, rows by table, seconds.

    `n_in` rows went in and `n_out` came out, those of earlier runs included. `cpu_seconds` are
    those of all processes, `cpu_elsewhere` those of others than this one.
    """

    stage: str
    computed: int
    reused: int
    rows: Mapping[str, int]
    n_in: int
    n_out: int
    seconds: float
    cpu_seconds: float
    cpu_elsewhere: float = 0.0
    failures: tuple[Outcome, ...] = ()

    def note_end(self, note: Note) -> None:
        """Write it down."""
        note(
            "stage_failed" if self.failures else "stage_done",
            stage=self.stage,
            n_in=self.n_in,
            n_out=self.n_out,
            n_computed=self.computed,
            n_reused=self.reused,
            n_failed=len(self.failures),
            seconds=round(self.seconds, 3),
            cpu_seconds=round(self.cpu_seconds, 3),
            error=failed_batches(self.failures),
        )


def stage_run(
    stage: str, walked: Walked, arguments: Sequence[object], seconds: float, cpu_seconds: float
) -> StageRun:
    """The numbers of a stage that was called with `arguments` and left `walked`."""
    computed = sum(output.is_new for output in walked.outputs)
    rows = walked.snapshot.rows if walked.snapshot else rows_of(walked.outputs)
    given = [output for outputs in arguments for output in outputs_in(outputs)]
    return StageRun(
        stage,
        computed,
        len(walked.outputs) - computed,
        rows if stage != "load" else {},
        walked.n_in if walked.n_in is not None else _total(rows_of(given), GIVEN.get(stage, ())),
        _total(rows, MADE[stage]),
        seconds,
        cpu_seconds + walked.cpu_elsewhere,
        walked.cpu_elsewhere,
        walked.failures,
    )


def rows_of(outputs: Iterable[Output]) -> Mapping[str, int]:
    """The rows of all outputs by table."""
    rows: Counter[str] = Counter()
    for output in outputs:
        rows.update(output.rows)
    return rows


def outputs_in(argument: object) -> list[Output]:
    """The outputs in one argument of a stage; none in the sources of ingest."""
    return [a for a in argument if isinstance(a, Output)] if isinstance(argument, tuple) else []


def failed_batches(failures: Sequence[Outcome]) -> str | None:
    """One sentence for the batches that failed; None where none did."""
    if not failures:
        return None
    named = [f"batch {failure.batch}: {failure.error}" for failure in failures]
    more = f"; {len(named) - 3} more" if len(named) > 3 else ""
    return "; ".join(named[:3]) + more


def _total(rows: Mapping[str, int], tables: Iterable[str]) -> int:
    return sum(rows.get(table, 0) for table in tables)
