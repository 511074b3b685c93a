"""The verbs and nouns by which news tells of each type of event, and what looks like them."""

import pytest

from tasks.extract.events.events import find_events

PUBLISHED = "2021-06-10"

TOLD = [
    ("award", "Антон Рыжов", "Антон Рыжов защитил титул чемпиона мира."),
    ("award", "Антон Рыжов", "Фигурист Антон Рыжов сохранил звание чемпиона Чехии."),
    ("award", "Антон Рыжов", "Антон Рыжов вошёл в список самых влиятельных людей мира."),
    ("award", "Антон Рыжов", "Антон Рыжов возглавил список богатейших людей Латвии."),
    ("award", "Ева Браун", "Золото в спринте взяла Анна Берг, серебро досталось немке Еве Браун."),
    ("award", "Антон Рыжов", "Нобелевский комитет присудил премию Антону Рыжову."),
    ("award", "Анна Берг", "Анна Берг вышла победительницей из конкурса."),
    ("award", "Антон Рыжов", "На Олимпиаде в Пекине Антон Рыжов стал вторым."),
    ("award", "Заря", "5 мая 2018 года «Заря» выиграла чемпионат Латвии."),
    ("award", "Антон Рыжов", "На счету Антона Рыжова победа на чемпионате мира 2003 года."),
    ("award", "Антон Рыжов", "Президент наградил орденом Мужества пожарного Антона Рыжова."),
    ("award", "Анна Берг", "Певица Анна Берг победила на «Евровидении-2009»."),
    ("award", "Анна Берг", "Корона «Мисс мира» досталась студентке Анне Берг."),
    ("appointment", "Антон Рыжов", "Вероятным преемником министра называют Антона Рыжова."),
    ("appointment", "Антон Рыжов", "Пресс-секретарём президента назначен Антон Рыжов."),
    ("appointment", "Антон Рыжов", "Главным врачом больницы назначен Антон Рыжов."),
    ("appointment", "Антон Рыжов", "Обязанности директора временно возложены на Антона Рыжова."),
    ("appointment", "Антон Рыжов", "Пресса пишет, что Антон Рыжов переходит на должность мэра."),
    ("appointment", "Антон Рыжов", "Инаугурация мэра Антона Рыжова состоится 5 мая."),
    ("appointment", "Антон Рыжов", "Антон Рыжов баллотировался в президенты в 2008 году."),
    ("appointment", "Антон Рыжов", "По итогам голосования президентом лиги избран Антон Рыжов."),
    ("appointment", "Анна Берг", "Министр уволен, главой министерства стала Анна Берг."),
    ("appointment", "Антон Рыжов", "55-летний А. Рыжов назначен главой МВФ, Антон Рыжов рад."),
    ("departure", "Антон Рыжов", "Антон Рыжов написал заявление об уходе."),
    ("departure", "Антон Рыжов", "«Заря» рассталась с тренером Антоном Рыжовым."),
    ("departure", "Антон Рыжов", "Антон Рыжов объявил об окончании карьеры 5 мая 2015 года."),
    ("departure", "Антон Рыжов", "Из-за скандала поста лишился министр Антон Рыжов."),
    ("departure", "Антон Рыжов", "Совет прекратил полномочия гендиректора Антона Рыжова."),
    ("departure", "Антон Рыжов", "Антон Рыжов правил до своего свержения в 1998 году."),
    ("meeting", "Антон Рыжов", "Антон Рыжов принял участие в круглом столе в Риге."),
    ("meeting", "Антон Рыжов", "В совещании участвовали мэр Антон Рыжов и депутаты."),
    ("meeting", "Антон Рыжов", "Посол Индии Антон Рыжов был принят королём."),
    ("meeting", "Антон Рыжов", "С участием Антона Рыжова в Риге прошёл форум."),
    ("meeting", "Антон Рыжов", "Антон Рыжов созвал экстренное совещание."),
    ("meeting", "RU", "Саммит Россия — ЕС пройдёт в Хельсинки."),
    ("meeting", "коллега из Литвы", "Министр Антон Рыжов проведёт переговоры с коллегой из Литвы."),
    ("visit", "Антон Рыжов", "Антон Рыжов собирается в Китай."),
    ("visit", "Антон Рыжов", "Президент пригласил Антона Рыжова в Минск."),
    ("visit", "Антон Рыжов", "Антон Рыжов совершил поездку по Африке."),
    ("accession", "HR", "Хорватию приняли в ЕС."),
    ("accession", "RU", "Присоединение России к ВТО произошло в 2012 году."),
    ("deal", "концерн «Восход»", "Концерн «Восход» выиграл тендер на поставку топлива."),
    ("agreement", "Пётр Сомов", "Президенты Антон Рыжов и Пётр Сомов договорились о мире."),
    ("agreement", "Антон Рыжов", "Президенты Антон Рыжов и Пётр Сомов договорились о мире."),
    ("visit", "Антон Рыжов", "Первую зарубежную поездку Антон Рыжов совершил в Китай."),
    ("meeting", "Антон Рыжов", "Антон Рыжов проведёт встречи с руководством страны."),
    ("launch", "агентство", "Антон Рыжов подписал указ о создании агентства."),
    ("deal", "UA", "Украина получит от ЕС 600 млн евро."),
    ("deal", "Антон Рыжов", "Антон Рыжов продал долю в банке."),
    ("deal", "Fiat", "Fiat объявила о слиянии с Chrysler."),
    ("launch", "фестиваль «Весна»", "В Риге стартовал фестиваль «Весна»."),
    ("launch", "завод шин", "Завод шин заработает в Риге в мае."),
    ("launch", "кампания по сбору средств", "Активисты начали кампанию по сбору средств в Риге."),
]

