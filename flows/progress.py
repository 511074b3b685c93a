"""Progress of long work on the terminal: a bar where somebody watches, nothing in a pipe."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from flows.context import Progress as ProgressReport


@contextmanager
def terminal_progress() -> Iterator[ProgressReport]:
    """A function that moves one bar per stage on standard error."""
    columns = (
        TextColumn("{task.description:<12}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        known: dict[str, int] = {}

        def report(stage: str, done: int, total: int) -> None:
            if stage not in known:
                known[stage] = int(bars.add_task(stage, total=total))
            bars.update(bars.task_ids[known[stage]], completed=done, total=total)

        yield report
