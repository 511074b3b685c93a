"""Collection: files that nothing refers to any more go; nobody who reads or publishes meets it.

A snapshot may go once `NEWER_SNAPSHOTS` newer ones stand and `DAYS_AFTER` days have passed since it
was the current one, unless it is pinned; so an analyst's session of days reads on. A segment goes
with the last snapshot that names it, a stage output when no run stands on it any more.
"""

import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from warehouse.catalog import Entry, State
from warehouse.durable import ASIDE, only_collector, sync, told_as_one_sentence
from warehouse.errors import WarehouseError
from warehouse.snapshots import CATALOG, pins, readable_state, snapshot_files

NEWER_SNAPSHOTS = 30
DAYS_AFTER = 7
# A run writes down what it stands on as it goes; what is younger may be one's that has not yet.
DAYS_OF_GRACE = 7
# What came in cannot be computed again.
NEVER_COLLECTED = frozenset({"ingest"})


@dataclass(frozen=True, slots=True)
class Collected:
    """What went: numbers of snapshots, files of segments, folders of stage outputs, bytes."""

    snapshots: tuple[int, ...]
    segments: int
    outputs: int
    n_bytes: int


def collect(root: Path, now: datetime | None = None, *, used: Collection[str] = ()) -> Collected:
    """Remove what nothing refers to; waits for a publisher who is at work.

    `now` is the time, UTC. `used` names the stage outputs (`clean/3f2a…-77c5…`) that runs stand on;
    without any nobody knows, and all stay. Raises WarehouseError where a catalog cannot be read,
    since nobody knows then what it refers to.
    """
    today = now or datetime.now(UTC).replace(tzinfo=None)
    with told_as_one_sentence(root), only_collector(root):
        states = _states(root)
        expired = _expired(root, states, today)
        kept = [state for number, state in states.items() if number not in expired]
        files = snapshot_files(root)
        segments = list(_unnamed_segments(root, kept))
        outputs = list(_unused_outputs(root / "stages", used, today))
        # snapshots first: one that stands has all its segments, whenever this is cut short
        n_bytes = _remove([files[number] for number in expired])
        n_bytes += _remove(segments) + _remove(outputs) + _remove(root.glob(f"{ASIDE}*"))
        return Collected(tuple(sorted(expired)), len(segments), len(outputs), n_bytes)


def _states(root: Path) -> Mapping[int, State]:
    """What every snapshot says of itself, by number; 0 is the current catalog."""
    files = snapshot_files(root)
    if not files and not (root / CATALOG).exists():
        return {}
    with TemporaryDirectory() as folder:
        catalogs = {0: root / CATALOG, **files}
        found = {number: readable_state(c, Path(folder)) for number, c in catalogs.items()}
    damaged = [str(catalogs[number]) for number, state in found.items() if state is None]
    if damaged:
        raise WarehouseError(f"{damaged[0]} cannot be read: run `letopis doctor` first")
    return {number: state for number, state in found.items() if state}


def _expired(root: Path, states: Mapping[int, State], today: datetime) -> frozenset[int]:
    """Snapshots that are unpinned and old enough, and those that were never committed."""
    if not states:
        return frozenset()
    history = states[0].history
    there, committed = states.keys() - {0}, {entry.snapshot_id for entry in history}
    return frozenset(there & (_old(history, today) - pins(root).keys()) | there - committed)


def _old(history: Sequence[Entry], today: datetime) -> frozenset[int]:
    """Snapshots with enough newer ones that have long ceased to be the current one."""
    return frozenset(
        entry.snapshot_id
        for n_newer, (following, entry) in enumerate(pairwise(reversed(history)), 1)
        if n_newer >= NEWER_SNAPSHOTS
        and today - following.published_at > timedelta(days=DAYS_AFTER)
    )


def _unnamed_segments(root: Path, kept: Iterable[State]) -> Iterator[Path]:
    """Segments that no snapshot names, and damaged ones that were written again or are unnamed."""
    named = {segment.path(root) for state in kept for segment in state.segments}
    for path in sorted((root / "tables").glob("*/*")):
        whole = path.with_name(path.name.removesuffix(".damaged"))
        if whole not in named or (path != whole and whole.exists()):
            yield path


def _unused_outputs(stages: Path, used: Collection[str], today: datetime) -> Iterator[Path]:
    """Outputs that no run stands on, and what killed stages left."""
    oldest = (today - timedelta(days=DAYS_OF_GRACE)).replace(tzinfo=UTC).timestamp()
    for folder in sorted(stages.glob("*/*-*")):
        is_left = folder.name.startswith(".")
        stays = not used or folder.parent.name in NEVER_COLLECTED
        is_used = stays or f"{folder.parent.name}/{folder.name}" in used
        if (is_left or not is_used) and folder.stat().st_mtime < oldest:
            yield folder


def _remove(paths: Iterable[Path]) -> int:
    """Remove files and folders, each folder that held one brought to disk; their bytes."""
    n_bytes, parents = 0, set()
    for path in paths:
        n_bytes += sum(file.stat().st_size for file in (path, *path.rglob("*")) if file.is_file())
        parents.add(path.parent)
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    for parent in sorted(parents):
        sync(parent)
    return n_bytes
