"""Whether two outlets report the same words of a speaker, each in a wording of its own.

`Торговля растёт быстро и в обе стороны` | `торговля растёт очень быстро и в обе стороны`. A speaker
says many like things, so nearly all words must agree, in their order; their forms may differ.
"""

from functools import lru_cache

import numpy as np

from tasks.deduplicate.align import Segment
from tasks.deduplicate.differences import NAME_LETTERS, Difference, differences
from tasks.deduplicate.edges import widened
from tasks.deduplicate.stretches import common_stretch, stems
from tasks.deduplicate.tokens import CONTENT_LETTERS, WordedText, words_of

# Equal words less twice the others, and words of content among the equal ones. Of 3,073 pairs of
# sayings in real news, whoever said them and whenever, 13 reach it: eleven are the same words, two
# a form of condolence. Of quotations of ten words and more with one word replaced, put in or left
# out, all reach it.
MIN_AGREEMENT = 5
DIFFERENT_COST = 2
MIN_CONTENT_WORDS = 4
# The share of the shorter report that agrees: a turn of phrase is not the whole saying.
MIN_SHARE = 0.6
# What may make another saying of the same words.
WEIGHTY = frozenset({"number", "negation"})


def agreement(one: str, other: str, is_same_day: bool) -> int:  # noqa: FBT001 - SQL calls it
    """How far two wordings agree, 0 where they are not known to be one utterance.

    `is_same_day`: whether both are of one day. Then alone, and if nothing else differs, a number or
    a denial may: an outlet has misheard it.
    """
    a, b = _worded(one), _worded(other)
    segment = common_stretch(a, b)
    if segment is None or not _is_enough(a, b, segment):
        return 0
    free = np.ones(len(a.words), np.bool_), np.ones(len(b.words), np.bool_)
    found = differences(a, b, widened(a, b, segment, free))
    return _score(segment) if _is_harmless(found, is_same_day=is_same_day) else 0


@lru_cache(maxsize=10_000)
def _worded(text: str) -> WordedText:
    return WordedText(text, words_of(text))


def _score(segment: Segment) -> int:
    return segment.equal_words - DIFFERENT_COST * segment.different_words


def _is_enough(a: WordedText, b: WordedText, segment: Segment) -> bool:
    """Whether the segment is most of a saying, and more than chance."""
    in_a = stems(a.text)[segment.a_first : segment.a_last]
    in_b = stems(b.text)[segment.b_first : segment.b_last]
    n_content = sum(len(stem) >= CONTENT_LETTERS for stem in set(in_a) & set(in_b))
    is_most = segment.equal_words >= MIN_SHARE * min(len(a.words), len(b.words))
    return is_most and n_content >= MIN_CONTENT_WORDS and _score(segment) >= MIN_AGREEMENT


def _is_harmless(found: tuple[Difference, ...], *, is_same_day: bool) -> bool:
    """Whether the differences are those of two wordings of one saying."""
    if any(map(_names_another, found)):
        return False
    is_weighty = any(difference.type in WEIGHTY for difference in found)
    return not is_weighty or (is_same_day and len(found) == 1)


def _names_another(difference: Difference) -> bool:
    """`Казахстану | России`, but not `Север | Он`."""
    texts = difference.a_text, difference.b_text
    return difference.type == "name" and all(map(_has_long_capital, texts))


def _has_long_capital(text: str) -> bool:
    return any(word[0].isupper() and len(word) >= NAME_LETTERS for word in text.split())
