"""Words of personal names, Russian and foreign: their stems, nominatives and genders."""

import re
from functools import lru_cache

from pymorphy3.analyzer import Parse

from tasks.russian.morph import CASES, GENDERS, MEMO, parses_of

Endings = tuple[tuple[re.Pattern[str], str], ...]


def _endings(*pairs: tuple[str, str]) -> Endings:
    return tuple((re.compile(pattern + "$"), instead) for pattern, instead in pairs)


_C = "([^аеёиоуыэюяьй])"  # a consonant
_V = "([аеёиоуыэюя])"
# `Путиным`, `Гоголевскому`
_MASC = _endings(
    ("(ов|ев|ёв|ин|ын)(?:а|у|ым|ом|е)", r"\1"),
    ("([сц]к)(?:ого|ому|им|ом)", r"\1ий"),
    ("([кгх])(?:ого|ому)", r"\1ий"),
)
# `Путиной`, `Гоголевскую`
_FEM = _endings(
    ("(ов|ев|ёв|ин|ын)(?:ой|ою|у)", r"\1а"), ("([сц]к)(?:ой|ою|ую)", r"\1ая"), ("ную", "ная")
)
_MASC_IN: dict[str, Endings] = {
    "Gen": _endings((_C + "а", r"\1"), (_C + "я", r"\1ь"), (_V + "я", r"\1й")),
    "Dat": _endings((_C + "у", r"\1"), (_C + "ю", r"\1ь"), (_V + "ю", r"\1й")),
    "Acc": _endings((_C + "а", r"\1"), (_C + "я", r"\1ь"), (_V + "я", r"\1й")),
    "Ins": _endings(
        (_C + "ом", r"\1"), ("([жшчщц])ем", r"\1"), (_C + "ем", r"\1ь"), (_V + "ем", r"\1й")
    ),
    "Loc": _endings((_C + "е", r"\1"), (_V + "е", r"\1й")),
}
# `Обамой`, `Кучмы`, `Берии`, `Ходжи`
_A_STEM_IN: dict[str, Endings] = {
    "Gen": _endings(("ии", "ия"), (_C + "ы", r"\1а"), ("([гкхжшщ])и", r"\1а")),
    "Dat": _endings(("ии", "ия"), (_C + "е", r"\1а")),
    "Acc": _endings(("ию", "ия"), (_C + "у", r"\1а"), (_C + "ю", r"\1я")),
    "Ins": _endings(("ией", "ия"), (_C + "ой", r"\1а"), (_C + "ей", r"\1я")),
    "Loc": _endings(("ии", "ия"), (_C + "е", r"\1а")),
}
# What a case adds to the stem: `Кошанов-ым`, `Обам-ой`, `Достоевск-ого`.
_TAIL = re.compile("(?:ого|ому|ую|ая|ой|ый|ий|ым|им|ом|ем|ей|ью|[аеийоуыэюяь]+)$")
# `Джорджа Буша-младшего`
ELDERS = {
    form: f"{base}ий"
    for base in ("младш", "старш")
    for form in (f"{base}его", f"{base}ему", f"{base}им", f"{base}ем")
}
# `Шестидесятивосьмилетняя Иванова`
_OF_AGE = re.compile(r"летн(?:ий|яя|его|ей|ему|юю|им|ем|ие|их|ими)$")
NAME_TAGS = frozenset({"Name", "Patr", "Surn"})


@lru_cache(maxsize=MEMO)
def stem(word: str) -> str:
    """What the case forms of a name's word share: `Токаевым`, `Токаева` -> `токаев`."""
    if "-" in word:
        return "-".join(stem(part) for part in word.split("-") if part) or word
    small = word.lower().replace("ё", "е")
    bare = _TAIL.sub("", small)
    return bare if len(bare) >= 2 else small


@lru_cache(maxsize=MEMO)
def is_given(word: str) -> bool:
    """Whether the dictionary knows the word as a given name in some case."""
    return any(_is_given(p) and "Name" in p.tag for p in parses_of(word.lower()))


