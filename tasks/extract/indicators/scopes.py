"""Whom or what a figure is about."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from seeds import column
from tasks.extract.indicators.clauses import clause_verb, subject
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric import Metric
from tasks.extract.reading.clauses import clause_words
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

# Figures of two countries together where the article is about a pair.
MUTUAL = ("товарооборот", "торговл", "двусторонн", "взаимн", "совместн", "сотрудничеств")
ACTORS = frozenset({"country", "organization", "person"})
# What somebody does with a sum is his rather than of what it is for.
DEEDS = frozenset({"spent", "made", "voters"})
MOST = 2
# Mentions looked back over for whom a clause without names speaks of.
REACH = 12


def scope_of(
    scene: Scene, figure: Figure, metric: Metric, before: tuple[str, ...]
) -> tuple[str, ...]:
    """At most two names, nearest to what is measured first.

    The pair of an article about two countries for what they have together; else who is named in
    the metric, who does it, who else stands in the clause; else `before`, the scope of the figure
    that this one goes on from; else whom the text spoke of last and most.
    """
    if metric.whose is not None:
        return _names(scene, [metric.whose], 1)
    if scene.parties and any(word in metric.name for word in MUTUAL):
        return scene.parties
    measured, doer = _measured(scene, metric), list(_doer(scene, figure, metric))
    first = [*doer, *measured] if metric.rule in DEEDS else [*measured, *doer]
    named = _names(scene, [*first, *_clause(scene, figure)], MOST)
    return named or before or scene.parties or _spoken_of(scene, figure)


def _measured(scene: Scene, metric: Metric) -> list[Token]:
    """The words of the metric's phrase: `акции Bayer`, `молдавские поставщики`."""
    if metric.noun is None:
        return []
    first, last = phrase(scene, metric.noun)
    return list(scene.tokens[first:last])


def _doer(scene: Scene, figure: Figure, metric: Metric) -> Iterator[Token]:
    """The subject of the figure's clause, and after it `у кого` and `кому`."""
    verb = metric.verb or clause_verb(scene, figure)
    if verb is None:
        return
    who = subject(scene, verb, figure)
    if who is not None:
        first, last = phrase(scene, who)
        yield from scene.tokens[first:last]
    for token in scene.below(verb, "obl", "iobj", "obj"):
        if token.case == "Dat" or scene.preposition(token) == "у":
            yield token


def _clause(scene: Scene, figure: Figure) -> list[Token]:
    """The other words of the clause, those nearer to the figure first."""
    words = clause_words(scene, figure.top)
    return sorted(words, key=lambda t: abs(t.index - figure.first))


def _names(scene: Scene, words: Iterable[Token], most: int) -> tuple[str, ...]:
    """The first names that the words carry: of people, organisations and countries, else places."""
    actors: dict[str, None] = {}
    places: dict[str, None] = {}
    for token in words:
        for mention in scene.mentions_at(token):
            if _is_actor(mention):
                actors.setdefault(mention.entity.name)
            elif mention.entity.kind == "place":
                places.setdefault(mention.entity.name)
        if len(actors) >= most:
            break
    return tuple(actors or places)[:most]


def _spoken_of(scene: Scene, figure: Figure) -> tuple[str, ...]:
    """The subject of a sentence before, else the nearest actor; and whom the article names most."""
    mentions = scene.reading.mentions
    at = bisect_left(mentions, figure.first, key=lambda mention: mention.first)
    earlier = [m for m in reversed(mentions[max(0, at - REACH) : at]) if _is_actor(m)]
    earlier = [m for m in earlier if not _is_speaker(scene, m)] or earlier
    subjects = [m for m in earlier if _is_subject(scene, m)]
    names = [m.entity.name for m in (subjects or earlier)[:1]]
    return tuple(dict.fromkeys([*names, *_main(scene)]))[:MOST]


def _main(scene: Scene) -> list[str]:
    """The country or organisation that the article names most."""
    names = Counter(
        m.entity.name for m in scene.reading.mentions if _is_actor(m) and m.entity.kind != "person"
    )
    return [name for name, count in names.most_common(1) if count > 1]


def _is_actor(mention: EntityMention) -> bool:
    """Not a news outlet, which only tells; no description that nothing resolves: `шериф`."""
    entity = mention.entity
    is_counted = entity.name[0].isdigit()  # 71 сенатор конгресса
    is_outlet = entity.name == "СМИ" or entity.name in column("words/media_names", "name")
    is_proper = any(letter.isupper() for letter in entity.name)
    return entity.kind in ACTORS and is_proper and not is_counted and not is_outlet


def _is_speaker(scene: Scene, mention: EntityMention) -> bool:
    return any(s.speaker == mention.entity.name for s in scene.reading.statements)


def _is_subject(scene: Scene, mention: EntityMention) -> bool:
    tokens = scene.tokens[mention.first : mention.last]
    return any(token.rel in {"nsubj", "nsubj:pass"} for token in tokens)
