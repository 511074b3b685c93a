"""Publication: checked stage outputs become a new snapshot, or nothing changes.

    root/letopis.duckdb                  the current snapshot; its rename is the commit point
    root/snapshots/00000012.duckdb       every snapshot, the current one included
    root/tables/<table>/<hash>.parquet   immutable segments

Everything is written and brought to disk before the one rename that readers can see. A publisher
that dies leaves the old snapshot whole, and files that the next one clears away or writes again.
"""

import hashlib
import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from warehouse import sql_files
from warehouse.candidate import Candidate, Load, loads, operation_loads, shipped_loads
from warehouse.catalog import Entry, State, read_state, write_catalog
from warehouse.checking import run_checks
from warehouse.durable import folder_aside, only_publisher, put, sync
from warehouse.errors import WarehouseError
from warehouse.segments import Segment, Writer

CATALOG = "letopis.duckdb"
READ_ONLY = 0o444
CLAIM_TABLES = (
    "attributions",
    "documents",
    "events",
    "indicators",
    "memberships",
    "ownerships",
    "positions",
    "statements",
)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A published snapshot: its number, catalog, rows by table, whether this call made it."""

    number: int
    catalog: Path
    rows: Mapping[str, int]
    is_new: bool


@dataclass(frozen=True, slots=True)
class _Found:
    """A readable catalog and what it says."""

    catalog: Path
    state: State


def publish(root: Path, candidate: Candidate) -> Snapshot:
    """Publish the candidate to the warehouse folder `root`; the same inputs publish nothing new.

    Raises PublisherAtWorkError where another publisher holds the folder, RefusedError where rows
    break a promise (nothing is published then), WarehouseError where the folder cannot be written.
    """
    root = root.resolve()
    try:
        with only_publisher(root), folder_aside(root) as aside:
            return _Publication(root, aside).run(candidate)
    except OSError as error:
        raise WarehouseError(f"cannot write to {root}: {error.strerror or error}") from error
    except duckdb.IOException as error:
        raise WarehouseError(f"cannot write to {root}: {error}") from error


@dataclass(frozen=True, slots=True)
class _Publication:
    root: Path
    aside: Path

    def run(self, candidate: Candidate) -> Snapshot:
        wanted = [*loads(candidate), *shipped_loads(self.aside)]
        key = _load_key(wanted, self.root)
        found = _current(self.root, self.aside)
        published = found.state.segments if found else ()
        segments = self._segments(wanted, published)
        if found and found.state.entry.load_key == key:
            self._place(segments)
            return self._keep(found)
        segments += self._segments(operation_loads(candidate), published)
        self._check(segments, found)
        self._place(segments)
        return self._commit(_next_state(found, segments, key))

    def _segments(self, wanted: Sequence[Load], published: Sequence[Segment]) -> list[Segment]:
        """A segment for each load: that which is published already, or a new one aside."""
        whole = {s.source: s for s in published if s.is_whole(self.root)}
        if all(load.source in whole for load in wanted):
            return [whole[load.source] for load in wanted]
        with closing(Writer(self.aside)) as writer:
            return [whole.get(load.source) or writer.write(load) for load in wanted]

    def _file(self, segment: Segment) -> Path:
        aside = segment.path(self.aside)
        return aside if aside.is_file() else segment.path(self.root)

    def _files(self, segments: Iterable[Segment]) -> Mapping[str, Sequence[Path]]:
        files: defaultdict[str, list[Path]] = defaultdict(list)
        for segment in segments:
            if segment.n_rows:
                files[segment.table].append(self._file(segment))
        return files

    def _check(self, segments: Sequence[Segment], found: _Found | None) -> None:
        """Test every promise; what the same promises were tested on before is not read again."""
        tested = found and found.state.entry.schema_version == _schema_version()
        known = {s.name for s in found.state.segments} if found and tested else set()
        new = [s for s in segments if s.name not in known]
        run_checks(self._files(segments), self._files(new), self.aside)

    def _place(self, segments: Iterable[Segment]) -> None:
        """Put new segments in place and bring their folders to disk."""
        folders = set()
        for segment in segments:
            if segment.path(self.aside).is_file():
                put(segment.path(self.aside), segment.path(self.root))
                folders.add(segment.path(self.root).parent)
        if folders:
            for folder in [*sorted(folders), self.root / "tables"]:
                sync(folder)

    def _commit(self, state: State) -> Snapshot:
        name = f"{state.entry.snapshot_id:08d}.duckdb"
        write_catalog(self.aside / name, self.root, state)
        self._put_catalog(self.aside / name, self.root / "snapshots" / name)
        self._make_current(self.root / "snapshots" / name)
        return self._snapshot(state, is_new=True)

    def _keep(self, found: _Found) -> Snapshot:
        """The snapshot that is published; its catalog is restored where it was damaged."""
        if found.catalog != self.root / CATALOG:
            self._make_current(found.catalog)
        _remove_log(self.root)
        return self._snapshot(found.state, is_new=False)

    def _make_current(self, catalog: Path) -> None:
        """The commit point. A copy, so that what an analyst does to it leaves the past alone."""
        copy = self.aside / CATALOG
        shutil.copyfile(catalog, copy)
        _remove_log(self.root)
        self._put_catalog(copy, self.root / CATALOG)

    def _put_catalog(self, file: Path, target: Path) -> None:
        file.chmod(READ_ONLY)
        sync(file)
        put(file, target)
        sync(target.parent)

    def _snapshot(self, state: State, *, is_new: bool) -> Snapshot:
        number = state.entry.snapshot_id
        return Snapshot(number, self.root / CATALOG, _rows(state.segments), is_new)


def _current(root: Path, aside: Path) -> _Found | None:
    """The current snapshot, or the latest readable one where the current is missing or damaged.

    It is read from a copy: an analyst may hold the catalog open for writing.
    """
    copy = aside / "state.duckdb"
    snapshots = sorted((root / "snapshots").glob("*.duckdb"), reverse=True)
    for catalog in (root / CATALOG, *snapshots):
        if catalog.is_file():
            copy.unlink(missing_ok=True)
            shutil.copyfile(catalog, copy)
            try:
                return _Found(catalog, read_state(copy))
            except duckdb.Error:
                continue
    return None


def _remove_log(root: Path) -> None:
    """Remove what an analyst's open for writing left: it would not fit the next catalog."""
    (root / f"{CATALOG}.wal").unlink(missing_ok=True)


