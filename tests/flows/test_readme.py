"""Every command of the README runs from the project's root and succeeds."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from flows.settings import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = README.split("```")[1::2]
COMMANDS = [line.strip() for block in BLOCKS for line in block.splitlines() if ".venv/bin/" in line]


def test_the_readme_shows_commands():
    assert len(COMMANDS) > 8


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_runs(command: str, warehouse: Path):
    words = shlex.split(command.split(" > ")[0])
    assert words[0] == ".venv/bin/letopis"
    words[0] = str(Path(sys.executable).parent / "letopis")
    environment = {**os.environ, "LETOPIS_WAREHOUSE": str(warehouse)}
    done = subprocess.run(
        words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
