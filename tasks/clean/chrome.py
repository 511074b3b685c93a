"""The frame of a page around an article: which lines go, and why.

Nothing goes from a text without a sentence: then nothing tells the article from its frame.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tasks.clean.furniture import anywhere, at_the_edge, date_line
from tasks.clean.headline import headline, is_page_title
from tasks.clean.lines import (
    Line,
    has_words,
    is_fragment,
    is_headline,
    is_open,
    is_sentence,
    normal,
)
from tasks.clean.page_dates import page_date

# After `Читайте также` at most so many headlines are links.
MOST_LINKS = 10
# `Читайте также`, `Вам может быть интересно`; a longer line holds the link itself.
MOST_HEADING_WORDS = 4
# `Дарио Фо в 1985 году` under the headline is the caption of a picture.
MOST_CAPTION_WORDS = 8
# A date line of the article has at most so many of its paragraphs above it.
DATE_WITHIN = 2
# `Курсы валют Национального банка Республики Казахстан`
MOST_RATES_WORDS = 8
# Shorter paragraphs may well stand twice.
LEAST_REPEATED_WORDS = 5

# The source of a piece of news is told in its frame, and kept.
_SOURCE = re.compile(r"(?:источник|по материалам|агентство|пресс-служба)\b", re.IGNORECASE)
_SOURCE_LABEL = re.compile(r"источник\s*:", re.IGNORECASE)
_RATES = re.compile(r"(?:курсы?|котировки|погода)\b", re.IGNORECASE)
_TRUNCATED = re.compile(r"\s*(?:\.\.\.|…)$")
_SMALL_WORD = re.compile(r"\b[а-яё]{3,}\b")
_CAPTION_SMALL_WORDS = frozenset({"год", "года", "году", "для", "под", "над", "при", "или"})


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page: which are sentences, why each goes or None, and the headline's index.

    `body` runs from the first to the last sentence that stays; empty where there is none.
    """

    lines: tuple[Line, ...]
    is_sentence: tuple[bool, ...]
    reasons: tuple[str | None, ...]
    body: range
    title: int | None


