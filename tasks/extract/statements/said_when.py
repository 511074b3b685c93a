"""When words were said: the date beside the verb, in its paragraph, or of the whole article."""

from bisect import bisect_left
from collections.abc import Sequence

from tasks.extract.reading.reading import Reading
from tasks.extract.reading.syntax import Syntax
from tasks.extract.statements.reports import Report
from tasks.extract.statements.told_days import DAY, ToldDays, is_subordinate
from tasks.russian.dates import DateMention
from tasks.russian.parsed import Token

# A date in one of an article's first reports is the day that the whole article is about.
LEADING_REPORTS = 3
# `Ранее он заявил`: not on the day of the news.
OTHER_TIMES = {"ранее", "раньше", "прежде", "когда-то", "однажды", "впоследствии", "неоднократно"}


class SaidWhen:
    """Dates the reports of a text, taken in their order."""

    def __init__(self, reading: Reading, syntax: Syntax, reports: Sequence[Report]) -> None:
        """Keep the dates at which something can have been said: those outside what was said."""
        said = sorted((part.start, part.stop) for each in reports for part in each.parts)
        self.syntax = syntax
        self.published = reading.published
        self.dates = [
            d for d in reading.dates if d.edtf and d.relation == "at" and not _is_within(d, said)
        ]
        self._starts = [d.start for d in self.dates]
        self.told = ToldDays(syntax, self.dates, reading.published)
        self.paragraph = -1
        self.here: str | None = None
        self.lead: str | None = None
        self.count = 0

    def of(self, report: Report) -> str | None:
        """The date (EDTF) at which the words were said, null where nothing tells."""
        index = self._anchor(report)
        paragraph = self.syntax.paragraph(index)
        if paragraph != self.paragraph:
            self.paragraph, self.here = paragraph, None
        self.count += 1
        stated = self._stated(index)
        if stated is not None:
            if len(stated) != DAY:
                return stated
            self.here = stated
            if self.lead is None and self.count <= LEADING_REPORTS and len(stated) == DAY:
                self.lead = stated
        if stated is None and self._is_of_another_time(index):
            return None
        return self.here or self._told(index) or self.published

    def _told(self, index: int) -> str | None:
        """The day of the events among which the words stand: of its paragraph, of the news."""
        return self.told.before(index) or self.lead or self.told.lead()

    def _is_of_another_time(self, index: int) -> bool:
        return any(t.lemma in OTHER_TIMES for t in self.syntax.with_relation(index, "advmod"))

    def _anchor(self, report: Report) -> int:
        if report.cue is not None:
            return report.cue
        if report.source is not None:
            return report.source
        return self.syntax.from_char(report.parts[0].start)

    def _stated(self, index: int) -> str | None:
        """The date in the author's words of the sentence: a day, or one that the verb governs."""
        first, last = self.syntax.sentence(index)
        tokens = self.syntax.tokens
        start = bisect_left(self._starts, tokens[first].start)
        stop = bisect_left(self._starts, tokens[last - 1].stop)
        near = [d for d in self.dates[start:stop] if self._dates_verb(d, tokens[index])]
        place = tokens[index].start
        nearest = min(near, key=lambda d: abs(d.start - place), default=None)
        return nearest.edtf if nearest else None

    def _dates_verb(self, date: DateMention, verb: Token) -> bool:
        """Whether a date is that of the report: a coarse one must hang on the verb itself."""
        chain = list(self.syntax.ancestors(self.syntax.from_char(date.start)))
        if len(date.edtf or "") != DAY:
            governor = next((t for t in chain if t.pos == "VERB"), None)
            is_governed = date.start < verb.start and governor is not None and governor == verb
            return is_governed or self._opens(date, verb)
        return not self._is_aside(chain, verb)

    def _opens(self, date: DateMention, verb: Token) -> bool:
        """`В 2015 году союз, входящий в ООН, заявил`: first in a sentence, of its first verb."""
        at = self.syntax.from_char(date.start)
        first, last = self.syntax.sentence(verb.index)
        if not first <= at <= first + 1 or not at < verb.index < last:
            return False
        between = self.syntax.tokens[at : verb.index]
        return not any(
            t.verb_form == "Fin" or t.pos == "SCONJ" or t.lemma == "который" for t in between
        )

    def _is_aside(self, chain: Sequence[Token], verb: Token) -> bool:
        """Whether a clause of another time parts a date from the verb: `после того, как 9 мая`."""
        for token in chain:
            if token.index == verb.index:
                return False
            if is_subordinate(token) and not self.syntax.governs(token.index, verb.index):
                return True
        return False


def _is_within(date: DateMention, said: Sequence[tuple[int, int]]) -> bool:
    index = bisect_left(said, (date.start + 1, 0))
    return any(start <= date.start < stop for start, stop in said[max(0, index - 3) : index])
