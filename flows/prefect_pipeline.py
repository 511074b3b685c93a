"""The Prefect flow over the six stages: one task run each, none per article.

Prefect's cache stays off (NO_CACHE): a stage knows by its fingerprint whether it is up to date, and
Prefect's own cache would call a deleted output finished. A retried run therefore computes just what
failed.
"""

from collections.abc import Sequence
from pathlib import Path

from prefect import flow, task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE

from flows.context import Context, Walked
from flows.pipeline import STAGES
from flows.progress import terminal_progress
from flows.report import stage_rows
from flows.settings import DEFAULT_BATCH_SIZE, DEFAULT_WAREHOUSE, SEED_ARTICLES, Settings
from flows.walk import Report, StageFunction, walk


def _call(function: StageFunction, arguments: tuple[object, ...]) -> Walked:
    return function(*arguments)


TASKS = {
    name: task(name=name, task_run_name=name, cache_policy=NO_CACHE, persist_result=False)(_call)
    for name in STAGES
}


def call_as_task(stage: str, function: StageFunction, arguments: tuple[object, ...]) -> Walked:
    """Call a stage as a Prefect task run of its name."""
    return TASKS[stage](function, arguments)


@flow(name="letopis", flow_run_name="letopis: {warehouse}", validate_parameters=True)
def letopis(
    sources: Sequence[Path] = (SEED_ARTICLES,),
    warehouse: Path = DEFAULT_WAREHOUSE,
    batch_size: int = DEFAULT_BATCH_SIZE,
) -> Report:
    """Turn files and folders of Russian news into a published snapshot of the warehouse."""
    with terminal_progress() as progress:
        context = Context(Settings(warehouse, batch_size), progress=progress)
        report = walk(sources, context, call_as_task)
    create_table_artifact(
        key="letopis-run",
        table=stage_rows(report),
        description="What each stage computed and found, and how long it took.",
    )
    return report


def run_flow(sources: Sequence[Path], settings: Settings) -> Report:
    """Run the flow with the server that Prefect's settings name, or one of its own."""
    return letopis(list(sources), settings.warehouse, settings.batch_size)
