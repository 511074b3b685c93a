"""Jobs side by side: processes of our own on this machine.

Code and models are loaded once (`flows.pool_server`); a process takes one job after the other, and
only paths travel. A job whose process dies is begun again in a new one. Where the run breaks off,
its processes end within `PATIENCE` seconds and leave nothing behind; if the run itself is killed,
they end with it.
"""

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import FrameType

from flows.attempts import Outcome, failed
from flows.runners import Work
from flows.store import Job, Store

# Seconds in which a process removes what it has begun, before it is killed.
PATIENCE = 3.0
# What kills its process twice is the job and no accident.
CHANCES = 2
PRELOADED = ["flows.pool_server"]
GIVEN_UP = f"the process at work on it was killed {CHANCES} times; if memory ran out: --workers 1"


@dataclass(frozen=True, slots=True)
class Pool:
    """The runner on `workers` processes, for jobs whose outputs go to `store`."""

    store: Store
    workers: int

    def __call__(self, work: Work, jobs: Sequence[Job]) -> Iterator[Outcome]:
        """One outcome for each job as it is done."""
        crew = _Crew(work, min(self.workers, len(jobs)))
        try:
            yield from _outcomes(crew, jobs)
        finally:
            for job in crew.disband():
                self.store.clear_unfinished(job)


def _outcomes(crew: "_Crew", jobs: Sequence[Job]) -> Iterator[Outcome]:
    waiting = deque(jobs)
    deaths: Counter[str] = Counter()
    while waiting or crew.is_busy:
        while waiting and crew.has_place:
            crew.begin(waiting.popleft())
        job, outcome = crew.next_done()
        if outcome:
            yield outcome
            continue
        deaths[job.batch] += 1
        if deaths[job.batch] < CHANCES:
            waiting.append(job)
        else:
            yield failed(job, GIVEN_UP)


@dataclass(slots=True)
class _Crew:
    """Up to `size` processes: those that wait for a job, and those at work by their pipes."""

    work: Work
    size: int
    idle: list["_Worker"] = field(default_factory=list)
    busy: dict[Connection, tuple["_Worker", Job]] = field(default_factory=dict)
    broken: list[Job] = field(default_factory=list)

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way."""
        return bool(self.busy)

    @property
    def has_place(self) -> bool:
        """Whether one more job can be begun."""
        return len(self.busy) < self.size

    def begin(self, job: Job) -> None:
        """Give the job to an idle process, a new one if there is none."""
        worker = self.idle.pop() if self.idle else _hire(self.work)
        self.busy[worker.pipe] = (worker, job)
        with suppress(OSError):  # that it has died shows when its outcome is read
            worker.pipe.send(job)

    def next_done(self) -> tuple[Job, Outcome | None]:
        """The job that comes to an end first; no outcome where its process has died over it."""
        pipe = next(ready for ready in wait(list(self.busy)) if ready in self.busy)
        worker, job = self.busy.pop(pipe)
        try:
            outcome: Outcome = worker.pipe.recv()
        except (EOFError, OSError):
            self.broken.append(job)
            worker.process.join()
            return job, None
        self.idle.append(worker)
        return job, outcome

    def disband(self) -> list[Job]:
        """End all processes; the jobs that may have left something unfinished."""
        for worker in self.idle:
            worker.pipe.close()
        for worker, _ in self.busy.values():
            worker.process.terminate()
        deadline = time.monotonic() + PATIENCE
        for worker in (*self.idle, *(worker for worker, _ in self.busy.values())):
            worker.process.join(max(0.0, deadline - time.monotonic()))
            worker.process.kill()
            worker.process.join()
        return [*self.broken, *(job for _, job in self.busy.values())]


@dataclass(frozen=True, slots=True)
class _Worker:
    """A process, and our end of the pipe to it."""

    process: BaseProcess
    pipe: Connection


def _hire(work: Work) -> _Worker:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    ours, theirs = context.Pipe()
    process = context.Process(target=_take_jobs, args=(theirs, work), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _take_jobs(pipe: Connection, work: Work) -> None:
    """The life of a process: jobs come in, outcomes go out, until the pipe is closed."""
    signal.signal(signal.SIGTERM, _unwind)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            pipe.send(work(pipe.recv()))


def _unwind(_signal: int, _frame: FrameType | None) -> None:
    """Leave as an exception does, so that an unfinished folder is removed on the way."""
    sys.exit(1)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
