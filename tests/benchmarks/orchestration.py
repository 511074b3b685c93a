"""What Prefect costs: `python -m tests.benchmarks.orchestration [--repeats 3]`.

Runs the five articles with Prefect and plainly, and a flow that does nothing, against one server
that stays. Prints as one line of JSON the CPU seconds of each, the server's included, and Prefect's
share: (with Prefect - plainly) - the empty flow. Each figure is the median of the repeats.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import psutil

from flows.prefect_server import running_server
from flows.prefect_settings import configure
from flows.settings import ROOT, Settings

ADDRESS = "http://127.0.0.1:4299/api"
LETOPIS = str(Path(sys.executable).parent / "letopis")
EMPTY_FLOW = "from prefect import flow; flow(lambda: 1, name='e')()"


def cpu_of(process: psutil.Process) -> float:
    """The CPU seconds of a process and its children, user and system."""
    with process.oneshot():
        times = process.cpu_times()
    return times.user + times.system + times.children_user + times.children_system


def cpu_seconds(command: Sequence[str], server: psutil.Process) -> float:
    """CPU seconds of a command and of the server meanwhile."""
    own = psutil.Process()
    before = cpu_of(server) + own.cpu_times().children_user + own.cpu_times().children_system
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    after = cpu_of(server) + own.cpu_times().children_user + own.cpu_times().children_system
    return after - before


def server_process() -> psutil.Process:
    """The server, which is a child of this process."""
    return next(child for child in psutil.Process().children() if "server" in child.cmdline())


def main() -> None:
    """Read the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=3)
    repeats = parser.parse_args().repeats
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        configure(Settings(folder))
        os.environ["PREFECT_API_URL"] = ADDRESS
        stack.enter_context(running_server(ADDRESS))
        server = server_process()
        run = [LETOPIS, "run", "--warehouse", str(folder / "warehouse")]
        commands = {
            "prefect": run,
            "plain": [*run, "--plain"],
            "empty": [sys.executable, "-c", EMPTY_FLOW],
        }
        figures: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(repeats + 1):  # the first one warms the server
            for name, command in commands.items():
                shutil.rmtree(folder / "warehouse", ignore_errors=True)
                figures[name].append(cpu_seconds(command, server))
    medians = {name: round(statistics.median(times[1:]), 2) for name, times in figures.items()}
    share = round(medians["prefect"] - medians["plain"] - medians["empty"], 2)
    print(json.dumps({**medians, "share": share}))  # noqa: T201 - its output


if __name__ == "__main__":
    main()
