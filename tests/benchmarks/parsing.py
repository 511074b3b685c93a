"""Measure the parser: `OMP_NUM_THREADS=1 python -m tests.benchmarks.parsing FOLDER [--batch 32]`.

FOLDER holds texts, one to a `*.txt` file at any depth. They are parsed twice, in batches: the first
time with every word new, the second time with the words known. Prints milliseconds of CPU for each
text and each thousand characters, and peak memory, as one line of JSON.
"""

import argparse
import json
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tasks.russian.parse import parse_texts


def cpu_seconds(texts: Sequence[str], batch: int) -> float:
    """CPU seconds that parsing the texts takes; what is parsed is thrown away."""
    started = time.process_time()
    for first in range(0, len(texts), batch):
        parse_texts(texts[first : first + batch])
    return time.process_time() - started


def measure(texts: Sequence[str], batch: int) -> dict[str, float]:
    """The figures of a first and a second time."""
    parse_texts(["Модели загружены."])
    figures: dict[str, float] = {"texts": len(texts), "characters": sum(map(len, texts))}
    for run in ("new_words", "known_words"):
        seconds = cpu_seconds(texts, batch)
        figures[f"ms_per_text_{run}"] = round(1e3 * seconds / len(texts), 2)
        figures[f"ms_per_1000_characters_{run}"] = round(1e6 * seconds / figures["characters"], 2)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return figures | {"peak_mb": round(peak / 1024)}


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--batch", type=int, default=32)
    given = options.parse_args()
    paths = sorted(given.folder.rglob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    sys.stdout.write(json.dumps(measure(texts, given.batch)) + "\n")


if __name__ == "__main__":
    main()
