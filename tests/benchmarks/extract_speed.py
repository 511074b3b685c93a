"""Measure the extract stage beside a stock natasha pipeline, in one process on one thread.

    OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python -m tests.benchmarks.extract_speed [--texts 962]
    … --profile     only the extract stage, with the functions where its time goes

Reads all texts of the folder LETOPIS_CORPORA. Stock natasha segments, tags names and morphology and
parses syntax; the extract stage parses and reads every claim. They take turns, three times each;
both load their models first. Prints CPU seconds (the median, and the first run, whose words are all
new to the memos), articles a second, the ratio, and the memory of the extract stage as one line of
JSON; with `--profile` the 15 functions with the most time of their own.
"""

import argparse
import cProfile
import importlib.metadata
import json
import os
import pstats
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from types import ModuleType
from typing import Any

from flows.facts import Collection, collect
from flows.stages.extract import read_articles
from tasks.records import Reject
from tasks.russian.parse import parse_texts

ROUNDS = 3
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")


def extract(collection: Collection) -> None:
    """Read every article; what they say is thrown away.

    Raises RuntimeError if one fails, whose reading would be too cheap to count.
    """
    results = read_articles(collection.articles, collection.inherited)
    if failed := [r for r in results if isinstance(r, Reject)]:
        raise RuntimeError(f"{len(failed)} articles failed, the first with {failed[0].detail}")


def stock_natasha() -> Callable[[str], object]:
    """The pipeline of natasha's own README up to syntax, with its models loaded."""
    _mend_pkg_resources()
    import natasha

    embedding = natasha.NewsEmbedding()
    segmenter = natasha.Segmenter()
    ner = natasha.NewsNERTagger(embedding)
    morph = natasha.NewsMorphTagger(embedding)
    syntax = natasha.NewsSyntaxParser(embedding)

    def process(text: str) -> object:
        doc = natasha.Doc(text)
        doc.segment(segmenter)
        doc.tag_ner(ner)
        doc.tag_morph(morph)
        doc.parse_syntax(syntax)
        return doc

    return process


def _mend_pkg_resources() -> None:
    """pymorphy2 finds its dictionary by `pkg_resources`, which newer setuptools no longer has."""
    try:
        import pkg_resources  # noqa: F401
    except ModuleNotFoundError:
        stand_in: Any = ModuleType("pkg_resources")
        stand_in.iter_entry_points = lambda group: importlib.metadata.entry_points(group=group)
        sys.modules["pkg_resources"] = stand_in


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU seconds that a piece of work takes."""
    started = time.process_time()
    work()
    return time.process_time() - started


def measure(collection: Collection) -> dict[str, float]:
    """The figures of both, each measured ROUNDS times in turn."""
    parse_texts(["Модели загружены."])
    ours = [cpu_seconds(lambda: extract(collection))]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    process = stock_natasha()
    texts = [article.text for article in collection.articles]
    stock = [cpu_seconds(lambda: [process(text) for text in texts])]
    while len(ours) < ROUNDS:
        ours.append(cpu_seconds(lambda: extract(collection)))
        stock.append(cpu_seconds(lambda: [process(text) for text in texts]))
    return _figures(len(texts), ours, stock) | {"extract_peak_mb": round(peak / 1024)}


def _figures(articles: int, ours: Sequence[float], stock: Sequence[float]) -> dict[str, float]:
    return {
        "articles": articles,
        "extract_s": round(median(ours), 2),
        "extract_first_s": round(ours[0], 2),
        "stock_s": round(median(stock), 2),
        "articles_per_s": round(articles / median(ours), 1),
        "stock_per_s": round(articles / median(stock), 1),
        "ratio": round(median(stock) / median(ours), 2),
    }


def profile(collection: Collection) -> None:
    """Print the functions with the most time of their own; the words are known already."""
    extract(collection)
    with cProfile.Profile() as profiler:
        extract(collection)
    pstats.Stats(profiler).sort_stats("tottime").print_stats(15)


def corpora() -> Path:
    """The folder of the corpora; exits with a sentence where the setting is missing."""
    try:
        return Path(os.environ["LETOPIS_CORPORA"])
    except KeyError:
        sys.exit("set LETOPIS_CORPORA to a folder of .txt texts")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--texts", type=int, help="only so many of the texts, evenly spread")
    options.add_argument("--profile", action="store_true")
    given = options.parse_args()
    if any(os.environ.get(name) != "1" for name in THREADS):
        sys.exit(f"set {' and '.join(THREADS)} to 1: one thread is measured")
    paths = sorted(corpora().rglob("*.txt"))
    step = max(1, len(paths) // (given.texts or len(paths)))
    collection = collect(paths[::step])
    if given.profile:
        profile(collection)
    else:
        sys.stdout.write(json.dumps(measure(collection)) + "\n")


if __name__ == "__main__":
    main()
