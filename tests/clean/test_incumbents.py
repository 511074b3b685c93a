import pytest

from tasks.clean.incumbents import named_terms


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("визит президента России Дмитрия Медведева", [(2008, 2012)]),
        ("премьер-министр РФ Дмитрий Медведев", [(2012, 2020)]),
        ("с канцлером Германии Ангелой Меркель", [(2005, 2021)]),
        ("премьер-министру Италии Берлускони", [(2001, 2006), (2008, 2011)]),
    ],
)
def test_an_office_and_a_surname_give_the_terms(text: str, years: list[tuple[int, int]]):
    assert [[(t.start.year, t.end.year) for t in terms] for terms in named_terms(text)] == [years]


@pytest.mark.parametrize(
    "text",
    [
        "бывший президент США Барак Обама",
        "экс-президент США Барак Обама",
        "Барак Обама посетил завод",
        "президент компании, а Обама молчал",
        "президент компании Пётр Лидов",
    ],
)
def test_former_holders_and_strangers_give_nothing(text: str):
    assert named_terms(text) == ()
