"""Counts that a noun of number introduces: `число жертв`, `население города`."""

from tasks.extract.indicators.befalling import befalling
from tasks.extract.indicators.clauses import clause_verb, direct_verb, subject
from tasks.extract.indicators.figures import NUMBERS, Figure
from tasks.extract.indicators.heads import head
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import own_name
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import Token

# `численность штата`, `число жертв`: what a count is the value of.
LEVEL = word_class("indicators", "level")
REACH = 6  # words back to `количество мандатов` from a bare number
BESIDE = 4
NUMBERED = word_class("indicators", "numbered")


def numbered(scene: Scene, figure: Figure) -> Metric | None:
    """`число аптек достигло 300`: a bare count."""
    if figure.amount.kind != "count" or figure.has_noun:
        return None
    return number_of(scene, figure, direct_verb(scene, figure) or clause_verb(scene, figure))


def number_of(scene: Scene, figure: Figure, verb: Token | None) -> Metric | None:
    """`число жертв достигло 16 человек`, `население города 400 человек`: the noun of a number."""
    verb = verb or clause_verb(scene, figure)
    nouns = [subject(scene, verb, figure) if verb is not None else None, head(scene, figure)]
    if verb is not None and verb.index >= figure.last and plain(verb.lemma) in befalling():
        return None  # число жертв достигло 25, более 200 ранены
    is_level = verb is not None and plain(verb.lemma) in LEVEL
    if is_level or not figure.has_noun:
        nouns += reversed(scene.tokens[max(0, figure.first - REACH) : figure.first])
    else:  # (население города — около 400 человек)
        near = reversed(scene.tokens[max(0, figure.first - BESIDE) : figure.first])
        nouns += [t for t in near if t.case == "Nom"]
    for noun in nouns:
        if noun is None or noun.index >= figure.first or noun.sentence != figure.number.sentence:
            continue
        if scene.preposition(noun) not in {"в", "из"} and plain(noun.lemma) in NUMBERED:
            name = own_name(scene, noun, figure)
            is_empty = _is_empty(scene, figure, noun, name)
            return None if is_empty else Metric(name, "numbered", noun, verb)
    return None


def _is_empty(scene: Scene, figure: Figure, noun: Token, name: str) -> bool:
    """`гости общим числом около 300 человек` says nothing itself; `штат Калифорния` is a place."""
    is_bare = figure.has_noun and name.split()[-1] in NUMBERS
    return is_bare or bool(scene.mentions_at(noun))
