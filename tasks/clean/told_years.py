"""The year of the news, from a full day that is told early or twice and no told year is later than.

`… скончался 25 ноября 2016 года` in the first part of a text that tells of no later year: of 101
such texts whose year is known, 93 were written in it; where only months or bare years are told,
fewer than half were. So the year is inferred, and its day is not.
"""

import re
from collections.abc import Sequence

from tasks.clean.date_clues import DateClue
from tasks.clean.undated import Dated, dated
from tasks.russian.dates import find_dates

# One clue, of which one in twelve is wrong: as much as the day that a first sentence tells.
TOLD_YEAR = 0.6
# A text's first part: about a third of it, at least a sentence and at most a few.
LEAD_SHARE = 0.35
LEAST_LEAD_CHARS = 200
LEAD_CHARS = 700
TOLD_TWICE = 2

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# `(род. 28.07.1988)`, `(1 мая 1950 – 3 июня 2001)`
_LIFE = re.compile(r"\([^()]{0,40}$|\b(?:род|умер)\w*\.?\s*$")


def told_year(text: str) -> DateClue | None:
    """The clue of the latest year that the text tells as past; None where no full day carries it.

    The day has to stand in the first part, or two days of the year have to be told.
    """
    told = [found for found in _dates(text) if _is_told(found)]
    latest = max((found.days[1].year for found in told if found.days), default=0)
    days = [found for found in told if _is_day_of(found, latest) and not _is_life(text, found)]
    if not days or not (_is_early(text, days[0]) or len(days) >= TOLD_TWICE):
        return None
    return DateClue(str(latest), "inferred", days[0].words, TOLD_YEAR)


def _dates(text: str) -> Sequence[Dated]:
    return [dated(text, mention) for mention in find_dates(text, None)]


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
