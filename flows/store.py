"""Stage outputs on disk: computed once, written aside, renamed whole, checked before they are used.

One folder for each stage and batch, `stages/<stage>/<batch>-<fingerprint>/`, with a Parquet file
for each table and a manifest of their hashes. The fingerprint covers inputs, parameters and the
stage's version, so an output that exists under its name and is whole is the right one.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flows.errors import LetopisError, MissingOutputError
from flows.fingerprint import digest
from warehouse.durable import told_as_one_sentence

MANIFEST = "manifest.json"
Manifest = Mapping[str, Any]
# The batch of an output over all batches.
ALL = "all"


@dataclass(frozen=True, slots=True)
class Output:
    """A whole output: its batch, folder, the hash of its content, rows by table."""

    stage: str
    batch: str
    folder: Path
    content: str
    rows: Mapping[str, int] = field(default_factory=dict)
    is_new: bool = False

    @property
    def name(self) -> str:
        """Its place below the folder of outputs: `clean/3f2a…-77c5…`."""
        return f"{self.stage}/{self.folder.name}"

    def table(self, name: str) -> Path:
        """The Parquet file of a table."""
        return self.folder / f"{name}.parquet"


Outputs = tuple[Output, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """One stage over one batch: what its output is named after, and how it is made.

    `produce` writes Parquet files into the folder that it is given and returns rows by table. A job
    over one batch can be pickled, so that another process may do it.
    """

    stage: str
    batch: str
    version: str
    inputs: tuple[Output, ...]
    parameters: Mapping[str, object]
    produce: Callable[[Path], Mapping[str, int]]

    @property
    def name(self) -> str:
        """The folder's name."""
        inputs = [i.content for i in self.inputs]
        key = digest(self.stage, self.batch, self.version, inputs, dict(self.parameters))
        return f"{self.batch}-{key}"

    @property
    def parameter_hashes(self) -> Mapping[str, str]:
        """The hash of each parameter."""
        return {name: digest(value) for name, value in self.parameters.items()}


@dataclass(frozen=True, slots=True)
class Store:
    """The folder of stage outputs."""

    root: Path

    def find(self, job: Job) -> Output | None:
        """The job's output if it exists and every file has the hash of its manifest."""
        return _read(job.stage, job.batch, self.root / job.stage / job.name)

    def require(self, job: Job) -> Output:
        """The job's output. Raises MissingOutputError where it is missing or damaged."""
        output = self.find(job)
        if output is None:
            raise MissingOutputError(
                f"stage {job.stage} has no whole output for batch {job.batch}: "
                f"run `letopis stage {job.stage}` first"
            )
        return output

    def make(self, job: Job, *, force: bool = False) -> Output:
        """The job's output, computed unless it is there already (or `force`)."""
        found = None if force else self.find(job)
        return found or self._produce(job)

    def batches(self, stage: str) -> list[Output]:
        """Every whole output of a stage, ordered by batch. Used for ingest, which has no inputs."""
        found = (_read(stage, batch, folder) for batch, folder in self._folders(stage))
        return [output for output in found if output]

    def damaged_batches(self, stage: str) -> list[str]:
        """The batches of a stage's outputs that are not whole, ordered."""
        folders = self._folders(stage)
        return [batch for batch, folder in folders if _read(stage, batch, folder) is None]

    def _folders(self, stage: str) -> list[tuple[str, Path]]:
        """The folder of every output of a stage with its batch, ordered by batch."""
        folders = sorted(p for p in (self.root / stage).glob("*-*") if not p.name.startswith("."))
        return [(folder.name.rpartition("-")[0], folder) for folder in folders]

    def earlier(self, job: Job) -> Output | None:
        """The newest whole output of the job's stage, batch and version over other inputs."""
        folders = [p for p in (self.root / job.stage).glob(f"{job.batch}-*") if p.name != job.name]
        newest_first = sorted(folders, key=lambda p: (p.stat().st_mtime_ns, p.name), reverse=True)
        outputs = (
            _read(job.stage, job.batch, folder)
            for folder in newest_first
            if _version_of(folder) == job.version
        )
        return next((output for output in outputs if output), None)

    def clear_unfinished(self, job: Job) -> None:
        """Remove what a killed process left of a job that it had begun."""
        for folder in (self.root / job.stage).glob(f".{job.name}-*"):
            shutil.rmtree(folder, ignore_errors=True)

    def newest(self, stage: str, batch: str) -> tuple[Output, Manifest] | None:
        """The newest whole output of a stage and batch, and what it was made of."""
        folders = (self.root / stage).glob(f"{batch}-*")
        newest_first = sorted(folders, key=lambda p: (p.stat().st_mtime_ns, p.name), reverse=True)
        for folder in newest_first:
            output = _read(stage, batch, folder)
            if output:
                return output, _manifest(folder)
        return None

    def is_damaged(self, job: Job) -> bool:
        """Whether something stands in the place of the job's output that is not whole."""
        return (self.root / job.stage / job.name).exists() and self.find(job) is None

    def keep_version(self, version: str, parts: Mapping[str, str]) -> None:
        """Remember what a stage's version stands for, to name later what has changed."""
        path = self._version_file(version)
        if parts and not path.is_file():
            make_folder(path.parent)
            aside = path.with_suffix(f".{os.getpid()}")
            try:
                aside.write_text(json.dumps(parts, indent=1, ensure_ascii=False), encoding="utf-8")
                aside.replace(path)
            except OSError as error:
                raise LetopisError(f"cannot write to {path}: {error.strerror}") from error

    def version_parts(self, version: str) -> Mapping[str, str]:
        """What a version stood for; nothing where nobody remembers."""
        try:
            parts: Mapping[str, str] = json.loads(
                self._version_file(version).read_text(encoding="utf-8")
            )
        except (OSError, ValueError):
            return {}
        return parts

    def _version_file(self, version: str) -> Path:
        return self.root / "versions" / f"{version}.json"

    def clear_left_over(self) -> None:
        """Remove what killed runs left half written; only where no other run is alive."""
        for folder in self.root.glob("*/.*"):
            shutil.rmtree(folder, ignore_errors=True)

    def _produce(self, job: Job) -> Output:
        target = self.root / job.stage / job.name
        aside = _folder_aside(target)
        try:
            with told_as_one_sentence(target.parent):
                rows = job.produce(aside)
                _seal(aside, rows, job)
                _put(aside, target, self.find(job))
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        output = _read(job.stage, job.batch, target)
        if output is None:
            raise LetopisError(f"stage {job.stage}: the output {target} was damaged while written")
        return Output(job.stage, job.batch, target, output.content, output.rows, is_new=True)


