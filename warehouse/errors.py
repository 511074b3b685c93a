"""Errors of the warehouse: each message is one sentence for the user."""

from collections.abc import Sequence


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
