"""An output of ingest that is damaged or gone takes no published article away."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from flows.context import Context
from flows.errors import LetopisError
from flows.lost_items import keep_items
from flows.pipeline import run_pipeline, run_stage
from flows.settings import Settings
from flows.store import Output, Store

TEXTS = {
    "one": "Министр экономики Иван Петров заявил 12 мая 2015 года, что завод построят к осени.",
    "two": "Президент Пётр Иванов встретился с премьер-министром Олегом Сидоровым в Минске.",
    "three": "Экспорт молока вырос на 7 процентов, сообщила в понедельник пресс-служба ведомства.",
}


@pytest.fixture
def news(tmp_path: Path) -> Sequence[Path]:
    """Two folders, of two articles and of one."""
    folders = (tmp_path / "first", tmp_path / "second")
    for name, folder in zip(TEXTS, (folders[0], *folders), strict=True):
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.txt").write_text(f"{TEXTS[name]}\n\n{TEXTS[name]} Подробности позже.")
    return folders


@pytest.fixture
def settings(tmp_path: Path, news: Sequence[Path]) -> Settings:
    """A warehouse that took in one folder, then the other."""
    settings = Settings(tmp_path / "warehouse")
    for folder in news:
        run_pipeline([folder], settings)
    return settings


def articles(settings: Settings) -> tuple[object, ...] | None:
    with duckdb.connect(str(settings.catalog), read_only=True) as con:
        return con.execute("select max(snapshot_id), max(n_articles) from snapshots").fetchone()


def output_of_first(settings: Settings) -> Output:
    """What ingest left of the first folder."""
    return next(o for o in Store(settings.stages).batches("ingest") if o.rows["raw"] == 2)


def test_a_run_that_would_lose_articles_stops_until_their_files_come_again(
    settings: Settings, news: Sequence[Path]
):
    before = articles(settings)
    output_of_first(settings).table("raw").write_bytes(b"gone")
    with pytest.raises(LetopisError, match=r"stays as it is.*2 such as \S*/first/one\.txt"):
        run_pipeline([news[1]], settings)
    with pytest.raises(LetopisError, match="stays as it is"):
        run_stage("load", [], Context(settings, "load"))
    assert articles(settings) == before
    run_pipeline(news, settings)
    assert articles(settings) == before


def test_files_bring_their_items_back_from_another_place_and_in_other_batches(
    settings: Settings, news: Sequence[Path]
):
    shutil.rmtree(output_of_first(settings).folder)
    with pytest.raises(LetopisError, match="stays as it is"):
        run_pipeline([news[1]], settings)
    moved = news[0].rename(news[0].with_name("moved"))
    run_pipeline([moved], replace(settings, batch_size=1))
    assert articles(settings) == (3, 3)


def test_a_batch_without_published_articles_may_go(settings: Settings, tmp_path: Path):
    raw = tuple(Store(settings.stages).batches("ingest"))
    keep_items(raw, {"gone": ["ingest"]}, settings)
    keep_items((), {"gone": ["ingest"]}, Settings(tmp_path / "never_published"))
