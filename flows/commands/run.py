"""Running: `letopis run` takes all stages, `letopis stage` one."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.options import Address, Runner, Sources, Warehouse, Workers
from flows.parallel import Parallel, parallel_from_environment
from flows.settings import SEED_ARTICLES, Settings, settings_from_environment
from flows.stage_names import StageName

if TYPE_CHECKING:
    from flows.attempts import Outcome
    from flows.walk import Report

app = typer.Typer()
Plain = Annotated[bool, typer.Option("--plain", help="Run without Prefect.")]


@app.command(epilog="Example: letopis run articles/ --warehouse /srv/letopis --plain")
def run(
    sources: Sources = None,
    warehouse: Warehouse = None,
    plain: Plain = False,
    runner: Runner = None,
    workers: Workers = None,
    address: Address = None,
) -> None:
    """Take in articles, extract their facts and publish a snapshot of the warehouse."""
    settings = settings_from_environment(warehouse)
    parallel = parallel_from_environment(runner, workers, address)
    given = sources or [SEED_ARTICLES]
    from flows.report import print_report

    report = (_run_plainly if plain else _run_with_prefect)(given, settings, parallel)
    print_report(report, settings)
    _exit_with(report.failures, settings)


@app.command(epilog="Example: letopis stage extract --batch 3f2a --force")
def stage(
    name: Annotated[StageName, typer.Argument(help="The stage to run.")],
    sources: Sources = None,
    warehouse: Warehouse = None,
    batch: Annotated[str | None, typer.Option(help="One batch, by the start of its name.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Compute what is there already.")] = False,
    runner: Runner = None,
    workers: Workers = None,
    address: Address = None,
) -> None:
    """Run one stage alone over what the stages before it left; ingest takes SOURCES."""
    from flows.chosen_runner import runner_of, seen_by_all
    from flows.context import Context
    from flows.pipeline import run_stage
    from flows.progress import terminal_progress
    from flows.report import print_stage

    parallel = parallel_from_environment(runner, workers, address)
    settings = seen_by_all(settings_from_environment(warehouse), parallel)
    workforce = runner_of(settings, parallel)
    with terminal_progress() as progress:
        context = Context(settings, name.value, batch, force, progress, workforce)
        result = run_stage(name.value, sources or [SEED_ARTICLES], context)
    print_stage(result)
    _exit_with(result.failures, settings)


def _run_plainly(sources: Sequence[Path], settings: Settings, parallel: Parallel) -> "Report":
    """The report of a run without Prefect; whom the settings name is told of its failure."""
    from flows.chosen_runner import runner_of, seen_by_all
    from flows.pipeline import run_pipeline
    from flows.plain_alarm import errors_told, tell_of_batches
    from flows.progress import terminal_progress

    with errors_told(sources, settings.warehouse):
        settings = seen_by_all(settings, parallel)
        with terminal_progress() as progress:
            report = run_pipeline(sources, settings, progress, runner_of(settings, parallel))
    tell_of_batches(report, sources, settings.warehouse)
    return report


def _run_with_prefect(sources: Sequence[Path], settings: Settings, parallel: Parallel) -> "Report":
    """The report of a run that the configured Prefect server watches, or one of its own."""
    from flows.prefect_server import choose_server, running_server
    from flows.prefect_settings import configure

    configure(settings)
    own = choose_server()
    if own:  # its end would come before that of the thread that sends log lines
        os.environ.setdefault("PREFECT_LOGGING_TO_API_ENABLED", "false")
    with running_server(own, "--no-services"):
        from flows.prefect_pipeline import run_flow

        return run_flow(sources, settings, parallel)


def _exit_with(failures: Sequence["Outcome"], settings: Settings) -> None:
    """Name the batches that failed on standard error; exit with 1 if any did."""
    if failures:
        from flows.report import print_failures

        print_failures(failures, settings)
        raise typer.Exit(1)
