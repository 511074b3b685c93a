"""Copied passages over any number of articles: fingerprints, candidates, then pair by pair.

Texts are read in chunks and joins spill to disk, so memory is bounded by a setting.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from flows.tables import arrow_schema, read_columns, to_arrow, write_table
from tasks.deduplicate.clusters import clusters, first_day, links_to_origin, origins_of
from tasks.deduplicate.compare import Comparison, compare, sides
from tasks.deduplicate.fingerprints import fingerprint_table
from tasks.deduplicate.inheritance import inherited_dates
from tasks.records import Article, ClusterMember, Copy, InheritedDate, Link
from warehouse.copies import candidate_chunks, connect, find_candidates, offer
from warehouse.sql_files import text

FREQUENT = pa.schema(
    [("fingerprint", pa.uint64()), ("is_reprint", pa.bool_()), ("origin_id", pa.string())]
)
ARTICLES = pa.schema(
    [("article_id", pa.string()), ("published_edtf", pa.string()), ("text_hash", pa.uint64())]
)
# What a run leaves for the next one, beside its four tables, as `compared_*.parquet`.
NO_EARLIER_RUN = {
    "previous_articles": ARTICLES.empty_table(),
    "previous_frequent": FREQUENT.empty_table(),
    "previous_links": arrow_schema(Link).empty_table(),
    "previous_copies": arrow_schema(Copy).empty_table(),
}
Dates = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Limits:
    """DuckDB's memory, beyond which it spills; the rest of a run takes about as much again."""

    memory: str = "1GB"
    threads: int = 1


@dataclass(frozen=True, slots=True)
class Copies:
    """What the articles have in common, each table ordered by its ids."""

    links: tuple[Link, ...]
    copies: tuple[Copy, ...]
    clusters: tuple[ClusterMember, ...]
    inherited: tuple[InheritedDate, ...]


def find_copies(articles: Sequence[Article], limits: Limits | None = None) -> Copies:
    """What the given articles have in common; their order is indifferent."""
    ids, texts = [a.article_id for a in articles], [a.text for a in articles]
    dates = {a.article_id: a.published_edtf for a in articles}
    sources = {
        "articles": _dates_table(dates).append_column("text", pa.array(texts, pa.string())),
        "fingerprints": fingerprint_table(ids, texts),
    }
    with _connected(limits or Limits(), sources, dates) as con:
        offer(con, NO_EARLIER_RUN)
        find_candidates(con)
        found = list(comparisons(con))
    links = sorted((c.link for c in found), key=_pair)
    kept = links_to_origin(links, origins_of(dates, links))
    copies_of = {_pair(c.link): c.copies for c in found}
    return Copies(
        links=kept,
        copies=tuple(copy for link in kept for copy in copies_of[_pair(link)]),
        clusters=clusters(dates, kept),
        inherited=inherited_dates(dates, kept),
    )


def write_fingerprints(articles: Path, folder: Path) -> int:
    """Write `fingerprints.parquet` of one batch of articles; the number of its rows."""
    columns = read_columns(articles, ["article_id", "text"]).to_pydict()
    table = fingerprint_table(columns["article_id"], columns["text"])
    # Hashes are as good as random: neither dictionary nor compression makes them smaller.
    pq.write_table(
        table, folder / "fingerprints.parquet", compression="none", use_dictionary=["article_id"]
    )
    return int(table.num_rows)


def write_copies(
    folder: Path,
    articles: Sequence[Path],
    fingerprints: Sequence[Path],
    previous: Path | None = None,
    limits: Limits | None = None,
) -> Mapping[str, int]:
    """Write links, copies, clusters and inherited dates of all articles; the rows of each.

    `previous` is the folder of an earlier run of the same code: where all its articles are among
    these, unchanged, its comparisons are taken over. The tables are those of a run over everything.
    """
    sources = {"articles": articles, "fingerprints": fingerprints}
    dates = _dates_of(articles)
    with _connected(limits or Limits(), sources, dates, folder) as con:
        _offer_previous(con, previous)
        find_candidates(con)
        links = _write_compared(con, folder)
        kept = links_to_origin(links, origins_of(dates, links))
        _write_kept(con, folder / "copies.parquet", kept)
        _write_state(con, folder, links)
    (folder / "new_copies.parquet").unlink()
    members, inherited = clusters(dates, kept), inherited_dates(dates, kept)
    write_table(folder / "links.parquet", Link, kept)
    write_table(folder / "clusters.parquet", ClusterMember, members)
    write_table(folder / "inherited_dates.parquet", InheritedDate, inherited)
    return {"links": len(kept), "clusters": len(members), "inherited_dates": len(inherited)}


