"""What two articles with copied passages are to each other."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

import seeds
from tasks.deduplicate.align import Segment, covered
from tasks.deduplicate.tokens import Bools, WordedText
from tasks.records import LinkKind
from tasks.russian.quotations import marked
from tasks.russian.segments import paragraphs

# A reprint has this share of both articles copied: a fifth of its words edited leaves three
# fifths of them in aligned segments.
REPRINT_CONTAINMENT = 0.6
# A segment is a quotation, or boilerplate, where this share of its words is.
MOSTLY = 0.8
# The longest footers of the news sites looked at have about fifty words.
BOILERPLATE_WORDS = 60
# Numbers that differ between two fillings of one form, and how many times those that do not.
MIN_FORM_NUMBERS = 5
FORM_SHARE = 2
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
# What makes a copy. Two accounts of one event share a post with its holder's name and a turn of
# phrase, nine to twelve words each; sentences that agree by chance in fifteen words of twenty have
# five others between, so a short segment pays twice for each word that differs.
MIN_GAIN = 15
DIFFERENT_COST = 2
MIN_EQUAL_WORDS = 40


def is_copied(segments: Sequence[Segment]) -> bool:
    """Whether the segments amount to copying."""
    longest = max((s.equal_words - DIFFERENT_COST * s.different_words for s in segments), default=0)
    return longest >= MIN_GAIN or sum(s.equal_words for s in segments) >= MIN_EQUAL_WORDS


def kind_of(a: WordedText, b: WordedText, segments: Sequence[Segment]) -> LinkKind:
    """The kind of a pair by where its copied segments, one at least, stand.

    Whether so much is copied that one is a reprint of the other is decided after the finer pass.
    """
    spans_a = [(s.a_first, s.a_last) for s in segments]
    spans_b = [(s.b_first, s.b_last) for s in segments]
    if all(is_boilerplate(a, *span) for span in spans_a) or is_form(a, b, segments):
        return "shared_boilerplate"
    if _mostly(quoted_words(a), spans_a) and _mostly(quoted_words(b), spans_b):
        return "shared_quotation"
    return "partial_reuse"


def is_form(a: WordedText, b: WordedText, segments: Sequence[Segment]) -> bool:
    """Whether the segments are a form that is filled in anew: most of its numbers differ.

    `Курс доллара составил 74,12 рубля, евро - 88,4 рубля`, the next day with other figures. An
    editor who copies changes a few figures of many.
    """
    in_a, in_b = Counter[str](), Counter[str]()
    for s in segments:
        in_a += _numbers(a, s.a_first, s.a_last)
        in_b += _numbers(b, s.b_first, s.b_last)
    n_equal = (in_a & in_b).total()
    n_different = max(in_a.total(), in_b.total()) - n_equal
    return n_different >= MIN_FORM_NUMBERS and n_different > FORM_SHARE * n_equal


def _numbers(text: WordedText, first: int, last: int) -> Counter[str]:
    return Counter(NUMBER.findall(text.span(first, last)))


def quoted_words(text: WordedText) -> Bools:
    """For each word whether it stands within quotation marks."""
    spans = [s.inner for p in paragraphs(text.text) for s in marked(text.text, p)]
    starts = text.words.starts
    places = [starts.searchsorted([span.start, span.stop]).tolist() for span in spans]
    return covered(((first, last) for first, last in places), len(text.words))


def _mostly(flags: Bools, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether most words of each span have the flag."""
    return all(flags[first:last].mean() >= MOSTLY for first, last in spans)


def is_boilerplate(text: WordedText, first: int, last: int) -> bool:
    """Whether the words stand in a paragraph of what a site prints everywhere.

    `При использовании материалов ссылка на источник обязательна`. A long stretch is none, even if
    a run-together article holds the phrase.
    """
    if last - first > BOILERPLATE_WORDS:
        return False
    start, stop = text.words.chars(first, last)
    around = slice(text.text.rfind("\n", 0, start) + 1, _end_of_line(text.text, stop))
    return bool(_boilerplate().search(text.text[around].lower().replace("ё", "е")))


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


@cache
def _boilerplate() -> re.Pattern[str]:
    phrases = sorted(seeds.column("words/boilerplate", "phrase"))
    return re.compile("|".join(rf"\b{re.escape(phrase)}\b" for phrase in phrases))
