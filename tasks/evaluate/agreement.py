"""When a slot of an extracted fact says the same as the reader's: names, dates, phrases, values.

The thresholds are those that two careful readers of one text were compared with.
"""

import re
from collections import Counter
from collections.abc import Iterable

from tasks.russian.morph import parses_of

# Share of lemmas that two forms of a name have in common where neither holds the other:
# `Министерство обороны РФ`, `Министерство обороны Российской Федерации`.
SAME_NAME = 0.67
SAME_PHRASE = 0.5
# Evidence may be a clause or the sentence around it.
SAME_PLACE = 0.25
WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
COUNTRY_CODE = re.compile("[A-Z]{2}")


def same_name(gold: str | None, found: str | None) -> bool:
    """Whether both name one entity: `Лукашенко` and `Александр Лукашенко`; codes must be equal."""
    if gold is None or found is None:
        return gold is found
    if COUNTRY_CODE.fullmatch(gold) or COUNTRY_CODE.fullmatch(found):
        return gold == found
    a, b = _lemmas(gold), _lemmas(found)
    return bool(a and b) and (a <= b or b <= a or _overlap(a, b) >= SAME_NAME)


def names_overlap(gold: Iterable[str] | None, found: Iterable[str] | None) -> float:
    """Share of names that both lists have, from 0 to 1; 1 for two empty lists."""
    wanted, left = list(gold or ()), list(found or ())
    n_names = len(wanted) + len(left)
    hits = 0
    for name in wanted:
        match = next((other for other in left if same_name(name, other)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return 2 * hits / n_names if n_names else 1.0


def same_date(gold: str | None, found: str | None) -> bool:
    """Whether an EDTF date agrees: null asks for nothing, X stands for any digit.

    A coarser date than the reader's is wrong.
    """
    if gold is None:
        return True
    return found is not None and bool(re.fullmatch(gold.replace("X", "[0-9X]"), found))


def same_phrase(gold: str | None, found: str | None, least: float = SAME_PHRASE) -> bool:
    """Whether at least this share of the lemmas of two phrases is the same."""
    return phrases_overlap(gold, found) >= least


def phrases_overlap(gold: str | None, found: str | None) -> float:
    """Share of distinct lemmas that two phrases have in common, from 0 to 1; 1 for two empty."""
    return _overlap(_lemmas(gold), _lemmas(found))


def words_overlap(gold: Iterable[str] | None, found: Iterable[str] | None) -> float:
    """Share of the very words that two lists of pieces have in common, from 0 to 1."""
    a, b = _words(gold), _words(found)
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


def same_value(gold: object, found: object) -> bool:
    """Whether two numbers are equal but for rounding; anything else must be equal."""
    if isinstance(gold, int | float) and isinstance(found, int | float):
        return abs(gold - found) <= 1e-6 * max(1.0, abs(gold))
    return gold == found


def _words(pieces: Iterable[str] | None) -> Counter[str]:
    return Counter(word for piece in pieces or () for word in WORD.findall(_plain(piece)))


def _lemmas(text: str | None) -> frozenset[str]:
    return frozenset(_lemma(word) for word in WORD.findall(_plain(text or "")))


def _lemma(word: str) -> str:
    return _plain(parses_of(word)[0].normal_form)


def _plain(text: str) -> str:
    return text.lower().replace("ё", "е")


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    if not a and not b:
        return 1.0
    return 2 * len(a & b) / (len(a) + len(b))
