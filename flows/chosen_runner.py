"""Who does the jobs of a run, as it was chosen."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from flows.attempts import Outcome
from flows.cluster import Cluster
from flows.errors import LetopisError
from flows.parallel import Parallel, RunnerName
from flows.pool import Pool
from flows.runners import Runner, Work, serial
from flows.settings import Settings
from flows.store import Job, Store

# Articles below which processes take longer to start than they save: 400 are cleaned in 2 seconds.
FEW = 400


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
