"""What counts and sizes are called, and whom they are about."""

import pytest

from tasks.extract.claims import read
from tasks.extract.indicators.indicators import find_indicators
from tasks.records import Indicator
from tasks.russian.parse import parse_texts


def one(text: str) -> Indicator:
    """The first figure of a text."""
    return find_indicators(read(parse_texts([text])[0], None))[0]


METRICS = [
    ("Жертвами наводнения стали 20 человек.", "жертвы наводнения"),
    ("Его клиентами стали 300 компаний.", "клиенты — компании"),
    ("Митинг собрал более 20 тысяч участников.", "участники митинга"),
    ("В области проживает 40 тысяч человек старше 90 лет.", "жители старше 90 лет"),
    ("В области проживает 40 тысяч человек в возрасте до 18 лет.", "жители младше 18 лет"),
    ("В области проживает 40 тысяч человек.", "жители"),
    ("Художник написал 15 книг и пьес.", "книги и пьесы"),
    ("На митинг в Минске вышли более 3000 человек.", "участники митинга"),
    ("На площади собралось более 3000 человек.", "собравшиеся на площади"),
    ("При обстреле города ранены 12 человек.", "раненые при обстреле"),
    ("Взрыв унёс жизни семерых солдат.", "погибшие солдаты"),
    ("Судан отправил 40 врачей в Чад.", "врачи, отправленные в Чад"),
    ("Свидетелями кражи стали трое подростков.", "свидетели кражи — подростки"),
]


@pytest.mark.parametrize(("text", "metric"), METRICS)
def test_a_count_is_named_by_what_the_counted_are(text: str, metric: str) -> None:
    """By their role, their gathering, their age, and all the nouns under one number."""
    assert one(text).metric == metric


def test_the_size_of_a_person_is_his_height() -> None:
    """Of a thing it stays a size."""
    assert one("Высокий защитник (198 см) перешёл в другой клуб.").metric == "рост защитника"
    assert "рост" not in one("Старый дуб (20 м) сломал ветер.").metric


def test_a_count_of_those_who_compete_is_of_the_contest() -> None:
    """A contest with a name of its own; one without is no scope."""
    named = one("На премию «Золотой луч» претендуют 200 человек.")
    assert named.scope[0] == "премия «Золотой луч»"
    assert "премия" not in one("На премию претендуют 200 человек.").scope


def test_a_contest_keeps_its_capital() -> None:
    """`Пушкинская премия` is named as the text writes it."""
    assert one("На Пушкинскую премию претендуют 200 человек.").scope[0] == "Пушкинская премия"


def test_those_whom_something_befell_are_of_no_contest() -> None:
    """What befell them is told of a place."""
    row = one("На матче «Зенита» в Омске полиция задержала 7 человек.")
    assert not any("матч" in name for name in row.scope)


def test_two_verbs_may_share_the_people_they_tell_of() -> None:
    """The first number leaves its noun to the second."""
    rows = find_indicators(read(parse_texts(["Погибли 5 и ранены 12 человек."])[0], None))
    assert [(row.value, row.unit, row.metric) for row in rows] == [
        (5, "person", "погибшие"),
        (12, "person", "раненые"),
    ]


def test_a_conversion_in_brackets_is_a_figure_of_the_same() -> None:
    """The sum in the other currency, with the same metric; its evidence holds both."""
    text = "Завод заплатит штраф в размере 60 тыс. рублей (около 800 долларов)."
    first, second = find_indicators(read(parse_texts([text])[0], None))
    assert (second.value, second.unit, second.op) == (800, "USD", "~")
    assert second.metric == first.metric
    assert "800 долларов" in second.evidence


def test_the_country_of_a_place_follows_it() -> None:
    """What befell people in a town is told of its country too."""
    assert one("В Чикаго задержали 39 человек.").scope == ("Чикаго", "US")


