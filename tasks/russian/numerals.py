"""The words of numbers by kind, how numerals are built of them, and what a numeral is worth."""

import re

from seeds import rows
from tasks.russian.shorthand import Entry, Lexicon, Words

DIGIT_KINDS = ("short", "triple", "zero_triple", "triple_decimal", "long", "decimal", "rank_digits")
LONGEST = 15  # digits that a float holds exactly; longer ones are codes
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}|(?:,[0-9]{3}){2,}|(?:\.[0-9]{3}){2,})")
_DECIMAL = re.compile(r"([0-9]+)[.,]([0-9]+)")


def read_digits(word: str) -> Entry:
    """Kind and value of digits: `922`, `52,1`, `25.000`, `3-е`; dates and codes have none."""
    if len(word) > LONGEST:
        return "", 0
    if word.isdecimal():
        return _read_whole(word)
    if _THOUSANDS.fullmatch(word):
        return "long", float(re.sub("[.,]", "", word))
    decimal = _DECIMAL.fullmatch(word)
    if decimal:
        kind = "triple_decimal" if len(decimal[1]) == 3 else "decimal"
        return kind, float(f"{decimal[1]}.{decimal[2]}")
    number, _, ending = word.partition("-")
    return ("rank_digits", float(number)) if ending[:1].isalpha() else ("", 0)


def _read_whole(word: str) -> Entry:
    if len(word) == 3:
        return "zero_triple" if word[0] == "0" else "triple", float(word)
    if word[0] == "0" and len(word) > 1:
        return "", 0
    return "short" if len(word) < 3 else "long", float(word)


LEXICON = Lexicon(
    ((row["word"], row["kind"], float(row["value"] or 0)) for row in rows("words/quantity_words")),
    read_digits,
    DIGIT_KINDS,
)

# 922 774; 1 234,5; 15; 2000; 52,1
DIGITS = (
    "((short|triple)(triple|zero_triple)*(triple|zero_triple|triple_decimal)"
    "|short|triple|long|decimal|triple_decimal)"
)
# двести тридцать пять; двенадцать; шестеро; полтора
WORDS = "(hundred (ten (unit|one)?|teen|unit|one)?|ten (unit|one)?|teen|unit|one|collective|sesqui)"
NUMERAL = f"({DIGITS}|{WORDS})"
SCALE = "(multiplier|plural|plural_or_genitive|short_multiplier)"
# два с половиной миллиона; 15 тысяч 386; десятки тысяч; тысяча двести; полмиллиона
CARDINAL = (
    f"({NUMERAL} (from (half|fraction|odd))? "
    f"({SCALE}{{1,2}} ({NUMERAL} {SCALE})? (short|triple|{WORDS})?)?"
    f"|several? {SCALE}{{1,2}} {WORDS}?|whole)"
)
# половина; две трети; пять шестых; одна пятая
FRACTION = "(half|fraction_adverb|fraction|unit (fraction|denominator)|one ordinal)"

DIGIT_SIGNS = LEXICON.signs_of(" ".join(DIGIT_KINDS))
_SCALE_SIGNS = LEXICON.signs_of("multiplier plural plural_or_genitive short_multiplier")
_MORE_SIGNS = LEXICON.signs_of("several odd")
_MANY_SIGNS = LEXICON.signs_of("plural plural_or_genitive")
_COUNTED = LEXICON.signs_of(
    "unit one teen ten hundred collective sesqui whole half fraction denominator ordinal"
)
# Before a numeral these add (`тысяча двести`), other forms multiply (`тысяч двадцать`).
_ADDING = frozenset(("тысяча", "тысячу", "миллион", "миллиард", "триллион", "сотня", "сотню"))


def value_of(words: Words, first: int, last: int) -> float:
    """The number that words `first` to `last` (exclusive) give."""
    if is_inverted(words, first, last):
        scales = next(i for i in range(first, last) if words.signs[i] not in _SCALE_SIGNS)
        return value_of(words, scales, last) * value_of(words, first, scales)
    total, current = 0.0, 0.0
    for i in range(first, last):
        sign, value = words.signs[i], LEXICON.value(words.cut.texts[i])
        if sign in _SCALE_SIGNS:
            current = (current or 1) * value
            if i + 1 == last or words.signs[i + 1] not in _SCALE_SIGNS:
                total, current = total + current, 0.0
        elif sign in DIGIT_SIGNS:
            is_group = i > first and words.signs[i - 1] in DIGIT_SIGNS
            current = current * 1000 + value if is_group else current + value
        elif sign in _COUNTED:
            current += value
    return round(total + current, 6)


def fraction_of(words: Words, first: int, last: int) -> float:
    """`половина` is .5, `две трети` 2/3, `пять шестых` 5/6, `одна пятая` 1/5."""
    values = [LEXICON.value(text) for text in words.cut.texts[first:last]]
    if len(values) == 1:
        return values[0]
    count, part = values
    return round(count * part if part < 1 else count / part, 6)


def scale_of(words: Words, first: int, last: int) -> float:
    """By what a numeral's last words multiply: 1000 in `5 тысяч`, 1 where nothing does."""
    scale = 1.0
    for i in range(last - 1, first - 1, -1):
        if words.signs[i] not in _SCALE_SIGNS:
            break
        scale *= LEXICON.value(words.cut.texts[i])
    return scale


def is_inverted(words: Words, first: int, last: int) -> bool:
    """`тысяч двадцать`, `десятка два`: the numeral stands behind, so the number is rough."""
    signs = words.signs[first:last]
    if len(signs) < 2 or signs[0] not in _SCALE_SIGNS or signs[-1] in _SCALE_SIGNS:
        return False
    return words.cut.texts[first] not in _ADDING


def is_exceeded(words: Words, first: int, last: int) -> bool:
    """`тысячи`, `несколько сотен`, `20 с лишним тысяч`: more than the words say."""
    if not _MORE_SIGNS.isdisjoint(words.signs[first:last]):
        return True
    return words.signs[first] in _MANY_SIGNS and not is_inverted(words, first, last)
