"""The days on which an article tells that something happened: its news, and what was said of it."""

from bisect import bisect_left
from collections.abc import Sequence

from tasks.extract.reading.syntax import Syntax
from tasks.russian.dates import DateMention
from tasks.russian.parsed import Token

DAY = len("2012-05-14")
# The headline, a caption and the first two sentences of the news.
LEAD_SENTENCES = 4
MONTH = len("2012-05")
NO_MONTH = "none"
# Sentences after which a day is no more that of what is said.
NEAR = 1
WILL = {"будет", "будут"}
# `Напомним, 3 мая …`: what follows lies before the news.
BACKGROUND = {"напомнить", "напоминать", "ранее", "прежде", "раньше"}


class ToldDays:
    """Days of events told in the author's own words, by where they stand."""

    def __init__(self, syntax: Syntax, dates: Sequence[DateMention], published: str | None) -> None:
        """Keep the days whose clause tells of what has happened, in the order of the text."""
        self.syntax = syntax
        year = (published or "XXXX")[:4]
        days = [d for d in dates if d.edtf and len(d.edtf) == DAY]
        days = [d for d in days if _is_of_year(d, year) and self._is_told(d)]
        self._month = published if published and len(published) == MONTH else NO_MONTH
        self._places = [syntax.from_char(d.start) for d in days]
        self._days = [d.edtf for d in days]

    def lead(self) -> str | None:
        """The first day that the article's first sentences tell, None where they tell none."""
        if not self._places:
            return None
        place = self._places[0]
        return self._days[0] if self._sentence_number(place) < LEAD_SENTENCES else None

    def before(self, index: int) -> str | None:
        """The day told last before a word in its paragraph: `Митинг прошёл 9 мая. Он заявил`.

        Behind more than a sentence it counts only in the month of publication.
        """
        if not self._places:
            return None
        at = bisect_left(self._places, self.syntax.sentence(index)[0]) - 1
        if at < 0 or self.syntax.paragraph(self._places[at]) != self.syntax.paragraph(index):
            return None
        gap = self._sentence_number(index) - self._sentence_number(self._places[at])
        is_meant = gap <= NEAR or (self._days[at] or "").startswith(self._month)
        return self._days[at] if is_meant else None

    def _sentence_number(self, index: int) -> int:
        return self.syntax.tokens[index].sentence

    def _is_told(self, date: DateMention) -> bool:
        """Whether a day is that of a main clause about the past: `9 мая прошёл митинг`."""
        index = self.syntax.from_char(date.start)
        chain = [self.syntax.tokens[index], *self.syntax.ancestors(index)]
        if any(is_subordinate(token) for token in chain):
            return False
        verbs = [token for token in chain if token.pos == "VERB"]
        if not verbs or not all(self._is_past(verb) for verb in verbs):
            return False
        first, last = self.syntax.sentence(index)
        return all(t.lemma not in BACKGROUND for t in self.syntax.tokens[first:last])

    def _is_past(self, verb: Token) -> bool:
        """`прошёл`, `подписан`; but `будет подписан` is yet to come."""
        helping = self.syntax.with_relation(verb.index, "aux", "aux:pass", "cop")
        if any(word.text.lower() in WILL for word in helping):
            return False
        return verb.tense == "Past" or verb.verb_form in {"Part", "Conv"}


def is_subordinate(token: Token) -> bool:
    """Whether a word heads a clause of its own time; `выступая 9 мая` has that of its verb."""
    if token.rel in {"acl:relcl", "ccomp", "csubj"}:
        return True
    return token.rel == "advcl" and token.verb_form == "Fin"


def _is_of_year(date: DateMention, year: str) -> bool:
    return "XXXX" in {year, (date.edtf or "")[:4]} or (date.edtf or "")[:4] == year
