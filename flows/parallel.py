"""The choice of who does the jobs of a run: one process, several, or a Dask cluster."""

import os
from dataclasses import dataclass
from enum import StrEnum

from flows.errors import LetopisError


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
