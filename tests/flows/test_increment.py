"""New articles beside old ones: the old comparison is taken over, the tables are the same."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from flows import copies
from flows.stages.deduplicate import deduplicate_job, fingerprint_job
from flows.store import Job, Output, Store
from flows.tables import write_table
from tasks.deduplicate.compare import Comparison, Side
from tasks.records import Article
from tests.warehouse.newsroom import Story

HARVEST = (
    "Комбайны вышли в поле на рассвете, и к полудню первые машины с зерном пришли на элеватор, "
    "где их встретили директор хозяйства, учётчица и десяток школьников с цветами. "
)
BRIDGE = (
    "Новый мост через реку открыли без оркестра: дождь шёл с вечера, а дорожники просили не "
    "задерживать движение, потому что на том берегу ждали автобусы с рабочими завода. "
)
OLD = {"harvest": HARVEST * 2, "bridge": BRIDGE, "both": f"Итоги дня. {HARVEST}{BRIDGE}"}
NEW = {"reprint": f"{HARVEST * 2}Так было.", "other": "Погода на завтра обещает быть ясной."}
TABLES = ("links", "copies", "clusters", "inherited_dates")


def cleaned(store: Store, batch: str, texts: Mapping[str, str]) -> Output:
    """The output of cleaning for one batch of articles."""
    stories = [Story(name, text, "2015-03-10") for name, text in texts.items()]
    articles = [row for story in stories for row in story.rows if isinstance(row, Article)]

    def produce(folder: Path) -> dict[str, int]:
        write_table(folder / "articles.parquet", Article, articles)
        return {"articles": len(articles)}

    return store.make(Job("clean", batch, "v1", (), {"texts": texts}, produce))


def compared(store: Store, *batches: Mapping[str, str]) -> Output:
    """The comparison of all articles of the batches."""
    outputs = [cleaned(store, f"b{number}", texts) for number, texts in enumerate(batches)]
    fingerprints = [store.make(fingerprint_job(output)) for output in outputs]
    return store.make(deduplicate_job(outputs, fingerprints, store))


def tables(output: Output) -> list[bytes]:
    """The bytes of the tables that other stages read."""
    return [output.table(name).read_bytes() for name in TABLES]


@pytest.fixture
def pairs(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """The pairs of articles that were compared word by word, as they come."""
    found: list[Sequence[str]] = []
    compare = copies.compare

    def noted(one: Side, other: Side) -> Comparison | None:
        found.append((one.article_id, other.article_id))
        return compare(one, other)

    monkeypatch.setattr(copies, "compare", noted)
    return found


def test_an_increment_equals_one_run(tmp_path: Path, pairs: list[Sequence[str]]):
    store = Store(tmp_path / "grown")
    compared(store, OLD)
    old_pairs = len(pairs)
    grown = tables(compared(store, OLD, NEW))
    new_pairs = len(pairs) - old_pairs
    whole = tables(compared(Store(tmp_path / "whole"), OLD, NEW))
    assert grown == whole
    assert 0 < new_pairs < len(pairs) - old_pairs - new_pairs


def test_a_changed_article_is_compared_again(tmp_path: Path):
    store = Store(tmp_path / "grown")
    compared(store, OLD)
    changed = {**OLD, "bridge": HARVEST}
    whole = tables(compared(Store(tmp_path / "whole"), changed))
    assert tables(compared(store, changed)) == whole


def test_a_removed_article_leaves_nothing(tmp_path: Path):
    store = Store(tmp_path / "grown")
    compared(store, OLD, NEW)
    whole = tables(compared(Store(tmp_path / "whole"), OLD))
    assert tables(compared(store, OLD)) == whole


def test_a_damaged_comparison_is_not_taken_over(tmp_path: Path):
    store = Store(tmp_path / "grown")
    compared(store, OLD).table("compared_links").write_bytes(b"")
    whole = tables(compared(Store(tmp_path / "whole"), OLD, NEW))
    assert tables(compared(store, OLD, NEW)) == whole
