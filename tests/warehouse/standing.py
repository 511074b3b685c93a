"""A warehouse that is published once for a module and put back before each of its tests."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.warehouse.newsroom import Story, write_stage
from warehouse.candidate import Candidate
from warehouse.publish import publish


@dataclass(frozen=True, slots=True)
class Standing:
    """A warehouse folder, what it looked like when it was published, and its last candidate."""

    root: Path
    backup: Path
    candidate: Candidate

    def put_back(self) -> Path:
        """The folder as it was published; catalogs name it, so it is always the same."""
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.copytree(self.backup, self.root)
        return self.root


def stand(folder: Path, *snapshots: Sequence[str]) -> Standing:
    """A warehouse with these snapshots, each of an article of one statement for each name."""
    root, backup = folder / "warehouse", folder / "backup"
    for names in snapshots:
        candidate = Candidate([[batch(folder / "stages", name)] for name in names])
        publish(root, candidate)
    shutil.copytree(root, backup)
    return Standing(root, backup, candidate)


def batch(folder: Path, name: str) -> Path:
    """The stage folder of an article with one statement."""
    story = Story(name, f"«Всё готово», - сказали строители ({name}).", "2014-09-03")
    story.says("строители", "Всё готово")
    return write_stage(folder / name, *story.rows)
