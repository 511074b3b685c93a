"""What a consolidation finds of the one before it: its tables, its notes, its articles.

    offer_previous(con, folder)
    offer_folders(con, folders)

Stage outputs are known by their content, so it makes no difference where they stand.
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb

from warehouse.content import content_hash
from warehouse.relations import literal, quoted, stage_outputs, typed_rows
from warehouse.schema import CLAIM_TABLES, tables

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
# Tables that tell whether a name stands for what it stood for, and which articles took no part.
ENTITY_TABLES = ("article_entities", "entities", "superseded_articles")
# What a consolidation leaves for the next one, beside the tables.
NOTES = {
    "article_folders": "article_id uuid, folder varchar",
    "article_names": (
        "article_id uuid, name varchar, country_code varchar, kind varchar, name_key varchar, "
        "is_named boolean"
    ),
    "article_rows": "article_id uuid, article_hash ubigint",
    "blocks": "block ubigint, n_claims bigint, fingerprint ubigint",
    "claim_blocks": "claim_id uuid, article_id uuid, block ubigint, claim_hash ubigint",
    "fact_blocks": "fact_id uuid, block ubigint",
}
# What is unique in a note: its rows are put in this order, which costs less than that of all.
NOTE_KEYS = {
    "article_names": "article_id, name",
    "article_rows": "article_id",
    "claim_blocks": "claim_id",
    "fact_blocks": "fact_id",
}
# Inputs whose rows belong to one article each; what articles have in common comes anew each time.
BY_ARTICLE = (*CLAIM_TABLES, "articles", "mentions")


def offer_previous(con: duckdb.DuckDBPyConnection, previous: Path | None) -> None:
    """Make the tables and notes of that folder readable as previous_<name>; none where None."""
    for name in (*BLOCK_TABLES, *ENTITY_TABLES):
        files = [previous / f"{name}.parquet"] if previous else []
        columns = ", ".join(quoted(column) for column in tables()[name].given)
        body = f"select {columns} from ({typed_rows(tables()[name], files)})"
        con.execute(f"create view previous_{name} as {body}")
    for name, columns in NOTES.items():
        if previous:
            file = literal(str(previous / f"{name}.parquet"))
            con.execute(f"create view previous_{name} as from read_parquet({file})")
        else:
            con.execute(f"create temp table previous_{name} ({columns})")


def offer_folders(con: duckdb.DuckDBPyConnection, folders: Sequence[Path]) -> None:
    """Make readable which files are given, and which articles have rows in new folders.

    `given_files(folder, name, filename)` with the hash of what is in the folder,
    `new_article_folders(article_id, folder)`.
    """
    columns = "folder varchar, name varchar, filename varchar"
    con.execute(f"create table given_files ({columns})")
    con.execute("create table new_article_folders (article_id uuid, folder varchar)")
    rows = [
        (_key(found), name, str(path))
        for folder in folders
        if (found := _files(folder))
        for name, path in found.items()
    ]
    if rows:
        values = [list(column) for column in zip(*rows, strict=True)]
        unnested = ", ".join(["unnest(?::varchar[])"] * len(values))
        con.execute(f"insert into given_files select {unnested}", values)
    _read_new(con)


def given_paths(con: duckdb.DuckDBPyConnection, name: str, where: str) -> list[Path]:
    """The files of a table in the folders that the condition holds for, in order."""
    found = con.execute(
        f"select filename from given_files where name = ? and {where} order by all", [name]
    )
    return [Path(filename) for (filename,) in found.fetchall()]


def _read_new(con: duckdb.DuckDBPyConnection) -> None:
    is_new = "folder not in (select folder from previous_article_folders)"
    by_table = [given_paths(con, name, is_new) for name in BY_ARTICLE]
    rows = " union all ".join(
        f"select article_id, filename from {stage_outputs(paths, filename=True)}"
        for paths in by_table
        if paths
    )
    if rows:
        con.execute(
            "insert into new_article_folders select distinct cast(article_id as uuid), folder "
            f"from ({rows}) inner join given_files using (filename)"
        )


def _files(folder: Path) -> Mapping[str, Path]:
    """The files of the folder that hold rows of single articles, by table."""
    paths = {name: folder / f"{name}.parquet" for name in BY_ARTICLE}
    return {name: path for name, path in paths.items() if path.is_file()}


def _key(files: Mapping[str, Path]) -> str:
    contents = [(name, content_hash(path)) for name, path in files.items()]
    return hashlib.sha256(repr(contents).encode()).hexdigest()[:32]