def comparisons(con: duckdb.DuckDBPyConnection) -> Iterator[Comparison]:
    """The comparisons of all candidate pairs, unrelated ones left out."""
    for chunk in candidate_chunks(con):
        of_chunk = sides(chunk.articles)
        found = (compare(of_chunk[one], of_chunk[other]) for one, other in chunk.pairs)
        yield from (comparison for comparison in found if comparison)


@contextmanager
def _connected(
    limits: Limits,
    sources: Mapping[str, pa.Table | Sequence[Path]],
    dates: Dates,
    folder: Path | None = None,
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to the sources; what it spills goes to a folder of its own inside `folder`."""
    with (
        TemporaryDirectory(prefix=".spill-", dir=folder) as spill,
        connect(limits.memory, Path(spill), limits.threads) as con,
    ):
        offer(con, {**sources, "days": _days_table(dates)})
        yield con


def _offer_previous(con: duckdb.DuckDBPyConnection, previous: Path | None) -> None:
    """Offer the earlier run, or an empty one where there is none or its articles have changed."""
    if previous:
        state = {
            name: [previous / f"compared_{name.split('_')[1]}.parquet"] for name in NO_EARLIER_RUN
        }
        offer(con, state)
        if con.sql(text("deduplicate", "changed_articles")).fetchall()[0][0] == 0:
            return
    for name, table in NO_EARLIER_RUN.items():
        con.execute(f"drop view if exists {name}")
        offer(con, {name: table})


def _write_compared(con: duckdb.DuckDBPyConnection, folder: Path) -> list[Link]:
    """Write the copies of newly compared pairs; all links, those taken over included, in order."""
    path = folder / "new_copies.parquet"
    schema = arrow_schema(Copy)
    links = [
        Link(**row)
        for row in con.sql(text("deduplicate", "kept_links")).to_arrow_table().to_pylist()
    ]
    with pq.ParquetWriter(path, schema) as writer:
        for found in _grouped(comparisons(con)):
            links += [c.link for c in found]
            writer.write_table(to_arrow(Copy, [copy for c in found for copy in c.copies]))
    offer(con, {"new_copies": [path]})
    return sorted(links, key=_pair)


def _grouped(found: Iterator[Comparison], size: int = 5_000) -> Iterator[list[Comparison]]:
    group = []
    for comparison in found:
        group.append(comparison)
        if len(group) == size:
            yield group
            group = []
    yield group


def _write_kept(con: duckdb.DuckDBPyConnection, path: Path, links: Sequence[Link]) -> None:
    """Write the copies of the given links, in order."""
    con.register("kept", to_arrow(Link, links).select(["article_a", "article_b"]))
    schema = arrow_schema(Copy)
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for batch in con.sql(text("deduplicate", "kept_copies")).to_arrow_reader(50_000):
            writer.write_table(pa.Table.from_batches([batch]).cast(schema))


def _write_state(con: duckdb.DuckDBPyConnection, folder: Path, links: Sequence[Link]) -> None:
    """Write what the next run takes over: every comparison, and what frequent fingerprints are."""
    frequent = con.sql("select fingerprint, is_reprint, origin_id from frequent order by all")
    articles = con.sql(text("deduplicate", "compared_articles")).to_arrow_table()
    pq.write_table(articles.cast(ARTICLES), folder / "compared_articles.parquet")
    pq.write_table(frequent.to_arrow_table().cast(FREQUENT), folder / "compared_frequent.parquet")
    write_table(folder / "compared_links.parquet", Link, links)
    _write_kept(con, folder / "compared_copies.parquet", links)


def _dates_of(articles: Sequence[Path]) -> Dates:
    columns = ["article_id", "published_edtf"]
    tables = [read_columns(path, columns).to_pydict() for path in articles]
    return {
        id_: published
        for table in tables
        for id_, published in zip(table["article_id"], table["published_edtf"], strict=True)
    }


def _dates_table(dates: Dates) -> pa.Table:
    columns = {"article_id": list(dates), "published_edtf": list(dates.values())}
    return pa.table({n: pa.array(values, pa.string()) for n, values in columns.items()})


def _days_table(dates: Dates) -> pa.Table:
    """Rows (article_id, published_from): the first day of the date, null where none is known."""
    days = pa.array([first_day(published) for published in dates.values()], pa.date32())
    return pa.table({"article_id": pa.array(list(dates), pa.string()), "published_from": days})


def _pair(link: Link) -> tuple[str, str]:
    return link.article_a, link.article_b
