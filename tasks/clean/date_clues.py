"""What the page says about the day of publication: a header, a date line, a dateline.

Scores between 0 and 1 order the clues; they are set by hand so that on pages whose day is known the
right clue wins: the line under the headline over the collector's header, that over a line above the
headline, and the clock in the page's head last.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from tasks.clean.attributions import dateline
from tasks.clean.chrome import Page
from tasks.clean.header import Header
from tasks.clean.lines import first_sentences, without_bullet
from tasks.clean.page_dates import PageDate, page_date
from tasks.records import PublishedBasis
from tasks.russian import edtf

DATELINE = 0.95
UNDER_HEADLINE = 0.9
LABELLED = 0.88
HEADER = 0.85
ABOVE_HEADLINE = 0.8
AT_THE_END = 0.65
IN_THE_FRAME = 0.3
CLOCK = 0.2
# A month says less than a day.
MONTH_ALONE = 0.7
# A header may be a day or two off: it counts days elsewhere, or is that of the collecting.
MOST_DAYS_OFF = 3
# A clue that the article's own dateline contradicts.
CONTRADICTED = 0.4

MOST_CLUES = 10

_DATELINE_WITHIN = 2
_LEAD_WITHIN = 3
_END_WITHIN = 3


@dataclass(frozen=True, slots=True)
class DateClue:
    """A date that may be that of publication, and the words that say so."""

    edtf: str
    basis: PublishedBasis
    evidence: str
    score: float


def header_clue(header: Header) -> tuple[DateClue, ...]:
    """The clue of the collector's header, if it gives a date."""
    if header.date_edtf is None or header.date_evidence is None:
        return ()
    is_day = len(header.date_edtf) == len("2026-02-05")
    score = HEADER if is_day else MONTH_ALONE
    return (DateClue(header.date_edtf, "stated", header.date_evidence, score),)


def page_clues(page: Page) -> tuple[DateClue, ...]:
    """The clues of the date lines that go from the page, the likeliest ten, best first."""
    top = page.body.start if page.title is None else page.title
    end = page.body.stop
    places = _Places(_first_near(page, top), top, min(_end_of_lead(page, top), end), end)
    clues = [
        DateClue(dated.edtf, "stated", without_bullet(line.text), places.score(at, dated))
        for at, line in enumerate(page.lines)
        if page.reasons[at] == "date_line" and (dated := page_date(line.text))
    ]
    return tuple(sorted(clues, key=lambda clue: -clue.score)[:MOST_CLUES])


@dataclass(frozen=True, slots=True)
class _Places:
    """Line indices: the first right above the headline, the headline, the ends of lead and body."""

    near: int
    top: int
    lead_end: int
    body_end: int

    def score(self, at: int, dated: PageDate) -> float:
        """How likely a date line there is the article's."""
        if dated.is_clock:
            return CLOCK
        if dated.is_labelled:
            return LABELLED
        if at < self.top:
            return ABOVE_HEADLINE if at >= self.near else IN_THE_FRAME
        if at < self.lead_end:
            return UNDER_HEADLINE
        is_at_end = self.body_end <= at < self.body_end + _END_WITHIN
        return AT_THE_END if is_at_end else IN_THE_FRAME


def _first_near(page: Page, top: int) -> int:
    """The first of the lines above the headline that have nothing but dates and counters below."""
    near = top
    while near > 0 and page.reasons[near - 1] in {"date_line", "counter"}:
        near -= 1
    return near


def _end_of_lead(page: Page, top: int) -> int:
    sentences = (i for i in range(top, len(page.lines)) if page.is_sentence[i])
    return next(islice(sentences, _LEAD_WITHIN, None), len(page.lines))


def dateline_clues(text: str, clues: Sequence[DateClue]) -> tuple[DateClue, ...]:
    """The clues as the article's own dateline sees them, its own clue first.

    A dateline without a year takes it from a clue at most three days away; clues that are further
    away are contradicted.
    """
    found = next(_datelines(text), None)
    if found is None:
        return tuple(clues)
    years = {clue: year for clue in clues if (year := year_near(found.edtf, clue.edtf))}
    best = max(years, key=lambda clue: clue.score, default=None)
    own = replace(found, edtf=f"{years[best]}{found.edtf[4:]}") if best else found
    rest = (c if c in years else replace(c, score=c.score - CONTRADICTED) for c in clues)
    return (own, *rest)


def _datelines(text: str) -> Iterator[DateClue]:
    for paragraph in first_sentences(text, _DATELINE_WITHIN):
        if found := dateline(paragraph.text):
            yield DateClue(found.edtf, "stated", found.text, DATELINE)


def year_near(day: str, other: str) -> str | None:
    """The year in which `day`, perhaps `XXXX-12-31`, lies at most three days away from `other`."""
    limits = edtf.bounds(other)
    if limits is None:
        return None
    around = range(limits[0].year - 1, limits[1].year + 2)
    years = [f"{year:04}" for year in around] if day.startswith("XXXX") else [day[:4]]
    days = ((year, edtf.bounds(f"{year}{day[4:]}")) for year in years)
    return next(
        (year for year, at in days if at and _distance(at[0], limits) <= MOST_DAYS_OFF), None
    )


def _distance(day: date, limits: tuple[date, date]) -> int:
    return max((limits[0] - day).days, (day - limits[1]).days, 0)
