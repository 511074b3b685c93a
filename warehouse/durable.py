"""Files that survive a power cut: written aside, brought to disk, put in place by rename."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from warehouse.errors import PublisherAtWorkError, WarehouseError

LOCK = "publisher.lock"
ASIDE = ".aside-"


@contextmanager
def only_publisher(root: Path) -> Iterator[None]:
    """Hold the warehouse for one publisher; a killed one lets go of it by itself.

    Raises PublisherAtWorkError where another holds it, WarehouseError where `root` cannot be
    written.
    """
    try:
        root.mkdir(parents=True, exist_ok=True)
        lock = (root / LOCK).open("a")
    except OSError as error:
        raise WarehouseError(f"cannot write to {root}: {error.strerror}") from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            message = f"another publisher is at work on {root}: wait for it to end, then try again"
            raise PublisherAtWorkError(message) from error
        yield


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
