"""Names of persons in the nominative: which gender and case fit all the words best."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from pymorphy3.analyzer import Parse

from seeds import rows
from tasks.russian.morph import CASES, GENDERS, MEMO, parses_of
from tasks.russian.spelling import in_letters_of

VOWELS = "аеёиоуыэюя"
CONSONANTS = "бвгджзклмнпрстфхцчшщ"
# What may stand before an ending of the table `words/name_endings`.
STANDS_AFTER = {
    "": tuple(VOWELS + CONSONANTS),
    "consonant": tuple(CONSONANTS),
    "vowel": tuple(VOWELS),
    "velar": ("г", "к", "х"),
    "sibilant": ("ж", "ш", "ч", "щ", "ц"),
    "possessive": ("ов", "ев", "ёв", "ин", "ын"),
}
NAME_TAGS = frozenset({"Name", "Surn", "Patr"})
# `Жан-Клод`, `Ли Кэцян`, `Рахмон`: in words so short a consonant may end an indeclinable part.
SHORT_PART = 4
# How much the tagger's case and gender of each word weigh beside the words' own endings.
CASE_WEIGHT, GENDER_WEIGHT = 1.5, 0.75
# What a reading is worth by its source.
KNOWN_NAME, KNOWN_FIXED, KNOWN_NOUN, BY_ENDING = 2.0, 1.5, 0.75, 1.0


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a name as the tagger reads it."""

    text: str
    case: str
    gender: str


@dataclass(frozen=True, slots=True)
class NameForm:
    """One reading of a word of a name: its nominative if it stands in this gender and case."""

    gender: str
    case: str
    nominative: str
    weight: float


@lru_cache(maxsize=MEMO)
def nominative_words(words: tuple[NameWord, ...]) -> tuple[str, ...]:
    """The words of one person's name in the nominative, in order, letters as large as they stood.

    Gender and case are the same for all words: those that fit the endings, the dictionary of given
    names and the tagger's readings best. A word that no ending fits stays: `Тэтчер`, `Ким Чен`.
    """
    if all(word.case in {"", "Nom"} for word in words):
        return tuple(word.text for word in words)
    gender, case = max(product(GENDERS_OF_PERSONS, CASES), key=lambda pair: _fit(words, *pair))
    return tuple(_best(word.text, gender, case).nominative for word in words)


GENDERS_OF_PERSONS = ("Masc", "Fem")


def _fit(words: Sequence[NameWord], gender: str, case: str) -> float:
    return sum(
        _best(word.text, gender, case).weight
        + CASE_WEIGHT * (word.case == case)
        + GENDER_WEIGHT * (word.gender == gender)
        for word in words
    )


@lru_cache(maxsize=MEMO)
def _best(word: str, gender: str, case: str) -> NameForm:
    """The likeliest reading of a word in this gender and case; there is always one."""
    if "-" in word.strip("-"):
        return _joined([_best(part, gender, case) for part in word.split("-")])
    small = word.lower()
    forms = [*_from_dictionary(small, gender, case), *_by_ending(small, gender, case)]
    forms.append(_unchanged(small, gender, case, is_declinable=bool(forms)))
    best = max(forms, key=lambda form: form.weight)
    return NameForm(gender, case, in_letters_of(word, best.nominative), best.weight)


def _joined(parts: Sequence[NameForm]) -> NameForm:
    """`Касым-Жомарта`: the last part alone must decline."""
    nominative = "-".join(part.nominative for part in parts)
    return NameForm(parts[0].gender, parts[0].case, nominative, parts[-1].weight)


def _from_dictionary(word: str, gender: str, case: str) -> Iterator[NameForm]:
    for parse in parses_of(word):
        tag = parse.tag
        if not parse.is_known or tag.number != "sing" or tag.case not in CASES[case]:
            continue
        if tag.gender not in GENDERS[gender] and "ms-f" not in tag:
            continue
        if tag.POS == "NOUN" and (form := _nominative_of(parse)):
            yield NameForm(gender, case, form, _weight_of(parse))


def _weight_of(parse: Parse) -> float:
    if NAME_TAGS.isdisjoint(parse.tag.grammemes):
        return KNOWN_NOUN
    return KNOWN_FIXED if "Fixd" in parse.tag else KNOWN_NAME


def _nominative_of(parse: Parse) -> str:
    form = parse.inflect({"nomn", "sing"})
    return str(form.word) if form else ""


def _by_ending(word: str, gender: str, case: str) -> Iterator[NameForm]:
    for ending, nominative, before in _endings(gender, case):
        stem = word.removesuffix(ending)
        if len(stem) < len(word) and len(stem) > 1 and stem.endswith(before):
            yield NameForm(gender, case, stem + nominative, BY_ENDING)
            return


@cache
def _endings(gender: str, case: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Ending, what stands for it in the nominative, and what may stand before it."""
    return tuple(
        (row["ending"], row["nominative"], STANDS_AFTER[row["after"]])
        for row in rows("words/name_endings")
        if gender in row["gender"].split() and case in row["cases"].split()
    )


@cache
def _indeclinable() -> tuple[str, ...]:
    return tuple(row["ending"] for row in rows("words/indeclinable_names"))


@lru_cache(maxsize=MEMO)
def _is_oblique(word: str) -> bool:
    """Whether the dictionary knows the word as a name, but never in the nominative: `Ивана`."""
    names = [each.tag for each in parses_of(word) if not NAME_TAGS.isdisjoint(each.tag.grammemes)]
    return bool(names) and all(tag.case != "nomn" for tag in names) and parses_of(word)[0].is_known


def _unchanged(word: str, gender: str, case: str, *, is_declinable: bool) -> NameForm:
    """The word as it stands: in the nominative, or because it does not decline."""
    weight = -1.0
    if word.endswith(_indeclinable()):
        weight = KNOWN_NAME
    elif case == "Nom":
        weight = 0.25 if _is_oblique(word) else 1.0
    elif word[-1] in "оэеуюиы":
        weight = 0.25 if is_declinable else 1.0
    elif word[-1] in CONSONANTS + "ьй" and gender == "Fem":
        weight = 1.0
    elif len(word) <= SHORT_PART:
        weight = -0.25
    return NameForm(gender, case, word, weight)
