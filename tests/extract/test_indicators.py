"""Figures about the world."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.claims import read
from tasks.extract.indicators.indicators import find_indicators
from tasks.records import Indicator
from tasks.russian.parse import parse_texts

METRICS = [
    ("Экспорт зерна вырос на 12 %.", "экспорт зерна", 12, "percent"),
    ("Рост выручки компании составил 7,5 %.", "выручка компании", 7.5, "percent"),
    ("Призовой фонд турнира — 2 млн долларов.", "призовой фонд турнира", 2e6, "USD"),
    ("Банк получил кредит в размере 300 млн евро.", "кредит", 3e8, "EUR"),
    ("Омск гарантирует приз турнира в размере 3 млн евро.", "приз турнира", 3e6, "EUR"),
    ("Фонд потратит 40 млн евро на борьбу с засухой.", "расходы на борьбу с засухой", 4e7, "EUR"),
    ("Суд обязал завод выплатить 5 млн долларов.", "выплата по решению суда", 5e6, "USD"),
    ("Полиция задержала 39 человек.", "задержанные", 39, "person"),
    ("Более 200 человек были эвакуированы.", "эвакуированные", 200, "person"),
    ("Стало известно о гибели 17 человек.", "погибшие", 17, "person"),
    ("На сайт компании зашло 3 млн человек.", "посетители сайта компании", 3e6, "person"),
    ("Федерация отстранила шестерых судей.", "отстранённые судьи", 6, "person"),
    ("В стране работает 45 совместных предприятий.", "совместные предприятия", 45, "count"),
    ("Против закона выступили 26 сенаторов.", "сенаторы, выступившие против закона", 26, "person"),
    ("Китаю принадлежит 73 % мировых запасов угля.", "доля мировых запасов угля", 73, "percent"),
    ("Боливия занимает 3-е место в регионе.", "место в регионе", 3, "rank"),
    ("Перу входит в топ-10 экспортёров меди.", "место среди экспортёров меди", 10, "rank"),
    ("До этого он пять лет был директором завода.", "срок на посту директора завода", 5, "year"),
    ("Он четыре раза переизбирался главой края.", "переизбрания главой края", 4, "count"),
    ("Мошенники надули вкладчиков на 7 млн рублей.", "сумма ущерба", 7e6, "RUB"),
    ("Состав совета обновился на 45 процентов.", "обновление состава совета", 45, "percent"),
    ("Компания вложила в завод 8 млн евро.", "сумма вложений в завод", 8e6, "EUR"),
    ("Старая гитара ушла с молотка за 20 тыс. евро.", "стоимость старой гитары", 2e4, "EUR"),
    ("Явка на выборах составила 47,3 %.", "явка на выборах", 47.3, "percent"),
    ("Пожар нанёс ущерб семье, всего 3 млн рублей.", "ущерб", 3e6, "RUB"),
    ("Барьер в 5 % партия взяла.", "барьер", 5, "percent"),
    ("Ветеран собрал для врачей 3 млн рублей.", "собранная сумма для врачей", 3e6, "RUB"),
    ("Лось упал в двух метрах от дороги.", "расстояние от дороги", 2, "m"),
    ("Закон даёт гарантии сроком не менее двух лет.", "срок гарантий", 2, "year"),
    ("Общее число отложенных поставок — 19.", "общее число отложенных поставок", 19, "count"),
    ("Число часовых поясов — два.", "число часовых поясов", 2, "count"),
    ("В крае живут 8 женских сборных.", "женские сборные", 8, "count"),
    ("Он пробыл у власти 14 лет.", "время у власти", 14, "year"),
    ("Построили 12 бизнес-центров.", "построенные бизнес-центры", 12, "count"),
    ("Он 18 раз участвовал в матче звёзд.", "участия в матче звёзд", 18, "count"),
    ("Он лишён прав на 20 месяцев.", "срок лишения прав", 20, "month"),
    ("Она 5 лет занимала пост ректора.", "срок на посту ректора", 5, "year"),
    ("Дорога Омск — Пермь длиной 30 километров.", "длина дороги Омск", 30, "km"),
    ("Петров стал продюсером более 30 фильмов.", "фильмы", 30, "count"),
    ("Машина сократила количество мигалок до 569.", "количество мигалок", 569, "count"),
    ("Адамс победила с результатом 20 метров.", "результат", 20, "m"),
    ("Каждый пятый житель Омска недоволен.", "доля жителей Омска", 20, "percent"),
    ("Кинофильм получил три премии «Сова».", "премии «Сова»", 3, "count"),
    ("Завод добыл 5 млн тонн нефти.", "добыча нефти", 5e6, "ton"),
    ("Построен парк площадью 20 гектаров.", "площадь парка", 20, "hectare"),
    ("Деревня стоит в двух километрах от города.", "расстояние от города", 2, "km"),
    ("Суд приговорил Петрова к 5 годам тюрьмы.", "срок тюремного заключения", 5, "year"),
    ("Иванову грозит до 8 лет колонии.", "срок лишения свободы", 8, "year"),
    ("Он проработал на заводе 35 лет.", "стаж на заводе", 35, "year"),
    ("Петров, агент с 23-летним стажем, подал в отставку.", "стаж", 23, "year"),
    ("На поиски пропавших ушло шесть часов.", "время на поиски", 6, "hour"),
    ("Забастовка продолжалась три дня.", "длительность забастовки", 3, "day"),
    ("Взрыв убил одного человека.", "убитые", 1, "person"),
    ("Он обвиняется в убийстве троих человек.", "убитые", 3, "person"),
    ("В марше приняли участие 300 человек.", "участники марша", 300, "person"),
    ("Число жертв пожара достигло 16 человек.", "число жертв пожара", 16, "person"),
    ("В доме нашли 290 штук патронов.", "найденные патроны", 290, "count"),
    ("В союзе 12 тысяч бывших и нынешних агентов.", "бывшие и нынешние агенты", 12000, "person"),
    ("Количество аптек в городе достигло 312.", "количество аптек в городе", 312, "count"),
    ("Число раненых возросло до 25.", "число раненых", 25, "person"),
    ("Суд признал незаконным доход (около 90 тыс. евро).", "доход", 9e4, "EUR"),
    ("Над рекой пролетели 12 самолётов.", "самолёты, пролетевшие над рекой", 12, "count"),
    ("Заводу грозит штраф в размере 5 млн рублей за выбросы.", "штраф за выбросы", 5e6, "RUB"),
    ("Сумма залога определена в размере 240 тыс. евро.", "сумма залога", 2.4e5, "EUR"),
    ("Суд приговорил его к выплате 209 тыс. долларов.", "выплата", 2.09e5, "USD"),
    ("Аудитория проекта превысила 200 миллионов человек.", "аудитория проекта", 2e8, "person"),
    ("Завод ожидает 70-процентное увеличение выручки.", "выручка", 70, "percent"),
    ("Судья дал Петрову семь лет.", "срок лишения свободы", 7, "year"),
    ("Водитель с 30-летним стажем работы уволился.", "стаж", 30, "year"),
    ("За 12 лет работы он закрыл школу.", "срок работы", 12, "year"),
    ("Он снял фильм длительностью 12 минут.", "длительность фильма", 12, "minute"),
    ("Полёт длился 2 часа 15 минут.", "длительность полёта", 2.25, "hour"),
    ("Зал вмещает полторы тысячи человек.", "вместимость зала", 1500, "person"),
    ("Жюри изучило заявки 400 кандидатов.", "кандидаты", 400, "person"),
    ("Фонд собрал рекордное число подписей — 29.", "рекордное число подписей", 29, "count"),
    ("Стоимость моста оценивается в 8 млн евро.", "стоимость моста", 8e6, "EUR"),
]  # fmt: skip
NO_FINDINGS = [
    "В переговорах участвовали два президента.",
    "Лидеры восьми стран встретились в Риме.",
    "Вчера 26-летнего программиста Петрова вызвали в суд.",
    "Дочери Анне 11 лет, старшему сыну Олегу — 9 лет.",
    "В честь 25-летней годовщины завода зажгли огни.",
    "Ему исполнилось 45 лет.",
    "Статья 228 изменена.",
    "Лидер «Движения пяти звёзд» подал в отставку.",
    "Премия вручалась 107 раз.",
    "Если партия не набрала более половины голосов, проводят второй тур.",
    "Встреча состоится через два часа.",
    "Два года назад завод закрыли.",
    "Две страны подписали договор.",
    "Дело возбудили по статьям 318 и 212 УК.",
    "Пожар случился в ночь с 18 на 19 апреля.",
    "Один чиновник подал в отставку.",
    "Баффету 81 год.",
    "Петрову 45 лет, он живёт в Самаре.",
    "Встреча состоится 12 мая 2014 года.",
]


def rows(reading, text: str, published: str | None = None) -> tuple[Indicator, ...]:
    return find_indicators(reading(text, published))


@pytest.mark.parametrize(("text", "metric", "value", "unit"), METRICS, ids=lambda v: str(v)[:30])
def test_what_is_measured(reading, text: str, metric: str, value: float, unit: str):
    (found,) = rows(reading, text)
    assert (found.metric, found.value, found.unit) == (metric, value, unit)


@pytest.mark.parametrize("text", NO_FINDINGS)
def test_what_is_only_mentioned_is_no_figure(reading, text: str):
    assert rows(reading, text) == ()


def test_another_part_of_the_same_is_told_after_a_dash(reading):
    found = rows(reading, "Авторам достанется 40 % от суммы, исполнителям — 30 %.")
    assert [(row.metric, row.value, row.measure) for row in found] == [
        ("доля суммы", 40, "share"),
        ("доля суммы", 30, "share"),
    ]


def test_a_gap_is_filled_from_the_figure_before(reading):
    found = rows(reading, "Партия «Заря» получила 27,7 % голосов, «Родина» — 15,2 %.")
    assert [(row.metric, row.value) for row in found] == [
        ("доля голосов", 27.7),
        ("доля голосов", 15.2),
    ]
    assert found[1].scope == ("Родина",)


def test_what_befell_others_is_told_of_a_bare_number(reading):
    found = rows(reading, "Сгорели 15 домов, ещё 30 повреждены.")
    assert [row.metric for row in found] == ["сгоревшие дома", "повреждённые дома"]


def test_the_injured_are_counted_without_a_noun(reading):
    found = rows(reading, "Один человек погиб, ещё 15 получили ранения.")
    assert [(row.metric, row.value) for row in found] == [("погибшие", 1), ("раненые", 15)]


def test_votes_against_and_abstentions_are_counted(reading):
    text = "За законопроект проголосовали 345 депутатов, против — 12, воздержались двое."
    assert [row.metric for row in rows(reading, text)] == [
        "депутаты, проголосовавшие за законопроект",
        "проголосовавшие против",
        "воздержавшиеся депутаты",
    ]


def test_a_figure_in_brackets_belongs_to_the_name_before(reading):
    text = "Лучшими стали Анна Петрова (десять голов) и Мария Смирнова (восемь шайб)."
    assert [(row.metric, row.scope) for row in rows(reading, text)] == [
        ("голы", ("Анна Петрова",)),
        ("шайбы", ("Мария Смирнова",)),
    ]


def test_victims_are_told_of_the_place(reading):
    text = "В четверг в Самаре Иван Петров открыл стрельбу. Погибли 12 человек."
    (found,) = rows(reading, text)
    assert found.scope[0] == "Самара"


def test_victims_are_of_the_day_told_before(reading):
    text = "В Самаре 3 июня 2014 года рухнул дом. Погибли 12 человек."
    (found,) = rows(reading, text)
    assert found.period_edtf == "2014-06-03"


def test_victims_spoken_of_in_a_charge_are_actual(reading):
    (found,) = rows(reading, "Ему предъявят обвинения в убийстве шести человек.")
    assert found.modality == "actual"


def test_two_nouns_share_a_change(reading):
    found = rows(reading, "Дорога позволит наполовину сократить время и путь доставки грузов.")
    assert [row.metric for row in found] == ["время доставки грузов", "путь доставки грузов"]
    assert {row.direction for row in found} == {"down"}


def test_a_change_is_told_with_the_level_it_reached(reading):
    found = rows(reading, "Прибыль банка увеличилась на 20 процентов до 668 миллионов долларов.")
    assert [(row.metric, row.measure) for row in found] == [
        ("прибыль банка", "change"),
        ("прибыль банка", "level"),
    ]


def test_the_ends_of_a_range_are_two_rows(reading):
    found = rows(reading, "В 2011 году банк вложил в завод сумму от 100 до 200 млн долларов.")
    assert [(row.op, row.value) for row in found] == [(">=", 1e8), ("<=", 2e8)]
    assert {row.period_edtf for row in found} == {"2011"}


def test_a_line_of_results_has_its_metric_from_the_vote(reading):
    text = (
        "На досрочных парламентских выборах лидирует Анна Петрова.\n"
        "Анна Петрова — 52,1 % (9227 голосов)"
    )
    found = rows(reading, text)
    assert [row.metric for row in found] == [
        "доля голосов на досрочных парламентских выборах",
        "голоса на досрочных парламентских выборах",
    ]
    assert {row.scope for row in found} == {("Анна Петрова",)}


def test_a_bare_number_takes_the_unit_of_the_figure_before(reading):
    text = "На сайте «Заря» побывало 20 млн человек. На портале «Восход» побывало 14 млн."
    assert [row.unit for row in rows(reading, text)] == ["person", "person"]


def test_a_figure_goes_on_in_the_time_of_the_one_before(reading):
    text = "В 2012 году экспорт стали вырос на 5 %. При этом импорт угля сократился на 3 %."
    assert [row.period_edtf for row in rows(reading, text)] == ["2012", "2012"]


def test_more_than_we_need_is_a_level_and_more_than_a_year_ago_a_change(reading):
    (level,) = rows(reading, "Страна производит на 40 % больше зерна, чем потребляет.")
    (change,) = rows(reading, "Завод выпустил на 40 % больше тракторов, чем годом ранее.")
    assert (level.measure, level.direction) == ("level", None)
    assert (change.measure, change.direction) == ("change", "up")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Товарооборот вырос на 5 %.", "actual"),
        ("Товарооборот вырастет на 5 %.", "forecast"),
        ("Стороны намерены довести товарооборот до 5 млрд долларов.", "target"),
        ("Министр выразил надежду, что товарооборот превысит 5 млрд долларов.", "forecast"),
        ("Мы мечтали, что товарооборот достигнет 5 млрд долларов.", "past_expectation"),
        ("Компания потратит 5 млн долларов на рекламу.", "target"),
    ],
)
def test_how_sure_a_figure_is(reading, text: str, modality: str):
    (found,) = rows(reading, text)
    assert found.modality == modality


def test_a_headline_and_its_text_tell_one_figure(reading):
    text = (
        "Концерн «Луч» вложит 3 млрд долларов в завод\n\n"
        "Концерн «Луч» вложит 3 млрд долларов в новый завод на Урале."
    )
    (found,) = rows(reading, text)
    assert found.value == 3e9


def test_a_rouble_is_of_the_country_spoken_of_most(reading):
    (russian,) = rows(reading, "Штраф составил 500 рублей.")
    (belarusian,) = rows(reading, "В Белоруссии штраф составил 500 рублей.", "2018-03-01")
    assert (russian.unit, belarusian.unit) == ("RUB", "BYN")
    (at_home,) = rows(reading, "Россия помнит: в Белоруссии в России штраф составил 500 рублей.")
    assert at_home.unit == "RUB"


def test_money_of_no_currency_is_no_figure(reading):
    """One named before in the sentence serves, a conversion does not."""
    text = "Чемпион получит 6 млн рублей (90 тыс. евро), финалист — 3 млн (45 тыс. евро)."
    assert [row.unit for row in rows(reading, text)] == ["RUB", "EUR", "RUB", "EUR"]
    assert rows(reading, "Он изменил цену на два цента.") == ()


def test_what_may_not_exceed_a_figure_is_no_more(reading):
    """`не должно превышать`; what exceeds it is more."""
    (bound,) = rows(reading, "Число самолётов не должно превышать 150 единиц.")
    (more,) = rows(reading, "Число самолётов превысило 150 единиц.")
    assert (bound.op, more.op) == ("<=", ">")


def test_one_of_several_is_who_he_is_and_no_number(reading):
    """One person is counted."""
    assert rows(reading, "Скончался один из основателей завода.") == ()
    (row,) = rows(reading, "При взрыве погиб один человек.")
    assert row.value == 1


def test_a_place_in_a_contest_is_named_by_the_contest_before(reading):
    """`место в рейтинге`, `место на чемпионате`; bare where none is spoken of."""
    (listed,) = rows(reading, "Журнал составил список городов страны. Омск занял второе место.")
    (bare,) = rows(reading, "Омск занял второе место.")
    assert (listed.metric, bare.metric) == ("место в списке городов страны", "место")


WORDS = st.sampled_from(
    ["вырос", "на", "5 %", "из", "в", "100 млн", "долларов", "человек", "—", ".", "(", ")", "от",
     "до", "12", "страны", "товарооборот", "«", "»", "\n", "погибли", "третье место", "половина"]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_the_evidence_stands_where_it_says(text: str):
    for row in find_indicators(read(parse_texts([text])[0], None)):
        assert text[row.start_char : row.end_char] == row.evidence
        assert row.metric
