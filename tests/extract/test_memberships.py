"""Memberships: who is part of what."""

import pytest

from tasks.extract.memberships.memberships import find_memberships


@pytest.fixture(scope="module")
def parts(reading):
    """A function from a text to its memberships as (member, organisation)."""
    return lambda text: {(m.member, m.organization) for m in find_memberships(reading(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Как Чехия, так и Польша входят в ряд организаций, начиная с НАТО и заканчивая ООН.",
            {("CZ", "НАТО"), ("CZ", "ООН"), ("PL", "НАТО"), ("PL", "ООН")},
        ),
        ("Турция, член НАТО, выступила против.", {("TR", "НАТО")}),
        ("Чехия является членом НАТО с 1999 года.", {("CZ", "НАТО")}),
        (
            "Мы находимся в едином Таможенном союзе - Чехия, Польша.",
            {("CZ", "Таможенный союз"), ("PL", "Таможенный союз")},
        ),
    ],
)
def test_every_member_belongs_to_every_organisation(parts, text, expected):
    assert parts(text) == expected


def test_an_enumeration_may_go_on_after_a_full_stop(parts):
    text = "Чехия и Польша входят в ряд организаций. И начиная с НАТО, и заканчивая ООН."
    assert ("CZ", "ООН") in parts(text)


def test_a_body_is_part_of_another(parts):
    named = "Международное агентство по изучению рака, входящее в состав ООН, дало оценку."
    assert parts(named) == {("Международное агентство по изучению рака", "ООН")}


@pytest.mark.parametrize(
    "text",
    [
        "Чехия не входит в СНГ.",
        "Чехия входит в топ-10 экспортёров стекла.",
        "Чехия находится в Европе.",
        "Председатель комитета ООН Олег Дроздов вошёл в зал.",
    ],
)
def test_what_is_denied_a_rank_or_a_place_is_no_membership(parts, text):
    assert parts(text) == set()


def test_a_person_of_a_party_is_its_member(parts):
    assert parts("Член партии «Единство» Олег Дроздов вышел из зала.") == {
        ("Олег Дроздов", "партия «Единство»")
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Вратарь «Зенита» Олег Дроздов вышел на поле.", {("Олег Дроздов", "Зенит")}),
        ("Лучшим назвали Олега Дроздова («Зенит»).", {("Олег Дроздов", "Зенит")}),
        ("Лучшим назвали Олега Дроздова (РИА Новости).", set()),
        (
            "Олег Дроздов двадцать лет работал в Институте физики.",
            {("Олег Дроздов", "Институт физики")},
        ),
        ("Олега Дроздова приняли в Союз художников.", {("Олег Дроздов", "Союз художников")}),
        (
            "Олег Дроздов играл в «Зените», «Спартаке» и «Динамо».",
            {("Олег Дроздов", name) for name in ("Зенит", "Спартак", "Динамо")},
        ),
        ("Олег Дроздов играет за «Локомотив».", {("Олег Дроздов", "Локомотив")}),
        ("После ссоры Олег Дроздов присоединился к Mozilla.", {("Олег Дроздов", "Mozilla")}),
        ("Депутат Сейма от ЛДПР Олег Дроздов молчал.", {("Олег Дроздов", "ЛДПР")}),
        (
            "В жюри конкурса «Весна» вошли певица Ольга Зимина и дизайнер Игорь Петров.",
            {
                ("Ольга Зимина", "жюри конкурса «Весна»"),
                ("Игорь Петров", "жюри конкурса «Весна»"),
            },
        ),
        ("Олег Дроздов был членом Партии регионов.", {("Олег Дроздов", "Партия регионов")}),
    ],
)
def test_a_person_is_of_the_team_party_or_body_that_the_role_names(parts, text, expected):
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Чемпион мира по версии ФИДЕ Олег Дроздов выиграл.",
        "Олег Дроздов не играет за «Локомотив».",
        "Бывший вратарь «Зенита» Олег Дроздов вышел на поле.",
        "Директор «Зенита» Олег Дроздов вышел на поле.",
    ],
)
def test_titles_former_roles_and_posts_are_no_membership(parts, text):
    assert parts(text) == set()


