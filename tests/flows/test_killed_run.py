"""A run killed at any moment loses nothing: readers notice nothing, the next run ends as if alone.

A moment is the n-th time that a run touches a file of the warehouse or brings one to disk.
"""

import random
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import duckdb
import pytest

from flows.ledger import Ledger
from flows.run_records import run_records
from flows.settings import ROOT, Settings

SEED = 20260131
OPERATIONS = {"runs", "stage_runs", "checks", "snapshots"}

# Loads code and models once. For each line "WAREHOUSE FATAL SOURCE…" a child runs the pipeline and
# dies at moment FATAL, 0 for never; answers with the child's signal and the moments that it saw.
RUNNER = """
import os, signal, sys
from pathlib import Path
from typing import Self
from flows.pipeline import run_pipeline
from flows.settings import Settings
from tasks.russian.parse import parse_texts

def run(warehouse, fatal, sources, answer):
    moments = 0
    def moment():
        nonlocal moments
        moments += 1
        if moments == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
    def hook(event, arguments):
        if event in {"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir"}:
            if str(arguments[0]).startswith(warehouse):
                moment()
    fsync = os.fsync
    os.fsync = lambda file: (moment(), fsync(file))[1]
    sys.addaudithook(hook)
    run_pipeline([Path(s) for s in sources], Settings(Path(warehouse)))
    os.write(answer, str(moments).encode())

parse_texts(["Министр сообщил о встрече."])
for line in sys.stdin:
    warehouse, fatal, *sources = line.split()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            run(warehouse, int(fatal), sources, writing)
            os._exit(0)
        except BaseException:
            import traceback
            traceback.print_exc()
            os._exit(1)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    moments = os.read(reading, 99).decode() or "0"
    os.close(reading)
    print(os.waitstatus_to_exitcode(status), moments, flush=True)
"""


@dataclass(slots=True)
class Newsroom:
    """A warehouse with one published article, and runs that add a second one, killed or not."""

    folder: Path
    runner: "subprocess.Popen[str]"
    moments: int = 0
    tables: frozenset[tuple[str, str]] = frozenset()
    states: set[tuple[object, ...]] = field(default_factory=set)

    @property
    def warehouse(self) -> Path:
        return self.folder / "warehouse"

    def run(self, fatal: int, *sources: str) -> tuple[int, int]:
        """The exit code of a run that dies at a moment, and the moments that it saw."""
        assert self.runner.stdin
        assert self.runner.stdout
        print(self.warehouse, fatal, *sources, file=self.runner.stdin, flush=True)
        code, moments = self.runner.stdout.readline().split()
        return int(code), int(moments)

    def restore(self) -> None:
        """Back to the one published article."""
        shutil.rmtree(self.warehouse, ignore_errors=True)
        shutil.copytree(self.folder / "before", self.warehouse)

    def published(self) -> frozenset[tuple[str, str]]:
        """The published segments, those of operations left out."""
        rows = query(self.warehouse, "select table_name, segment from segments where n_rows > 0")
        return frozenset((table, name) for table, name in rows if table not in OPERATIONS)


BEFORE = "seeds/articles/001_ace31b1ed83a096e.txt"
AFTER = "seeds/articles/004_1741607d6d832643.txt"
# What a reader sees together: a mixture of two snapshots would show.
STATE = """
select
    (select count(*) from articles) as n_articles,
    (select count(*) from claims) as n_claims,
    (select sum(n_claims) from facts) as n_in_facts
"""


def query(warehouse: Path, sql: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(warehouse / "letopis.duckdb"), read_only=True) as con:
        return con.execute(sql).fetchall()


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    folder = tmp_path_factory.mktemp("newsroom")
    with subprocess.Popen(
        [sys.executable, "-c", RUNNER],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as runner:
        room = Newsroom(folder, runner)
        assert room.run(0, BEFORE)[0] == 0
        room.states.update(query(room.warehouse, STATE))
        shutil.copytree(room.warehouse, folder / "before")
        code, room.moments = room.run(0, BEFORE, AFTER)
        assert code == 0
        room.states.update(query(room.warehouse, STATE))
        room.tables = room.published()
        yield room
        assert runner.stdin
        runner.stdin.close()


class Reader(threading.Thread):
    """An analyst who asks again and again."""

    def __init__(self, warehouse: Path) -> None:
        super().__init__(daemon=True)
        self.warehouse = warehouse
        self.is_over = threading.Event()
        self.seen: set[tuple[object, ...]] = set()
        self.errors: list[str] = []

    def run(self) -> None:
        while not self.is_over.wait(0.05):
            try:
                self.seen.update(query(self.warehouse, STATE))
            except duckdb.Error as error:
                self.errors.append(str(error))

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.is_over.set()
        self.join()


def kill_and_run_again(newsroom: Newsroom, moment: int) -> None:
    newsroom.restore()
    runs = len(Ledger(Settings(newsroom.warehouse).ledger).runs())
    with Reader(newsroom.warehouse) as reader:
        assert newsroom.run(moment, BEFORE, AFTER)[0] == -signal.SIGKILL
        records = run_records(Ledger(Settings(newsroom.warehouse).ledger).runs())
        assert [record.state for record in records[runs:]] in ([], ["interrupted"], ["done"])
        assert newsroom.run(0, BEFORE, AFTER)[0] == 0
    assert reader.errors == []
    assert reader.seen <= newsroom.states
    assert newsroom.published() == newsroom.tables
    assert not list((newsroom.warehouse / "stages").glob("*/.*"))
    unsound = "select * from runs where n_ingested != 2 and state = 'done' and number > 1"
    assert query(newsroom.warehouse, unsound) == []


def moments_of(newsroom: Newsroom, number: int) -> list[int]:
    """Seeded moments, spread over the whole run."""
    chosen = random.Random(SEED)  # noqa: S311 - the same in each run
    share = newsroom.moments / number
    return [1 + int(share * n + chosen.random() * share) for n in range(number)]


@pytest.mark.parametrize("number", range(10))
def test_a_run_killed_at_a_seeded_moment_loses_nothing(newsroom: Newsroom, number: int):
    kill_and_run_again(newsroom, moments_of(newsroom, 10)[number])


@pytest.mark.soak
def test_a_run_killed_at_any_of_200_moments_loses_nothing(newsroom: Newsroom):
    for moment in moments_of(newsroom, 200):
        kill_and_run_again(newsroom, moment)
