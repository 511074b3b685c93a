"""One act of speech that outlets report in wordings of their own."""

from pathlib import Path

import pytest

from flows.wordings import write_wordings
from tests.warehouse.newsroom import Story
from tests.warehouse.test_consolidation import consolidated, rows

SAID = "Новый мост через реку мы построим к осени, и дачники перестанут ждать парома"
LIKE = "К зиме мы построим и пристань, и мост через реку, чтобы дачники не ждали парома"
HEARD = "Новый мост через реку мы обязательно построим к осени, и дачники перестанут ждать парома"
SCHOOL = "Новую школу за рекой мы построим к осени, и дачники перестанут возить детей в город"


def quoted(name: str, published: str | None, *words: str, said: str | None = None) -> Story:
    """An article in which Вера Зорина says each of these words."""
    said_words = " ".join(f"«{w}», - сказала Вера Зорина." for w in words)
    story = Story(name, f"{name}. {said_words}", published)
    story.mention("Вера Зорина", "person")
    for words_ in words:
        story.says("Вера Зорина", words_, said_edtf=said)
    return story


def utterances(output: Path) -> list[list[str]]:
    """The wordings of each utterance that several articles report."""
    found: dict[str, list[str]] = {}
    for row in rows(output, "utterance_reports"):
        found.setdefault(row["utterance_id"], []).append(row["text"])
    return sorted(map(sorted, found.values()))


def test_a_saying_that_two_outlets_word_differently_is_one_utterance(tmp_path: Path):
    stories = [quoted("a", "2015-03-10", SAID), quoted("b", "2015-03-11", HEARD)]
    output = consolidated(tmp_path, *stories)
    assert utterances(output) == [sorted((SAID, HEARD))]
    (fact,) = rows(output, "facts")
    assert (fact["n_articles"], fact["n_independent"]) == (2, 2)


def test_what_differs_between_the_wordings_is_told(tmp_path: Path):
    stories = [quoted("a", "2015-03-10", SAID), quoted("b", "2015-03-11", HEARD)]
    output = consolidated(tmp_path, *stories)
    write_wordings(output)
    (row,) = rows(output, "utterance_differences")
    assert (row["type"], row["words"], row["other_words"]) == ("other", "", "обязательно")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (quoted("a", "2015-03-10", SAID), quoted("b", "2015-03-10", SCHOOL)),
        (quoted("a", "2015-03-10", SAID), quoted("b", "2015-03-10", LIKE)),
        (quoted("a", "2015-03-10", SAID), quoted("b", "2015-03-16", HEARD)),
        (quoted("a", "2015-03-10", SAID), quoted("b", None, HEARD)),
        (
            quoted("a", "2015-03-10", SAID, said="2015-03-09"),
            quoted("b", "2015-03-10", HEARD, said="2015-03-10"),
        ),
    ],
    ids=["another matter", "other words", "another week", "undated", "said on other days"],
)
def test_two_sayings_of_one_speaker_stay_two(one: Story, other: Story, tmp_path: Path):
    assert not utterances(consolidated(tmp_path, one, other))


def test_undated_reports_of_what_was_said_on_one_day_are_one_utterance(tmp_path: Path):
    stories = [quoted(n, None, w, said="2015-03-09") for n, w in (("a", SAID), ("b", HEARD))]
    assert utterances(consolidated(tmp_path, *stories)) == [sorted((SAID, HEARD))]


def test_words_of_two_speakers_stay_two(tmp_path: Path):
    other = Story("b", f"«{HEARD}», - сказал Иван Петров.", "2015-03-10")
    other.mention("Иван Петров", "person")
    other.says("Иван Петров", HEARD)
    assert not utterances(consolidated(tmp_path, quoted("a", "2015-03-10", SAID), other))


def test_like_sayings_of_one_article_stay_two_and_another_report_joins_the_more_alike(
    tmp_path: Path,
):
    both = quoted("a", "2015-03-10", SAID, SAID.replace("мост", "причал"))
    output = consolidated(tmp_path, both, quoted("b", "2015-03-10", HEARD))
    assert utterances(output) == [sorted((SAID, HEARD))]
