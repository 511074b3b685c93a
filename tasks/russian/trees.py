"""The best tree over the scores of heads (Chu and Liu 1965, Edmonds 1967)."""

import numpy as np
from numpy.typing import NDArray


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

    `scores` has a row for each word and a column for each head: the root, then the words. Roots are
    tried by the sum that each would have if no circle cost anything, until no other can win.
    """
    square = np.full((len(scores) + 1, len(scores) + 1), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    best_heads = square[1:, 1:].max(1)
    bounds = square[1:, 0] - best_heads + best_heads.sum() if len(scores) > 1 else square[1:, 0]
    words = np.arange(1, len(square))
    best, reached = np.zeros(len(square), np.int64), -np.inf
    for root in np.argsort(-bounds, kind="stable"):
        if bounds[root] <= reached:
            break
        heads = _rooted(square, root + 1)
        total = float(square[words, heads[1:]].sum())
        if total > reached:
            best, reached = heads, total
    return best[1:]


def _rooted(scores: NDArray[np.float64], root: int) -> NDArray[np.int64]:
    """The best heads where `root` alone hangs on node 0."""
    fixed = scores.copy()
    fixed[:, 0] = fixed[root] = -np.inf
    fixed[root, 0] = scores[root, 0]
    return _best_heads(fixed)


def _best_heads(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """The heads by a square matrix of scores; node 0 is the root, whose own entry says nothing."""
    heads: NDArray[np.int64] = scores.argmax(1)
    circle = _circle(heads)
    if not len(circle):
        return heads
    rest = np.setdiff1d(np.arange(len(heads)), circle)
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
    gains = scores[np.ix_(circle, rest)] - scores[circle, heads[circle]][:, None]
    outward = scores[np.ix_(rest, circle)]
    best_in, best_out = gains.argmax(0), outward.argmax(1)
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    small[-1, :-1] = gains.max(0)
    small[:-1, -1] = outward.max(1)
    return best_in, best_out, small


def _circle(heads: NDArray[np.int64]) -> NDArray[np.int64]:
    """The nodes of one circle, or none. Node 0 is the root and ends every way up."""
    seen = np.zeros(len(heads), np.int64)
    for first in range(1, len(heads)):
        node = first
        while node and not seen[node]:
            seen[node] = first
            node = int(heads[node])
        if node and seen[node] == first:
            return _round(heads, node)
    return np.empty(0, np.int64)


def _round(heads: NDArray[np.int64], start: int) -> NDArray[np.int64]:
    members = [start]
    while heads[members[-1]] != start:
        members.append(int(heads[members[-1]]))
    return np.array(members)
