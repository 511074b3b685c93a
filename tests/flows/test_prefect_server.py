"""The server that a run starts ends with the run, however that ends."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from flows.settings import ROOT

# In place of Prefect's, which takes seconds: `PYTHON -m prefect server start --host … --port …`
SERVER = f"""#!{sys.executable}
import os, sys
from http.server import BaseHTTPRequestHandler, HTTPServer

class Health(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_words):
        pass

port = int(sys.argv[sys.argv.index("--port") + 1])
HTTPServer(("127.0.0.1", port), Health).serve_forever()
"""
# What `letopis run` does around its work, with that server.
RUN = """
import sys, time
from flows import command_line
from flows.prefect_server import choose_server, running_server

def work():
    with running_server(choose_server()):
        print("at work", flush=True)
        time.sleep(600)

sys.executable = sys.argv[1]
command_line.app = work
command_line.main()
"""


@pytest.fixture
def run(tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A run at work, with a server of its own."""
    server = tmp_path / "server"
    server.write_text(SERVER, encoding="utf-8")
    server.chmod(0o700)
    environment = {name: value for name, value in os.environ.items() if name != "PREFECT_API_URL"}
    command = [sys.executable, "-c", RUN, str(server)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"at work\n"
        yield process
        process.kill()


def has_ended(process: psutil.Process) -> bool:
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child of SIGKILL")
def test_the_server_of_a_run_ends_with_it(run: "subprocess.Popen[bytes]", by: signal.Signals):
    (server,) = psutil.Process(run.pid).children()
    run.send_signal(by)
    run.wait(60)
    for _ in range(600):
        if has_ended(server):
            return
        time.sleep(0.1)
    server.kill()
    pytest.fail("the server is still there")


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_told_to_end_has_the_exit_code_of_ctrl_c(
    run: "subprocess.Popen[bytes]", by: signal.Signals
):
    run.send_signal(by)
    assert run.wait(60) == 130
