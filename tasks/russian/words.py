"""What the taggers' first layer makes of each distinct word, computed once and kept."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import get_args

import numpy as np
from slovnet.shape import word_shape

from tasks.russian import models
from tasks.russian.models import Array, ModelName

# Distinct words kept; 24,576 of them take 226 MB. A thousand articles hold 40,000.
MAX_WORDS = 24_576
# Spellings kept: those that the vocabulary lacks share a row with all others of their shape.
MAX_SPELLINGS = 4 * MAX_WORDS


class WordProducts:
    """For each tagger and word, the products with the first layer's weights."""

    def __init__(self) -> None:
        """Prepare the weights, with no word yet."""
        weights = [_first_weights(name) for name in get_args(ModelName)]
        shapes = [_shape_products(name) for name in get_args(ModelName)]
        self._weights = np.concatenate(weights, axis=1)
        self._shape_products = np.concatenate(shapes, axis=1)
        widths = np.cumsum([0, *(weight.shape[1] for weight in weights)]).tolist()
        self._columns = dict(zip(get_args(ModelName), pairwise(widths), strict=True))
        self._tables = {
            name: np.zeros((MAX_WORDS, last - first), np.float32)
            for name, (first, last) in self._columns.items()
        }
        self._keys: dict[tuple[int, int], int] = {}
        self._rows: dict[str, int] = {}

    def __call__(self, name: ModelName, words: Sequence[str]) -> Array:
        """One row for each of `words`, at most MAX_WORDS of them, for the tagger `name`."""
        self.learn(words)
        rows = self._rows
        return self._tables[name].take([rows[word] for word in words], axis=0)

    def learn(self, words: Sequence[str]) -> None:
        """Compute the rows of new words; many at once are cheaper than a few at a time.

        More than MAX_WORDS are left to the calls for smaller stretches.
        """
        missing = set(words).difference(self._rows)
        if len(missing) > MAX_WORDS:
            return
        if len(self._keys) + len(missing) > MAX_WORDS or len(self._rows) > MAX_SPELLINGS:
            self._keys.clear()
            self._rows.clear()
            missing = set(words)
        if missing and len(missing) <= MAX_WORDS:
            self._learn(sorted(missing))

    def _learn(self, words: Sequence[str]) -> None:
        first = len(self._keys)
        for word in words:
            self._rows[word] = self._keys.setdefault(_key(word), len(self._keys))
        if len(self._keys) > first:
            self._compute(list(self._keys)[first:], first)

    def _compute(self, keys: Sequence[tuple[int, int]], first: int) -> None:
        words, shapes = ([*column] for column in zip(*keys, strict=True))
        products = models.word_vectors().of(words) @ self._weights + self._shape_products[shapes]
        for name, (low, high) in self._columns.items():
            self._tables[name][first : first + len(keys)] = products[:, low:high]


@cache
def word_products() -> WordProducts:
    """The one store of a process."""
    return WordProducts()


def _key(word: str) -> tuple[int, int]:
    """The numbers of the word, in small letters, and of its shape."""
    known = models.vocabulary("word")
    return (
        known.get(word.lower(), known["<unk>"]),
        models.vocabulary("shape")[word_shape(word)],
    )


def _first_weights(name: ModelName) -> Array:
    """The weights that meet the word's vector, a column for each of three rows and each feature."""
    return _flat_weights(name)[: -_shape_vectors(name).shape[1]]


def _shape_products(name: ModelName) -> Array:
    vectors = _shape_vectors(name)
    products: Array = vectors @ _flat_weights(name)[-vectors.shape[1] :]
    return products


def _shape_vectors(name: ModelName) -> Array:
    vectors: Array = models.model(name).layers["emb"]["shape"]["weight"]
    return vectors


def _flat_weights(name: ModelName) -> Array:
    return flat(models.model(name).layers["encoder"]["layers"][0]["conv"]["weight"])


def flat(weight: Array) -> Array:
    """A convolution's weights (out, in, 3) as a matrix (in, 3 * out).

    The products for the row after stand first, then those for the row itself and the row before.
    """
    return np.ascontiguousarray(weight.transpose(1, 2, 0).reshape(weight.shape[1], -1))
