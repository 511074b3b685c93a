import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.deduplicate.utterances import agreement

SAID = "Новый мост через реку мы построим к осени, и дачники перестанут ждать парома"


def agree(one: str, other: str, *, is_same_day: bool = True) -> bool:
    return agreement(one, other, is_same_day) > 0


@pytest.mark.parametrize(
    "other",
    [
        "Новый мост через реку мы построим к осени, и дачники больше не станут ждать парома",
        "Новый мост через реку мы обязательно построим к осени, и дачники перестанут ждать парома",
        "мост через реку построят к осени, и дачники перестанут ждать парома",
        "Новый мост через реку мы построим к осени",
        "Мост через реку мы построим к концу осени, и дачники перестанут ждать парома",
        "Будет праздник. Новый мост через реку построим к осени, дачники перестанут ждать паром",
    ],
)
def test_wordings_of_one_saying_agree(other: str):
    assert agree(SAID, other, is_same_day=False)


@pytest.mark.parametrize(
    "other",
    [
        "Новый мост через реку обойдётся области дороже, чем парома ремонт и содержание",
        "К осени мы построим школу, и дачники перестанут возить детей в город через реку",
        "Парома дачники ждать перестанут, как только построим мост",
        "Новый мост через реку",
        "Мы построим школу",
        "",
    ],
)
def test_two_sayings_on_one_matter_do_not(other: str):
    assert not agree(SAID, other)


def test_a_common_turn_of_phrase_in_two_long_sayings_is_no_agreement():
    turn = "мы и впредь будем укреплять дружбу и сотрудничество между нашими народами"
    one = f"Спасибо за тёплый приём в вашей прекрасной столице и за хлеб с солью, {turn}"
    other = f"Торговля за год выросла вдвое, заводы получили заказы, а люди работу, {turn}"
    assert not agree(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Мы благодарны Казахстану за помощь и поддержку в трудные для страны дни",
            "Мы благодарны Армении за помощь и поддержку в трудные для страны дни",
        ),
        (
            "Рано утром мы приедем в Брест и встретимся там со всеми строителями",
            "Рано утром мы приедем в Гродно и встретимся там со всеми строителями",
        ),
    ],
)
def test_sayings_that_name_another_are_two(one: str, other: str):
    assert not agree(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "За сутки в области спасатели потушили 12 пожаров и вывели людей",
            "За сутки в области спасатели потушили 15 пожаров и вывели людей",
        ),
        (
            "Мы будем повышать налоги для малых предприятий в новом году",
            "Мы не будем повышать налоги для малых предприятий в новом году",
        ),
    ],
)
def test_another_figure_or_a_denial_is_a_wording_on_the_same_day_alone(one: str, other: str):
    assert agree(one, other, is_same_day=True)
    assert not agree(one, other, is_same_day=False)


def test_a_denial_at_the_edge_is_seen():
    one = "Не будем мы повышать налоги для малых предприятий в новом году"
    assert not agree(one, one.removeprefix("Не "), is_same_day=False)


def test_another_figure_beside_another_word_is_another_saying():
    exports = "В этом году вывоз товаров вырос на 5 процентов, и мы этим довольны"
    imports = "В этом году ввоз товаров вырос на 7 процентов, и мы этим довольны"
    assert not agree(exports, imports)


WORDS = st.lists(st.sampled_from([*SAID.lower().replace(",", "").split(), "не", "7"]), max_size=20)


@given(WORDS.map(" ".join), WORDS.map(" ".join), st.booleans())
def test_whether_two_agree_does_not_depend_on_which_comes_first(one: str, other: str, day: bool):  # noqa: FBT001
    assert agreement(one, other, day) == agreement(other, one, day)
