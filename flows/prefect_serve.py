"""Deployments: the pipeline on a schedule, and each stage for whoever wants it run again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from prefect import serve
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.deployments.runner import RunnerDeployment
from prefect.schedules import Cron, Schedule
from prefect.types.entrypoint import EntrypointType

from flows.errors import LetopisError
from flows.parallel import Parallel
from flows.prefect_pipeline import letopis, letopis_stage
from flows.settings import Settings
from flows.stage_names import STAGES

# A run that comes while another of its deployment is at work is left out before it starts; one that
# comes while another deployment's is, by the run itself (flows.overlap).
ONE_AT_A_TIME = ConcurrencyLimitConfig(
    limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is run, and when: `cron` in the time zone `timezone`."""

    sources: Sequence[Path]
    settings: Settings
    parallel: Parallel
    cron: str
    timezone: str

    @property
    def parameters(self) -> Mapping[str, Any]:
        """The parameters of every deployment, as a form shows them."""
        return {
            "sources": [str(source) for source in self.sources],
            "warehouse": str(self.settings.warehouse),
            "runner": self.parallel.runner.value,
            "workers": self.parallel.workers,
            "address": self.parallel.address,
        }

    @property
    def schedule(self) -> Schedule:
        """The schedule. Raises LetopisError for a cron or a time zone that is none."""
        try:
            return Cron(self.cron, timezone=_zone(self.timezone))
        except ValueError as error:
            raise LetopisError(f"{self.cron!r} is no cron; try '0 6 * * *'") from error


def deployments(plan: Plan) -> tuple[RunnerDeployment, ...]:
    """The pipeline with its schedule, then each stage without one."""
    everything = RunnerDeployment.from_flow(
        letopis,
        "all-stages",
        schedule=plan.schedule,
        paused=False,
        parameters={**plan.parameters, "batch_size": plan.settings.batch_size},
        concurrency_limit=ONE_AT_A_TIME,
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    return (everything, *(_stage_deployment(plan, stage) for stage in STAGES))


def serve_deployments(planned: Sequence[RunnerDeployment]) -> None:
    """Register the deployments and start their runs until the process is told to end."""
    serve(*planned)


def _stage_deployment(plan: Plan, stage: str) -> RunnerDeployment:
    return RunnerDeployment.from_flow(
        letopis_stage,
        stage,
        parameters={**plan.parameters, "stage": stage},
        concurrency_limit=ONE_AT_A_TIME,
        entrypoint_type=EntrypointType.MODULE_PATH,
        description=f"Run {stage} alone over what the stages before it left.",
    )


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise LetopisError(f"{name!r} is no time zone; try Europe/Minsk") from error
