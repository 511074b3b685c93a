"""Ways round the tree of a sentence."""

from pathlib import Path

import pytest

from tasks.russian.parse import parse_texts
from tasks.russian.parsed import ParsedText
from tasks.russian.syntax import (
    children,
    clause_head,
    clause_of,
    descendants,
    noun_phrase,
    subject_of,
    subtree,
)

SEED = parse_texts([next(iter(sorted(Path("seeds/articles").glob("*.txt")))).read_text("utf-8")])[0]


def place(parsed: ParsedText, word: str) -> int:
    return next(token.index for token in parsed.tokens if token.text == word)


def text_of(parsed: ParsedText, span: tuple[int, int]) -> str:
    first, last = span
    return parsed.text[parsed.tokens[first].start : parsed.tokens[last - 1].stop]


def test_children_hang_on_their_head_and_each_token_is_a_child_once():
    below = [child for token in SEED.tokens for child in children(SEED, token.index)]
    roots = [token.index for token in SEED.tokens if token.head == -1]
    assert sorted(below + roots) == list(range(len(SEED.tokens)))
    assert all(
        SEED.tokens[child].head == token.index
        for token in SEED.tokens
        for child in children(SEED, token.index)
    )


def test_children_are_chosen_by_relation():
    verb = place(SEED, "заявили")
    assert [SEED.tokens[each].rel for each in children(SEED, verb, "nsubj")] == ["nsubj"]
    assert children(SEED, verb, "vocative") == ()


def test_subtrees_nest_and_phrases_lie_inside_them():
    for token in SEED.tokens:
        first, last = subtree(SEED, token.index)
        assert first <= token.index < last
        assert set(descendants(SEED, token.index)) <= set(range(first, last))
        phrase_first, phrase_last = noun_phrase(SEED, token.index)
        assert first <= phrase_first <= token.index < phrase_last <= last


@pytest.mark.parametrize(
    ("sentence", "head", "phrase"),
    [
        (
            "Он встретил нового министра культуры и спорта Литвы, который приехал в мае.",
            "министра",
            "нового министра культуры и спорта Литвы",
        ),
        ("Министр и посол подписали договор.", "Министр", "Министр"),
        ("Они говорили с концерном «Луч» весной.", "концерном", "концерном «Луч»"),
        (
            "Страны подписали соглашение о поставках газа.",
            "соглашение",
            "соглашение о поставках газа",
        ),
        ("Он сообщил о росте экспорта, но не уехал.", "росте", "росте экспорта"),
    ],
)
def test_a_noun_phrase_ends_where_another_clause_begins(sentence: str, head: str, phrase: str):
    parsed = parse_texts([sentence])[0]
    assert text_of(parsed, noun_phrase(parsed, place(parsed, head))) == phrase


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("Министр приехал и заявил о росте.", "заявил", "Министр"),
        ("Министр заявил, что цены упали.", "упали", "цены"),
        ("Совет решил закрыть завод.", "закрыть", "Совет"),
        ("Завод закрыт рабочими.", "закрыт", "Завод"),
        ("Сообщили о росте цен.", "Сообщили", None),
    ],
)
def test_a_verb_has_its_own_subject_or_shares_one(sentence: str, verb: str, subject: str | None):
    parsed = parse_texts([sentence])[0]
    found = subject_of(parsed, place(parsed, verb))
    assert (None if found is None else parsed.tokens[found].text) == subject


@pytest.mark.parametrize(
    ("sentence", "word", "clause"),
    [
        ("Министр заявил, что цены упали.", "цены", "что цены упали"),
        ("Министр заявил, что цены упали.", "Министр", "Министр заявил"),
        (
            "Завод, который закрыли весной, продан.",
            "Завод",
            "Завод, который закрыли весной, продан",
        ),
        ("Завод, который закрыли весной, продан.", "весной", "который закрыли весной"),
    ],
)
def test_a_clause_is_what_hangs_on_its_verb(sentence: str, word: str, clause: str):
    parsed = parse_texts([sentence])[0]
    assert text_of(parsed, clause_of(parsed, place(parsed, word))) == clause


def test_each_token_stands_in_the_clause_of_its_head():
    for token in SEED.tokens:
        head = clause_head(SEED, token.index)
        assert clause_head(SEED, head) == head
