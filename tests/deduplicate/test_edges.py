import pytest

from tasks.deduplicate.align import Segment
from tasks.deduplicate.edges import trimmed
from tasks.deduplicate.tokens import WordedText, words_of

COPIED = "Областной совет утвердил смету на ремонт старого моста через широкую реку"


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ("Разницы нет. ", ". По словам жителей", COPIED),
        ("И так далее, ", ", сообщил он", f"далее, {COPIED}, сообщил"),
    ],
)
def test_stray_words_of_other_sentences_are_cut(before: str, after: str, kept: str):
    text = f"Мы видим: {before}{COPIED}{after} и гостей"
    words = words_of(text)
    first = len(words_of(f"Мы видим: {before}")) - 1
    last = len(words_of(f"Мы видим: {before}{COPIED}")) + 1
    one = WordedText(text, words)
    segment = trimmed(one, one, Segment(first, last, first, last, last - first))
    assert one.span(segment.a_first, segment.a_last) == kept
    assert segment.equal_words == len(words_of(kept))


def test_a_sentence_that_is_copied_whole_keeps_its_short_neighbours():
    text = f"Нет. {COPIED}. Да."
    one = WordedText(text, words_of(text))
    whole = Segment(0, len(one.words), 0, len(one.words), len(one.words))
    assert trimmed(one, one, whole) == whole
