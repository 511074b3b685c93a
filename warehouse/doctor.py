"""What is damaged in a warehouse, and what can be made good without its inputs.

    examine(root)   reads every byte and changes nothing
    repair(root)    sets damaged files aside and restores the current catalog
    let_go(root)    sets earlier snapshots aside that have lost rows for good

A damaged segment is renamed `….damaged`, so that no query reads wrong rows and the next run writes
it again from what the stages left; those that only earlier snapshots need nobody writes any more.
"""

import hashlib
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from warehouse.catalog import State
from warehouse.durable import folder_aside, only_publisher, told_as_one_sentence
from warehouse.relocation import relocate
from warehouse.segments import Segment
from warehouse.snapshots import (
    CATALOG,
    make_current,
    put_catalog,
    readable_state,
    remove_log,
    snapshot_file,
    snapshot_files,
)

DAMAGED = ".damaged"


@dataclass(frozen=True, slots=True)
class Damage:
    """A file below the warehouse folder, what is wrong with it, and the snapshots that need it.

    `problem` is missing, damaged, moved (a catalog whose views name another folder) or log (an
    analyst's open for writing left it).
    """

    path: Path
    problem: str
    snapshots: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """How much was read, and what is damaged, catalogs first."""

    n_catalogs: int
    n_segments: int
    n_bytes: int
    damages: tuple[Damage, ...]


@dataclass(frozen=True, slots=True)
class Repaired:
    """What was restored or set aside, and the snapshot that is current now, if any can be."""

    files: tuple[Path, ...]
    current: int | None


def examine(root: Path) -> Examined:
    """Every catalog and segment of every snapshot, read and compared with its hash."""
    root = root.resolve()
    states = _states(root)
    segments = _segments_of(states)
    damages = [*_catalog_damages(root, states), *_segment_damages(root, segments)]
    n_bytes = sum(segment.n_bytes for segment in segments)
    return Examined(len(states), len(segments), n_bytes, tuple(damages))


def repair(root: Path, damages: Sequence[Damage]) -> Repaired:
    """Set damaged files aside; restore the current catalog from the newest whole snapshot.

    Raises PublisherAtWorkError where a publisher holds the folder, WarehouseError where it cannot
    be written.
    """
    root = root.resolve()
    with told_as_one_sentence(root), only_publisher(root), folder_aside(root) as aside:
        lost = {number for d in damages if _is_segment(d) for number in d.snapshots}
        changed = [*_set_aside(damages), *_relocated(root, damages, aside)]
        if any(d.path == root / CATALOG for d in damages):
            changed += _restored(root, aside, lost)
        changed += _restored_snapshot(root, aside)
        if any(d.problem == "log" for d in damages):
            remove_log(root)
            changed.append(root / f"{CATALOG}.wal")
        state = readable_state(root / CATALOG, aside)
        return Repaired(tuple(changed), state.entry.snapshot_id if state else None)


def lost_snapshots(damages: Iterable[Damage], current: int | None) -> tuple[int, ...]:
    """Earlier snapshots without a segment that the current one, and so the next run, has not."""
    lost = [d.snapshots for d in damages if _is_segment(d) and current not in d.snapshots]
    return tuple(sorted({number for numbers in lost for number in numbers}))


def let_go(root: Path, numbers: Iterable[int]) -> None:
    """Set the catalogs of these snapshots aside: they are listed and copied no more.

    Raises as `repair` does.
    """
    with told_as_one_sentence(root), only_publisher(root):
        for number in numbers:
            _rename(snapshot_file(root, number))


def _is_segment(damage: Damage) -> bool:
    return damage.path.suffix == ".parquet"


def _states(root: Path) -> Mapping[Path, State | None]:
    """What each catalog says, the current one first; None for one that cannot be read."""
    catalogs = [root / CATALOG, *snapshot_files(root).values()]
    with TemporaryDirectory() as folder:
        return {catalog: readable_state(catalog, Path(folder)) for catalog in catalogs}


