"""Heads and relations of words in their sentence, as slovnet's biaffine parser gives them."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tasks.russian import models
from tasks.russian.encoder import BLOCK, Layout, encode, layout
from tasks.russian.models import Array
from tasks.russian.trees import are_trees, best_tree

# Scores of every word against every other are quadratic: a longer sentence is parsed in pieces.
MAX_SENTENCE = 300
# Words whose three neighbours on either side are the same have the same features, so as heads they
# tie, and rounding (2e-5 at most) would choose: the nearer one wins instead, and as root the first.
NEARNESS = np.float32(1e-4)


def parse_words(words: Sequence[str], lengths: Sequence[int]) -> tuple[list[int], list[str]]:
    """The head of each word, counted in its sentence with -1 for the root, and the relation to it.

    `words` are the words of all sentences, `lengths` how many each sentence has, none of them 0 or
    above MAX_SENTENCE. slovnet gives each word its likeliest head, which in one sentence of eight
    makes a circle or another number of roots than one: there the likeliest tree is taken.
    """
    if not words:
        return [], []
    model = models.model("syntax")
    places = layout(lengths)
    features = encode("syntax", words, places)
    heads = _heads(features, places, model.layers["head"])
    relations = _relations(features, places, heads, model.layers["rel"])
    return (heads - 1).tolist(), [model.labels[relation] for relation in relations]


def _heads(features: Array, places: Layout, head: dict[str, Any]) -> NDArray[np.int64]:
    """The head of each word, in order: 0 is the root, 1 the sentence's first word."""
    dependents = _project(features, head["head"]) @ head["kernel"]
    governors = _project(features, head["tail"])
    governors[places.starts - 1] = _project(head["root"][None], head["tail"])
    scores = []
    for start, size in zip(places.starts.tolist(), places.lengths.tolist(), strict=True):
        own = dependents[start : start + size] @ governors[start - 1 : start + size].T
        own -= _penalties()[:size, : size + 1]
        scores.append(own)
    best = [each.argmax(1) for each in scores]
    for index in np.flatnonzero(~are_trees(np.concatenate(best), places.lengths)):
        best[index] = best_tree(scores[index])
    return np.concatenate(best)


@cache
def _penalties() -> Array:
    """What each head loses by its distance, more after a word; a root, by the words before it."""
    places = np.arange(MAX_SENTENCE)
    gaps = places[None, :] - places[:, None]
    distances = np.zeros((MAX_SENTENCE, MAX_SENTENCE + 1), np.float32)
    distances[:, 0] = places
    distances[:, 1:] = 2 * np.abs(gaps) + (gaps > 0)
    return NEARNESS * distances


def _relations(
    features: Array, places: Layout, heads: NDArray[np.int64], rel: dict[str, Any]
) -> list[int]:
    """The best relation of each word to its head, in order."""
    tops = features[np.repeat(places.starts, places.lengths) + heads - 1]
    tops[heads == 0] = rel["root"]
    governors = _project(tops, rel["head"])
    dependents = _project(features[places.filled], rel["tail"])
    best: list[int] = []
    for start in range(0, len(heads), BLOCK):
        scores = governors[start : start + BLOCK] @ rel["kernel"]
        scores = scores.reshape(len(scores), -1, dependents.shape[1])
        paired = np.matmul(scores, dependents[start : start + BLOCK, :, None])
        best += paired[:, :, 0].argmax(1).tolist()
    return best


def _project(rows: Array, layer: dict[str, Any]) -> Array:
    projected: Array = rows @ layer["proj"]["weight"]
    projected += layer["proj"]["bias"]
    return np.maximum(projected, 0, out=projected)
