"""Running: `letopis run` takes all stages, `letopis stage` one."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.options import Sources, Warehouse
from flows.settings import SEED_ARTICLES, settings_from_environment

if TYPE_CHECKING:
    from flows.attempts import Outcome

app = typer.Typer()
Plain = Annotated[bool, typer.Option("--plain", help="Run without Prefect.")]


class StageName(StrEnum):
    """The six stages in the order of the walk."""

    ingest = "ingest"
    clean = "clean"
    deduplicate = "deduplicate"
    extract = "extract"
    consolidate = "consolidate"
    load = "load"


@app.command(epilog="Example: letopis run articles/ --warehouse /srv/letopis --plain")
def run(sources: Sources = None, warehouse: Warehouse = None, plain: Plain = False) -> None:
    """Take in articles, extract their facts and publish a snapshot of the warehouse."""
    settings = settings_from_environment(warehouse)
    given = sources or [SEED_ARTICLES]
    from flows.report import print_report

    if plain:
        from flows.pipeline import run_pipeline
        from flows.progress import terminal_progress

        with terminal_progress() as progress:
            report = run_pipeline(given, settings, progress)
    else:
        from flows.prefect_settings import configure

        configure(settings)
        from flows.prefect_pipeline import run_flow

        report = run_flow(given, settings)
    print_report(report, settings)
    _exit_with(report.failures)


@app.command(epilog="Example: letopis stage extract --batch 3f2a --force")
def stage(
    name: Annotated[StageName, typer.Argument(help="The stage to run.")],
    sources: Sources = None,
    warehouse: Warehouse = None,
    batch: Annotated[str | None, typer.Option(help="One batch, by the start of its name.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Compute what is there already.")] = False,
) -> None:
    """Run one stage alone over what the stages before it left; ingest takes SOURCES."""
    from flows.context import Context
    from flows.pipeline import run_stage
    from flows.progress import terminal_progress
    from flows.report import print_stage

    settings = settings_from_environment(warehouse)
    with terminal_progress() as progress:
        context = Context(settings, name.value, batch, force=force, progress=progress)
        result = run_stage(name.value, sources or [SEED_ARTICLES], context)
    print_stage(result)
    _exit_with(result.failures)


def _exit_with(failures: Sequence["Outcome"]) -> None:
    """Name the batches that failed on standard error; exit with 1 if any did."""
    if failures:
        from flows.report import print_failures

        print_failures(failures)
        raise typer.Exit(1)
