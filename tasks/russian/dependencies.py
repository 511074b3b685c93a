"""Heads and relations of words in their sentence, as slovnet's biaffine parser gives them."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tasks.russian import models
from tasks.russian.encoder import Encoder, Layout, layout
from tasks.russian.models import Array

# Scores of every word against every other are quadratic: a longer sentence is parsed in pieces.
MAX_SENTENCE = 300


def parse_sentences(sentences: Sequence[Sequence[str]]) -> list[list[tuple[int, str]]]:
    """For each sentence and word its head, counted in the sentence, and the relation to it.

    The head of a root is -1. No sentence is empty; none is longer than MAX_SENTENCE.
    """
    if not sentences:
        return []
    model, encoder = _parser()
    places = layout([len(words) for words in sentences])
    rows = encoder([word for words in sentences for word in words], places)
    heads = _heads(rows, places, model.layers["head"])
    relations = _relations(rows, places, heads, model.layers["rel"])
    names = [model.tags[relation] for relation in relations.tolist()]
    local = (heads - 1).tolist()
    ends = np.cumsum(places.lengths).tolist()
    return [
        list(zip(local[end - size : end], names[end - size : end], strict=True))
        for end, size in zip(ends, places.lengths.tolist(), strict=True)
    ]


@cache
def _parser() -> tuple[models.Model, Encoder]:
    model = models.model("syntax")
    return model, Encoder(model)


def _heads(rows: Array, places: Layout, head: dict[str, Any]) -> NDArray[np.int64]:
    """The best head of each word, in order: 0 is the root, 1 the sentence's first word."""
    dependents = _project(rows, head["head"]) @ head["kernel"]
    governors = _project(rows, head["tail"])
    root = _project(head["root"][None], head["tail"])
    found = []
    for start, size in zip(places.starts.tolist(), places.lengths.tolist(), strict=True):
        candidates = np.concatenate((root, governors[start : start + size]))
        found.append((dependents[start : start + size] @ candidates.T).argmax(1))
    return np.concatenate(found)


def _relations(
    rows: Array, places: Layout, heads: NDArray[np.int64], rel: dict[str, Any]
) -> NDArray[np.int64]:
    """The best relation of each word to its head, in order."""
    governors = _project(rows, rel["head"])
    root = _project(rel["root"][None], rel["head"])
    of_head = np.repeat(places.starts, places.lengths) + heads - 1
    governors = np.where((heads == 0)[:, None], root, governors[of_head])
    dependents = _project(rows[places.filled], rel["tail"])
    scores = (governors @ rel["kernel"]).reshape(len(heads), -1, dependents.shape[1])
    best: NDArray[np.int64] = np.matmul(scores, dependents[:, :, None])[:, :, 0].argmax(1)
    return best


def _project(rows: Array, layer: dict[str, Any]) -> Array:
    projected: Array = rows @ layer["proj"]["weight"] + layer["proj"]["bias"]
    return np.maximum(projected, 0)
