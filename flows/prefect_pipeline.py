"""The Prefect flows: all six stages, or one; a task run for each stage, none for each article.

Prefect's cache stays off (NO_CACHE): a stage knows by its fingerprint whether it is up to date, and
Prefect's own cache would call a deleted output finished. A retried run therefore computes just what
failed.
"""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, cast

from prefect import State, flow, runtime, task
from prefect.cache_policies import NO_CACHE
from prefect.states import Cancelled
from pydantic import Field

from flows.chosen_runner import runner_of, seen_by_all
from flows.context import Context, Walked
from flows.errors import LetopisError
from flows.notify import run_name
from flows.overlap import OverlapError, only_run
from flows.parallel import Parallel, RunnerName
from flows.prefect_alarm import tell_of_failure
from flows.prefect_artifacts import ProgressBar, leave_artifacts
from flows.prefect_settings import keep_quiet_at_exit
from flows.progress import terminal_progress
from flows.settings import (
    DEFAULT_BATCH_SIZE,
    DEFAULT_WAREHOUSE,
    SEED_ARTICLES,
    Settings,
    settings_from_environment,
)
from flows.stage_names import STAGES, StageName
from flows.stage_run import failed_batches
from flows.walk import Call, Report, StageFunction, call_plainly, walk

AtLeastOne = Annotated[int, Field(ge=1)]

if "PREFECT__FLOW_RUN_ID" in os.environ:  # a process that Prefect started for one run
    keep_quiet_at_exit()


class FailedBatchesError(LetopisError):
    """Batches failed; what the others gave is published."""

    def __init__(self, report: Report) -> None:
        """Name the batches; the report of the run stays at hand."""
        super().__init__(failed_batches(report.failures))
        self.report = report


def _call(function: StageFunction, arguments: tuple[object, ...]) -> Walked:
    return function(*arguments)


TASKS = {
    name: task(name=name, task_run_name=name, cache_policy=NO_CACHE, persist_result=False)(_call)
    for name in STAGES
}


def call_as_task(stage: str, function: StageFunction, arguments: tuple[object, ...]) -> Walked:
    """Call a stage as a Prefect task run of its name."""
    return TASKS[stage](function, arguments)


def flow_run_name() -> str:
    """A name for a person: `articles into /srv/letopis`."""
    given = runtime.flow_run.parameters
    return run_name(given["sources"], given["warehouse"])


def stage_run_name() -> str:
    """A name for a person: `extract again in /srv/letopis`."""
    given = runtime.flow_run.parameters
    return (
        f"{StageName(given['stage'])}{' again' if given['force'] else ''} in {given['warehouse']}"
    )


@flow(
    name="letopis",
    flow_run_name=flow_run_name,
    on_failure=[tell_of_failure],
    on_crashed=[tell_of_failure],
)
def letopis(
    sources: Annotated[list[Path], Field(min_length=1)] = [SEED_ARTICLES],  # noqa: B006 - never changed
    warehouse: Path = DEFAULT_WAREHOUSE,
    batch_size: AtLeastOne = DEFAULT_BATCH_SIZE,
    runner: RunnerName = RunnerName.pool,
    workers: AtLeastOne | None = None,
    address: str | None = None,
) -> Report | State[Report]:
    """Turn files and folders of Russian news into a published snapshot of the warehouse.

    Args:
        sources: Files and folders of .txt articles.
        warehouse: The warehouse folder.
        batch_size: How many new articles make a batch.
        runner: Processes of one machine, or a Dask cluster.
        workers: How many processes; as many as pay if left out.
        address: Where the cluster's scheduler listens, e.g. tcp://scheduler:8786.

    """
    settings = replace(settings_from_environment(warehouse), batch_size=batch_size)
    return _walk_alone(sources, settings, Parallel(runner, workers, address), call_as_task)


@flow(
    name="letopis-stage",
    flow_run_name=stage_run_name,
    on_failure=[tell_of_failure],
    on_crashed=[tell_of_failure],
)
def letopis_stage(
    stage: StageName,
    sources: Annotated[list[Path], Field(min_length=1)] = [SEED_ARTICLES],  # noqa: B006 - never changed
    warehouse: Path = DEFAULT_WAREHOUSE,
    batch: str | None = None,
    force: bool = False,  # noqa: FBT001, FBT002 - a field of a form
    runner: RunnerName = RunnerName.pool,
    workers: AtLeastOne | None = None,
    address: str | None = None,
) -> Report | State[Report]:
    """Run one stage over what the stages before it left.

    Args:
        stage: The stage.
        sources: Files and folders of .txt articles, for ingest.
        warehouse: The warehouse folder.
        batch: One batch, by the start of its name; all if left out.
        force: Compute again what is there already.
        runner: Processes of one machine, or a Dask cluster.
        workers: How many processes; as many as pay if left out.
        address: Where the cluster's scheduler listens, e.g. tcp://scheduler:8786.

    """

    def call(name: str, function: StageFunction, arguments: tuple[object, ...]) -> Walked:
        return (call_as_task if name == stage else call_plainly)(name, function, arguments)

    settings, parallel = settings_from_environment(warehouse), Parallel(runner, workers, address)
    return _walk_alone(sources, settings, parallel, call, only=stage, batch=batch, force=force)


def run_flow(sources: Sequence[Path], settings: Settings, parallel: Parallel) -> Report:
    """Run the flow with the server that Prefect's settings name, or one of its own."""
    try:
        report = letopis(
            list(sources),
            settings.warehouse,
            settings.batch_size,
            parallel.runner,
            parallel.workers,
            parallel.address,
        )
        return cast(Report, report)  # a run of no deployment is never left out
    except FailedBatchesError as error:
        return error.report


def _walk_alone(
    sources: Sequence[Path],
    settings: Settings,
    parallel: Parallel,
    call: Call,
    **asked_for: Any,  # noqa: ANN401
) -> Report | State[Report]:
    """The report of the run; of one that Prefect started while another is at work, a state."""
    if not runtime.deployment.id:
        return _walk(sources, settings, parallel, call, **asked_for)
    try:
        with only_run(settings.warehouse, runtime.flow_run.name):
            return _walk(sources, settings, parallel, call, **asked_for)
    except OverlapError as error:
        return Cancelled(message=str(error))


def _walk(
    sources: Sequence[Path],
    settings: Settings,
    parallel: Parallel,
    call: Call,
    **asked_for: Any,  # noqa: ANN401
) -> Report:
    """The report of the run. Raises FailedBatchesError where batches failed."""
    settings = seen_by_all(settings, parallel)
    bar = ProgressBar()
    with terminal_progress() as terminal:

        def progress(stage: str, done: int, total: int) -> None:
            terminal(stage, done, total)
            bar(stage, done, total)

        runner = runner_of(settings, parallel)
        context = Context(settings, progress=progress, runner=runner, **asked_for)
        report = walk(sources, context, call)
    bar.finish()
    leave_artifacts(report, settings)
    if report.failures:
        raise FailedBatchesError(report)
    return report
