"""Hints name the warehouse that they are about; what stopped a run has words."""

from pathlib import Path

import pytest

from flows.attempts import Outcome, sentence
from flows.report import print_failures
from flows.settings import Settings

FAILURE = Outcome("extract", "3f2a", error="killed")


@pytest.fixture(autouse=True)
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETOPIS_WAREHOUSE", str(tmp_path / "usual"))


def hint(warehouse: Path, capsys: pytest.CaptureFixture[str]) -> str:
    print_failures([FAILURE], Settings(warehouse))
    return capsys.readouterr().err.strip()


def test_another_warehouse_than_the_usual_one_is_in_the_hint(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    own = hint(tmp_path / "own one", capsys)
    assert own.endswith(f"letopis stage extract --batch 3f2a --warehouse '{tmp_path}/own one'")
    assert hint(tmp_path / "usual", capsys).endswith("letopis stage extract --batch 3f2a")


def test_what_stopped_a_run_is_told_in_words():
    class TerminationSignal(BaseException):
        """As Prefect names it."""

    assert sentence(KeyboardInterrupt()) == "stopped with Ctrl-C"
    assert sentence(TerminationSignal()) == "stopped by SIGTERM"
    assert sentence(AssertionError()) == "AssertionError"
    assert sentence(ValueError("no  date")) == "ValueError: no date"