def _load_key(wanted: Iterable[Load], root: Path) -> str:
    """The hash of all that makes a snapshot: inputs, SQL, and the place that its views name."""
    sources = sorted(load.source for load in wanted)
    return _digest((sources, _schema_version(), str(root)))


def _schema_version() -> str:
    """The hash of the SQL that defines what a snapshot looks like and promises."""
    return _digest(sql_files.all_texts("checks", "macros", "schema", "views"))


def _digest(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()[:32]


def _next_state(found: _Found | None, segments: Sequence[Segment], key: str) -> State:
    history = found.state.history if found else ()
    rows = _rows(segments)
    entry = Entry(
        snapshot_id=history[-1].snapshot_id + 1 if history else 1,
        published_at=datetime.now(UTC).replace(tzinfo=None),
        load_key=key,
        schema_version=_schema_version(),
        n_articles=rows.get("articles", 0),
        n_claims=sum(rows.get(table, 0) for table in CLAIM_TABLES),
        n_facts=rows.get("facts", 0),
    )
    return State(tuple(segments), (*history, entry))


def _rows(segments: Iterable[Segment]) -> Mapping[str, int]:
    counts: defaultdict[str, int] = defaultdict(int)
    for segment in segments:
        counts[segment.table] += segment.n_rows
    return dict(counts)
