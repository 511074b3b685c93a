"""When words were said: beside the verb, in the paragraph, on the article's day."""

from collections.abc import Callable

import pytest

from tasks.extract.reading.reading import Reading

Read = Callable[..., Reading]

CASES = [
    (
        "a day beside the verb",
        "29 марта Олег Ванин заявил, что музей закроется.",
        ["2015-03-29"],
    ),
    (
        "a weekday beside the verb",
        "Музей закроется, сообщила в понедельник Анна Корнева.",
        ["2015-04-06"],
    ),
    (
        "a day inside the words is not when they were said",
        "Олег Ванин заявил, что музей закроется 20 мая.",
        ["2015-04-08"],
    ),
    (
        "the day goes on within its paragraph",
        "29 марта Олег Ванин заявил, что музей закроется. По его словам, виноваты дожди.",
        ["2015-03-29", "2015-03-29"],
    ),
    (
        "the first report's day is that of the article",
        "Музей закроется, сообщила в понедельник Анна Корнева.\n\nОлег Ванин назвал это ошибкой.",
        ["2015-04-06", "2015-04-06"],
    ),
    (
        "a year that opens the sentence, though the tree gives it to another verb",
        (
            "В 2012 году Европейское агентство по охране воды, входящее в структуру Всемирного "
            "союза, классифицировало нитрофен как вещество, которое, вероятно, вредит рыбе."
        ),
        ["2012"],
    ),
    (
        "a year before the verb",
        "В 2012 году Олег Ванин заявил, что музей закроется.",
        ["2012"],
    ),
    (
        "the day told just before in the paragraph",
        "Музей закрыт. Его закрыли 29 марта. Олег Ванин назвал это ошибкой.",
        ["2015-03-29"],
    ),
    (
        "the day that the lead tells of",
        "2 апреля в музее прошло собрание.\n\nОлег Ванин назвал его ошибкой.",
        ["2015-04-02"],
    ),
    (
        "a day to come is not that of the words",
        "20 мая музей будет закрыт.\n\nОлег Ванин назвал это ошибкой.",
        ["2015-04-08"],
    ),
    (
        "what was said earlier was not said on the day of the news",
        "29 марта музей закрылся. Ранее Олег Ванин заявил, что он останется.",
        [None],
    ),
]


@pytest.mark.parametrize(("text", "dates"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_day_of_the_words(reading: Read, text: str, dates: list[str | None]):
    found = reading(text, "2015-04-08").statements
    assert [statement.said_edtf for statement in found] == dates


def test_no_day_is_made_up(reading: Read):
    [statement] = reading("Олег Ванин заявил, что музей закроется.").statements
    assert statement.said_edtf is None
