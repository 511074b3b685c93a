"""A warehouse is copied or moved to another folder, where its catalogs name that folder.

    transfer(root, Path("/srv/letopis"))             a copy, for readers there or as a backup
    transfer(root, Path("/srv/letopis"), move=True)  the same, then nothing is left here
    transfer(root, root)                             after `mv`: only the catalogs are written anew

The current catalog is put in place last, so that a copy cut short is no warehouse yet; the same
command goes on with it, and later brings the copy up to date. An earlier snapshot that has lost a
segment is left out.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from warehouse.catalog import State
from warehouse.durable import (
    ASIDE,
    COLLECTOR_LOCK,
    LOCK,
    folder_aside,
    only_publisher,
    put,
    sync,
    told_as_one_sentence,
)
from warehouse.errors import WarehouseError
from warehouse.relocation import relocate
from warehouse.snapshots import (
    CATALOG,
    SNAPSHOTS,
    find_current,
    make_current,
    put_catalog,
    readable_state,
    snapshot_file,
    snapshot_files,
)

# Catalogs are written anew; the rest belongs to processes at work here.
LEFT_OUT = frozenset({CATALOG, f"{CATALOG}.wal", SNAPSHOTS, LOCK, COLLECTOR_LOCK})
# Prefect's database: the runs of one machine, moved but not copied.
ONLY_MOVED = frozenset({"prefect"})


@dataclass(frozen=True, slots=True)
class Transferred:
    """The catalog in the new folder, its snapshot's number, files copied, snapshots taken along.

    `left_out` are the numbers of those that could not be.
    """

    catalog: Path
    number: int
    files: int
    snapshots: int
    left_out: tuple[int, ...] = ()


def transfer(root: Path, target: Path, *, move: bool = False) -> Transferred:
    """Copy or move the warehouse in `root` to the folder `target`.

    Raises WarehouseError where nothing is published, where `target` holds something else, or cannot
    be written; PublisherAtWorkError where a publisher holds either folder.
    """
    root, target = root.resolve(), target.resolve()
    if target != root and (root in target.parents or target in root.parents):
        raise WarehouseError(f"{target} and {root} lie in each other: name another folder")
    with told_as_one_sentence(target), ExitStack() as held:
        held.enter_context(only_publisher(root))
        if target != root:
            _refuse_other_content(target)
            held.enter_context(only_publisher(target))
        transferred = _transferred(root, target, move=move)
        if move and target != root:
            shutil.rmtree(root)
        return transferred


def _refuse_other_content(target: Path) -> None:
    """A folder with other things in it is nobody's copy."""
    if target.is_dir() and any(target.iterdir()) and not (target / LOCK).is_file():
        raise WarehouseError(f"{target} is not empty: name a new folder")


def _transferred(root: Path, target: Path, *, move: bool) -> Transferred:
    with folder_aside(target) as aside:
        found = find_current(root, aside)
        if found is None:
            raise WarehouseError(f"{root} holds no published warehouse")
        _refuse_other_warehouse(found.state, target, aside)
        number = found.state.entry.snapshot_id
        catalogs = {number: found.catalog, **snapshot_files(root)}
        left_out = _left_out(catalogs, number, (root, target), move=move)
        files = 0 if target == root else _carry(root, target, aside, move=move)
        for snapshot in catalogs.keys() - set(left_out):
            _place(catalogs[snapshot], snapshot_file(target, snapshot), target, aside)
        make_current(target, snapshot_file(target, number), aside)
        taken = len(catalogs) - len(left_out)
        return Transferred(target / CATALOG, number, files, taken, left_out)


def _left_out(
    catalogs: Mapping[int, Path], current: int, roots: tuple[Path, Path], *, move: bool
) -> tuple[int, ...]:
    """Snapshots that have lost a segment; the current one must not, and nothing moves without."""
    missing = _missing(catalogs, roots)
    if current in missing:
        raise WarehouseError(
            f"{missing[current]} is missing: `letopis run` writes it again, then try again"
        )
    if move and missing and roots[0] != roots[1]:
        number, file = next(iter(missing.items()))
        raise WarehouseError(
            f"{file} of snapshot {number} is missing: let it go with `letopis doctor --let-go` "
            "first, or copy without --move"
        )
    return tuple(missing)


def _missing(catalogs: Mapping[int, Path], roots: tuple[Path, Path]) -> Mapping[int, Path]:
    """The first file of each snapshot that stands in neither folder."""
    with TemporaryDirectory() as aside:
        states = {n: readable_state(file, Path(aside)) for n, file in catalogs.items()}
    missing = {n: state.missing(*roots) for n, state in states.items() if state}
    return {n: files[0] for n, files in missing.items() if files}


def _refuse_other_warehouse(state: State, target: Path, aside: Path) -> None:
    """What stands there must be an earlier state of this warehouse."""
    there = readable_state(target / CATALOG, aside)
    if there and there.entry not in state.history:
        raise WarehouseError(f"{target} holds another warehouse: name a new folder")


def _place(catalog: Path, place: Path, target: Path, aside: Path) -> None:
    try:
        relocate(catalog, aside / place.name, target)
    except duckdb.Error as error:
        raise WarehouseError(f"{catalog} cannot be read: run `letopis doctor` first") from error
    put_catalog(aside / place.name, place)


def _carry(root: Path, target: Path, aside: Path, *, move: bool) -> int:
    """Bring over what is not there yet; the number of files."""
    folders, count = set(), 0
    for path in _carried(root, move=move):
        place = target / path.relative_to(root)
        if not (place.is_file() and place.stat().st_size == path.stat().st_size):
            _duplicate(path, aside / "file", move=move)
            put(aside / "file", place)
            folders.add(place.parent)
            count += 1
    for folder in sorted(folders):
        shutil.copystat(root / folder.relative_to(target), folder)
        sync(folder)
    return count


def _carried(root: Path, *, move: bool) -> Iterator[Path]:
    left_out = LEFT_OUT if move else LEFT_OUT | ONLY_MOVED
    for entry in sorted(root.iterdir()):
        if entry.name not in left_out and not entry.name.startswith(ASIDE):
            yield from (p for p in sorted((entry, *entry.rglob("*"))) if p.is_file())


def _duplicate(path: Path, copy: Path, *, move: bool) -> None:
    """A second name for a file that moves within a disk, its bytes elsewhere."""
    copy.unlink(missing_ok=True)
    if move and path.stat().st_dev == copy.parent.stat().st_dev:
        os.link(path, copy)
    else:
        shutil.copy2(path, copy)
        sync(copy)