def test_the_evidence_holds_body_and_members_whichever_comes_first(reading):
    text = "Кроме России, в ФСЭГ входят также Алжир, Боливия и Бруней."
    found = find_memberships(reading(text))
    assert {m.member for m in found} >= {"DZ", "BO", "BN"}
    assert {m.evidence for m in found} == {"ФСЭГ входят также Алжир, Боливия и Бруней"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Пётр Дроздов из Boston Bruins забил гол.",
            {("Пётр Дроздов", "Boston Bruins")},
        ),
        (
            "Вернулся республиканец Пётр Дроздов.",
            {("Пётр Дроздов", "Республиканская партия")},
        ),
        (
            "Вратарь польского «Леха» и сборной Литвы Пётр Дроздов отбил удар.",
            {("Пётр Дроздов", "Лех"), ("Пётр Дроздов", "сборная Литвы")},
        ),
        (
            "Выступая за «Енисей», Пётр Дроздов забросил десять шайб.",
            {("Пётр Дроздов", "Енисей")},
        ),
        (
            "Пётр Дроздов играл в Dallas Stars и Boston Bruins.",
            {("Пётр Дроздов", "Dallas Stars"), ("Пётр Дроздов", "Boston Bruins")},
        ),
        (
            "Пётр Дроздов входит в совет директоров банка «Восток».",
            {("Пётр Дроздов", "совет директоров банка «Восток»")},
        ),
        (
            "Суд освободил участницу группы «Вега» Анну Лебедь.",
            {("Анна Лебедь", "группа «Вега»")},
        ),
    ],
)
def test_who_plays_serves_or_sits_for_a_body_is_its_member(parts, text, expected):
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Исключили Петра Дроздова из «Единства».",
        "Победил гражданский демократ Пётр Дроздов.",
        "Республиканцы спорили с Петром Дроздовым.",
        "Пётр Дроздов вошёл в новый совет.",
    ],
)
def test_exclusion_other_parties_and_bare_bodies_give_no_membership(parts, text):
    assert parts(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Анна Вебер, — член бундестага.", {("Анна Вебер", "бундестаг")}),
        ("Чехия и Польша — члены НАТО.", {("CZ", "НАТО"), ("PL", "НАТО")}),
        (
            "В состав холдинга «Луч» входят завод «Север» и фабрика «Юг».",
            {("завод «Север»", "холдинг «Луч»"), ("фабрика «Юг»", "холдинг «Луч»")},
        ),
        (
            "В попечительский совет фонда «Луч» вошли Анна Вебер (США) и Глеб Зимин.",
            {
                ("Анна Вебер", "попечительский совет фонда «Луч»"),
                ("Глеб Зимин", "попечительский совет фонда «Луч»"),
            },
        ),
        ("Олег Рощин вернулся в «Спартак».", {("Олег Рощин", "Спартак")}),
        (
            "Олег Рощин родился в Твери. В 1994 году был принят в Союз писателей России.",
            {("Олег Рощин", "Союз писателей России")},
        ),
    ],
)
def test_members_may_stand_behind_a_dash_or_the_body(parts, text, expected):
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "member", "evidence"),
    [
        (
            "Членом ОДКБ с 1994 года является Армения.",
            "AM",
            "Членом ОДКБ с 1994 года является Армения",
        ),
        (
            "Членом партии «Заря» является Пётр Лыков.",
            "Пётр Лыков",
            "Членом партии «Заря» является Пётр Лыков",
        ),
    ],
)
def test_evidence_holds_both_names_whichever_stands_first(
    reading, text: str, member: str, evidence: str
):
    [found] = find_memberships(reading(text))
    assert (found.member, found.evidence) == (member, evidence)
