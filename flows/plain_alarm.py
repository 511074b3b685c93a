"""Who is told when a run without Prefect fails: the setting `LETOPIS_ON_FAILURE`."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from flows.attempts import sentence
from flows.notify import Failure, NotificationError, notify_if_asked, run_name
from flows.stage_run import failed_batches

if TYPE_CHECKING:
    from flows.walk import Report


@contextmanager
def errors_told(sources: Sequence[Path], warehouse: Path) -> Iterator[None]:
    """Tell of an error that ends the run, which goes on its way; Ctrl-C is told to nobody."""
    try:
        yield
    except Exception as error:
        _tell(sources, warehouse, sentence(error))
        raise


def tell_of_batches(report: "Report", sources: Sequence[Path], warehouse: Path) -> None:
    """Tell of the batches that failed, if any did."""
    if message := failed_batches(report.failures):
        _tell(sources, warehouse, message)


def _tell(sources: Sequence[Path], warehouse: Path, message: str) -> None:
    """That nobody could be told is said on standard error: the run's own failure matters more."""
    try:
        notify_if_asked(Failure(run_name(sources, warehouse), "Failed", message, str(warehouse)))
    except NotificationError as error:
        sys.stderr.write(f"letopis: {error}\n")
