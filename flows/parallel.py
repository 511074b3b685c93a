"""Who does the jobs of a run: this process, several of this machine, or a Dask cluster."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from flows.attempts import Outcome
from flows.cluster import Cluster
from flows.errors import LetopisError
from flows.pool import Pool
from flows.runners import Runner, Work, serial
from flows.settings import Settings
from flows.store import Job, Store

# Articles below which processes take longer to start than they save: 400 are cleaned in 2 seconds.
FEW = 400


class RunnerName(StrEnum):
    """Processes of this machine, or a Dask cluster."""

    pool = "pool"
    dask = "dask"


@dataclass(frozen=True, slots=True)
class Parallel:
    """`workers`: processes of the pool, None for as many as pay; `address`: of Dask's scheduler."""

    runner: RunnerName = RunnerName.pool
    workers: int | None = None
    address: str | None = None


def parallel_from_environment(
    runner: RunnerName | None = None, workers: int | None = None, address: str | None = None
) -> Parallel:
    """The choice by `LETOPIS_RUNNER`, `LETOPIS_WORKERS` and `LETOPIS_ADDRESS`; arguments win.

    Raises LetopisError for values that are none.
    """
    return Parallel(
        runner or _runner_name(os.environ.get("LETOPIS_RUNNER", RunnerName.pool)),
        workers or _number(os.environ.get("LETOPIS_WORKERS")),
        address or os.environ.get("LETOPIS_ADDRESS"),
    )


def runner_of(settings: Settings, parallel: Parallel) -> Runner:
    """The runner for the warehouse's jobs. Raises LetopisError for a cluster without address."""
    store = Store(settings.stages)
    if parallel.runner is RunnerName.dask:
        if not parallel.address:
            raise LetopisError("a Dask cluster needs --address, such as tcp://scheduler:8786")
        return Cluster(store, parallel.address)
    if parallel.workers:
        return Pool(store, parallel.workers) if parallel.workers > 1 else serial
    return partial(as_many_as_pay, store, settings.batch_size)


def seen_by_all(settings: Settings, parallel: Parallel) -> Settings:
    """The settings with the warehouse as workers of a cluster find it: by its full path."""
    if parallel.runner is RunnerName.dask:
        return replace(settings, warehouse=settings.warehouse.resolve())
    return settings


def as_many_as_pay(
    store: Store, batch_size: int, work: Work, jobs: Sequence[Job]
) -> Iterator[Outcome]:
    """The outcomes by one process for each core, or in this one where the jobs are few."""
    pays = len(jobs) > 1 and len(jobs) * batch_size > FEW
    runner = Pool(store, os.cpu_count() or 1) if pays else serial
    return runner(work, jobs)


def _runner_name(given: str) -> RunnerName:
    try:
        return RunnerName(given)
    except ValueError:
        raise LetopisError(f"LETOPIS_RUNNER is {given!r}: give pool or dask") from None


def _number(given: str | None) -> int | None:
    if given is None:
        return None
    if not given.isdecimal() or not int(given):
        raise LetopisError(f"LETOPIS_WORKERS is {given!r}: give a number of processes above zero")
    return int(given)
