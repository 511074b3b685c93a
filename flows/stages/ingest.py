"""Stage 1: files become rows of `raw`, or of `rejects` with the reason.

An item is known by its address and the hash of its bytes: a known one is skipped, changed bytes at
a known address are a new version of the same publication. `seen` is the stage's own ledger of what
came, the rejected included.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from flows.errors import SourceError
from flows.fingerprint import digest
from flows.store import Job, Output
from flows.tables import read_table, write_table
from tasks.ingest.items import read_item
from tasks.records import RawItem, Reject

SUFFIXES = frozenset({".txt"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """An item that came: where from, and the hash of its bytes (of the error if unreadable)."""

    address: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file of a source, which may have come before."""

    source_name: str
    path: str
    seen: Seen


def arrivals_in(sources: Sequence[Path]) -> list[Arrival]:
    """The items of the sources, ordered by address, each once.

    Raises SourceError for a source that does not exist or holds no article.
    """
    by_address = {a.seen.address: a for source in sources for a in _arrivals(source)}
    return [by_address[address] for address in sorted(by_address)]


def batches_of(known: Iterable[Output]) -> Mapping[Seen, str]:
    """The batch of each item that came before."""
    return {
        seen: output.batch for output in known for seen in read_table(output.table("seen"), Seen)
    }


def ingest_jobs(new: Sequence[Arrival], batch_size: int) -> tuple[Job, ...]:
    """A job for each batch of new items, in their order."""
    return tuple(_job(new[i : i + batch_size]) for i in range(0, len(new), batch_size))


def articles_in(source: Path) -> list[Path]:
    """The article files of a source, a file or a folder with subfolders, ordered by path.

    Raises SourceError for a source that does not exist, is unreadable, or holds no article.
    """
    return [Path(path) for path in _paths_in(source)]


def _paths_in(source: Path) -> list[str]:
    """Strings, since a hundred thousand paths cost seconds otherwise; in the order of paths."""
    if source.is_file():
        return [str(source)]
    if not source.is_dir():
        raise SourceError(f"{source}: no such file or folder; give a .txt file or a folder of them")
    if not os.access(source, os.R_OK | os.X_OK):
        raise SourceError(f"{source}: the folder is not readable; check its permissions")
    # Part by part: a/b.txt stands before a-b.txt.
    found = sorted(_files_below(str(source)), key=lambda path: path.replace(os.sep, "\0"))
    if not found:
        raise SourceError(f"{source}: no .txt file in this folder")
    return found


def _files_below(folder: str) -> Iterator[str]:
    try:
        entries = os.scandir(folder)
    except OSError as error:
        raise SourceError(f"{folder}: the folder is not readable; {error.strerror}") from error
    with entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path)
            elif os.path.splitext(entry.name)[1] in SUFFIXES and entry.is_file():  # noqa: PTH122
                yield entry.path


def read_source(path: Path, source_name: str) -> RawItem | Reject:
    """The item of one file, or why it was set aside."""
    address = address_of(path)
    try:
        return read_item(path.read_bytes(), address, source_name)
    except OSError as error:
        detail = error.strerror or str(error)
        return Reject(stage="ingest", reason="unreadable", detail=detail, address=address)


def address_of(path: str | Path) -> str:
    """The path as it was given, with forward slashes and without `.` and `..`."""
    return os.path.normpath(path).replace(os.sep, "/")


def _arrivals(source: Path) -> Iterator[Arrival]:
    name = address_of(source if source.is_dir() else source.parent)
    for path in _paths_in(source):
        yield Arrival(name, path, Seen(address=address_of(path), sha256=_hash(path)))


def _hash(path: str) -> str:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a Path is slower than the reading
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return f"unreadable: {error.strerror}"


def _job(arrivals: Sequence[Arrival]) -> Job:
    batch = digest([(a.seen.address, a.seen.sha256) for a in arrivals])
    # What arrived is a fact of its day: no later version of the code makes it stale.
    return Job("ingest", batch, "", (), {}, partial(take_in, tuple(arrivals)))


def take_in(arrivals: Sequence[Arrival], folder: Path) -> Mapping[str, int]:
    """Read the files into the tables of `folder`; their numbers of rows."""
    items = [read_source(Path(a.path), a.source_name) for a in arrivals]
    raw = [item for item in items if isinstance(item, RawItem)]
    rejects = [item for item in items if isinstance(item, Reject)]
    write_table(folder / "raw.parquet", RawItem, raw)
    write_table(folder / "rejects.parquet", Reject, rejects)
    write_table(folder / "seen.parquet", Seen, [a.seen for a in arrivals])
    return {"raw": len(raw), "rejects": len(rejects), "seen": len(arrivals)}
