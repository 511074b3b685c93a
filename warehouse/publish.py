"""Publication: checked stage outputs become a new snapshot, or nothing changes.

Everything is written and brought to disk before the one rename that readers can see. A publisher
that dies leaves the old snapshot whole, and files that the next one clears away or writes again.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from warehouse import sql_files
from warehouse.candidate import Candidate, Load, loads, operation_loads, shipped_loads
from warehouse.catalog import Entry, State, write_catalog
from warehouse.checking import run_checks
from warehouse.compaction import Group, groups
from warehouse.durable import folder_aside, only_publisher, put, sync, told_as_one_sentence
from warehouse.schema import CLAIM_TABLES
from warehouse.segments import Segment, Writer
from warehouse.snapshots import (
    CATALOG,
    Found,
    find_current,
    make_current,
    put_catalog,
    remove_log,
    snapshot_file,
)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A published snapshot: its number, catalog, rows by table, whether this call made it."""

    number: int
    catalog: Path
    rows: Mapping[str, int]
    is_new: bool


def publish(root: Path, candidate: Candidate) -> Snapshot:
    """Publish the candidate to the warehouse folder `root`; the same inputs publish nothing new.

    Raises PublisherAtWorkError where another publisher holds the folder, RefusedError where rows
    break a promise (nothing is published then), WarehouseError where the folder cannot be written.
    """
    root = root.resolve()
    with told_as_one_sentence(root), only_publisher(root), folder_aside(root) as aside:
        return _Publication(root, aside).run(candidate)


@dataclass(frozen=True, slots=True)
class _Publication:
    root: Path
    aside: Path

    def run(self, candidate: Candidate) -> Snapshot:
        wanted = [*loads(candidate), *shipped_loads(self.aside)]
        key = _load_key(wanted)
        found = find_current(self.root, self.aside)
        published = found.state.segments if found else ()
        if found and (found.state.entry.load_key, found.state.root) == (key, self.root):
            self._place(self._segments(groups(wanted, published, compact=False)))
            return self._keep(found)
        wanted += operation_loads(candidate)
        segments = self._segments(groups(wanted, published, compact=True))
        self._check(segments, found)
        self._place(segments)
        return self._commit(_next_state(self.root, found, segments, key))

    def _segments(self, wanted: Sequence[Group]) -> list[Segment]:
        """The segments of all groups: those that are published already, or new ones aside."""
        if all(self._stands(group) for group in wanted):
            return [segment for group in wanted for segment in group.segments]
        with closing(Writer(self.aside)) as writer:
            return [
                segment
                for group in wanted
                for segment in (
                    group.segments if self._stands(group) else group.named(writer.write(group.load))
                )
            ]

    def _stands(self, group: Group) -> bool:
        """Whether the group is published, and its file whole."""
        return bool(group.segments) and all(s.is_whole(self.root) for s in group.segments)

    def _file(self, segment: Segment) -> Path:
        aside = segment.path(self.aside)
        return aside if aside.is_file() else segment.path(self.root)

    def _files(self, segments: Iterable[Segment]) -> Mapping[str, Sequence[Path]]:
        files: defaultdict[str, list[Path]] = defaultdict(list)
        for segment in segments:
            if segment.n_rows:
                files[segment.table].append(self._file(segment))
        return {table: tuple(dict.fromkeys(paths)) for table, paths in files.items()}

    def _check(self, segments: Sequence[Segment], found: Found | None) -> None:
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
        number = state.entry.snapshot_id
        file = self.aside / "snapshot.duckdb"
        write_catalog(file, state)
        put_catalog(file, snapshot_file(self.root, number))
        make_current(self.root, snapshot_file(self.root, number), self.aside)
        return self._snapshot(state, is_new=True)

    def _keep(self, found: Found) -> Snapshot:
        """The snapshot that is published; its catalog is restored where it was damaged."""
        if found.catalog != self.root / CATALOG:
            make_current(self.root, found.catalog, self.aside)
        remove_log(self.root)
        return self._snapshot(found.state, is_new=False)

    def _snapshot(self, state: State, *, is_new: bool) -> Snapshot:
        number = state.entry.snapshot_id
        return Snapshot(number, self.root / CATALOG, _rows(state.segments), is_new)


def _load_key(wanted: Iterable[Load]) -> str:
    """The hash of all that makes a snapshot: inputs and SQL."""
    return _digest((sorted(load.source for load in wanted), _schema_version()))


def _schema_version() -> str:
    """The hash of the SQL that defines what a snapshot looks like and promises."""
    return _digest(sql_files.all_texts("checks", "macros", "schema", "views"))


def _digest(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()[:32]


def _next_state(root: Path, found: Found | None, segments: Sequence[Segment], key: str) -> State:
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
    return State(root, tuple(segments), (*history, entry))


def _rows(segments: Iterable[Segment]) -> Mapping[str, int]:
    counts: defaultdict[str, int] = defaultdict(int)
    for segment in segments:
        counts[segment.table] += segment.n_rows
    return dict(counts)
