"""The commands about the past and the upkeep of a warehouse."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.command_line import app
from flows.errors import LetopisError
from tests.warehouse.standing import Standing, stand
from tests.warehouse.test_transfer import lose_a_segment
from warehouse.errors import WarehouseError


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Standing:
    """A warehouse with two snapshots: one article, then two."""
    return stand(tmp_path_factory.mktemp("standing"), ["harvest"], ["harvest", "bridge"])


@pytest.fixture
def root(standing: Standing, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The warehouse as it was published; the commands find it."""
    root = standing.put_back()
    monkeypatch.setenv("LETOPIS_WAREHOUSE", str(root))
    return root


def letopis(*words: str, code: int = 0) -> str:
    """What a command prints; errors are raised."""
    result = CliRunner().invoke(app, words, catch_exceptions=False)
    assert result.exit_code == code
    return result.output


@pytest.mark.usefixtures("root")
def test_snapshots_are_listed_with_what_they_are_kept_for():
    letopis("snapshots", "keep", "1", "--reason", "yearbook")
    lines = [line.split() for line in letopis("snapshots").splitlines() if line.strip()]
    numbers = [(words[0], words[3]) for words in lines if words[0].isdecimal()]
    assert numbers == [("2", "2"), ("1", "1")]
    assert lines[-1][-1] == "yearbook"
    letopis("snapshots", "release", "1")
    assert "yearbook" not in letopis("snapshots")


@pytest.mark.usefixtures("root")
def test_a_query_asks_an_earlier_snapshot():
    query = "select count(*) as n from articles"
    assert letopis("sql", query, "--as-of", "1", "--format", "csv").split() == ["n", "1"]
    assert letopis("sql", query, "--format", "csv").split() == ["n", "2"]
    with pytest.raises(WarehouseError, match="no snapshot 9"):
        letopis("sql", query, "--as-of", "9")


@pytest.mark.usefixtures("root")
def test_an_export_tells_what_it_holds(tmp_path: Path):
    told = letopis("export", str(tmp_path / "out"), "--table", "statements", "--format", "csv")
    assert "1 tables and views, 2 rows" in told
    assert (tmp_path / "out" / "statements.csv").exists()


@pytest.mark.usefixtures("root")
def test_collection_tells_what_went():
    assert letopis("gc") == "0 snapshots, 0 segments, 0 stage outputs removed: 0.0 MB\n"


def test_the_doctor_names_damage_and_makes_it_good(root: Path):
    assert "damaged" not in letopis("doctor")
    (root / "letopis.duckdb").unlink()
    assert f"missing: {root}/letopis.duckdb" in letopis("doctor", "--check", code=1)
    assert "current snapshot: 2" in letopis("doctor")
    next(root.glob("tables/articles/*.parquet")).write_bytes(b"damaged")
    told = letopis("doctor", code=1)
    assert "set aside" in told
    assert "`letopis run` writes those of the current snapshot again" in told


def test_a_warehouse_is_copied_to_another_folder(root: Path, tmp_path: Path):
    assert "snapshot 2, 2 snapshots in all" in letopis("publish", str(tmp_path / "new"))
    count = "select count(*) as n from articles"
    told = letopis("sql", count, "--format", "csv", "--warehouse", str(tmp_path / "new"))
    assert told.split() == ["n", "2"]
    assert (root / "letopis.duckdb").exists()


def test_a_missing_catalog_of_whole_snapshots_is_one_for_the_doctor(root: Path):
    (root / "letopis.duckdb").unlink()
    with pytest.raises(LetopisError, match="`letopis doctor` restores it from a snapshot"):
        letopis("sql", "select 1")
    assert "`letopis doctor` restores it from a snapshot" in letopis("status")


@pytest.mark.parametrize("words", [["sql", "from raw"], ["show", "harvest"]])
def test_after_a_move_by_hand_every_question_names_the_doctor(
    tmp_path: Path, root: Path, words: list[str]
):
    shutil.move(root, tmp_path / "moved")
    folder = ("--warehouse", str(tmp_path / "moved"))
    with pytest.raises((LetopisError, WarehouseError), match="`letopis doctor`, which names"):
        letopis(*words, *folder)


def test_the_doctor_tells_of_rows_lost_for_good_and_lets_their_snapshot_go(
    tmp_path: Path,
):
    root = stand(tmp_path, ["harvest"], ["bridge"]).root
    lost = lose_a_segment(root, 1)
    folder = ("--warehouse", str(root))
    told = letopis("doctor", *folder)
    assert f"missing: {lost}, needed by snapshots 1" in told
    assert "snapshots 1 lost rows for good" in told
    assert "letopis run" not in told
    assert f"`letopis doctor --let-go --warehouse {root}`" in told
    assert "missing" in letopis("doctor", "--check", *folder, code=1)
    assert "snapshots 1 left out" in letopis("publish", str(tmp_path / "copy"), *folder)
    assert "snapshots 1 let go" in letopis("doctor", "--let-go", *folder)
    assert "missing" not in letopis("doctor", "--check", *folder)
    assert "snapshot 2, 1 snapshots in all" in letopis("publish", str(tmp_path / "new"), *folder)


def test_the_doctor_waits_for_a_run_where_the_current_snapshot_lost_rows(root: Path):
    lose_a_segment(root, 2)
    told = letopis("doctor", "--let-go", code=1)
    assert "`letopis run` writes those of the current snapshot again" in told
    assert "let go" not in told


def test_a_warehouse_moved_by_hand_is_given_its_folder_though_an_earlier_snapshot_lost_rows(
    tmp_path: Path,
):
    root = stand(tmp_path, ["harvest"], ["bridge"]).root
    lose_a_segment(root, 1)
    shutil.move(root, tmp_path / "moved")
    told = letopis("doctor", "--warehouse", str(tmp_path / "moved"))
    assert "snapshots 1 lost rows for good" in told
    answer = ("sql", "select count(*) as n from raw", "--format", "csv")
    assert letopis(*answer, "--warehouse", str(tmp_path / "moved")).split() == ["n", "1"]
