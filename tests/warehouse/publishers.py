"""Publishers in processes of their own: killed at their steps, watched, slowed down.

    python publishers.py kill ROOT BATCHES STRIDE     dies at every step, or at some
    python publishers.py steps ROOT BATCHES           prints its steps
    python publishers.py slow ROOT BATCHES            takes its time at every step

BATCHES are folders joined by commas.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from warehouse.candidate import Candidate
from warehouse.publish import publish
from warehouse.schema import tables

Step = tuple[str, str]


def candidate_of(batches: str) -> Candidate:
    """The candidate of batch folders joined by commas."""
    return Candidate([[Path(folder)] for folder in batches.split(",")])


def before_each_step(act: Callable[[Step], None]) -> None:
    """Call `act` before every fsync and rename, with its name and the path of its file."""
    fsync, replace = os.fsync, os.replace

    def watched_fsync(handle: int) -> None:
        act(("fsync", str(Path(f"/proc/self/fd/{handle}").readlink())))
        fsync(handle)

    def watched_replace(source: Path, target: Path) -> None:
        act(("rename", str(target)))
        replace(source, target)

    os.fsync, os.replace = watched_fsync, watched_replace


def killed_before(number: int) -> Callable[[Step], None]:
    """Kills this process before step `number`, counted from 1."""
    done = 0

    def act(_step: Step) -> None:
        nonlocal done
        done += 1
        if done == number:
            os.kill(os.getpid(), signal.SIGKILL)

    return act


def in_a_child(work: Callable[[], object]) -> int:
    """Do the work in a forked process; how it ended."""
    child = os.fork()
    if not child:
        work()
        sys.stdout.flush()
        os._exit(0)
    return os.waitpid(child, 0)[1]


def kill_at_every_step(root: Path, candidate: Candidate, stride: int) -> int:
    """Publish the candidate, killed some steps later each time, until it is published whole.

    The number of publishers that were killed.
    """
    tables()  # once, before the processes part
    for killed in count():

        def work(step: int = 1 + killed * stride) -> None:
            before_each_step(killed_before(step))
            publish(root, candidate)

        if not os.WIFSIGNALED(in_a_child(work)):
            return killed
    raise AssertionError


def say(answer: object) -> None:
    """Answer the test."""
    sys.stdout.write(f"{answer}\n")


def main() -> None:
    """Run one of the publishers."""
    kind, root, batches, *rest = sys.argv[1:]
    candidate = candidate_of(batches)
    if kind == "kill":
        say(kill_at_every_step(Path(root), candidate, int(rest[0])))
    elif kind == "steps":
        steps: list[Step] = []
        before_each_step(steps.append)
        publish(Path(root), candidate)
        say(json.dumps(steps))
    elif kind == "slow":
        before_each_step(lambda _step: time.sleep(0.05))
        say(publish(Path(root), candidate).number)


if __name__ == "__main__":
    main()
