"""The best tree over the scores of heads (Chu and Liu 1965, Edmonds 1967)."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

# Roots tried: of 2,528 news sentences that need repair, two would be better with a fourth.
MAX_ROOTS = 3
# The best tree may take the cube of the words; six news sentences in a thousand are longer.
MAX_EXACT = 60
LEAST = -1e9  # below any score


def are_trees(heads: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether each sentence's heads reach one root without a circle.

    `heads` of all sentences in a row count from 1 in their sentence; 0 marks a root.
    """
    starts = np.cumsum(lengths) - lengths
    up = np.concatenate(([0], np.where(heads, heads + np.repeat(starts, lengths), 0)))
    for _ in range(int(lengths.max()).bit_length()):
        up = up[up]
    reaches_root = np.add.reduceat(up[1:] != 0, starts) == 0
    has_one_root = np.add.reduceat(heads == 0, starts) == 1
    return np.asarray(reaches_root & has_one_root, np.bool_)


def best_tree(scores: NDArray[np.float32]) -> NDArray[np.int64]:
    """The head of each word, 0 for the one root, so that the sum of scores is greatest.

    `scores` has a row for each word and a column for each head: the root, then the words. A
    sentence of more than MAX_EXACT words gets a good tree rather than the best.
    """
    square = np.full((len(scores) + 1, len(scores) + 1), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    free = square[1:, 1:].max(1, initial=LEAST)
    bounds = square[1:, 0] - free + free.sum()
    roots = np.argsort(-bounds, kind="stable")[:MAX_ROOTS] + 1
    if len(scores) > MAX_EXACT:
        return _hung(square, int(roots[0]))[1:]
    return _best_rooted(square, [(int(root), float(bounds[root - 1])) for root in roots])[1:]


def _best_rooted(
    scores: NDArray[np.float64], roots: Sequence[tuple[int, float]]
) -> NDArray[np.int64]:
    """The best of the trees with these roots, which come with the sums that they cannot exceed."""
    words = np.arange(1, len(scores))
    best, reached = np.zeros(len(scores), np.int64), -np.inf
    for root, bound in roots:
        if bound <= reached:
            break
        heads = _rooted(scores, root)
        total = float(scores[words, heads[1:]].sum())
        if total > reached:
            best, reached = heads, total
    return best


def _hung(scores: NDArray[np.float64], root: int) -> NDArray[np.int64]:
    """The best head of each word under `root`; of a circle the member that loses least hangs on it.

    The work grows with the square of the words at most.
    """
    heads: NDArray[np.int64] = scores[:, 1:].argmax(1) + 1
    heads[[0, root]] = 0
    for circle in _circles(heads):
        losses = scores[circle, heads[circle]] - scores[circle, root]
        heads[circle[losses.argmin()]] = root
    return heads


def _rooted(scores: NDArray[np.float64], root: int) -> NDArray[np.int64]:
    """The best heads where `root` alone hangs on node 0."""
    fixed = scores.copy()
    fixed[:, 0] = fixed[root] = -np.inf
    fixed[root, 0] = scores[root, 0]
    return _best_heads(fixed)


def _best_heads(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """The heads by a square matrix of scores; node 0 is the root, whose own entry says nothing."""
    heads: NDArray[np.int64] = scores.argmax(1)
    circle = next(_circles(heads), None)
    if circle is None:
        return heads
    outside = np.ones(len(heads), np.bool_)
    outside[circle] = False
    rest = np.flatnonzero(outside)
    best_in, best_out, small = _contract(scores, heads, circle, rest)
    found = _best_heads(small)
    nodes = np.append(rest, -1)  # the last node of `small` stands for the circle
    into_circle = found[:-1] == len(rest)
    heads[rest] = np.where(into_circle, circle[best_out], nodes[found[:-1]])
    broken = best_in[found[-1]]
    heads[circle[broken]] = nodes[found[-1]]
    return heads


def _contract(
    scores: NDArray[np.float64],
    heads: NDArray[np.int64],
    circle: NDArray[np.int64],
    rest: NDArray[np.int64],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """The scores with the circle as one node, the last.

    Before them: for each head outside the member of the circle that it would take over, and for
    each word outside its best head inside.
    """
    inside, others = circle[:, None], rest[:, None]
    gains = scores[inside, rest] - scores[inside, heads[inside]]
    outward = scores[others, circle]
    best_in, best_out = gains.argmax(0), outward.argmax(1)
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = scores[others, rest]
    small[-1, :-1] = gains.max(0)
    small[:-1, -1] = outward.max(1)
    return best_in, best_out, small


def _circles(heads: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """The nodes of each circle in turn. Node 0 is the root and ends every way up."""
    seen = [0] * len(heads)
    ways = heads.tolist()
    for first in range(1, len(ways)):
        node = first
        while node and not seen[node]:
            seen[node] = first
            node = ways[node]
        if node and seen[node] == first:
            yield _round(ways, node)


def _round(ways: Sequence[int], start: int) -> NDArray[np.int64]:
    members = [start]
    while ways[members[-1]] != start:
        members.append(ways[members[-1]])
    return np.array(members)
