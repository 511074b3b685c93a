"""Runs that Prefect starts by itself: one at a time into a warehouse.

Prefect counts the runs of one deployment; that of another, such as a stage alone, may be at work on
the same warehouse.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.errors import LetopisError
from flows.store import make_folder

LOCK = "flow_run.lock"


class OverlapError(LetopisError):
    """Another run is at work on the warehouse."""


@contextmanager
def only_run(warehouse: Path, name: str) -> Iterator[None]:
    """Hold the warehouse for the run of that name; a killed one lets go of it by itself.

    Raises OverlapError, which names the other, where another run holds it, LetopisError where the
    folder cannot be written.
    """
    make_folder(warehouse)
    try:
        lock = (warehouse / LOCK).open("a+", encoding="utf-8")
    except OSError as error:
        raise LetopisError(f"cannot write to {warehouse}: {error.strerror}") from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.seek(0)
            raise OverlapError(
                f"left out: the run '{lock.read()}' is at work on {warehouse}; "
                "start this one again when that has ended"
            ) from error
        os.ftruncate(lock.fileno(), 0)
        lock.write(name)
        lock.flush()
        yield
