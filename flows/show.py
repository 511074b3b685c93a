"""An article of the warehouse with its facts highlighted: what `letopis show` prints."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
from rich.console import Console
from rich.text import Text

from flows.errors import LetopisError
from flows.render import COLOURS
from warehouse import sql_files
from warehouse.query import open_catalog

Row = tuple[Any, ...]


def print_article(catalog: Path, article: str, *, text_only: bool) -> None:
    """Print the text with its facts in colour, then a line for each fact unless `text_only`.

    Raises LetopisError where no article or more than one answers to the name.
    """
    with open_catalog(catalog) as con:
        found = articles_named(con, article)
        article_ids = [row[0] for row in found]
        claims = con.execute(
            sql_files.text("display", "article_claims"), {"articles": article_ids}
        ).fetchall()
    console = Console()
    for article_id, address, part_no, published, text in found:
        own = [c[1:] for c in claims if str(c[0]) == str(article_id)]
        console.print(f"\n[bold]{address}[/bold] part {part_no} · {published or 'no date'}\n")
        console.print(highlighted(text, own), soft_wrap=False)
        if not text_only:
            console.print()
            for line in map(_line, own):
                console.print(line)


def articles_named(con: duckdb.DuckDBPyConnection, article: str) -> list[Row]:
    """The parts of the one file that the name or id fits."""
    rows = con.execute(sql_files.text("display", "article_text"), {"name": article}).fetchall()
    addresses = sorted({row[1] for row in rows})
    if not rows:
        raise LetopisError(
            f"no article {article!r}; `letopis sql 'select address from articles'` lists them"
        )
    if len(addresses) > 1:
        shown = ", ".join(addresses[:5])
        raise LetopisError(f"{len(addresses)} articles answer to {article!r}: {shown}")
    return rows


def highlighted(text: str, claims: Sequence[Row]) -> Text:
    """The text with each claim's evidence in its kind's colour; narrower ones on top."""
    result = Text(text)
    for kind, start, end, *_ in sorted(claims, key=lambda c: c[1] - c[2]):
        result.stylize(COLOURS[kind], start, end)
    return result


def _line(claim: Row) -> Text:
    kind, start, _end, summary, modality, asserted_by = claim
    told = f" — says {asserted_by}" if asserted_by else ""
    return Text.assemble(
        (f"{kind:<12}", COLOURS[kind]),
        (f"{start:>6}  ", "dim"),
        summary,
        (f"  [{modality}]", "dim"),
        told,
    )
