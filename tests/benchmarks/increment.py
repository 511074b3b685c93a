"""New articles beside old ones: `python -m tests.benchmarks.increment FOLDER [--new 1000]`.

Compares all articles but the last ones, then these beside them, then all at once. Prints the CPU
seconds of each as one line of JSON, and whether the second and third leave the same bytes.
"""

import argparse
import json
import shutil
import time
from pathlib import Path

import pyarrow.parquet as pq

from flows.copies import Limits, write_copies, write_fingerprints

TABLES = ("links", "copies", "clusters", "inherited_dates")


def batch(folder: Path, articles: Path, first: int, last: int) -> Path:
    """A folder with articles `first` to `last` (exclusive) and their fingerprints."""
    folder.mkdir(parents=True)
    table = pq.read_table(articles).slice(first, last - first)
    pq.write_table(table, folder / "articles.parquet")
    write_fingerprints(folder / "articles.parquet", folder)
    return folder


def seconds(out: Path, batches: list[Path], limits: Limits, previous: Path | None = None) -> float:
    """CPU seconds of a comparison of the batches that leaves its tables in `out`."""
    out.mkdir()
    articles = [b / "articles.parquet" for b in batches]
    fingerprints = [b / "fingerprints.parquet" for b in batches]
    started = time.process_time()
    write_copies(out, articles, fingerprints, previous, limits)
    return round(time.process_time() - started, 1)


def main() -> None:
    """Read the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--new", type=int, default=1_000)
    parser.add_argument("--memory", default="1GB", help="DuckDB's limit; beyond it, it spills")
    options = parser.parse_args()
    articles, place = options.folder / "articles.parquet", options.folder / "increment"
    shutil.rmtree(place, ignore_errors=True)
    number = pq.ParquetFile(articles).metadata.num_rows
    old = batch(place / "batch0", articles, 0, number - options.new)
    new = batch(place / "batch1", articles, number - options.new, number)
    limits = Limits(options.memory, place / "spill")
    first, second, third = place / "old", place / "beside", place / "everything"
    figures = {
        "cpu_old_s": seconds(first, [old], limits),
        "cpu_beside_s": seconds(second, [old, new], limits, previous=first),
        "cpu_everything_s": seconds(third, [new, old], limits),
        "same_bytes": all(
            (second / f"{name}.parquet").read_bytes() == (third / f"{name}.parquet").read_bytes()
            for name in TABLES
        ),
    }
    print(json.dumps(figures))  # noqa: T201 - its output


if __name__ == "__main__":
    main()