@lru_cache(maxsize=MEMO)
def is_surname(word: str) -> bool:
    """Whether the dictionary knows the word as a surname in some case."""
    return any("Surn" in p.tag and p.is_known for p in parses_of(word.lower()))


@lru_cache(maxsize=MEMO)
def is_patronymic(word: str) -> bool:
    """`Григорьевичем`, `Ильиничны`, in any case."""
    return len(word) > 5 and any("Patr" in p.tag for p in parses_of(word.lower()))


@lru_cache(maxsize=MEMO)
def is_common_word(word: str) -> bool:
    """Whether a capital at the head of a sentence hides a common word for a person.

    `Подруга`, `Израильтянка` and `Шестидесятилетняя`, but not `Лев`, which is a name too.
    """
    if _OF_AGE.search(word):
        return True
    parses = parses_of(word.lower())
    return all(p.is_known and p.tag.animacy == "anim" and not _is_of_name(p) for p in parses)


def _is_of_name(parse: Parse) -> bool:
    return not NAME_TAGS.isdisjoint(parse.tag.grammemes)


@lru_cache(maxsize=MEMO)
def gender_of(word: str) -> str:
    """Masc or Fem where the dictionary knows a given name or patronymic as one only, else ""."""
    known = {p.tag.gender for p in parses_of(word.lower()) if _is_given(p)}
    found = [gender for gender, codes in GENDERS.items() if codes & known]
    return found[0] if len(found) == 1 else ""


@lru_cache(maxsize=MEMO)
def may_stand_in(word: str, case: str) -> bool:
    """Whether the dictionary lets a word of a name stand in a case; it knows few of them."""
    declined = [p for p in parses_of(word.lower()) if _is_of_name(p) and "Fixd" not in p.tag]
    known = [p for p in declined if p.is_known]
    return not known or not case or any(p.tag.case in CASES[case] for p in known)


@lru_cache(maxsize=MEMO)
def nominative(word: str, case: str, gender: str) -> str:
    """The nominative of one word of a name that stands in `case` (Gen, Dat …).

    Known words come from the dictionary, others go by their endings; a word that no ending fits
    (`Саркози`, `Лукашенко`) stays, and so does every word in the nominative.
    """
    if case in {"", "Nom"} or len(word) < 3:
        return word
    if word.lower() in ELDERS:
        return ELDERS[word.lower()]
    if "-" in word:
        return "-".join(nominative(part, case, gender) for part in word.split("-"))
    return _from_dictionary(word, case, gender) or _by_ending(word, case, gender)


def _is_given(parse: Parse) -> bool:
    if parse.tag.number != "sing":
        return False
    return "Patr" in parse.tag or ("Name" in parse.tag and parse.is_known)


def _from_dictionary(word: str, case: str, gender: str) -> str:
    # `Анне` is Анна in the dative before it is the Anne that does not decline
    for parse in sorted(parses_of(word.lower()), key=lambda parse: "Fixd" in parse.tag):
        if parse.is_known and _is_name_in(parse, case, gender):
            form = parse.inflect({"nomn", "sing"})
            return _capitalised(str(form.word)) if form else ""
    return ""


def _is_name_in(parse: Parse, case: str, gender: str) -> bool:
    tag = parse.tag
    fits = tag.gender in GENDERS.get(gender, {tag.gender})
    named = not NAME_TAGS.isdisjoint(tag.grammemes)
    return bool(named and fits and tag.number == "sing" and tag.case in CASES[case])


def _by_ending(word: str, case: str, gender: str) -> str:
    of_gender = _FEM if gender == "Fem" else _MASC + _MASC_IN.get(case, ())
    for ending, instead in of_gender + _A_STEM_IN.get(case, ()):
        if ending.search(word):
            return ending.sub(instead, word)
    return word


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]
