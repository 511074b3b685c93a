"""How two reports of the same words differ."""

from tasks.deduplicate.align import align, covered
from tasks.deduplicate.differences import Difference, differences
from tasks.deduplicate.edges import trimmed, widened
from tasks.deduplicate.sentences import edited_sentences
from tasks.deduplicate.stretches import common_stretch
from tasks.deduplicate.tokens import WordedText, words_of


def wording_differences(one: str, other: str) -> tuple[Difference, ...]:
    """The typed differences of the stretches that both have, in the order of the first text.

    What only one of them has before, after or between such stretches is no difference: outlets
    cut quotations.
    """
    if one == other:  # most reports of a saying: two prints of one text
        return ()
    a, b = WordedText(one, words_of(one)), WordedText(other, words_of(other))
    aligned = tuple(trimmed(a, b, segment) for segment in align(a.words, b.words))
    segments = [*aligned, *edited_sentences(a, b, aligned)]
    if not segments and (stretch := common_stretch(a, b)):
        segments.append(stretch)
    spans_a = [(s.a_first, s.a_last) for s in segments]
    spans_b = [(s.b_first, s.b_last) for s in segments]
    free = ~covered(spans_a, len(a.words)), ~covered(spans_b, len(b.words))
    wide = sorted(widened(a, b, segment, free) for segment in segments)
    return tuple(found for segment in wide for found in differences(a, b, segment))
