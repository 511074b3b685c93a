"""Claims of all articles meet: names become entities, claims that say the same become facts.

    consolidate([clean_1, extract_1, clean_2, extract_2, copies], folder, agreement)

Each step is a file of `warehouse/consolidate/`. Nothing depends on the order of the inputs. What
did not change since the previous consolidation is taken over: the names in an article, the blocks
that its claims belong to, and the facts of blocks that are as they were. Which names are one entity
is found anew among all distinct names, since one new name can tell two persons apart; it touches
the articles whose names stand for another entity than before. The rows are those of a consolidation
from nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa

from seeds import Row, rows
from warehouse import sql_files
from warehouse.previous import (
    BY_ARTICLE,
    NOTE_KEYS,
    NOTES,
    given_paths,
    offer_folders,
    offer_previous,
)
from warehouse.relations import literal, quoted, typed_rows
from warehouse.schema import CLAIM_TABLES, connect, tables
from warehouse.segments import ROW_GROUP_ROWS

Agreement = Callable[[str, str, bool], int]
# Statements of one speaker in two copies of a passage are one where they share this part of the
# words of the shorter: `миллиарды больше` and `миллиард и больше` (seeds 001 and 002).
SAME_WORDS_SHARE = 0.6
# Days within which outlets quote one act of speech: a weekend and its Monday.
NEAR_DAYS = 3
# Values of one figure for one period up to which they contradict each other, two by two.
MOST_VALUES = 20
# Bytes of input that are read once: every statement over a file looks at it anew, which takes 5 ms
# each, in all 0.4 s of the CPU time of five articles. More would not fit into the memory.
READ_ONCE_BYTES = 20_000_000
FOLDER_AT_HAND = (
    "folder in (select folder from article_folders semi join articles_at_hand using (article_id))"
)
RESOLUTION_STEPS = (
    "names",
    "people",
    "joins",
    "organizations",
    "entities",
)
CLAIM_STEPS = (
    "changed_claims",
    "copied_claims",
    "same_claims",
    "sayings",
    "like_sayings",
    "reworded_statements",
)
SOURCE_STEPS = ("fact_members", "credits", "source_keys", "fact_sources")
FACT_STEPS = (
    "facts",
    "source_merges",
    "utterance_reports",
    "relations",
    "participants",
    "timelines",
    "kept_facts",
    "quotations",
    "claims_by_month",
    "rules",
)
INPUTS = (
    "articles",
    "attributions",
    "clusters",
    "copies",
    "documents",
    "events",
    "indicators",
    "inherited_dates",
    "item_versions",
    "memberships",
    "mentions",
    "ownerships",
    "positions",
    "statements",
)
TABLES = (
    "aliases",
    "article_entities",
    "canonical_names",
    "claims_by_month",
    "conflicts",
    "entities",
    "fact_claims",
    "facts",
    "merges",
    "origins",
    "participants",
    "quotations",
    "rules",
    "source_merges",
    "superseded_articles",
    "timelines",
    "utterance_reports",
)


def consolidate(
    folders: Sequence[Path], output: Path, agreement: Agreement, previous: Path | None = None
) -> Mapping[str, int]:
    """Write the tables across articles to `output` as Parquet; rows by table.

    `folders` are the stage outputs of all batches (cleaned articles, claims) and those across them
    (copies, clusters, inherited dates), with a file for each table. `agreement` says how far two
    wordings agree, 0 where they are two sayings; its third argument: whether both are of one day.
    `previous` is the output of an earlier consolidation by the same code, of whatever inputs.
    """
    with TemporaryDirectory(prefix=".spill-", dir=output) as spill:
        con = connect(Path(spill))
        try:
            con.create_function("agreement", agreement, ["varchar", "varchar", "boolean"], "bigint")
            offer_previous(con, previous)
            offer_folders(con, folders)
            return _consolidated(con, folders, output)
        finally:
            con.close()


def _consolidated(
    con: duckdb.DuckDBPyConnection, folders: Sequence[Path], output: Path
) -> Mapping[str, int]:
    _read_inputs(con, folders)
    con.execute(f"set variable same_words_share = {SAME_WORDS_SHARE}")
    con.execute(f"set variable most_values = {MOST_VALUES}")
    con.execute(f"set variable near_days = {NEAR_DAYS}")
    _resolve_names(con, output)
    _find_changed_claims(con)
    _run(con, *CLAIM_STEPS)
    _connect_labels(con)
    _run(con, *SOURCE_STEPS)
    _connect_labels(con)
    _run(con, *FACT_STEPS)
    for name in NOTES.keys() - {"article_names"}:
        _write(con, name, "*", output)
    return {name: _write(con, name, _given_columns(name), output) for name in TABLES}


def _resolve_names(con: duckdb.DuckDBPyConnection, output: Path) -> None:
    """Find what every name stands for, reading the articles that changed."""
    _run(con, "changed_articles")
    _take_in_hand(con, "changed_articles", BY_ARTICLE)
    _run(con, "country_names", "article_names")
    # Before kinds are known from other articles, which one more article can change.
    _write(con, "article_names", "*", output)
    _run(con, *RESOLUTION_STEPS)


def _find_changed_claims(con: duckdb.DuckDBPyConnection) -> None:
    """Find the claims whose facts are made anew, and what they say."""
    _run(con, "labels", "numbered_articles", "article_rows", "touched_articles")
    if _is_beyond_hand(con, "touched_articles"):
        _take_in_hand(con, "touched_articles", [*CLAIM_TABLES, "articles"])
    _run(con, "slot_entities", "claim_keys", "blocks")
    if _is_beyond_hand(con, "changed_claims"):
        _take_in_hand(con, "changed_claims", CLAIM_TABLES)
        _run(con, "slot_entities", "claim_keys")


def _is_beyond_hand(con: duckdb.DuckDBPyConnection, wanted: str) -> bool:
    """Whether an article of the table is not at hand."""
    others = f"{_taking_part(wanted)} except from articles_at_hand"
    return bool(con.execute(f"select exists({others})").fetchall()[0][0])


def _taking_part(wanted: str) -> str:
    """A query for the articles of a table that no later version supersedes."""
    return (
        f"select distinct article_id from {wanted} anti join superseded_articles using (article_id)"
    )


def _take_in_hand(con: duckdb.DuckDBPyConnection, wanted: str, names: Sequence[str]) -> None:
    """Put the articles of the table in the place of those at hand, and read their slots.

    Their rows in the tables `names` are readable as at_hand.<name>; where they are but a part of
    all, only files that have some of them are read, and once.
    """
    con.execute(f"create or replace table articles_at_hand as {_taking_part(wanted)}")
    others = "select article_id from article_folders except from articles_at_hand"
    is_part = con.execute(f"select exists({others})").fetchall()[0][0]
    con.execute("drop schema if exists at_hand cascade")
    con.execute("create schema at_hand")
    for name in names:
        if is_part:
            body = typed_rows(tables()[name], given_paths(con, name, FOLDER_AT_HAND))
            rows = f"table at_hand.{quoted(name)} as from ({body}) semi join articles_at_hand"
            con.execute(f"create {rows} using (article_id)")
        else:
            con.execute(f"create view at_hand.{quoted(name)} as from main.{quoted(name)}")
    con.execute("set schema = 'at_hand'")
    for sql in sql_files.all_texts("derived"):
        con.execute(sql)
    con.execute("set schema = 'main'")
    _run(con, "slots")


def _read_inputs(con: duckdb.DuckDBPyConnection, folders: Sequence[Path]) -> None:
    files: defaultdict[str, list[Path]] = defaultdict(list)
    for folder in folders:
        for path in sorted(folder.glob("*.parquet")):
            files[path.stem].append(path)
    size = sum(path.stat().st_size for name in INPUTS for path in files[name])
    kind = "table" if size < READ_ONCE_BYTES else "view"
    for name in INPUTS:
        body = typed_rows(tables()[name], files[name])
        con.execute(f"create {kind} {quoted(name)} as {body}")
    _leave_out_superseded(con, files, kind)
    for sql in sql_files.all_texts("derived"):
        con.execute(sql)
    con.execute("create table articles_at_hand (article_id uuid)")
    for name, (columns, values) in _shipped().items():
        schema = pa.schema([(column, pa.string()) for column in columns])
        con.register(name, pa.Table.from_pylist(list(values), schema))


def _leave_out_superseded(
    con: duckdb.DuckDBPyConnection, files: Mapping[str, list[Path]], kind: str
) -> None:
    """Where an article came again with other text, its earlier version takes no part."""
    _run(con, "superseded_articles")
    if con.execute("select count(*) from superseded_articles").fetchall()[0][0]:
        for name in (n for n in INPUTS if "article_id" in tables()[n].given):
            body = typed_rows(tables()[name], files[name])
            con.execute(
                f"create or replace {kind} {quoted(name)} as select * from ({body}) "
                "anti join superseded_articles using (article_id)"
            )


def _shipped() -> Mapping[str, tuple[tuple[str, ...], tuple[Row, ...]]]:
    """Tables that ship with the project and that the steps read: their columns and rows."""
    return {
        "countries": (("code", "name"), rows("reference/countries")),
        "country_words": (("word", "code", "kind"), rows("reference/demonyms")),
        "organization_words": (("word", "kind"), rows("words/organization_words")),
        "rule_trials": (("rule", "kind", "n_trials", "n_hits"), _rule_trials()),
    }


def _rule_trials() -> tuple[Row, ...]:
    """How rules did on gold that they were not written from."""
    return rows("rules")


def _run(con: duckdb.DuckDBPyConnection, *steps: str) -> None:
    for step in steps:
        con.execute(sql_files.text("consolidate", step))


def _connect_labels(con: duckdb.DuckDBPyConnection) -> None:
    """Give all nodes that edges connect the least label among them."""
    before, after = None, _label_sum(con)
    while before != after:
        _run(con, "spread_labels")
        before, after = after, _label_sum(con)


def _label_sum(con: duckdb.DuckDBPyConnection) -> int:
    return int(con.execute("select coalesce(sum(label), 0) from labels").fetchall()[0][0])


def _given_columns(name: str) -> str:
    return ", ".join(quoted(column) for column in tables()[name].given)


def _write(con: duckdb.DuckDBPyConnection, name: str, columns: str, output: Path) -> int:
    file = literal(str(output / f"{name}.parquet"))
    order = NOTE_KEYS.get(name, "all") if columns == "*" else columns
    written = con.execute(
        f"copy (select {columns} from {quoted(name)} order by {order}) to {file} "
        f"(format parquet, compression zstd, row_group_size {ROW_GROUP_ROWS})"
    )
    return int(written.fetchall()[0][0])
