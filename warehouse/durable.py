"""Files that survive a power cut: written aside, brought to disk, put in place by rename."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp, mkstemp
from typing import TextIO

import duckdb

from warehouse.errors import PublisherAtWorkError, WarehouseError, one_line

LOCK = "publisher.lock"
COLLECTOR_LOCK = "collector.lock"
ASIDE = ".aside-"
# What DuckDB raises where a file cannot be written: at once, at a commit, and ever after.
UNWRITTEN = (duckdb.IOException, duckdb.TransactionException, duckdb.FatalException)


@contextmanager
def only_publisher(root: Path) -> Iterator[None]:
    """Hold the warehouse for one publisher; a killed one lets go of it by itself.

    Raises PublisherAtWorkError where another holds it, WarehouseError where `root` cannot be
    written.
    """
    with _lock_file(root, LOCK) as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            message = f"another publisher is at work on {root}: wait for it to end, then try again"
            raise PublisherAtWorkError(message) from error
        with no_collection(root):
            yield


@contextmanager
def no_collection(root: Path) -> Iterator[None]:
    """Hold off collectors, who remove files; waits for the one at work, which takes seconds."""
    with _lock_file(root, COLLECTOR_LOCK) as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        yield


@contextmanager
def only_collector(root: Path) -> Iterator[None]:
    """Hold the warehouse for one collector; waits until nobody adds files or pins."""
    with _lock_file(root, COLLECTOR_LOCK) as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _lock_file(root: Path, name: str) -> TextIO:
    try:
        root.mkdir(parents=True, exist_ok=True)
        return (root / name).open("a")
    except OSError as error:
        raise WarehouseError(f"cannot write to {root}: {error.strerror}") from error


@contextmanager
def folder_aside(root: Path) -> Iterator[Path]:
    """A new folder on the same disk, gone afterwards; so are those of killed publishers."""
    for left in root.glob(f"{ASIDE}*"):
        shutil.rmtree(left)
    folder = Path(mkdtemp(prefix=ASIDE, dir=root))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def told_as_one_sentence(root: Path) -> Iterator[None]:
    """What the disk refuses (it is full, it is read-only) is told as a WarehouseError."""
    try:
        yield
    except OSError as error:
        raise WarehouseError(f"cannot write to {root}: {error.strerror or error}") from error
    except UNWRITTEN as error:
        raise WarehouseError(f"cannot write to {root}: {one_line(error)}") from error


def sync(path: Path) -> None:
    """Bring a file's content, or a folder's entries, to disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def put(aside: Path, target: Path) -> None:
    """Rename a synced file into its place; the caller syncs the folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    aside.replace(target)


def put_synced(aside: Path, target: Path) -> None:
    """Bring a file to disk, rename it into its place, and bring that to disk too."""
    sync(aside)
    put(aside, target)
    sync(target.parent)


def write_synced(target: Path, text: str) -> None:
    """Write a small file whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = mkstemp(prefix=".new-", dir=target.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    put_synced(Path(aside), target)
