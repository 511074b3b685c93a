"""How the jobs of a stage are worked off.

A runner gets the function and the jobs, and yields one outcome for each job as it is done, in any
order. Function, jobs and outcomes can be pickled: they name paths and hold no data. The function
itself raises nothing (`flows.attempts.Attempt`); for a job that never ends, because its worker dies
again and again, a runner yields `flows.attempts.failed(job, why)`.
"""

from collections.abc import Callable, Iterator, Sequence

from flows.attempts import Outcome
from flows.store import Job

Work = Callable[[Job], Outcome]
Runner = Callable[[Work, Sequence[Job]], Iterator[Outcome]]


def serial(work: Work, jobs: Sequence[Job]) -> Iterator[Outcome]:
    """One job after the other in this process, in their order."""
    yield from map(work, jobs)
