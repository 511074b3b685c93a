"""Whom or what a figure is about."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from seeds import column
from tasks.extract.indicators.befallen import befalls
from tasks.extract.indicators.clauses import clause_verb, is_adverbial, subject
from tasks.extract.indicators.contests import contest_of
from tasks.extract.indicators.doers import doers, is_judged, is_penalty
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.heads import BREAKS
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import own_name
from tasks.extract.reading.clauses import clause_words
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.references.country_words import country_code, is_inhabitant
from tasks.extract.references.place_countries import place_country
from tasks.russian.counted import is_human
from tasks.russian.parsed import Token

# Figures of two countries together where the article is about a pair.
MUTUAL = ("товарооборот", "торговл", "двусторонн", "взаимн", "совместн", "сотрудничеств")
ACTORS = frozenset({"country", "organization", "person"})
# What befell people, or gathered them, is told of a place rather than of a person.
OF_PLACES = frozenset({"country", "organization", "place"})
PLACES = frozenset({"place"})
PEOPLE = frozenset({"person"})
# `у него осталось трое детей`: whom the article is about.
THIRD = frozenset({"он", "она"})
# Sizes are of mountains and buildings sooner than of who climbs them.
SIZES = frozenset({"dimension", "distance"})
# What somebody does with a sum is his rather than of what it is for.
DEEDS = frozenset({"spent", "of_deed", "voters"})
MARKS = frozenset("(—–-")
CLOSING = frozenset('"»”')
MOST = 2
EMPTY = frozenset({"речь", "обвинение", "дата", "ситуация", "причина", "сми"})
# Words of a thing that has no name of its own.
LONGEST = 5
# Mentions looked back over for whom a clause without names speaks of.
REACH = 12


def scope_of(
    scene: Scene, figure: Figure, metric: Metric, before: tuple[str, ...]
) -> tuple[str, ...]:
    """At most two names, nearest to what is measured first.

    The pair of an article about two countries for what they have together; a contest for the
    count of those in it; places for people and for sizes; else who is named in
    the metric, who does it, who else stands in the clause; else `before`, the scope of the figure
    that this one goes on from; else whom the text spoke of last. One name is followed by the one
    that the article names most.
    """
    whose = metric.whose or _labelled(scene, figure)
    if whose is not None:
        return _names(scene, [whose], ACTORS | OF_PLACES)[:1]
    if scene.parties and any(word in metric.name for word in MUTUAL):
        return scene.parties
    contest = contest_of(scene, figure, metric)
    if contest:
        doer = _names(scene, doers(scene, figure, metric), ACTORS)
        return _both(doer[:1], (contest,), _names(scene, _words(scene, figure, metric), ACTORS))
    if _is_of_place(scene, figure, metric) and not _is_born(metric):
        named = _names(scene, _words(scene, figure, metric), OF_PLACES)
        named = named or _in_sentence(scene, figure) or before or _most_named(scene, PLACES)
        return _both(named, _lands(named), _most_named(scene, OF_PLACES))
    if metric.rule in SIZES and figure.amount.kind == "quantity":
        named = _names(scene, _words(scene, figure, metric), ACTORS)
        return _both(named[:1], _most_named(scene, PLACES), named)
    named = _names(scene, _words(scene, figure, metric), ACTORS)
    if not named and is_penalty(metric) and is_judged(metric):
        named = _most_named(scene, PEOPLE)
    if named or is_penalty(metric):
        return _both(named, _most_named(scene, _others(scene, named)))
    if named := before or scene.parties:
        return _both(named, _most_named(scene, ACTORS))
    if any(t.lemma in THIRD and t.number == "Sing" for t in _clause(scene, figure)):
        return _both(_most_named(scene, PEOPLE), _spoken_of(scene, figure))
    thing = _unnamed_subject(scene, figure, metric)
    return _both(_spoken_of(scene, figure), thing, _most_named(scene, ACTORS))


def _unnamed_subject(scene: Scene, figure: Figure, metric: Metric) -> tuple[str, ...]:
    """`искусственная голова приводится в действие 36 моторчиками`: what has it, no name at all."""
    verb = metric.verb or clause_verb(scene, figure)
    who = subject(scene, verb, figure) if verb is not None else None
    if who is None or who.pos != "NOUN" or who.animacy == "Anim" or metric.rule == "change":
        return ()
    if is_adverbial(who) or who.lemma in EMPTY:
        return ()
    first, last = phrase(scene, who)
    is_measured = metric.noun is not None and first <= metric.noun.index < last
    name = own_name(scene, who, figure)
    is_odd = is_measured or "котор" in name or len(name.split()) > LONGEST
    return () if is_odd else (name,)


def _in_sentence(scene: Scene, figure: Figure) -> tuple[str, ...]:
    """`в Британии заражены 154 тысячи человек, | 21 тысяча умерли`: the places of all clauses."""
    words = _near(figure, scene.parsed.tokens_of(scene.sentence(figure.number)))
    return _names(scene, (word for word in words if not figure.covers(word)), OF_PLACES)


def _lands(names: tuple[str, ...]) -> tuple[str, ...]:
    """The countries in which the places of the names lie."""
    return tuple(code for name in names if (code := place_country(name)))


def _is_of_place(scene: Scene, figure: Figure, metric: Metric) -> bool:
    """Of people by what befell them or brought them together."""
    is_crowd = plain(figure.unit.lemma) in column("words/audience_nouns", "lemma")
    return metric.rule == "people" or is_crowd or befalls(scene, figure)


def _is_born(metric: Metric) -> bool:
    """`у Роналду родились близнецы`: of the parents, if they are named."""
    return metric.verb is not None and plain(metric.verb.lemma) in {"родиться", "рождаться"}


def _others(scene: Scene, named: tuple[str, ...]) -> frozenset[str]:
    """Kinds of a second name: what is somebody's is of no other person."""
    if not named:
        return frozenset({"country"})
    people = {m.entity.name for m in scene.reading.mentions if m.entity.kind == "person"}
    return ACTORS - {"person"} if people.intersection(named) else ACTORS


