import pytest

from tasks.ingest.language import not_russian


@pytest.mark.parametrize(
    "text",
    [
        "Министры договорились о поставках зерна.",
        "Да.",
        "Глава компании Yandex N.V. посетил выставку Big Data Expo.",
        "Қазақстан Темір Жолы открыла вокзал, сообщает пресс-служба перевозчика из Караганды.",
    ],
)
def test_russian_passes_with_a_few_foreign_names(text: str):
    if text.startswith("Қ"):
        text = (
            f"{text} " + "На новом вокзале пассажиров встречают кассы, кафе и камеры хранения. " * 9
        )
    assert not_russian(text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("Ukrainian", "Президент заявив, що переговори відбудуться наступного тижня у Києві."),
        ("Belarusian", "Прэзідэнт заявіў, што перамовы адбудуцца на наступным тыдні ў Мінску."),
        ("Serbian", "Председник је изјавио да ће преговори бити одржани следеће недеље."),
        ("Kazakh", "Мемлекет басшысы келіссөздер келесі аптада өтетінін мәлімдеді."),
        ("Kyrgyz", "Президент сүйлөшүүлөр кийинки жумада болоорун билдирди."),
    ],
)
def test_letters_tell_other_cyrillic_languages(language: str, text: str):
    assert "of the letters are" in (not_russian(text) or ""), language


def test_bulgarian_shows_by_its_small_words():
    text = "Министърът заяви, че преговорите ще се състоят през май и това е важно за региона. "
    assert "words" in (not_russian(text * 8) or "")


def test_a_latin_text_is_not_russian():
    assert not_russian("The talks will be held in Minsk.") == "0.0 % of the letters are Cyrillic"


def test_a_text_without_letters_is_not_russian():
    assert not_russian("2019: 35,7 %") == "no letters"