def test_a_score_is_a_count_for_either_side() -> None:
    """The first number is the subject's; a ratio is no score."""
    text = "Лондонский «Арсенал» обыграл мюнхенскую «Баварию» со счётом 3:1."
    rows = find_indicators(read(parse_texts([text])[0], None))
    assert [(row.metric, row.scope, row.value) for row in rows] == [
        ("голы", ("Арсенал",), 3),
        ("голы", ("Бавария",), 1),
    ]
    ratio = parse_texts(["Вода и спирт смешаны в отношении 3:1."])[0]
    assert find_indicators(read(ratio, None)) == ()


def test_a_note_or_coin_is_no_sum() -> None:
    """Its figure says which one it is."""
    assert find_indicators(read(parse_texts(["Вышла купюра в 20 долларов."])[0], None)) == ()


def test_a_pronoun_hands_its_noun_to_the_change() -> None:
    """`он` is what was spoken of, not the year."""
    text = "Экспорт зерна растёт: в прошлом году он вырос на 23 процента."
    row = one(text)
    assert (row.metric, row.direction) == ("экспорт зерна", "up")


def test_a_term_somebody_is_sentenced_to_is_named_without_the_crime() -> None:
    """In a law the crime tells the terms apart."""
    sentenced = one("Суд приговорил Ивана Петрова к 5 годам тюрьмы за кражу.")
    assert sentenced.metric == "срок тюремного заключения"
    law = one("Закон грозит лишением свободы на срок до 7 лет за клевету.")
    assert law.metric.endswith("за клевету")


def test_the_helper_of_somebody_is_not_he() -> None:
    """The name in the genitive is no doer; a country in which it is done comes last."""
    spoken = "Иван Петров уволен. Помощник Сергея Кузьмина получил 5 тыс. долларов."
    assert (
        "Сергей Кузьмин" not in find_indicators(read(parse_texts([spoken])[0], None))[0].scope[:1]
    )
    judged = "Анна Серова, которую в Чили приговорили к 9 годам тюрьмы, вышла на свободу."
    assert one(judged).scope[0] == "Анна Серова"


def test_a_greatest_penalty_is_a_bound() -> None:
    """`максимальное` says no more than the figure, `минимальное` no less."""
    assert one("Максимальное наказание составляет 7 лет лишения свободы.").op == "<="
    assert one("Минимальное наказание составляет 2 года лишения свободы.").op == ">="


def test_the_whole_stands_apart_from_what_its_part_does() -> None:
    """`из 120 врачей 62 ...`: all of them are only counted."""
    rows = find_indicators(read(parse_texts(["Из 120 врачей — 62 представляют Омск."])[0], None))
    assert (rows[0].value, rows[0].metric) == (120, "врачи")


def test_joined_counts_do_the_same() -> None:
    """Both are named by the verb; `более` is no subject beside them."""
    text = "На Золотую премию претендовали более 200 человек и 85 театров."
    first, second = find_indicators(read(parse_texts([text])[0], None))
    assert first.metric == "претендовавшие на Золотую премию"
    assert second.metric == "театры, претендовавшие на Золотую премию"


def test_adverbs_of_a_noun_name_nothing() -> None:
    """`в итоге` is no place of what befell them."""
    assert one("В итоге на акции задержали 39 человек.").metric == "задержанные на акции"


def test_earnings_are_named_with_their_spell() -> None:
    """By the year or the month."""
    assert one("Тренер получает 35 миллионов евро в год.").metric == "годовой заработок"


def test_a_time_in_which_something_must_be_done_is_a_target() -> None:
    """A bound; a time in which something went on is no figure."""
    row = one("Новые выборы должны быть проведены в течение 30 дней.")
    assert (row.metric, row.op, row.modality) == ("срок проведения новых выборов", "<=", "target")
    past = parse_texts(["Выборы готовились в течение 30 дней."])[0]
    assert find_indicators(read(past, None)) == ()


def test_one_of_them_is_counted_by_what_befell_him() -> None:
    """`один` is a figure beside such a verb only."""
    rows = find_indicators(read(parse_texts(["Три человека ранены, один погиб."])[0], None))
    assert [(row.value, row.metric) for row in rows] == [(3, "раненые"), (1, "погибшие")]


