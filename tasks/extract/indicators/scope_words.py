"""The words in which the scope of a figure is looked for, the likelier first."""

import itertools
from collections.abc import Iterable
from functools import cache

from seeds import rows
from tasks.extract.indicators.clauses import clause_verb, subject
from tasks.extract.indicators.doers import doers, is_aside
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.heads import BREAKS
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.scope_names import is_actor, is_person
from tasks.extract.reading.clauses import clause_words
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene
from tasks.russian.counted import is_human
from tasks.russian.parsed import Token

# What somebody does with a sum is his rather than of what it is for.
DEEDS = frozenset({"spent", "of_deed", "voters"})
# Words behind `по` within which the noun of a source stands: `по последним данным`.
SOURCE = 3


def scope_words(scene: Scene, figure: Figure, metric: Metric) -> list[Token]:
    """The words of the clause: what is measured and who does it, then those near the figure.

    Last those of participles: `жители страны, входящей в | Евросоюз`; no source of the news.
    """
    measured, doer = _measured(scene, metric), list(doers(scene, figure, metric))
    first = [*doer, *measured] if metric.rule in DEEDS else [*measured, *doer]
    path = {t.index for t in scene.syntax.ancestors(figure.top.index)}
    around = (*near(figure, _stretch(scene, figure)), *_clause(scene, figure))
    others = sorted(
        {t.index: t for t in around}.values(), key=lambda t: _is_in_participle(scene, t, path)
    )
    left = _patrons(scene, figure, metric) | _judges(scene, figure, metric)
    left |= sources(scene, figure)
    is_money = figure.amount.kind == "money"  # 9 млн | шведских | крон
    words = [*first, *others]
    return [t for t in words if t.index not in left and not (is_money and figure.covers(t))]


def near(figure: Figure, words: Iterable[Token]) -> list[Token]:
    """The words, those nearer to the figure first."""
    return sorted(words, key=lambda t: abs(t.index - figure.first))


def _is_in_participle(scene: Scene, token: Token, path: set[int]) -> bool:
    """Whether a participle or a clause that does not hold the figure governs the token."""
    for above in scene.syntax.ancestors(token.index):
        if above.index in path:
            return False
        if above.pos == "VERB" and above.rel in {"acl", "acl:relcl"}:
            return True
    return False


def sources(scene: Scene, figure: Figure) -> frozenset[int]:
    """The words of the sentence that name who tells it: `по данным | министерства`."""
    words = scene.parsed.tokens_of(scene.sentence(figure.number))
    found: set[int] = set()
    for opening in words:
        if opening.text.lower() not in {"по", "согласно"}:
            continue
        behind = scene.tokens[opening.index + 1 : opening.index + 1 + SOURCE]
        noun = next((t for t in behind if t.lemma in _source_nouns()), None)
        if noun is not None:
            inside = itertools.takewhile(lambda t: t.text != ",", scene.tokens[noun.index :])
            last = scene.syntax.extent(noun.index)[1]
            found.update(t.index for t in inside if t.index < last)
    return frozenset(found)


@cache
def _source_nouns() -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("words/source_nouns"))


def _patrons(scene: Scene, figure: Figure, metric: Metric) -> frozenset[int]:
    """The words that name whose helper or son the subject is: `помощник | Петрова`."""
    who = _subject(scene, figure, metric)
    if who is None or any(map(is_actor, scene.mentions_at(who))) or not is_human(who.lemma):
        return frozenset()
    first, last = phrase(scene, who)
    named = (t for t in scene.tokens[first:last] if t.case == "Gen" and is_person(scene, t))
    return frozenset(t.index for t in named)


def _judges(scene: Scene, figure: Figure, metric: Metric) -> frozenset[int]:
    """The words of who only values or judges: `журнал | «Время» оценил`, `судья | Петров дал`."""
    verb = metric.verb or clause_verb(scene, figure)
    who = subject(scene, verb, figure) if verb is not None and is_aside(metric, verb) else None
    return frozenset(range(*phrase(scene, who))) if who is not None else frozenset()


def _subject(scene: Scene, figure: Figure, metric: Metric) -> Token | None:
    verb = metric.verb or clause_verb(scene, figure)
    return subject(scene, verb, figure) if verb is not None else None


def _measured(scene: Scene, metric: Metric) -> list[Token]:
    """The words of the metric's phrase: `акции Bayer`, `молдавские поставщики`."""
    if metric.noun is None:
        return []
    first, last = phrase(scene, metric.noun)
    return list(scene.tokens[first:last])


def _clause(scene: Scene, figure: Figure) -> list[Token]:
    """The other words of the clause, those nearer to the figure first."""
    return near(figure, clause_words(scene, figure.top))


def _stretch(scene: Scene, figure: Figure) -> Iterable[Token]:
    """The words between two marks, where the tree has lost who does it: `| Петрова уже шесть лет`.

    A quotation mark is none.
    """
    sentence = scene.sentence(figure.number)
    first, last = figure.first, figure.last
    while first > sentence.first and scene.tokens[first - 1].text not in BREAKS:
        first -= 1
    while last < sentence.last and scene.tokens[last].text not in BREAKS:
        last += 1
    return scene.tokens[first:last]
