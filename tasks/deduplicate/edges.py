"""Edges of copied segments: a stray word of the sentence before or after is cut off.

`…разницы никакой [нет. Мы одинаково видим…` begins with the sentence `Мы одинаково видим`: the word
before it is common by chance.
"""

from dataclasses import replace

from tasks.deduplicate.align import Segment
from tasks.deduplicate.tokens import WordedText

# Words of another sentence that are cut; three and more are a part of it that was copied.
STRAY_WORDS = 2
SENTENCE_MARKS = frozenset(".!?…\n")


def trimmed(a: WordedText, b: WordedText, segment: Segment) -> Segment:
    """The segment without stray words at either edge, if it has words enough beside them."""
    if segment.equal_words <= 4 * STRAY_WORDS:
        return segment
    head = _stray_head(a, segment.a_first) if _alike_head(a, b, segment) else 0
    tail = _stray_tail(a, segment.a_last) if _alike_tail(a, b, segment) else 0
    return replace(
        segment,
        a_first=segment.a_first + head,
        b_first=segment.b_first + head,
        a_last=segment.a_last - tail,
        b_last=segment.b_last - tail,
        equal_words=segment.equal_words - head - tail,
    )


def _alike_head(a: WordedText, b: WordedText, segment: Segment) -> bool:
    """Whether both sides begin with the same words, in the middle of a sentence."""
    in_a = a.words.hashes[segment.a_first : segment.a_first + STRAY_WORDS]
    in_b = b.words.hashes[segment.b_first : segment.b_first + STRAY_WORDS]
    begins = _is_border(a, segment.a_first) and _is_border(b, segment.b_first)
    return in_a.tolist() == in_b.tolist() and not begins


def _alike_tail(a: WordedText, b: WordedText, segment: Segment) -> bool:
    """Whether both sides end with the same words, in the middle of a sentence."""
    in_a = a.words.hashes[segment.a_last - STRAY_WORDS : segment.a_last]
    in_b = b.words.hashes[segment.b_last - STRAY_WORDS : segment.b_last]
    ends = _is_border(a, segment.a_last) and _is_border(b, segment.b_last)
    return in_a.tolist() == in_b.tolist() and not ends


def _stray_head(text: WordedText, first: int) -> int:
    """How many words stand before the first border of sentences, if they are few; else 0."""
    return next((n for n in range(1, STRAY_WORDS + 1) if _is_border(text, first + n)), 0)


def _stray_tail(text: WordedText, last: int) -> int:
    return next((n for n in range(1, STRAY_WORDS + 1) if _is_border(text, last - n)), 0)


def _is_border(text: WordedText, word: int) -> bool:
    """Whether a sentence may end before the word; so it does at either end of the text."""
    starts, stops = text.words.starts, text.words.stops
    if word <= 0 or word >= len(text.words):
        return True
    return not SENTENCE_MARKS.isdisjoint(text.text[stops[word - 1] : starts[word]])