def test_two_numbers_share_a_unit() -> None:
    """The unit stands behind the second."""
    text = "Они осуждены на 20 и 10 лет лишения свободы."
    rows = find_indicators(read(parse_texts([text])[0], None))
    assert [(row.value, row.unit) for row in rows] == [(20, "year"), (10, "year")]


def test_what_befell_people_is_of_the_place_in_their_sentence() -> None:
    """Sooner than of the place that the article names most."""
    text = "В Омске туман. В Омске дождь. В Перми больны 40 человек, ещё 12 человек умерли."
    rows = find_indicators(read(parse_texts([text])[0], None))
    assert [row.scope[0] for row in rows] == ["Пермь", "Пермь"]


def test_forces_of_a_country_are_of_it() -> None:
    """`турецкие силовики`."""
    assert one("Турецкие силовики задержали 11 военных.").scope[0] == "TR"


def test_a_thing_without_a_name_has_its_figure() -> None:
    """Where the clause names nobody; people without names give way to whom the text spoke of."""
    assert one("Этот сборник содержит 36 рассказов.").scope == ("сборник",)
    assert one("Рабочие сменили 36 опор.").scope == ()


def test_the_beaten_side_is_the_one_behind_the_score() -> None:
    """Or the nearest before it; where they play is no side."""
    texts = [
        "Сборная Японии выиграла на «Арене Восток» у Колумбии со счётом 2:1.",
        "Сборная Японии, победив Чили, уступила 1:2 в матче против Колумбии.",
    ]
    for text in texts:
        rows = find_indicators(read(parse_texts([text])[0], None))
        assert [row.scope for row in rows] == [("сборная Японии",), ("сборная Колумбии",)]


def test_a_singular_is_no_subject_of_a_plural_verb() -> None:
    """They leave the region, the region leaves nobody."""
    assert one("За год регион покинули уже 180 фирм.").metric == "фирмы, покинувшие регион"


def test_what_they_refuse_to_do_names_nobody() -> None:
    """`отказались подниматься`."""
    assert one("Сотни людей отказались уходить.").metric == "люди"


def test_a_place_before_a_bracket_has_what_stands_in_it() -> None:
    """`Мбабане (67 тысяч жителей)`."""
    assert one("Столица области — Омск (67 200 жителей).").scope[0] == "Омск"


def test_who_asks_for_a_penalty_does_not_serve_it() -> None:
    """A prosecutor or a court."""
    row = one("Прокурор Анна Серова потребовала для Ивана Петрова шести лет тюрьмы.")
    assert row.scope[0] == "Иван Петров"


def test_one_inhabitant_is_no_country() -> None:
    """`контракт шотландца`."""
    assert "GB" not in one("Контракт шотландца рассчитан на 6 лет.").scope


def test_a_clause_without_a_subject_has_that_of_the_clause_above() -> None:
    """`подозревается в том, что передал`."""
    text = "Банк ведёт дело. Олег Петров подозревается в том, что передал 5 млн рублей чиновнику."
    assert one(text).scope[0] == "Олег Петров"


def test_who_values_a_fortune_does_not_have_it() -> None:
    """A magazine tells of another."""
    text = "Журнал «Заря» оценил состояние Олега Петрова в 5 млн долларов."
    assert one(text).scope[0] == "Олег Петров"


def test_a_contract_is_of_whom_the_text_spoke() -> None:
    """No penalty, which without a name stands in a country's law."""
    text = "Олег Петров уехал из Омска. Контракт рассчитан на 6 лет."
    assert one(text).scope[0] == "Олег Петров"


def test_a_day_of_birth_in_brackets_is_no_day_of_a_count() -> None:
    """`(12.07.1988)`."""
    text = "Олег Петров (12.07.1988) ранен. Его лечили 16 хирургов."
    assert one(text).period_edtf is None
