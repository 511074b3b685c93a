"""What the taggers' first layer makes of each distinct word, computed once and kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import get_args

import numpy as np
from numpy.typing import NDArray
from slovnet.shape import word_shape

from tasks.russian import models
from tasks.russian.models import Array, ModelName

# Distinct words kept; 24,576 of them take 226 MB. A thousand articles hold 40,000.
MAX_WORDS = 24_576
# Words that one call may ask for: they must have room beside those that are kept.
MAX_ASKED = MAX_WORDS // 2
# Spellings kept: those that the vocabulary lacks share a row with all others of their shape.
MAX_SPELLINGS = 4 * MAX_WORDS


@dataclass(frozen=True, slots=True)
class FirstWeights:
    """One tagger's first layer: the weights that meet a word's vector, and each shape's product."""

    of_word: Array
    of_shape: Array


class WordProducts:
    """For each tagger and word, the products with the first layer's weights.

    Row 0 is zero: it stands where no word does.
    """

    def __init__(self) -> None:
        """Prepare the weights, with no word yet."""
        self._taggers = {name: _first_weights(name) for name in get_args(ModelName)}
        self._tables = {
            name: np.zeros((1 + MAX_WORDS, weights.of_word.shape[1]), np.float32)
            for name, weights in self._taggers.items()
        }
        self._keys: dict[tuple[int, int], int] = {}
        self._rows: dict[str, int] = {}
        self._uses = np.zeros(1 + MAX_WORDS, np.int64)

    def rows(self, words: Sequence[str]) -> NDArray[np.int64]:
        """The number of each word's row, good until the next call; at most MAX_ASKED words.

        New words are computed; many at once are cheaper than a few at a time.
        """
        found = [*map(self._rows.get, words)]
        if None in found:
            self._learn(set(words))
            found = [*map(self._rows.get, words)]
        rows = np.array(found, np.int64)
        self._uses += np.bincount(rows, minlength=len(self._uses))
        return rows

    def products(self, name: ModelName, rows: NDArray[np.int64]) -> Array:
        """The products of the tagger `name` for words given by their rows."""
        return self._tables[name].take(rows, axis=0)

    def _learn(self, words: set[str]) -> None:
        new = words.difference(self._rows)
        if len(self._keys) + len(new) > MAX_WORDS or len(self._rows) + len(new) > MAX_SPELLINGS:
            self._make_room()
            new = words
        first = len(self._keys)
        for word in sorted(new):
            self._rows[word] = self._keys.setdefault(_key(word), 1 + len(self._keys))
        if len(self._keys) > first:
            self._compute(list(self._keys)[first:], first)

    def _make_room(self) -> None:
        """Forget all but the words met most often, so that what is asked for has room."""
        kept = 1 + np.argsort(-self._uses[1:], kind="stable")[: MAX_WORDS - MAX_ASKED]
        kept = np.sort(kept[self._uses[kept] > 0])
        places = np.zeros(len(self._uses), np.int64)
        places[kept] = np.arange(1, 1 + len(kept))
        for table in self._tables.values():
            table[1 : 1 + len(kept)] = table[kept]
        self._uses[1 : 1 + len(kept)] = self._uses[kept] // 2
        self._uses[1 + len(kept) :] = 0
        self._keys = {key: int(places[row]) for key, row in self._keys.items() if places[row]}
        self._rows.clear()

    def _compute(self, keys: Sequence[tuple[int, int]], first: int) -> None:
        words, shapes = ([*column] for column in zip(*keys, strict=True))
        vectors = models.word_vectors().of(words)
        for name, weights in self._taggers.items():
            rows = self._tables[name][1 + first : 1 + first + len(keys)]
            np.matmul(vectors, weights.of_word, out=rows)
            rows += weights.of_shape[shapes]


@cache
def word_products() -> WordProducts:
    """The one store of a process."""
    return WordProducts()


def _key(word: str) -> tuple[int, int]:
    """The numbers of the word, in small letters, and of its shape."""
    return models.vocabulary().number(word.lower()), models.shapes()[word_shape(word)]


def _first_weights(name: ModelName) -> FirstWeights:
    layers = models.model(name).layers
    first = layers["encoder"]["layers"][0]["conv"]
    weights = flat(first["weight"])
    shapes = layers["emb"]["shape"]["weight"]
    width = shapes.shape[1]  # a word's row is its vector followed by that of its shape
    of_shape = shapes @ weights[-width:]
    own = slice(len(first["bias"]), 2 * len(first["bias"]))
    of_shape[:, own] += first["bias"]
    return FirstWeights(weights[:-width], of_shape)


def flat(weight: Array) -> Array:
    """A convolution's weights (out, in, 3) as a matrix (in, 3 * out).

    The products for the row after stand first, then those for the row itself and the row before.
    """
    return np.ascontiguousarray(weight.transpose(1, 2, 0).reshape(weight.shape[1], -1))
