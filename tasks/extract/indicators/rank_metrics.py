"""Ranks: among whom and by what a place is taken."""

from tasks.extract.indicators.clauses import NOUNS, clause_verb, is_in_date, is_numbered
from tasks.extract.indicators.figures import Figure, below
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import locative_phrase, plural_genitive_name, text_of
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import Token

AMONG = frozenset({"среди", "из", "между"})
TIES = frozenset({"в", "во", "на", "за"})
# Sentences back to the contest or list in which a place is held.
REACH = 4
IN_IT = word_class("indicators", "ranked_in")
AT_IT = word_class("indicators", "ranked_at")
TAKING = word_class("indicators", "place_taking")
PLACES = frozenset({"место", "позиция", "строчка", "строка", "ранг"})


def ranked(scene: Scene, figure: Figure) -> Metric | None:
    """`3-е место в СНГ`, `второй по объёмам торговли партнёр`, `топ-10 экспортёров`."""
    if figure.amount.kind != "rank" or _are_seats(scene, figure):
        return None
    words = [*_by(scene, figure), *_among(scene, figure)] or _spoken_of(scene, figure)
    name = " ".join(["место", *dict.fromkeys(words)])
    return Metric(name, "ranked", _noun(scene, figure), clause_verb(scene, figure))


def _are_seats(scene: Scene, figure: Figure) -> bool:
    """`для большинства необходимо 51 место`: a count of seats, no rank."""
    text = scene.parsed.text[figure.number.start : figure.number.stop]
    behind = figure.amount.unit_start - figure.number.stop
    verb = clause_verb(scene, figure)
    is_taken = verb is not None and plain(verb.lemma) in TAKING
    return text.isdigit() and behind == 1 and not is_taken and figure.preposition not in TIES


def _spoken_of(scene: Scene, figure: Figure) -> list[str]:
    """`второе место` in an article on a contest or list: the last one named before it.

    Else what the headline names.
    """
    at = figure.number.sentence
    near = [*scene.parsed.sentences[:1], *scene.parsed.sentences[max(1, at - REACH) : at + 1]]
    for sentence in reversed(near):
        words = scene.parsed.tokens_of(sentence)
        nouns = [t for t in words if t.index < figure.first and plain(t.lemma) in IN_IT | AT_IT]
        if nouns:
            before = "на" if plain(nouns[-1].lemma) in AT_IT else "в"
            return [f"{before} {locative_phrase(scene, nouns[-1], figure)}"]
    return []


def _noun(scene: Scene, figure: Figure) -> Token:
    """What is ranked: the noun that an ordinal belongs to, else the word of the place."""
    above = scene.head(figure.top)
    is_attribute = figure.top.rel in {"amod", "nummod"} and above is not None
    return above if is_attribute and above is not None and above.pos == "NOUN" else figure.top


def _by(scene: Scene, figure: Figure) -> list[str]:
    """`по объёмам торговли`: what decides the rank."""
    behind = scene.tokens[figure.last + 1 : figure.last + 3]
    near = [*below(scene, figure), *scene.below(_noun(scene, figure)), *behind]
    found = [t for t in near if t.pos in NOUNS and scene.preposition(t) == "по"]
    return [f"по {text_of(scene, found[0], figure)}"] if found else []


def _among(scene: Scene, figure: Figure) -> list[str]:
    """`среди партнёров в СНГ`: those who are ranked, and where."""
    noun = _noun(scene, figure)
    words = []
    if noun is not figure.top and noun.lemma not in PLACES:
        words.append(f"среди {_those(scene, figure, noun)}")
    near = [*below(scene, figure), *_around(scene, figure)]
    others = [t for t in near if t.pos in NOUNS and not figure.covers(t)]
    tied = [(tie, other) for other in others if (tie := _tie(scene, figure, other))]
    words += [f"{tie} {text_of(scene, other, figure)}" for tie, other in tied]
    return words[:2]


def _tie(scene: Scene, figure: Figure, token: Token) -> str:
    """The preposition that joins a noun to the place; `среди` for the genitive behind it."""
    before = scene.preposition(token)
    is_genitive = token.case == "Gen" and before == "" and token.index >= figure.last
    is_next = token.index == figure.last and figure.amount.unit_start == figure.amount.unit_stop
    if is_next or is_genitive or before in AMONG:
        return "среди"
    return before if before in TIES else ""


def _around(scene: Scene, figure: Figure) -> list[Token]:
    """What else the clause says with `среди`, `в` and `на`."""
    verb = clause_verb(scene, figure)
    if verb is None:
        return []
    near = [t for t in scene.below(verb, "obl", "nmod") if not is_in_date(scene, t)]
    found = [t for t in near if not is_numbered(scene, t)]
    return sorted(found, key=lambda t: scene.preposition(t) not in AMONG)


def _those(scene: Scene, figure: Figure, noun: Token) -> str:
    """`партнёр Беларуси` -> партнёров Беларуси."""
    return plural_genitive_name(scene, noun, figure)
