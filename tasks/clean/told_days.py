"""The day that the first sentences tell as news: `14 января 2016 года семья …`.

Only a full day at the head of a sentence, or with its weekday, counts: `указ от 25 мая
2012 года` and `до 14 февраля 2010 года` are not the news. The article came out on that day or the
next (10 of 12 on that day: `tests/benchmarks/years.py`); the day told is taken, and a year that the
text tells after it takes it away.
"""

import re

from tasks.clean.date_clues import DateClue
from tasks.clean.lines import first_sentences
from tasks.clean.undated import dates_of, is_planned, is_told
from tasks.russian.dates import DateMention, find_dates

# An inference of one clue: enough to decide, less than anything that is stated.
TOLD_DAY = 0.6
SENTENCES = 2
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# `Утром 5 июля 2013 года …`
_HEAD = re.compile(r"\W*(?:Утром|Вечером|Днём|Днем|Ночью|Поздно вечером|В ночь на)?\s*")
# `… в понедельник, 24 апреля 2017 года`
_WEEKDAY = re.compile(r"понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы]|воскресенье")
_PAST = re.compile(r"\b[а-яё]{3,}л(?:[аои]|ся|ась|ось|ись)?\b")
_FUTURE = re.compile(r"\b(?:будет|будут|состоится|пройд[её]т|планиру\w+|намерен\w*)\b")


def told_day(text: str) -> DateClue | None:
    """The clue of the first sentence's own day; None where it names none or a later one follows."""
    for line in first_sentences(text, SENTENCES):
        for mention in find_dates(line.text, None):
            evidence = line.text[mention.start : mention.stop]
            has_weekday = _WEEKDAY.search(evidence) is not None
            is_told_ = _is_day_told(line.text, mention, has_weekday=has_weekday)
            if is_told_ and not _is_outdated(text, mention.edtf or "", has_weekday=has_weekday):
                return DateClue(mention.edtf or "", "inferred", evidence, TOLD_DAY)
    return None


def _is_day_told(sentence: str, mention: DateMention, *, has_weekday: bool) -> bool:
    is_day = mention.relation == "at" and _DAY.fullmatch(mention.edtf or "") is not None
    is_first = _HEAD.fullmatch(sentence, 0, mention.start) is not None
    return (
        is_day
        and (is_first or has_weekday)
        and not _is_ahead(sentence[mention.stop : mention.stop + 80])
    )


def _is_ahead(after: str) -> bool:
    """`5 мая 2014 года пройдёт`, but not `5 мая 2014 года заявил, что намерен`."""
    future, past = _FUTURE.search(after), _PAST.search(after)
    return future is not None and (past is None or future.start() < past.start())


def _is_outdated(text: str, day: str, *, has_weekday: bool) -> bool:
    """Whether the text tells of a year after the day: `в 2018 году был осуждён`.

    A day with its weekday is news, so that only a year with its verb takes it away.
    """
    later = [found for found in dates_of(text) if found.days and found.days[0].year > int(day[:4])]
    past = [found for found in later if found.mention.relation == "at"]
    if has_weekday:
        return any(is_told(text, found) for found in past)
    return any(not is_planned(text, found) for found in past)
