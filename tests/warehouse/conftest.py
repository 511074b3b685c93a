"""Small warehouses of invented articles."""

from pathlib import Path

import duckdb
import pytest

from flows.wordings import write_wordings
from tasks.deduplicate.utterances import agreement
from tasks.records import InheritedDate
from tests.warehouse.newsroom import (
    Query,
    Story,
    copied_passage,
    retold_story,
    talks_story,
    write_stage,
)
from warehouse.candidate import Candidate
from warehouse.consolidation import consolidate
from warehouse.publish import publish


@pytest.fixture
def harvest() -> Story:
    """An article with one statement of each of two speakers."""
    story = Story(
        "harvest",
        "«Урожай собран», - сказал Иван Петров. «Зерна хватит всем», - добавила Анна Белова.",
        "2014-09-03",
    )
    story.says("Иван Петров", "Урожай собран")
    story.says("Анна Белова", "Зерна хватит всем", cue="добавить")
    return story


@pytest.fixture
def bridge() -> Story:
    """An undated article with one statement."""
    story = Story("bridge", "«Мост построят к осени», - сообщил Иван Петров.")
    story.says("Иван Петров", "Мост построят к осени", cue="сообщить")
    return story


@pytest.fixture
def candidate(tmp_path: Path, harvest: Story, bridge: Story) -> Candidate:
    """Two batches of an article each."""
    folders = [
        write_stage(tmp_path / "stages" / name, *story.rows)
        for name, story in (("b1", harvest), ("b2", bridge))
    ]
    return Candidate(batches=[[folder] for folder in folders])


@pytest.fixture(scope="session")
def newsroom_stages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Stage folders of the talks, of their retelling, and of what both have in common."""
    root = tmp_path_factory.mktemp("stages")
    talks, retold = talks_story(), retold_story()
    across = copied_passage(
        talks,
        retold,
        "«Торговля растёт быстро и в обе стороны», - сказал Иван Петров.",
        "«Торговля растёт очень быстро и в обе стороны», - сказал И. Петров.",
    )
    dates = InheritedDate(
        article_id=retold.article_id,
        published_edtf="2015-03-11",
        of_article_id=talks.article_id,
        containment=0.7,
    )
    folders = [write_stage(root / s.article_id, *s.rows) for s in (talks, retold)]
    copies = write_stage(root / "copies", *across, dates)
    facts = root / "facts"
    facts.mkdir()
    consolidate([*folders, copies], facts, agreement)
    write_wordings(facts)
    return [*folders, copies, facts]


@pytest.fixture(scope="session")
def newsroom(newsroom_stages: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalog of a warehouse with the talks and their retelling."""
    talks, retold, copies, facts = newsroom_stages
    offered = Candidate(batches=[[talks], [retold]], across=[copies, facts])
    return publish(tmp_path_factory.mktemp("newsroom"), offered).catalog


@pytest.fixture(scope="session")
def query() -> Query:
    """Ask a catalog as an analyst does, with plain duckdb."""

    def ask(catalog: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
        with duckdb.connect(str(catalog), read_only=True) as con:
            return con.execute(sql, list(values)).fetchall()

    return ask