def read_page(lines: tuple[Line, ...]) -> Page:
    """What of the page goes. Sentences stay, calls and notices of the page apart.

    Reasons: `repeated_headline`, `page_title`, `repeated_lead`, `caption`, `navigation`, and those
    of `furniture` and `seeds/words/page_furniture.csv`.
    """
    sentences = tuple(is_sentence(line.text) and not date_line(line.text) for line in lines)
    reasons = [anywhere(line.text) for line in lines]
    body = _body(sentences, reasons)
    if not body:
        return Page(lines, sentences, (None,) * len(lines), body, None)
    for i in (*range(body.start), *range(body.stop, len(lines))):
        reasons[i] = at_the_edge(lines[i].text)
    _mark_rates(lines, reasons, body)
    title = headline(lines, body.start, [reason is None for reason in reasons])
    reading = _Reading([line.text for line in lines], sentences, reasons, body, title)
    for mark in _MARKS:
        mark(reading)
    return Page(lines, sentences, tuple(reasons), body, title)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A page while its lines are marked; `reasons` are filled in."""

    lines: Sequence[str]
    is_sentence: Sequence[bool]
    reasons: list[str | None]
    body: range
    title: int | None


def _mark_rates(lines: Sequence[Line], reasons: list[str | None], body: range) -> None:
    """`Курсы валют Нацбанка` beside the rates, which must not pass for a headline."""
    for i in range(body.start):
        beside = {*reasons[max(i - 1, 0) : i], *reasons[i + 1 : i + 3]}
        is_heading = _RATES.match(lines[i].text) and not has_words(lines[i].text, MOST_RATES_WORDS)
        if is_heading and not beside.isdisjoint({"ticker", "weather"}):
            reasons[i] = "ticker"


def _body(sentences: Sequence[bool], reasons: Sequence[str | None]) -> range:
    found = [i for i, is_one in enumerate(sentences) if is_one and reasons[i] is None]
    return range(found[0], found[-1] + 1) if found else range(0)


def _mark_copies_of_title(page: _Reading) -> None:
    """The headline once more, above the body or inside, perhaps with the name of the site."""
    if page.title is None:
        return
    title = page.lines[page.title]
    for i in range(page.body.stop):
        if i == page.title or page.reasons[i] or page.is_sentence[i]:
            continue
        if normal(page.lines[i]) == normal(title):
            page.reasons[i] = "repeated_headline"
        elif i < page.body.start and is_page_title(page.lines[i], title):
            page.reasons[i] = "page_title"


def _mark_above_title(page: _Reading) -> None:
    """Above a headline that the page repeats, all but sentences."""
    copies = {"repeated_headline", "page_title"}
    if page.title is None or copies.isdisjoint(page.reasons[: page.body.start]):
        return
    for i in range(page.title):
        page.reasons[i] = page.reasons[i] or "navigation"


def _mark_head(page: _Reading) -> None:
    """Above the body: captions under the headline, and fragments in company."""
    has_company = page.title is not None or any(page.reasons[: page.body.start])
    for i, line in enumerate(page.lines[: page.body.start]):
        is_source = _SOURCE.match(line) or (i and _SOURCE_LABEL.fullmatch(page.lines[i - 1]))
        if i == page.title or page.reasons[i] or is_source:
            continue
        is_below = page.title is not None and i > page.title
        if is_below and (_is_caption(line) or is_fragment(line)):
            page.reasons[i] = "caption"
        elif has_company and is_fragment(line.removesuffix(",")):
            page.reasons[i] = "navigation"


def _is_caption(line: str) -> bool:
    """Names and perhaps a year: nothing else stands between a headline and its article."""
    small = set(_SMALL_WORD.findall(line)) - _CAPTION_SMALL_WORDS
    return not (small or has_words(line, MOST_CAPTION_WORDS + 1) or is_open(line))


def _mark_repeated_lead(page: _Reading) -> None:
    """A paragraph that the next one repeats, in full or beyond its dots."""
    for i, following in pairwise(i for i in page.body if page.reasons[i] is None):
        line, said = page.lines[i], _TRUNCATED.sub("", page.lines[i])
        is_cut_short = said != line and page.lines[following].startswith(said)
        is_twice = is_cut_short or line == page.lines[following]
        if is_twice and has_words(said, LEAST_REPEATED_WORDS):
            page.reasons[i] = "repeated_lead"


def _mark_dates(page: _Reading) -> None:
    """Inside the body, a full date on a line of its own: near its ends, or with a time."""
    sentences = [i for i in page.body if page.is_sentence[i] and page.reasons[i] is None]
    for i in page.body:
        dated = None if page.is_sentence[i] or page.reasons[i] else page_date(page.lines[i])
        if dated and dated.is_full_day:
            before = bisect_left(sentences, i)
            is_near = before <= DATE_WITHIN or len(sentences) - before <= 1
            is_frame = is_near or dated.has_time
            page.reasons[i] = at_the_edge(page.lines[i]) if is_frame else None


def _mark_company(page: _Reading) -> None:
    """Inside the body, what would go at its edge goes beside a line that goes: `956`."""
    for i in page.body:
        beside = page.reasons[max(i - 1, 0) : i + 2]
        if page.reasons[i] is None and not page.is_sentence[i] and any(beside):
            page.reasons[i] = at_the_edge(page.lines[i])


def _mark_links(page: _Reading) -> None:
    """Headlines under `Читайте также:` are links to other articles."""
    for at in range(page.body.start, len(page.lines)):
        if page.reasons[at] != "see_also" or has_words(page.lines[at], MOST_HEADING_WORDS + 1):
            continue
        for i in range(at + 1, min(at + 1 + MOST_LINKS, len(page.lines))):
            is_link = is_headline(page.lines[i]) or is_fragment(page.lines[i])
            if page.reasons[i] is None and not is_link:
                break
            page.reasons[i] = page.reasons[i] or "see_also"


def _mark_foot(page: _Reading) -> None:
    """Below the body, fragments under the first line of the frame."""
    in_frame = False
    for i in range(page.body.stop, len(page.lines)):
        in_frame = in_frame or page.reasons[i] is not None
        is_frame = in_frame and is_fragment(page.lines[i]) and not _SOURCE.match(page.lines[i])
        if page.reasons[i] is None and is_frame:
            page.reasons[i] = "navigation"


_MARKS = (
    _mark_copies_of_title,
    _mark_above_title,
    _mark_head,
    _mark_repeated_lead,
    _mark_dates,
    _mark_company,
    _mark_links,
    _mark_foot,
)
