"""Every check fires on a row that breaks its promise, and on nothing else."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tasks.records import Cut, DateCandidate, Mention, RawItem, Sentence, Statement
from tests.warehouse.newsroom import Query, talks_story, write_stage
from warehouse import sql_files
from warehouse.candidate import Candidate
from warehouse.errors import RefusedError, WarehouseError
from warehouse.publish import CATALOG, publish

Rows = list[object]
# A candidate made of the newsroom's stages, with changes written below a folder.
Offer = Callable[[Path, list[Path]], Candidate]


def spoilt(change: Callable[[Rows], Rows]) -> Offer:
    """The talks with their rows changed."""

    def offer(folder: Path, stages: list[Path]) -> Candidate:
        talks = write_stage(folder / "talks", *change(talks_story().rows))
        return Candidate(batches=[[talks], [stages[1]]], across=stages[2:])

    return offer


def changed(record: type, **slots: object) -> Offer:
    """The talks with other slots in the first row of a table."""

    def change(rows: Rows) -> Rows:
        first = next(row for row in rows if isinstance(row, record))
        return [replace(row, **slots) if row is first else row for row in rows]

    return spoilt(change)


def added(*new: object) -> Offer:
    """The talks with more rows."""
    return spoilt(lambda rows: [*rows, *new])


def across(table: str, **values: object) -> Offer:
    """The newsroom with other values in the first row of a table across articles."""

    def offer(folder: Path, stages: list[Path]) -> Candidate:
        copies = [spoilt_folder(stage, folder, table, values) for stage in stages[2:]]
        return Candidate(batches=[[stage] for stage in stages[:2]], across=copies)

    return offer


def spoilt_folder(stage: Path, folder: Path, table: str, values: dict[str, object]) -> Path:
    """A copy of the stage's folder with other values in the first row of a table."""
    copy = folder / stage.name
    copy.mkdir()
    for path in stage.glob("*.parquet"):
        rows = pq.read_table(path)
        is_wanted = path.stem == table and rows.num_rows
        pq.write_table(with_first_row(rows, values) if is_wanted else rows, copy / path.name)
    return copy


def with_first_row(rows: pa.Table, values: dict[str, object]) -> pa.Table:
    """The table with other values in its first row."""
    first, *rest = rows.to_pylist()
    return pa.Table.from_pylist([first | values, *rest], rows.schema)


def with_run(folder: Path, stages: list[Path]) -> Candidate:
    """The newsroom with a run whose counts do not add up."""
    run = {
        "run_id": [NOBODY],
        "started_at": pa.array([0], pa.timestamp("us")),
        "command": ["run"],
        "number": [1],
        "state": ["done"],
        "n_ingested": [5],
        "n_published": [1],
        "n_rejected": [1],
        "n_set_aside": [1],
        "n_unchanged": [1],
    }
    pq.write_table(pa.table(run), folder / "runs.parquet")
    return Candidate([[s] for s in stages[:2]], across=stages[2:], operations=[folder])


TALKS = talks_story()
NOBODY = "00000000-0000-0000-0000-000000000000"
WRONG_CUT = Cut(raw_id=TALKS.rows[0].raw_id, raw_start=0, raw_end=3, reason="furniture", text="нет")
WRONG_DATE = DateCandidate(
    article_id=TALKS.article_id,
    date_edtf="2001-01-01",
    basis="stated",
    evidence="",
    score=1.0,
    is_chosen=True,
)
WRONG_SENTENCE = Sentence(
    batch_id=NOBODY,
    sentence_no=1,
    article_id=TALKS.article_id,
    start_char=0,
    end_char=len(TALKS.text) + 1,
)
BROKEN = {
    "articles_resolve": changed(Mention, article_id=NOBODY),
    "copies_are_in_text": across("copies", a_end=10_000),
    "cuts_are_raw": added(WRONG_CUT),
    "dates_are_sane": changed(Statement, said_edtf="в среду"),
    "evidence_is_text": changed(Statement, start_char=0),
    "every_claim_is_in_a_fact": across("fact_claims", relation="refines"),
    "facts_count_their_claims": across("facts", n_claims=9),
    "facts_resolve": across("participants", entity_id=UUID(NOBODY).bytes),
    "ids_are_unique": added(next(row for row in TALKS.rows if isinstance(row, Statement))),
    "kept_and_cut_are_raw": changed(RawItem, text=f"{TALKS.text}!"),
    "mentions_are_text": changed(Mention, text="иначе"),
    "one_date_is_chosen": added(WRONG_DATE),
    "parts_are_text": changed(Statement, part_starts=(1,)),
    "runs_add_up": with_run,
    "sentences_resolve": added(WRONG_SENTENCE),
    "sources_resolve": across("source_merges", claim_id=UUID(NOBODY).bytes),
    "text_map_leads_back": changed(RawItem, text=TALKS.text.replace("Минске", "Пинске")),
    "utterances_resolve": across("utterance_reports", claim_id=NOBODY),
}


def test_every_check_is_tested():
    assert sorted(BROKEN) == list(sql_files.names("checks"))


@pytest.mark.parametrize("check", sorted(BROKEN))
def test_a_check_stops_the_publication_of_a_bad_row(
    check: str, tmp_path: Path, newsroom_stages: list[Path]
):
    candidate = BROKEN[check](tmp_path, newsroom_stages)
    root = tmp_path / "warehouse"
    with pytest.raises(RefusedError, match=f"check {check} is broken") as refused:
        publish(root, candidate)
    assert refused.value.check == check
    assert refused.value.rows
    assert not (root / CATALOG).exists()


def test_a_refused_candidate_leaves_the_snapshot_that_is_there(
    tmp_path: Path, newsroom_stages: list[Path], query: Query
):
    root = tmp_path / "warehouse"
    good = Candidate(batches=[[s] for s in newsroom_stages[:2]], across=newsroom_stages[2:])
    catalog = publish(root, good).catalog
    before = catalog.read_bytes()
    with pytest.raises(RefusedError):
        publish(root, BROKEN["evidence_is_text"](tmp_path, newsroom_stages))
    assert catalog.read_bytes() == before
    assert query(catalog, "select count(*) from statements") == [(2,)]


def test_a_row_outside_a_closed_list_is_named(tmp_path: Path, newsroom_stages: list[Path]):
    candidate = changed(Statement, mode="sung")(tmp_path, newsroom_stages)
    with pytest.raises(RefusedError, match=r"statements\.sql is broken.*'direct'") as refused:
        publish(tmp_path / "warehouse", candidate)
    assert "mode 'sung'" in refused.value.rows[0]


def test_a_missing_value_is_named(tmp_path: Path, newsroom_stages: list[Path]):
    candidate = changed(Statement, rule=None)(tmp_path, newsroom_stages)
    with pytest.raises(RefusedError, match="rule is not null"):
        publish(tmp_path / "warehouse", candidate)


def test_an_unknown_column_is_named(tmp_path: Path, newsroom_stages: list[Path]):
    path = tmp_path / "links.parquet"
    pq.write_table(pa.table({"shade": ["blue"]}), path)
    candidate = Candidate([[s] for s in newsroom_stages[:2]], across=[tmp_path])
    with pytest.raises(WarehouseError, match="shade"):
        publish(tmp_path / "warehouse", candidate)
