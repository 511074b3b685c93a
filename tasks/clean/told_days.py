"""The day that the first sentences tell as their news: `14 января 2016 года семья объявила …`.

Only a full day at the head of a sentence, or with its weekday, counts: `указ от 25 мая
2012 года` and `до 14 февраля 2010 года` are not the news. The article came out on that day or the
next; the day told is taken, and a day or year that the text tells later than it takes it away.
"""

import re

from tasks.clean.date_clues import DateClue
from tasks.clean.lines import first_sentences
from tasks.russian.dates import DateMention, find_dates
from tasks.russian.edtf import bounds

# An inference of one clue: enough to decide, less than anything that is stated.
TOLD_DAY = 0.6
SENTENCES = 2
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# `Утром 5 июля 2013 года …`
_HEAD = re.compile(r"\W*(?:Утром|Вечером|Днём|Днем|Ночью|Поздно вечером|В ночь на)?\s*")
# `… в понедельник, 24 апреля 2017 года`
_WEEKDAY = re.compile(r"понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы]|воскресенье")
_FUTURE = re.compile(r"\b(?:будет|будут|состоится|пройд[её]т|планиру\w+|намерен\w*)\b")


def told_day(text: str) -> DateClue | None:
    """The clue of the first sentence's own day; None where it names none or a later one follows."""
    for line in first_sentences(text, SENTENCES):
        for mention in find_dates(line.text, None):
            if _is_told(line.text, mention) and not _is_outdated(text, mention.edtf or ""):
                evidence = line.text[mention.start : mention.stop]
                return DateClue(mention.edtf or "", "inferred", evidence, TOLD_DAY)
    return None


def _is_told(sentence: str, mention: DateMention) -> bool:
    is_day = mention.relation == "at" and _DAY.fullmatch(mention.edtf or "") is not None
    is_first = _HEAD.fullmatch(sentence, 0, mention.start) is not None
    has_weekday = _WEEKDAY.search(sentence[mention.start : mention.stop]) is not None
    return (
        is_day
        and (is_first or has_weekday)
        and not _FUTURE.search(sentence[mention.stop : mention.stop + 80])
    )


def _is_outdated(text: str, day: str) -> bool:
    """Whether the text tells of a day or a year after the day: `в 2018 году был осуждён`."""
    told = (bounds(m.edtf) for m in find_dates(text, None) if m.edtf and m.relation == "at")
    latest = bounds(day)
    return latest is not None and any(
        limits is not None and limits[0].year > latest[1].year for limits in told
    )
