"""Sizes and distances: named by the noun of a dimension, by a verb, else by the unit."""

from functools import cache

from seeds import column, rows
from tasks.extract.indicators.clauses import NOUNS, clause_verb, direct_verb, meant, subject
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.heads import head
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import brief_genitive, genitive_name, own_name
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.counted import is_human
from tasks.russian.parsed import Token

HOLDING = frozenset({"вмещать", "вместить"})
FROM = frozenset({"от", "до", "к"})
# Words behind `в 48 километрах` among which `от города` stands: `в 48 км к югу от города`.
REACH = 4
# `участок в 5 га`, `груз весом 3 тонны`: the noun has the size.
BEFORE = 3


def dimension(scene: Scene, figure: Figure) -> Metric | None:
    """`участок площадью 20 гектаров`, `на высоте 8 км`."""
    above = head(scene, figure)
    if above is None or plain(above.lemma) not in column("words/dimension_nouns", "lemma"):
        above = _dimension_before(scene, figure)
    if above is None or above.case not in {"Ins", "Loc"}:
        return None
    verb = clause_verb(scene, figure)
    owner = _owner(scene, above)
    if owner is None:
        return Metric(plain(above.lemma), "dimension", above, verb)
    return Metric(
        f"{plain(above.lemma)} {genitive_name(scene, owner, above)}", "dimension", owner, verb
    )


def distance(scene: Scene, figure: Figure) -> Metric | None:
    """`в 48 километрах к югу от города`, `в двух часах езды от столицы`."""
    if figure.amount.kind not in {"quantity", "duration"} or figure.preposition not in {"в", "за"}:
        return None
    behind = scene.tokens[figure.last : figure.last + REACH]
    start = next((t for t in behind if t.text.lower() in {"от", "до"}), None)
    if start is None or figure.amount.unit not in LENGTHS | {"minute", "hour"}:
        return None
    place = next(
        (t for t in scene.tokens[start.index + 1 : start.index + 3] if t.pos in NOUNS), None
    )
    if place is None:
        return None
    tail = f"{start.text.lower()} {brief_genitive(scene, place)}"
    return Metric(f"расстояние {tail}", "distance", place, clause_verb(scene, figure))


def measured(scene: Scene, figure: Figure) -> Metric | None:
    """`новорождённый весит 3,8 кг` -> вес новорождённого."""
    verb = direct_verb(scene, figure)
    noun = _measures().get(plain(verb.lemma), "") if verb else ""
    if verb is None or not noun or figure.amount.kind not in {"quantity", "duration"}:
        return None
    who = meant(scene, subject(scene, verb, figure))
    tail = genitive_name(scene, who) if who is not None and who.pos in NOUNS else ""
    return Metric(f"{noun} {tail}".strip(), "measured", who, verb)


def capacity(scene: Scene, figure: Figure) -> Metric | None:
    """`зал вмещает полторы тысячи человек` -> вместимость зала."""
    verb = direct_verb(scene, figure)
    if verb is None or figure.amount.kind != "count" or plain(verb.lemma) not in HOLDING:
        return None
    what = meant(scene, subject(scene, verb, figure))
    tail = brief_genitive(scene, what) if what is not None and what.pos in NOUNS else ""
    return Metric(f"вместимость {tail}".strip(), "measured", what, verb)


def sized(scene: Scene, figure: Figure) -> Metric | None:
    """Any other quantity: the dimension of its unit, and of what."""
    dimension = _dimensions().get(figure.amount.unit or "")
    if figure.amount.kind != "quantity" or dimension is None:
        return None
    verb = clause_verb(scene, figure)
    above = head(scene, figure)
    noun = above if above is not None and above.pos == "NOUN" else None
    if noun is not None and plain(noun.lemma) in column("words/dimension_nouns", "lemma"):
        return Metric(own_name(scene, noun, figure), "sized", noun, verb)
    if noun is None and verb is not None:
        noun = meant(scene, subject(scene, verb, figure))
    is_thing = noun is not None and noun.pos == "NOUN" and noun.index != figure.unit.index
    is_length = figure.amount.unit in HEIGHTS
    if noun is not None and noun.lemma == RESULT:
        return Metric(RESULT, "sized", noun, verb)
    if noun is not None and is_thing and is_length and is_human(noun.lemma):
        is_tall = figure.amount.unit == "m" and figure.amount.value > TALLEST
        dimension = RESULT if is_tall else "рост"
    tail = brief_genitive(scene, noun) if noun is not None and is_thing else ""
    return Metric(f"{dimension} {tail}".strip(), "sized", noun, verb)


LENGTHS = frozenset({"km", "m", "mile"})
RESULT = "результат"  # метнула с результатом 20 м; россиянка Анна Серова (20,48 м)
TALLEST = 2.8  # metres; more is no height of a person
HEIGHTS = frozenset({"m", "cm", "foot", "inch"})


def _dimension_before(scene: Scene, figure: Figure) -> Token | None:
    """`высотой | в 8848 метров`, wherever the tree has hung the figure."""
    for token in reversed(scene.tokens[max(0, figure.first - BEFORE) : figure.first]):
        if token.sentence != figure.number.sentence:
            return None
        if plain(token.lemma) in column("words/dimension_nouns", "lemma"):
            return token
    return None


def _owner(scene: Scene, noun: Token) -> Token | None:
    """`вершина | высотой`: the noun that has the dimension, before it or in its genitive."""
    owner = scene.head(noun)
    before = _noun_before(scene, noun)
    if noun.case == "Ins" and before is not None and before.pos == "NOUN":
        return before
    is_owner = noun.case == "Ins" and owner is not None and owner.pos == "NOUN"
    if not is_owner and before is not None and noun.case == "Loc" and noun.index > 1:
        owner = scene.tokens[noun.index - 2]  # с лагеря на высоте
        is_owner = owner.pos == "NOUN"
    return owner if is_owner else None


def _noun_before(scene: Scene, noun: Token) -> Token | None:
    """`маршрут | Омск — Пермь протяжённостью`: names and dashes between are passed over."""
    first = max(scene.sentence(noun).first, noun.index - BEFORE - 1)
    for token in reversed(scene.tokens[first : noun.index]):
        if token.pos not in {"PROPN", "PUNCT"} or token.text == ",":
            return token
    return None


@cache
def _measures() -> dict[str, str]:
    return {row["lemma"]: row["metric"] for row in rows("words/measure_verbs")}


@cache
def _dimensions() -> dict[str, str]:
    return {row["unit"]: row["metric"] for row in rows("reference/unit_dimensions")}
