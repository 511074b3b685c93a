"""What a run would do now, and why, is known without doing it."""

import shutil
from pathlib import Path

import pytest

from flows.pipeline import run_pipeline
from flows.settings import Settings
from flows.survey import Verdict, changed, survey

TEXT = "Министр экономики Иван Петров заявил 12 мая 2015 года, что завод построят к осени."


@pytest.fixture
def warehouse(tmp_path: Path) -> Settings:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"{TEXT} Это было {name}.\n" * 2)
    settings = Settings(tmp_path / "warehouse", batch_size=1)
    run_pipeline([tmp_path / "one.txt", tmp_path / "two.txt"], settings)
    return settings


def why(settings: Settings) -> dict[str, dict[str, int]]:
    return {verdict.stage: dict(verdict.reasons) for verdict in survey(settings) if verdict.reasons}


def test_after_a_run_everything_is_up_to_date(warehouse: Settings):
    assert survey(warehouse) == [
        Verdict("ingest", 2, {}),
        Verdict("clean", 2, {}),
        Verdict("deduplicate", 3, {}),
        Verdict("extract", 2, {}),
        Verdict("consolidate", 1, {}),
        Verdict("load", 1, {}),
    ]


def test_a_damaged_output_is_named_with_what_follows_it(warehouse: Settings):
    folder = next((warehouse.stages / "extract").iterdir())
    (folder / "events.parquet").write_bytes(b"")
    assert why(warehouse) == {
        "extract": {"damaged": 1},
        "consolidate": {"follows extract": 1},
        "load": {"follows the stages before it": 1},
    }


@pytest.mark.parametrize("damage", ["damaged", "gone"])
def test_an_output_of_ingest_that_is_not_whole_is_named(warehouse: Settings, damage: str):
    for number, folder in enumerate(sorted((warehouse.stages / "ingest").iterdir()), 1):
        if damage == "damaged":
            (folder / "raw.parquet").write_bytes(b"gone")
        else:
            shutil.rmtree(folder)
        assert why(warehouse)["ingest"] == {f"{damage}, give its files again": number}


def test_a_changed_word_list_is_named(warehouse: Settings, monkeypatch: pytest.MonkeyPatch):
    from flows import fingerprint, jobs

    version = jobs.stage_version(jobs.EXTRACT)
    parts = {**fingerprint.parts_of(version), "word list words/speech_verbs": "another"}
    monkeypatch.setitem(fingerprint._PARTS, "another", parts)
    monkeypatch.setattr(
        jobs,
        "stage_version",
        lambda module: "another" if module == jobs.EXTRACT else fingerprint.stage_version(module),
    )
    assert why(warehouse)["extract"] == {"word list words/speech_verbs changed": 2}
    assert set(why(warehouse)) == {"extract", "consolidate", "load"}


def test_nothing_is_known_of_a_warehouse_without_items(tmp_path: Path):
    assert survey(Settings(tmp_path)) == []


def test_what_changed_is_named_word_lists_first():
    before = {"code of tasks.a": "1", "word list words/b": "1", "library c": "1", "code of d": "1"}
    assert changed(before, {**before, "code of tasks.a": "2"}) == "code of tasks.a changed"
    assert changed(before, dict.fromkeys(before, "2")) == (
        "library c, word list words/b, code of d and 1 more changed"
    )
    assert changed({}, before) == "another version of the code"


def test_a_person_reads_the_state_of_a_warehouse(letopis, warehouse: Settings):
    done = letopis("status", "--warehouse", warehouse.warehouse, env={"COLUMNS": "100"})
    assert done.returncode == 0, done.stderr
    assert "Snapshot 1" in done.stdout
    assert "2 = 2 published → snapshot 1" in done.stdout
    for heading in ("Runs", "Stages of run 1", "What a run would do now"):
        assert heading in done.stdout
    empty = letopis("status", "--warehouse", warehouse.warehouse / "nowhere")
    assert "Nothing is published yet." in empty.stdout
