"""What is offered for publication: folders that the stages left, a Parquet file for each table.

    Candidate(
        batches=[(ingest / "b1", clean / "b1", extract / "b1"), …],
        across=[deduplicate / "all", consolidate / "all"],
        operations=[runs],
    )

A file `<table>.parquet` belongs to the table of that name in `warehouse/schema/`; files of other
names (a manifest, a stage's own notes) are left alone.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

import seeds
from warehouse import sql_files
from warehouse.content import content_hash
from warehouse.errors import WarehouseError
from warehouse.schema import columns_key, tables

# Tables that ship with the project, by the CSV in seeds/ that they are read from.
SHIPPED = {
    "countries": "reference/countries",
    "country_words": "reference/demonyms",
    "metric_topics": "reference/metric_topics",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Folders of stage outputs.

    `batches`: for each batch of articles, the folders of all stages that read it; each becomes
    segments of its own, so that a new batch rewrites nothing. `across`: folders whose tables
    stand for all articles together. `operations`: folders of `runs` and `stage_runs`, which are
    taken along but make no new snapshot by themselves.
    """

    batches: Sequence[Sequence[Path]]
    across: Sequence[Path] = ()
    operations: Sequence[Path] = ()


@dataclass(frozen=True, slots=True)
class Load:
    """Files that together become one segment of a table.

    `articles` are the files of the batch's articles, whose dates order the rows; `source` is the
    hash of all these files and of the table's columns.
    """

    table: str
    files: tuple[Path, ...]
    articles: tuple[Path, ...]
    source: str


def loads(candidate: Candidate) -> tuple[Load, ...]:
    """The segments that the batches and the tables across articles amount to, in fixed order."""
    groups = [*candidate.batches, candidate.across]
    found = {load.source: load for group in groups for load in _loads(group)}
    return tuple(sorted(found.values(), key=lambda load: (load.table, load.source)))


def shipped_loads(folder: Path) -> tuple[Load, ...]:
    """The segments of the tables that ship with the project, by way of Parquet below `folder`."""
    for table, source in SHIPPED.items():
        names = tables()[table].given
        rows = seeds.rows(source)
        columns = {
            name: pa.array([row[name] or None for row in rows], pa.string()) for name in names
        }
        pq.write_table(pa.table(columns), folder / f"{table}.parquet")
    return tuple(_loads([folder]))


def operation_loads(candidate: Candidate) -> tuple[Load, ...]:
    """The segments of the tables of operations."""
    return tuple(_loads(candidate.operations))


def _loads(folders: Sequence[Path]) -> Iterator[Load]:
    by_table: defaultdict[str, list[Path]] = defaultdict(list)
    for folder in folders:
        for path in _tables_in(folder):
            by_table[path.stem].append(path)
    articles = tuple(by_table.get("articles", ()))
    for table, paths in sorted(by_table.items()):
        yield _load(table, tuple(paths), articles)


def _tables_in(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise WarehouseError(f"{folder}: no such folder of stage outputs")
    known = sql_files.names("schema")
    return sorted(p for p in folder.glob("*.parquet") if p.stem in known)


def _load(table: str, paths: tuple[Path, ...], articles: tuple[Path, ...]) -> Load:
    hashes = sorted(map(content_hash, paths)), sorted(map(content_hash, articles))
    source = hashlib.sha256(repr((table, columns_key(table), hashes)).encode())
    return Load(table, paths, articles, source.hexdigest()[:32])
