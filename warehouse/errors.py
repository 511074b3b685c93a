"""Errors of the warehouse: each message is one sentence for the user."""

import re
from collections.abc import Sequence

import duckdb

# DuckDB's messages go on with the query, an arrow and advice: "…!\nDid you mean …\nLINE 1: …"
_FURTHER_LINES = re.compile(r"\n+(?:LINE \d+:|\s*\^).*", re.DOTALL)
# No files found that match the pattern "/srv/letopis/tables/facts/0f3a….parquet"
_SEGMENT = re.compile(r"/tables/[a-z_]+/[0-9a-f]{32}\.parquet")
_SEGMENT_HINT = (
    "run `letopis doctor`, which names what is lost and gives a moved warehouse its new folder"
)


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
    """DuckDB's message without the echo of the query, on one line; for a segment, what to do."""
    words = " ".join(_FURTHER_LINES.sub("", str(error)).split())
    return f"{words}: {_SEGMENT_HINT}" if _SEGMENT.search(words) else words
