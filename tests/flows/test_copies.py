from itertools import permutations
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.copies import Copies, find_copies, write_copies, write_fingerprints
from flows.tables import read_table, write_table
from tasks.records import Article, Copy, Link
from tests.articles import article

SEEDS = Path(__file__).parents[2] / "seeds" / "articles"
DATES = {"000": "2012-05-14", "002": "2026-02-05", "004": "2016-05-31"}


@pytest.fixture(scope="module")
def seeds() -> list[Article]:
    names = [(path.name[:3], path) for path in sorted(SEEDS.glob("*.txt"))]
    return [article(n, path.read_text(encoding="utf-8"), DATES.get(n)) for n, path in names]


@pytest.fixture(scope="module")
def found(seeds: list[Article]) -> Copies:
    return find_copies(seeds)


def test_only_001_and_002_are_linked_by_partial_reuse(found: Copies):
    assert [(x.article_a, x.article_b, x.kind) for x in found.links] == [
        ("001", "002", "partial_reuse")
    ]


@pytest.mark.parametrize(
    "difference",
    [
        "number: миллиарду | 1 млрд",
        "number: миллиарды | миллиард и",
        "prefix: узкотехнологичная | высокотехнологичная",
        "other: совместное производство | совместные производства",
        "name: Казахстан | Он",
    ],
)
def test_edited_wordings_of_001_and_002_are_told(found: Copies, difference: str):
    assert difference in [d for copy in found.copies for d in copy.differences]


def test_the_edited_passage_is_aligned_with_its_context(seeds: list[Article], found: Copies):
    texts = {a.article_id: a.text for a in seeds}
    passages = [
        (texts["001"][c.a_start : c.a_end], texts["002"][c.b_start : c.b_end]) for c in found.copies
    ]
    assert any("миллиарды больше" in a and "миллиард и больше" in b for a, b in passages)
    assert any("Казахстан высоко ценит" in a and "Он высоко ценит" in b for a, b in passages)


def test_only_001_inherits_a_date(found: Copies):
    rows = [(r.article_id, r.published_edtf, r.of_article_id) for r in found.inherited]
    assert rows == [("001", "2026-02-05", "002")]


def test_the_order_of_articles_is_indifferent(seeds: list[Article], found: Copies):
    for order in list(permutations(seeds))[::40]:
        assert find_copies(order) == found


SENTENCES = [
    "Областной совет утвердил смету на ремонт старого моста через реку.",
    "Рабочие комбината получили новые станки из соседней страны.",
    "Учителя сельской школы провели открытый урок о родной природе.",
    "Пожарные потушили огонь на складе за полтора часа ночной работы.",
    "Музей показал посетителям редкие карты позапрошлого века.",
    "Хоккейная команда выиграла третий матч подряд на своём льду.",
]
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map(" ".join)


