"""A Prefect server's API, as far as tests of `letopis serve` ask it."""

import http
import json
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

ENDED = frozenset({"COMPLETED", "FAILED", "CRASHED", "CANCELLED"})
# Fifteen minutes of a busy machine.
PATIENCE = 900


@dataclass(frozen=True, slots=True)
class PrefectApi:
    """The API at an address."""

    address: str

    def ask(self, path: str, body: object = None) -> Any:  # noqa: ANN401 - JSON
        """The answer to a GET, or to a POST where there is a body.

        A busy server that keeps its state in one file answers 503 and is asked again, as Prefect's
        own clients do.
        """
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(self.address + path, data, headers)  # noqa: S310 - ours
        for _ in range(PATIENCE):
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - ours
                    return json.loads(answer.read() or "null")
            except urllib.error.HTTPError as refused:
                if refused.code != http.HTTPStatus.SERVICE_UNAVAILABLE:
                    raise
            time.sleep(1)
        raise TimeoutError(f"{self.address}{path} is still unavailable")

    def deployments(self) -> dict[str, Any]:
        """The registered deployments by name; none while no server answers."""
        try:
            return {found["name"]: found for found in self.ask("/deployments/filter", {})}
        except (urllib.error.URLError, ConnectionError):
            return {}

    def start(self, deployment: str, **parameters: object) -> str:
        """Ask for a run; its id. Raises HTTPError where a parameter is refused."""
        path = f"/deployments/{self.deployments()[deployment]['id']}/create_flow_run"
        return str(self.ask(path, {"parameters": parameters})["id"])

    def retry(self, run: str) -> None:
        """What the retry button does."""
        state = {"type": "SCHEDULED", "name": "AwaitingRetry"}
        self.ask(f"/flow_runs/{run}/set_state", {"state": state, "force": True})

    def end_of(self, run: str, attempts: int = 1) -> Any:  # noqa: ANN401 - JSON
        """The run when it has ended for the `attempts`th time."""
        for _ in range(PATIENCE * 2):
            found = self.ask(f"/flow_runs/{run}")
            if found["state_type"] in ENDED and found["run_count"] in {0, attempts}:
                return found
            time.sleep(0.5)
        raise TimeoutError(f"run {run} is still {found['state_name']}")

    def artifacts(self, run: str) -> dict[str, Any]:
        """The newest artifact of a run by key."""
        where = {"flow_run_id": {"any_": [run]}}
        found = self.ask("/artifacts/filter", {"artifacts": where, "sort": "ID_DESC"})
        ordered = sorted(found, key=lambda artifact: artifact["created"])
        return {artifact["key"]: artifact for artifact in ordered}
