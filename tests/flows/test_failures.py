"""What fails is named and counted, the rest is published, and the next run goes on from there."""

from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from flows.context import Context
from flows.errors import LetopisError
from flows.ledger import Ledger
from flows.pipeline import run_pipeline, run_stage
from flows.run_records import run_records
from flows.settings import Settings
from flows.stages import clean, extract
from flows.store import Store
from flows.walk import Report
from tasks.extract import claims
from tasks.extract.reading.reading import Reading
from tasks.records import Event

TEXTS = (
    "Министр экономики Иван Петров заявил 12 мая 2015 года, что завод построят к осени.",
    "Президент Пётр Иванов встретился с премьер-министром Олегом Сидоровым в Минске.",
    "Экспорт молока вырос на 7 процентов, сообщила в понедельник пресс-служба ведомства.",
)
BAD = "Олегом Сидоровым"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for number, text in enumerate(TEXTS):
        (folder / f"{number}.txt").write_text(f"{text}\n\n{text} Подробности позже.")
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "warehouse", batch_size=1)


def holds_bad(articles: Path) -> bool:
    return BAD in str(duckdb.sql(f"select text from '{articles}'").fetchall())


@pytest.fixture
def extract_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """Extraction of the batch with the second article fails as a whole."""
    whole = extract.extract_table

    def failing(articles: Path, inherited, folder: Path):
        if holds_bad(articles):
            raise MemoryError("too much")
        return whole(articles, inherited, folder)

    monkeypatch.setattr(extract, "extract_table", failing)


@pytest.fixture
def clean_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cleaning of the batch with the second article fails as a whole."""
    whole = clean.clean_table

    def failing(raw: Path, folder: Path):
        if holds_bad(raw):
            raise MemoryError("too much")
        return whole(raw, folder)

    monkeypatch.setattr(clean, "clean_table", failing)


def rows(settings: Settings, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(settings.catalog), read_only=True) as con:
        return con.execute(query).fetchall()


def counts(report: Report) -> tuple[int, ...]:
    c = report.counts
    return (c.n_ingested, c.n_published, c.n_rejected, c.n_set_aside, c.n_unchanged)


def tables(settings: Settings) -> set[tuple[str, bytes]]:
    operations = {"runs", "stage_runs", "checks", "snapshots"}
    current = rows(settings, "select table_name, segment from segments where n_rows > 0")
    return {(table, name) for table, name in current if table not in operations}


def test_a_batch_that_extract_fails_at_is_published_without_claims_and_read_by_the_next_run(
    news: Path, settings: Settings, tmp_path: Path, monkeypatch, request
):
    request.getfixturevalue("extract_fails")
    report = run_pipeline([news], settings)
    assert [f.error for f in report.failures] == ["MemoryError: too much"]
    assert counts(report) == (3, 3, 0, 0, 0)
    assert rows(settings, "select count(*) from articles") == [(3,)]
    read = f"select count(*) from claims where contains(evidence, '{BAD}')"
    assert rows(settings, read) == [(0,)]
    failed = "select state, n_computed, n_failed, error from stage_runs where stage = 'extract'"
    batch = report.failures[0].batch
    assert rows(settings, failed) == [("failed", 2, 1, f"batch {batch}: MemoryError: too much")]
    assert rows(settings, "select state from runs") == [("failed",)]
    monkeypatch.undo()
    again = run_pipeline([news], settings)
    assert [r.computed for r in again.stages if r.stage in {"clean", "extract"}] == [0, 1]
    assert counts(again) == (3, 0, 0, 0, 3)
    assert rows(settings, read) != [(0,)]
    undisturbed = Settings(tmp_path / "undisturbed", batch_size=1)
    run_pipeline([news], undisturbed)
    assert tables(settings) == tables(undisturbed)


def test_a_batch_that_clean_fails_at_waits_and_the_others_are_published(
    news: Path, settings: Settings, monkeypatch, request
):
    request.getfixturevalue("clean_fails")
    report = run_pipeline([news], settings)
    assert counts(report) == (3, 2, 0, 1, 0)
    assert rows(settings, "select count(*) from raw") == [(2,)]
    monkeypatch.undo()
    again = run_pipeline([news], settings)
    assert counts(again) == (3, 1, 0, 0, 2)
    assert not again.failures
    added = "select n_ingested, n_published, n_set_aside, n_unchanged from runs order by number"
    assert rows(settings, added) == [(3, 2, 1, 0), (3, 1, 0, 2)]


def test_a_failure_takes_away_nothing_that_is_published(
    news: Path, settings: Settings, monkeypatch, request
):
    run_pipeline([news], settings)
    before = tables(settings)
    for output in (settings.stages / "extract").iterdir():
        (output / "manifest.json").unlink()
    request.getfixturevalue("extract_fails")
    with pytest.raises(LetopisError, match="which is published: the snapshot stays as it is"):
        run_pipeline([news], settings)
    assert tables(settings) == before
    monkeypatch.undo()
    assert not run_pipeline([news], settings).failures
    assert tables(settings) == before


def test_a_run_that_fails_before_load_stands_in_the_next_snapshot(
    news: Path, settings: Settings, monkeypatch
):
    def failing(*_rest: object) -> None:
        raise LetopisError("the disk is full")

    monkeypatch.setattr("flows.steps.consolidate_job", failing)
    with pytest.raises(LetopisError, match="the disk is full"):
        run_pipeline([news], settings)
    assert not settings.catalog.is_file()
    monkeypatch.undo()
    run_pipeline([news], settings)
    found = rows(
        settings, "select number, state, error, n_published, n_set_aside from runs order by 1"
    )
    assert found == [(1, "failed", "the disk is full", 0, 3), (2, "done", None, 3, 0)]


def test_one_batch_of_a_stage_is_computed_alone(news: Path, settings: Settings):
    run_pipeline([news], settings)
    batch = Store(settings.stages).batches("ingest")[0].batch
    context = Context(settings, "extract", batch[:6], force=True)
    assert run_stage("extract", [], context).computed == 1
    with pytest.raises(LetopisError, match="no batch begins with 'none'"):
        run_stage("extract", [], Context(settings, "extract", "none"))
    last = run_records(Ledger(settings.ledger).runs(last=1))[0]
    assert last.state == "failed", "it is no run that did well"
    with pytest.raises(LetopisError, match="one for all batches"):
        run_stage("consolidate", [], Context(settings, "consolidate", batch))


def test_a_claim_with_an_impossible_date_is_set_aside_and_all_else_is_published(
    settings: Settings, news: Path, monkeypatch: pytest.MonkeyPatch
):
    find = claims.find_events

    def with_a_slip(reading: Reading) -> tuple[Event, ...]:
        return tuple(replace(event, date_edtf="20155-05") for event in find(reading))

    monkeypatch.setattr(claims, "find_events", with_a_slip)
    run_pipeline([news], settings)
    (refused, *_) = rows(settings, "select stage, reason, detail from rejects order by detail")
    assert refused[:2] == ("extract", "broken_promise")
    assert "no date: 20155-05" in str(refused[2])
    assert rows(settings, "select count(*) from articles") == [(len(TEXTS),)]
    assert rows(settings, "select count(*) from events") == [(0,)]
    assert rows(settings, "select count(*) > 0 from statements") == [(True,)]
