"""One run: the six stages in order, and the ledger of what they did.

Each stage is called through `call`, so that an orchestrator can put itself between: it gets the
stage's name, its function and the function's arguments.
"""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from flows import steps
from flows.attempts import Outcome, sentence
from flows.context import Context, Walked
from flows.errors import LetopisError
from flows.item_counts import ItemCounts, count_items
from flows.ledger import Ledger, OpenRun
from flows.log import Log
from flows.lost_items import keep_items
from flows.published import keep_published, read_published, write_published
from flows.stage_run import StageRun, failed_batches, stage_run
from flows.steps import NoBatchLeftError, in_batches_of
from flows.store import Outputs
from warehouse.publish import Snapshot

# The stages that compute batch by batch.
BY_BATCH = ("clean", "deduplicate", "extract")
# The runs whose items are counted: all stages, or the one that items come or go by.
COUNTING = (None, "ingest", "load")
# The runs that publish.
PUBLISHING = (None, "load")
StageFunction = Callable[..., Walked]
Call = Callable[[str, StageFunction, tuple[object, ...]], Walked]


@dataclass(frozen=True, slots=True)
class Report:
    """A run: its number, its stages in order, its items, and the snapshot that stands after it."""

    number: int
    stages: tuple[StageRun, ...]
    counts: ItemCounts
    snapshot: Snapshot | None

    @property
    def failures(self) -> tuple[Outcome, ...]:
        """The batches that failed, of all stages in order."""
        return tuple(failure for run in self.stages for failure in run.failures)


def call_plainly(_stage: str, function: StageFunction, arguments: tuple[object, ...]) -> Walked:
    """Call a stage with nothing in between."""
    return function(*arguments)


def walk(sources: Sequence[Path], context: Context, call: Call) -> Report:
    """The stages in order, up to `context.only` or the last.

    A failing batch is in the report, and the others go on. Raises LetopisError where a stage cannot
    go on, or where the context names a batch that no output of its stage belongs to; either way the
    ledger tells of it.
    """
    if context.batch and context.only not in BY_BATCH:
        raise LetopisError(f"stage {context.only} is one for all batches: leave out --batch")
    settings = context.settings
    ledger = Ledger(settings.ledger)
    with ledger.run(context.command, Log(settings.log_file)) as run:
        if ledger.is_alone(run.number):
            context.store.clear_left_over()
        published = read_published(settings.published)
        noted = replace(
            context, note=run.note, use=run.use, run_number=run.number, published=published
        )
        return _Walk(noted, call, run).report(sources)


class _LastStageDone(Exception):  # noqa: N818 - it is no error
    """The one stage that was asked for has run."""


@dataclass(slots=True)
class _Walk:
    """A run on its way: what its stages have left so far."""

    context: Context
    call: Call
    run: OpenRun
    runs: list[StageRun] = field(default_factory=list)
    arrived: ItemCounts = field(default=ItemCounts())
    raw: Outputs = ()
    cleaned: Outputs = ()
    # The batches whose articles are published when the run ends well.
    kept: frozenset[str] = frozenset()
    snapshot: Snapshot | None = None

    def report(self, sources: Sequence[Path]) -> Report:
        """All stages, then what they amount to."""
        started = time.process_time()
        try:
            with suppress(_LastStageDone):
                self._stages(sources)
        except BaseException as error:
            self.kept = frozenset()
            with suppress(LetopisError):  # the first error must reach the user
                self._note_end(time.process_time() - started, sentence(error))
            raise
        self._note_end(time.process_time() - started)
        return Report(self.run.number, tuple(self.runs), self._counts(), self.snapshot)

    def _stages(self, sources: Sequence[Path]) -> None:
        taken_in = self._step("ingest", steps.ingest, sources)
        self.arrived, self.raw = taken_in.counts, taken_in.outputs
        self._keep_items()
        self.cleaned = self._step("clean", steps.clean, self.raw).outputs
        if not self.cleaned:
            raise NoBatchLeftError(self._failures())
        copies = self._step("deduplicate", steps.deduplicate, self.cleaned).outputs
        # A batch that failed so far is left out altogether: the others were compared without it.
        raw, cleaned = in_batches_of(copies, self.raw), in_batches_of(copies, self.cleaned)
        claims = self._step("extract", steps.extract, cleaned, copies).outputs
        keep_published(self._failures(), self.context.published)
        given = (raw, cleaned, copies, claims)
        entities = self._step("consolidate", steps.consolidate, *given).outputs
        self._load((*raw, *cleaned, *copies, *claims, *entities))

    def _keep_items(self) -> None:
        """Stop a run that would publish without items of the snapshot, before it computes."""
        if self.context.only in PUBLISHING:
            keep_published(self._failures(), self.context.published)
            keep_items(self.raw, self.context.published, self.context.settings)

    def _load(self, offered: Outputs) -> None:
        self.kept = frozenset(output.batch for output in offered)
        # Before the stage, whose snapshot tells of this run too.
        self.run.note("counted", **asdict(self._counts()))
        self.snapshot = self._step("load", steps.load, offered).snapshot
        write_published(self.context.settings.published, offered)

    def _step(self, stage: str, function: StageFunction, *arguments: object) -> Walked:
        self.run.note("stage_started", stage=stage)
        started, started_cpu = time.monotonic(), time.process_time()
        try:
            walked = self.call(stage, function, (self.context, *arguments))
            self._refuse_unknown_batch(stage, walked)
        except BaseException as error:
            with suppress(LetopisError):
                self.run.note("stage_failed", stage=stage, error=sentence(error))
            raise
        seconds, cpu_seconds = time.monotonic() - started, time.process_time() - started_cpu
        self.runs.append(stage_run(stage, walked, arguments, seconds, cpu_seconds))
        self.runs[-1].note_end(self.run.note)
        if stage == self.context.only:
            raise _LastStageDone
        return walked

    def _refuse_unknown_batch(self, stage: str, walked: Walked) -> None:
        batch, found = self.context.batch, walked.outputs or walked.failures
        if batch and stage == self.context.only and not found:
            raise LetopisError(
                f"no batch begins with {batch!r}: see the folders of {self.context.settings.stages}"
            )

    def _failures(self) -> tuple[Outcome, ...]:
        return tuple(failure for run in self.runs for failure in run.failures)

    def _counts(self) -> ItemCounts:
        known = self.context.published
        new = tuple(output for output in self.raw if output.batch not in known)
        return count_items(self.arrived, new, self.cleaned, self.kept)

    def _note_end(self, cpu_seconds: float, error: str | None = None) -> None:
        error = error or failed_batches(self._failures())
        if self.context.only in COUNTING:
            self.run.note("counted", **asdict(self._counts()))
        self.run.note(
            "run_failed" if error else "run_done",
            cpu_seconds=round(cpu_seconds + sum(run.cpu_elsewhere for run in self.runs), 3),
            snapshot=self.snapshot.number if self.snapshot else None,
            is_new=bool(self.snapshot and self.snapshot.is_new),
            error=error,
        )
