"""Short texts aligned by the stems of their words, where there is too little for copied segments.

`Мост построим к осени` | `мост они построят осенью`.
"""

from functools import lru_cache

from rapidfuzz.distance import Indel

from tasks.deduplicate.align import Block, Segment, dense_stretches
from tasks.deduplicate.tokens import WordedText, words_of

# The letters by which forms of a word agree: `построим`, `построят`.
STEM_LETTERS = 5


def common_stretch(a: WordedText, b: WordedText) -> Segment | None:
    """Where the two agree best; None where they have no word in common.

    Words that agree by chance far from there are left out.
    """
    in_a, in_b = _hashes(a.text), _hashes(b.text)
    equal = [step for step in Indel.opcodes(in_a, in_b) if step.tag == "equal"]
    blocks = [Block(s.src_start, s.dest_start, s.src_end - s.src_start) for s in equal]
    stretch = next(dense_stretches(blocks, in_a, in_b), None)
    if stretch is None:
        return None
    first, last = stretch[0], stretch[-1]
    n_equal = sum(block.length for block in stretch)
    return Segment(first.a, last.a + last.length, first.b, last.b + last.length, n_equal)


@lru_cache(maxsize=10_000)
def stems(text: str) -> tuple[str, ...]:
    """The words of a text in order, each as far as its forms agree: `мы`, `постр`, `мост`, `7`."""
    words = words_of(text)
    spelled = (text[slice(*words.chars(i, i + 1))].lower() for i in range(len(words)))
    return tuple(w.replace("ё", "е")[:STEM_LETTERS] if w.isalpha() else w for w in spelled)


@lru_cache(maxsize=10_000)
def _hashes(text: str) -> list[int]:
    return words_of(" ".join(stems(text))).hashes.tolist()  # type: ignore[no-any-return]