def _labelled(scene: Scene, figure: Figure) -> Token | None:
    """`Петров (10 голов)`, `Мбабане (67 тысяч жителей)`, `Иванову — 30 %`: whose a figure is."""
    words = [
        t for t in scene.tokens[max(0, figure.first - 3) : figure.first] if t.text not in CLOSING
    ]
    if len(words) < MOST or words[-1].text not in MARKS:
        return None
    mentions = scene.mentions_at(words[-2])
    is_place = words[-1].text == "(" and any(m.entity.kind == "place" for m in mentions)
    return words[-2] if is_place or any(map(_is_actor, mentions)) else None


def _words(scene: Scene, figure: Figure, metric: Metric) -> list[Token]:
    """The words of the clause: what is measured and who does it, then those near the figure."""
    measured, doer = _measured(scene, metric), list(doers(scene, figure, metric))
    first = [*doer, *measured] if metric.rule in DEEDS else [*measured, *doer]
    words = [*first, *_near(figure, _stretch(scene, figure)), *_clause(scene, figure)]
    is_money = figure.amount.kind == "money"  # 9 млн | шведских | крон
    patrons = _patrons(scene, figure, metric)
    words = [word for word in words if word.index not in patrons]
    return [word for word in words if not (is_money and figure.covers(word))]


def _patrons(scene: Scene, figure: Figure, metric: Metric) -> frozenset[int]:
    """The words that name whose helper or son the subject is: `помощник | Петрова`."""
    verb = metric.verb or clause_verb(scene, figure)
    who = subject(scene, verb, figure) if verb is not None else None
    if who is None or any(map(_is_actor, scene.mentions_at(who))) or not is_human(who.lemma):
        return frozenset()
    first, last = phrase(scene, who)
    named = (t for t in scene.tokens[first:last] if t.case == "Gen" and _is_person(scene, t))
    return frozenset(t.index for t in named)


def _both(*names: tuple[str, ...]) -> tuple[str, ...]:
    """The first names of all, each once."""
    return tuple(dict.fromkeys(name for each in names for name in each))[:MOST]


