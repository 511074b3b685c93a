"""The noun of what a verb says."""

import pytest

from tasks.russian.verbal_nouns import verbal_noun

NOUNS = [
    ("назначить", "назначение"),
    ("уволить", "увольнение"),
    ("отменить", "отмена"),
    ("наградить", "награждение"),
    ("подписать", "подписание"),
    ("мочь", ""),
]


@pytest.mark.parametrize(("verb", "noun"), NOUNS)
def test_the_noun_of_a_verb_is_one_that_the_dictionary_knows(verb: str, noun: str) -> None:
    assert verbal_noun(verb) == noun
