"""An article's copied passages beside their counterparts: what `letopis copies` prints."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.show import articles_named
from tasks.deduplicate.differences import differing_spans
from tasks.russian.spans import Span
from warehouse import sql_files
from warehouse.query import open_catalog

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
    with open_catalog(catalog) as con:
        for article_id, address, part_no, *_ in articles_named(con, article):
            query = sql_files.text("display", "article_copies")
            rows = con.execute(query, {"article": str(article_id)}).fetchall()
            console.print(f"\n[bold]{address}[/bold] part {part_no}")
            for line in shown(rows, bracketed=console.color_system is None):
                console.print(line)
            if not rows:
                console.print("no other article has a passage of it")


def shown(rows: Sequence[Row], *, bracketed: bool = False) -> Iterator[Text | Table]:
    """A heading and a table of passages for each linked article; rows of article_copies.sql.

    `bracketed` puts the words that differ into brackets too, for output without colours.
    """
    for link, passages in groupby(rows, key=lambda row: row[:6]):
        yield heading(*link)
        table = Table(show_header=False, show_lines=True, expand=True)
        for *_, one, other in passages:
            table.add_row(*marked(one, other, bracketed=bracketed))
        yield table


def heading(
    address: str, part_no: int, kind: str, share: float, other_share: float, is_first: object
) -> Text:
    """`shares passages with 002.txt part 1 · 70% of this one, 30% of the other · first unknown`."""
    shares = f"{share:.0%} of this one, {other_share:.0%} of the other"
    order = ORDER[None if is_first is None else bool(is_first)]
    name = (f"{address} part {part_no}", "bold")
    return Text.assemble(f"\n{KINDS[kind]} ", name, f" · {shares} · {order}")


def marked(one: str, other: str, *, bracketed: bool = False) -> tuple[Text, Text]:
    """Both passages with the words that differ in colour: `Мы [сторонники] ценим`, if bracketed."""
    spans, other_spans = differing_spans(one, other)
    style, other_style = "bold red", "bold green"
    return (
        _coloured(one, spans, style, bracketed=bracketed),
        _coloured(other, other_spans, other_style, bracketed=bracketed),
    )


def _coloured(passage: str, spans: Sequence[Span], style: str, *, bracketed: bool) -> Text:
    result, end = Text(), 0
    for span in spans:
        words = passage[span.start : span.stop]
        result.append(passage[end : span.start])
        result.append(f"[{words}]" if bracketed else words, style)
        end = span.stop
    return result.append(passage[end:])
