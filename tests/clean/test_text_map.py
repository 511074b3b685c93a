import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.text_map import KeptText, Removal, Stretch, raw_offset, text_maps
from tasks.russian.spans import Span


def removals_of(cuts: list[bool]) -> tuple[Removal, ...]:
    return tuple(Removal(i, i + 1, "test") for i, is_cut in enumerate(cuts) if is_cut)


def test_a_removal_leaves_two_stretches():
    kept = KeptText.whole("мост открыт").without((Removal(4, 5, "test"),))
    assert kept.text == "мостоткрыт"
    assert kept.stretches == (Stretch(0, 0, 4), Stretch(4, 5, 6))


def test_raw_spans_step_over_what_was_removed():
    kept = KeptText.whole("мост открыт").without((Removal(4, 5, "test"),))
    assert list(kept.raw_spans(2, 7)) == [Span(2, 4), Span(5, 8)]


def test_a_part_keeps_its_raw_offsets():
    part = KeptText.whole("мост\nоткрыт").part(5, 11)
    assert (part.text, part.stretches) == ("открыт", (Stretch(0, 5, 6),))


def test_characters_are_reworded_one_for_one():
    kept = KeptText.whole("в\u00a0мае")
    assert kept.reworded("в мае").stretches == kept.stretches
    with pytest.raises(ValueError, match="4 characters cannot stand for 5"):
        kept.reworded("вмае")


@given(st.lists(st.booleans(), max_size=30), st.lists(st.booleans(), max_size=30))
def test_removals_in_two_steps_keep_every_offset(first: list[bool], second: list[bool]):
    raw = "".join(chr(0x410 + i) for i in range(len(first)))
    kept = KeptText.whole(raw).without(removals_of(first))
    kept = kept.without(removals_of(second[: len(kept.text)]))
    maps = text_maps(kept, "article")
    assert [raw[raw_offset(maps, i)] for i in range(len(kept.text))] == list(kept.text)


@pytest.mark.parametrize("char", [-1, 4])
def test_an_offset_outside_of_the_text_is_an_error(char: int):
    with pytest.raises(IndexError):
        raw_offset(text_maps(KeptText.whole("мост"), "article"), char)
