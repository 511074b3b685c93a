"""Turns of dialogue. In a case the quoted pieces stand in brackets."""

import re

import pytest

from tasks.russian.parse import parse_texts


@pytest.mark.parametrize(
    "marked",
    [
        "- [Мы построим завод], - сказал министр. - [Он откроется в мае.]",
        "— [Минск — столица], — подчеркнул он, — [и мы этим гордимся.]",
        "- [Как вы оцениваете работу?] - спросил журналист.",
        "- [Нет], - тут же ответил он. Потом он уехал.",
        "- [Да], - министр улыбнулся и добавил: - [Мы готовы.]",
        "- [Это, конечно, важно, - но не главное.]",
        "– [Когда откроется завод?]",
        '- ["Заря" победила], - сказал тренер.',
    ],
)
def test_a_dash_leads_the_pieces_of_a_turn(marked: str):
    text = re.sub(r"[\[\]]", "", marked)
    found = [each for each in parse_texts([text])[0].quotations if each.mark == "dash"]
    assert [each.inner.of(text) for each in found] == re.findall(r"\[(.*?)\]", marked)
    assert all(each.depth == 0 for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "- развитие торговли;",
        "-20 градусов обещают синоптики",
        "Минск - столица, - сказал он.",
        "-",
        '- "Мы готовы", - сказал он.',
    ],
)
def test_items_numbers_and_quoted_turns_are_none(text: str):
    assert all(each.mark != "dash" for each in parse_texts([text])[0].quotations)
