from dataclasses import replace

from tasks.deduplicate.inheritance import inherited_dates
from tasks.records import Link

LINK = Link(
    article_a="a",
    article_b="b",
    kind="partial_reuse",
    containment_a_in_b=0.5,
    containment_b_in_a=0.1,
    copied_words=100,
    direction="unknown",
    direction_basis=None,
)


def test_an_undated_article_has_the_date_of_its_copy():
    rows = inherited_dates({"a": None, "b": "2020-01-05"}, [LINK])
    assert [(r.article_id, r.published_edtf, r.of_article_id) for r in rows] == [
        ("a", "2020-01-05", "b")
    ]


def test_a_small_part_of_the_article_gives_no_date():
    assert not inherited_dates({"a": "2020-01-05", "b": None}, [LINK])
    few_words = replace(LINK, copied_words=30)
    assert not inherited_dates({"a": None, "b": "2020-01-05"}, [few_words])


def test_a_shared_quotation_gives_no_date():
    quotation = replace(LINK, kind="shared_quotation")
    assert not inherited_dates({"a": None, "b": "2020-01-05"}, [quotation])


def test_the_fullest_copy_decides_then_the_earliest():
    less = replace(LINK, article_b="d", containment_a_in_b=0.4)
    links = [LINK, replace(LINK, article_b="c"), less]
    rows = inherited_dates(
        {"a": None, "b": "2020-01-05", "c": "2020-01-04", "d": "2020-01-01"}, links
    )
    assert rows[0].of_article_id == "c"


def test_dates_are_not_passed_on():
    links = [LINK, replace(LINK, article_a="b", article_b="c", containment_b_in_a=0.9)]
    assert not inherited_dates({"a": "2020-01-05", "b": None, "c": None}, links)
