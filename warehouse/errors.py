"""Errors of the warehouse: each message is one sentence for the user."""

import re
from collections.abc import Sequence

import duckdb

# DuckDB's messages go on with the query, an arrow and advice: "…!\nDid you mean …\nLINE 1: …"
_FURTHER_LINES = re.compile(r"\n+(?:LINE \d+:|\s*\^).*", re.DOTALL)


class WarehouseError(Exception):
    """The warehouse cannot do what was asked."""


class PublisherAtWorkError(WarehouseError):
    """Another process publishes to the same warehouse."""


class RefusedError(WarehouseError):
    """Rows of a candidate break a promise, so nothing was published.

    `check` names the promise, `rows` say which rows break it, a line each.
    """

    def __init__(self, check: str, promise: str, rows: Sequence[str]) -> None:
        """The sentence for the user, with the rows below it."""
        self.check, self.rows = check, tuple(rows)
        sentence = f"nothing was published: check {check} is broken ({promise})"
        super().__init__("\n  ".join([sentence, *self.rows]))


def one_line(error: duckdb.Error) -> str:
    """DuckDB's message without the echo of the query, on one line."""
    return " ".join(_FURTHER_LINES.sub("", str(error)).split())
