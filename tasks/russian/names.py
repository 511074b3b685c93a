"""Persons, places and organisations as slovnet's tagger finds them over whole texts."""

from collections.abc import Sequence
from itertools import islice
from typing import cast

import numpy as np

from tasks.russian import models
from tasks.russian.encoder import encode, layout
from tasks.russian.parsed import NameKind
from tasks.russian.viterbi import best_tags


def find_names(
    words: Sequence[str], lengths: Sequence[int]
) -> list[list[tuple[int, int, NameKind]]]:
    """The names of each text: first token, last token (exclusive) and kind, counted in the text.

    `words` are the words of all texts, `lengths` how many of them each text has.
    """
    tags = iter(tag_names(words, [length for length in lengths if length]))
    return [spans_of([*islice(tags, length)]) for length in lengths]


def tag_names(words: Sequence[str], lengths: Sequence[int]) -> list[str]:
    """The tag of each word, such as `O`, `B-PER`; no text is empty."""
    if not words:
        return []
    model = models.model("ner")
    head = model.layers["head"]
    places = layout(lengths)
    scores = encode("ner", words, places) @ head["proj"]["weight"] + head["proj"]["bias"]
    best = best_tags(scores.astype(np.float32), places, head["crf"]["transitions"])
    return [model.labels[tag] for tag in best.tolist()]


def spans_of(tags: Sequence[str]) -> list[tuple[int, int, NameKind]]:
    """The names that `tags` draw: first token, last token (exclusive), kind.

    A name may begin with `I-X` after `O`, which slovnet itself drops.
    """
    found: list[tuple[int, int, NameKind]] = []
    for index in [i for i, tag in enumerate(tags) if tag != "O"]:
        part, _, kind = tags[index].partition("-")
        if part == "I" and found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1, found[-1][2])
        elif kind:
            found.append((index, index + 1, cast("NameKind", kind)))
    return found
