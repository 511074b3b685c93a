"""Runs that Prefect starts: one at a time into a warehouse, whatever deployment they are of."""

import subprocess
import sys
from pathlib import Path

import pytest

from flows.overlap import OverlapError, only_run
from flows.settings import ROOT

HOLD = """
import sys
from pathlib import Path
from flows.overlap import only_run
with only_run(Path(sys.argv[1]), "load in warehouse"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_run_that_comes_while_another_is_at_work_is_told_of_it(tmp_path: Path):
    with only_run(tmp_path, "load in warehouse"):
        message = f"the run 'load in warehouse' is at work on {tmp_path}"
        with pytest.raises(OverlapError, match=message), only_run(tmp_path, "articles"):
            pass
        with only_run(tmp_path / "another", "articles"):
            pass


def test_a_warehouse_is_free_again_after_a_run(tmp_path: Path):
    for name in ("a very long name of a run", "articles"):
        with only_run(tmp_path, name):
            pass
    with only_run(tmp_path, "load"), pytest.raises(OverlapError, match="'load'"):  # noqa: SIM117
        with only_run(tmp_path, "extract"):
            pass


def test_a_killed_run_lets_go_of_the_warehouse(tmp_path: Path):
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(OverlapError), only_run(tmp_path, "articles"):
            pass
        holder.kill()
    with only_run(tmp_path, "articles"):
        pass
