"""The ledger: a file for each run, a line for each thing that happened, on disk as it happens.

    <warehouse>/ledger/00000012.jsonl
    {"at": "2026-01-31T04:00:00.120", "event": "stage_started", "stage": "clean", …}
    <warehouse>/ledger/00000012.outputs
    clean/3f2a…-77c5…    a stage output that the run stands on, reused or made

A run holds a lock on its file for as long as it lives, and loses it however it dies: a file without
an end and without a lock tells of a run that was interrupted. Runs are numbered, since clocks go
backwards.
"""

import fcntl
import json
import os
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flows.errors import LetopisError
from flows.log import Log
from flows.store import make_folder

Event = Mapping[str, Any]
# The name of an event, and what there is to say about it.
Note = Callable[..., None]


def unnoted(_event: str, **_fields: object) -> None:
    """Events that nobody writes down."""


@dataclass(frozen=True, slots=True)
class RunFile:
    """What stands in the file of one run: its events in order, and whether the run is alive."""

    number: int
    events: tuple[Event, ...]
    is_alive: bool


@dataclass(frozen=True, slots=True)
class OpenRun:
    """A run that is alive, with its open file."""

    number: int
    run_id: str
    file: int
    log: Log
    outputs: Path

    def note(self, event: str, **fields: object) -> None:
        """Write an event to the ledger, to disk, and to the log. Raises LetopisError."""
        line = {"at": now(), "event": event, "run": self.number, **fields}
        try:
            os.write(self.file, f"{json.dumps(line, ensure_ascii=False)}\n".encode())
            os.fsync(self.file)
        except OSError as error:
            raise LetopisError(f"cannot write to the ledger: {error.strerror}") from error
        self.log.write({**line, "run_id": self.run_id})

    def use(self, outputs: Iterable[str]) -> None:
        """Write down stage outputs that the run stands on. Raises LetopisError."""
        try:
            with self.outputs.open("a", encoding="utf-8") as file:
                file.writelines(f"{output}\n" for output in outputs)
        except OSError as error:
            raise LetopisError(f"cannot write to the ledger: {error.strerror}") from error


@dataclass(frozen=True, slots=True)
class Ledger:
    """The folder of run files."""

    folder: Path

    @contextmanager
    def run(self, command: str, log: Log) -> Iterator[OpenRun]:
        """A new run, which has started; whoever opens it notes its end.

        Raises LetopisError where the folder cannot be written.
        """
        number, file = self._new_file()
        with os.fdopen(file, "wb", buffering=0):
            outputs = self._outputs(number)
            run = OpenRun(number, str(uuid.uuid4()), file, log, outputs)
            run.note("run_started", run_id=run.run_id, command=command, process=os.getpid())
            yield run

    def runs(self, last: int | None = None) -> list[RunFile]:
        """The files of all runs, or of the last ones, in the order of their numbers."""
        paths = self._paths()
        files = (_read(path) for path in (paths[-last:] if last else paths))
        return [file for file in files if file.events]

    def used_by(self, number: int) -> frozenset[str]:
        """The stage outputs that a run stands on; none where nobody remembers."""
        try:
            return frozenset(self._outputs(number).read_text(encoding="utf-8").split())
        except FileNotFoundError:
            return frozenset()

    def forget_outputs(self, kept: Iterable[int]) -> None:
        """Forget what other runs than the given ones stood on."""
        for path in set(self.folder.glob("*.outputs")) - {self._outputs(n) for n in kept}:
            path.unlink(missing_ok=True)

    def is_alone(self, number: int) -> bool:
        """Whether no run but this one is alive."""
        return not any(_is_locked(path) for path in self._paths() if _number(path) != number)

    def _outputs(self, number: int) -> Path:
        return self.folder / f"{number:08d}.outputs"

    def _paths(self) -> list[Path]:
        return sorted(self.folder.glob("[0-9]*.jsonl"))

    def _new_file(self) -> tuple[int, int]:
        """The next number, and its file, locked."""
        make_folder(self.folder)
        while True:
            number = max((_number(path) for path in self._paths()), default=0) + 1
            flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_APPEND
            try:
                file = os.open(self.folder / f"{number:08d}.jsonl", flags, 0o644)
            except FileExistsError:
                continue  # another run took the number in between
            except OSError as error:
                raise LetopisError(f"cannot write to {self.folder}: {error.strerror}") from error
            fcntl.flock(file, fcntl.LOCK_EX)
            return number, file


def now() -> str:
    """The time, UTC, to the millisecond."""
    return datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds")


def _read(path: Path) -> RunFile:
    is_alive = _is_locked(path)
    return RunFile(_number(path), tuple(_events(path)), is_alive)


def _events(path: Path) -> Iterator[Event]:
    """The events of a file, up to a line that was cut off."""
    for line in path.read_bytes().splitlines():
        try:
            event = json.loads(line)
        except ValueError:
            break
        if not isinstance(event, dict):
            break
        yield event


def _is_locked(path: Path) -> bool:
    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _number(path: Path) -> int:
    return int(path.stem)
