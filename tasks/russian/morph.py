"""Words and their forms: lemmas that agree with the tagger's reading in context."""

import re
from functools import cache, lru_cache
from unicodedata import name

from pymorphy3 import MorphAnalyzer
from pymorphy3.analyzer import Parse, ProbabilityEstimator
from pymorphy3.tagset import OpencorporaTag

from tasks.russian.tags import Tag

# Distinct (word, tag) pairs kept; a hundred thousand articles hold about as many.
MEMO = 200_000
# Words whose readings are kept whole, at about 2 KB each.
MAX_PARSED = 20_000
CYRILLIC = re.compile("[а-яё]")

# Universal Dependencies parts of speech -> OpenCorpora's
PARTS = {
    "NOUN": {"NOUN"},
    "PROPN": {"NOUN", "ADJF"},
    "ADJ": {"ADJF", "ADJS", "COMP"},
    "DET": {"ADJF", "NPRO", "ADJS"},
    "PRON": {"NPRO"},
    "NUM": {"NUMR", "ADJF"},
    "ADV": {"ADVB", "COMP", "PRED", "PRCL", "NPRO"},
    "ADP": {"PREP"},
    "CCONJ": {"CONJ"},
    "SCONJ": {"CONJ"},
    "PART": {"PRCL", "CONJ"},
    "INTJ": {"INTJ"},
}
VERBS = {"Part": {"PRTF", "PRTS"}, "Conv": {"GRND"}, "Inf": {"INFN"}, "": {"VERB", "PRED"}}
CASES = {
    "Nom": {"nomn"},
    "Gen": {"gent", "gen2"},
    "Dat": {"datv"},
    "Acc": {"accs"},
    "Ins": {"ablt"},
    "Loc": {"loct", "loc2"},
    "Par": {"gen2", "gent"},  # чаю
    "Voc": {"voct", "nomn"},  # Боже
}
NUMBERS = {"Sing": {"sing"}, "Plur": {"plur"}}
GENDERS = {"Masc": {"masc"}, "Fem": {"femn"}, "Neut": {"neut"}}
NAMES = {"Name", "Surn", "Patr", "Geox", "Orgn"}


def lemma(word: str, tag: Tag) -> str:
    """The dictionary form of `word` read as `tag`, in small letters; `word` itself if unknown.

    Of forms that agree with the tag equally well the likelier is taken (`есть`: быть, not есть).
    """
    small = word.lower()
    readings = _readings(small) if CYRILLIC.search(small) else ()
    if not readings:
        return small
    scores = [agreement(reading.tag, tag) for reading in readings]
    best = max(scores)
    fitting = [each for each, score in zip(readings, scores, strict=True) if score == best]
    if len({reading.normal_form for reading in fitting}) > 1:
        fitting = [parse for parse in parses_of(small) if agreement(parse.tag, tag) == best]
    return str(max(fitting, key=lambda parse: float(parse.score)).normal_form)


@lru_cache(maxsize=MEMO)
def agreement(found: OpencorporaTag, tag: Tag) -> int:
    """How well a dictionary reading agrees with the tagger's."""
    is_verb = tag.pos in {"VERB", "AUX"}
    parts = VERBS.get(tag.verb_form, VERBS[""]) if is_verb else PARTS.get(tag.pos, set())
    score = 4 * (found.POS in parts)
    score += found.case in CASES.get(tag.case, ())
    score += found.number in NUMBERS.get(tag.number, ())
    score += found.gender in GENDERS.get(tag.gender, ())
    score += tag.pos == "PROPN" and not NAMES.isdisjoint(found.grammemes)
    return score


@lru_cache(maxsize=MAX_PARSED)
def parses_of(word: str) -> tuple[Parse, ...]:
    """The dictionary's readings of a word in small letters, likeliest first; never empty."""
    readings = _readings(word)
    ranked = _chances().apply_to_parses(word, word, list(readings))
    return tuple(type(readings[0])(*parse) for parse in ranked)


def _readings(word: str) -> tuple[Parse, ...]:
    """The readings in the order of the dictionary; their chances would cost as much again."""
    try:
        return tuple(_analyzer().parse(word))
    except ValueError:  # pymorphy3 asks each sign's name, and new signs have none here
        named = "".join(sign if name(sign, "") else "?" for sign in word)
        return tuple(_analyzer().parse(named))


@cache
def _analyzer() -> MorphAnalyzer:
    return MorphAnalyzer(probability_estimator_cls=None)


@cache
def _chances() -> ProbabilityEstimator:
    return ProbabilityEstimator(_analyzer().dictionary.path)
