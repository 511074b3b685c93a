"""A job is tried, and what came of it is a plain value that travels between processes."""

import os
import time
import traceback
from dataclasses import dataclass, replace

from flows.errors import LetopisError
from flows.store import Job, Output, Store
from warehouse.errors import WarehouseError

# What ends a run from outside has no words of its own.
STOPPED = {
    "KeyboardInterrupt": "stopped with Ctrl-C",
    "TerminationSignal": "stopped by SIGTERM",  # Prefect's
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one job: its output, or why there is none.

    `seconds` by the clock, `cpu_seconds` of process `process` (all its threads, user and system).
    """

    stage: str
    batch: str
    output: Output | None = None
    error: str | None = None
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    process: int = 0
    traceback: str | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """The function that a runner calls for each job; it can be pickled and raises nothing."""

    store: Store
    force: bool = False

    def __call__(self, job: Job) -> Outcome:
        """The job's output, computed unless it is there already; or the failure in a sentence."""
        started, started_cpu = time.monotonic(), time.process_time()
        result = self._result(job)
        return replace(
            result,
            seconds=time.monotonic() - started,
            cpu_seconds=time.process_time() - started_cpu,
            process=os.getpid(),
        )

    def _result(self, job: Job) -> Outcome:
        try:
            output = self.store.make(job, force=self.force)
        except Exception as error:
            trace = "".join(traceback.format_exception(error))
            return Outcome(job.stage, job.batch, error=sentence(error), traceback=trace)
        return Outcome(job.stage, job.batch, output)


def failed(job: Job, error: str) -> Outcome:
    """The outcome of a job that never came to an end, such as one whose worker was killed."""
    return Outcome(job.stage, job.batch, error=error)


def sentence(error: BaseException) -> str:
    """The error on one line: a foreseen one in its own words, another with the name of its kind."""
    words = " ".join(str(error).split())
    if isinstance(error, LetopisError | WarehouseError):
        return words
    name = type(error).__name__
    return STOPPED.get(name, f"{name}: {words}" if words else name)
