"""Paragraphs, sentences and tokens. In a case bars stand where the text is cut."""

from itertools import chain, pairwise
from pathlib import Path

import pytest
import razdel
from hypothesis import given
from hypothesis import strategies as st

from tasks.russian.segments import paragraphs, sentences, tokens
from tasks.russian.spans import Span

SEEDS = [path.read_text(encoding="utf-8") for path in Path("seeds/articles").glob("*.txt")]


def whole(text: str) -> Span:
    return Span(0, len(text))


@pytest.mark.parametrize("text", SEEDS)
def test_sentences_are_those_of_razdel_in_each_paragraph(text: str):
    for paragraph in paragraphs(text):
        expected = [
            Span(paragraph.start + each.start, paragraph.start + each.stop)
            for each in razdel.sentenize(paragraph.of(text))
        ]
        assert sentences(text, paragraph) == expected


@pytest.mark.parametrize("text", SEEDS)
def test_tokens_are_those_of_razdel_in_each_run_without_blanks(text: str):
    _, _, found = tokens(text, whole(text))
    runs = (razdel.tokenize(run) for run in text.split())
    assert found == [token.text for token in chain.from_iterable(runs)]


@pytest.mark.parametrize(
    "marked",
    [
        "Визит начался в мае.|Он продлится три дня.",
        "Об этом сообщил А. Б. Петров из г. Минска.",
        'Он сказал: "Едем!"|Потом уехал.',
        "Рост составил 3,5 млрд. рублей в год.",
    ],
)
def test_sentences_are_cut_at_the_bars(marked: str):
    text = marked.replace("|", " ")
    assert [each.of(text) for each in sentences(text, whole(text))] == marked.split("|")


@pytest.mark.parametrize(
    "marked",
    [
        "в|2010|,|2011|и|2012|годах",
        "премьер-министр|уехал",
        "цена|3,5|млрд",
        "Минск|-|столица",
        "ООО|«|Рога|»|,|что",
    ],
)
def test_tokens_are_cut_at_the_bars(marked: str):
    text = marked.replace("|,", ",").replace("«|", "«").replace("|»", "»").replace("|", " ")
    assert tokens(text, whole(text))[2] == marked.split("|")


def test_paragraphs_end_at_any_line_break_and_blank_ones_are_left_out():
    text = "раз\r\n \nдва\u2028три\n"
    assert [each.of(text) for each in paragraphs(text)] == ["раз", "два", "три"]


@given(st.text())
def test_nothing_but_blanks_is_left_out(text: str):
    pieces = [
        text[start:stop]
        for paragraph in paragraphs(text)
        for sentence in sentences(text, paragraph)
        for start, stop, _ in zip(*tokens(text, sentence), strict=True)
    ]
    assert "".join(pieces) == "".join(text.split())


@given(st.text(alphabet=' "«».!?а1', max_size=60))
def test_sentences_follow_one_another_without_blanks_at_their_edges(text: str):
    found = sentences(text, whole(text))
    assert all(each.of(text) == each.of(text).strip() != "" for each in found)
    assert all(left.stop <= right.start for left, right in pairwise(found))
