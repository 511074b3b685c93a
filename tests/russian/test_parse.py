"""Parsed texts: what holds for any text, and the taggers beside slovnet's own."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from navec import Navec
from slovnet import NER, Morph, Syntax

from tasks.russian import models
from tasks.russian.dependencies import MAX_SENTENCE
from tasks.russian.parse import parse_texts
from tasks.russian.parsed import ParsedText, Sentence
from tasks.russian.tags import read

SEEDS = sorted(Path("seeds/articles").glob("*.txt"))
NEWS = 'Глава МИД Игорь Седов заявил: "Мы за мир". - Да, - сказал он.\nПотом уехал в г. Орёл.'


@cache
def parsed_seed(path: Path) -> ParsedText:
    return parse_texts([path.read_text(encoding="utf-8")])[0]


@cache
def stock(kind: type[NER | Morph | Syntax], name: str) -> NER | Morph | Syntax:
    vectors = Navec.load(models.folder() / models.NAVEC)
    return kind.load(models.folder() / "model" / f"slovnet_{name}_news_v1.tar").navec(vectors)


def words_of(parsed: ParsedText) -> list[list[str]]:
    return [[token.text for token in parsed.tokens_of(each)] for each in parsed.sentences]


@pytest.mark.parametrize("path", SEEDS)
def test_names_are_those_of_slovnet_over_the_whole_text(path: Path):
    parsed = parsed_seed(path)
    expected = [(each.start, each.stop, each.type) for each in stock(NER, "ner")(parsed.text).spans]
    found = [(name.start, name.stop, name.kind) for name in parsed.names]
    assert found == expected


@pytest.mark.parametrize("path", SEEDS)
def test_readings_are_those_of_slovnet_in_each_sentence(path: Path):
    parsed = parsed_seed(path)
    tagged = stock(Morph, "morph").map(words_of(parsed))
    expected = [read(token.tag) for each in tagged for token in each.tokens]
    for token, tag in zip(parsed.tokens, expected, strict=True):
        assert (token.pos, token.case, token.number, token.gender, token.tense) == (
            (tag.pos, tag.case, tag.number, tag.gender, tag.tense)
        )


@pytest.mark.parametrize("path", SEEDS)
def test_trees_are_those_of_slovnet_wherever_these_are_trees(path: Path):
    parsed = parsed_seed(path)
    trees = 0
    for sentence, markup in zip(
        parsed.sentences, stock(Syntax, "syntax").map(words_of(parsed)), strict=True
    ):
        expected = [(int(token.head_id) - 1, token.rel) for token in markup.tokens]
        if is_tree([head for head, _ in expected]):
            trees += 1
            assert arcs_of(parsed, sentence) == expected
    assert trees > len(parsed.sentences) / 2


def arcs_of(parsed: ParsedText, sentence: Sentence) -> list[tuple[int, str]]:
    """Head in the sentence, -1 for the root, and relation of each of its tokens."""
    return [
        (max(-1, token.head - sentence.first), token.rel) for token in parsed.tokens_of(sentence)
    ]


def is_tree(heads: list[int]) -> bool:
    """Whether each way up ends at the one root."""
    for node in range(len(heads)):
        seen = set()
        while node >= 0 and node not in seen:
            seen.add(node)
            node = heads[node]
        if node >= 0:
            return False
    return heads.count(-1) == 1


@settings(deadline=None)
@given(st.one_of(st.text(), st.text(alphabet=NEWS, max_size=200)))
def test_any_text_parses_into_parts_that_nest(text: str):
    parsed = parse_texts([text])[0]
    check(parsed)


@pytest.mark.parametrize("path", SEEDS)
def test_parts_nest_in_news(path: Path):
    check(parsed_seed(path))


def check(parsed: ParsedText) -> None:
    text = parsed.text
    for index, token in enumerate(parsed.tokens):
        sentence = parsed.sentences[token.sentence]
        assert token.index == index
        assert text[token.start : token.stop] == token.text
        assert sentence.start <= token.start < token.stop <= sentence.stop
        assert token.lemma
    for sentence in parsed.sentences:
        paragraph = parsed.paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start < sentence.stop <= paragraph.stop
        assert is_tree([head for head, _ in arcs_of(parsed, sentence)])
    for name in parsed.names:
        assert name.start == parsed.tokens[name.first].start
        assert name.stop == parsed.tokens[name.last - 1].stop
    for quotation in parsed.quotations:
        assert any(each.covers(quotation.outer) for each in parsed.paragraphs)
        assert quotation.outer.covers(quotation.inner)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.text(alphabet=NEWS, max_size=120), max_size=5))
def test_a_text_parses_the_same_alone_and_among_others(texts: list[str]):
    assert parse_texts(texts) == [parse_texts([text])[0] for text in texts]


def test_of_twin_heads_the_nearer_wins_whatever_else_is_parsed():
    twins = "за большой вклад в развитие театра, " * 6
    crowd = [NEWS * length for length in range(1, 9)]
    for parsed in (parse_texts([twins])[0], parse_texts([*crowd, twins])[-1]):
        adjectives = [token for token in parsed.tokens if token.text == "большой"]
        assert {token.head - token.index for token in adjectives[1:-1]} == {1}


def test_of_twin_roots_the_first_wins_whatever_else_is_parsed():
    twins = "за большой вклад в развитие театра, " * 6
    crowd = [NEWS * length for length in range(1, 9)]
    alone, *_ = parse_texts([twins])
    for size in (2, 5, 8):
        assert parse_texts([*crowd[:size], twins])[-1] == alone


def test_a_sentence_of_too_many_words_is_several():
    text = "вчера министр и посол говорили " * 200
    parsed = parse_texts([text])[0]
    assert [s.last - s.first for s in parsed.sentences] == [MAX_SENTENCE] * 3 + [100]
    assert [s.first for s in parsed.sentences[1:]] == [s.last for s in parsed.sentences[:-1]]
    assert len({s.paragraph for s in parsed.sentences}) == 1
    assert sum(token.head == -1 for token in parsed.tokens) == len(parsed.sentences)
    words = [text[s.start : s.stop].split() for s in parsed.sentences]
    assert [word for piece in words for word in piece] == text.split()


def test_a_sentence_of_the_most_words_is_one():
    text = "вчера министр и посол говорили " * (MAX_SENTENCE // 5)
    (sentence,) = parse_texts([text])[0].sentences
    assert sentence.last - sentence.first == MAX_SENTENCE


def test_many_texts_are_as_many_parsed_texts():
    texts = ["Визит начался."] * 3 + [""] + ["Он завершён."] * 2
    assert [each.text for each in parse_texts(texts)] == texts


def test_no_texts_are_no_parsed_texts():
    assert parse_texts([]) == []