def _segments_of(states: Mapping[Path, State | None]) -> Mapping[Segment, tuple[int, ...]]:
    """Each segment with a file, once, with the numbers of the snapshots that read it."""
    users: dict[tuple[str, str], tuple[Segment, set[int]]] = {}
    for state in states.values():
        for segment in state.segments if state else ():
            if state and segment.n_rows:
                known = users.setdefault((segment.table, segment.name), (segment, set()))
                known[1].add(state.entry.snapshot_id)
    return {segment: tuple(sorted(numbers)) for segment, numbers in users.values()}


def _catalog_damages(root: Path, states: Mapping[Path, State | None]) -> Iterator[Damage]:
    for catalog, state in states.items():
        number = () if catalog == root / CATALOG else (int(catalog.stem),)
        if not catalog.exists():
            yield Damage(catalog, "missing", number)
        elif state is None:
            yield Damage(catalog, "damaged", number)
        elif state.root != root:
            yield Damage(catalog, "moved", number)
    yield from _changed_catalog(root, states)


def _changed_catalog(root: Path, states: Mapping[Path, State | None]) -> Iterator[Damage]:
    """The current catalog where an analyst has written to it: it is a copy of its snapshot."""
    state = states[root / CATALOG]
    if (root / f"{CATALOG}.wal").exists():
        yield Damage(root / f"{CATALOG}.wal", "log", ())
    snapshot = snapshot_file(root, state.entry.snapshot_id) if state else None
    if state and snapshot and not snapshot.exists():
        yield Damage(snapshot, "missing", (state.entry.snapshot_id,))
    elif snapshot and states[snapshot] and _hash(snapshot) != _hash(root / CATALOG):
        yield Damage(root / CATALOG, "damaged", ())


def _segment_damages(root: Path, segments: Mapping[Segment, tuple[int, ...]]) -> Iterator[Damage]:
    for segment, numbers in segments.items():
        path = segment.path(root)
        if not path.exists():
            yield Damage(path, "missing", numbers)
        elif _hash(path)[:32] != segment.name:
            yield Damage(path, "damaged", numbers)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _set_aside(damages: Iterable[Damage]) -> Iterator[Path]:
    """Rename damaged files; the current catalog is replaced instead."""
    for damage in damages:
        if damage.problem == "damaged" and damage.path.name != CATALOG:
            _rename(damage.path)
            yield damage.path


def _rename(path: Path) -> None:
    path.rename(path.with_name(f"{path.name}{DAMAGED}"))


def _relocated(root: Path, damages: Iterable[Damage], aside: Path) -> Iterator[Path]:
    """Give the catalogs of a moved warehouse their new folder, those without a segment left out."""
    for damage in damages:
        if damage.problem == "moved" and damage.path.name != CATALOG:
            file = aside / damage.path.name
            state = readable_state(damage.path, aside)
            if state and not state.missing(root):
                relocate(damage.path, file, root)
                put_catalog(file, damage.path)
                yield damage.path


def _restored(root: Path, aside: Path, lost: set[int]) -> Iterator[Path]:
    """The current catalog from the newest snapshot that is whole, else the newest readable one."""
    files = {n: f for n, f in snapshot_files(root).items() if readable_state(f, aside)}
    for number in sorted(files, key=lambda n: (n in lost, -n)):
        make_current(root, files[number], aside)
        yield root / CATALOG
        return


def _restored_snapshot(root: Path, aside: Path) -> Iterator[Path]:
    """The file of the current snapshot, where it was lost, from the current catalog."""
    state = readable_state(root / CATALOG, aside)
    if state and not snapshot_file(root, state.entry.snapshot_id).exists():
        file = snapshot_file(root, state.entry.snapshot_id)
        shutil.copyfile(root / CATALOG, aside / file.name)
        put_catalog(aside / file.name, file)
        yield file
