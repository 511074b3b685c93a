"""When words were said: the date beside the verb, in its paragraph, or of the whole article."""

from bisect import bisect_left
from collections.abc import Sequence

from tasks.extract.clauses import Syntax
from tasks.extract.reading import Reading
from tasks.extract.reports import Report
from tasks.russian.dates import DateMention


class SaidWhen:
    """Dates the reports of a text, taken in their order."""

    def __init__(self, reading: Reading, syntax: Syntax) -> None:
        """Keep the dates at which something can have been said."""
        self.syntax = syntax
        self.dates = [d for d in reading.dates if d.edtf and d.relation == "at"]
        self._starts = [d.start for d in self.dates]
        self.published = reading.published
        self.paragraph = -1
        self.here: str | None = None
        self.lead: str | None = None

    def of(self, report: Report) -> str | None:
        """The date (EDTF) at which the words were said, null where nothing tells."""
        anchor = report.cue if report.cue is not None else report.source
        index = anchor if anchor is not None else self.syntax.from_char(report.parts[0].start)
        paragraph = self.syntax.paragraph(index)
        if paragraph != self.paragraph:
            self.paragraph, self.here = paragraph, None
        stated = self._stated(report, index) if anchor is not None else None
        if stated is not None:
            self.here = stated
            if self.lead is None and paragraph <= 1:
                self.lead = stated
        return self.here or self.lead or self.published

    def _stated(self, report: Report, index: int) -> str | None:
        """A day in the author's part of the sentence, nearest to the verb."""
        first, last = self.syntax.sentence(index)
        tokens = self.syntax.tokens
        inside = self._between(tokens[first].start, tokens[last - 1].stop)
        own = [d for d in inside if not _is_within(d, report)]
        place = tokens[index].start
        return min(own, key=lambda d: abs(d.start - place)).edtf if own else None

    def _between(self, start: int, stop: int) -> Sequence[DateMention]:
        return self.dates[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]


def _is_within(date: DateMention, report: Report) -> bool:
    return any(part.start <= date.start < part.stop for part in report.parts)
