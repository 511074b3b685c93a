"""What `letopis serve` registers, and that `prefect.yaml` registers the same for a work pool."""

from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest
import yaml
from prefect import Flow
from prefect.client.schemas.objects import ConcurrencyLimitStrategy

from flows import prefect_pipeline
from flows.errors import LetopisError
from flows.parallel import Parallel, RunnerName
from flows.prefect_pipeline import letopis, letopis_stage
from flows.prefect_serve import Plan, deployments
from flows.settings import ROOT, Settings
from flows.stage_names import STAGES, StageName

PLAN = Plan([Path("news")], Settings(Path("warehouse")), Parallel(), "0 6 * * *", "Europe/Minsk")


def test_all_stages_run_on_the_schedule_in_its_time_zone():
    everything, *_ = deployments(PLAN)
    (schedule,) = everything.schedules
    assert schedule.active
    assert (schedule.schedule.cron, schedule.schedule.timezone) == ("0 6 * * *", "Europe/Minsk")


def test_each_stage_has_a_deployment_of_its_own_and_no_schedule():
    _, *stages = deployments(PLAN)
    assert [deployment.name for deployment in stages] == list(STAGES)
    assert [deployment.parameters["stage"] for deployment in stages] == list(STAGES)
    assert not any(deployment.schedules for deployment in stages)


def test_a_run_that_would_overlap_is_left_out():
    for deployment in deployments(PLAN):
        assert deployment.concurrency_limit == 1
        strategy = deployment.concurrency_options.collision_strategy
        assert strategy is ConcurrencyLimitStrategy.CANCEL_NEW


def test_every_run_gets_the_choices_of_the_command_line():
    parallel = Parallel(RunnerName.dask, address="tcp://scheduler:8786")
    for deployment in deployments(replace(PLAN, parallel=parallel)):
        given = deployment.parameters
        assert (given["sources"], given["warehouse"]) == (["news"], "warehouse")
        assert (given["runner"], given["address"]) == ("dask", "tcp://scheduler:8786")


@pytest.mark.parametrize("cron", ["", "every day", "61 * * * *"])
def test_a_cron_that_is_none_is_an_error(cron: str):
    with pytest.raises(LetopisError, match="is no cron"):
        deployments(replace(PLAN, cron=cron))


@pytest.mark.parametrize("timezone", ["Minsk", "../UTC", "UTC+3"])
def test_a_time_zone_that_is_none_is_an_error(timezone: str):
    with pytest.raises(LetopisError, match="is no time zone"):
        deployments(replace(PLAN, timezone=timezone))


def test_a_batch_is_refused_in_the_form_where_the_command_line_refuses_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(prefect_pipeline, "ProgressBar", Mock())  # it needs a server
    for stage in (StageName.ingest, StageName.consolidate, StageName.load):
        with pytest.raises(LetopisError, match=f"stage {stage} is one for all batches"):
            letopis_stage.fn(stage, warehouse=tmp_path, batch="3f2a")
    assert not list(tmp_path.iterdir()), "and no run has begun"


@pytest.mark.parametrize("flow", [letopis, letopis_stage])
def test_every_field_of_a_form_is_explained(flow: Flow):
    fields = flow.parameters.properties
    assert [name for name, field in fields.items() if not field.get("description")] == []


def test_prefect_yaml_registers_the_same_for_a_work_pool():
    declared = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]
    served = deployments(PLAN)
    assert [d["name"] for d in declared] == [d.name for d in served]
    assert [d["entrypoint"] for d in declared] == [d.entrypoint for d in served]
    assert [d["parameters"].get("stage") for d in declared] == [
        d.parameters.get("stage") for d in served
    ]
    for deployment in declared:
        assert deployment["work_pool"] == {"name": "letopis"}
        assert deployment["concurrency_limit"] == {"limit": 1, "collision_strategy": "CANCEL_NEW"}
