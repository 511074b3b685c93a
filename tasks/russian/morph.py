"""Words and their forms: lemmas that agree with the tagger's reading in context."""

from functools import cache, lru_cache

from pymorphy3 import MorphAnalyzer
from pymorphy3.analyzer import Parse

from tasks.russian.tags import Tag

# Distinct (word, tag) pairs kept; a hundred thousand articles hold about as many.
MEMO = 200_000

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
}
NUMBERS = {"Sing": {"sing"}, "Plur": {"plur"}}
GENDERS = {"Masc": {"masc"}, "Fem": {"femn"}, "Neut": {"neut"}}
NAMES = {"Name", "Surn", "Patr", "Geox", "Orgn"}


def lemma(word: str, tag: Tag) -> str:
    """The dictionary form of `word` read as `tag`, in small letters; `word` itself if unknown."""
    parses = parses_of(word.lower())
    return str(max(parses, key=lambda parse: agreement(parse, tag)).normal_form)


def agreement(parse: Parse, tag: Tag) -> float:
    """How well a dictionary reading agrees with the tagger's; the likelier of equals is higher."""
    found = parse.tag
    is_verb = tag.pos in {"VERB", "AUX"}
    parts = VERBS.get(tag.verb_form, VERBS[""]) if is_verb else PARTS.get(tag.pos, set())
    score = 4.0 * (found.POS in parts)
    score += found.case in CASES.get(tag.case, ())
    score += found.number in NUMBERS.get(tag.number, ())
    score += found.gender in GENDERS.get(tag.gender, ())
    score += tag.pos == "PROPN" and not NAMES.isdisjoint(found.grammemes)
    return score + float(parse.score) / 2


@lru_cache(maxsize=MEMO)
def parses_of(word: str) -> tuple[Parse, ...]:
    """The dictionary's readings of a word in small letters, likeliest first; never empty."""
    return tuple(_analyzer().parse(word))


@cache
def _analyzer() -> MorphAnalyzer:
    return MorphAnalyzer()
