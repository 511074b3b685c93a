"""A warehouse of the five articles, built once for all tests that read it."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from flows.settings import ROOT

Letopis = Callable[..., subprocess.CompletedProcess[str]]


def run_letopis(
    arguments: Sequence[str | Path], **options: object
) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own, as a user starts it."""
    command = [str(Path(sys.executable).parent / "letopis"), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, **options)


@pytest.fixture(scope="session")
def letopis() -> Letopis:
    """Run `letopis` with the given arguments from the project's root."""
    return lambda *arguments, **options: run_letopis(arguments, **options)


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse folder with the five articles published by a plain run."""
    folder = tmp_path_factory.mktemp("warehouse")
    done = run_letopis(["run", "--plain", "--warehouse", folder])
    assert done.returncode == 0, done.stderr
    return folder
