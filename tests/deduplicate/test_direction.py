import pytest

from tasks.deduplicate.direction import direction

TEXT = "Завод открыт."
NO_DATES, NO_CREDITS = (None, None), (TEXT, TEXT)


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
    assert direction((a, b), NO_CREDITS, (0.5, 0.5)) == expected


def test_the_one_that_names_its_source_is_later():
    told = "Завод открыт, передаёт РИА Новости."
    assert direction(NO_DATES, (told, TEXT), (0.9, 0.9)) == ("b_first", "attribution")
    assert direction(NO_DATES, (told, told), (0.9, 0.9)) == ("unknown", None)


def test_an_article_taken_in_whole_by_a_longer_one_is_earlier():
    assert direction(NO_DATES, NO_CREDITS, (1.0, 0.3)) == ("a_first", "containment")
    assert direction(NO_DATES, NO_CREDITS, (1.0, 0.8)) == ("unknown", None)
