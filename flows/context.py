"""What every stage is given, and how it has its jobs done."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from flows.attempts import Attempt, Outcome, failed
from flows.fingerprint import parts_of
from flows.item_counts import ItemCounts
from flows.ledger import Note, unnoted
from flows.published import Published
from flows.runners import Runner, serial
from flows.settings import Settings
from flows.store import Job, Output, Outputs, Store
from warehouse.publish import Snapshot

# Stage, jobs done, jobs in all.
Progress = Callable[[str, int, int], None]


# Names of stage outputs that a run stands on.
Use = Callable[[Iterable[str]], None]


def unused(_outputs: Iterable[str]) -> None:
    """Outputs that nobody writes down."""


def unwatched(_stage: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True, slots=True)
class Walked:
    """What a stage left: outputs in the order of its jobs, what failed, and the last's snapshot."""

    outputs: Outputs
    failures: tuple[Outcome, ...] = ()
    snapshot: Snapshot | None = None
    # What ingest knows of items that are in no new batch.
    counts: ItemCounts = field(default=ItemCounts())
    # The items in the sources of ingest.
    n_in: int | None = None
    # CPU seconds spent in other processes.
    cpu_elsewhere: float = 0.0

    def __add__(self, other: "Walked") -> "Walked":
        """Both together, the other's outputs last."""
        return Walked(
            (*self.outputs, *other.outputs),
            (*self.failures, *other.failures),
            other.snapshot or self.snapshot,
            self.counts + other.counts,
            other.n_in if other.n_in is not None else self.n_in,
            self.cpu_elsewhere + other.cpu_elsewhere,
        )


@dataclass(frozen=True, slots=True)
class Context:
    """What every stage needs.

    `only`: the one stage that may compute, None for all; `batch`: the one batch of it, None for
    all; `force`: compute even what is there. `note` writes down what happens, `use` what the run
    stands on, `run_number` is the run's in the ledger, `published` the stages of each batch behind
    the snapshot.
    """

    settings: Settings
    only: str | None = None
    batch: str | None = None
    force: bool = False
    progress: Progress = field(default=unwatched)
    runner: Runner = field(default=serial)
    note: Note = field(default=unnoted)
    use: Use = field(default=unused)
    run_number: int | None = None
    published: Published = field(default_factory=dict)

    @property
    def command(self) -> str:
        """How the run was started, e.g. `stage extract --batch 3f2a --force`."""
        words = ["stage", self.only] if self.only else ["run"]
        batch = ["--batch", self.batch] if self.batch else []
        return " ".join([*words, *batch, *(["--force"] if self.force else [])])

    @property
    def store(self) -> Store:
        """The stage outputs of the warehouse."""
        return Store(self.settings.stages)

    def may_compute(self, stage: str) -> bool:
        """Whether this run may compute a stage or only use what is there."""
        return self.only in {None, stage}

    def each(self, jobs: Sequence[Job]) -> Walked:
        """The jobs over one batch each: a failing one takes none of the others with it.

        Raises MissingOutputError where nothing may be computed and nothing is there.
        """
        wanted = [job for job in jobs if self._is_asked_for(job)]
        found = {} if self._is_forced(wanted) else self._found(wanted)
        self.use(output.name for output in found.values())
        missing = [job for job in wanted if job.batch not in found]
        if missing and not found and not self.may_compute(missing[0].stage):
            self.store.require(missing[0])
        outcomes = {o.batch: o for o in self._outcomes(missing, len(found))}
        outputs = {**found, **{b: o.output for b, o in outcomes.items() if o.output}}
        return Walked(
            tuple(outputs[job.batch] for job in wanted if job.batch in outputs),
            tuple(outcomes[job.batch] for job in wanted if job.batch not in outputs),
            cpu_elsewhere=sum(o.cpu_seconds for o in outcomes.values() if o.process != os.getpid()),
        )

    def whole(self, job: Job) -> Walked:
        """The one job over all batches, done in this process. Raises what it raises."""
        self.progress(job.stage, 0, 1)
        if self.may_compute(job.stage):
            self._keep_version(job)
            output = self.store.make(job, force=self.force)
        else:
            output = self.store.require(job)
        self.use([output.name])
        self.progress(job.stage, 1, 1)
        return Walked((output,))

    def _is_asked_for(self, job: Job) -> bool:
        return self.batch is None or self.only != job.stage or job.batch.startswith(self.batch)

    def _is_forced(self, jobs: Sequence[Job]) -> bool:
        return self.force and bool(jobs) and self.may_compute(jobs[0].stage)

    def _found(self, jobs: Sequence[Job]) -> Mapping[str, Output]:
        outputs = ((job.batch, self.store.find(job)) for job in jobs)
        return {batch: output for batch, output in outputs if output}

    def _outcomes(self, jobs: Sequence[Job], done: int) -> list[Outcome]:
        if not jobs:
            return []
        stage = jobs[0].stage
        if not self.may_compute(stage):
            return [failed(job, f"no whole output: run `letopis stage {stage}`") for job in jobs]
        outcomes = []
        self._keep_version(jobs[0])
        self.progress(stage, done, done + len(jobs))
        for outcome in self.runner(Attempt(self.store, self.force), jobs):
            outcomes.append(outcome)
            self.use([outcome.output.name] if outcome.output else [])
            self._note(outcome)
            self.progress(stage, done + len(outcomes), done + len(jobs))
        return outcomes

    def _keep_version(self, job: Job) -> None:
        self.store.keep_version(job.version, parts_of(job.version))

    def _note(self, outcome: Outcome) -> None:
        result = {"rows": outcome.output.rows} if outcome.output else {"error": outcome.error}
        self.note(
            "batch_done" if outcome.output else "batch_failed",
            stage=outcome.stage,
            batch=outcome.batch,
            seconds=round(outcome.seconds, 3),
            cpu_seconds=round(outcome.cpu_seconds, 3),
            **result,
            **({"traceback": outcome.traceback} if outcome.traceback else {}),
        )
