from hypothesis import given
from hypothesis import strategies as st

from tasks.russian.shorthand import NOTHING, Lexicon, cut, lower

LEXICON = Lexicon(
    [("в", "in", 0), ("мае", "month", 5), ("прошлого", "last", 0), ("года", "year_word", 0)],
    lambda word: ("number", float(len(word))),
    ("number",),
)


def kinds(text: str) -> list[str]:
    names = {sign: kind for kind, sign in LEXICON.signs.items()} | {NOTHING: NOTHING}
    return [names[sign] for sign in LEXICON.read(text).signs]


def test_each_word_has_the_sign_of_its_kind():
    assert kinds("Умер в мае прошлого года.") == ["_", "in", "month", "last", "year_word", "_"]


def test_a_number_in_a_name_has_no_kind():
    assert kinds("Ту-154 и 154") == ["_", "_", "_", "_", "number"]


def test_dates_and_times_are_one_word():
    assert cut("в 18:30 14.05.2012, 2012-05-14").texts == (
        *("в", "18:30", "14.05.2012", ",", "2012-05-14"),
    )


def test_a_pattern_names_kinds():
    runs = LEXICON.runs_with("month")
    words = LEXICON.read("в доме, в мае прошлого года")
    assert [found.span() for found in runs.finditer(words.signs)] == [(3, 7)]


def test_words_inside_spans_lose_their_kind():
    words = LEXICON.read("в мае прошлого года").without([(2, 5)])
    assert words.signs[1] == NOTHING
    assert NOTHING not in words.signs[:1] + words.signs[2:]


@given(st.text())
def test_small_letters_keep_every_offset(text: str):
    assert len(lower(text)) == len(text)


@given(st.text())
def test_words_stand_where_they_say(text: str):
    words, low = cut(text), lower(text)
    for word, start, stop in zip(words.texts, words.starts, words.stops, strict=True):
        assert low[start:stop] == word
