import pytest

from tasks.deduplicate.wordings import wording_differences

WHOLE = (
    "Мы вышли на миллиарды больше, чем ждали. Завод у нас узкопрофильный, и это видно. "
    "Север высоко ценит вашу помощь в дружбе между Югом и Севером."
)


@pytest.mark.parametrize(
    ("other", "difference"),
    [
        ("Мы вышли на миллиард и больше, чем ждали", "number: миллиарды | миллиард и"),
        ("Завод у нас широкопрофильный, и это видно", "prefix: узкопрофильный | широкопрофильный"),
        (
            "И это видно. Он высоко ценит вашу помощь в дружбе между Югом и Севером",
            "name: Север | Он",
        ),
        ("Завод у нас узкопрофильный, и это не видно", "negation:  | не"),
        ("Он высоко ценит вашу помощь в дружбе между Югом и Севером", "name: Север | Он"),
        (
            "Север высоко ценит вашу помощь в дружбе между Югом и Западом",
            "name: Севером | Западом",
        ),
        (
            "Не высоко ценит вашу помощь в дружбе между Югом и Севером",
            "negation: Север | Не",
        ),
    ],
)
def test_a_piece_of_a_quotation_is_aligned_with_the_whole(other: str, difference: str):
    assert [str(found) for found in wording_differences(WHOLE, other)] == [difference]


def test_a_short_saying_is_aligned_by_its_stems():
    found = wording_differences("Мост построим к осени", "Мост к осени построят")
    assert [str(difference) for difference in found]


@pytest.mark.parametrize("other", ["Завод у нас узкопрофильный, и это видно", WHOLE, "", "Иначе."])
def test_what_was_cut_or_is_equal_differs_in_nothing(other: str):
    assert wording_differences(WHOLE, other) == ()
