"""How two reports of the same words differ."""

from tasks.deduplicate.align import align
from tasks.deduplicate.differences import Difference, differences
from tasks.deduplicate.edges import trimmed
from tasks.deduplicate.sentences import edited_sentences
from tasks.deduplicate.tokens import WordedText, words_of


def wording_differences(one: str, other: str) -> tuple[Difference, ...]:
    """The typed differences of the stretches that both have, in the order of the first text.

    What only one of them has before, after or between such stretches is no difference: outlets
    cut quotations.
    """
    a, b = WordedText(one, words_of(one)), WordedText(other, words_of(other))
    aligned = tuple(trimmed(a, b, segment) for segment in align(a.words, b.words))
    segments = sorted((*aligned, *edited_sentences(a, b, aligned)))
    return tuple(found for segment in segments for found in differences(a, b, segment))
