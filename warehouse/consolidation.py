"""Claims of all articles meet: names become entities, claims that say the same become facts.

    consolidate([clean_1, extract_1, clean_2, extract_2, copies], folder, agreement)

Each step is a file of `warehouse/consolidate/`. Nothing depends on the order of the inputs. Names
are resolved anew each time, since one new name can tell two persons apart. Facts are made anew only
where a block of claims, which has nothing to do with the others, is not as the previous
consolidation had it. The rows are those of a consolidation from nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa

from seeds import Row, rows
from warehouse import sql_files
from warehouse.relations import literal, quoted, typed_rows
from warehouse.schema import connect, tables
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
NAME_STEPS = (
    "slots",
    "country_names",
    "article_names",
    "names",
    "people",
    "joins",
    "organizations",
    "entities",
)
CLAIM_STEPS = (
    "labels",
    "numbered_articles",
    "claim_keys",
    "blocks",
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
# Tables of facts: of a block of claims that did not change, the previous rows stand.
BLOCK_TABLES = (
    "conflicts",
    "fact_claims",
    "facts",
    "participants",
    "source_merges",
    "timelines",
    "utterance_reports",
)
# What a consolidation leaves for the next one, beside the tables.
NOTES = {
    "blocks": "block ubigint, n_claims bigint, fingerprint ubigint",
    "fact_blocks": "fact_id uuid, block ubigint",
}


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
            _offer_previous(con, previous)
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
    _run(con, *NAME_STEPS, *CLAIM_STEPS)
    _connect_labels(con)
    _run(con, *SOURCE_STEPS)
    _connect_labels(con)
    _run(con, *FACT_STEPS)
    for name in NOTES:
        _write(con, name, "*", output)
    return {name: _write(con, name, _given_columns(name), output) for name in TABLES}


def _offer_previous(con: duckdb.DuckDBPyConnection, previous: Path | None) -> None:
    """Make the tables of the previous consolidation readable as previous_<table>; else empty."""
    for name in BLOCK_TABLES:
        files = [previous / f"{name}.parquet"] if previous else []
        body = f"select {_given_columns(name)} from ({typed_rows(tables()[name], files)})"
        con.execute(f"create view previous_{name} as {body}")
    for name, columns in NOTES.items():
        con.execute(f"create temp table previous_{name} ({columns})")
        if previous:
            file = literal(str(previous / f"{name}.parquet"))
            con.execute(f"insert into previous_{name} by name from read_parquet({file})")


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
    order = "all" if columns == "*" else columns
    written = con.execute(
        f"copy (select {columns} from {quoted(name)} order by {order}) to {file} "
        f"(format parquet, compression zstd, row_group_size {ROW_GROUP_ROWS})"
    )
    return int(written.fetchall()[0][0])
