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
# Spellings kept: those that the vocabulary lacks share a row with all others of their shape.
MAX_SPELLINGS = 4 * MAX_WORDS


@dataclass(frozen=True, slots=True)
class FirstWeights:
    """One tagger's first layer: the weights that meet a word's vector, and each shape's product."""

    of_word: Array
    of_shape: Array


class WordProducts:
    """For each tagger and word, the products with the first layer's weights."""

    def __init__(self) -> None:
        """Prepare the weights, with no word yet."""
        self._taggers = {name: _first_weights(name) for name in get_args(ModelName)}
        self._tables = {
            name: np.zeros((1 + MAX_WORDS, weights.of_word.shape[1]), np.float32)
            for name, weights in self._taggers.items()
        }  # the first row stays zero: it stands where no word does
        self._keys: dict[tuple[int, int], int] = {}
        self._rows: dict[str, int] = {}

    def __call__(self, name: ModelName, words: Sequence[str], filled: NDArray[np.bool_]) -> Array:
        """The rows of `words` where `filled` is true, in order, for the tagger `name`; else zeros.

        There are at most MAX_WORDS words.
        """
        self.learn(words)
        rows = np.zeros(len(filled), np.int64)
        rows[filled] = [self._rows[word] for word in words]
        return self._tables[name].take(rows, axis=0)

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
            self._rows[word] = self._keys.setdefault(_key(word), 1 + len(self._keys))
        if len(self._keys) > first:
            self._compute(list(self._keys)[first:], first)

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
    weights = flat(layers["encoder"]["layers"][0]["conv"]["weight"])
    shapes = layers["emb"]["shape"]["weight"]
    width = shapes.shape[1]  # a word's row is its vector followed by that of its shape
    return FirstWeights(weights[:-width], shapes @ weights[-width:])


def flat(weight: Array) -> Array:
    """A convolution's weights (out, in, 3) as a matrix (in, 3 * out).

    The products for the row after stand first, then those for the row itself and the row before.
    """
    return np.ascontiguousarray(weight.transpose(1, 2, 0).reshape(weight.shape[1], -1))
