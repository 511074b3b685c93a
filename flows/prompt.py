"""A prompt for SQL: what `letopis sql` opens without a query."""

import sys
from collections.abc import Iterator
from pathlib import Path

from flows.render import print_rows
from warehouse.query import QueryError, run_query

GREETING = "SQL over {catalog}. End a query with ; and leave with Ctrl-D. Try: from statements;"


def ask(catalog: Path, output: str) -> None:
    """Answer queries from standard input until it ends; an error does not end it."""
    import readline  # noqa: F401 - gives the prompt its history

    if sys.stdin.isatty():
        print(GREETING.format(catalog=catalog))  # noqa: T201
    for query in _queries():
        try:
            print_rows(*run_query(catalog, query), output)
        except QueryError as error:
            print(f"the query failed: {error}", file=sys.stderr)  # noqa: T201


def _queries() -> Iterator[str]:
    lines: list[str] = []
    while True:
        try:
            lines.append(input("letopis> " if not lines else "    ...> "))
        except EOFError:
            break
        if lines[-1].rstrip().endswith(";"):
            yield "\n".join(lines)
            lines = []
    if "".join(lines).strip():
        yield "\n".join(lines)
