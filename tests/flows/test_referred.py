"""`letopis gc` leaves the stage outputs that the snapshot and the last runs stand on."""

import os
from pathlib import Path

import pytest

from flows.ledger import Ledger
from flows.pipeline import run_pipeline
from flows.referred import LAST_RUNS, referred_outputs, referring_runs
from flows.settings import Settings
from flows.stages import consolidate
from flows.upkeep import collect_and_print

TEXT = "Министр экономики Иван Петров заявил 3 марта 2015 года, что завод построят в {}."


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "warehouse")


def take_in(settings: Settings, *towns: str) -> None:
    """A run over an article for each town."""
    folder = settings.warehouse.with_name("news")
    folder.mkdir(exist_ok=True)
    for town in towns:
        (folder / f"{town}.txt").write_text(TEXT.format(town))
    run_pipeline([folder], settings)


def outputs(settings: Settings) -> set[str]:
    return {f"{p.parent.name}/{p.name}" for p in settings.stages.glob("*/*-*")}


def grow_old(settings: Settings) -> None:
    """All outputs become older than a run may be under way."""
    for folder in settings.stages.glob("*/*-*"):
        os.utime(folder, (0, 0))


def test_a_run_stands_on_what_it_made_and_on_what_it_reused(settings: Settings):
    take_in(settings, "Северске")
    assert referred_outputs(Ledger(settings.ledger)) == outputs(settings)
    take_in(settings, "Заречном")
    assert Ledger(settings.ledger).used_by(2) < outputs(settings)
    assert referred_outputs(Ledger(settings.ledger)) == outputs(settings)


def test_what_no_run_stands_on_any_more_goes_and_nothing_is_computed_again(settings: Settings):
    take_in(settings, "Северске")
    for _ in range(LAST_RUNS):
        take_in(settings, "Заречном")
    before, needed = outputs(settings), Ledger(settings.ledger).used_by(1 + LAST_RUNS)
    collect_and_print(settings)
    assert outputs(settings) == before, "they are young"
    grow_old(settings)
    collect_and_print(settings)
    gone = before - outputs(settings)
    assert {name.split("/")[0] for name in gone} == {"deduplicate", "consolidate"}
    assert not gone & needed
    report = run_pipeline([settings.warehouse.with_name("news")], settings)
    assert [run.computed for run in report.stages] == [0] * 6


def test_what_a_failed_run_left_stays_for_the_one_that_goes_on(settings: Settings, monkeypatch):
    take_in(settings, "Северске")
    monkeypatch.setattr(consolidate, "consolidate", lambda *_: 1 / 0)
    for town in ("Заречном", "Озёрске", "Полесске", "Приморске"):
        with pytest.raises(ZeroDivisionError):
            take_in(settings, town)
    assert len(referring_runs(Ledger(settings.ledger))) == LAST_RUNS + 1
    before = {name for name in outputs(settings) if name.startswith(("clean", "extract"))}
    grow_old(settings)
    collect_and_print(settings)
    assert before <= outputs(settings)
