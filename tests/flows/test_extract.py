"""An article that cannot be read is set aside; those beside it are read."""

from dataclasses import replace

import pytest

from flows.stages import extract
from tasks.extract.claims import Claims
from tasks.records import Article, Reject
from tests.warehouse.newsroom import Story

TEXTS = {
    "good": "Министр экономики Иван Петров заявил, что завод построят.",
    "bad": "Этот текст никто не прочтёт.",
    "other": "Президент Пётр Иванов встретился с премьер-министром Олегом Сидоровым.",
}


def articles() -> list[Article]:
    stories = [Story(name, text, "2015-03-10") for name, text in TEXTS.items()]
    return [row for story in stories for row in story.rows if isinstance(row, Article)]


def kinds(results: list[Claims | Reject]) -> list[type]:
    return [type(result) for result in results]


def test_an_article_that_the_parser_fails_at_is_the_only_one_set_aside(monkeypatch):
    parse = extract.parse_texts

    def failing(texts):
        if TEXTS["bad"] in texts:
            raise ValueError("too long a word")
        return parse(texts)

    monkeypatch.setattr(extract, "parse_texts", failing)
    results = list(extract.read_articles(articles(), {}))
    assert kinds(results) == [Claims, Reject, Claims]
    assert results[1].detail == "part 1: ValueError: too long a word"
    monkeypatch.undo()
    whole = list(extract.read_articles(articles(), {}))
    assert (results[0], results[2]) == (whole[0], whole[2])


def test_an_article_that_an_extractor_fails_at_is_the_only_one_set_aside(monkeypatch):
    read = extract.extract_claims
    bad = articles()[1].article_id

    def failing(parsed, article_id, published):
        if article_id == bad:
            raise RecursionError("deep")
        return read(parsed, article_id, published)

    monkeypatch.setattr(extract, "extract_claims", failing)
    results = list(extract.read_articles(articles(), {}))
    assert kinds(results) == [Claims, Reject, Claims]
    assert results[1] == replace(results[1], stage="extract", reason="failed")


@pytest.mark.parametrize("together", [1, 2, 32])
def test_articles_read_together_are_read_as_alone(monkeypatch, together: int):
    monkeypatch.setattr(extract, "PARSED_TOGETHER", together)
    results = list(extract.read_articles(articles(), {}))
    monkeypatch.undo()
    assert results == list(extract.read_articles(articles(), {}))
