"""The index of an article's words, beside a walk over all of them."""

import pytest

from tasks.russian.parse import parse_texts
from tasks.russian.parsed import ParsedText

TEXT = "Посол прибыл в Брест. В Бресте посла встретил мэр, а не министр."


@pytest.fixture(scope="module")
def parsed() -> ParsedText:
    return parse_texts([TEXT])[0]


@pytest.mark.parametrize("listed", [{"посол"}, {"посол", "мэр", "в"}, {"завод"}, set()])
def test_words_of_listed_lemmas_come_in_the_order_of_the_text(parsed: ParsedText, listed: set[str]):
    found = parsed.words.with_lemmas(listed)
    assert list(found) == [token for token in parsed.tokens if token.lemma in listed]


def test_written_words_are_told_apart_by_their_letters(parsed: ParsedText):
    assert [token.index for token in parsed.words.written({"в"})] == [2]
    assert [token.text for token in parsed.words.written({"в", "В"})] == ["в", "В"]


def test_a_part_of_speech_that_the_text_lacks_has_no_words(parsed: ParsedText):
    assert not parsed.words.by_part["INTJ"]
    assert {token.text for token in parsed.words.by_part["ADP"]} == {"в", "В"}
