"""Who is told of a failed run, and what they are told."""

import json
import os
import shlex
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from flows.attempts import Outcome
from flows.item_counts import ItemCounts
from flows.notify import Failure, NotificationError, notify, run_name
from flows.plain_alarm import tell_of_batches
from flows.settings import ROOT
from flows.stage_run import StageRun
from flows.walk import Report

FAILURE = Failure("articles into /srv/letopis", "Failed", "этап extract: нет места", "/srv/letopis")
TOLD = {
    "run": "articles into /srv/letopis",
    "state": "Failed",
    "message": "этап extract: нет места",
    "warehouse": "/srv/letopis",
}


class Listener(HTTPServer):
    """A server that keeps what it is told; it answers `status`."""

    heard: list[Any]
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


def run_plainly(folder: Path, target: str) -> "subprocess.CompletedProcess[str]":
    """A run as cron starts it, over one article, which must tell of its failure to `target`."""
    (folder / "news").mkdir()
    article = next((ROOT / "seeds" / "articles").glob("003_*.txt"))
    (folder / "news" / "003.txt").write_bytes(article.read_bytes())
    letopis = str(Path(sys.executable).parent / "letopis")
    command = [letopis, "run", "news", "--plain", "--warehouse", "letopis"]
    environment = {**os.environ, "LETOPIS_ON_FAILURE": target}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_a_plain_run_tells_of_the_stage_that_failed(tmp_path: Path, listener: Listener):
    in_the_way = tmp_path / "letopis" / "letopis.duckdb"
    in_the_way.mkdir(parents=True)
    failed = run_plainly(tmp_path, address(listener))
    assert failed.returncode == 1
    (told,) = listener.heard
    assert (told["run"], told["state"]) == ("news into letopis", "Failed")
    assert told["warehouse"] == "letopis"
    assert failed.stderr.strip().endswith(told["message"])


def test_batches_that_failed_are_told_though_the_others_are_published(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("LETOPIS_ON_FAILURE", address(listener))
    failure = Outcome("clean", "3f2a", error="no space left")
    stage = StageRun("clean", 3, 0, {}, 4, 3, 0.1, 0.1, failures=(failure,))
    tell_of_batches(Report(1, (stage,), ItemCounts(), None), [Path("news")], Path("letopis"))
    (told,) = listener.heard
    assert told["message"] == "batch 3f2a: no space left"


def test_a_plain_run_that_can_tell_nobody_fails_with_its_own_error(tmp_path: Path):
    (tmp_path / "letopis" / "letopis.duckdb").mkdir(parents=True)
    failed = run_plainly(tmp_path, "no-such-command --now")
    assert failed.returncode == 1
    assert "no-such-command" in failed.stderr
    assert "cannot write to" in failed.stderr


def test_a_plain_run_that_succeeds_tells_nobody(tmp_path: Path, listener: Listener):
    assert run_plainly(tmp_path, address(listener)).returncode == 0
    assert listener.heard == []


def test_a_run_has_a_name_for_a_person():
    assert run_name(["news", "more"], "/srv/letopis") == "news and 1 more into /srv/letopis"
    assert run_name([Path("news")], Path("letopis")) == "news into letopis"
