"""Invented articles and claims, written as the stages would leave them."""

import hashlib
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

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
    ItemVersion,
    Link,
    Membership,
    Mention,
    Ownership,
    Passage,
    Position,
    RawItem,
    Reject,
    SearchEntry,
    Sentence,
    Statement,
    TextMap,
    WordForm,
)

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
    ItemVersion: "item_versions",
    Link: "links",
    Membership: "memberships",
    Mention: "mentions",
    Ownership: "ownerships",
    Passage: "passages",
    Position: "positions",
    RawItem: "raw",
    Reject: "rejects",
    SearchEntry: "search_index",
    Sentence: "sentences",
    Statement: "statements",
    TextMap: "text_map",
    WordForm: "word_forms",
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


TALKS = """Президент Казахстана Нурлан Сериков встретился в Минске с Иваном Петровым.
«Торговля растёт быстро и в обе стороны», - сказал Иван Петров.
Товарооборот Беларуси и Казахстана в 2014 году составил 2 млрд долларов.
Стороны подписали соглашение о науке. Беларусь входит в Союз северных портов.
Концерн «Волна» владеет 30% порта, сообщает агентство «Вести порта»."""
# Another outlet copies the quotation with one word more, and has another figure.
RETOLD = """«Торговля растёт очень быстро и в обе стороны», - сказал И. Петров.
Товарооборот Беларуси и Казахстана в 2014 году составил 3 млрд долларов.
Нурлан Омарович Сериков - президент Казахстана."""


def talks_story() -> Story:
    """An article with claims of every kind."""
    story = Story("talks", TALKS, "2015-03-10")
    for words, kind, name in (
        ("Казахстана", "country", "KZ"),
        ("Нурлан Сериков", "person", "Нурлан Сериков"),
        ("Иваном Петровым", "person", "Иван Петров"),
        ("Минске", "place", "Минск"),
        ("Концерн «Волна»", "organization", "концерн «Волна»"),
    ):
        story.mention(words, kind, name)
    story.says("Иван Петров", "Торговля растёт быстро и в обе стороны", said_edtf="2015-03-10")
    story.claim(
        Event,
        "Нурлан Сериков встретился в Минске с Иваном Петровым",
        type="meeting",
        participants=("Нурлан Сериков", "Иван Петров"),
        place="Минск",
        date_edtf="2015-03-10",
        modality="happened",
    )
    story.claim(
        Position,
        "Президент Казахстана Нурлан Сериков",
        person="Нурлан Сериков",
        title="президент",
        organization=None,
        country_code="KZ",
        as_of_edtf="2015-03-10",
    )
    _turnover(story, "2 млрд долларов", 2e9)
    story.claim(
        Document,
        "подписали соглашение о науке",
        type="соглашение",
        subject="наука",
        parties=("BY", "KZ"),
        status="signed",
        date_edtf="2015-03",
        place=None,
    )
    story.claim(
        Membership,
        "Беларусь входит в Союз северных портов",
        member="BY",
        organization="Союз северных портов",
    )
    story.claim(
        Ownership,
        "Концерн «Волна» владеет 30% порта",
        owner="концерн «Волна»",
        owned="порт",
        share_pct=30.0,
    )
    story.claim(
        Attribution, "сообщает агентство «Вести порта»", agency="агентство «Вести порта»", via=None
    )
    return story


def retold_story() -> Story:
    """An undated article that copies a passage of the talks and has a figure of its own."""
    story = Story("retold", RETOLD)
    story.mention("И. Петров", "person")
    story.mention("Нурлан Омарович Сериков", "person")
    story.says("И. Петров", "Торговля растёт очень быстро и в обе стороны")
    story.claim(
        Position,
        "Нурлан Омарович Сериков - президент Казахстана",
        person="Нурлан Омарович Сериков",
        title="президент",
        organization=None,
        country_code="KZ",
        as_of_edtf=None,
    )
    _turnover(story, "3 млрд долларов", 3e9)
    return story


def _turnover(story: Story, words: str, value: float) -> None:
    story.claim(
        Indicator,
        f"Товарооборот Беларуси и Казахстана в 2014 году составил {words}",
        metric="товарооборот",
        scope=("BY", "KZ"),
        value=value,
        unit="USD",
        op="=",
        measure="level",
        direction=None,
        period_edtf="2014",
        value_text=words,
    )


def copied_passage(a: Story, b: Story, words_a: str, words_b: str) -> list[object]:
    """What deduplicate finds of a passage that both have."""
    first, second = sorted((a, b), key=lambda story: story.article_id)
    words = {a.article_id: words_a, b.article_id: words_b}
    start = {story.article_id: story.text.index(words[story.article_id]) for story in (a, b)}
    own, other = first.article_id, second.article_id
    return [
        Link(
            article_a=own,
            article_b=other,
            kind="partial_reuse",
            containment_a_in_b=0.4,
            containment_b_in_a=0.4,
            copied_words=9,
            direction="unknown",
            direction_basis=None,
        ),
        Copy(
            copy_id=stable_id("copy", own, other),
            kind="partial_reuse",
            article_a=own,
            article_b=other,
            a_start=start[own],
            a_end=start[own] + len(words[own]),
            b_start=start[other],
            b_end=start[other] + len(words[other]),
            n_words=9,
            equal_words=8,
            difference="other: быстро | очень быстро",
            differences=("other: быстро | очень быстро",),
        ),
        *(alone(story) for story in (a, b)),
    ]


def alone(story: Story) -> ClusterMember:
    """An article that is no reprint."""
    return ClusterMember(
        article_id=story.article_id,
        cluster_id=story.article_id,
        role="sole",
        of_article_id=None,
        contained_in=(),
        contains=(),
    )
