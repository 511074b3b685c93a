"""The best sequence of tags by Viterbi's algorithm, many texts walked side by side."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tasks.russian.encoder import Layout
from tasks.russian.models import Array


def best_tags(scores: Array, places: Layout, transitions: Array) -> NDArray[np.int64]:
    """The tag of each word, in order.

    `scores` has a row for each row of `places` and a column for each tag; `transitions[a, b]` is
    what tag `b` gains after tag `a`.
    """
    walk, counts = _walk(places)
    # A column for each text: the greatest of the tags before is sought over many texts at once.
    steps = np.split(scores.T[:, walk], np.cumsum(counts)[:-1], axis=1)
    gains = transitions[:, :, None]
    for before, here in pairwise(steps):
        here += (before[:, None, : here.shape[1]] + gains).max(0)
    tags = np.empty(len(scores), np.int64)
    tags[walk] = _walk_back(steps, transitions)
    return tags[places.filled]


def _walk(places: Layout) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The rows in the order of the walk, all first words before all second ones, and their counts.

    The texts stand by falling length, so that those with a next word are always the first ones.
    """
    order = np.argsort(-places.lengths, kind="stable")
    lengths = places.lengths[order]
    steps = np.concatenate([np.arange(length) for length in lengths])
    rows = np.repeat(places.starts[order], lengths) + steps
    return rows[np.argsort(steps, kind="stable")], np.bincount(steps)


def _walk_back(steps: list[Array], transitions: Array) -> NDArray[np.int64]:
    """The tag of each row of the walk, chosen from the last words to the first."""
    chosen: list[NDArray[np.int64]] = []
    after = np.empty(0, np.int64)
    for step in reversed(steps):
        step[:, : len(after)] += transitions[:, after]
        after = step.argmax(0)
        chosen.append(after)
    return np.concatenate(chosen[::-1])
