"""What a text without a stated date gives away about its day.

The anchor is the day of the news: `14 мая` in the first paragraphs, told as past, without a year.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tasks.clean.incumbents import Term, named_terms
from tasks.clean.lines import first_sentences
from tasks.russian import edtf
from tasks.russian.dates import DateMention, find_dates
from tasks.russian.shorthand import cut
from tasks.russian.tense import is_future

# A day of the news stands in the first paragraphs.
LEAD_PARAGRAPHS = 2

_DAY = re.compile(r"XXXX-\d\d-\d\d$")
# `Напомним, 8 мая …`: such days are background.
_BACKGROUND = re.compile(
    r"\b(?:напомн\w+|ранее|до этого|как (?:ранее )?сообщал\w*|накануне)\b", re.IGNORECASE
)
_SENTENCE_START = re.compile(r"[.!?…]\s|\n")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day of the news, `05-14`, and the words that name it, with a weekday or without."""

    month_day: str
    text: str


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
    terms: tuple[tuple[Term, ...], ...]


def undated(text: str) -> Undated | None:
    """What the text gives away; None where its lead names no day."""
    mentions = find_dates(text, None)
    end = _lead_end(text)
    anchor = _anchor(text, [mention for mention in mentions if mention.stop <= end])
    if anchor is None:
        return None
    dates = tuple(dated(text, mention) for mention in mentions)
    lead = tuple(told for told in dates if told.mention.stop <= end)
    return Undated(anchor, lead, dates, named_terms(text))


def dated(text: str, mention: DateMention) -> Dated:
    """A mention with its words, its days and its tense."""
    days = edtf.bounds(mention.edtf) if mention.edtf and not mention.is_relative else None
    words = text[mention.start : mention.stop]
    return Dated(mention, words, days, _is_ahead(text, mention))


def _lead_end(text: str) -> int:
    sentences = first_sentences(text, LEAD_PARAGRAPHS)
    return sentences[-1].stop if sentences else 0


def _anchor(text: str, lead: Sequence[DateMention]) -> Anchor | None:
    """The day that the lead names most often, the later one of equals."""
    days = list(_days_told(text, lead))
    counts = Counter(day for day, _ in days)
    if not counts:
        return None
    best = max(counts, key=lambda day: (counts[day], day))
    named = [words for day, words in days if day == best]
    return Anchor(best, max(named, key=len))


def _days_told(text: str, lead: Sequence[DateMention]) -> Iterator[tuple[str, str]]:
    for mention in lead:
        day = _DAY.search(mention.edtf or "")
        is_told = mention.relation == "at" and not _is_ahead(text, mention)
        if day and is_told and not _BACKGROUND.search(_sentence_head(text, mention)):
            yield day[0][len("XXXX-") :], text[mention.start : mention.stop]


def _sentence_head(text: str, mention: DateMention) -> str:
    """What the sentence says before the date."""
    before = text[max(0, mention.start - 300) : mention.start]
    starts = [match.end() for match in _SENTENCE_START.finditer(before)]
    return before[starts[-1] :] if starts else before


def _is_ahead(text: str, mention: DateMention) -> bool:
    words = cut(text)
    first = bisect_left(words.starts, mention.start)
    return is_future(words, first, bisect_left(words.starts, mention.stop))
