"""The contest or prize that a count of those who strive for it, or its fund, is about."""

from bisect import bisect_left
from functools import cache, lru_cache

from seeds import column
from tasks.extract.indicators.befallen import befalls
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import name
from tasks.extract.reading.clauses import clause_words
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

COUNTS = frozenset({"people", "things", "part_of_counted", "ranked"})
# Parts of a contest: `к очному этапу допущены 300 школьников`.
STAGES = frozenset({"этап", "тур", "финал", "полуфинал", "отбор"})
OTHERS = frozenset({"другой", "прошлый", "предыдущий", "прошлогодний", "каждый", "любой", "один"})


def contest_of(scene: Scene, figure: Figure, metric: Metric) -> str:
    """`На премию «Луч» претендуют 200 человек` -> премия «Луч»; "" where no contest is named.

    Of `в турнире сыграют 14 шахматистов` the one that the article has named last.
    """
    if metric.rule not in COUNTS or befalls(scene, figure):
        return ""
    words = sorted(clause_words(scene, figure.top), key=lambda t: abs(t.index - figure.first))
    told = [t for t in words if not figure.covers(t) and t.pos == "NOUN"]
    found = next((t for t in told if _is_contest(t) and _is_named(scene, t)), None)
    if found is None and any(_is_bare(scene, t) for t in told):
        found = _named_last(scene, figure.first)
    named = name(scene, found) if found is not None else ""
    return named if " " in named else ""  # `матч`, of whose name nothing is left


def _is_contest(noun: Token) -> bool:
    return plain(noun.lemma) in _contests()


def _is_named(scene: Scene, noun: Token) -> bool:
    """Whether its phrase has a proper name: a capital letter or marks."""
    first, last = phrase(scene, noun)
    opening = scene.sentence(noun).first
    return any(t.text[0].isupper() and t.index != opening for t in scene.tokens[first:last])


def _is_bare(scene: Scene, noun: Token) -> bool:
    """`участники конкурса`, `в первом туре`: that of the article; not `турнир по теннису`."""
    is_known = _is_contest(noun) or noun.lemma in STAGES
    is_other = any(t.lemma in OTHERS for t in scene.below(noun, "amod", "det"))
    is_rate = scene.preposition(noun) == "за"  # 25 очков за матч
    is_one = noun.number == "Sing" and not is_other and not is_rate
    return is_known and is_one and not scene.below(noun, "nmod")


def _named_last(scene: Scene, at: int) -> Token | None:
    """The contest that is named last before a token, else the first of the article."""
    named = _all_named(scene)
    before = bisect_left(named, at, key=lambda token: token.index)
    return named[max(0, before - 1)] if named else None


@lru_cache(maxsize=8)  # the figures of one article ask in turn
def _all_named(scene: Scene) -> tuple[Token, ...]:
    every = scene.parsed.words.with_lemmas(_contests())
    return tuple(t for t in every if t.pos == "NOUN" and _is_named(scene, t))


@cache
def _contests() -> frozenset[str]:
    return frozenset(column("words/contest_nouns", "lemma"))
