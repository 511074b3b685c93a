"""The walk from files to a published snapshot: six stages over outputs on disk.

A stage computes what is missing and passes by what is there. `walk` calls each stage through
`call`, so that an orchestrator can put itself between: it gets the stage's name, its function and
the function's arguments.
"""

import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from flows.errors import LetopisError
from flows.settings import Settings
from flows.stages.clean import clean_job
from flows.stages.consolidate import consolidate_job
from flows.stages.deduplicate import deduplicate_job, fingerprint_job, inherited_dates_of
from flows.stages.extract import extract_job
from flows.stages.ingest import ingest_jobs
from flows.stages.load import publish_outputs
from flows.store import Job, Output, Store
from warehouse.publish import Snapshot

STAGES = ("ingest", "clean", "deduplicate", "extract", "consolidate", "load")
Outputs = tuple[Output, ...]
# Stage, jobs done, jobs in all.
Progress = Callable[[str, int, int], None]


def unwatched(_stage: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True, slots=True)
class Context:
    """What every stage needs.

    `only`: the one stage that may compute, None for all; `force`: compute even what is there.
    """

    settings: Settings
    only: str | None = None
    force: bool = False
    progress: Progress = field(default=unwatched)

    @property
    def store(self) -> Store:
        """The stage outputs of the warehouse."""
        return Store(self.settings.stages)

    def may_compute(self, stage: str) -> bool:
        """Whether this run may compute a stage or only use what is there."""
        return self.only in {None, stage}

    def outputs(self, jobs: Sequence[Job]) -> Outputs:
        """The outputs of one stage's jobs, in their order."""
        done = []
        for number, job in enumerate(jobs):
            self.progress(job.stage, number, len(jobs))
            done.append(self._output(job))
        if jobs:
            self.progress(jobs[0].stage, len(jobs), len(jobs))
        return tuple(done)

    def _output(self, job: Job) -> Output:
        if self.may_compute(job.stage):
            return self.store.make(job, force=self.force)
        return self.store.require(job)


@dataclass(frozen=True, slots=True)
class Walked:
    """What a stage left: its outputs, and the snapshot after the last one."""

    outputs: Outputs
    snapshot: Snapshot | None = None


@dataclass(frozen=True, slots=True)
class StageRun:
    """What one stage did: outputs computed and reused, rows by table, seconds by the clock."""

    stage: str
    computed: int
    reused: int
    rows: Mapping[str, int]
    seconds: float


@dataclass(frozen=True, slots=True)
class Report:
    """A run: its stages in order, and the snapshot that it published or found up to date."""

    stages: tuple[StageRun, ...]
    snapshot: Snapshot | None


StageFunction = Callable[..., Walked]
Call = Callable[[str, StageFunction, tuple[object, ...]], Walked]


def call_plainly(_stage: str, function: StageFunction, arguments: tuple[object, ...]) -> Walked:
    """Call a stage with nothing in between."""
    return function(*arguments)


def run_pipeline(
    sources: Sequence[Path], settings: Settings, progress: Progress = unwatched
) -> Report:
    """Run all six stages plainly. Raises LetopisError where a stage cannot go on."""
    return walk(sources, Context(settings, progress=progress), call_plainly)


def run_stage(
    name: str,
    sources: Sequence[Path],
    settings: Settings,
    progress: Progress = unwatched,
    *,
    force: bool = False,
) -> StageRun:
    """Run one stage over what the stages before it left.

    Raises MissingOutputError where they left nothing.
    """
    context = Context(settings, name, force, progress)
    report = walk(sources, context, call_plainly)
    return next(run for run in report.stages if run.stage == name)


def walk(sources: Sequence[Path], context: Context, call: Call) -> Report:
    """The stages in order, up to `context.only` or the last."""
    runs: list[StageRun] = []

    def step(stage: str, function: StageFunction, *arguments: object) -> Walked:
        started = time.monotonic()
        walked = call(stage, function, (context, *arguments))
        runs.append(_stage_run(stage, walked, time.monotonic() - started))
        if stage == context.only:
            raise _LastStageDone
        return walked

    snapshot = None
    with suppress(_LastStageDone):
        snapshot = _steps(sources, step)
    return Report(tuple(runs), snapshot)


class _LastStageDone(Exception):  # noqa: N818 - it is no error
    """The one stage that was asked for has run."""


def _steps(sources: Sequence[Path], step: Callable[..., Walked]) -> Snapshot | None:
    raw = step("ingest", ingest, sources).outputs
    cleaned = step("clean", clean, raw).outputs
    copies = step("deduplicate", deduplicate, cleaned).outputs
    claims = step("extract", extract, cleaned, copies).outputs
    entities = step("consolidate", consolidate, cleaned, copies, claims).outputs
    return step("load", load, (*raw, *cleaned, *copies, *claims, *entities)).snapshot


def ingest(context: Context, sources: Sequence[Path]) -> Walked:
    """Take in new items; the outputs are all batches that ever came, ordered."""
    known = context.store.batches("ingest")
    if context.may_compute("ingest"):
        new = context.outputs(ingest_jobs(sources, known, context.settings.batch_size))
        return Walked((*known, *new))
    if not known:
        raise LetopisError("nothing has been ingested yet: run `letopis stage ingest` first")
    return Walked(tuple(known))


def clean(context: Context, raw: Outputs) -> Walked:
    """Clean each batch."""
    return Walked(context.outputs([clean_job(batch) for batch in raw]))


def deduplicate(context: Context, cleaned: Outputs) -> Walked:
    """Fingerprint each batch, then compare all articles; that output stands last."""
    fingerprints = context.outputs([fingerprint_job(batch) for batch in cleaned])
    comparison = deduplicate_job(cleaned, fingerprints, context.store)
    return Walked((*fingerprints, *context.outputs([comparison])))


def extract(context: Context, cleaned: Outputs, copies: Outputs) -> Walked:
    """Read each batch, with the dates that its articles inherit from copies."""
    inherited = inherited_dates_of(copies[-1])
    return Walked(context.outputs([extract_job(batch, inherited) for batch in cleaned]))


def consolidate(context: Context, cleaned: Outputs, copies: Outputs, claims: Outputs) -> Walked:
    """Bring the claims of all articles together."""
    return Walked(context.outputs([consolidate_job((*cleaned, *copies, *claims))]))


def load(context: Context, outputs: Outputs) -> Walked:
    """Check and publish; no output of its own but the snapshot."""
    context.progress("load", 0, 1)
    snapshot = publish_outputs(context.settings, outputs)
    context.progress("load", 1, 1)
    return Walked((), snapshot)


def _stage_run(stage: str, walked: Walked, seconds: float) -> StageRun:
    computed = [o for o in walked.outputs if o.is_new]
    rows: Counter[str] = Counter()
    for output in walked.outputs:
        rows.update(output.rows)
    return StageRun(stage, len(computed), len(walked.outputs) - len(computed), rows, seconds)
