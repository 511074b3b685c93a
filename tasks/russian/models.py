"""The weights that ship inside natasha's wheel: slovnet's three taggers over navec's word vectors.

natasha is never imported (it costs 0.6 s and 207 MB); its folder is found by its import spec alone.
Every loader returns the same object on each call in a process.
"""

import gzip
import json
import tarfile
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast

import numpy as np
from navec import Navec
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float32]
ModelName = Literal["ner", "morph", "syntax"]

NAVEC = "emb/navec_news_v1_1B_250K_300d_100q.tar"


@dataclass(frozen=True, slots=True)
class Model:
    """One tagger's archive: layers as nested JSON with arrays in place, and vocabularies."""

    layers: dict[str, Any]
    words: tuple[str, ...]
    shapes: tuple[str, ...]
    tags: tuple[str, ...]


def folder() -> Path:
    """The folder of model files; FileNotFoundError where natasha is not installed."""
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("natasha, whose wheel holds the language models, is not installed")
    return Path(spec.submodule_search_locations[0]) / "data"


@cache
def model(name: ModelName) -> Model:
    """The tagger `name` with its arrays loaded."""
    with tarfile.open(folder() / "model" / f"slovnet_{name}_news_v1.tar") as archive:
        spec = json.loads(_member(archive, "model.json"))
        tags = "rel" if name == "syntax" else "tag"
        return Model(
            cast("dict[str, Any]", _with_arrays(spec, archive)),
            _vocabulary(archive, "word"),
            _vocabulary(archive, "shape"),
            _vocabulary(archive, tags),
        )


@cache
def word_vectors() -> Navec:
    """The quantised word vectors of navec, which all three taggers read."""
    return Navec.load(folder() / NAVEC)


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    file = archive.extractfile(name)
    if file is None:
        raise FileNotFoundError(f"{archive.name!r} holds no {name}")
    return file.read()


def _vocabulary(archive: tarfile.TarFile, name: str) -> tuple[str, ...]:
    return tuple(gzip.decompress(_member(archive, f"vocabs/{name}.gz")).decode().splitlines())


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
