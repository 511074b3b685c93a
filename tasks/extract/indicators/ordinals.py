"""Which one it is tells how many there are: `это уже второй визит`, `завоевала пятую медаль`."""

import itertools
from collections.abc import Iterator
from functools import cache

from seeds import column, rows
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_bounds import phrase_tokens
from tasks.extract.indicators.metric_names import lowered
from tasks.extract.indicators.metric_words import plural
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.reading.word_classes import word_class
from tasks.russian.amount import Amount
from tasks.russian.counted import is_human
from tasks.russian.parsed import Token

BECOMING = frozenset({"стать", "становиться", "являться", "оказаться", "оказываться"})
# `стала седьмым ребёнком`; neither `пятым президентом` nor `вторым сыном эмира` tells a count.
CHILDREN = frozenset({"ребенок", "малыш"})
POWERS = frozenset({"сила", "держава", "экономика", "страна", "государство", "город", "регион"})
# Parts of what goes on, in their order: `это второй этап`, `третий день`.
PARTS = word_class("indicators", "parts_in_order")
GETTING = word_class("indicators", "winning")
# Words from `это` to the number: `это | для него уже | пятый турнир`.
REACH = 5
LEAST = 2
LONGEST = 3


def nth_figures(scene: Scene) -> Iterator[Figure]:
    """The ordinals from two on with the noun that they count, in the order of the text."""
    for token in scene.parsed.words.written(_ordinals().keys()):
        noun = scene.head(token)
        is_one = noun is not None and noun.pos == "NOUN" and noun.number == "Sing"
        if noun is not None and is_one and 0 < noun.index - token.index <= LONGEST:
            yield _figure(token, noun, _ordinals()[token.text])


def is_nth(figure: Figure) -> bool:
    """Whether a figure is one of those; `третье место` is a rank."""
    return figure.amount.kind == "count" and figure.number.text in _ordinals()


def nth(scene: Scene, figure: Figure) -> Metric | None:
    """`вторая операция` -> операции, where it is told as news; None of parts and of people."""
    noun, verb = figure.unit, scene.head(figure.unit)
    lemma = plain(noun.lemma)
    is_who = is_human(lemma) and lemma not in CHILDREN
    if is_who or lemma in PARTS or lemma in _bodies():
        return None
    is_become = verb is not None and plain(verb.lemma) in BECOMING and noun.case == "Ins"
    is_got = verb is not None and noun.rel == "obj" and plain(verb.lemma) in GETTING
    is_got = is_got and lemma in column("words/scored_nouns", "lemma")
    if not (is_become or is_got or _is_this(scene, figure)):
        return None
    return Metric(_named(scene, figure), "nth", noun, verb if is_become or is_got else None)


def _is_this(scene: Scene, figure: Figure) -> bool:
    """`| Это уже второй визит`; `это была пятая победа`."""
    first = max(scene.sentence(figure.number).first, figure.first - REACH)
    before = itertools.takewhile(
        lambda t: t.pos not in {"PUNCT", "VERB"}, reversed(scene.tokens[first : figure.first])
    )
    return figure.unit.case == "Nom" and any(t.lemma == "это" for t in before)


def _named(scene: Scene, figure: Figure) -> str:
    """The noun in the plural with its adjectives and up to three words behind, but for names."""
    words = phrase_tokens(scene, figure.unit, None)
    before = [t for t in words if t.index < figure.unit.index and t is not figure.number]
    behind = [t for t in words if t.index > figure.unit.index]
    names = (i for i, t in enumerate(behind) if t.case == "Gen" and scene.mentions_at(t))
    behind = behind[: min(next(names, LONGEST), LONGEST)]
    while behind and behind[-1].pos not in {"NOUN", "PROPN"}:
        behind.pop()
    told = [*before, figure.unit]
    text = " ".join([*(plural(t) for t in told), *(t.text for t in behind)])
    return lowered(scene, text, told[0])


def _figure(token: Token, noun: Token, value: float) -> Figure:
    unit = "person" if is_human(plain(noun.lemma)) else "count"
    amount = Amount(
        token.start, noun.stop, value, None, "=", unit, "count",
        token.start, token.stop, noun.start, noun.stop,
    )  # fmt: skip
    return Figure(amount, token.index, noun.index + 1, token, noun, noun, "")


@cache
def _bodies() -> frozenset[str]:
    """`стала второй партией страны`: which one it is, as of people."""
    return frozenset(plain(row["word"]) for row in rows("words/organization_words")) | POWERS


@cache
def _ordinals() -> dict[str, float]:
    """The numbers of ordinals by their forms, with and without a capital and dots."""
    table = rows("words/quantity_words")
    told = [(row["word"], float(row["value"])) for row in table if row["kind"] == "ordinal"]
    found = {word: value for word, value in told if value >= LEAST}
    found |= {word.replace("четверт", "четвёрт"): value for word, value in found.items()}
    return found | {word.capitalize(): value for word, value in found.items()}
