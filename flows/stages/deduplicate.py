"""Stage 3: copied passages are found and aligned, articles fall into clusters.

Passages and fingerprints belong to a batch; what articles have in common is one output over all.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from flows.copies import Limits, find_copies, write_copies, write_fingerprints
from flows.fingerprint import stage_version
from flows.store import ALL, Job, Output, Store
from flows.tables import read_table, write_table
from tasks.deduplicate.passages import passages_of
from tasks.records import Article, InheritedDate, Passage


def fingerprint_job(cleaned: Output) -> Job:
    """The job that divides one batch of articles into passages and fingerprints them."""
    produce = partial(fingerprint_table, cleaned.table("articles"))
    return Job("deduplicate", cleaned.batch, _version(), (cleaned,), {}, produce)


def fingerprint_table(articles: Path, folder: Path) -> Mapping[str, int]:
    """Write the passages and fingerprints of an `articles` table; their numbers of rows."""
    passages = [p for article in read_table(articles, Article) for p in passages_of(article)]
    write_table(folder / "passages.parquet", Passage, passages)
    write_fingerprints(articles, folder)
    return {"passages": len(passages)}


def deduplicate_job(
    cleaned: Sequence[Output],
    fingerprints: Sequence[Output],
    store: Store,
    limits: Limits | None = None,
) -> Job:
    """The job that compares the articles of all batches.

    It takes over the newest comparison of the same version; the tables are those of a whole run.
    What exceeds the limits goes to disk, into the folder of the output while it is made.
    """

    def produce(folder: Path) -> Mapping[str, int]:
        articles = [output.table("articles") for output in cleaned]
        earlier = store.earlier(job)
        return write_copies(
            folder,
            articles,
            [output.table("fingerprints") for output in fingerprints],
            previous=earlier.folder if earlier else None,
            limits=limits,
        )

    inputs = tuple(sorted((*cleaned, *fingerprints), key=lambda o: (o.stage, o.batch)))
    job = Job("deduplicate", ALL, _version(), inputs, {}, produce)
    return job


def inherited_dates_of(copies: Output) -> Mapping[str, str]:
    """The inherited publication dates (EDTF) by article."""
    rows = read_table(copies.table("inherited_dates"), InheritedDate)
    return {row.article_id: row.published_edtf for row in rows}


def inherited_dates(articles: Sequence[Article]) -> Mapping[str, str]:
    """The dates that undated articles have from their copies among the given ones."""
    return {row.article_id: row.published_edtf for row in find_copies(articles).inherited}


def _version() -> str:
    return stage_version(__name__, ("warehouse/deduplicate/*.sql",))
