"""Stage 4: each article yields claims of each kind, and mentions."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from flows.tables import read_table, write_table
from tasks.extract.claims import Claims, extract_claims
from tasks.extract.search.index import SearchIndex, index_of
from tasks.records import (
    Article,
    Attribution,
    Document,
    Event,
    Indicator,
    Membership,
    Mention,
    Ownership,
    Position,
    Reject,
    SearchEntry,
    Sentence,
    Statement,
    WordForm,
)
from tasks.russian.parse import parse_texts
from tasks.russian.parsed import ParsedText

TABLES: Mapping[str, type] = {
    "statements": Statement,
    "events": Event,
    "indicators": Indicator,
    "positions": Position,
    "documents": Document,
    "memberships": Membership,
    "ownerships": Ownership,
    "attributions": Attribution,
    "mentions": Mention,
}
# Articles that the taggers read in one pass; more gains no speed (measured on 4 KB articles).
PARSED_TOGETHER = 64


def extract_table(articles: Path, inherited: Mapping[str, str], folder: Path) -> Mapping[str, int]:
    """Read an `articles` table into the tables of `folder`; their numbers of rows."""
    read = read_table(articles, Article)
    results = list(read_articles(read, inherited))
    return write_claims(folder, results, rejects_of(read, results))


def read_articles(
    articles: Sequence[Article], inherited: Mapping[str, str]
) -> Iterator[Claims | Reject]:
    """The claims of each article in order; an article that fails becomes a reject."""
    for first in range(0, len(articles), PARSED_TOGETHER):
        with _no_collection():
            results = _read_group(articles[first : first + PARSED_TOGETHER], inherited)
        yield from results


@contextmanager
def _no_collection() -> Iterator[None]:
    """Put off the search for cyclic garbage, which is a twentieth of the work on a few articles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read_group(articles: Sequence[Article], inherited: Mapping[str, str]) -> list[Claims | Reject]:
    parsed = _parsed([article.text for article in articles])
    published = [a.published_edtf or inherited.get(a.article_id) for a in articles]
    return [*map(_claims_or_reject, articles, _taken(parsed), published)]


def _taken(parsed: list[ParsedText | Exception]) -> Iterator[ParsedText | Exception]:
    """Each text in turn, gone as soon as the next is asked for: it is freed while it is at hand."""
    parsed.reverse()
    while parsed:
        yield parsed.pop()


def _parsed(texts: Sequence[str]) -> list[ParsedText | Exception]:
    """Each text parsed, or what makes it fail; where one of them fails, each is parsed alone."""
    try:
        return [*parse_texts(texts)]
    except Exception as error:
        if len(texts) == 1:
            return [error]
        return [parsed for text in texts for parsed in _parsed([text])]


def _claims_or_reject(
    article: Article, parsed: ParsedText | Exception, published: str | None
) -> Claims | Reject:
    if isinstance(parsed, Exception):
        return _reject(article, parsed)
    try:
        return extract_claims(parsed, article.article_id, published)
    except Exception as error:
        return _reject(article, error)


def rejects_of(articles: Sequence[Article], results: Sequence[Claims | Reject]) -> Iterator[Reject]:
    """The articles that failed, and the claims of the others that break a promise."""
    for article, result in zip(articles, results, strict=True):
        if isinstance(result, Reject):
            yield result
        else:
            yield from (_refused(article, detail) for detail in result.refused)


def _refused(article: Article, detail: str) -> Reject:
    detail = f"part {article.part_no}: {detail}"
    return Reject(stage="extract", reason="broken_promise", detail=detail, address=article.address)


def _reject(article: Article, error: Exception) -> Reject:
    detail = f"part {article.part_no}: {type(error).__name__}: {error}"
    return Reject(stage="extract", reason="failed", detail=detail, address=article.address)


def write_claims(
    folder: Path, results: Sequence[Claims | Reject], rejects: Iterable[Reject]
) -> Mapping[str, int]:
    """Write a table for each kind and those of the search; return their numbers of rows."""
    claims = [r for r in results if isinstance(r, Claims)]
    set_aside = list(rejects)
    counts = {"rejects": len(set_aside)}
    write_table(folder / "rejects.parquet", Reject, set_aside)
    for name, record in TABLES.items():
        rows = [row for c in claims for row in getattr(c, name)]
        write_table(folder / f"{name}.parquet", record, rows)
        counts[name] = len(rows)
    return {**counts, **_write_index(folder, index_of([c.words for c in claims]))}


def _write_index(folder: Path, index: SearchIndex) -> Mapping[str, int]:
    write_table(folder / "sentences.parquet", Sentence, index.sentences)
    write_table(folder / "word_forms.parquet", WordForm, index.word_forms)
    write_table(folder / "search_index.parquet", SearchEntry, index.entries)
    return {
        "sentences": len(index.sentences),
        "word_forms": len(index.word_forms),
        "search_index": len(index.entries),
    }
