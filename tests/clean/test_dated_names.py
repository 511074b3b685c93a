from datetime import date

from tasks.clean.dated_names import name_limits


def test_a_name_is_not_written_before_it_exists():
    limit = name_limits("Бойцы Росгвардии патрулируют Омск.")[0]
    assert not limit.allows(date(2016, 4, 4))
    assert limit.allows(date(2016, 4, 5))


def test_a_name_that_is_gone_is_not_written_long_after():
    limit = name_limits("Посол прилетел в Нур-Султан.")[0]
    assert limit.allows(date(2020, 1, 1))
    assert not limit.allows(date(2023, 1, 1))


def test_a_name_that_is_gone_may_be_told_of_as_past():
    limit = name_limits("Тогда посол жил в Нур-Султане.")[0]
    assert limit.allows(date(2023, 1, 1))


def test_other_words_have_no_limits():
    assert name_limits("Росгвардейская улица, Twitterа, султан.") == ()
