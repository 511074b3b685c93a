"""An item that comes again with other text: the last version counts, the earlier ones stay."""

import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows.context import Context
from flows.pipeline import run_pipeline, run_stage
from flows.settings import Settings
from flows.walk import Report

FIRST = "Министр экономики Иван Петров заявил 3 марта 2015 года, что завод построят в Северске."
SECOND = FIRST.replace("Северске", "Заречном")
OTHER = "Директор музея Анна Белова сообщила 4 марта 2015 года, что выставка откроется летом."


class Newsroom:
    """A folder with two articles and its warehouse."""

    def __init__(self, folder: Path) -> None:
        self.sources = folder / "news"
        self.settings = Settings(folder / "warehouse")
        self.sources.mkdir()
        self.write("museum", OTHER)

    def write(self, name: str, text: str) -> None:
        (self.sources / f"{name}.txt").write_text(text)

    def takes_in(self, text: str) -> Report:
        """A run after the first article has become `text`."""
        self.write("factory", text)
        return run_pipeline([self.sources], self.settings)

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        with duckdb.connect(str(self.settings.catalog), read_only=True) as con:
            return con.execute(sql).fetchall()

    def said_of_the_factory(self, view: str = "statements") -> list[str]:
        rows = self.ask(f"select text from {view} where text like '%завод%' order by text")
        return [text for (text,) in rows]


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


def test_the_version_that_came_last_is_current(newsroom: Newsroom):
    newsroom.takes_in(FIRST)
    newsroom.takes_in(SECOND)
    sql = "select text, is_current, publication_id from articles where address like '%factory%'"
    rows = sorted(newsroom.ask(sql))
    assert [row[:2] for row in rows] == sorted([(FIRST, False), (SECOND, True)])
    assert rows[0][2] == rows[1][2]


def test_claims_facts_and_searches_have_the_current_version_alone(newsroom: Newsroom):
    newsroom.takes_in(FIRST)
    newsroom.takes_in(SECOND)
    assert newsroom.said_of_the_factory() == ["завод построят в Заречном"]
    assert len(newsroom.said_of_the_factory("stored.statements")) == 2
    assert newsroom.said_of_the_factory("quotes_by('Петров')") == ["завод построят в Заречном"]
    assert newsroom.ask("select count(*) from search('заводы')") == [(1,)]
    assert newsroom.ask("select count(*) from search_articles('Северск')") == [(0,)]
    facts = (
        "select n_claims, n_articles from facts where kind = 'statement' and label like '%завод%'"
    )
    assert newsroom.ask(facts) == [(1, 1)]


def test_a_version_that_comes_back_is_current_again(newsroom: Newsroom):
    for text in (FIRST, SECOND, FIRST):
        report = newsroom.takes_in(text)
    assert newsroom.said_of_the_factory() == ["завод построят в Северске"]
    versions = "select version_no from item_versions where address like '%factory%' order by all"
    assert newsroom.ask(versions) == [(1,), (2,), (3,)]
    assert newsroom.ask("select count(*) from raw") == [(3,)]
    assert (report.counts.n_ingested, report.counts.n_unchanged) == (2, 2)
    again = newsroom.takes_in(FIRST)
    assert again.snapshot is not None
    assert not again.snapshot.is_new
    newsroom.takes_in(SECOND)
    assert newsroom.said_of_the_factory() == ["завод построят в Заречном"]


def test_a_later_version_without_an_article_supersedes_nothing(newsroom: Newsroom):
    newsroom.takes_in(FIRST)
    newsroom.takes_in("")
    assert newsroom.said_of_the_factory() == ["завод построят в Северске"]
    assert newsroom.ask("select count(*) from articles where not is_current") == [(0,)]


def test_facts_after_a_correction_are_those_of_a_consolidation_from_nothing(newsroom: Newsroom):
    newsroom.takes_in(FIRST)
    newsroom.takes_in(SECOND)
    stage = newsroom.settings.stages / "consolidate"
    newest = max(stage.iterdir(), key=lambda folder: folder.stat().st_mtime_ns)
    grown = {path.name: path.read_bytes() for path in newest.glob("*.parquet")}
    shutil.rmtree(stage)
    newsroom.takes_in(SECOND)
    (whole,) = stage.iterdir()
    assert grown == {path.name: path.read_bytes() for path in whole.glob("*.parquet")}


def test_a_reject_stands_for_as_long_as_the_item_is_as_it_was_then(newsroom: Newsroom):
    rejected = "select regexp_extract(address, '[a-z]+[.]txt'), reason from rejects order by all"
    newsroom.write("bridge", "")
    newsroom.takes_in("")
    empty = [("bridge.txt", "empty"), ("factory.txt", "empty")]
    assert newsroom.ask(rejected) == empty
    newsroom.takes_in(FIRST)
    assert newsroom.ask(rejected) == empty[:1]
    assert not newsroom.takes_in(FIRST).snapshot.is_new
    newsroom.takes_in("")
    assert newsroom.ask(rejected) == empty


def test_a_forced_ingest_reads_the_batches_again_whose_files_are_as_they_were(newsroom: Newsroom):
    def ingest(*, force: bool = False) -> tuple[int, int]:
        context = Context(newsroom.settings, "ingest", force=force)
        run = run_stage("ingest", [newsroom.sources], context)
        return run.computed, run.reused

    newsroom.write("factory", FIRST)
    assert ingest() == (1, 0)
    newsroom.write("bridge", "")
    assert ingest() == (1, 1)
    folders = sorted((newsroom.settings.stages / "ingest").iterdir())
    before = [(folder / "manifest.json").read_bytes() for folder in folders]
    assert ingest(force=True) == (2, 0)
    assert sorted((newsroom.settings.stages / "ingest").iterdir()) == folders
    assert [(folder / "manifest.json").read_bytes() for folder in folders] == before
    newsroom.write("factory", SECOND)
    assert ingest(force=True) == (2, 1)
