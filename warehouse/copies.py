"""Which articles share passages: fingerprints joined in DuckDB, within a bounded memory.

    with connect(memory_limit="2GB", spill=folder) as con:
        offer(con, {"articles": files, "fingerprints": files, "days": table})
        find_candidates(con)
        for chunk in candidate_chunks(con): ...

What an earlier run over some of the articles found is offered too, as previous_articles,
previous_frequent, previous_links and previous_copies: only the pairs are then found that new
articles touch, those of a fingerprint that has become frequent included.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from warehouse.sql_files import text

# Articles up to which a fingerprint pairs all that hold it: 190 pairs at most for a fingerprint.
# From the prototype, on 100,000 articles; phrases that more articles share are stock phrases.
JOINED_ARTICLES = 20
# An article of which half the fingerprints are frequent is a reprint, with boilerplate of a third
# at most around it; a fingerprint is boilerplate unless a third of its articles are such.
REPRINTED_SHARE = 0.5
HOME_SHARE = 1 / 3
# Pairs whose texts are held in memory together: about 300 MB for articles of 3 KB.
PAIRS_TOGETHER = 20_000
STEPS = (
    "numbered",
    "occurrences",
    "frequencies",
    "frequent_occurrences",
    "frequent",
    "affected",
    "candidates",
)


@dataclass(frozen=True, slots=True)
class ChunkArticle:
    """An article of a chunk, with the word positions of its boilerplate fingerprints."""

    article_id: str
    published_edtf: str | None
    text: str
    boilerplate: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Candidate pairs of article ids, and their articles in order of id."""

    pairs: tuple[tuple[str, str], ...]
    articles: tuple[ChunkArticle, ...]


def connect(memory_limit: str, spill: Path, threads: int = 1) -> duckdb.DuckDBPyConnection:
    """A connection in memory; what exceeds its limit goes to `spill`, a folder for it alone."""
    settings: dict[str, Any] = {"memory_limit": memory_limit, "threads": threads}
    return duckdb.connect(config={**settings, "temp_directory": str(spill)})


def offer(con: duckdb.DuckDBPyConnection, sources: Mapping[str, pa.Table | Sequence[Path]]) -> None:
    """Make Arrow tables and Parquet files readable under the given names."""
    for name, source in sources.items():
        if isinstance(source, pa.Table):
            con.register(name, source)
        else:
            paths = [str(path) for path in source]
            con.read_parquet(paths, union_by_name=True).create_view(name, replace=True)


def find_candidates(con: duckdb.DuckDBPyConnection, joined_articles: int = JOINED_ARTICLES) -> int:
    """The number of pairs worth aligning; they stand in the table `candidates`.

    Reads days(article_id, published_from), fingerprints(article_id, position, fingerprint),
    previous_articles and previous_frequent. The order of rows makes no difference.
    """
    variables = {
        "joined_articles": joined_articles,
        "reprinted_share": REPRINTED_SHARE,
        "home_share": HOME_SHARE,
    }
    for name, value in variables.items():
        con.execute(f"set variable {name} = {value}")
    for step in STEPS:
        con.execute(text("deduplicate", step))
    return int(con.sql("select count(*) from candidates").fetchall()[0][0])


def candidate_chunks(con: duckdb.DuckDBPyConnection, size: int = PAIRS_TOGETHER) -> Iterator[Chunk]:
    """The candidate pairs, the article of the earlier date first, in chunks of `size`.

    Reads articles(article_id, published_edtf, text).
    """
    number = con.sql("select count(*) from candidates").fetchall()[0][0]
    for first in range(0, number, size):
        rows = con.execute(text("deduplicate", "pairs"), {"first": first, "size": size}).fetchall()
        ids = sorted({id_ for row in rows for id_ in row})
        con.register("chunk", pa.table({"article_id": pa.array(ids, pa.string())}))
        texts = con.execute(text("deduplicate", "texts")).fetchall()
        articles = tuple(
            ChunkArticle(id_, published, body, tuple(positions))
            for id_, published, body, positions in texts
        )
        yield Chunk(tuple((a, b) for a, b in rows), articles)