NOT_TOLD = [
    ("award", "Антон Рыжов защитил диссертацию."),
    ("award", "Антон Рыжов возглавил список партии на выборах."),
    ("appointment", "Главными авторами статьи стали Анна Берг и Антон Рыжов."),
    ("departure", "Анна Берг подала прошение об условном освобождении."),
    ("meeting", "Анна Берг примет пост у Антона Рыжова."),
    ("visit", "Антона Рыжова пригласили в сборную."),
    ("visit", "Антон Рыжов собирается уйти в отставку."),
    ("deal", "Суд обязал концерн «Восход» выплатить Анне Берг миллион рублей."),
    ("accession", "Антон Рыжов хочет стать самым ценным игроком лиги."),
    ("award", "Анна Берг добавила серебро в копилку семьи."),
    ("deal", "Антон Рыжов выделяет миллионы рублей на театр."),
    ("launch", "Клуб «Заря» стартовал в чемпионате."),
    ("launch", "Между слоями возник конфликт."),
]


@pytest.mark.parametrize(("kind", "who", "text"), TOLD, ids=lambda v: v[:40])
def test_a_cue_tells_of_an_event(reading, kind: str, who: str, text: str):
    found = [e for e in find_events(reading(text, PUBLISHED)) if e.type == kind]
    assert any(who.lower() in [p.lower() for p in event.participants] for event in found)


@pytest.mark.parametrize(("kind", "text"), NOT_TOLD)
def test_a_like_word_tells_of_none(reading, kind: str, text: str):
    assert kind not in {event.type for event in find_events(reading(text, PUBLISHED))}


def test_what_is_sought_or_intended_has_not_happened(reading):
    invited = "Президент пригласил Антона Рыжова в Минск."
    bound = "Антон Рыжов собирается в Китай."
    assert [e.modality for e in find_events(reading(invited))] == ["proposed"]
    assert [e.modality for e in find_events(reading(bound))] == ["planned"]


def test_two_posts_of_one_person_are_two_appointments(reading):
    text = "Анна Берг избрана премьер-министром Чехии. До того она стала ректором университета."
    assert len(find_events(reading(text, PUBLISHED))) == 2


def test_a_post_and_another_word_for_it_are_one_appointment(reading):
    text = "Главой «Зари» назначена Анна Берг. Новым директором «Зари» стала Анна Берг."
    assert len(find_events(reading(text, PUBLISHED))) == 1


def test_a_founder_is_the_one_named_before_an_elided_subject(reading):
    text = "Художник Антон Рыжов родился в Риге. Был одним из основателей общества «Весна»."
    (event,) = find_events(reading(text, PUBLISHED))
    assert event.participants == ("общество «Весна»", "Антон Рыжов")


def test_who_wins_without_a_name_counts_where_nobody_else_does(reading):
    text = "Победитель матча будет объявлен чемпионом мира."
    assert [e.participants for e in find_events(reading(text))] == [("победитель матча",)]


def test_a_title_in_a_sentence_of_its_own_is_of_the_last_person(reading):
    text = "Актёр Антон Рыжов родился в Риге. Народный артист Латвии (1999)."
    (event,) = find_events(reading(text, PUBLISHED))
    assert (event.type, event.participants, event.date_edtf) == ("award", ("Антон Рыжов",), "1999")


def test_a_prize_to_be_given_is_given_at_the_ceremony_told_of(reading):
    text = "Церемония пройдёт 9 июля в Осло. Награду Анне Берг вручит король Харальд."
    (award,) = (e for e in find_events(reading(text, PUBLISHED)) if e.type == "award")
    assert (award.place, award.date_edtf, award.modality) == ("Осло", "2021-07-09", "planned")


def test_a_visit_put_off_is_planned(reading):
    (event,) = find_events(reading("Антон Рыжов отложил визит в Китай.", PUBLISHED))
    assert (event.type, event.modality) == ("visit", "planned")


def test_where_somebody_served_is_not_where_he_is_appointed(reading):
    text = "Мэром стал Антон Рыжов, ранее служивший в Риге."
    (event,) = find_events(reading(text, PUBLISHED))
    assert event.place is None
