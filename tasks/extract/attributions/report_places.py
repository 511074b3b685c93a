"""A place in the text that says that an outlet reports."""

from dataclasses import dataclass

from tasks.extract.attributions.cited_sources import Span, Tokens, cited_after
from tasks.extract.attributions.outlets import Outlet


@dataclass(frozen=True, slots=True)
class Report:
    """Tokens `first` to `last` (exclusive) say that an outlet reports; `source`: whom it cites."""

    first: int
    last: int
    outlet: Outlet
    source: Span | None
    rule: str


def reported(tokens: Tokens, first: int, outlet: Outlet, rule: str) -> Report:
    """The report that ends with an outlet, or with the source that it cites behind itself."""
    source = cited_after(tokens, outlet.last)
    return Report(first, source[1] if source else outlet.last, outlet, source, rule)
