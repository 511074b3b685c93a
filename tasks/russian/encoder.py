"""Slovnet's convolutional encoder: the same result as slovnet's own, several times as fast.

Sequences are laid end to end with one empty row between, where slovnet pads a rectangle; the first
layer's products come from a store of distinct words; each batch normalisation is folded into the
layer that follows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tasks.russian import models
from tasks.russian.models import Array, ModelName
from tasks.russian.words import flat, word_products

# Rows computed at once: they fit the processor's cache, and a text of a million words in memory.
BLOCK = 1_024
# Each of the three layers sees one row to either side.
HALO = 3


@dataclass(frozen=True, slots=True)
class Layer:
    """A convolution over three rows with its ReLU.

    `weight` holds the products for the row after, the row itself and the row before side by side.
    `empty` is the value of an empty row: what the batch normalisation that the next layer has in
    its weights turns into zero.
    """

    weight: Array
    bias: Array
    empty: Array


@dataclass(frozen=True, slots=True)
class Encoder:
    """The layers of one tagger, and the last batch normalisation."""

    name: ModelName
    layers: tuple[Layer, ...]
    scale: Array
    shift: Array


@dataclass(frozen=True, slots=True)
class Layout:
    """Where sequences lie when they are joined with one empty row before, between and after."""

    starts: NDArray[np.int64]
    lengths: NDArray[np.int64]
    filled: NDArray[np.bool_]


def layout(lengths: Sequence[int]) -> Layout:
    """The places of sequences of these lengths, in order."""
    sizes = np.array(lengths, np.int64)
    starts = np.cumsum(sizes + 1) - sizes
    filled = np.ones(int(sizes.sum()) + len(sizes) + 1, np.bool_)
    filled[0] = False
    filled[starts + sizes] = False
    return Layout(starts, sizes, filled)


def encode(name: ModelName, words: Sequence[str], places: Layout) -> Array:
    """A row of 64 features for each row of `places`; `words` fill its rows in order."""
    layers = encoder(name)
    word_products().learn(words)
    filled = places.filled
    ranks = np.concatenate(([0], np.cumsum(filled)))  # how many words stand before each row
    features = np.zeros((len(filled), len(layers.scale)), np.float32)
    for start in range(0, len(filled), BLOCK):
        low, high = max(0, start - HALO), min(len(filled), start + BLOCK + HALO)
        rows = _encode_block(layers, words[ranks[low] : ranks[high]], filled[low:high])
        features[start : start + BLOCK] = rows[start - low : start - low + BLOCK]
    return features


@cache
def encoder(name: ModelName) -> Encoder:
    """The encoder of the tagger `name`."""
    layers = []
    before = None
    for spec in models.model(name).layers["encoder"]["layers"]:
        scale, shift = _normalisation(spec["norm"])
        layers.append(_layer(spec["conv"], before, -shift / scale))
        before = scale, shift
    return Encoder(name, tuple(layers), scale, shift)


def _normalisation(norm: dict[str, Array]) -> tuple[Array, Array]:
    scale = norm["weight"] / norm["std"]
    return scale, norm["bias"] - norm["mean"] * scale


def _layer(conv: dict[str, Any], before: tuple[Array, Array] | None, empty: Array) -> Layer:
    weight, bias = conv["weight"], conv["bias"]
    if before is not None:
        scale, shift = before
        bias = bias + (weight * shift[:, None]).sum((1, 2))
        weight = weight * scale[:, None]
    return Layer(flat(weight), bias, empty)


def _encode_block(layers: Encoder, words: Sequence[str], filled: NDArray[np.bool_]) -> Array:
    first, *rest = layers.layers
    empty = np.flatnonzero(~filled)
    products = word_products()(layers.name, words, filled)
    rows = _activate(products, first, empty)
    for layer in rest:
        rows = _activate(rows @ layer.weight, layer, empty)
    return rows * layers.scale + layers.shift


def _activate(products: Array, layer: Layer, empty: NDArray[np.int64]) -> Array:
    """Sum the three products that meet in each row, then the ReLU."""
    width = len(layer.bias)
    rows = products[:, width : 2 * width] + layer.bias
    rows[1:] += products[:-1, :width]
    rows[:-1] += products[1:, 2 * width :]
    np.maximum(rows, 0, out=rows)
    rows[empty] = layer.empty
    return rows
