"""Facts of files without a warehouse: what `letopis facts` and `letopis dates` print."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from flows.stages.clean import clean_or_reject
from flows.stages.deduplicate import inherited_dates
from flows.stages.extract import read_articles, rejects_of
from flows.stages.ingest import address_of, articles_in, read_source
from tasks.clean.clean import Cleaned
from tasks.clean.text_map import raw_offset
from tasks.extract.claims import Claims
from tasks.records import Article, Claim, DateCandidate, RawItem, Reject, TextMap

# The table of each kind of fact, and the slots whose names in the annotation guide are shorter.
KINDS = {
    "statements": "statement",
    "events": "event",
    "indicators": "indicator",
    "positions": "position",
    "documents": "document",
    "memberships": "membership",
    "ownerships": "ownership",
    "attributions": "attribution",
}
SLOTS = {
    "said_edtf": "said_on",
    "date_edtf": "date",
    "period_edtf": "period",
    "as_of_edtf": "as_of",
    "held_edtf": "held",
    "country_code": "country",
    "share_pct": "share",
}
PLACE_SLOTS = ("evidence", "start_char", "end_char")
Fact = dict[str, Any]
OfArticle = TypeVar("OfArticle", TextMap, DateCandidate)


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles of the given files in order, their way back to the raw text, and what failed."""

    articles: tuple[Article, ...]
    text_maps: Mapping[str, Sequence[TextMap]]
    candidates: Mapping[str, Sequence[DateCandidate]]
    rejects: tuple[Reject, ...]
    inherited: Mapping[str, str]

    def dated(self, article: Article) -> tuple[str | None, str | None]:
        """The publication date and its basis, an inherited one included."""
        if article.published_edtf is None and article.article_id in self.inherited:
            return self.inherited[article.article_id], "copied"
        return article.published_edtf, article.published_basis


def collect(sources: Sequence[Path]) -> Collection:
    """The articles of files and folders, cleaned and with dates inherited from copies.

    Raises SourceError for a source that does not exist or holds no article.
    """
    items = [_item(path, source) for source in sources for path in articles_in(source)]
    cleaned = [clean_or_reject(i) if isinstance(i, RawItem) else i for i in items]
    whole = [c for c in cleaned if isinstance(c, Cleaned)]
    articles = tuple(a for c in whole for a in c.articles)
    rejects = tuple(c for c in cleaned if isinstance(c, Reject))
    maps = _by_article(m for c in whole for m in c.text_maps)
    candidates = _by_article(d for c in whole for d in c.date_candidates)
    return Collection(articles, maps, candidates, rejects, inherited_dates(articles))


def _by_article(rows: Iterable[OfArticle]) -> Mapping[str, list[OfArticle]]:
    groups: defaultdict[str, list[OfArticle]] = defaultdict(list)
    for row in rows:
        groups[row.article_id].append(row)
    return groups


def _item(path: Path, source: Path) -> RawItem | Reject:
    return read_source(path, address_of(source if source.is_dir() else source.parent))


def facts_of(collection: Collection) -> Iterator[Fact | Reject]:
    """Every fact in the order of the articles and kinds, and a Reject for what was set aside."""
    results = read_articles(collection.articles, collection.inherited)
    for article, result in zip(collection.articles, results, strict=True):
        yield from rejects_of([article], [result])
        if not isinstance(result, Reject):
            yield from _facts(article, result, collection.text_maps[article.article_id])


def _facts(article: Article, claims: Claims, maps: Sequence[TextMap]) -> Iterator[Fact]:
    name = PurePosixPath(article.address).name
    for table, kind in KINDS.items():
        for claim in getattr(claims, table):
            head = {"article": name, "part": article.part_no, "kind": kind}
            yield head | slots(claim) | _place(claim, maps)


def slots(claim: Claim) -> Fact:
    """The claim's slots under the names of the annotation guide; ids and place left out."""
    common = {f.name for f in fields(Claim)}
    own = [f.name for f in fields(claim) if f.name not in common]
    values = {SLOTS.get(name, name): getattr(claim, name) for name in own}
    return values | {"modality": claim.modality, "asserted_by": claim.asserted_by}


def _place(claim: Claim, maps: Sequence[TextMap]) -> Fact:
    place: Fact = {name: getattr(claim, name) for name in PLACE_SLOTS}
    raw = {
        "raw_start": raw_offset(maps, claim.start_char),
        "raw_end": raw_offset(maps, claim.end_char - 1) + 1,
    }
    return place | raw | {"rule": claim.rule}


def dates_of(collection: Collection) -> Iterator[Fact]:
    """For each article its publication date with basis, evidence, and the candidates weighed."""
    for article in collection.articles:
        date, basis = collection.dated(article)
        candidates = collection.candidates[article.article_id]
        yield {
            "article": PurePosixPath(article.address).name,
            "part": article.part_no,
            "date": date,
            "basis": basis,
            "evidence": article.published_evidence,
            "candidates": [
                {"date": c.date_edtf, "basis": c.basis, "evidence": c.evidence, "score": c.score}
                for c in candidates
            ],
        }
