"""Whom or what a figure is about."""

from tasks.extract.claims import read
from tasks.extract.indicators.indicators import find_indicators
from tasks.records import Indicator
from tasks.russian.parse import parse_texts


def rows(text: str, published: str | None = None) -> tuple[Indicator, ...]:
    return find_indicators(read(parse_texts([text])[0], published))


def test_a_common_noun_stands_for_whom_the_article_names() -> None:
    text = (
        "Ольга Петрова приехала в Омск. Петрову задержали на вокзале. "
        "Женщина зарабатывала около 70 тысяч рублей в год."
    )
    assert rows(text)[-1].scope[0] == "Ольга Петрова"


def test_another_woman_is_not_the_one_whom_the_article_names() -> None:
    text = (
        "Ольга Петрова приехала в Омск. Петрову ждали на вокзале. Её встретила Анна Сидорова. "
        "Сотрудница банка зарабатывала около 70 тысяч рублей в год."
    )
    assert rows(text)[-1].scope[0] == "Анна Сидорова"


def test_a_deed_in_a_charge_is_of_whom_it_is_brought_against() -> None:
    text = "Иван Петров обвиняется в том, что передал 38 млн рублей близкому другу."
    assert rows(text)[0].scope[0] == "Иван Петров"


def test_profit_is_of_the_company_and_not_of_its_head() -> None:
    text = (
        "Компания «Вектор» сменила руководителя. Её возглавил Иван Петров. "
        "«Вектор» сообщил об итогах года. Прибыль увеличилась на 20 %."
    )
    assert rows(text)[-1].scope[0] == "Компания «Вектор»"


def test_who_is_the_source_of_a_figure_is_not_in_its_scope() -> None:
    text = "По данным Министерства здравоохранения Перу, в Лиме умерли 578 человек."
    assert rows(text)[0].scope[0] == "Лима"


def test_who_values_a_fortune_does_not_own_it() -> None:
    text = "Журнал «Финансы» оценил состояние Ивана Петрова в 17 млрд долларов."
    assert rows(text)[0].scope[0] == "Иван Петров"


def test_a_convict_is_the_subject_of_a_passive_sentence() -> None:
    text = "Иван Петров, который был приговорён Верховным судом к 4 годам тюрьмы, вышел на свободу."
    assert "Иван Петров" in rows(text)[0].scope


def test_the_rank_of_a_town_is_not_of_who_lives_there() -> None:
    text = "Семья Петрова владеет домом в Чикаго — третьем по величине городе страны."
    assert rows(text)[0].scope == ("Чикаго",)


def test_a_turnout_is_of_the_country() -> None:
    text = (
        "В Перу прошли выборы. Победил Иван Петров. Петров набрал больше голосов, чем Сидоров. "
        "Явка на выборах превысила 80 %."
    )
    assert rows(text)[-1].scope[0] == "PE"


def test_what_follows_a_birth_has_another_day() -> None:
    born = "Иван Петров родился 29 июля 1950 года в Омске. Художник написал более 600 картин."
    told = "Иван Петров приехал 29 июля 2015 года в Омск. Художник написал более 600 картин."
    assert [rows(text)[-1].period_edtf for text in (born, told)] == [None, "2015-07-29"]


def test_what_somebody_founded_once_is_no_day_of_what_he_gets() -> None:
    text = "Иван Петров, основавший завод в 2007 году, получит 25 млн рублей."
    assert rows(text)[0].period_edtf is None


def test_each_sum_has_the_year_right_behind_it() -> None:
    text = "Город выделит 1,3 млрд рублей в 2018 году и 1,5 млрд рублей в 2019 году."
    assert [row.period_edtf for row in rows(text)] == ["2018", "2019"]


def test_people_of_whom_nothing_is_told_are_named_by_where_they_are() -> None:
    text = "У здания суда остаются 200 человек."
    assert rows(text)[0].metric == "люди у здания суда"
    text = "Автобус, в котором находился 51 человек, съехал с дороги."
    assert rows(text)[0].metric == "люди в автобусе"


