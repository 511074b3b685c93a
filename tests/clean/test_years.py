from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.years import infer


def decided(text: str) -> str | None:
    found = infer(text)
    return found[0].edtf if found and found[0].is_decided else None


def test_a_weekday_and_an_incumbent_decide():
    text = "В среду, 11 июля, посол прибыл в Омск. Президент США Барак Обама звонил ему."
    assert decided(text) == "2012-07-11"


def test_a_weekday_alone_leaves_the_year_open():
    assert decided("В среду, 11 июля, посол прибыл в Омск.") is None


def test_figures_of_a_quarter_just_closed_and_a_weekday_decide():
    text = (
        "Министры встретились 14 мая в Омске.\n"
        "В понедельник они говорили о торговле.\n"
        "По итогам I квартала 2012 года она выросла на треть."
    )
    assert decided(text) == "2012-05-14"


def test_figures_of_a_quarter_that_is_not_over_contradict():
    text = "В понедельник 12 марта министры встретились. За I квартал 2012 года торговля выросла."
    assert decided(text) is None


def test_the_same_day_with_its_year_decides():
    text = "В среду, 11 июля, посол прибыл в Омск. Он родился 3 мая. 11 июля 2012 года он уехал."
    assert decided(text) == "2012-07-11"


def test_a_year_told_later_than_the_day_contradicts():
    text = (
        "В среду, 11 июля, посол прибыл в Омск. Президент США Барак Обама звонил ему. "
        "Мост построили в 2015 году."
    )
    assert decided(text) is None


def test_one_year_lies_between_the_past_and_the_future_that_are_named():
    text = (
        "Турнир прошёл с 13 по 14 апреля в Омске.\n"
        "Следующий матч состоится 21 сентября. Прошлый турнир состоялся в 2005 году. "
        "Финал состоится осенью 2007 года."
    )
    assert decided(text) == "2006"


def test_a_day_of_the_background_is_no_day_of_the_news():
    assert infer("Напомним, 11 июля посол прибыл в Омск. Президент США Барак Обама был рад.") == ()


def test_a_day_ahead_is_no_day_of_the_news():
    assert infer("Встреча состоится 11 июля в Омске. Президент США Барак Обама будет рад.") == ()


@given(st.text(alphabet=" .,\n0123456789мая годв среду июля"))
def test_no_text_breaks_it(text: str):
    assert all(found.points > 0 for found in infer(text))
