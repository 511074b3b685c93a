"""What the commands print: JSON Lines for programs, tables and highlighted text for people."""

import csv
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.errors import LetopisError
from tasks.records import Reject
from warehouse.dictionary import describe_columns, describe_tables
from warehouse.query import spreadsheet_safe

# Where a terminal is asked for more rows than anybody reads, the rest is counted.
ROWS_SHOWN = 200
# Characters to which a column of a table is not narrowed.
READABLE_WIDTH = 22
# The slots of each kind that stand in its one line for reading, in their order.
LINES = {
    "statement": ("speaker", "cue", "text", "said_on"),
    "event": ("type", "participants", "place", "date", "modality"),
    "indicator": ("metric", "scope", "op", "value", "unit", "direction", "period", "modality"),
    "position": ("person", "title", "organization", "country", "as_of"),
    "document": ("type", "subject", "parties", "status", "date"),
    "membership": ("member", "organization"),
    "ownership": ("owner", "owned", "share"),
    "attribution": ("agency", "via"),
}
COLOURS = {
    "statement": "cyan",
    "event": "green",
    "indicator": "yellow",
    "position": "magenta",
    "document": "blue",
    "membership": "bright_green",
    "ownership": "bright_magenta",
    "attribution": "bright_black",
}


def print_json_lines(rows: Iterable[dict[str, Any] | Reject]) -> list[Reject]:
    """Print each row as a line of JSON; return the rejects that stood among them."""
    rejects = []
    for row in rows:
        if isinstance(row, Reject):
            rejects.append(row)
        else:
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    return rejects


def print_facts(rows: Iterable[dict[str, Any] | Reject]) -> list[Reject]:
    """Print facts for reading, a line each under their article; return the rejects."""
    console, article, rejects = Console(), None, []
    for row in rows:
        if isinstance(row, Reject):
            rejects.append(row)
            continue
        if (row["article"], row["part"]) != article:
            article = (row["article"], row["part"])
            console.print(f"\n[bold]{row['article']}[/bold] part {row['part']}")
        console.print(fact_line(row))
    return rejects


def fact_line(fact: dict[str, Any]) -> Text:
    """One fact as a line: its kind in colour, then the slots that are filled."""
    kind = fact["kind"]
    values = [readable(fact[slot]) for slot in LINES[kind] if fact[slot] not in (None, [], ())]
    return Text.assemble((f"{kind:<12}", COLOURS[kind]), " · ".join(values))


def readable(value: object) -> str:
    """A slot's value for reading: lists joined, whole numbers without a point."""
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, float):
        return f"{value:,.10g}".replace(",", " ")
    return str(value)


def print_rejects(rejects: Sequence[Reject]) -> None:
    """Tell on standard error what was set aside and why."""
    console = Console(stderr=True)
    for r in rejects:
        line = Text.assemble(("set aside ", "red"), f"{r.address}: {r.reason} ({r.detail})")
        console.print(line, soft_wrap=True)


def print_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]], output: str) -> None:
    """Print a query's result as a table, as CSV or as JSON Lines."""
    if output == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([spreadsheet_safe(cell) for cell in row] for row in rows)
    elif output == "json":
        for row in rows:
            named = dict(zip(columns, row, strict=True))
            sys.stdout.write(json.dumps(named, ensure_ascii=False, default=str) + "\n")
    else:
        _print_table(columns, rows)


def _print_table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """A table where it fits the terminal, else a record under a record."""
    console = Console()
    shown = [["" if cell is None else readable(cell) for cell in row] for row in rows[:ROWS_SHOWN]]
    if not rows:
        console.print("no rows")
    elif sum(_wanted_widths(columns, shown)) + 3 * len(columns) < console.width:
        console.print(_table(columns, shown), markup=False)
    else:
        for number, row in enumerate(shown, 1):
            console.rule(f"row {number}", align="left", style="dim")
            console.print(_record(columns, row))
    if len(rows) > ROWS_SHOWN:
        console.print(f"… and {len(rows) - ROWS_SHOWN} more rows; use --format csv for all")


def _wanted_widths(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    """Columns wide enough to read: their longest cell, at most READABLE_WIDTH."""
    cells = [[name, *(row[i] for row in rows)] for i, name in enumerate(columns)]
    return [min(READABLE_WIDTH, max(map(len, column))) for column in cells]


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    table = Table(header_style="bold")
    for name, width in zip(columns, _wanted_widths(columns, rows), strict=True):
        table.add_column(name, overflow="fold", min_width=width)
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _record(columns: Sequence[str], row: Sequence[str]) -> Table:
    """One row as lines `column  value`, empty cells left out."""
    record = Table.grid(padding=(0, 2))
    record.add_column(style="bold")
    record.add_column(overflow="fold")
    for name, cell in zip(columns, row, strict=True):
        if cell:
            record.add_row(name, Text(cell))
    return record


def print_dictionary(catalog: Path, name: str | None) -> None:
    """Print the tables and views of a catalog, or the columns of one.

    Raises LetopisError for a name that the catalog does not have.
    """
    if name is None:
        rows = describe_tables(catalog)
        print_rows(("name", "type", "what one row is"), rows, "table")
        return
    rows = describe_columns(catalog, name)
    if not rows:
        raise LetopisError(f"no table or view {name!r}; `letopis tables` lists them")
    print_rows(("column", "type", "meaning"), rows, "table")
