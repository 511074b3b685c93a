import itertools

import pytest

from tasks.ingest.letters import russian_score
from tasks.ingest.mojibake import LEAST_SCORE

SENTENCE = "Министр транспорта открыл в Вологде новый мост через реку и поблагодарил строителей."
ENCODINGS = ("cp1251", "koi8-r", "cp866", "iso8859-5")


def test_russian_scores_above_the_threshold():
    assert (russian_score(SENTENCE) or 0.0) > LEAST_SCORE


@pytest.mark.parametrize(("really", "read_as"), [*itertools.permutations(ENCODINGS, 2)])
def test_russian_read_in_a_wrong_encoding_scores_below(really: str, read_as: str):
    wrong = SENTENCE.encode(really).decode(read_as, errors="replace")
    assert (russian_score(wrong) or 0.0) < LEAST_SCORE


def test_a_letter_shown_as_a_sign_costs_points():
    assert (russian_score("для моря") or 0.0) > (russian_score("дл€ мор€") or 0.0)


def test_ascii_has_no_score():
    assert russian_score("The bridge was opened, 2019.") is None


def test_quotation_marks_and_dashes_speak_neither_way():
    assert russian_score("мост") == russian_score("«мост» — №")
