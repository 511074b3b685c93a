import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.dating import date_article
from tasks.clean.limited import limited


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # an office until March 2013, an age from July 2012 to July 2013, a month told
        (
            "Президент Уго Чавес улетел. 58-летний Чавес болен. В январе 2013 года его не видели.",
            "2013",
        ),
        ("Скончался режиссёр Олег Табаков.", "2018-03"),
        # the office ends on the day before
        ("Президент Зин эль-Абидин Бен Али бежал 14 января. Это было в январе 2011 года.", "2011"),
        ("Скончался актёр Михаил Светин. Ему было за восемьдесят. Росгвардия молчит.", None),
        ("Анна Лыкова стала «Мисс Омск-2017». Её поздравил мэр.", "2017"),
        (
            "Советником президента Медведева стал 39-летний Михаил Абызов, сказано 18 января.",
            "2012-01-18",
        ),
        # what is left begins on the day that the first lines name
        (
            "17 октября упал 18-летний Глеб Лыков. Видео вышло 18 октября. {}".format(
                "Глеб Лыков родился 13 сентября 2001 года."
            ),
            "2019-10-18",
        ),
        (
            "Жильцы могут голосовать до 15 июля 2017 года. Закон приняли в феврале 2017 года.",
            "2017",
        ),
        ("В мае 2012 года выбрали мэра. Он готов к предстоящим в 2012 году выборам.", "2012"),
        ("Жильцы голосовали до 15 июля 2017 года. Закон приняли в феврале 2017 года.", None),
        # of the years with that weekday the one soon after the last year told
        ("В понедельник, 6 сентября, он ушёл. В 2009 году он строил мост.", "2010-09-06"),
        ("6 сентября он ушёл. В 2009 году он строил мост.", None),
        ("22 декабря он ушёл. В декабре 2017 года президент Дональд Трамп молчал.", "2017-12-22"),
        ("22 декабря он ушёл. В июле 2017 года президент Дональд Трамп молчал.", None),
        # months behind the lead that no year allows together may be ahead
        (
            "Скончался режиссёр Олег Табаков. {}В октябре он снимал. В апреле был показ.".format(
                "Погода стояла ясная. " * 15
            ),
            "2018-03",
        ),
        # what was the day before is no day of the news
        ("Король Бельгии Альберт II отрёкся от престола. Накануне, 20 июля, шёл дождь.", "2013-07"),
        # limits that contradict those of an event leave it out
        ("На Волге нашли тела погибших с «Булгарии». В мае 2015 года мост открыли.", None),
        # what is ahead in the first lines is of the next weeks
        ("17 февраля состоится показ. 66-летний Никос Анастасиадис ждёт гостей.", "2013"),
        # a year ahead is not that of the news
        ("Он торговал с 2013 по 2017 год. В начале 2018 года откроется рынок.", "2017"),
        # a day that qualifies something else than the news gives its month
        ("58-летний Уго Чавес победил на прошедших 7 октября выборах.", "2012-10"),
        # of two years the one in which the day is of the last weeks
        ("46-летний Педру Пассуш-Коэлью победил на прошедших 5 июня выборах.", "2011-06"),
        ("Президент России Владимир Путин открыл мост.", None),
        ("Мост открыли. Росгвардия оцепила берег.", None),
        ("Президент США Джордж Буш и президент США Барак Обама открыли мост.", None),
    ],
)
def test_a_date_is_inferred_where_all_limits_leave_one(text: str, edtf: str | None):
    clue = limited(text)
    assert (clue.edtf if clue else None) == edtf


def test_the_evidence_names_the_limits_that_decide():
    clue = limited(
        "57-летняя Мэри Шапиро уходит. Глава SEC Мэри Шапиро молчит. Президент Обама тоже."
    )
    assert clue is not None
    assert clue.edtf == "2012"
    assert clue.evidence == "Глава SEC Мэри Шапиро; 57-летняя Мэри Шапиро"


def test_a_day_told_that_an_office_excludes_is_not_taken():
    text = "3 мая 2005 года мост открыл президент. {} Лыков доволен. Его наградил {}."
    told = text.format("Пётр", "президент Франции Эммануэль Макрон")
    assert date_article(told, ()).chosen is None


@given(st.text(alphabet="президент Уго Чавес58-летний 2013года.,\n", max_size=120))
def test_any_text_can_be_read(text: str):
    clue = limited(text)
    assert clue is None or clue.basis == "inferred"
