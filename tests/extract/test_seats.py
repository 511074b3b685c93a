"""Who comes to a seat by a noun: `поздравил с избранием`, `после назначения на пост`."""

import pytest

from tasks.extract.positions.positions import find_positions


@pytest.fixture(scope="module")
def ministers(reading):
    """A function from a text to the persons who hold a post of minister or president."""

    def found(text: str) -> list[str]:
        held = find_positions(reading(text, "2020-03-01"))
        return [p.person for p in held if p.title.startswith(("министр", "президент"))]

    return found


@pytest.mark.parametrize(
    "text",
    [
        "Глеб Зимин поздравил Анну Морель с избранием на пост президента Чили.",
        "Глеб Зимин направил письмо Анне Морель в связи с избранием на пост президента Чили.",
        "Глеб Зимин поблагодарил Анну Морель за работу на посту министра транспорта.",
        "Глеб Зимин поддержал назначение Анны Морель на должность министра культуры.",
        "После назначения на пост министра культуры Анна Морель переехала.",
        "Анна Морель получила назначение на пост министра культуры.",
        "Анна Морель заявила о своём уходе с поста министра культуры.",
    ],
)
def test_a_noun_gives_the_seat_to_whom_it_is_said_of(ministers, text):
    assert ministers(text) == ["Анна Морель"]


@pytest.mark.parametrize(
    "text",
    [
        "Глеб Зимин поддержал назначение на пост министра культуры своего помощника.",
        "Глеб Зимин объявил об увольнении с поста министра культуры.",
        "Глеб Зимин потребовал ухода с поста министра культуры.",
    ],
)
def test_who_speaks_of_a_seat_does_not_come_to_it(ministers, text):
    assert ministers(text) == []


def test_leaving_in_another_clause_does_not_make_a_new_post_former(reading):
    text = "Глава порта Глеб Зимин подал в отставку. Директором порта назначена Анна Морель."
    held = {p.person: p.as_of_edtf for p in find_positions(reading(text, "2020-03-01"))}
    assert held["Анна Морель"] == "2020-03-01"
