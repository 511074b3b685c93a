"""Ages written in words: `сорокатрёхлетняя`."""

import re

_TENS = {
    "двадцати": 20, "тридцати": 30, "сорока": 40, "пятидесяти": 50, "шестидесяти": 60,
    "семидесяти": 70, "восьмидесяти": 80, "девяносто": 90, "сто": 100,
}  # fmt: skip
_UNITS = {
    "одно": 1, "двух": 2, "трех": 3, "четырех": 4, "пяти": 5, "шести": 6, "семи": 7,
    "восьми": 8, "девяти": 9, "десяти": 10, "одиннадцати": 11, "двенадцати": 12,
    "тринадцати": 13, "четырнадцати": 14, "пятнадцати": 15, "шестнадцати": 16,
    "семнадцати": 17, "восемнадцати": 18, "девятнадцати": 19,
}  # fmt: skip
# `пятилетний` is of a plan or a term as often as of a child.
_LEAST = 14
_AGE = re.compile(
    f"(?P<tens>{'|'.join(_TENS)})?(?P<units>{'|'.join(_UNITS)})?летн(?!и[еюя]$)[а-я]+"
)


def spelled_age(low: str) -> int | None:
    """The years of a word in small letters, `е` for `ё`; None where it is none, or a child's."""
    match = _AGE.fullmatch(low) if "летн" in low else None
    if match is None:
        return None
    age = _TENS.get(match["tens"], 0) + _UNITS.get(match["units"], 0)
    return age if age >= _LEAST else None
