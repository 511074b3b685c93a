"""Measure the search for copies: `python -m tests.benchmarks.copies FOLDER [--memory 1GB]`.

FOLDER holds a corpus that `tests.benchmarks.planted` wrote. Prints CPU seconds, peak memory,
precision and recall by kind as one line of JSON; what was found stays in FOLDER/out.
"""

import argparse
import json
import resource
import shutil
import time
from collections.abc import Mapping
from pathlib import Path

import pyarrow.parquet as pq

from flows.copies import Limits, write_copies, write_fingerprints
from tests.benchmarks.quality import Pair, planted, quality

ARTICLES_IN_BATCH = 5_000


def measure(folder: Path, limits: Limits, previous: Path | None) -> Mapping[str, object]:
    """Figures of a whole run over the corpus, from articles to tables."""
    out = folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    batches = divided(folder / "articles.parquet", out)
    started = time.process_time()
    n_fingerprints = sum(write_fingerprints(b / "articles.parquet", b) for b in batches)
    fingerprinted = time.process_time()
    articles = [b / "articles.parquet" for b in batches]
    fingerprints = [b / "fingerprints.parquet" for b in batches]
    write_copies(out, articles, fingerprints, previous, limits)
    finished = time.process_time()
    return {
        "cpu_s": round(finished - started, 1),
        "cpu_fingerprints_s": round(fingerprinted - started, 1),
        "cpu_copies_s": round(finished - fingerprinted, 1),
        "fingerprints": n_fingerprints,
        "peak_gb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, 2),
        **quality(planted(folder), found(out)),
    }


def divided(articles: Path, out: Path) -> list[Path]:
    """Folders with the batches of the corpus, as the stage before leaves them."""
    folders = []
    for number, batch in enumerate(pq.ParquetFile(articles).iter_batches(ARTICLES_IN_BATCH)):
        folders.append(out / f"batch{number:03}")
        folders[-1].mkdir(parents=True)
        with pq.ParquetWriter(folders[-1] / "articles.parquet", batch.schema) as writer:
            writer.write_batch(batch)
    return folders


def found(out: Path) -> set[Pair]:
    """The linked pairs; shared boilerplate is no link."""
    columns = pq.read_table(out / "links.parquet").to_pydict()
    rows = zip(columns["article_a"], columns["article_b"], columns["kind"], strict=True)
    return {(a, b) for a, b, kind in rows if kind != "shared_boilerplate"}


def main() -> None:
    """Read the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--memory", default="1GB", help="DuckDB's limit; beyond it, it spills")
    parser.add_argument("--previous", type=Path, help="folder of an earlier run to take over")
    options = parser.parse_args()
    limits = Limits(options.memory)
    print(json.dumps(measure(options.folder, limits, options.previous)))  # noqa: T201 - its output


if __name__ == "__main__":
    main()
