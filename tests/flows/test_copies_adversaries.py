"""Collections made to mislead the search for copies, of invented words."""

from collections import Counter
from itertools import pairwise
from random import Random

import pytest

from flows.copies import Copies, find_copies
from tests.articles import article

SYLLABLES = [c + v for c in "бвгдзклмнпрст" for v in "аеиоу"]
FOOTER = (
    "Читайте ленту агентства каждый день и присылайте редакции письма с вопросами, снимками "
    "и рассказами о жизни города и области."
)


@pytest.fixture
def random() -> Random:
    return Random(7)  # noqa: S311 - invented words, no secret


def words(random: Random, number: int) -> list[str]:
    return ["".join(random.choices(SYLLABLES, k=3)) for _ in range(number)]


def prose(random: Random, n_words: int = 120) -> str:
    return " ".join(words(random, n_words)).capitalize() + "."


def edited(random: Random, text: str, share: float) -> str:
    return " ".join(words(random, 1)[0] if random.random() < share else w for w in text.split())


def search(texts: list[str]) -> Copies:
    return find_copies([article(f"{number:04}", text) for number, text in enumerate(texts)])


def cluster_sizes(found: Copies) -> list[int]:
    sizes = Counter(member.cluster_id for member in found.clusters)
    return sorted(sizes.values(), reverse=True)


def test_a_paragraph_in_every_article_links_none(random: Random):
    assert not search([f"{prose(random)}\n\n{FOOTER}" for _ in range(200)]).links


def test_a_paragraph_in_every_short_text_links_none(random: Random):
    mixed = [f"{prose(random, 20 if i % 5 else 200)}\n\n{FOOTER}" for i in range(200)]
    assert not search(mixed).links


def test_copies_are_found_below_a_paragraph_that_every_article_has(random: Random):
    texts = [f"{prose(random)}\n\n{FOOTER}" for _ in range(60)]
    found = search([*texts, texts[7]])
    assert [(x.article_a, x.article_b, x.kind) for x in found.links] == [
        ("0007", "0060", "identical")
    ]


def test_a_thousand_reprints_with_different_footers_are_one_cluster(random: Random):
    text, footers = prose(random), [prose(random, 20) for _ in range(30)]
    found = search([f"{text}\n\n{random.choice(footers)}" for _ in range(1000)])
    assert cluster_sizes(found) == [1000]
    assert len(found.links) == 999


def test_two_hundred_lightly_edited_reprints_are_one_cluster(random: Random):
    text = prose(random, 200)
    found = search([text] + [edited(random, text, 0.05) for _ in range(200)])
    assert cluster_sizes(found) == [201]
    assert len(found.links) < 2 * 201


def test_reprints_around_the_limit_of_joined_articles_are_one_cluster(random: Random):
    for number in (19, 20, 21, 22):
        text = prose(random)
        assert cluster_sizes(search([edited(random, text, 0.02) for _ in range(number)])) == [
            number
        ]


def test_an_article_that_quotes_fifty_others_joins_none(random: Random):
    texts = [prose(random, 150) for _ in range(50)]
    quotes = (" ".join(text.split()[40:70]) for text in texts)
    digest = "\n\n".join(f"{prose(random, 15)} «{quote}»." for quote in quotes)
    found = search([*texts, digest])
    assert len(found.links) == 50
    assert cluster_sizes(found) == [1] * 51


def test_passages_handed_on_make_no_chain(random: Random):
    parts = [prose(random, 60) for _ in range(30)]
    found = search([f"{a}\n\n{b}\n\n{prose(random, 60)}" for a, b in pairwise(parts)])
    assert {link.kind for link in found.links} == {"partial_reuse"}
    assert set(cluster_sizes(found)) == {1}


def test_texts_of_ten_words_are_linked_only_if_identical(random: Random):
    texts = [
        f"Курс валюты {w} на завтра составил {i} рублей за единицу"
        for i, w in enumerate(words(random, 100))
    ]
    found = search([*texts, texts[3]])
    assert [(x.article_a, x.article_b, x.kind) for x in found.links] == [
        ("0003", "0100", "identical")
    ]


def test_a_passage_of_two_in_five_hundred_articles_is_found_beside_reprints(random: Random):
    reprint, passage = prose(random), prose(random, 50)
    texts = [reprint] * 100 + [prose(random) for _ in range(400)]
    texts[200] += f"\n\n{passage}"
    texts[300] += f"\n\n{passage}"
    found = search(texts)
    assert ("0200", "0300") in {(x.article_a, x.article_b) for x in found.links}
    assert len(found.links) == 100


def test_a_text_that_repeats_itself_is_compared_in_bounded_time(random: Random):
    refrain = " ".join(words(random, 6))
    texts = [f"{refrain} " * 4_000 + prose(random) for _ in range(3)]
    assert set(cluster_sizes(search([*texts, texts[0]]))) <= {1, 2, 3, 4}


def test_long_texts_with_an_edit_in_every_line_are_compared(random: Random):
    text = prose(random, 6_000)
    assert [x.kind for x in search([text, edited(random, text, 0.3)]).links] == ["reprint"]


def test_of_texts_as_long_as_books_identical_ones_are_found(random: Random):
    book = prose(random, 40_000)
    found = search([book, book, edited(random, book, 0.01)])
    assert [x.kind for x in found.links] == ["identical"]
