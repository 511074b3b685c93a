"""Copied passages over any number of articles: fingerprints, candidates, then pair by pair.

Texts are read in chunks and joins spill to disk, so memory is bounded by a setting.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from tasks.deduplicate.clusters import clusters, links_to_origin, origins_of
from tasks.deduplicate.compare import Comparison, compare, sides
from tasks.deduplicate.fingerprints import fingerprint_table
from tasks.deduplicate.inheritance import inherited_dates
from tasks.records import Article, ClusterMember, Copy, InheritedDate, Link
from tasks.russian.edtf import bounds
from warehouse.copies import Chunk, candidate_chunks, connect, find_candidates


@dataclass(frozen=True, slots=True)
class Copies:
    """What the articles have in common, each table ordered by its ids."""

    links: tuple[Link, ...]
    copies: tuple[Copy, ...]
    clusters: tuple[ClusterMember, ...]
    inherited: tuple[InheritedDate, ...]


def find_copies(
    articles: Sequence[Article], memory_limit: str = "2GB", spill: Path | None = None
) -> Copies:
    """Links, copied passages, clusters and inherited dates; the order given is indifferent."""
    ids = [a.article_id for a in articles]
    fingerprints = fingerprint_table(ids, [a.text for a in articles])
    by_id = {a.article_id: a for a in articles}
    with connect(memory_limit, spill) as con:
        find_candidates(con, dated(articles), fingerprints)
        found = [c for chunk in candidate_chunks(con) for c in compared(chunk, by_id)]
    return summed_up(articles, found)


def dated(articles: Sequence[Article]) -> pa.Table:
    """Rows (article_id, published_from): the first day of the date, null where none is known."""
    days = [bounds(a.published_edtf) if a.published_edtf else None for a in articles]
    return pa.table(
        {
            "article_id": pa.array([a.article_id for a in articles], pa.string()),
            "published_from": pa.array([d[0] if d else None for d in days], pa.date32()),
        }
    )


def compared(chunk: Chunk, articles: dict[str, Article]) -> Iterator[Comparison]:
    """The comparisons of a chunk's pairs, unrelated ones left out."""
    of_chunk = sides([articles[id_] for id_ in chunk.article_ids], chunk.boilerplate)
    for one, other in chunk.pairs:
        comparison = compare(of_chunk[one], of_chunk[other])
        if comparison:
            yield comparison


def summed_up(articles: Sequence[Article], found: Sequence[Comparison]) -> Copies:
    """The tables from the comparisons of all pairs."""
    ordered = sorted(found, key=lambda c: (c.link.article_a, c.link.article_b))
    links = [c.link for c in ordered]
    kept = links_to_origin(links, origins_of(articles, links))
    pairs = {(link.article_a, link.article_b) for link in kept}
    copies = [copy for c in ordered for copy in c.copies]
    return Copies(
        links=kept,
        copies=tuple(c for c in copies if (c.article_a, c.article_b) in pairs),
        clusters=clusters(articles, kept),
        inherited=inherited_dates(articles, kept),
    )
