"""A segment's bytes follow its rows alone."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from tests.warehouse.newsroom import Story, write_stage
from warehouse.candidate import Candidate, loads
from warehouse.segments import Writer


@pytest.fixture
def stages(tmp_path: Path) -> list[Path]:
    """Two articles: of one the date is known, of the other it is not."""
    stories = [
        Story("fair", "«Ярмарка открыта», - сказала Анна Белова.", "2014-09-05"),
        Story("rain", "Дождь шёл весь день.", None),
    ]
    return [write_stage(tmp_path / str(n), *story.rows) for n, story in enumerate(stories)]


def names(folder: Path, stages: Sequence[Path]) -> set[tuple[str, str]]:
    """The content hashes of the segments of these stages, written one after the other."""
    with closing(Writer(folder)) as writer:
        written = [writer.write(load) for s in stages for load in loads(Candidate([[s]]))]
    return {(segment.table, segment.name) for segment in written}


def test_what_was_written_before_changes_no_byte(tmp_path: Path, stages: list[Path]):
    folders = [tmp_path / name for name in ("there", "back", "one", "other")]
    for folder in folders:
        folder.mkdir()
    there, back, one, other = folders
    apart = names(one, stages[:1]) | names(other, stages[1:])
    assert names(there, stages) == names(back, stages[::-1]) == apart
