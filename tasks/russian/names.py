"""Persons, places and organisations as slovnet's tagger finds them over whole texts."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from tasks.russian import models
from tasks.russian.encoder import Encoder, Layout, layout
from tasks.russian.models import Array


def tag_names(texts: Sequence[Sequence[str]]) -> list[list[str]]:
    """For each text, given as its words, the tag of each word, such as `O`, `B-PER`."""
    filled = [index for index, words in enumerate(texts) if words]
    tags: list[list[str]] = [[] for _ in texts]
    if not filled:
        return tags
    model, encoder = _tagger()
    head = model.layers["head"]
    places = layout([len(texts[index]) for index in filled])
    rows = encoder([word for index in filled for word in texts[index]], places)
    scores = rows @ head["proj"]["weight"] + head["proj"]["bias"]
    paths = _best_paths(scores, places, head["crf"]["transitions"])
    for index, path in zip(filled, paths, strict=True):
        tags[index] = [model.tags[tag] for tag in path.tolist()]
    return tags


def spans_of(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """The names that `tags` draw: first token, last token (exclusive), kind.

    A name may begin with `I-X` after `O`, which slovnet itself drops.
    """
    found: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        part, _, kind = tag.partition("-")
        if part == "I" and found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1, found[-1][2])
        elif kind:
            found.append((index, index + 1, kind))
    return found


@cache
def _tagger() -> tuple[models.Model, Encoder]:
    model = models.model("ner")
    return model, Encoder(model)


def _best_paths(scores: Array, places: Layout, transitions: Array) -> list[NDArray[np.int64]]:
    """The best tag sequence of each text (Viterbi), all texts walked side by side.

    The texts stand by falling length, so that those still running are always the first ones.
    """
    order = np.argsort(-places.lengths, kind="stable")
    starts, lengths = places.starts[order], places.lengths[order]
    best = scores[starts]
    history = []
    for step in range(1, int(lengths[0])):
        running = int(np.searchsorted(-lengths, -step))
        reached = best[:running, :, None] + transitions + scores[starts[:running] + step, None, :]
        history.append(reached.argmax(1))
        best[:running] = reached.max(1)
    return _walk_back(best.argmax(1), history, lengths, order)


def _walk_back(
    last: NDArray[np.int64],
    history: list[NDArray[np.int64]],
    lengths: NDArray[np.int64],
    order: NDArray[np.int64],
) -> list[NDArray[np.int64]]:
    path = np.zeros((int(lengths[0]), len(lengths)), np.int64)
    path[0] = last
    for step in range(len(history), 0, -1):
        choice = history[step - 1]
        running = len(choice)
        path[step, :running] = last[:running]
        last[:running] = choice[np.arange(running), last[:running]]
    path[0] = last
    found: list[NDArray[np.int64]] = [path[:0, 0]] * len(order)
    for column, index in enumerate(order):
        found[index] = path[: lengths[column], column]
    return found
