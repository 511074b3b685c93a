"""`prefect.yaml` for real: a team's server, a work pool, and a worker that runs what it deploys."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from flows.settings import ROOT
from flows.stage_names import STAGES
from tests.flows.prefect_api import PATIENCE, PrefectApi


@dataclass(frozen=True, slots=True)
class Team:
    """A server's API, and the `prefect` command as it is given on a worker's machine."""

    api: PrefectApi
    folder: Path

    def prefect(self, *arguments: str) -> None:
        command = [str(Path(sys.executable).parent / "prefect"), "--no-prompt", *arguments]
        subprocess.run(command, cwd=self.folder, env=environment(self.api, self.folder), check=True)


def environment(api: PrefectApi, folder: Path) -> dict[str, str]:
    own = {"PREFECT_API_URL": api.address, "PREFECT_HOME": str(folder / "prefect")}
    return {**os.environ, **own, "DO_NOT_TRACK": "1", "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    """A folder with one article and `prefect.yaml` made out for it, and a server that answers."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "prefect").mkdir()
    shutil.copy(next((ROOT / "seeds" / "articles").glob("003_*.txt")), tmp_path / "articles")
    declared = (ROOT / "prefect.yaml").read_text(encoding="utf-8")
    (tmp_path / "prefect.yaml").write_text(declared.replace("/srv", str(tmp_path)), "utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    api = PrefectApi(f"http://127.0.0.1:{port}/api")
    prefect = str(Path(sys.executable).parent / "prefect")
    command = [prefect, "server", "start", "--port", str(port)]
    with subprocess.Popen(command, env=environment(api, tmp_path)) as server:
        wait_for(api)
        yield Team(api, tmp_path)
        server.terminate()


def wait_for(api: PrefectApi) -> None:
    for _ in range(PATIENCE):
        try:
            api.ask("/health")
        except (urllib.error.URLError, ConnectionError):
            time.sleep(1)
        else:
            return
    raise TimeoutError(f"no server at {api.address}")


# Half a minute of CPU, for the server and the command line.
@pytest.mark.soak
def test_a_worker_of_the_pool_runs_what_prefect_yaml_deploys(team: Team):
    team.api.ask("/work_pools/", {"name": "letopis", "type": "process"})
    team.prefect("deploy", "--all")
    assert team.api.deployments().keys() == {"all-stages", *STAGES}
    run = team.api.start("all-stages")
    team.prefect("worker", "start", "--pool", "letopis", "--run-once")
    assert team.api.end_of(run)["state_type"] == "COMPLETED"
    with duckdb.connect(str(team.folder / "letopis" / "letopis.duckdb"), read_only=True) as con:
        assert con.execute("select count(*) from articles").fetchall() == [(2,)]