@settings(max_examples=25, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_whatever_the_order_offsets_lie_in_the_text_and_equal_texts_are_identical(
    texts: list[str], random: Random
):
    articles = [article(str(i), text) for i, text in enumerate(texts)]
    found = find_copies(articles)
    random.shuffle(articles)
    assert find_copies(articles) == found
    kinds = {(x.article_a, x.article_b): x.kind for x in found.links}
    for a, one in enumerate(texts):
        for b, other in enumerate(texts[a + 1 :], a + 1):
            assert (kinds.get((str(a), str(b))) == "identical") == (one == other)
    for copy in found.copies:
        one, other = texts[int(copy.article_a)], texts[int(copy.article_b)]
        assert 0 <= copy.a_start < copy.a_end <= len(one)
        assert copy.difference or one[copy.a_start : copy.a_end] == other[copy.b_start : copy.b_end]


def test_a_thousand_copies_are_one_cluster_linked_to_the_origin():
    text = " ".join(SENTENCES)
    many = [article(f"{i:04}", text, f"2020-01-{1 + (i + 7) % 20:02}") for i in range(1000)]
    found = find_copies(many)
    assert len(found.links) == 999
    assert {m.cluster_id for m in found.clusters} == {"0013"}


def test_a_paragraph_that_every_article_ends_with_is_no_link():
    footer = "\n\nЧитайте ленту агентства каждый день и присылайте редакции письма с вопросами."
    letters = "абвгдежзиклмнопрст"
    bodies = [" ".join(f"{x}{y}{z}слово" for z in letters) for x in letters for y in "абв"]
    many = [article(str(i), f"{body}.{footer}") for i, body in enumerate(bodies)]
    assert not find_copies(many).links


def written(folder: Path, batches: list[list[Article]], previous: Path | None = None) -> Path:
    """The folder of `write_copies` over batches written as the stages write them."""
    articles, fingerprints = [], []
    for number, batch in enumerate(batches):
        place = folder / str(number)
        place.mkdir(parents=True)
        write_table(place / "articles.parquet", Article, batch)
        write_fingerprints(place / "articles.parquet", place)
        articles.append(place / "articles.parquet")
        fingerprints.append(place / "fingerprints.parquet")
    out = folder / "out"
    out.mkdir()
    write_copies(out, articles, fingerprints, previous)
    return out


def tables(folder: Path) -> dict[str, bytes]:
    """Every file that a run left, for analysts and for the next run."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_files_hold_what_is_found_in_memory(tmp_path: Path, seeds: list[Article], found: Copies):
    out = written(tmp_path, [seeds[:2], seeds[2:]])
    assert tuple(read_table(out / "copies.parquet", Copy)) == found.copies
    assert tuple(read_table(out / "links.parquet", Link)) == found.links


OLD_AND_NEW = st.lists(st.tuples(TEXTS, st.booleans()), min_size=2, max_size=8)


@settings(max_examples=10, deadline=None)
@given(OLD_AND_NEW)
def test_new_articles_beside_old_ones_give_the_tables_of_one_run(
    texts: list[tuple[str, bool]],
):
    articles = [(article(str(i), text), is_new) for i, (text, is_new) in enumerate(texts)]
    old, new = ([a for a, flag in articles if flag is is_new] for is_new in (False, True))
    with TemporaryDirectory() as name:
        first = written(Path(name) / "first", [old])
        increment = written(Path(name) / "increment", [old, new], previous=first)
        everything = written(Path(name) / "everything", [new, old])
        assert tables(increment) == tables(everything)


def test_a_text_that_becomes_frequent_is_examined_again(tmp_path: Path):
    body, other = " ".join(SENTENCES[:3]), " ".join(SENTENCES[3:])
    old = [article(f"b{i:02}", body, f"2020-02-{1 + i:02}") for i in range(18)]
    old += [article("c", f"{body} {other}", "2020-03-01")]
    new = [article(f"a{i}", body, f"2020-01-0{9 - i}") for i in range(6)]
    first = written(tmp_path / "first", [old])
    increment = written(tmp_path / "increment", [old, new], previous=first)
    assert tables(increment) == tables(written(tmp_path / "everything", [old + new]))
    assert len(read_table(first / "links.parquet", Link)) == 171
    assert {x.article_a for x in read_table(increment / "links.parquet", Link)} >= {"a5"}


def test_an_article_that_is_gone_makes_the_run_start_anew(tmp_path: Path, seeds: list[Article]):
    first = written(tmp_path / "first", [seeds])
    out = written(tmp_path / "second", [seeds[:2]], previous=first)
    assert not read_table(out / "links.parquet", Link)


def test_old_pairs_examined_again_are_told_once(tmp_path: Path):
    shared, bodies = SENTENCES[0] + " " + SENTENCES[1], ["альфа", "бета", "гамма"]
    own = [" ".join(f"{body}{i}слово" for i in range(30)) for body in bodies * 10]
    many = [article(f"{i:02}", f"{shared} {i}. {text}") for i, text in enumerate(own)]
    first = written(tmp_path / "first", [many[:19]])
    increment = written(tmp_path / "increment", [many[:19], many[19:]], previous=first)
    everything = written(tmp_path / "everything", [many])
    assert tables(increment) == tables(everything)
    assert len(read_table(everything / "links.parquet", Link)) > 0


def test_a_changed_text_under_an_old_id_makes_the_run_start_anew(tmp_path: Path):
    one, other = " ".join(SENTENCES[:3]), " ".join(SENTENCES[3:])
    first = written(tmp_path / "first", [[article("a", one), article("b", other)]])
    changed = [[article("a", one), article("b", one)]]
    out = written(tmp_path / "second", changed, previous=first)
    assert [x.kind for x in read_table(out / "links.parquet", Link)] == ["identical"]
