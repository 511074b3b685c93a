"""What a text without a stated date gives away about its day.

The anchor is the day of the news: `14 мая` in the first paragraphs, told as past, without a year.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import seeds
from tasks.clean.incumbents import office_limits
from tasks.clean.limits import Limit
from tasks.clean.lines import first_sentences
from tasks.russian import edtf
from tasks.russian.dates import DateMention, find_dates
from tasks.russian.shorthand import cut
from tasks.russian.tense import is_future, is_past

# A plan stands so many characters from its date.
NEAR_CHARS = 90
# A day of the news stands in the first paragraphs.
LEAD_PARAGRAPHS = 2

_DAY = re.compile(r"XXXX-\d\d-\d\d$")
# `Напомним, 8 мая …`: such days are background.
_BACKGROUND = re.compile(
    r"\b(?:напомн\w+|ранее|до этого|как (?:ранее )?сообщал\w*|накануне)\b", re.IGNORECASE
)
_WEEKDAYS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресен")
# `должен был состояться в 2018 году`, `срок истекал в 2020 году`: told as past, yet ahead.
_PLANNED = re.compile(
    r"\b(?:план|запланир|долж[енн]|ожида|намер|намеч|истек|предсто|перенес|отлож|назнач|обеща|собира"
    r"|рассчит|прогноз|заверш[аи]т|законч[аи]т|готов|к началу|до конца|срок|начиная|продл|кандидат"
    r"|предлож|предлаг|предполаг|выдвин|баллотир|состоят|будет|будут|сможет|смогут|должн)",
    re.IGNORECASE,
)
_WISH = re.compile(r"\w{2,}(?:ть|ться|ти|тись)(?: [\w-]+){0,3},? *$")
# `в президентской кампании 2016 года`, whose dates are `2016 года` without a preposition
_TO_COME = re.compile(
    r"\b(?:кампани|выбор|чемпионат|олимпиад|игр|бюджет|гонк|сезон|праймериз)[а-я]{0,4}"
    r"(?: (?!в |с )[\w-]+){0,3} $",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b[а-яё]{3,}л(?:[аои]|ся|ась|ось|ись)?\b")
_WORD = re.compile(r"[а-яё]+")
_FUTURE = seeds.column("words/future_cues", "word")
_SENTENCE_END = re.compile(r"\.\s+[А-ЯЁ]")
_SENTENCE_START = re.compile(r"[.!?…]\s|\n")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day of the news, `05-14`; the words that name it, perhaps with a weekday; where."""

    month_day: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the text: its words, first and last day where the year is named, and its tense.

    `is_ahead` where it lies in the future of the text: `состоится осенью 2007 года`.
    """

    mention: DateMention
    words: str
    days: tuple[date, date] | None
    is_ahead: bool


@dataclass(frozen=True, slots=True)
class Undated:
    """A text with its anchor, the dates of its lead, all its dates, and the offices it names.

    All dates are in order.
    """

    anchor: Anchor
    lead: tuple[Dated, ...]
    dates: tuple[Dated, ...]
    offices: tuple[Limit, ...]


def undated(text: str) -> Undated | None:
    """What the text gives away; None where its lead names no day."""
    dates = dates_of(text)
    end = _lead_end(text)
    lead = tuple(told for told in dates if told.mention.stop <= end)
    anchor = _anchor(text, lead)
    if anchor is None:
        return None
    return Undated(anchor, lead, dates, office_limits(text))


@lru_cache(maxsize=4)  # the clues read one text in turn
def dates_of(text: str) -> tuple[Dated, ...]:
    """All dates of a text with their words, days and tense, in order."""
    return tuple(dated(text, mention) for mention in find_dates(text, None))


def dated(text: str, mention: DateMention) -> Dated:
    """A mention with its words, its days and its tense."""
    days = edtf.bounds(mention.edtf) if mention.edtf and not mention.is_relative else None
    words = text[mention.start : mention.stop]
    return Dated(mention, words, days, _is_ahead(text, mention))


def _lead_end(text: str) -> int:
    sentences = first_sentences(text, LEAD_PARAGRAPHS)
    return sentences[-1].stop if sentences else 0


def _anchor(text: str, lead: Sequence[Dated]) -> Anchor | None:
    """The day that the lead names most often, the later one of equals."""
    days = list(_days_told(text, lead))
    counts = Counter(day.month_day for day in days)
    if not counts:
        return None
    best = max(counts, key=lambda day: (counts[day], day))
    return max((day for day in days if day.month_day == best), key=lambda day: len(day.text))


def _days_told(text: str, lead: Sequence[Dated]) -> Iterator[Anchor]:
    for found in lead:
        mention = found.mention
        day = _DAY.search(mention.edtf or "")
        is_told = mention.relation == "at" and not found.is_ahead
        if day and is_told and not _BACKGROUND.search(_sentence_head(text, mention) + found.words):
            yield Anchor(day[0][len("XXXX-") :], found.words, mention.start)


def _sentence_head(text: str, mention: DateMention) -> str:
    """What the sentence says before the date."""
    before = text[max(0, mention.start - 300) : mention.start]
    starts = [match.end() for match in _SENTENCE_START.finditer(before)]
    return before[starts[-1] :] if starts else before


def _is_ahead(text: str, mention: DateMention) -> bool:
    return is_future(cut(text), *_words_of(text, mention))


def _words_of(text: str, mention: DateMention) -> tuple[int, int]:
    """The indices of a mention's words, to the text's end where `2013г.` ends its sentence."""
    words = cut(text)
    first = bisect_left(words.starts, mention.start)
    is_last = _SENTENCE_END.match(text, mention.stop - 1) is not None
    return first, len(words.texts) if is_last else bisect_left(words.starts, mention.stop)


def is_told(text: str, found: Dated) -> bool:
    """Whether the text tells of a date with a verb of the past, and of no plan.

    `вступил в кампанию 2016 года` tells of no year.
    """
    before = text[max(0, found.mention.start - NEAR_CHARS) : found.mention.start]
    if is_planned(text, found) or _TO_COME.search(before):
        return False
    is_near = is_past(cut(text), *_words_of(text, found.mention))
    return is_near or _TOLD.search(_sentence_head(text, found.mention)) is not None


def is_planned(text: str, found: Dated) -> bool:
    """Whether the date lies ahead of the text, or a word of its sentence says so.

    `доплата составит в 2016 году 854 рубля, … в 2018 году 2007`: one verb has a series of years.
    """
    start, stop = found.mention.start, found.mention.stop
    before = _SENTENCE_START.split(text[max(0, start - NEAR_CHARS) : start])[-1]
    after = _SENTENCE_START.split(text[stop - 1 : stop + NEAR_CHARS])[0]
    is_said = bool(_PLANNED.search(before) or _PLANNED.search(after))
    return found.is_ahead or is_said or _is_of_series_ahead(_sentence_head(text, found.mention))


def _is_of_series_ahead(head: str) -> bool:
    """Whether the last verb before the date is one of the future."""
    words = _WORD.findall(head.lower())
    verb = next((word for word in reversed(words) if word in _FUTURE or _TOLD.fullmatch(word)), "")
    return verb in _FUTURE


def is_wished(text: str, found: Dated) -> bool:
    """`заявил о желании оставить пост 1 января 2013 года`."""
    before = text[max(0, found.mention.start - 60) : found.mention.start]
    is_range = "/" in (found.mention.edtf or "")
    return not is_range and _WISH.search(before) is not None


def is_weekday(word: str, day: date) -> bool:
    """Whether a day is on the weekday that a word of any case names: `среду`."""
    return word.lower().startswith(_WEEKDAYS[day.weekday()])
