"""Jobs that are soon done, or never: for tests of those who do them."""

import os
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from flows.store import Job

Rows = Mapping[str, int]


def job(batch: str, produce: Callable[[Path], Rows]) -> Job:
    """A job of the stage `clean` without inputs."""
    return Job("clean", batch, "", (), {}, produce)


def written(words: Sequence[str]) -> list[Job]:
    """A job for each word, which writes it."""
    return [job(f"batch{number}", partial(write, word)) for number, word in enumerate(words)]


def write(word: str, folder: Path) -> Rows:
    (folder / "word.txt").write_text(word, encoding="utf-8")
    return {"words": 1}


def refuse(folder: Path) -> Rows:
    raise ValueError(f"nothing for {folder.parent.name}")


def kill_own_process(folder: Path) -> Rows:
    write("unfinished", folder)
    os.kill(os.getpid(), signal.SIGKILL)
    return {}


def kill_once(marker: Path, folder: Path) -> Rows:
    """Kill the process that does this first; the next one writes a word."""
    if not marker.exists():
        marker.touch()
        return kill_own_process(folder)
    return write("second", folder)


def begin_and_wait(started: Path, folder: Path) -> Rows:
    """Never come to an end."""
    write("unfinished", folder)
    started.touch()
    time.sleep(3600)
    return {}


def begin_and_stay(started: Path, folder: Path) -> Rows:
    """Never come to an end, and be deaf to who asks for it."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    return begin_and_wait(started, folder)
