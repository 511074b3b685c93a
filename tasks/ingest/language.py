"""Is this text Russian? Told by its letters and its commonest small words."""

import re
from collections import Counter
from functools import cache

import seeds

# The head of a text tells its language.
SAMPLE_CHARACTERS = 20_000
# A Russian page may hold a good deal of Latin: names, links, tickers.
LEAST_CYRILLIC = 0.5
# Russian news spells foreign names in Russian letters, Қ or і stand in a quotation at most: 0.1 %
# in the worst of 953 Russian texts; Ukrainian, Belarusian, Serbian, Kazakh, Kyrgyz have over 5 %.
MOST_FOREIGN_LETTERS = 0.02
# ы and э, which Bulgarian lacks, are 2.2 % of Russian letters; the poorest of 950 Russian texts of
# 400 letters and more had 0.2 %, so words must speak too.
LEAST_OWN_LETTERS = 0.004
ENOUGH_LETTERS = 400
LEAST_FOREIGN_WORDS = 3

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
_OWN = frozenset("ыэ")


def not_russian(text: str) -> str | None:
    """What shows that a text is not Russian, e.g. `5.2 % of the letters are є і ї`, or None."""
    sample = text[:SAMPLE_CHARACTERS].lower()
    letters = Counter({c: n for c, n in Counter(sample).items() if c.isalpha()})
    total = letters.total()
    cyrillic = Counter({c: n for c, n in letters.items() if _CYRILLIC.match(c)})
    if not total:
        return "no letters"
    if cyrillic.total() < LEAST_CYRILLIC * total:
        return f"{_percent(cyrillic.total(), total)} of the letters are Cyrillic"
    return _foreign_letters(cyrillic) or _foreign_words(sample, cyrillic)


def _foreign_letters(cyrillic: Counter[str]) -> str | None:
    foreign = Counter({c: n for c, n in cyrillic.items() if c not in _RUSSIAN})
    if foreign.total() <= MOST_FOREIGN_LETTERS * cyrillic.total():
        return None
    commonest = " ".join(sorted(c for c, _ in foreign.most_common(3)))
    return f"{_percent(foreign.total(), cyrillic.total())} of the letters are {commonest}"


def _foreign_words(sample: str, cyrillic: Counter[str]) -> str | None:
    """Bulgarian has no letter that Russian lacks, but neither ы nor э, and words of its own."""
    own = sum(cyrillic[c] for c in _OWN)
    if cyrillic.total() < ENOUGH_LETTERS or own >= LEAST_OWN_LETTERS * cyrillic.total():
        return None
    words = [w for w in re.findall(r"[^\W\d_]+", sample) if w in _foreign_function_words()]
    if len(words) < LEAST_FOREIGN_WORDS:
        return None
    return f"hardly any letter ы or э, and the words {' '.join(sorted(set(words)))}"


@cache
def _foreign_function_words() -> frozenset[str]:
    return seeds.column("words/foreign_function_words", "word")


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %"
