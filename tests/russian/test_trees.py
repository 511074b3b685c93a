"""The best tree over scores of heads, beside every tree that there is."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tasks.russian.trees import MAX_EXACT, MAX_ROOTS, are_trees, best_tree

SCORES = st.integers(1, MAX_ROOTS).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(-9, 9), min_size=size + 1, max_size=size + 1),
        min_size=size,
        max_size=size,
    )
)


def is_tree(heads: np.ndarray) -> bool:
    return bool(are_trees(heads, np.array([len(heads)]))[0])


def total(scores: np.ndarray, heads: np.ndarray) -> float:
    return float(scores[np.arange(len(heads)), heads].sum())


def all_trees(size: int) -> list[np.ndarray]:
    ways = (np.array(heads) for heads in product(range(size + 1), repeat=size))
    return [heads for heads in ways if is_tree(heads)]


@given(SCORES)
def test_no_other_tree_has_a_greater_sum(rows: list[list[int]]):
    scores = np.array(rows, np.float32)
    found = best_tree(scores)
    assert is_tree(found)
    rivals = all_trees(len(scores))
    best = max(total(scores, heads) for heads in rivals)
    assert total(scores, found) == best


def test_a_circle_is_broken_where_it_costs_least():
    scores = np.array([[0, -9, 5, 1], [3, 5, -9, 1], [0, 4, 1, -9]], np.float32)
    assert best_tree(scores).tolist() == [2, 0, 1]


def test_of_two_roots_one_stays():
    scores = np.array([[9, -9, 1], [8, 7, -9]], np.float32)
    assert best_tree(scores).tolist() == [0, 1]


def test_each_sentence_is_judged_by_itself():
    heads, lengths = np.array([0, 1, 2, 1, 0, 0, 0, 1]), np.array([2, 2, 2, 2])
    assert are_trees(heads, lengths).tolist() == [True, False, False, True]


def test_a_long_sentence_gets_a_tree_too():
    scores = np.random.default_rng(1).normal(size=(4 * MAX_EXACT, 4 * MAX_EXACT + 1))
    assert is_tree(best_tree(scores.astype(np.float32)))
