"""A stage output is computed once, checked before use, and never seen half written."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from flows.errors import LetopisError, MissingOutputError
from flows.settings import ROOT
from flows.store import Job, Store


class Producer:
    """Writes one table and counts how often it was asked to."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, folder: Path) -> Mapping[str, int]:
        self.calls += 1
        (folder / "table.parquet").write_text("rows")
        return {"table": 1}


def job(produce: Producer, version: str = "v1", **parameters: object) -> Job:
    return Job("clean", "batch", version, (), parameters, produce)


def test_an_output_that_is_there_is_not_computed_again(tmp_path: Path):
    produce = Producer()
    first = Store(tmp_path).make(job(produce))
    second = Store(tmp_path).make(job(produce))
    assert (produce.calls, first.is_new, second.is_new) == (1, True, False)
    assert first.content == second.content


def test_force_computes_it_again(tmp_path: Path):
    produce = Producer()
    Store(tmp_path).make(job(produce))
    Store(tmp_path).make(job(produce), force=True)
    assert produce.calls == 2


@pytest.mark.parametrize("change", [{"version": "v2"}, {"limit": 3}])
def test_another_version_or_parameter_is_another_output(tmp_path: Path, change: dict[str, object]):
    produce = Producer()
    Store(tmp_path).make(job(produce))
    Store(tmp_path).make(job(produce, **change))
    assert produce.calls == 2


@pytest.mark.parametrize("damage", ["table.parquet", "manifest.json"])
def test_a_damaged_or_deleted_file_is_noticed_and_made_again(tmp_path: Path, damage: str):
    produce = Producer()
    store = Store(tmp_path)
    folder = store.make(job(produce)).folder
    for half in ("half", "[]", '{"files": []}'):
        (folder / damage).write_text(half)
        with pytest.raises(MissingOutputError, match="letopis stage clean"):
            store.require(job(produce))
    store.make(job(produce))
    (folder / damage).unlink()
    assert store.make(job(produce)).is_new
    assert store.find(job(produce)) is not None


def test_a_failing_stage_leaves_nothing_behind(tmp_path: Path):
    def fail(folder: Path) -> Mapping[str, int]:
        (folder / "half").write_text("half")
        raise ValueError(folder)

    store = Store(tmp_path)
    with pytest.raises(ValueError, match="clean"):
        store.make(Job("clean", "batch", "v1", (), {}, fail))
    assert list((tmp_path / "clean").iterdir()) == []


KILLED = """
import os, signal, sys
from dataclasses import replace
from pathlib import Path
from flows.store import Job, Store
def produce(folder):
    (folder / "table.parquet").write_text("half")
    os.kill(os.getpid(), signal.SIGKILL)
Store(Path(sys.argv[1])).make(Job("clean", "batch", "v1", (), {}, produce))
"""


def test_a_killed_stage_is_not_taken_for_a_finished_one(tmp_path: Path):
    done = subprocess.run([sys.executable, "-c", KILLED, tmp_path], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    produce = Producer()
    store = Store(tmp_path)
    assert store.find(job(produce)) is None
    assert store.make(job(produce)).is_new
    assert store.batches("clean") == [store.find(job(produce))]


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_without_write_permission_gives_one_clear_sentence(tmp_path: Path):
    tmp_path.chmod(0o500)
    with pytest.raises(LetopisError, match="cannot write to"):
        Store(tmp_path).make(job(Producer()))


def test_a_file_where_the_folder_should_be_gives_one_clear_sentence(tmp_path: Path):
    (tmp_path / "clean").write_text("a file")
    with pytest.raises(LetopisError, match="cannot write to"):
        Store(tmp_path).make(job(Producer()))


def test_the_newest_earlier_output_is_of_the_same_version(tmp_path: Path):
    store = Store(tmp_path)
    store.make(job(Producer(), "v1", n=1))
    second = store.make(job(Producer(), "v2", n=2))
    assert store.earlier(job(Producer(), "v2", n=3)) == replace(second, is_new=False)
    assert store.earlier(job(Producer(), "v2", n=2)) is None
    assert store.earlier(job(Producer(), "v3", n=3)) is None
