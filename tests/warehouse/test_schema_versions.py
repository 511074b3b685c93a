"""A column is added to a table: snapshots before and after it are read, each with its version."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.warehouse.newsroom import Query
from tests.warehouse.standing import Standing, batch, stand
from warehouse import schema, sql_files
from warehouse.candidate import Candidate
from warehouse.publish import publish
from warehouse.snapshots import as_of, list_snapshots

OLD = "address varchar not null,"
NEW = f"{OLD}\n    language varchar,"


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Standing:
    """A warehouse with one article."""
    return stand(tmp_path_factory.mktemp("standing"), ["harvest"])


@pytest.fixture
def root(standing: Standing) -> Path:
    """The warehouse as it was published."""
    return standing.put_back()


@pytest.fixture
def added_column(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The table `raw` has one column more."""
    text = sql_files.text("schema", "raw")
    assert OLD in text

    def with_column(folder: str, name: str) -> str:
        known = original(folder, name)
        if (folder, name) != ("schema", "raw"):
            return known
        return f"{known.replace(OLD, NEW)}comment on column raw.language is\n'Its language.';\n"

    original = sql_files.text
    monkeypatch.setattr(sql_files, "text", with_column)
    schema.tables.cache_clear()
    schema.columns_key.cache_clear()
    yield
    schema.tables.cache_clear()
    schema.columns_key.cache_clear()


@pytest.mark.usefixtures("added_column")
def test_old_and_new_snapshots_are_read_after_a_column_was_added(
    root: Path, standing: Standing, tmp_path: Path, query: Query
):
    more = Candidate([*standing.candidate.batches, [batch(tmp_path, "bridge")]])
    new = publish(root, more)
    assert new.number == 2
    assert query(new.catalog, "select address, language from raw order by address") == [
        ("news/bridge.txt", None),
        ("news/harvest.txt", None),
    ]
    assert query(as_of(root, 1), "select * exclude (text) from raw")
    assert query(as_of(root, 1), "select count(*) from statements") == [(1,)]
    with pytest.raises(Exception, match="language"):
        query(as_of(root, 1), "select language from raw")
    first, second = (listed.entry.schema_version for listed in reversed(list_snapshots(root)))
    assert first != second


def test_the_same_schema_has_the_same_version(root: Path, standing: Standing, tmp_path: Path):
    publish(root, Candidate([*standing.candidate.batches, [batch(tmp_path, "bridge")]]))
    assert len({listed.entry.schema_version for listed in list_snapshots(root)}) == 1
