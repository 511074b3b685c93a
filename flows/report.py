"""What a run tells the person who started it."""

import sys
from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from flows.attempts import Outcome
from flows.settings import Settings, option_for
from flows.stage_run import StageRun
from flows.walk import Report

NEXT = (
    'letopis sql "select speaker, count(*) from statements group by all order by 2 desc"',
    "letopis sql \"from quotes_by('Лукашенко')\"",
    "letopis show 004",
    "letopis tables",
)
# What ingest saw it took in or rejected; what clean took became articles.
COUNTED_TWICE = frozenset({"back", "item_versions", "items", "seen"})


def stage_rows(report: Report) -> list[dict[str, object]]:
    """A row for each stage: outputs computed and reused, rows by table, seconds."""
    return [
        {
            "stage": run.stage,
            "computed": run.computed,
            "reused": run.reused,
            "rows": rows_line(run),
            "seconds": round(run.seconds, 1),
        }
        for run in report.stages
    ]


def rows_line(run: StageRun) -> str:
    """The tables of a stage with their numbers of rows, empty ones left out."""
    shown = {table: n for table, n in run.rows.items() if n and table not in COUNTED_TWICE}
    return ", ".join(f"{n} {table.replace('_', ' ')}" for table, n in shown.items())


def print_report(report: Report, settings: Settings) -> None:
    """Print the stages of a run, what was published, and what to try next."""
    console = Console()
    table = Table(header_style="bold")
    for column in ("stage", "computed", "reused", "rows", "seconds"):
        table.add_column(column, justify="right" if column in {"computed", "reused"} else "left")
    for row in stage_rows(report):
        table.add_row(*map(str, row.values()))
    console.print(table)
    if report.snapshot:
        state = "published" if report.snapshot.is_new else "up to date"
        console.print(f"Snapshot {report.snapshot.number} {state}: {settings.catalog}")
    console.print("\nTry next (from this folder, with .venv/bin on the PATH):")
    option = option_for(settings.warehouse)
    for command in NEXT:
        console.print(f"  {command}{option}", highlight=False, markup=False, soft_wrap=True)


def print_failures(failures: Iterable[Outcome], settings: Settings) -> None:
    """Name the batches that failed, and how to try again, on standard error."""
    option = option_for(settings.warehouse)
    for failure in failures:
        print(  # noqa: T201
            f"letopis: {failure.stage} failed for batch {failure.batch}: {failure.error}; "
            f"try again: letopis stage {failure.stage} --batch {failure.batch}{option}",
            file=sys.stderr,
        )


def print_stage(run: StageRun) -> None:
    """Print what one stage did."""
    done = f"{run.computed} computed, {run.reused} reused"
    rows = rows_line(run)
    Console().print(f"{run.stage}: {done}{f'; {rows}' if rows else ''}")
