"""Alignment of two articles' words into copied segments: equal runs, chained over small edits."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from rapidfuzz.distance import LCSseq

from tasks.deduplicate.tokens import GOLDEN, Bools, Ints, UInt64s, Words, mixed

# The shortest equal run that starts a block, and in how many places of the other text it may stand:
# more often it is a stock phrase of the article (`глава государства отметил`).
RUN_WORDS = 3
RUN_PLACES = 4
# Between two blocks of one segment: words in either text, and the difference of the two.
GAP_WORDS = 12
DRIFT_WORDS = 6
OPEN_CHAINS = 16
# A segment of copied text: the share of equal words, equal words of content, and the common ones
# of them, which long posts with names alone do not reach. Prototype's thresholds, measured on
# 100,000 articles; the last one on pairs about one event.
MIN_DENSITY = 0.6
MIN_CONTENT_WORDS = 8
MIN_COMMON_WORDS = 5


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """Equal words: `length` from word `a` of one text and word `b` of the other."""

    a: int
    b: int
    length: int


@dataclass(frozen=True, slots=True, order=True)
class Segment:
    """Words `a_first` to `a_last` (exclusive) of one text, `b_first` to `b_last` of the other."""

    a_first: int
    a_last: int
    b_first: int
    b_last: int
    equal_words: int

    @property
    def n_words(self) -> int:
        """The words of the longer side."""
        return max(self.a_last - self.a_first, self.b_last - self.b_first)

    @property
    def different_words(self) -> int:
        """Those of them that the other side does not have."""
        return self.n_words - self.equal_words


def align(a: Words, b: Words) -> tuple[Segment, ...]:
    """Copied segments ordered by their place in `a`; none overlaps another in either text."""
    in_a, in_b = a.hashes.tolist(), b.hashes.tolist()
    chains = chained(equal_blocks(a.hashes, b.hashes))
    stretches = (s for chain in chains for s in dense_stretches(chain, in_a, in_b))
    found = [segment for stretch in stretches if (segment := _segment(stretch, a, b))]
    return tuple(sorted(_without_overlaps(found)))


def equal_blocks(a: UInt64s, b: UInt64s) -> list[Block]:
    """Maximal runs of equal words of three or more, ordered by place in `a`, then in `b`."""
    runs_a, runs_b = _runs(a), _runs(b)
    order = np.argsort(runs_b, kind="stable")
    ordered = runs_b[order]
    left = np.searchsorted(ordered, runs_a, side="left")
    n_places = np.searchsorted(ordered, runs_a, side="right") - left
    n_places[n_places > RUN_PLACES] = 0
    in_a = np.repeat(np.arange(len(runs_a)), n_places)
    in_b = order[np.repeat(left, n_places) + _ordinals(n_places)]
    return sorted(_joined(in_a, in_b))


def _runs(words: UInt64s) -> UInt64s:
    n = max(0, len(words) - RUN_WORDS + 1)
    hashes = np.zeros(n, np.uint64)
    for i in range(RUN_WORDS):
        hashes = hashes * GOLDEN + words[i : n + i]
    return mixed(hashes)


def _ordinals(counts: Ints) -> Ints:
    """0, 1, … for each count, one after the other: `[2, 3]` gives `[0, 1, 0, 1, 2]`."""
    return np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)


def _joined(in_a: Ints, in_b: Ints) -> Iterator[Block]:
    """Blocks of neighbouring equal runs on one diagonal."""
    diagonal = in_b - in_a
    order = np.lexsort((in_a, diagonal))
    in_a, in_b, diagonal = in_a[order], in_b[order], diagonal[order]
    is_start = np.ones(len(in_a), np.bool_)
    is_start[1:] = (np.diff(diagonal) != 0) | (np.diff(in_a) != 1)
    starts = np.flatnonzero(is_start)
    lengths = np.diff(np.append(starts, len(in_a))) + RUN_WORDS - 1
    rows = zip(in_a[starts].tolist(), in_b[starts].tolist(), lengths.tolist(), strict=True)
    return (Block(*row) for row in rows)


def chained(blocks: Iterable[Block]) -> list[list[Block]]:
    """Blocks in chains that follow each other in both texts over a small gap.

    A block that begins inside its predecessor is shortened, so that no word counts twice.
    """
    chains: list[list[Block]] = []
    for block in blocks:
        near = [c for c in chains[-OPEN_CHAINS:] if _follows(c[-1], block)]
        if near:
            chain = min(near, key=lambda c: _distance(c[-1], block))
            chain.append(_after(chain[-1], block))
        else:
            chains.append([block])
    return chains


def _gaps(last: Block, block: Block) -> tuple[int, int]:
    return block.a - last.a - last.length, block.b - last.b - last.length


def _follows(last: Block, block: Block) -> bool:
    gap_a, gap_b = _gaps(last, block)
    is_near = max(gap_a, gap_b) <= GAP_WORDS and abs(gap_a - gap_b) <= DRIFT_WORDS
    return is_near and -min(gap_a, gap_b, 0) < block.length


def _distance(last: Block, block: Block) -> tuple[int, int]:
    gap_a, gap_b = _gaps(last, block)
    return abs(gap_a - gap_b), max(gap_a, gap_b)


def _after(last: Block, block: Block) -> Block:
    cut = -min(*_gaps(last, block), 0)
    return Block(block.a + cut, block.b + cut, block.length - cut)


def dense_stretches(chain: list[Block], a: list[int], b: list[int]) -> Iterator[list[Block]]:
    """Parts of a chain in each of which MIN_DENSITY of the words are equal, in no order.

    What the best stretch of a chain leaves on both sides is looked at again.
    """
    remains = [chain]
    while remains:
        part = remains.pop()
        if part:
            first, last = _best_stretch(part, a, b)
            yield part[first:last]
            remains += [part[:first], part[last:]]


def _best_stretch(chain: list[Block], a: list[int], b: list[int]) -> tuple[int, int]:
    """The stretch (first, last) of the greatest sum of gains (Kadane).

    Equal words gain, the others cost, so that a stretch of the least density comes to nothing.
    """
    steps = [0.0, *(_gap_gain(last, block, a, b) for last, block in pairwise(chain))]
    best, total, start = (0.0, 0, 1), 0.0, 0
    for i, (block, step) in enumerate(zip(chain, steps, strict=True)):
        if total + step <= 0:
            total, start = 0.0, i
        else:
            total += step
        total += (1 - MIN_DENSITY) * block.length
        best = max(best, (total, start, i + 1), key=lambda found: found[0])
    return best[1], best[2]


def _gap_gain(last: Block, block: Block, a: list[int], b: list[int]) -> float:
    equal, different = _gap_words(last, block, a, b)
    return (1 - MIN_DENSITY) * equal - MIN_DENSITY * different


def _gap_words(last: Block, block: Block, a: list[int], b: list[int]) -> tuple[int, int]:
    """Equal and different words between two blocks, as the longer side has them."""
    gap_a, gap_b = a[last.a + last.length : block.a], b[last.b + last.length : block.b]
    equal = int(LCSseq.similarity(gap_a, gap_b)) if gap_a and gap_b else 0
    return equal, max(len(gap_a), len(gap_b)) - equal


def _segment(chain: list[Block], a: Words, b: Words) -> Segment | None:
    """The blocks as a segment, carried on over single replaced words, if enough of it counts."""
    if sum(block.length for block in chain) < MIN_CONTENT_WORDS:
        return None
    is_equal = covered(((block.a, block.a + block.length) for block in chain), len(a))
    n_content, n_common = (is_equal & a.is_content).sum(), (is_equal & a.is_common).sum()
    if n_content < MIN_CONTENT_WORDS or n_common < MIN_COMMON_WORDS:
        return None
    before, after = _extension(chain[0], a, b, -1), _extension(chain[-1], a, b, 1)
    first, last = chain[0], chain[-1]
    a_span = (first.a - before, last.a + last.length + after)
    b_span = (first.b - before, last.b + last.length + after)
    equal = LCSseq.similarity(a.hashes[slice(*a_span)].tolist(), b.hashes[slice(*b_span)].tolist())
    return Segment(*a_span, *b_span, int(equal))


def _extension(block: Block, a: Words, b: Words, step: int) -> int:
    """How many words the segment goes on beyond `block`, before or after it (`step` -1 or 1).

    It goes on over one replaced word where an equal word of content follows:
    `У нас [узкотехнологичная|высокотехнологичная] страна`.
    """
    i = block.a - 1 if step < 0 else block.a + block.length
    j = block.b - 1 if step < 0 else block.b + block.length
    reach = min(i + 1, j + 1) if step < 0 else min(len(a) - i, len(b) - j)
    length = 0
    for far in range(reach):
        is_equal = a.hashes[i + step * far] == b.hashes[j + step * far]
        if is_equal and (far == length or a.is_content[i + step * far]):
            length = far + 1
        elif far > length or is_equal:
            break
    return length


def _without_overlaps(segments: Iterable[Segment]) -> Iterator[Segment]:
    """The segments without those that share words with a longer one in either text."""
    kept_a: list[tuple[int, int]] = []
    kept_b: list[tuple[int, int]] = []
    for s in sorted(segments, key=lambda s: (-s.equal_words, s)):
        span_a, span_b = (s.a_first, s.a_last), (s.b_first, s.b_last)
        if not _meets(span_a, kept_a) and not _meets(span_b, kept_b):
            kept_a.append(span_a)
            kept_b.append(span_b)
            yield s


def _meets(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(span[0] < last and first < span[1] for first, last in others)


def covered(spans: Iterable[tuple[int, int]], n_words: int) -> Bools:
    """For each of `n_words` words whether it lies in one of the spans (first, last)."""
    is_covered = np.zeros(n_words, np.bool_)
    for first, last in spans:
        is_covered[first:last] = True
    return is_covered


def runs_of(flags: Bools) -> list[tuple[int, int]]:
    """Maximal stretches (first, last) of true flags, in order."""
    padded = np.zeros(len(flags) + 2, np.bool_)
    padded[1:-1] = flags
    edges = np.flatnonzero(padded[1:] != padded[:-1]).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))
