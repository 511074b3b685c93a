"""The pipeline without an orchestrator: all six stages, or one of them."""

from collections.abc import Sequence
from pathlib import Path

from flows.context import Context, Progress, unwatched
from flows.runners import Runner, serial
from flows.settings import Settings
from flows.stage_run import StageRun
from flows.walk import Report, call_plainly, walk


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
    report = walk(sources, context, call_plainly)
    return next(run for run in report.stages if run.stage == name)
