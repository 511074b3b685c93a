"""The Prefect server of `letopis serve`: the one that is configured, or one that ends with us."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from flows.errors import LetopisError

SECONDS_TO_START = 120
SECONDS_TO_STOP = 10


@contextmanager
def prefect_server(port: int) -> Iterator[str]:
    """The address of the server's API, which `PREFECT_API_URL` names from here on.

    Where it names none, a server at `port` of this machine is used, and started if none answers
    there. Raises LetopisError where it does not start.
    """
    configured = os.environ.get("PREFECT_API_URL")
    address = os.environ.setdefault("PREFECT_API_URL", f"http://127.0.0.1:{port}/api")
    if configured or _answers(address):
        yield address
        return
    with _started(port, address):
        yield address


@contextmanager
def _started(port: int, address: str) -> Iterator[None]:
    command = [sys.executable, "-m", "prefect", "server", "start"]
    command += ["--host", "127.0.0.1", "--port", str(port)]
    # In a session of its own: Ctrl-C must not end it before the schedules are paused.
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)  # noqa: S603
    try:
        _wait(process, address)
        yield
    finally:
        _stop(process)


def _wait(process: "subprocess.Popen[bytes]", address: str) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while not _answers(address):
        if process.poll() is not None:
            raise LetopisError(f"the Prefect server ended with exit code {process.returncode}")
        if time.monotonic() > deadline:
            raise LetopisError(f"no Prefect server answers at {address}")
        time.sleep(0.2)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    try:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(SECONDS_TO_STOP)
    except ProcessLookupError:
        pass
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/health", timeout=5) as answer:  # noqa: S310 - ours
            return bool(answer.status == 200)
    except OSError:
        return False
