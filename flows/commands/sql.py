"""Asking: `letopis sql` answers queries, `letopis tables` says what can be asked about."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from flows.commands.options import AsOf, Warehouse, published_catalog
from flows.errors import LetopisError

app = typer.Typer()
# -- all speakers⏎select …
_COMMENT = re.compile(r"--(?:\s|.*\n)")


class Format(StrEnum):
    """How the rows of a query are printed."""

    table = "table"
    csv = "csv"
    json = "json"


class QueryCommand(TyperCommand):
    """A command whose query may begin with a comment, which looks like an option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - click's, unexported
        """The words that are left, each comment shifted from the place of an option."""
        return super().parse_args(ctx, [f"\n{a}" if _COMMENT.match(a) else a for a in args])


@app.command(
    cls=QueryCommand, epilog="Example: letopis sql \"from quotes_by('Лукашенко')\" --format csv"
)
def sql(
    query: Annotated[str | None, typer.Argument(help="A query; a prompt without it.")] = None,
    output: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.table,
    as_of: AsOf = None,
    warehouse: Warehouse = None,
) -> None:
    """Query the published warehouse with SQL."""
    from flows.prompt import ask
    from flows.render import print_rows
    from warehouse.query import run_query

    catalog = published_catalog(warehouse, as_of)
    if query is None:
        ask(catalog, output.value)
    else:
        with _query_errors():
            print_rows(*run_query(catalog, query), output.value)


@app.command(epilog="Example: letopis tables statements")
def tables(
    name: Annotated[str | None, typer.Argument(help="A table or view.")] = None,
    warehouse: Warehouse = None,
) -> None:
    """Print the data dictionary: all tables, or the columns of one."""
    from flows.render import print_dictionary

    print_dictionary(published_catalog(warehouse), name)


@contextmanager
def _query_errors() -> Iterator[None]:
    from warehouse.query import QueryError

    try:
        yield
    except QueryError as error:
        raise LetopisError(f"the query failed: {error}") from error
