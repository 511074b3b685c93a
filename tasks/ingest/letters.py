"""How Russian the letters of a text look: what tells a right decoding from a wrong one."""

import re
from collections import Counter
from functools import cache

import seeds

# Typographic signs of Russian news: they speak neither for nor against a reading.
_SIGNS = frozenset("«»„“”‘’‚‹›—–−…№§°•·×±€₽₸£¥©®™\u00a0\u00ad\u200b\u2009\u202f\ufeff\u0301")
# `уЛица`; `дл€`, `„то`, `‹укашенко`: a letter that another encoding shows as a sign
_BROKEN_WORD = re.compile(r"[а-яё](?=[А-ЯЁ€№‹„‚])|[€‹„‚“](?=[а-яё])")
_BROKEN_WORD_POINTS = -5.0
_STRANGE_CHARACTER_POINTS = -10.0


def russian_score(text: str) -> float | None:
    """The mean frequency, in percent, of the letters beyond ASCII; about 5.5 for Russian.

    A capital or a sign inside a word and a character that Russian news never has cost points. None
    where the text has no letter beyond ASCII.
    """
    shares = _shares()
    counts = Counter(char for char in text if char > "\x7f" and char not in _SIGNS)
    if not counts:
        return None
    points = sum(
        number * shares.get(char, _STRANGE_CHARACTER_POINTS) for char, number in counts.items()
    )
    points += _BROKEN_WORD_POINTS * len(_BROKEN_WORD.findall(text))
    return points / counts.total()


@cache
def _shares() -> dict[str, float]:
    small = {row["letter"]: float(row["share_pct"]) for row in seeds.rows("reference/letters")}
    return small | {letter.upper(): share for letter, share in small.items()}
