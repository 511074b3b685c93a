"""The pipeline without an orchestrator: all six stages, or one of them."""

from collections.abc import Sequence
from pathlib import Path

from flows.context import Context, Progress, unwatched
from flows.errors import LetopisError
from flows.runners import Runner, serial
from flows.settings import Settings
from flows.stage_run import StageRun
from flows.walk import Report, call_plainly, walk

# The stages that compute batch by batch.
BY_BATCH = ("clean", "deduplicate", "extract")


def run_pipeline(
    sources: Sequence[Path],
    settings: Settings,
    progress: Progress = unwatched,
    runner: Runner = serial,
) -> Report:
    """Run all six stages plainly. Raises LetopisError where a stage cannot go on."""
    return walk(sources, Context(settings, progress=progress, runner=runner), call_plainly)


def run_stage(name: str, sources: Sequence[Path], context: Context) -> StageRun:
    """Run the one stage of the context over what the stages before it left.

    Raises MissingOutputError where they left nothing, LetopisError where the context names a batch
    that no output of the stage belongs to.
    """
    if context.batch and name not in BY_BATCH:
        raise LetopisError(f"stage {name} is one for all batches: leave out --batch")
    report = walk(sources, context, call_plainly)
    run = next(run for run in report.stages if run.stage == name)
    if context.batch and not (run.computed or run.reused or run.failures):
        raise LetopisError(
            f"no batch begins with {context.batch!r}: see the folders of {context.settings.stages}"
        )
    return run
