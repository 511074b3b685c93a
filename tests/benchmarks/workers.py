"""Extract on one process and on several: `python -m tests.benchmarks.workers [--workers 2]`.

Reads the texts of `LETOPIS_CORPORA`. Prints as one line of JSON, medians of the repeats:
`wall_*` seconds by the clock, which count on a machine with nothing else to do; `cpu_*` the CPU
seconds of the process that had most to do, which are what the clock would show there; the gain by
either measure.
"""

import argparse
import json
import os
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from flows.attempts import Outcome
from flows.context import Context
from flows.pipeline import run_stage
from flows.pool import Pool
from flows.runners import Runner, Work
from flows.settings import Settings
from flows.store import Job, Store


@dataclass(slots=True)
class Timed:
    """A runner that keeps the CPU seconds of each process that another one uses."""

    runner: Runner
    seconds: Counter[int] = field(default_factory=Counter)

    def __call__(self, work: Work, jobs: Sequence[Job]) -> Iterator[Outcome]:
        for outcome in self.runner(work, jobs):
            self.seconds[outcome.process] += outcome.cpu_seconds
            yield outcome


def measure(settings: Settings, runner: Runner) -> tuple[float, float]:
    """Seconds of one extraction: by the clock, and of CPU in its busiest process."""
    timed = Timed(runner)
    started = time.monotonic()
    run_stage("extract", [], Context(settings, "extract", force=True, runner=timed))
    return time.monotonic() - started, max(timed.seconds.values())


def main() -> None:
    """Read the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder))
        pool = Pool(Store(settings.stages), options.workers)
        for stage in ("ingest", "clean", "deduplicate"):  # these start the pool's server too
            sources = [Path(os.environ["LETOPIS_CORPORA"])]
            run_stage(stage, sources, Context(settings, stage, runner=pool))
        # New processes for each repeat: one that has seen the words before knows them by heart.
        runners = {"one": Pool(pool.store, 1), "several": pool}
        measured: dict[str, list[tuple[float, float]]] = {name: [] for name in runners}
        for _ in range(options.repeats):
            for name, runner in runners.items():
                measured[name].append(measure(settings, runner))
    figures = {
        f"{kind}_{name}": round(statistics.median(times), 1)
        for name, pairs in measured.items()
        for kind, times in zip(("wall", "cpu"), zip(*pairs, strict=True), strict=True)
    }
    gains = {
        f"gain_by_{kind}": round(figures[f"{kind}_one"] / figures[f"{kind}_several"], 2)
        for kind in ("wall", "cpu")
    }
    print(json.dumps({**figures, **gains}))  # noqa: T201 - its output


if __name__ == "__main__":
    main()
