"""Mentions and their canonical names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.reading.reading import EntityMention
from tasks.extract.references.references import find_mentions
from tasks.russian.parse import parse_texts


@pytest.fixture(scope="module")
def names():
    """A function from a text to its mentions as (words, canonical name, form)."""

    def found(text: str) -> list[tuple[str, str, str]]:
        parsed = parse_texts([text])[0]
        tokens = parsed.tokens
        return [
            (text[tokens[m.first].start : tokens[m.last - 1].stop], m.entity.name, m.form)
            for m in find_mentions(parsed)
        ]

    return found


def of(mentions: list[tuple[str, str, str]], words: str) -> list[str]:
    return [name for text, name, _ in mentions if text == words]


def test_a_surname_gets_the_full_name_of_the_article(names):
    found = names("Анна Кравцова открыла выставку. Гостей встретила Кравцова.")
    assert of(found, "Кравцова") == ["Анна Кравцова"]


def test_an_oblique_name_is_given_in_the_nominative(names):
    assert of(names("Он встретился с Олегом Дроздовым."), "Олегом Дроздовым") == ["Олег Дроздов"]


def test_initials_join_the_full_name(names):
    found = names("С.Дроздов: будем строить. Об этом заявил директор завода Семён Дроздов.")
    assert "Семён Дроздов" in {name for text, name, _ in found if "С.Дроздов" in text}


def test_a_misspelt_surname_is_the_frequent_one(names):
    text = (
        "Ираклий Гарибашвили приехал. Ираклий Гарибашвилли выступил. Гарибашвили уехал."
        " Гарибашвили ждут."
    )
    assert {name for _, name, form in names(text) if form == "name"} == {"Ираклий Гарибашвили"}


def test_a_patronymic_means_the_only_bearer_of_the_given_name(names):
    found = names("Виктор Зимин уехал. Виктор Олегович признался, что болен.")
    assert of(found, "Виктор Олегович") == ["Виктор Зимин"]


def test_a_patronymic_that_two_may_bear_means_neither(names):
    found = names("Виктор Зимин уехал. Виктор Котов остался. Виктор Олегович признался, что болен.")
    assert of(found, "Виктор Олегович") == ["Виктор Олегович"]


def test_a_common_noun_at_the_head_of_a_sentence_is_no_name(names):
    found = names("Подруга банкира Бориса Зимина Екатерина Сафина не верит в это.")
    assert "Екатерина Сафина" in {name for _, name, _ in found}
    assert not of(found, "Подруга")


def test_a_woman_and_a_man_of_one_surname_stay_two(names):
    found = names("Семёнова выступила первой. Ректора Ивана Семёнова поздравили коллеги.")
    assert [name for _, name, form in found if form == "name"] == ["Семёнова", "Иван Семёнов"]


def test_two_namesakes_stay_two(names):
    found = names("Пётр Зимин победил. Ольга Зимина заняла второе место.")
    assert {name for _, name, _ in found} == {"Пётр Зимин", "Ольга Зимина"}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Белоруссией", "BY"),
        ("Соединённых Штатов Америки", "US"),
        ("Южной Корее", "KR"),
        ("КНР", "CN"),
        ("Республики Казахстан", "KZ"),
        ("Великобритании", "GB"),
        ("Объединённых Арабских Эмиратов", "AE"),
    ],
)
def test_a_country_is_its_code(names, words, code):
    assert of(names(f"Речь шла об отношениях {words} и соседей."), words) == [code]


def test_a_joined_adjective_gives_both_countries(names):
    found = names("Обсуждалось российско-вьетнамское сотрудничество.")
    assert of(found, "российско-вьетнамское") == ["RU", "VN"]


def test_a_language_is_no_country(names):
    assert not names("Он свободно говорит на английском языке.")


def test_part_of_a_continent_is_no_country(names):
    found = names("Компания работает в странах Латинской Америки.")
    assert "US" not in {name for _, name, _ in found}


def test_a_capital_that_acts_is_its_government(names):
    found = names("Варшава и Вильнюс договорились о поставках.")
    assert [name for _, name, form in found if form == "capital"] == ["PL", "LT"]


def test_a_capital_where_something_happens_is_a_place(names):
    assert of(names("Форум прошёл в Варшаве."), "Варшаве") == ["Варшава"]


def test_a_type_word_belongs_to_a_quoted_name(names):
    found = names('Меморандум подписан концерном "Лесохим" и банком.')
    assert 'концерн "Лесохим"' in {name for _, name, _ in found}


def test_an_abbreviation_in_brackets_means_the_full_name(names):
    found = names(
        "Организация исламского сотрудничества (ОИС) осудила решение. В ОИС заявили о протесте."
    )
    assert set(of(found, "ОИС")) == {"Организация исламского сотрудничества"}


def test_a_bare_type_word_goes_back_to_the_organisation(names):
    found = names("Корпорация Intel закрыла завод. В компании объяснили это спадом.")
    assert of(found, "компании") == ["Intel"]


def test_a_title_beside_a_name_is_the_person(names):
    found = names("Президент Сербии Александар Вучич принял гостей.")
    assert of(found, "Президент Сербии") == ["Александар Вучич"]


@pytest.mark.parametrize("words", ["Глава государства", "Сербский лидер", "Президент"])
def test_a_description_is_resolved_to_the_holder_of_the_post(names, words):
    found = names(
        "Президент Сербии Александар Вучич принял министра обороны Греции Никоса Дендиаса."
        f" {words} отметил успехи."
    )
    assert of(found, words) == ["Александар Вучич"]


def test_a_description_before_the_name_looks_ahead(names):
    found = names("Об этом заявил Президент на встрече.\n\nЭмомали Рахмон, Президент Таджикистана:")
    assert of(found, "Президент") == ["Эмомали Рахмон"]


def test_a_description_that_nobody_fits_stays_in_the_nominative(names):
    found = names("Об этом сообщил журналистам министр обороны США.")
    assert of(found, "министр обороны США") == ["министр обороны США"]


def test_the_president_of_another_country_is_another(names):
    found = names("Президент Чехии Петр Павел прилетел. Он ждёт президента Франции.")
    assert of(found, "президента Франции") == ["президент Франции"]


def test_your_president_is_not_the_speaker(names):
    found = names('"Это знает и ваш Президент", - сказал президент Чехии Петр Павел.')
    assert of(found, "ваш Президент") == ["ваш Президент"]


def test_a_new_premier_is_not_the_one_in_office(names):
    found = names("Премьер-министр Чехии Петр Фиала ушёл. Новый премьер приступит в июне.")
    assert "Петр Фиала" not in of(found, "Новый премьер")


def test_he_is_the_last_subject_not_the_last_name(names):
    found = names("Лидер партии Илья Рогов поблагодарил Петра Львова. Он обещал помощь.")
    assert of(found, "Он") == ["Илья Рогов"]


def test_she_is_a_woman(names):
    found = names("Мария Шувалова встретила Петра Львова. По её словам, всё готово.")
    assert of(found, "её") == ["Мария Шувалова"]


def test_he_may_be_a_thing(names):
    found = names("Пётр Львов сказал, что разговор не нужен, так как он уже состоялся.")
    assert of(found, "он") == []


def test_both_sides_are_the_two_countries(names):
    found = names("Чехия и Словакия готовят договор. Чехия ждёт ответа. Стороны спешат.")
    assert of(found, "Стороны") == ["CZ", "SK"]


def test_other_countries_are_not_those_named(names):
    found = names("Чехия и Словакия готовят договор. Его обсудят и третьи страны.")
    assert not [text for text, *_ in found if "страны" in text]


def test_a_side_with_an_adjective_is_the_country(names):
    found = names("Проект подготовлен чешской стороной.")
    assert of(found, "чешской стороной") == ["CZ"]


def check(text: str, mentions: tuple[EntityMention, ...], tokens: int) -> None:
    last, span = 0, (0, 0)
    for mention in mentions:
        assert 0 <= mention.first < mention.last <= tokens
        assert mention.entity.name
        assert mention.first >= last or (mention.first, mention.last) == span, text
        last, span = mention.last, (mention.first, mention.last)


PIECES = st.sampled_from(
    [
        "президент", "Казахстана", "Иван Петров", ",", "и", "«", "»", '"', "(", "МИД", "глава",
        "он", "сказал", "Москва", "стороны", "компания", "-", "бывший", "по", "в", "\n", "врио",
        "США", "пост", "министра", "двух стран", "член", "А. Н.", "—", "входит", "ООН", ".",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=80))
def test_mentions_of_any_text_are_ordered_and_disjoint(text):
    parsed = parse_texts([text])[0]
    check(text, find_mentions(parsed), len(parsed.tokens))


def test_a_word_for_an_outlet_means_the_outlet_named_with_it(reading):
    text = "Газета The Washington Post назвала кандидатов. Как пишет газета, решение за советом."
    named = [m.entity.name for m in reading(text).mentions if m.entity.kind == "organization"]
    assert named.count("The Washington Post") == 3


def test_an_acronym_inside_a_longer_name_is_not_its_short_form(reading):
    text = "Ассоциация агентов ФБР направила письмо. В ФБР его получили."
    names = {m.entity.name for m in reading(text).mentions}
    assert "ФБР" in names
