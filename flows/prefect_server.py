"""The Prefect server of a run or of `letopis serve`: the configured one, or one that ends with us.

Prefect's own temporary server gets Ctrl-C along with its run, which then waits for minutes to tell
it how it ended.
"""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import urlsplit

from flows.errors import LetopisError

SECONDS_TO_START = 120
SECONDS_TO_STOP = 2
PR_SET_PDEATHSIG = 1  # of prctl(2)


def choose_server(port: int | None = None) -> str | None:
    """The address of an API of our own, at a free port if none is given.

    None where `PREFECT_API_URL` names another.

    From here on `PREFECT_API_URL` names the one in use: before Prefect is imported, which reads it.
    """
    if "PREFECT_API_URL" in os.environ:
        return None
    os.environ["PREFECT_API_URL"] = f"http://127.0.0.1:{port or _free_port()}/api"
    return os.environ["PREFECT_API_URL"]


@contextmanager
def running_server(address: str | None, *options: str) -> Iterator[None]:
    """A server at the address, started if none answers there; nothing where there is no address.

    `options` go to `prefect server start`.
    Raises LetopisError where it does not start.
    """
    if address is None or _answers(address):
        yield
    else:
        with _started(address, options):
            yield


@contextmanager
def _started(address: str, options: Sequence[str]) -> Iterator[None]:
    place = urlsplit(address)
    command = [sys.executable, "-m", "prefect", "server", "start"]
    command += ["--host", str(place.hostname), "--port", str(place.port), *options]
    # In a session of its own, which Ctrl-C does not reach: a run tells it how it ended.
    process = subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.DEVNULL, start_new_session=True, preexec_fn=_end_with_parent
    )
    try:
        _wait(process, address)
        yield
    finally:
        _stop(process)


def _end_with_parent() -> None:
    """Let the kernel end the server when we are killed and cannot; only Linux can."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


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


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
