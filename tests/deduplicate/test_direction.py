from dataclasses import replace

import pytest

from tasks.deduplicate.direction import direction
from tasks.records import Article

BLANK = Article(
    article_id="a",
    publication_id="",
    raw_id="",
    source_name="",
    address="",
    part_no=1,
    title=None,
    published_edtf=None,
    published_basis=None,
    published_evidence=None,
    text="",
    raw_sha256="",
)


def article(published: str | None = None, text: str = "Завод открыт.") -> Article:
    return replace(BLANK, published_edtf=published, text=text)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2020-03-01", "2020-03-02", ("a_first", "date")),
        ("2020-04", "2020-03-02", ("b_first", "date")),
        ("2020-03", "2020-03-02", ("unknown", None)),
        ("2020-03-01", None, ("unknown", None)),
        ("XXXX-03-01", "2020-03-02", ("unknown", None)),
    ],
)
def test_dates_decide_where_they_do_not_overlap(a: str | None, b: str | None, expected: object):
    assert direction(article(a), article(b), (0.5, 0.5)) == expected


def test_the_one_that_names_its_source_is_later():
    told = article(text="Завод открыт, передаёт РИА Новости.")
    assert direction(told, article(), (0.9, 0.9)) == ("b_first", "attribution")
    assert direction(told, told, (0.9, 0.9)) == ("unknown", None)


def test_an_article_taken_in_whole_by_a_longer_one_is_earlier():
    assert direction(article(), article(), (1.0, 0.3)) == ("a_first", "containment")
    assert direction(article(), article(), (1.0, 0.8)) == ("unknown", None)
