"""The finer pass over two linked articles: rewritten sentences, aligned by likeness."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
from rapidfuzz.distance import Indel, LCSseq
from rapidfuzz.process import cdist

from tasks.deduplicate.align import Segment, covered, runs_of
from tasks.deduplicate.tokens import Bools, WordedText

# Where a sentence or clause may end: `…треке. В основе`, `… товары; они`, `…нет", - сказал`.
BOUNDARY = re.compile(r"[.!?…;:]+[\"»”)]*\s|\s[-–—]\s|\n")
# Words of such a part, and equal ones in both.
MIN_WORDS = 4
# Likeness of characters (Indel) from which two sentences are one, edited. Prototype's figure on
# 001/002; unrelated sentences of news reach .55.
MIN_LIKENESS = 0.6
# The words that both have, of the shorter one's: likeness of letters alone is chance.
MIN_COMMON_SHARE = 0.5
# Pairs of parts that are compared: two articles of a thousand open sentences each.
MAX_PAIRS = 1_000_000

Span = tuple[int, int]


def edited_sentences(
    a: WordedText, b: WordedText, segments: Iterable[Segment]
) -> tuple[Segment, ...]:
    """Pairs of like sentences, or parts of such, that no segment covers, ordered by place in `a`.

    Each is paired with the one most like it, where the liking is mutual.
    """
    segments = tuple(segments)
    parts_a = open_parts(a, covered(((s.a_first, s.a_last) for s in segments), len(a.words)))
    parts_b = open_parts(b, covered(((s.b_first, s.b_last) for s in segments), len(b.words)))
    if not 0 < len(parts_a) * len(parts_b) <= MAX_PAIRS:
        return ()
    return tuple(s for pair in _mutual(a, b, parts_a, parts_b) if (s := _segment(a, b, *pair)))


def open_parts(text: WordedText, is_covered: Bools) -> list[Span]:
    """Words (first, last) of sentences and clauses as far as they are not covered, in order."""
    ends = [match.end() for match in BOUNDARY.finditer(text.text)]
    borders = np.searchsorted(text.words.starts, ends).tolist()
    return [
        part
        for run in runs_of(~is_covered)
        for part in _divided(run, borders)
        if part[1] - part[0] >= MIN_WORDS
    ]


def _divided(run: Span, borders: list[int]) -> Iterator[Span]:
    first, last = run
    cuts = [first, *sorted({b for b in borders if first < b < last}), last]
    return pairwise(cuts)


def _mutual(
    a: WordedText, b: WordedText, parts_a: list[Span], parts_b: list[Span]
) -> Iterator[tuple[Span, Span]]:
    texts_a = [a.span(*part).lower() for part in parts_a]
    texts_b = [b.span(*part).lower() for part in parts_b]
    likeness = cdist(
        texts_a, texts_b, scorer=Indel.normalized_similarity, score_cutoff=MIN_LIKENESS
    )
    best_b, best_a = likeness.argmax(axis=1), likeness.argmax(axis=0)
    for i, j in enumerate(best_b.tolist()):
        if likeness[i, j] and best_a[j] == i:
            yield parts_a[i], parts_b[j]


def _segment(a: WordedText, b: WordedText, in_a: Span, in_b: Span) -> Segment | None:
    words_a = a.words.hashes[slice(*in_a)].tolist()
    words_b = b.words.hashes[slice(*in_b)].tolist()
    equal = int(LCSseq.similarity(words_a, words_b))
    enough = max(MIN_WORDS, MIN_COMMON_SHARE * min(len(words_a), len(words_b)))
    return Segment(*in_a, *in_b, equal) if equal >= enough else None
