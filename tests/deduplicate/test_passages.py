from hypothesis import given
from hypothesis import strategies as st

from tasks.deduplicate.passages import passages_of
from tests.articles import article


def test_passages_are_paragraphs_without_blank_lines():
    passages = passages_of(article("a", "Первый абзац.\n\n \nВторой."))
    assert [(p.passage_no, p.text) for p in passages] == [(1, "Первый абзац."), (2, "Второй.")]


@given(st.text(alphabet="аб. \n", max_size=40))
def test_offsets_give_the_text_back_and_ids_differ(text: str):
    passages = passages_of(article("a", text))
    assert all(text[p.start_char : p.end_char] == p.text for p in passages)
    assert len({p.passage_id for p in passages}) == len(passages)
