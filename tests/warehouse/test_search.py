"""Sentences and articles are found by any form of their words."""

from pathlib import Path

import pytest

from tasks.extract.search.index import index_of
from tasks.extract.search.words import words_of
from tasks.russian.parse import parse_texts
from tests.warehouse.newsroom import Query, Story, write_stage
from warehouse.candidate import Candidate
from warehouse.publish import publish

STORIES = {
    "bans": (
        "Союз северных портов ввёл санкции против Озёрного края. Край назвал их ошибкой.",
        "2014-03-01",
    ),
    "relief": ("Санкций больше нет. Союз портов их отменил.", "2016-05-02"),
    "fair": ("Ярмарка в Озёрном крае открылась в 2015 году.", "2015-06-03"),
}


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of three articles in two batches."""
    root = tmp_path_factory.mktemp("search")
    stories = [Story(name, text, day) for name, (text, day) in STORIES.items()]
    batches = [batch(root / "b1", *stories[:2]), batch(root / "b2", stories[2])]
    return publish(root / "warehouse", Candidate(batches=[[b] for b in batches])).catalog


def batch(folder: Path, *stories: Story) -> Path:
    """A batch of stories as the stages leave it, with its index."""
    parsed = parse_texts([story.text for story in stories])
    index = index_of([words_of(p, s.article_id) for p, s in zip(parsed, stories, strict=True)])
    rows = [row for story in stories for row in story.rows]
    return write_stage(folder, *rows, *index.sentences, *index.word_forms, *index.entries)


@pytest.mark.parametrize("words", ["санкции", "санкциями", "САНКЦИЯ", "«санкциям»"])
def test_a_sentence_is_found_by_any_form_of_a_word(words: str, catalog: Path, query: Query):
    assert query(catalog, "select title, sentence from search($1)", words) == [
        ("relief", "Санкций больше нет."),
        ("bans", "Союз северных портов ввёл санкции против Озёрного края."),
    ]


def test_all_words_stand_in_one_sentence(catalog: Path, query: Query):
    sql = "select title, start_char from search($1)"
    assert query(catalog, sql, "санкция Союза портов") == [("bans", 0)]
    assert query(catalog, sql, "ошибки края") == [("bans", 56)]


def test_words_that_mean_nothing_by_themselves_are_not_asked_for(catalog: Path, query: Query):
    sql = "select title from search($1)"
    assert query(catalog, sql, "ярмарки в Озерном") == [("fair",)]
    assert query(catalog, sql, "в") == []


def test_a_number_is_a_word(catalog: Path, query: Query):
    assert query(catalog, "select title from search('2015')") == [("fair",)]


@pytest.mark.parametrize("words", ["", " ", "«»", "трактор", "санкция трактора", "санкт"])
def test_what_no_sentence_has_is_not_found(words: str, catalog: Path, query: Query):
    assert query(catalog, "from search($1)", words) == []
    assert query(catalog, "from search_articles($1)", words) == []


def test_an_article_has_the_words_in_any_of_its_sentences(catalog: Path, query: Query):
    sql = "select title, n_sentences from search_articles($1)"
    assert query(catalog, sql, "санкциями портов") == [("relief", 2), ("bans", 1)]
    assert query(catalog, sql, "края") == [("fair", 1), ("bans", 2)]


def test_an_unknown_form_of_a_noun_is_no_form_of_a_verb(catalog: Path, query: Query):
    # ввёл is there, and no noun has its stem
    assert query(catalog, "from search('введами')") == []
