"""The whole pipeline over many articles: `python -m tests.benchmarks.whole_run FOLDER`.

FOLDER holds a corpus that `tests.benchmarks.planted` wrote. Its articles are printed as files, and
`letopis run --plain` takes in all but the last ones, then again with nothing new, then with the
last ones (`--new`, a thousand unless told otherwise) beside them. Prints one line of JSON for each
run: seconds by the clock, and the greatest memory of any one of its processes by tenths of the run;
then what `letopis status` tells of its stages, their CPU time too.
"""

import argparse
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import psutil
import pyarrow.parquet as pq

A_FOLDER = 1000
LETOPIS = (sys.executable, "-c", "from flows.command_line import main; main()")


def print_articles(corpus: Path, folder: Path, first: int, last: int) -> None:
    """Write articles `first` to `last` (exclusive) as files, a thousand to a folder."""
    table = pq.read_table(corpus / "articles.parquet").slice(first, last - first)
    for number, row in enumerate(table.to_pylist(), first):
        place = folder / f"{number // A_FOLDER:04}"
        place.mkdir(parents=True, exist_ok=True)
        day = row["published_edtf"]
        (place / f"{row['article_id']}.txt").write_text(f"{day}\n\n{row['text']}\n", "utf-8")


def run(news: Path, warehouse: Path) -> Mapping[str, object]:
    """The figures of one plain run; raises CalledProcessError if it fails."""
    command = [*LETOPIS, "run", str(news), "--warehouse", str(warehouse), "--plain"]
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    memory = list(_memory(process))
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return {
        "clock_s": round(time.monotonic() - started, 1),
        "peak_mb_by_tenths": _by_tenths(memory),
    }


def _memory(process: "subprocess.Popen[bytes]") -> Iterator[int]:
    """The resident megabytes of the largest of its processes, once a second until it ends."""
    root = psutil.Process(process.pid)
    while process.poll() is None:
        yield max(_resident(child) for child in (root, *_children(root)))
        time.sleep(1)


def _children(root: psutil.Process) -> list[psutil.Process]:
    try:
        return root.children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss / 1e6)
    except psutil.NoSuchProcess:
        return 0


def _by_tenths(memory: list[int]) -> list[int]:
    """The greatest value of each tenth of the list."""
    cuts = [len(memory) * tenth // 10 for tenth in range(11)]
    return [max(memory[low:high], default=0) for low, high in pairwise(cuts)]


def main() -> None:
    """Read the command line, run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--new", type=int, default=1000)
    options = parser.parse_args()
    news, warehouse = options.folder / "news", options.folder / "warehouse"
    for place in (news, warehouse):
        shutil.rmtree(place, ignore_errors=True)
    number = pq.ParquetFile(options.folder / "articles.parquet").metadata.num_rows
    print_articles(options.folder, news, 0, number - options.new)
    for name in ("whole", "nothing new", "new beside old"):
        if name == "new beside old":
            print_articles(options.folder, news, number - options.new, number)
        sys.stdout.write(json.dumps({"run": name, **run(news, warehouse)}) + "\n")
        sys.stdout.flush()
        subprocess.run([*LETOPIS, "status", "--warehouse", str(warehouse)], check=True)


if __name__ == "__main__":
    main()
