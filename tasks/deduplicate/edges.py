"""Edges of copied segments: where a sentence begins or ends near by, so does the segment.

`…разницы никакой [нет. Мы одинаково видим…` begins with the sentence `Мы одинаково видим`: the word
before it is common by chance. `Север [высоко ценит` begins with `Север`, where the other text has
`Он [высоко ценит`.
"""

from dataclasses import replace

from tasks.deduplicate.align import Segment
from tasks.deduplicate.differences import is_negated
from tasks.deduplicate.tokens import Bools, WordedText

# Words of another sentence that are cut; three and more are a part of it that was copied.
STRAY_WORDS = 2
# Words between a segment and the edge of its sentence that may have been put for others.
EDGE_WORDS = 3
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


def widened(a: WordedText, b: WordedText, segment: Segment, free: tuple[Bools, Bools]) -> Segment:
    """The segment with the few words up to an edge of its sentence, where both texts have some.

    What only one of them has there was cut by the other, unless it denies. `free` says for each
    word of `a` and of `b` whether it may be taken.
    """
    before_a, after_a = _free_around(a, segment.a_first, segment.a_last, free[0])
    before_b, after_b = _free_around(b, segment.b_first, segment.b_last, free[1])
    if not _replaces(a.span(before_a, segment.a_first), b.span(before_b, segment.b_first)):
        before_a, before_b = segment.a_first, segment.b_first
    if not _replaces(a.span(segment.a_last, after_a), b.span(segment.b_last, after_b)):
        after_a, after_b = segment.a_last, segment.b_last
    return Segment(before_a, after_a, before_b, after_b, segment.equal_words)


def _replaces(one: str, other: str) -> bool:
    """`Север | Он`, `Мы | Мы не` and ` | Не`, but not ` | Вчера`."""
    return bool(one and other) or is_negated(f"{one} {other}".lower().split())


def _free_around(text: WordedText, first: int, last: int, is_free: Bools) -> tuple[int, int]:
    """The words from and up to which the segment may go on: edges of its sentence that are near."""
    before, after = first, last
    while not _is_border(text, before) and is_free[before - 1]:
        before -= 1
    while not _is_border(text, after) and is_free[after]:
        after += 1
    near_before, near_after = first - before <= EDGE_WORDS, after - last <= EDGE_WORDS
    return before if near_before else first, after if near_after else last


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
