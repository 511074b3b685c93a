"""No space, no rights, two at once, a clock gone wrong: one clear sentence, and nothing lost."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

import pytest

from tests.warehouse.newsroom import Query
from tests.warehouse.standing import Standing, batch, stand
from warehouse import publish as publishing
from warehouse.candidate import Candidate
from warehouse.collection import collect
from warehouse.doctor import examine
from warehouse.errors import PublisherAtWorkError
from warehouse.publish import publish
from warehouse.snapshots import list_snapshots

PROJECT = Path(__file__).parents[2]
COUNT = "select count(*) from articles"
# Publishes one article on a disk of 8 MB, then another with little and more space, then with all.
SMALL_DISK = """
import os, subprocess, sys
from pathlib import Path
import duckdb
from tests.warehouse.standing import batch
from warehouse.candidate import Candidate
from warehouse.doctor import examine
from warehouse.errors import PublisherAtWorkError
from warehouse.errors import WarehouseError
from warehouse.publish import publish

disk = Path(sys.argv[1])
root = disk / "warehouse"
batches = [[batch(disk.parent / "stages", name)] for name in ("harvest", "bridge")]
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "none", disk], check=True)
try:
    publish(root, Candidate(batches[:1]))
    ballast = disk / "ballast"
    for free in (0, 200_000, 1_500_000, 2_500_000):
        ballast.unlink(missing_ok=True)
        space = os.statvfs(disk)
        with ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, space.f_bavail * space.f_frsize - free)
        try:
            print(publish(root, Candidate(batches)).number)
        except WarehouseError as error:
            print(error)
        with duckdb.connect(str(root / "letopis.duckdb"), read_only=True) as con:
            print(con.execute("select count(*) from articles").fetchall()[0][0])
    ballast.unlink()
    print(publish(root, Candidate(batches)).number, len(examine(root).damages))
finally:
    subprocess.run(["umount", disk], check=True)
"""
# Publishes an article, then gives up its rights and tries to publish another.
WITHOUT_RIGHTS = """
import os, sys
from pathlib import Path
from tests.warehouse.standing import batch
from warehouse.candidate import Candidate
from warehouse.collection import collect
from warehouse.errors import WarehouseError
from warehouse.export import export
from warehouse.publish import publish
from warehouse.query import run_query
from warehouse.snapshots import list_snapshots, pin

root = Path(sys.argv[1]) / "warehouse"
batches = [[batch(root.parent / "stages", name)] for name in ("harvest", "bridge")]
publish(root, Candidate(batches[:1]))
for folder in (root, *filter(Path.is_dir, root.rglob("*"))):
    folder.chmod(0o555)
(Path(sys.argv[1]) / "own").mkdir(mode=0o777)
(Path(sys.argv[1]) / "own").chmod(0o777)
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    (root / "probe").write_text("probe")
    print("written")
except OSError as error:
    print(error.strerror)
for attempt in (
    lambda: publish(root, Candidate(batches)),
    lambda: collect(root),
    lambda: pin(root, 1, "kept"),
):
    try:
        attempt()
        print("done")
    except WarehouseError as error:
        print(error)
print(run_query(root / "letopis.duckdb", "select count(*) from articles")[1][0][0])
print(len(list_snapshots(root)))
print(export(root, Path(sys.argv[1]) / "own" / "out", "csv", names=["articles"]).is_kept)
"""


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Standing:
    """A warehouse with one article, and a candidate of two."""
    folder = tmp_path_factory.mktemp("standing")
    one = stand(folder, ["harvest"])
    return Standing(
        one.root, one.backup, Candidate([*one.candidate.batches, [batch(folder, "bridge")]])
    )


@pytest.fixture
def root(standing: Standing) -> Path:
    """The warehouse as it was published."""
    return standing.put_back()


def run(*words: object) -> subprocess.CompletedProcess[str]:
    """A Python process that knows the project."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def can_mount(folder: Path) -> bool:
    command = ["mount", "-t", "tmpfs", "none", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        return False
    subprocess.run(["umount", str(folder)], check=True)
    return True


def test_a_disk_that_is_full_is_told_and_nothing_is_lost(tmp_path: Path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if not can_mount(disk):
        pytest.skip("tmpfs cannot be mounted here; a limit of file size stands in, in test_publish")
    done = run("-c", SMALL_DISK, disk)
    assert done.returncode == 0, done.stderr
    *attempts, last = done.stdout.splitlines()
    for told, articles in zip(attempts[::2], attempts[1::2], strict=True):
        assert (told, articles) == ("2", "2") or (
            told.startswith(f"cannot write to {disk}/warehouse: ") and articles == "1"
        )
    assert "No space left on device" in attempts[0]
    assert last == "2 0"


def test_a_folder_that_may_not_be_written_is_told_and_can_be_read():
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        done = run("-c", WITHOUT_RIGHTS, folder)
        for path in (Path(folder), *Path(folder).rglob("*")):
            path.chmod(0o755)
        assert done.returncode == 0, done.stderr
        denied = f"cannot write to {folder}/warehouse: Permission denied"
        assert done.stdout.splitlines() == ["Permission denied", *[denied] * 3, "1", "1", "False"]


def test_of_two_publishers_at_once_one_publishes_and_the_other_is_told(
    root: Path, standing: Standing, query: Query
):
    offered = ",".join(str(folder) for (folder,) in standing.candidate.batches)
    slow = [sys.executable, Path(__file__).with_name("publishers.py"), "slow", root, offered]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    with subprocess.Popen(
        list(map(str, slow)), stdout=subprocess.PIPE, text=True, env=environment
    ) as first:
        while not list(root.glob(".aside-*")):
            sleep(0.01)
        with pytest.raises(PublisherAtWorkError, match=f"another publisher is at work on {root}"):
            publish(root, standing.candidate)
        assert first.communicate()[0] == "2\n"
    assert query(root / "letopis.duckdb", COUNT) == [(2,)]
    assert publish(root, standing.candidate).number == 2
    assert examine(root).damages == ()


def test_a_clock_that_went_backwards_loses_nothing(
    root: Path, standing: Standing, query: Query, monkeypatch: pytest.MonkeyPatch
):
    class Earlier(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # noqa: ARG003
            return datetime(1999, 12, 31, tzinfo=UTC)

    monkeypatch.setattr(publishing, "datetime", Earlier)
    published = publish(root, standing.candidate)
    assert (published.number, published.is_new) == (2, True)
    listed = list_snapshots(root)
    assert [s.entry.snapshot_id for s in listed] == [2, 1]
    assert listed[0].entry.published_at < listed[1].entry.published_at
    assert query(published.catalog, COUNT) == [(2,)]
    assert collect(root).snapshots == ()
    monkeypatch.undo()
    assert publish(root, Candidate(standing.candidate.batches[1:])).number == 3
