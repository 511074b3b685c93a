"""The list of event words names only roles and conditions that the code has."""

from tasks.extract.events.conditions import CONDITIONS
from tasks.extract.events.events import find_events
from tasks.extract.events.frames import IMPLIED, ROLES
from tasks.extract.events.words import triggers

WORDS = [word for words in triggers().values() for word in words]


def test_roles_of_all_words_are_known():
    assert {role for word in WORDS for role in word.frame} <= {*ROLES, *IMPLIED}


def test_conditions_of_all_words_are_known():
    assert {need for word in WORDS for need in word.needs} <= CONDITIONS.keys()


def test_to_get_to_know_somebody_is_no_meeting(reading):
    assert find_events(reading("Иван Котов начал знакомиться с Петром Рыжовым.", None)) == ()


def test_to_come_across_somebody_is_a_meeting(reading):
    (event,) = find_events(reading("Иван Котов пересёкся с Петром Рыжовым в Риге.", None))
    assert (event.type, event.participants) == ("meeting", ("Иван Котов", "Пётр Рыжов"))
