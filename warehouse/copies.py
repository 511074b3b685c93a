"""Which articles share passages: fingerprints joined in DuckDB, within a bounded memory.

    con = connect(memory_limit="2GB", spill=folder)
    find_candidates(con, articles, fingerprints)
    for chunk in candidate_chunks(con): ...

`articles` has the columns article_id and published_from, `fingerprints` article_id, position and
fingerprint.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

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
    "candidates",
)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Candidate pairs, and for their articles the word positions of boilerplate fingerprints."""

    pairs: tuple[tuple[str, str], ...]
    boilerplate: Mapping[str, tuple[int, ...]]

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The articles of the pairs, in order of id."""
        return tuple(sorted({article for pair in self.pairs for article in pair}))


def connect(
    memory_limit: str = "2GB", spill: Path | None = None, threads: int = 1
) -> duckdb.DuckDBPyConnection:
    """A connection in memory that writes to the folder `spill` what exceeds its limit."""
    settings: dict[str, Any] = {"memory_limit": memory_limit, "threads": threads}
    if spill:
        settings["temp_directory"] = str(spill)
    return duckdb.connect(config=settings)


def find_candidates(
    con: duckdb.DuckDBPyConnection,
    articles: pa.Table,
    fingerprints: pa.Table,
    joined_articles: int = JOINED_ARTICLES,
) -> int:
    """The number of pairs of articles worth aligning; they stand in the table `candidates`.

    The pairs do not depend on the order of the rows.
    """
    con.register("articles", articles)
    con.register("fingerprints", fingerprints)
    variables = {
        "joined_articles": joined_articles,
        "reprinted_share": REPRINTED_SHARE,
        "home_share": HOME_SHARE,
    }
    for name, value in variables.items():
        con.execute(f"set variable {name} = {value}")
    for step in STEPS:
        con.execute(_sql(step))
    return int(con.sql("select count(*) from candidates").fetchall()[0][0])


def candidate_chunks(con: duckdb.DuckDBPyConnection, size: int = PAIRS_TOGETHER) -> Iterator[Chunk]:
    """The candidate pairs, the article of the earlier date first, in chunks of `size`."""
    for first in range(0, con.sql("from candidates").count("*").fetchall()[0][0], size):
        rows = con.execute(_sql("pairs"), {"first": first, "size": size}).fetchall()
        pairs = tuple((a, b) for a, b in rows)
        ids = Chunk(pairs, {}).article_ids
        con.register("chunk", pa.table({"article_id": pa.array(ids, pa.string())}))
        masks = con.execute(_sql("boilerplate")).fetchall()
        yield Chunk(pairs, {article: tuple(positions) for article, positions in masks})


@cache
def _sql(name: str) -> str:
    return files("warehouse").joinpath("deduplicate", f"{name}.sql").read_text(encoding="utf-8")