def _measured(scene: Scene, metric: Metric) -> list[Token]:
    """The words of the metric's phrase: `акции Bayer`, `молдавские поставщики`."""
    if metric.noun is None:
        return []
    first, last = phrase(scene, metric.noun)
    return list(scene.tokens[first:last])


def _is_person(scene: Scene, token: Token) -> bool:
    return any(m.entity.kind == "person" for m in scene.mentions_at(token))


def _clause(scene: Scene, figure: Figure) -> list[Token]:
    """The other words of the clause, those nearer to the figure first."""
    return _near(figure, clause_words(scene, figure.top))


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


def _near(figure: Figure, words: Iterable[Token]) -> list[Token]:
    return sorted(words, key=lambda t: abs(t.index - figure.first))


def _names(scene: Scene, words: Iterable[Token], kinds: frozenset[str]) -> tuple[str, ...]:
    """The first names of the kinds that the words carry, actors before places."""
    actors: dict[str, None] = {}
    places: dict[str, None] = {}
    for token in words:
        for mention in scene.mentions_at(token):
            if mention.entity.kind == "country" and _is_inhabitant(token):
                continue
            if mention.entity.kind == "place" or _is_where(scene, mention):
                places.setdefault(mention.entity.name)
            elif mention.entity.kind == "group" and (code := country_code(token.text)):
                actors.setdefault(code)  # турецкие | силовики
            elif mention.entity.kind in kinds and _is_actor(mention):
                actors.setdefault(mention.entity.name)
        if len(actors) >= MOST:
            break
    return tuple([*actors, *places] if "place" in kinds or not actors else actors)[:MOST]


def _is_inhabitant(token: Token) -> bool:
    """`контракт | шотландца`: one person, not his country."""
    return token.pos == "NOUN" and token.number == "Sing" and is_inhabitant(token.text)


def _is_where(scene: Scene, mention: EntityMention) -> bool:
    """`в России осудили`: a country in which it is done, sooner than one that does it."""
    last = scene.tokens[mention.last - 1]
    return mention.entity.kind == "country" and scene.preposition(last) in {"в", "во", "на"}


def _spoken_of(scene: Scene, figure: Figure) -> tuple[str, ...]:
    """The subject of a sentence before, else the nearest actor."""
    mentions = scene.reading.mentions
    at = bisect_left(mentions, figure.first, key=lambda mention: mention.first)
    earlier = [m for m in reversed(mentions[max(0, at - REACH) : at]) if _is_actor(m)]
    earlier = [m for m in earlier if not _is_speaker(scene, m)] or earlier
    subjects = [m for m in earlier if _is_subject(scene, m)]
    return tuple(m.entity.name for m in (subjects or earlier)[:1])


@lru_cache(maxsize=4)  # the figures of one article ask in turn
def _most_named(scene: Scene, kinds: frozenset[str]) -> tuple[str, ...]:
    """Whom or what of the kinds the article names most, the earlier of equals."""
    mentions = (m for m in scene.reading.mentions if m.entity.kind in kinds)
    names = Counter(m.entity.name for m in mentions if _is_proper(m))
    return tuple(name for name, _ in names.most_common(1))


def _is_actor(mention: EntityMention) -> bool:
    return mention.entity.kind in ACTORS and _is_proper(mention)


def _is_proper(mention: EntityMention) -> bool:
    """Not a news outlet, which only tells; no description that nothing resolves: `шериф`."""
    name = mention.entity.name
    if mention.entity.kind == "person" and not name[0].isupper():
        return False
    is_outlet = name == "СМИ" or name in column("words/media_names", "name")
    return any(letter.isupper() for letter in name) and not name[0].isdigit() and not is_outlet


def _is_speaker(scene: Scene, mention: EntityMention) -> bool:
    return any(s.speaker == mention.entity.name for s in scene.reading.statements)


def _is_subject(scene: Scene, mention: EntityMention) -> bool:
    tokens = scene.tokens[mention.first : mention.last]
    return any(token.rel in {"nsubj", "nsubj:pass"} for token in tokens)
