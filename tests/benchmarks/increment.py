"""New articles beside old ones: `python -m tests.benchmarks.increment FOLDER [--new 1000]`.

FOLDER holds a corpus that `tests.benchmarks.planted` wrote. The stage deduplicate runs over all
articles but the last ones, then over these beside them, then in another order over all at once.
Prints the CPU seconds of each run as one line of JSON, and whether the second and third leave the
same bytes.
"""

import argparse
import json
import shutil
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.copies import Limits
from flows.stages.deduplicate import deduplicate_job, fingerprint_job
from flows.store import Job, Output, Store
from flows.tables import arrow_schema
from tasks.records import Article

TABLES = ("links", "copies", "clusters", "inherited_dates")


def cleaned(store: Store, corpus: Path, batch: str, first: int, last: int) -> Output:
    """The output of cleaning for articles `first` to `last` (exclusive)."""

    def produce(folder: Path) -> Mapping[str, int]:
        schema = arrow_schema(Article)
        given = pq.read_table(corpus / "articles.parquet").slice(first, last - first)
        columns = {
            field.name: given[field.name].cast(field.type)
            if field.name in given.column_names
            else pa.array([None if field.nullable else ""] * given.num_rows).cast(field.type)
            for field in schema
        }
        pq.write_table(pa.table(columns), folder / "articles.parquet")
        return {"articles": given.num_rows}

    return store.make(Job("clean", batch, "1", (), {"first": first, "last": last}, produce))


def compared(store: Store, batches: Sequence[Output], limits: Limits) -> tuple[Output, float]:
    """What the stage leaves over these batches, and the CPU seconds that it took."""
    started = time.process_time()
    fingerprints = [store.make(fingerprint_job(batch)) for batch in batches]
    output = store.make(deduplicate_job(batches, fingerprints, store, limits))
    return output, round(time.process_time() - started, 1)


def measure(corpus: Path, new: int, limits: Limits) -> Mapping[str, object]:
    """The figures of the three runs."""
    place = corpus / "increment"
    shutil.rmtree(place, ignore_errors=True)
    number = pq.ParquetFile(corpus / "articles.parquet").metadata.num_rows
    grown, whole = Store(place / "grown"), Store(place / "whole")
    old = cleaned(grown, corpus, "b1", 0, number - new)
    _, seconds_old = compared(grown, [old], limits)
    beside = [old, cleaned(grown, corpus, "b2", number - new, number)]
    increment, seconds_beside = compared(grown, beside, limits)
    others = [
        cleaned(whole, corpus, "b1", number // 2, number),
        cleaned(whole, corpus, "b2", 0, number // 2),
    ]
    everything, seconds_everything = compared(whole, others, limits)
    return {
        "cpu_old_s": seconds_old,
        "cpu_beside_s": seconds_beside,
        "cpu_everything_s": seconds_everything,
        "same_bytes": all(
            increment.table(name).read_bytes() == everything.table(name).read_bytes()
            for name in TABLES
        ),
    }


def main() -> None:
    """Read the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--new", type=int, default=1_000)
    parser.add_argument("--memory", default="1GB", help="DuckDB's limit; beyond it, it spills")
    options = parser.parse_args()
    print(json.dumps(measure(options.folder, options.new, Limits(options.memory))))  # noqa: T201


if __name__ == "__main__":
    main()
