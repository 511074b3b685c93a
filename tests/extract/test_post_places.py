"""The regions, towns and countries of posts that are named without one."""

import pytest

from tasks.extract.positions.positions import find_positions


@pytest.fixture(scope="module")
def bodies(reading):
    """A function from a text to the organisation and country of each person's post."""

    def found(text: str) -> dict[str, tuple[str | None, str | None]]:
        held = find_positions(reading(text, "2020-03-01"))
        return {p.person: (p.organization, p.country_code) for p in held}

    return found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("В Псковской области горит лес. Губернатор Олег Дроздов молчит.", "Псковская область"),
        ("В Псковской области горит лес. Глава региона Олег Дроздов молчит.", "Псковская область"),
        ("В Пскове горит дом. Мэр города Олег Дроздов молчит.", "Псков"),
        (
            "Губернатор Псковской области Ян Зимин ушёл. Первый вице-губернатор Олег Дроздов тоже.",
            "Псковская область",
        ),
    ],
)
def test_a_governor_or_mayor_is_of_the_place_the_text_tells_of(bodies, text, place):
    assert bodies(text)["Олег Дроздов"] == (place, "RU")


@pytest.mark.parametrize(
    "text",
    [
        "В Пскове и в Твери горят дома. Мэр Олег Дроздов молчит.",
        "В Пскове горит дом. Пресс-секретарь губернатора Олег Дроздов молчит.",
        "В Псковской области горит лес. Мэр Олег Дроздов молчит.",
    ],
)
def test_of_two_towns_or_another_sort_of_place_none_is_meant(bodies, text):
    assert bodies(text)["Олег Дроздов"][0] is None


def test_a_party_is_of_its_heads_country_a_company_is_not(reading):
    text = (
        "Премьер-министр Чехии Ян Павел, председатель Народной партии, ушёл. "
        "Раньше Ян Павел возглавлял компанию «Вега»."
    )
    countries = {p.title: p.country_code for p in find_positions(reading(text, "2020-03-01"))}
    assert countries == {"премьер-министр": "CZ", "председатель": "CZ", "глава": None}


def test_a_conviction_is_no_part_of_a_title(reading):
    (held,) = find_positions(reading("Президент-социалист Ян Павел уехал.", "2020-03-01"))
    assert held.title == "президент"


def test_adjectives_are_given_as_news_writes_them(reading):
    (held,) = find_positions(reading("Олег Дроздов стал временным мэром Твери.", "2020-03-01"))
    assert held.title == "временный мэр"


def test_a_premier_has_his_title_in_full_where_the_text_gives_it(reading):
    text = "Премьер Чехии Ян Павел уехал. Премьер-министр Чехии Ян Павел вернулся."
    assert [p.title for p in find_positions(reading(text))] == ["премьер-министр"]


def test_a_rank_of_lawyers_is_no_post(reading):
    assert not find_positions(reading("Советник юстиции 2-го класса Олег Дроздов ушёл."))


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Телеканал «Север» закрыт. Редактор канала Олег Дроздов уехал.", "Телеканал «Север»"),
        ("Завод «Луч» закрыт. Директор предприятия Олег Дроздов уехал.", "Завод «Луч»"),
        ("ФК «Север» закрыт. Тренер клуба Олег Дроздов уехал.", "ФК «Север»"),
        ("Деньги дал МВФ. Глава фонда Олег Дроздов уехал.", "МВФ"),
        ("Завод «Луч» закрыт. Ректор вуза Олег Дроздов уехал.", "вуз"),
    ],
)
def test_a_word_for_a_body_means_the_one_named_before(bodies, text, body):
    assert bodies(text)["Олег Дроздов"][0] == body


def test_an_attache_is_of_his_embassy(reading):
    (held,) = find_positions(reading("Пресс-атташе посольства Олег Дроздов уехал.", "2020-03-01"))
    assert (held.title, held.organization) == ("пресс-атташе", "посольство")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Олег Дроздов избран главой правящей партии.", "правящая партия"),
        ("Глава Объединённого комитета Олег Дроздов уехал.", "Объединённый комитет"),
        ("Директор строящегося завода Олег Дроздов уехал.", "строящийся завод"),
        ("Письмо замдиректора завода «Луч» Олега Дроздова пропало.", "завод «Луч»"),
        (
            "Олег Дроздов был директором теплофизического центра Тверского университета.",
            "теплофизический центр Тверского университета",
        ),
        ("Суд над командующим 58-й армии Олегом Дроздовым.", "58-я армия"),
        ("Директор школы № 5 Олег Дроздов уехал.", "школа № 5"),
        ("Лидер правой партии «Единство» Олег Дроздов уехал.", "партия «Единство»"),
        ("Директор основного завода Олег Дроздов уехал.", "основной завод"),
    ],
)
def test_a_body_is_given_in_the_nominative_as_it_is_written(bodies, text, body):
    assert bodies(text)["Олег Дроздов"][0] == body


def test_an_ordinal_is_of_the_title_where_there_is_a_first_and_a_second(reading):
    text = "Второй президент Чили Ян Павел болен. Второй секретарь обкома Олег Дроздов здоров."
    titles = [p.title for p in find_positions(reading(text, "2020-03-01"))]
    assert titles == ["президент", "второй секретарь"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("В Израиле ждут, что скажет президент Барак Обама.", "US"),
        ("В Израиле ждут, что скажет конгрессмен Олег Дроздов.", "US"),
        ("В Израиле ждут, что скажет президент Олег Дроздов.", "IL"),
        ("Президент Чехии Барак Обама молчит.", "CZ"),
    ],
)
def test_a_statesman_is_of_his_country_whatever_the_text_is_about(reading, text, country):
    assert [p.country_code for p in find_positions(reading(text, "2020-03-01"))] == [country]


@pytest.mark.parametrize(
    ("text", "body", "country"),
    [
        ("Глава ФНС Олег Дроздов уехал.", "ФНС", "RU"),
        ("Глава фасадного завода Олег Дроздов уехал.", "фасадный завод", None),
        ("Олег Дроздов был пилотом американских ВВС.", "ВВС", "US"),
    ],
)
def test_letters_of_a_body_tell_its_country_as_a_whole_word(bodies, text, body, country):
    assert bodies(text)["Олег Дроздов"] == (body, country)
