"""A small newsroom: invented articles and claims, written as the stages would leave them."""

import hashlib
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows.tables import write_table
from tasks.identity import stable_id
from tasks.records import (
    Article,
    Attribution,
    ClusterMember,
    Copy,
    Cut,
    DateCandidate,
    Document,
    Event,
    Indicator,
    InheritedDate,
    Link,
    Membership,
    Mention,
    Ownership,
    Passage,
    Position,
    RawItem,
    Reject,
    Statement,
    TextMap,
)
from warehouse.candidate import Candidate

TABLES: dict[type, str] = {
    Article: "articles",
    Attribution: "attributions",
    ClusterMember: "clusters",
    Copy: "copies",
    Cut: "cuts",
    DateCandidate: "date_candidates",
    Document: "documents",
    Event: "events",
    Indicator: "indicators",
    InheritedDate: "inherited_dates",
    Link: "links",
    Membership: "memberships",
    Mention: "mentions",
    Ownership: "ownerships",
    Passage: "passages",
    Position: "positions",
    RawItem: "raw",
    Reject: "rejects",
    Statement: "statements",
    TextMap: "text_map",
}
Query = Callable[..., list[tuple[Any, ...]]]


def write_stage(folder: Path, *rows: object) -> Path:
    """A stage's folder with these rows in their tables; the other tables are empty."""
    folder.mkdir(parents=True, exist_ok=True)
    by_type = defaultdict(list)
    for row in rows:
        by_type[type(row)].append(row)
    for record, table in TABLES.items():
        write_table(folder / f"{table}.parquet", record, by_type[record])
    return folder


class Story:
    """One article with its item, and claims whose evidence is looked up in the text."""

    def __init__(self, name: str, text: str, published: str | None = None, **slots: object) -> None:
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        raw_id, article_id = stable_id("raw", name), stable_id("article", name)
        address = f"news/{name}.txt"
        self.text = text
        self.article_id = article_id
        self.rows: list[object] = [
            RawItem(
                raw_id=raw_id,
                raw_sha256=sha256,
                source_name="news",
                address=address,
                encoding="utf-8",
                decoded_by="utf-8",
                text=text,
            ),
            Article(
                article_id=article_id,
                publication_id=stable_id("publication", name),
                raw_id=raw_id,
                source_name="news",
                address=address,
                part_no=1,
                published_edtf=published,
                published_basis="stated" if published else None,
                published_evidence=None,
                text=text,
                raw_sha256=sha256,
                **{"title": name, **slots},
            ),
            TextMap(article_id=article_id, start_char=0, raw_start=0, length=len(text)),
        ]

    def claim(self, record: type, evidence: str, **slots: object) -> str:
        """Add a claim and return its id."""
        start = self.text.index(evidence)
        claim_id = stable_id(self.article_id, record.__name__, evidence, str(len(self.rows)))
        place = {"start_char": start, "end_char": start + len(evidence), "evidence": evidence}
        ids = {"claim_id": claim_id, "article_id": self.article_id}
        self.rows.append(record(**ids, **place, rule="test", **slots))
        return claim_id

    def says(self, speaker: str | None, words: str, **slots: object) -> str:
        """Add a direct statement of these words."""
        own = {"mode": "direct", "cue": "сказать", "layout": "inline", "said_edtf": None}
        parts = {"text": words, "parts": (words,), "part_starts": (self.text.index(words),)}
        return self.claim(Statement, words, speaker=speaker, **{**own, **parts, **slots})

    def mention(self, words: str, kind: str, name: str | None = None, form: str = "name") -> None:
        """Add a mention of somebody or something."""
        start = self.text.index(words)
        self.rows.append(
            Mention(
                article_id=self.article_id,
                start_char=start,
                end_char=start + len(words),
                kind=kind,
                form=form,
                name=name or words,
                text=words,
            )
        )


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


@pytest.fixture
def query() -> Query:
    """Ask a catalog as an analyst does, with plain duckdb."""

    def ask(catalog: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with duckdb.connect(str(catalog), read_only=True) as con:
            return con.execute(sql, list(values)).fetchall()

    return ask
