"""Snapshots: the states of the warehouse that can be opened, the present one and the past.

    root/letopis.duckdb                  the current snapshot; its rename is the commit point
    root/snapshots/00000012.duckdb       every snapshot, the current one included
    root/tables/<table>/<hash>.parquet   immutable segments of all of them
    root/pins/00000012-<hash>            why a snapshot is kept for good, a reason in each file

A catalog is opened by any DuckDB, read only; a pin is written by `letopis snapshots keep`.
"""

import hashlib
import shutil
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from warehouse.catalog import Entry, State, read_state
from warehouse.durable import no_collection, put_synced, told_as_one_sentence, write_synced
from warehouse.errors import WarehouseError

CATALOG = "letopis.duckdb"
SNAPSHOTS = "snapshots"
PINS = "pins"
READ_ONLY = 0o444


@dataclass(frozen=True, slots=True)
class Found:
    """A readable catalog and what it says."""

    catalog: Path
    state: State


@dataclass(frozen=True, slots=True)
class Listed:
    """A snapshot that can be opened; `pinned` are the reasons why it is never collected."""

    entry: Entry
    pinned: tuple[str, ...]
    is_current: bool


def snapshot_file(root: Path, number: int) -> Path:
    """The catalog of a snapshot, whether it exists or not."""
    return root / SNAPSHOTS / f"{number:08d}.duckdb"


def snapshot_files(root: Path) -> Mapping[int, Path]:
    """The catalogs of all snapshots by number, the latest first."""
    files = {int(p.stem): p for p in (root / SNAPSHOTS).glob("*.duckdb") if p.stem.isdecimal()}
    return dict(sorted(files.items(), reverse=True))


def how_to_restore(root: Path) -> str | None:
    """What to do where the current catalog is missing; None where no snapshot stands either."""
    if not snapshot_files(root):
        return None
    return f"{root / CATALOG} is missing: `letopis doctor` restores it from a snapshot"


def find_current(root: Path, aside: Path) -> Found | None:
    """The current snapshot, or the latest readable one where the current is missing or damaged.

    It is read from a copy in the folder `aside`: an analyst may hold the catalog for writing.
    """
    for catalog in (root / CATALOG, *snapshot_files(root).values()):
        if state := readable_state(catalog, aside):
            return Found(catalog, state)
    return None


def readable_state(catalog: Path, aside: Path) -> State | None:
    """What a catalog says, by way of a copy in `aside`; None where it is missing or damaged."""
    if not catalog.is_file():
        return None
    copy = aside / "state.duckdb"
    copy.unlink(missing_ok=True)
    shutil.copyfile(catalog, copy)
    try:
        return read_state(copy)
    except duckdb.Error:
        return None


def put_catalog(file: Path, target: Path) -> None:
    """Put a finished catalog in its place, to be read only."""
    file.chmod(READ_ONLY)
    put_synced(file, target)


def make_current(root: Path, catalog: Path, aside: Path) -> None:
    """The commit point. A copy, so that what an analyst does to it leaves the past alone."""
    copy = aside / CATALOG
    shutil.copyfile(catalog, copy)
    remove_log(root)
    put_catalog(copy, root / CATALOG)


def remove_log(root: Path) -> None:
    """Remove what an analyst's open for writing left: it would not fit the next catalog."""
    (root / f"{CATALOG}.wal").unlink(missing_ok=True)


def list_snapshots(root: Path) -> tuple[Listed, ...]:
    """Every snapshot that can be opened, the latest first."""
    with TemporaryDirectory() as aside:
        found = find_current(root, Path(aside))
    history = found.state.history if found else ()
    there, pinned = snapshot_files(root), pins(root)
    current = history[-1].snapshot_id if history else 0
    return tuple(
        Listed(entry, pinned.get(entry.snapshot_id, ()), entry.snapshot_id == current)
        for entry in reversed(history)
        if entry.snapshot_id in there
    )


def as_of(root: Path, number: int) -> Path:
    """The catalog of an earlier snapshot. Raises WarehouseError where there is none any more."""
    numbers = [listed.entry.snapshot_id for listed in list_snapshots(root)]
    if number not in numbers:
        known = f"there are {_spelled(numbers)}" if numbers else "nothing is published yet"
        raise WarehouseError(f"{root} has no snapshot {number}: {known}")
    return snapshot_file(root, number)


def pin(root: Path, number: int, reason: str) -> None:
    """Keep a snapshot for good. Raises WarehouseError where there is none of this number."""
    with told_as_one_sentence(root), no_collection(root):
        as_of(root, number)
        write_synced(root / PINS / f"{number:08d}-{_short_hash(reason)}", f"{reason}\n")


def unpin(root: Path, number: int) -> None:
    """Give a snapshot back to collection, whatever it was kept for."""
    with told_as_one_sentence(root):
        for file in (root / PINS).glob(f"{number:08d}-*"):
            file.unlink(missing_ok=True)


def pins(root: Path) -> Mapping[int, tuple[str, ...]]:
    """The reasons for which snapshots are kept, by number."""
    reasons: defaultdict[int, list[str]] = defaultdict(list)
    for file in sorted((root / PINS).glob("*-*")):
        number = file.name.partition("-")[0]
        if number.isdecimal():
            reasons[int(number)].append(file.read_text(encoding="utf-8").strip())
    return {number: tuple(known) for number, known in reasons.items()}


def _short_hash(reason: str) -> str:
    return hashlib.sha256(reason.encode()).hexdigest()[:8]


def _spelled(numbers: list[int]) -> str:
    """`3 to 7, 12` for 12, 7, 6, 5, 4, 3."""
    ranges: list[list[int]] = []
    for number in sorted(numbers):
        if ranges and ranges[-1][-1] == number - 1:
            ranges[-1].append(number)
        else:
            ranges.append([number])
    return ", ".join(f"{r[0]} to {r[-1]}" if len(r) > 1 else str(r[0]) for r in ranges)
