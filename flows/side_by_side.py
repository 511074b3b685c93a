"""An article's copied passages beside their counterparts: what `letopis copies` prints."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import duckdb
from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.show import articles_named
from tasks.deduplicate.differences import differing_spans
from tasks.russian.spans import Span
from warehouse import sql_files

Row = tuple[Any, ...]
KINDS = {
    "identical": "identical with",
    "reprint": "one text with",
    "partial_reuse": "shares passages with",
    "shared_quotation": "shares a quotation with",
    "shared_boilerplate": "shares boilerplate with",
}
ORDER = {True: "this one had it first", False: "the other had it first", None: "first unknown"}


def print_copies(catalog: Path, article: str) -> None:
    """Print, for each article linked with this one, the aligned passages with what differs marked.

    Raises LetopisError where no article or more than one answers to the name.
    """
    console = Console()
    with duckdb.connect(str(catalog), read_only=True) as con:
        for article_id, address, part_no, *_ in articles_named(con, article):
            query = sql_files.text("display", "article_copies")
            rows = con.execute(query, {"article": str(article_id)}).fetchall()
            console.print(f"\n[bold]{address}[/bold] part {part_no}")
            for line in shown(rows):
                console.print(line)
            if not rows:
                console.print("no other article has a passage of it")


def shown(rows: Sequence[Row]) -> Iterator[Text | Table]:
    """A heading and a table of passages for each linked article; rows of article_copies.sql."""
    for link, passages in groupby(rows, key=lambda row: row[:6]):
        yield heading(*link)
        table = Table(show_header=False, show_lines=True, expand=True)
        for *_, one, other in passages:
            table.add_row(*marked(one, other))
        yield table


def heading(
    address: str, part_no: int, kind: str, share: float, other_share: float, is_first: object
) -> Text:
    """`shares passages with 002.txt part 1 · 70% of this one, 30% of the other · first unknown`."""
    shares = f"{share:.0%} of this one, {other_share:.0%} of the other"
    order = ORDER[None if is_first is None else bool(is_first)]
    name = (f"{address} part {part_no}", "bold")
    return Text.assemble(f"\n{KINDS[kind]} ", name, f" · {shares} · {order}")


def marked(one: str, other: str) -> tuple[Text, Text]:
    """Both passages with the words that differ in colour."""
    spans, other_spans = differing_spans(one, other)
    return _coloured(one, spans, "bold red"), _coloured(other, other_spans, "bold green")


def _coloured(passage: str, spans: Sequence[Span], style: str) -> Text:
    result = Text(passage)
    for span in spans:
        result.stylize(style, span.start, span.stop)
    return result
