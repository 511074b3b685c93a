"""Jobs on a Dask cluster: `letopis[dask]`.

Every machine has this version of Letopis installed and sees the warehouse's folder under the same
path. A worker that dies loses nothing: the scheduler gives its jobs to others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from flows.attempts import Outcome, failed, sentence
from flows.errors import LetopisError
from flows.fingerprint import stage_version
from flows.runners import Work, serial
from flows.store import Job, Store

if TYPE_CHECKING:
    from distributed import Client

SECONDS_TO_CONNECT = 30


@dataclass(frozen=True, slots=True)
class Cluster:
    """The runner on the cluster whose scheduler listens at `address`."""

    store: Store
    address: str

    def __call__(self, work: Work, jobs: Sequence[Job]) -> Iterator[Outcome]:
        """One outcome for each job as it is done.

        What has no inputs reads the sources, and these are seen from here alone. Raises
        LetopisError where no scheduler answers.
        """
        yield from serial(work, [job for job in jobs if not job.inputs])
        sent = [job for job in jobs if job.inputs]
        if sent:
            with _connected(self.address) as client:
                yield from self._sent(client, work, sent)

    def _sent(self, client: "Client", work: Work, jobs: Sequence[Job]) -> Iterator[Outcome]:
        from distributed import as_completed

        versions = {job.stage: _code_of(job.stage) for job in jobs}
        futures = {
            client.submit(_checked, work, job, versions[job.stage], pure=False): job for job in jobs
        }
        # Dask's own functions have no types.
        for future in as_completed(futures, loop=client.loop):  # type: ignore[no-untyped-call]
            job, error = futures[future], future.exception()
            self.store.clear_unfinished(job)  # a worker may have died over it
            yield failed(job, sentence(error)) if error else future.result()


def _connected(address: str) -> "Client":
    try:
        from distributed import Client
    except ImportError as error:
        raise LetopisError("a cluster needs Dask: pip install 'letopis[dask]'") from error
    try:
        return Client(  # type: ignore[no-untyped-call]
            address, timeout=SECONDS_TO_CONNECT, set_as_default=False
        )
    except (OSError, ValueError) as error:
        raise LetopisError(f"no Dask scheduler answers at {address}: {error}") from error


def _checked(work: Work, job: Job, version: str) -> Outcome:
    """The outcome of the job, done by the code that the run was started with or not at all."""
    if _code_of(job.stage) != version:
        return failed(job, "a worker of the cluster runs other code: install the same, restart it")
    return work(job)


@cache
def _code_of(stage: str) -> str:
    """The version of a stage's code as this process has loaded it."""
    return stage_version(f"flows.stages.{stage}")
