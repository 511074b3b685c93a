"""Whom or what a figure is about."""

from bisect import bisect_left

from tasks.extract.event_clauses import clause
from tasks.extract.event_scene import Scene
from tasks.extract.figure_metrics import Metric
from tasks.extract.parties import parties
from tasks.russian.parsed import Token

# Figures of two countries together where the article is about a pair.
MUTUAL = frozenset({"товарооборот", "торговля", "оборот", "сотрудничество", "взаимный"})
SCOPE_KINDS = frozenset({"country", "organization", "person"})
MOST = 3
# Mentions looked back over for whom a clause without names speaks of.
REACH = 20


def scope_of(scene: Scene, anchor: Token, metric: Metric, unit: Token) -> tuple[str, ...]:
    """At most three names: the pair for mutual figures, else those of the clause, else the last."""
    if metric.noun is not None and any(word in metric.name for word in MUTUAL):
        pair = parties(scene.reading)
        if pair:
            return pair
    named = _in_clause(scene, anchor, unit)
    return named or parties(scene.reading) or _last_named(scene, anchor)


def _in_clause(scene: Scene, anchor: Token, unit: Token) -> tuple[str, ...]:
    first, last = clause(scene, anchor)
    first, last = min(first, unit.index), max(last, unit.index + 1)
    names: dict[str, None] = {}
    for token in scene.tokens[first:last]:
        for mention in scene.mentions_at(token):
            if mention.entity.kind in SCOPE_KINDS:
                names.setdefault(mention.entity.name)
    return tuple(names)[:MOST]


def _last_named(scene: Scene, anchor: Token) -> tuple[str, ...]:
    """The nearest organisation, country or person named before."""
    mentions = scene.reading.mentions
    at = bisect_left(mentions, anchor.index, key=lambda mention: mention.first)
    for mention in reversed(mentions[max(0, at - REACH) : at]):
        if mention.entity.kind in SCOPE_KINDS:
            return (mention.entity.name,)
    return ()
