"""The same corpus with other libraries: `python -m tests.benchmarks.others FOLDER LIBRARY`.

LIBRARY is datasketch or rensa, with 128 permutations, sets of five words in a row and a threshold
of .8, as their documentation has it. Run it with an interpreter that has the library.
"""

import argparse
import json
import re
import resource
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pyarrow.parquet as pq

from tests.benchmarks.quality import Pair, planted, quality

WORD = re.compile(r"\w+")
PERMUTATIONS = 128
THRESHOLD = 0.8
BANDS = 16


def shingles(text: str) -> set[str]:
    """Every five words in a row, in small letters."""
    words = WORD.findall(text.lower())
    return {" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))}


def datasketch_pairs(ids: Sequence[str], texts: Sequence[str]) -> set[Pair]:
    """Pairs that MinHashLSH calls candidates."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    pairs: set[Pair] = set()
    for id_, text in zip(ids, texts, strict=True):
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([s.encode() for s in shingles(text)])
        pairs |= {(min(id_, other), max(id_, other)) for other in index.query(sketch)}
        index.insert(id_, sketch)
    return pairs


def rensa_pairs(ids: Sequence[str], texts: Sequence[str]) -> set[Pair]:
    """Pairs that RMinHashLSH calls candidates and whose sketches are like enough."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)
    sketches = []
    pairs: set[Pair] = set()
    for number, text in enumerate(texts):
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=1)
        sketch.update(list(shingles(text)))
        near = [o for o in index.query(sketch) if sketch.jaccard(sketches[o]) >= THRESHOLD]
        pairs |= {(min(ids[o], ids[number]), max(ids[o], ids[number])) for o in near}
        index.insert(number, sketch)
        sketches.append(sketch)
    return pairs


LIBRARIES: dict[str, Callable[[Sequence[str], Sequence[str]], set[Pair]]] = {
    "datasketch": datasketch_pairs,
    "rensa": rensa_pairs,
}


def main() -> None:
    """Read the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("library", choices=sorted(LIBRARIES))
    options = parser.parse_args()
    columns = pq.read_table(options.folder / "articles.parquet").to_pydict()
    started = time.process_time()
    links = LIBRARIES[options.library](columns["article_id"], columns["text"])
    figures = {
        "library": options.library,
        "cpu_s": round(time.process_time() - started, 1),
        "peak_gb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, 2),
        **quality(planted(options.folder), links),
    }
    print(json.dumps(figures))  # noqa: T201 - its output


if __name__ == "__main__":
    main()
