"""Where one text holds several articles: a headline in the middle, and news of its own below it.

An article wrongly divided is worse than two left together, so a heading alone is never enough.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from tasks.clean.attributions import agency, dateline
from tasks.clean.chrome import Page
from tasks.clean.headline import coverage
from tasks.clean.lines import is_headline
from tasks.clean.page_dates import page_date

# The points that a boundary needs. The one true boundary of the seeds has 6; no line of 953 corpus
# texts, all single articles, has more than 1.
ENOUGH = 5
# The paragraph under a headline repeats so much of it.
LEAST_REPEATED = 0.7
# A lead is one of the first two paragraphs; an article with fewer is a teaser.
LEAD = 2

# `Р.Головченко: фундамент сотрудничества - торговля`
_NAMED_SPEAKER = re.compile(r"[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?[А-ЯЁ][а-яё-]+:\s")


def boundaries(page: Page) -> tuple[int, ...]:
    """The offsets at which further articles begin, in order; empty for a single article.

    A date line right above a headline begins its article.
    """
    found: list[int] = []
    sentences = [i for i in page.body if page.is_sentence[i] and page.reasons[i] is None]
    first = 0
    for at in page.body:
        if page.is_sentence[at] or page.reasons[at] or not is_headline(page.lines[at].text):
            continue
        until = bisect_left(sentences, at)
        before = [page.lines[i].text for i in sentences[first : min(first + LEAD, until)]]
        after = [page.lines[i].text for i in sentences[until : until + LEAD]]
        is_whole = len(before) == LEAD and len(after) == LEAD
        if is_whole and _points(page, at, before, after) >= ENOUGH:
            found.append(page.lines[_with_date_above(page, at)].start)
            first = until
    return tuple(found)


def _points(page: Page, at: int, before: Sequence[str], after: Sequence[str]) -> int:
    line = page.lines[at].text
    ours, theirs = _agency(before), _agency(after)
    return sum(
        (
            2 * (coverage(line, after[0]) >= LEAST_REPEATED),
            2 * (dateline(after[0]) is not None),
            ours is not None,
            theirs is not None,
            ours is not None and theirs is not None and ours != theirs,
            bool(_NAMED_SPEAKER.match(line)),
            _with_date_above(page, at) != at,
        )
    )


def _agency(paragraphs: Sequence[str]) -> str | None:
    return next((found for text in paragraphs if (found := agency(text))), None)


def _with_date_above(page: Page, at: int) -> int:
    dated = page_date(page.lines[at - 1].text) if at else None
    return at - 1 if dated and dated.is_full_day else at
