"""Stage 1: files become rows of `raw`, or of `rejects` with the reason.

An item is known by its address and the hash of its bytes: one that is as it last came is skipped,
changed bytes at a known address are a new version of the same publication, even where they are as
they once were. `seen` is the stage's own ledger of what came, the rejected included.
"""

import hashlib
import os
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from flows.errors import SourceError
from flows.fingerprint import digest
from flows.store import Job, Output
from flows.tables import read_some, read_table, write_table
from tasks.ingest.items import read_item
from tasks.records import ItemVersion, RawItem, Reject

SUFFIXES = frozenset({".txt"})
# Bytes; most articles are shorter.
READ_AT_ONCE = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """An item that came: where from, and the hash of its bytes (of the error if unreadable).

    `version_no` counts from 1 how often other bytes came from there.
    """

    address: str
    sha256: str
    version_no: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file of a source; `is_back`: its bytes came before, and others in between."""

    source_name: str
    path: str
    seen: Seen
    is_back: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What came before: each item's last batch and version, and the last version by address."""

    batch_of: Mapping[Seen, str]
    version_of: Mapping[Seen, int]
    last_version: Mapping[str, int]

    def is_unchanged(self, seen: Seen) -> bool:
        """Whether the item is as it last came."""
        return self.version_of.get(seen) == self.last_version.get(seen.address, 0)


def arrivals_in(sources: Sequence[Path]) -> list[Arrival]:
    """The items of the sources, ordered by address, each once.

    Raises SourceError for a source that does not exist or holds no article.
    """
    by_address = {a.seen.address: a for source in sources for a in _arrivals(source)}
    return [by_address[address] for address in sorted(by_address)]


def known_items(outputs: Iterable[Output], addresses: Container[str] | None = None) -> Known:
    """What the outputs of earlier runs hold, from these addresses only where they are given."""
    batch_of: dict[Seen, str] = {}
    version_of: dict[Seen, int] = {}
    last_version: dict[str, int] = {}
    for output in outputs:
        path = output.table("seen")
        found = (
            read_some(path, Seen, "address", addresses)
            if addresses is not None
            else read_table(path, Seen)
        )
        for seen in found:
            version = seen.version_no or 1  # an output of old does not tell
            if version >= version_of.get(seen, 0):
                batch_of[seen], version_of[seen] = output.batch, version
            last_version[seen.address] = max(version, last_version.get(seen.address, 0))
    return Known(batch_of, version_of, last_version)


def new_arrivals(arrivals: Iterable[Arrival], known: Known) -> list[Arrival]:
    """The arrivals that are not as they last came, with their versions, in their order."""
    return [_numbered(a, known) for a in arrivals if not known.is_unchanged(a.seen)]


def _numbered(arrival: Arrival, known: Known) -> Arrival:
    version = known.last_version.get(arrival.seen.address, 0) + 1
    seen = replace(arrival.seen, version_no=version)
    return replace(arrival, seen=seen, is_back=arrival.seen in known.batch_of)


def ingest_jobs(new: Sequence[Arrival], batch_size: int) -> tuple[Job, ...]:
    """A job for each batch of new items, in their order."""
    return tuple(_job(new[i : i + batch_size]) for i in range(0, len(new), batch_size))


def jobs_again(arrivals: Iterable[Arrival], outputs: Iterable[Output]) -> tuple[Job, ...]:
    """The jobs of the outputs whose items all arrived once more, as they were.

    One that holds items of earlier batches stays as it is.
    """
    arrived = {arrival.seen: arrival for arrival in arrivals}
    jobs = (_job_again(arrived, o) for o in outputs if not o.rows.get("back"))
    return tuple(job for job in jobs if job)


def _job_again(arrived: Mapping[Seen, Arrival], output: Output) -> Job | None:
    items = read_table(output.table("seen"), Seen)
    if not all(seen in arrived for seen in items):
        return None
    job = _job([replace(arrived[seen], seen=seen) for seen in items])
    return job if job.batch == output.batch else None


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
    """The path as it was given, with forward slashes and without `.` and `..`.

    Bytes of a name that are not UTF-8 stand in hexadecimal digits behind a backslash.
    """
    given = os.path.normpath(path).replace(os.sep, "/")
    return given if given.isascii() else os.fsencode(given).decode("utf-8", "backslashreplace")


def _arrivals(source: Path) -> Iterator[Arrival]:
    name = address_of(source if source.is_dir() else source.parent)
    for path in _paths_in(source):
        yield Arrival(name, path, Seen(address=address_of(path), sha256=_hash(path)))


def _hash(path: str) -> str:
    try:
        return _sha256(path)
    except OSError as error:
        return f"unreadable: {error.strerror}"


def _sha256(path: str) -> str:
    """By the system's own calls: a file object costs 20 of 32 µs of a news article."""
    sha256, file = hashlib.sha256(), os.open(path, os.O_RDONLY)
    try:
        while read := os.read(file, READ_AT_ONCE):
            sha256.update(read)
    finally:
        os.close(file)
    return sha256.hexdigest()


def _job(arrivals: Sequence[Arrival]) -> Job:
    batch = digest([(a.seen.address, a.seen.sha256, a.seen.version_no) for a in arrivals])
    # What arrived is a fact of its day: no later version of the code makes it stale.
    return Job("ingest", batch, "", (), {}, partial(take_in, tuple(arrivals)))


def take_in(arrivals: Sequence[Arrival], folder: Path) -> Mapping[str, int]:
    """Read the files into the tables of `folder`; their numbers of rows.

    `back` are the items whose rows of `raw` an earlier batch holds.
    """
    read = [(read_source(Path(a.path), a.source_name), a) for a in arrivals if not a.is_back]
    raw = [(item, arrival) for item, arrival in read if isinstance(item, RawItem)]
    rejects = [item for item, _ in read if isinstance(item, Reject)]
    back = [arrival for arrival in arrivals if arrival.is_back]
    versions = [_version(item.raw_sha256, arrival) for item, arrival in raw]
    versions += [_version(arrival.seen.sha256, arrival) for arrival in back]
    write_table(folder / "raw.parquet", RawItem, [item for item, _ in raw])
    write_table(folder / "rejects.parquet", Reject, rejects)
    write_table(folder / "item_versions.parquet", ItemVersion, versions)
    write_table(folder / "seen.parquet", Seen, [a.seen for a in arrivals])
    rows = {"raw": len(raw), "rejects": len(rejects), "item_versions": len(versions)}
    return {**rows, "seen": len(arrivals), "back": len(back)}


def _version(sha256: str, arrival: Arrival) -> ItemVersion:
    seen = arrival.seen
    return ItemVersion(address=seen.address, raw_sha256=sha256, version_no=seen.version_no)
