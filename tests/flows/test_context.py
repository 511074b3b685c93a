"""A stage's jobs are done one by one: what fails is named and takes nothing with it."""

import pickle
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest

from flows.context import Context
from flows.errors import LetopisError, MissingOutputError
from flows.runners import serial
from flows.settings import Settings
from flows.store import Job
from flows.walk import call_plainly, walk


def produce(content: str, folder: Path) -> Mapping[str, int]:
    """Write one table; content `bad` fails."""
    if content == "bad":
        raise ValueError("no such\nword")
    if content == "foreseen":
        raise LetopisError("the disk is full")
    (folder / "table.parquet").write_text(content)
    return {"table": 1}


def jobs(*contents: str) -> list[Job]:
    return [
        Job("clean", f"b{number}", content, (), {}, partial(produce, content))
        for number, content in enumerate(contents)
    ]


def test_a_failing_batch_takes_none_of_the_others_with_it(tmp_path: Path):
    walked = Context(Settings(tmp_path)).each(jobs("one", "bad", "two", "foreseen"))
    assert [o.batch for o in walked.outputs] == ["b0", "b2"]
    assert [(f.batch, f.error) for f in walked.failures] == [
        ("b1", "ValueError: no such word"),
        ("b3", "the disk is full"),
    ]


def test_outputs_stand_in_the_order_of_the_jobs_however_they_come(tmp_path: Path):
    context = Context(
        Settings(tmp_path), runner=lambda work, jobs: reversed(list(serial(work, jobs)))
    )
    context.each(jobs("one", "two", "three")[1:2])
    walked = context.each(jobs("one", "two", "three"))
    assert [(o.batch, o.is_new) for o in walked.outputs] == [
        ("b0", True),
        ("b1", False),
        ("b2", True),
    ]


def test_one_batch_alone_is_computed_again_by_the_start_of_its_name(tmp_path: Path):
    Context(Settings(tmp_path)).each(jobs("one", "two"))
    context = Context(Settings(tmp_path), only="clean", batch="b1", force=True)
    assert [(o.batch, o.is_new) for o in context.each(jobs("one", "two")).outputs] == [("b1", True)]


def test_what_an_earlier_run_failed_at_is_left_out_by_a_later_stage(tmp_path: Path):
    Context(Settings(tmp_path)).each(jobs("one", "bad"))
    walked = Context(Settings(tmp_path), only="extract").each(jobs("one", "bad"))
    assert [o.batch for o in walked.outputs] == ["b0"]
    assert walked.failures[0].error == "no whole output: run `letopis stage clean`"


def test_a_stage_without_anything_before_it_says_what_to_run(tmp_path: Path):
    with pytest.raises(MissingOutputError, match="letopis stage clean"):
        Context(Settings(tmp_path), only="extract").each(jobs("one"))


def test_the_real_jobs_over_one_batch_can_be_pickled(tmp_path: Path):
    seen: list[Job] = []

    def noting(work, jobs):
        seen.extend(jobs)
        return serial(work, jobs)

    context = Context(Settings(tmp_path), runner=noting)
    walk([Path("seeds/articles")], context, call_plainly)
    assert {job.stage for job in seen} == {"ingest", "clean", "deduplicate", "extract"}
    assert all(pickle.loads(pickle.dumps(job)).name == job.name for job in seen)  # noqa: S301
