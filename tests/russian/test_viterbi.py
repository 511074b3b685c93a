"""The best sequence of tags, beside every sequence that there is."""

from itertools import pairwise, product
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tasks.russian.encoder import layout
from tasks.russian.viterbi import best_tags

TAGS = 3
LENGTHS = st.lists(st.integers(1, 4), min_size=1, max_size=4)


def numbers(random: Random, rows: int) -> np.ndarray:
    return np.array([[random.randint(-9, 9) for _ in range(TAGS)] for _ in range(rows)], "f4")


def worth(scores: np.ndarray, transitions: np.ndarray, path: tuple[int, ...]) -> float:
    steps = sum(float(transitions[a, b]) for a, b in pairwise(path))
    return float(scores[np.arange(len(path)), path].sum()) + steps


@given(LENGTHS, st.randoms(use_true_random=False))
def test_no_other_sequence_of_a_text_is_worth_more(lengths: list[int], random: Random):
    places = layout(lengths)
    scores, transitions = numbers(random, len(places.filled)), numbers(random, TAGS)
    found = best_tags(scores, places, transitions)
    ends = np.cumsum(lengths)
    for start, end, length in zip(places.starts, ends, lengths, strict=True):
        own = scores[start : start + length]
        best = max(worth(own, transitions, path) for path in product(range(TAGS), repeat=length))
        assert worth(own, transitions, tuple(found[end - length : end])) == best
