"""Whom or what a figure is about."""

from seeds import column
from tasks.extract.indicators.befallen import befalls
from tasks.extract.indicators.clauses import clause_verb, is_adverbial, subject
from tasks.extract.indicators.contests import contest_of
from tasks.extract.indicators.described import described_doer, land_meant, owner
from tasks.extract.indicators.doers import doer, doers, is_aside, is_judged, is_penalty
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import own_name
from tasks.extract.indicators.scope_names import (
    ACTORS,
    MOST,
    PLACES,
    Names,
    both,
    is_actor,
    is_speaker,
    lands,
    most_named,
    names_in,
    of_kinds,
    spoken_of,
)
from tasks.extract.indicators.scope_words import near, scope_words, sources
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.counted import is_human
from tasks.russian.parsed import Token

# Figures of two countries together where the article is about a pair.
MUTUAL = ("товарооборот", "торговл", "двусторонн", "взаимн", "совместн", "сотрудничеств")
# What befell people, or gathered them, is told of a place rather than of a person.
OF_PLACES = frozenset({"country", "organization", "place"})
TOWNS = frozenset({"place"})
PEOPLE = frozenset({"person"})
# Sizes are of mountains and buildings sooner than of who climbs them.
SIZES = frozenset({"dimension", "distance"})
MARKS = frozenset("(—–-")
CLOSING = frozenset('"»”')
EMPTY = frozenset({"речь", "обвинение", "дата", "ситуация", "причина", "сми"})
# Words of a thing that has no name of its own.
LONGEST = 5
# Words behind a phrase among which a name may stand beside it.
NAME_REACH = 3


def scope_of(scene: Scene, figure: Figure, metric: Metric, before: Names) -> Names:
    """At most two names, nearest to what is measured first.

    The pair of an article about two countries for what they have together; a contest for the
    count of those in it; places for people and for sizes; else who is named in
    the metric, who does it, who else stands in the clause; else `before`, the scope of the figure
    that this one goes on from; else whom the text spoke of last. One name is followed by the one
    that the article names most.
    """
    whose = metric.whose or _labelled(scene, figure, metric)
    if whose is not None:
        return names_in(scene, [whose], ACTORS | OF_PLACES)[:1]
    if scene.parties and any(word in metric.name for word in MUTUAL):
        return scene.parties
    words = scope_words(scene, figure, metric)
    if land := land_meant(scene, figure):
        return both(land, names_in(scene, words, ACTORS))
    if contest := contest_of(scene, figure, metric):
        who = _stranger(scene, figure, metric)
        who = who or names_in(scene, doers(scene, figure, metric), ACTORS)
        return both(who[:1], (contest,), names_in(scene, words, ACTORS))
    if _is_of_place(scene, figure, metric) and not _is_born(metric):
        return _of_place(scene, figure, metric, words, before)
    return _of_actors(scene, figure, metric, words, before)


def _of_actors(
    scene: Scene, figure: Figure, metric: Metric, words: list[Token], before: Names
) -> Names:
    """Who is named in the metric, who does it, who else stands in the clause."""
    named = names_in(scene, words, ACTORS)
    if metric.rule in SIZES and figure.amount.kind == "quantity":
        return both(named[:1], most_named(scene, TOWNS), named)
    if not named and is_penalty(metric) and is_judged(metric):
        named = most_named(scene, PEOPLE)
    if not is_penalty(metric):
        who = _stranger(scene, figure, metric) or described_doer(scene, figure, metric)
        named = both(who, named)
    told = () if before and not named else owner(scene, figure, metric, named)
    if told:
        return both(told, named, most_named(scene, ACTORS))
    if named or is_penalty(metric):
        return both(named, most_named(scene, _others(scene, named)))
    return _of_context(scene, figure, metric, before)


def _of_place(
    scene: Scene, figure: Figure, metric: Metric, words: list[Token], before: Names
) -> Names:
    """Where it befell people: places of the clause, of the sentence, else those spoken of."""
    found = names_in(scene, words, OF_PLACES)
    if befalls(scene, figure):
        who = names_in(scene, doers(scene, figure, metric), OF_PLACES)
        found = (who and found) or of_kinds(scene, found, PLACES)
        before = of_kinds(scene, before, PLACES)
    found = found or _in_sentence(scene, figure) or before
    found = found or most_named(scene, TOWNS) or most_named(scene, PLACES)
    return both(found, lands(found), most_named(scene, OF_PLACES))


