"""The same rows for any batch size, any order of articles and any way to have the jobs done."""

import random
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.attempts import Outcome
from flows.pipeline import run_pipeline
from flows.runners import Runner, Work, serial
from flows.settings import SEED_ARTICLES, Settings
from flows.stages.clean import clean_or_reject
from flows.stages.extract import read_articles
from flows.stages.ingest import articles_in, read_source
from flows.store import Job
from tasks.clean.clean import Cleaned
from tasks.extract.claims import Claims
from tasks.records import Article, RawItem

OPERATIONS = {"runs", "stage_runs", "checks", "snapshots", "segments"}


@cache
def seed_articles() -> tuple[Article, ...]:
    items = [read_source(path, "seeds") for path in articles_in(SEED_ARTICLES)]
    cleaned = [clean_or_reject(item) for item in items if isinstance(item, RawItem)]
    return tuple(a for c in cleaned if isinstance(c, Cleaned) for a in c.articles)


@cache
def paragraphs() -> tuple[str, ...]:
    return tuple(p for a in seed_articles() for p in a.text.split("\n") if len(p) > 80)


def generated(number: int) -> list[str]:
    """Texts of paragraphs of the seeds, some of which stand in several texts."""
    draw = random.Random(number)  # noqa: S311 - the same in each run
    return ["\n\n".join(draw.sample(paragraphs(), draw.randint(1, 4))) for _ in range(6)]


@cache
def read_alone(article: Article) -> object:
    return next(read_articles([article], {}))


@settings(max_examples=6)
@given(articles=st.permutations(seed_articles()), size=st.integers(1, 6))
def test_an_article_is_read_the_same_in_any_company(articles: Sequence[Article], size: int):
    batches = [articles[i : i + size] for i in range(0, len(articles), size)]
    found = [result for batch in batches for result in read_articles(batch, {})]
    assert all(isinstance(result, Claims) for result in found)
    assert found == [read_alone(article) for article in articles]


def last_first(work: Work, jobs: Sequence[Job]) -> Iterator[Outcome]:
    """A runner whose jobs end in the reverse order."""
    yield from reversed([work(job) for job in reversed(jobs)])


def rows(warehouse: Settings) -> dict[str, list[tuple[object, ...]]]:
    """The rows of every published table, those of operations left out."""
    with duckdb.connect(str(warehouse.catalog), read_only=True) as con:
        found = con.execute("select distinct table_name from segments where n_rows > 0").fetchall()
        names = sorted({name for (name,) in found} - OPERATIONS)
        return {name: con.execute(f"from {name} order by all").fetchall() for name in names}


@pytest.mark.parametrize("number", [1, 2])
def test_batch_size_order_and_runner_change_no_row(tmp_path: Path, number: int):
    sources = []
    for i, text in enumerate(generated(number)):
        sources.append(tmp_path / "news" / f"{i}.txt")
        sources[-1].parent.mkdir(exist_ok=True)
        sources[-1].write_text(text)
    ways: list[tuple[int, list[Path], Runner]] = [
        (500, sources, serial),
        (1, sources[::-1], last_first),
        (4, sources[3:] + sources[:3], last_first),
    ]
    found = []
    for size, given_sources, runner in ways:
        warehouse = Settings(tmp_path / str(size), batch_size=size)
        assert not run_pipeline(given_sources, warehouse, runner=runner).failures
        found.append(rows(warehouse))
    assert len(found[0]["statements"]) > 1
    assert found[1] == found[0]
    assert found[2] == found[0]


def test_articles_that_come_one_by_one_give_the_rows_of_those_that_come_at_once(tmp_path: Path):
    sources = articles_in(SEED_ARTICLES)[2:]
    grown, whole = Settings(tmp_path / "grown"), Settings(tmp_path / "whole")
    for source in sources[::-1]:
        run_pipeline([source], grown)
    run_pipeline(sources, whole)
    assert rows(grown) == rows(whole)
