"""Words around a number that say how the true one lies to it: `около`, `не менее`, `и больше`."""

import re

from seeds import column
from tasks.records import Operator
from tasks.russian.numerals import LEXICON
from tasks.russian.shorthand import Words

# Words looked at before a number: the longest hedge has five, a currency sign two more.
REACH = 7
# Words looked at before `до` for a change that ends there.
REACH_OF_CHANGE = 8
MONEY = "(currency_code? currency|currency_code)?"

# Only behind `чем` and `почти` may a preposition part hedge and number: `больше на 5` compares.
INTO = "(in|on|behind|towards|out_of)?"
# What stands before a number, a longer reading before a shorter one.
BEFORE: tuple[tuple[str, Operator], ...] = (
    (f"not (more|exceed) (than {INTO})?", "<="),  # не более чем 5, не превысит 5
    (f"not less (than {INTO})?", ">="),  # не менее чем на 5
    (f"slightly? more (than {INTO})?", ">"),  # чуть больше 5, более чем в 5
    (f"slightly? less (than {INTO})?", "<"),  # менее чем 5
    ("exceed (mark in?)?|pass behind (mark in?)?", ">"),  # превысил отметку в 5
    (f"about ({INTO}|up_to)|close towards|in region", "~"),  # около 5, почти на 5, близко к 5
    (f"as? minimum would? {INTO}|by lesser measure {INTO}", ">="),  # как минимум 5
    ("as? maximum up_to?", "<="),  # максимум 5, вплоть до 5
    ("up_to", "<="),  # до 5
)
AFTER: tuple[tuple[str, Operator], ...] = (
    ("and slightly? more|plus (?!short|triple|long)", ">="),  # миллиард и больше, 18+
    ("and less", "<="),  # 5 и менее
    ("from odd", ">"),  # 20 с лишним
)


def _choices(table: tuple[tuple[str, Operator], ...]) -> str:
    return "|".join(f"({LEXICON.pattern(f'({source})')})" for source, _ in table)


_BEFORE = re.compile(f"(?:{_choices(BEFORE)}){LEXICON.pattern(MONEY)}$")
_AFTER = re.compile(_choices(AFTER))
_UP_TO = LEXICON.signs["up_to"]
CHANGES = tuple(sorted(column("words/change_stems", "stem")))
_ENDS = frozenset(".!?;\n")


def hedge_before(words: Words, first: int) -> tuple[Operator, int] | None:
    """The operator before word `first` and the word it begins at."""
    window = max(first - REACH, 0)
    found = _BEFORE.search(words.signs[window:first])
    if found is None:
        return None
    start = window + found.start()
    operator = BEFORE[(found.lastindex or 1) - 1][1]
    if words.signs[start] == _UP_TO and _ends_change(words, start):
        return "=", start
    return operator, start


def hedge_after(words: Words, last: int) -> tuple[Operator, int] | None:
    """The operator behind a number that ends before word `last`, and the word after it."""
    found = _AFTER.match(words.signs, last)
    return (AFTER[(found.lastindex or 1) - 1][1], found.end()) if found else None


def _ends_change(words: Words, at: int) -> bool:
    """`вырос до 7%`, `с 5 до 7%`: the level that is reached, no upper bound."""
    texts = words.cut.texts
    for i in range(at - 1, max(at - 1 - REACH_OF_CHANGE, -1), -1):
        if texts[i] in _ENDS:
            return False
        if texts[i].startswith(CHANGES) or (
            texts[i] in ("с", "со") and texts[i + 1][0].isdecimal()
        ):
            return True
    return False
