"""Who is told of a failed run, and what they are told."""

import json
import shlex
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from flows.notify import Failure, NotificationError, notify

FAILURE = Failure("articles into /srv/letopis", "Failed", "этап extract: нет места", "/srv/letopis")
TOLD = {
    "run": "articles into /srv/letopis",
    "state": "Failed",
    "message": "этап extract: нет места",
    "warehouse": "/srv/letopis",
}


class Listener(HTTPServer):
    """A server that keeps what it is told; it answers `status`."""

    heard: list[object]
    status = 204


class Answer(BaseHTTPRequestHandler):
    server: Listener

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        self.server.heard.append(json.loads(self.rfile.read(length)))
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture
def listener() -> Iterator[Listener]:
    with Listener(("127.0.0.1", 0), Answer) as server:
        server.heard = []
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def address(listener: Listener) -> str:
    return f"http://127.0.0.1:{listener.server_port}/alarm"


def test_an_address_gets_the_failure_as_json(listener: Listener):
    notify(address(listener), FAILURE)
    assert listener.heard == [TOLD]


def test_an_address_that_refuses_is_an_error_with_its_answer(listener: Listener):
    listener.status = 500
    with pytest.raises(NotificationError, match="500"):
        notify(address(listener), FAILURE)


def test_an_address_where_nobody_listens_is_an_error():
    with pytest.raises(NotificationError, match="could not POST"):
        notify("http://127.0.0.1:1/alarm", FAILURE)


def test_a_command_gets_the_failure_on_its_standard_input(tmp_path: Path):
    heard = tmp_path / "heard letter.json"
    copy = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
    notify(shlex.join([sys.executable, "-c", copy, str(heard)]), FAILURE)
    assert json.loads(heard.read_text(encoding="utf-8")) == TOLD


@pytest.mark.parametrize("command", ["no-such-command --now", "'unclosed", "false"])
def test_a_command_that_cannot_tell_is_an_error_that_names_it(command: str):
    with pytest.raises(NotificationError, match=command):
        notify(command, FAILURE)
