"""Candidates for copies within a bounded memory."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from flows.copies import NO_EARLIER_RUN
from warehouse.copies import connect, find_candidates, offer

N_ARTICLES, N_FINGERPRINTS = 4_000, 150


@pytest.fixture(scope="module")
def sources() -> dict[str, pa.Table]:
    """Articles of which each second one has half of its fingerprints from the one before."""
    random = np.random.default_rng(1)
    values = random.integers(0, 2**63, (N_ARTICLES, N_FINGERPRINTS), np.uint64)
    is_copied = random.random((N_ARTICLES // 2, N_FINGERPRINTS)) < 0.5
    values[1::2] = np.where(is_copied, values[::2], values[1::2])
    ids = [f"{number:04}" for number in range(N_ARTICLES)]
    places = np.tile(np.arange(N_FINGERPRINTS, dtype=np.int32), N_ARTICLES)
    fingerprints = {
        "article_id": np.repeat(ids, N_FINGERPRINTS),
        "position": places,
        "fingerprint": values.ravel(),
    }
    days = {"article_id": ids, "published_from": pa.nulls(N_ARTICLES, pa.date32())}
    return {"fingerprints": pa.table(fingerprints), "days": pa.table(days), **NO_EARLIER_RUN}


def candidates(sources: dict[str, pa.Table], memory: str, spill: Path) -> tuple[pa.Table, int]:
    """The candidates, and the number of files that hold what exceeded the memory."""
    with connect(memory, spill) as con:
        offer(con, sources)
        find_candidates(con)
        found = con.sql("from candidates order by all").to_arrow_table()
        return found, len(con.sql("from duckdb_temporary_files()").fetchall())


def test_what_exceeds_the_memory_goes_to_disk_and_changes_nothing(
    sources: dict[str, pa.Table], tmp_path: Path
):
    in_memory, no_files = candidates(sources, "1GB", tmp_path / "one")
    spilled, n_files = candidates(sources, "20MB", tmp_path / "other")
    assert no_files == 0
    assert n_files > 0
    assert spilled == in_memory
    assert in_memory.num_rows == N_ARTICLES // 2
