"""The same catalog for another folder.

Views name segments by absolute path, since DuckDB would look for relative ones where the analyst
stands. A warehouse that was moved needs each of its catalogs, earlier ones with their own tables
and views included, to name the new folder.
"""

import shutil
from pathlib import Path

import duckdb

from warehouse import sql_files
from warehouse.catalog import STORAGE_VERSION
from warehouse.relations import literal, quoted


def relocate(catalog: Path, target: Path, root: Path) -> None:
    """Write to `target` the catalog with views over the segments below `root`.

    Raises duckdb.Error where `catalog` is none.
    """
    shutil.copyfile(catalog, target)
    target.chmod(0o644)
    with duckdb.connect(
        str(target), config={"storage_compatibility_version": STORAGE_VERSION}
    ) as con:
        views = con.execute(sql_files.text("metadata", "segment_views")).fetchall()
        comments = con.execute(sql_files.text("metadata", "stored_comments")).fetchall()
        con.execute("begin")
        for name, body, folder in views:
            moved = body.replace(f"'{folder}/tables/", f"{literal(str(root))[:-1]}/tables/")
            con.execute(f"create or replace view stored.{quoted(name)} as {moved}")
        for name, column, comment in comments:
            con.execute(_comment(name, column, comment))
        con.execute("commit")


def _comment(name: str, column: str | None, comment: str) -> str:
    place = f"stored.{quoted(name)}"
    kind, place = ("column", f"{place}.{quoted(column)}") if column else ("view", place)
    return f"comment on {kind} {place} is {literal(comment)}"
