"""A run on two processes that breaks off: Ctrl-C, `kill`, or the death of the run itself."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from flows.settings import ROOT

# Copies of the five articles: reading them takes some seconds on two processes.
COPIES = 12


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with five articles for each copy, of different texts so that none is left out."""
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(COPIES):
        for article in (ROOT / "seeds" / "articles").glob("*.txt"):
            text = article.read_text(encoding="utf-8")
            (folder / f"{number}_{article.name}").write_text(f"{text}\n{number}.", encoding="utf-8")
    return folder


def started(news: Path, warehouse: Path) -> "subprocess.Popen[bytes]":
    """A run in a session of its own that is at work on extract."""
    letopis = str(Path(sys.executable).parent / "letopis")
    command = [letopis, "run", str(news), "--plain", "--workers", "2", "--warehouse"]
    environment = {**os.environ, "LETOPIS_BATCH_SIZE": "5"}
    process = subprocess.Popen(
        [*command, str(warehouse)], env=environment, start_new_session=True, stderr=subprocess.PIPE
    )
    wait_until(lambda: unfinished(warehouse / "stages" / "extract"))
    return process


def unfinished(folder: Path) -> list[Path]:
    return list(folder.rglob(".*"))


def processes_of(session: int) -> list[psutil.Process]:
    """The processes of a session that are alive."""
    return [process for process in psutil.process_iter(["status"]) if is_of(session, process)]


def is_of(session: int, process: psutil.Process) -> bool:
    try:
        is_member = os.getsid(process.pid) == session
    except (ProcessLookupError, PermissionError):
        return False
    return is_member and process.info["status"] != psutil.STATUS_ZOMBIE


def wait_until(condition: Callable[[], object]) -> None:
    for _ in range(6_000):
        if condition():
            return
        time.sleep(0.02)
    pytest.fail("it never came to be")


def ctrl_c(run: "subprocess.Popen[bytes]") -> None:
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does: every process gets it


def kill(run: "subprocess.Popen[bytes]") -> None:
    run.terminate()  # as `kill` does: the run alone gets it


@pytest.mark.parametrize("stop", [ctrl_c, kill])
def test_a_run_that_is_told_to_end_leaves_no_process_and_no_folder_behind(
    stop: Callable[["subprocess.Popen[bytes]"], None], news: Path, tmp_path: Path
):
    warehouse = tmp_path / "warehouse"
    run = started(news, warehouse)
    stop(run)
    _, told = run.communicate()
    assert run.returncode == 130
    assert b"Traceback" not in told
    wait_until(lambda: not processes_of(run.pid))
    assert not unfinished(warehouse / "stages")
    assert len(list((warehouse / "stages" / "extract").iterdir())) < COPIES


def test_the_processes_of_a_run_that_is_killed_end_with_it(news: Path, tmp_path: Path):
    run = started(news, tmp_path / "warehouse")
    run.kill()
    run.communicate()
    wait_until(lambda: not processes_of(run.pid))
    wait_until(lambda: not unfinished(tmp_path / "warehouse" / "stages" / "extract"))
