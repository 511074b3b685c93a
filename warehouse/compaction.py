"""Which loads stand together in one segment, so that segments do not grow as many as batches.

Ten segments of a table that are about as large become one, as in a log-structured merge tree: a row
is written anew once for each decimal digit of its table's bytes, and a table has some dozens of
segments however many batches it came in. Earlier snapshots keep the segments that they name.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyarrow.parquet as pq

from warehouse.candidate import Load
from warehouse.segments import Segment

# Segments of about one size that become one.
TOGETHER = 10
# What is written at once is sorted in memory.
MOST_BYTES = 256_000_000


@dataclass(frozen=True, slots=True)
class Group:
    """Loads of a table that stand together; `segments` are those of a group that is published."""

    loads: tuple[Load, ...]
    segments: tuple[Segment, ...]
    n_bytes: int

    @property
    def load(self) -> Load:
        """All loads as one."""
        if len(self.loads) == 1:
            return self.loads[0]
        files = tuple(file for load in self.loads for file in load.files)
        articles = tuple(dict.fromkeys(file for load in self.loads for file in load.articles))
        return Load(self.loads[0].table, files, articles, self.loads[0].source)

    def named(self, written: Segment) -> tuple[Segment, ...]:
        """The segment that was written, once for each load, with the rows of that load."""
        if len(self.loads) == 1:
            return (written,)
        return tuple(
            Segment(written.table, written.name, _n_rows(load), written.n_bytes, load.source)
            for load in self.loads
        )


def groups(
    wanted: Iterable[Load], published: Iterable[Segment], *, compact: bool
) -> tuple[Group, ...]:
    """The loads by the segments that they are to stand in, in fixed order.

    Loads that stand together already stay so, where all that stands with them is still wanted;
    `compact` says whether more may be brought together.
    """
    standing = _standing({load.source: load for load in wanted}, published)
    known = {load.source for group in standing for load in group.loads}
    new = [_single(load) for load in wanted if load.source not in known]
    by_table: defaultdict[str, list[Group]] = defaultdict(list)
    for group in (*standing, *new):
        by_table[group.loads[0].table].append(group)
    brought = (_compacted(found) if compact else found for found in by_table.values())
    return tuple(sorted((group for found in brought for group in found), key=_order))


def _standing(wanted: dict[str, Load], published: Iterable[Segment]) -> list[Group]:
    files: defaultdict[tuple[str, str], list[Segment]] = defaultdict(list)
    for segment in published:
        # those without rows have no file to stand in together
        files[segment.table, segment.name or segment.source].append(segment)
    return [
        Group(tuple(wanted[s.source] for s in found), tuple(found), found[0].n_bytes)
        for found in files.values()
        if all(segment.source in wanted for segment in found)
    ]


def _single(load: Load) -> Group:
    return Group((load,), (), sum(file.stat().st_size for file in load.files))


def _compacted(found: Sequence[Group]) -> list[Group]:
    """The groups of a table, those of about one size brought together, the smallest first."""
    by_size: defaultdict[int, list[Group]] = defaultdict(list)
    for group in found:
        by_size[len(str(group.n_bytes))].append(group)
    # one digit: no bytes, no file
    for digits in range(2, len(str(MOST_BYTES))):
        if len(alike := by_size[digits]) >= TOGETHER:
            by_size[digits] = []
            for group in _brought_together(sorted(alike, key=_order)):
                by_size[max(digits, len(str(group.n_bytes)))].append(group)
    return [group for groups_ in by_size.values() for group in groups_]


def _brought_together(alike: Sequence[Group]) -> Iterator[Group]:
    """One group of all, or several where they are too large for one."""
    loads: list[Load] = []
    n_bytes = 0
    for group in alike:
        if loads and n_bytes + group.n_bytes > MOST_BYTES:
            yield Group(tuple(loads), (), n_bytes)
            loads, n_bytes = [], 0
        loads += group.loads
        n_bytes += group.n_bytes
    yield Group(tuple(loads), (), n_bytes)


def _order(group: Group) -> tuple[str, str]:
    return group.loads[0].table, min(load.source for load in group.loads)


def _n_rows(load: Load) -> int:
    return sum(pq.read_metadata(file).num_rows for file in load.files)
