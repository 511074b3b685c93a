"""The day or year of the news, from a full day that is told or announced.

`… скончался 25 ноября 2016 года` in the first part of a text that tells of no later year: nearly
all such texts were written in it (`tests/benchmarks/years.py`); where only months or bare years are
told, fewer than half were. So the year is inferred. In the lead the day is too: of 12 such texts
that can be checked, 10 came out within three days of it. A day that is announced, `суд назначен на
22 августа 2013 года`, is of the same year unless it is in January or February.
"""

import re
from collections.abc import Sequence

from tasks.clean.date_clues import DateClue
from tasks.clean.undated import Dated, dated
from tasks.russian.dates import find_dates

# One clue: as much as the day that a first sentence tells.
TOLD_YEAR = 0.6
# A text's first part: about a third of it, at least a sentence and at most a few.
LEAD_SHARE = 0.35
LEAST_LEAD_CHARS = 200
LEAD_CHARS = 700
# Within these the day that is told is the day of the news.
DAY_CHARS = 300
TOLD_TWICE = 2
# What is announced for the first months may be announced in the year before.
FIRST_SURE_MONTH = 3

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# `(род. 28.07.1988)`, `(1 мая 1950 – 3 июня 2001)`
_LIFE = re.compile(r"\([^()]{0,40}$|\b(?:род|умер)\w*\.?\s*$")


def told_year(text: str) -> DateClue | None:
    """The clue of the latest day or year that the text tells as past, else of a year announced.

    None where no full day carries the year, and where the text tells of later years.
    """
    dates = [dated(text, mention) for mention in find_dates(text, None)]
    past = [found for found in dates if _is_told(found)]
    latest = max((found.days[1].year for found in past if found.days), default=0)
    return _told(text, past, latest) or _announced(dates, latest)


def _told(text: str, past: Sequence[Dated], latest: int) -> DateClue | None:
    """The latest year, where a day of it stands in the first part or two days are told.

    A last day in the lead is taken whole.
    """
    days = [found for found in past if _is_day_of(found, latest) and not _is_life(text, found)]
    is_news = bool(days) and (_is_early(text, days[0]) or len(days) >= TOLD_TWICE)
    if not is_news:
        return None
    last = max(days, key=lambda found: found.mention.edtf or "")
    return _clue(last, whole=last.mention.start < DAY_CHARS)


def _announced(dates: Sequence[Dated], latest: int) -> DateClue | None:
    """The year of the first day ahead: `состоится 22 августа 2013 года`."""
    ahead = [found for found in dates if found.is_ahead and _is_announcement(found)]
    first = min(ahead, key=lambda found: found.mention.edtf or "", default=None)
    if first is None or not first.days or first.days[0].year < latest:
        return None
    return _clue(first, whole=False) if first.days[0].month >= FIRST_SURE_MONTH else None


def _clue(found: Dated, *, whole: bool) -> DateClue:
    edtf = found.mention.edtf or ""
    return DateClue(edtf if whole else edtf[:4], "inferred", found.words, TOLD_YEAR)


def _is_announcement(found: Dated) -> bool:
    is_day = _DAY.fullmatch(found.mention.edtf or "") is not None
    return is_day and found.mention.relation in {"at", "since"}


def _is_told(found: Dated) -> bool:
    return found.days is not None and found.mention.relation == "at" and not found.is_ahead


def _is_day_of(found: Dated, year: int) -> bool:
    edtf = found.mention.edtf or ""
    return _DAY.fullmatch(edtf) is not None and edtf.startswith(f"{year:04}")


def _is_life(text: str, found: Dated) -> bool:
    start = found.mention.start
    return _LIFE.search(text[max(0, start - 60) : start]) is not None


def _is_early(text: str, found: Dated) -> bool:
    lead = max(LEAST_LEAD_CHARS, LEAD_SHARE * len(text))
    return found.mention.start < min(LEAD_CHARS, lead)
