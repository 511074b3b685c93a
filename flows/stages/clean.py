"""Stage 2: raw items become articles, with what was cut and where each character came from."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from flows.tables import read_table, write_table
from tasks.clean.clean import Cleaned, clean
from tasks.clean.promises import broken_promise
from tasks.records import Article, Cut, DateCandidate, RawItem, Reject, TextMap


def clean_table(raw: Path, folder: Path) -> Mapping[str, int]:
    """Clean the items of a `raw` table into the tables of `folder`; their numbers of rows."""
    return write_cleaned(folder, map(clean_or_reject, read_table(raw, RawItem)))


def clean_or_reject(item: RawItem) -> Cleaned | Reject:
    """The cleaned item; a failure becomes a reject, so that one item never fails its batch."""
    try:
        cleaned = clean(item)
    except Exception as error:
        return _reject(item, "failed", f"{type(error).__name__}: {error}")
    broken = broken_promise(item, cleaned)
    return _reject(item, "broken_promise", broken) if broken else cleaned


def _reject(item: RawItem, reason: str, detail: str) -> Reject:
    return Reject(stage="clean", reason=reason, detail=detail, address=item.address)


def write_cleaned(folder: Path, results: Iterable[Cleaned | Reject]) -> Mapping[str, int]:
    """Write the tables of a batch and return their numbers of rows.

    `items` are the raw items that gave an article, `empty` those that gave none.
    """
    done = list(results)
    cleaned = [r for r in done if isinstance(r, Cleaned)]
    rejects = [r for r in done if isinstance(r, Reject)]
    articles = [a for c in cleaned for a in c.articles]
    cuts = [cut for c in cleaned for cut in c.cuts]
    maps = [m for c in cleaned for m in c.text_maps]
    candidates = [d for c in cleaned for d in c.date_candidates]
    write_table(folder / "articles.parquet", Article, articles)
    write_table(folder / "cuts.parquet", Cut, cuts)
    write_table(folder / "text_map.parquet", TextMap, maps)
    write_table(folder / "date_candidates.parquet", DateCandidate, candidates)
    write_table(folder / "rejects.parquet", Reject, rejects)
    return {
        "articles": len(articles),
        "cuts": len(cuts),
        "rejects": len(rejects),
        "items": sum(bool(c.articles) for c in cleaned),
        "empty": sum(not c.articles for c in cleaned),
    }