def make_folder(folder: Path) -> None:
    """Make a folder with its parents. Raises LetopisError where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LetopisError(f"cannot write to {folder}: {error.strerror}") from error


def _folder_aside(target: Path) -> Path:
    make_folder(target.parent)
    try:
        return Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    except OSError as error:
        raise LetopisError(f"cannot write to {target.parent}: {error.strerror}") from error


def _seal(folder: Path, rows: Mapping[str, int], job: Job) -> None:
    """Write the manifest and bring all files to disk."""
    files = {p.name: _hash(p) for p in sorted(folder.iterdir())}
    manifest = {
        "files": files,
        "rows": dict(sorted(rows.items())),
        "version": job.version,
        "inputs": digest([i.content for i in job.inputs]),
        "parameters": dict(job.parameter_hashes),
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    for path in [*folder.iterdir(), folder]:
        _sync(path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _put(aside: Path, target: Path, there: Output | None) -> None:
    """Put the finished folder in place.

    A damaged one that stands there goes first; one that is whole and the same, which another run
    may be reading, stays.
    """
    if there and there.content == digest(_manifest(aside)["files"]):
        return
    if target.exists():
        shutil.rmtree(target)
    aside.rename(target)
    _sync(target.parent)


def _read(stage: str, batch: str, folder: Path) -> Output | None:
    try:
        manifest = _manifest(folder)
        whole = all(_hash(folder / name) == known for name, known in manifest["files"].items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):  # JSON of another shape
        return None
    content = digest(manifest["files"])
    return Output(stage, batch, folder, content, manifest["rows"]) if whole else None


def _version_of(folder: Path) -> str | None:
    """The stage's version that an output was made by; None where its manifest does not tell."""
    try:
        manifest = _manifest(folder)
    except (OSError, ValueError):
        return None
    return manifest.get("version") if isinstance(manifest, dict) else None


def _manifest(folder: Path) -> Any:  # noqa: ANN401 - JSON may be damaged
    return json.loads((folder / MANIFEST).read_text(encoding="utf-8"))


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()
