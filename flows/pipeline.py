"""The walk from files to a published snapshot: six stages over outputs on disk.

A stage computes what is missing and passes by what is there. `walk` calls each stage through
`call`, so that an orchestrator can put itself between: it gets the stage's name, its function and
the function's arguments.
"""

import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from flows.attempts import Outcome
from flows.context import Context, Outputs, Progress, Walked, unwatched
from flows.errors import LetopisError
from flows.runners import Runner, serial
from flows.settings import Settings
from flows.stages.clean import clean_job
from flows.stages.consolidate import consolidate_job
from flows.stages.deduplicate import deduplicate_job, fingerprint_job, inherited_dates_of
from flows.stages.extract import extract_job
from flows.stages.ingest import ingest_jobs
from flows.stages.load import publish_outputs
from warehouse.publish import Snapshot

STAGES = ("ingest", "clean", "deduplicate", "extract", "consolidate", "load")


@dataclass(frozen=True, slots=True)
class StageRun:
    """What one stage did: outputs computed and reused, what failed, rows by table, seconds."""

    stage: str
    computed: int
    reused: int
    rows: Mapping[str, int]
    seconds: float
    failures: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A run: its stages in order, and the snapshot that it published or found up to date."""

    stages: tuple[StageRun, ...]
    snapshot: Snapshot | None

    @property
    def failures(self) -> tuple[Outcome, ...]:
        """The batches that failed, of all stages in order."""
        return tuple(failure for run in self.stages for failure in run.failures)


StageFunction = Callable[..., Walked]
Call = Callable[[str, StageFunction, tuple[object, ...]], Walked]


def call_plainly(_stage: str, function: StageFunction, arguments: tuple[object, ...]) -> Walked:
    """Call a stage with nothing in between."""
    return function(*arguments)


def run_pipeline(
    sources: Sequence[Path],
    settings: Settings,
    progress: Progress = unwatched,
    runner: Runner = serial,
) -> Report:
    """Run all six stages plainly. Raises LetopisError where a stage cannot go on."""
    return walk(sources, Context(settings, progress=progress, runner=runner), call_plainly)


def run_stage(name: str, sources: Sequence[Path], context: Context) -> StageRun:
    """Run the one stage of the context over what the stages before it left.

    Raises MissingOutputError where they left nothing.
    """
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
    # A batch that failed so far is left out altogether, since the others were compared without it.
    raw, cleaned = _in_batches_of(copies, raw), _in_batches_of(copies, cleaned)
    claims = step("extract", extract, cleaned, copies).outputs
    entities = step("consolidate", consolidate, cleaned, copies, claims).outputs
    return step("load", load, (*raw, *cleaned, *copies, *claims, *entities)).snapshot


def ingest(context: Context, sources: Sequence[Path]) -> Walked:
    """Take in new items; the outputs are all batches that ever came, ordered."""
    known = Walked(tuple(context.store.batches("ingest")))
    if context.may_compute("ingest"):
        jobs = ingest_jobs(sources, known.outputs, context.settings.batch_size)
        return known + context.each(jobs)
    if not known.outputs:
        raise LetopisError("nothing has been ingested yet: run `letopis stage ingest` first")
    return known


def clean(context: Context, raw: Outputs) -> Walked:
    """Clean each batch."""
    return context.each([clean_job(batch) for batch in raw])


def deduplicate(context: Context, cleaned: Outputs) -> Walked:
    """Fingerprint each batch, then compare all articles; that output stands last."""
    fingerprints = context.each([fingerprint_job(batch) for batch in cleaned])
    compared = _in_batches_of(fingerprints.outputs, cleaned)
    job = deduplicate_job(compared, fingerprints.outputs, context.store)
    return fingerprints + context.whole(job)


def extract(context: Context, cleaned: Outputs, copies: Outputs) -> Walked:
    """Read each batch, with the dates that its articles inherit from copies."""
    inherited = inherited_dates_of(copies[-1])
    return context.each([extract_job(batch, inherited) for batch in cleaned])


def consolidate(context: Context, cleaned: Outputs, copies: Outputs, claims: Outputs) -> Walked:
    """Bring the claims of all articles together."""
    return context.whole(consolidate_job((*cleaned, *copies, *claims)))


def load(context: Context, outputs: Outputs) -> Walked:
    """Check and publish; no output of its own but the snapshot."""
    context.progress("load", 0, 1)
    snapshot = publish_outputs(context.settings, outputs)
    context.progress("load", 1, 1)
    return Walked((), snapshot=snapshot)


def _in_batches_of(others: Outputs, outputs: Outputs) -> Outputs:
    batches = {output.batch for output in others}
    return tuple(output for output in outputs if output.batch in batches)


def _stage_run(stage: str, walked: Walked, seconds: float) -> StageRun:
    computed = [o for o in walked.outputs if o.is_new]
    rows: Counter[str] = Counter()
    for output in walked.outputs:
        rows.update(output.rows)
    reused = len(walked.outputs) - len(computed)
    return StageRun(stage, len(computed), reused, rows, seconds, walked.failures)