def test_a_figure_that_reaches_a_number_is_of_the_same_people() -> None:
    text = "На него подписались 10 тысяч человек, а вскоре эта цифра достигла 140 тысяч."
    assert {row.metric for row in rows(text)} == {"подписавшиеся"}


def test_an_elliptic_part_of_a_list_names_its_own_complement() -> None:
    text = (
        "Закон вводит штрафы для граждан в размере 5 тысяч рублей, "
        "для чиновников — 40 тысяч рублей."
    )
    assert [row.metric for row in rows(text)] == ["штрафы для граждан", "штрафы для чиновников"]


def test_seats_that_are_needed_are_no_rank() -> None:
    assert all(r.unit != "rank" for r in rows("Для большинства в парламенте необходимо 51 место."))
    assert rows("Завод занял 51 место в рейтинге.")[0].unit == "rank"


def test_the_turnout_of_a_sentence_is_of_its_country() -> None:
    text = "Куба и Куба ждали. На Кубе считали. Явка на выборах в Венесуэле составила 53 %."
    assert rows(text)[-1].scope[0] == "VE"


def test_a_country_that_plays_is_its_team() -> None:
    team = "Сборная Японии обыграла Колумбию со счётом 2:1."
    assert [row.scope for row in rows(team)] == [("сборная Японии",), ("сборная Колумбии",)]
    club = "«Спартак» обыграл «Динамо» со счётом 2:1."
    assert all("сборная" not in name for row in rows(club) for name in row.scope)


def test_a_building_is_no_place_that_an_article_is_about() -> None:
    text = (
        "Белый дом ждал вестей из Чикаго. Белый дом молчал. Белый дом выразил скорбь. "
        "Президент прилетел в Чикаго. Были ранены 13 человек."
    )
    assert rows(text)[-1].scope[0] == "Чикаго"


def test_a_judge_does_not_serve_the_term() -> None:
    text = "Судья Анна Морозова признала Ивана Петрова виновным и дала ему два года колонии."
    assert rows(text)[0].scope[0] == "Иван Петров"


def test_somebody_told_by_a_complement_is_not_whom_the_article_names() -> None:
    text = (
        "Анна Сидорова победила на чемпионате. Сидорову поздравили. "
        "Второе место заняла лыжница из Норвегии."
    )
    assert rows(text)[-1].scope[0] == "лыжница из Норвегии"


def test_several_people_of_a_kind_are_others_than_the_one_named() -> None:
    text = "Премию вручил Иван Петров. Победители в каждой номинации получат по 5 млн рублей."
    assert rows(text)[-1].scope[0] == "победители в каждой номинации"


def test_those_who_take_part_are_counted_for_the_contest_named_before() -> None:
    text = (
        "В Туле открылся фестиваль «Живая вода». Его гостей встретил Иван Петров. "
        "К финальному этапу допущены 240 танцоров."
    )
    assert rows(text)[-1].scope[0] == "фестиваль «Живая вода»"


def test_points_for_each_game_are_of_no_contest() -> None:
    text = "Турнир «Белая ладья» выиграл Иван Петров. В среднем Петров набирал 25 очков за турнир."
    assert "турнир «Белая ладья»" not in rows(text)[-1].scope


def test_elections_are_of_the_country() -> None:
    text = (
        "Иван Котов победил в Перу. Котов прибыл в Лиму. "
        "Новые выборы должны быть проведены в течение 40 дней."
    )
    assert rows(text)[-1].scope[0] == "PE"


def test_in_the_country_is_in_the_one_spoken_of() -> None:
    text = (
        "Перу вернуло смертную казнь. Иван Петров возражал. Петров обжаловал решение. "
        "Только двенадцать женщин были казнены в стране с 1976 года."
    )
    assert rows(text)[-1].scope[0] == "PE"
