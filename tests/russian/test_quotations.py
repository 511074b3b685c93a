"""Quoted stretches by their marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.russian.parsed import Quotation
from tasks.russian.quotations import marked, nested, role_of
from tasks.russian.spans import Span


def quotations(text: str) -> tuple[Quotation, ...]:
    return nested(marked(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('Он сказал: "Едем".', ["Едем"]),
        ("Фильм «Брат», роман „Дом“, песня “Река”.", ["Брат", "Дом", "Река"]),
        ('"Раз","Два"; ("Три")', ["Раз", "Два", "Три"]),
        ('Его "ястребом" звали, а не "голубем".', ["ястребом", "голубем"]),
        ('"Вам нужны "быстрые деньги" сейчас", - сказал он.', None),
        ("Он назвал это 'шуткой'.", ["шуткой"]),
        ("''Вечер'' и ''Утро''", ["Вечер", "Утро"]),
        ("«Ту-154» и «Боинг-737»", ["Ту-154", "Боинг-737"]),
        ('Сказал " Едем " и уехал', [" Едем "]),
        ('"... и вот"', ["... и вот"]),
        ('«Едем" - сказал он', ["Едем"]),
        ("»Едем«, сказал он", ["Едем"]),
    ],
)
def test_pairs_of_marks_enclose_what_is_quoted(text: str, inner: list[str] | None):
    found = quotations(text)
    expected = inner or ['Вам нужны "быстрые деньги" сейчас', "быстрые деньги"]
    assert [each.inner.of(text) for each in found] == expected
    assert {each.mark for each in found} == {"pair"}


@pytest.mark.parametrize(
    "text",
    [
        'Экран 17" стоит дорого',
        "Кот-д'Ивуар и О'Коннор",
        "Мода '90-х годов",
        "Текст без кавычек",
        'слово " слово',
    ],
)
def test_apostrophes_inches_and_stray_marks_quote_nothing(text: str):
    assert quotations(text) == ()


@pytest.mark.parametrize(
    ("text", "depths"),
    [
        ('"Завод "Луч" растёт", - сказал он', [0, 1]),
        ('"Завод "Луч""', [0, 1]),
        ("«Завод „Луч“ растёт» и «Банк»", [0, 1, 0]),
        ("«Один «два „три“» четыре»", [0, 1, 2]),
    ],
)
def test_identical_marks_nest_by_what_stands_beside_them(text: str, depths: list[int]):
    assert [each.depth for each in quotations(text)] == depths


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("ООО «Группа «Луч» построит завод", "«Группа «Луч»"),
        ("«Это построит «Луч», - сказал он. Потом уехал.", "«Это построит «Луч»"),
    ],
)
def test_one_mark_may_close_two_quotations(text: str, outer: str):
    assert [each.outer.of(text) for each in quotations(text)] == [outer, "«Луч»"]


def test_a_quotation_that_is_never_closed_runs_to_the_end():
    text = 'Добавил: "мы построим завод и дорогу.'
    (found,) = quotations(text)
    assert (found.mark, found.inner.of(text)) == ("orphan", "мы построим завод и дорогу.")


def test_a_quotation_that_is_never_opened_runs_from_the_start():
    text = 'Мы построим завод "Луч" и дорогу", - добавил он.'
    found = quotations(text)
    assert [(each.mark, each.inner.of(text)) for each in found] == [
        ("orphan", 'Мы построим завод "Луч" и дорогу'),
        ("pair", "Луч"),
    ]


def test_a_quotation_that_is_never_opened_begins_after_the_words_of_the_author():
    text = '"Построим", - сказал он. И дорогу тоже", - добавил он.'
    assert [each.inner.of(text) for each in quotations(text)] == ["Построим", "И дорогу тоже"]


def test_an_open_quotation_ends_with_the_one_around_it():
    text = "«Завод “Луч построим» в мае"
    assert [each.inner.of(text) for each in quotations(text)] == [
        "Завод “Луч построим",
        "Луч построим",
    ]


@pytest.mark.parametrize(
    ("left", "right", "role"),
    [
        (" ", "Е", "open"),
        ("й", ".", "close"),
        ("й", "Е", "either"),
        ("", "", "either"),
        ("(", "…", "open"),
        ("!", " ", "close"),
        (" ", ",", "either"),
    ],
)
def test_the_neighbours_of_a_mark_tell_what_it_does(left: str, right: str, role: str):
    assert role_of(left, right) == role


@given(st.text(alphabet="\"'«»“”„ а1,.-(", max_size=80))
def test_quotations_nest(text: str):
    found = quotations(text)
    assert [(each.outer.start, -each.outer.stop) for each in found] == sorted(
        (each.outer.start, -each.outer.stop) for each in found
    )
    around: list[Quotation] = []
    for each in found:
        assert each.outer.covers(each.inner)
        while around and around[-1].outer.stop <= each.outer.start:
            around.pop()
        assert not around or around[-1].outer.covers(each.outer)
        assert each.depth == len(around)
        around.append(each)


@pytest.mark.parametrize("unit", ['"', "« ", '" а', "а» ", "«« а» - ", "' а", "''", "«\"'"])
def test_each_mark_is_read_once(unit: str, monkeypatch: pytest.MonkeyPatch):
    reads = []
    monkeypatch.setattr(
        "tasks.russian.quotations.role_of", lambda *sides: reads.append(sides) or role_of(*sides)
    )
    quotations(unit * 20_000)
    assert len(reads) <= len(unit) * 20_000