def _of_context(scene: Scene, figure: Figure, metric: Metric, before: Names) -> Names:
    """Whom the text spoke of, where the clause names nobody."""
    if named := before or scene.parties:
        return both(named, most_named(scene, ACTORS))
    told = names_in(scene, _earlier(scene, figure), ACTORS)
    told = tuple(name for name in told if not is_speaker(scene, name))
    thing = _unnamed_subject(scene, figure, metric)
    return both(told[:1] or spoken_of(scene, figure), thing, most_named(scene, ACTORS))


def _earlier(scene: Scene, figure: Figure) -> list[Token]:
    """The subjects of the sentence before the figure, nearest first."""
    first = scene.sentence(figure.number).first
    words = reversed(scene.tokens[first : figure.first])
    return [t for t in words if t.rel in {"nsubj", "nsubj:pass"}]


def _unnamed_subject(scene: Scene, figure: Figure, metric: Metric) -> Names:
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


def _stranger(scene: Scene, figure: Figure, metric: Metric) -> Names:
    """`второй финишировала бегунья из Туниса`: somebody whom the text names by what she is."""
    verb = metric.verb or clause_verb(scene, figure)
    who = doer(scene, figure, verb) if verb is not None else None
    if verb is None or who is None or who is metric.noun or metric.rule == "gapped":
        return ()
    if who.pos != "NOUN" or not is_human(plain(who.lemma)) or is_aside(metric, verb):
        return ()
    name = own_name(scene, who, figure) if _is_unnamed(scene, who) else ""
    return (name,) if 1 < len(name.split()) <= LONGEST else ()


def _is_unnamed(scene: Scene, who: Token) -> bool:
    """Said by a complement who he is, by no name beside it: not `брат`, `борец, Мандела`.

    `Сотрудница банка` may be whom the text has named; `победители гонки` are others.
    """
    first, last = phrase(scene, who)
    around = scene.tokens[first : last + NAME_REACH]
    own = [t for t in scene.below(who, "nmod") if t.index > who.index]
    named = (m for t in around for m in scene.mentions_at(t) if m.entity.kind == "person")
    is_other = who.number == "Plur" or any(scene.preposition(t) for t in own)
    return (
        bool(own)
        and is_other
        and all(m.form == "description" and m.first == who.index for m in named)
    )


def _in_sentence(scene: Scene, figure: Figure) -> Names:
    """`в Британии заражены 154 тысячи человек, | 21 тысяча умерли`: the places of all clauses."""
    words = near(figure, scene.parsed.tokens_of(scene.sentence(figure.number)))
    left = sources(scene, figure)
    told = (t for t in words if not figure.covers(t) and t.index not in left)
    return names_in(scene, told, OF_PLACES)


def _is_of_place(scene: Scene, figure: Figure, metric: Metric) -> bool:
    """Of people by what befell them or brought them together."""
    is_crowd = plain(figure.unit.lemma) in column("words/audience_nouns", "lemma")
    return metric.rule == "people" or is_crowd or befalls(scene, figure)


def _is_born(metric: Metric) -> bool:
    """`у Роналду родились близнецы`: of the parents, if they are named."""
    return metric.verb is not None and plain(metric.verb.lemma) in {"родиться", "рождаться"}


def _others(scene: Scene, named: Names) -> frozenset[str]:
    """Kinds of a second name: what is somebody's is of no other person."""
    if not named:
        return frozenset({"country"})
    return ACTORS - PEOPLE if of_kinds(scene, named, PEOPLE) else ACTORS


def _labelled(scene: Scene, figure: Figure, metric: Metric) -> Token | None:
    """`Петров (10 голов)`, `Мбабане (67 тысяч жителей)`, `Иванову — 30 %`: whose a figure is.

    Of a town only in brackets, or its rank: `в Омске — втором по величине городе`.
    """
    words = [
        t for t in scene.tokens[max(0, figure.first - 3) : figure.first] if t.text not in CLOSING
    ]
    if len(words) < MOST or words[-1].text not in MARKS:
        return None
    mentions = scene.mentions_at(words[-2])
    is_told = words[-1].text == "(" or metric.rule == "ranked"
    is_place = is_told and any(m.entity.kind == "place" for m in mentions)
    return words[-2] if is_place or any(map(is_actor, mentions)) else None
