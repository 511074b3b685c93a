"""The weights that ship inside natasha's wheel: slovnet's three taggers over navec's word vectors.

natasha is never imported (it costs 0.6 s and 207 MB); its folder is found by its import spec alone.
Every loader returns the same object on each call in a process.
"""

import gzip
import json
import tarfile
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float32]
ModelName = Literal["ner", "morph", "syntax"]

NAVEC = "emb/navec_news_v1_1B_250K_300d_100q.tar"


@dataclass(frozen=True, slots=True)
class Model:
    """One tagger's archive: layers as nested JSON with arrays in place, and its labels."""

    layers: dict[str, Any]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordVectors:
    """Quantised vectors of 300 numbers: word `i` joins the rows `codes[q, indexes[i, q]]`."""

    indexes: NDArray[np.uint8]
    codes: Array

    def of(self, words: list[int]) -> Array:
        """One row for each word, given as numbers of the vocabulary."""
        parts = self.codes[np.arange(len(self.codes)), self.indexes[words]]
        return parts.reshape(len(words), -1)


@cache
def model(name: ModelName) -> Model:
    """The tagger `name` with its arrays loaded."""
    with _archive(name) as archive:
        spec = _with_arrays(json.loads(_member(archive, "model.json")), archive)
        labels = _vocabulary(archive, "rel" if name == "syntax" else "tag")
        return Model(cast("dict[str, Any]", spec), tuple(labels))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that the taggers know, in order, and `<unk>`, which stands for all others.

    They are searched: a dictionary of 250,000 words takes 0.1 s and 20 MB to make, and a process
    asks once for each spelling.
    """

    words: Sequence[str]
    unknown: int

    def number(self, word: str) -> int:
        """The number of the word."""
        place = bisect_left(self.words, word)
        known = place < len(self.words) and self.words[place] == word
        return place if known else self.unknown


@cache
def vocabulary() -> Vocabulary:
    """The three taggers have the same one: its file ends with `<unk>` and `<pad>`."""
    with _archive("ner") as archive:
        *words, _unknown, _padding = _vocabulary(archive, "word")
        return Vocabulary(words, len(words))


@cache
def shapes() -> dict[str, int]:
    """The numbers of the shapes of words; the three taggers have the same ones."""
    with _archive("ner") as archive:
        return {shape: number for number, shape in enumerate(_vocabulary(archive, "shape"))}


@cache
def word_vectors() -> WordVectors:
    """The vectors that all three taggers read.

    navec's own loader also computes norms and products that nobody needs here, at 200 MB.
    """
    with tarfile.open(folder() / NAVEC) as archive:
        data = _member(archive, "pq.bin")
    words, _, parts, centroids = (int(size) for size in np.frombuffer(data, np.uint32, 4))
    indexes = np.frombuffer(data, np.uint8, words * parts, 16).reshape(words, parts)
    codes = np.frombuffer(data, np.float32, offset=16 + words * parts)
    return WordVectors(indexes, codes.reshape(parts, centroids, -1))


def folder() -> Path:
    """The folder of model files; FileNotFoundError where natasha is not installed."""
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("natasha, whose wheel holds the language models, is not installed")
    return Path(spec.submodule_search_locations[0]) / "data"


def _archive(name: ModelName) -> tarfile.TarFile:
    return tarfile.open(folder() / "model" / f"slovnet_{name}_news_v1.tar")


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    file = archive.extractfile(name)
    if file is None:
        raise FileNotFoundError(f"{archive.name!r} holds no {name}")
    return file.read()


def _vocabulary(archive: tarfile.TarFile, name: str) -> list[str]:
    return gzip.decompress(_member(archive, f"vocabs/{name}.gz")).decode().splitlines()


def _with_arrays(node: object, archive: tarfile.TarFile) -> object:
    """`node` with each `{"array": 3, "dtype": …, "shape": …}` replaced by the array it names."""
    if isinstance(node, list):
        return [_with_arrays(item, archive) for item in node]
    if not isinstance(node, dict):
        return node
    if isinstance(node.get("array"), int):
        data = np.frombuffer(_member(archive, f"arrays/{node['array']}.bin"), node["dtype"])
        return data.reshape(node["shape"])
    return {key: _with_arrays(item, archive) for key, item in node.items()}
