"""Counts of people: named by what they did or what befell them."""

from functools import cache

from seeds import rows
from tasks.extract.indicators.befalling import befalling
from tasks.extract.indicators.clauses import (
    complement,
    direct_verb,
    is_subject,
    is_undergoer,
    object_of,
    subject,
)
from tasks.extract.indicators.deeds import (
    active_clause,
    attribute,
    circumstance,
    event_of,
    participle_behind,
    takes_part,
    whereabouts,
)
from tasks.extract.indicators.figures import Figure, below
from tasks.extract.indicators.heads import head
from tasks.extract.indicators.light_verbs import is_light
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import brief_genitive, genitive_name, plural_name
from tasks.extract.indicators.metric_words import passive
from tasks.extract.indicators.numbered_metrics import LEVEL, number_of
from tasks.extract.indicators.roles import age_behind, called, role
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import Token

PEOPLE = frozenset({"человек", "люди", "персона"})
# `на митинг вышли 300 человек`: they take part.
COMING = word_class("indicators", "coming")
INJURIES = frozenset({"ранение", "травма", "ожог", "увечье", "отравление", "перелом", "ушиб"})


def people(scene: Scene, figure: Figure) -> Metric | None:
    """`задержали 39 человек`, `о гибели пятерых`: named by what they did or what befell them."""
    if figure.amount.kind != "count" or not _are_unnamed(figure):
        return None
    verb = direct_verb(scene, figure)
    if numbered := number_of(scene, figure, verb):
        return numbered
    found = called(scene, figure) or role(scene, figure)
    if verb is not None and not found and plain(verb.lemma) in befalling():
        found = _by_verb(scene, figure, verb)
    found = found or participle_behind(scene, figure)
    found = found or _by_attribute(scene, figure)
    found = found or befallen_noun(scene, figure)
    found = found or (_by_verb(scene, figure, verb) if verb else "") or _by_group(scene, figure)
    if not found and figure.like is not None:
        return None
    if not found:
        found = f"люди {whereabouts(scene, verb, figure) if verb else ''}".strip()
    elif not called(scene, figure) and (others := _left_out(scene, figure)):
        found = f"{others}, {found}" if " " in found else f"{found} {others}"
    name = f"{found} {age_behind(scene, figure)}".strip()
    return Metric(name, "people", figure.unit, verb)


def _are_unnamed(figure: Figure) -> bool:
    is_bare = not figure.has_noun and figure.amount.unit == "person"
    return is_bare or plain(figure.unit.lemma) in PEOPLE


def _by_attribute(scene: Scene, figure: Figure) -> str:
    """`людей, пострадавших при пожаре`, `300 погибших`."""
    return next((form for act in below(scene, figure) if (form := attribute(figure, act))), "")


def befallen_noun(scene: Scene, figure: Figure) -> str:
    """`гибель 59 человек` -> погибшие; "" where the noun above says no such thing."""
    above = head(scene, figure)
    return people_nouns().get(plain(above.lemma), "") if above else ""


def _left_out(scene: Scene, figure: Figure) -> str:
    """`за закон проголосовали 149 сенаторов, | трое воздержались`: they too are senators."""
    like = figure.like
    if like is None or figure.has_noun or like.number.sentence != figure.number.sentence:
        return ""
    is_plain = like.amount.unit != "person" or _are_unnamed(like)
    return "" if is_plain or like.first > figure.first else plural_name(scene, like)


def _by_verb(scene: Scene, figure: Figure, verb: Token) -> str:
    if _tells_nothing(scene, verb):
        return ""
    kind = people_verbs().get(plain(verb.lemma), "")
    if kind == "посетители":
        place = complement(scene, verb, figure, "на", "в", "во") or object_of(scene, verb, figure)
        return f"{kind} {genitive_name(scene, place)}" if place else kind
    if kind == "участники" or takes_part(scene, verb, figure):
        event = subject(scene, verb, figure) or event_of(scene, verb, figure)
        if event is not None:
            return f"участники {brief_genitive(scene, event)}"
        return active_clause(scene, figure, verb) or kind
    thing = object_of(scene, verb, figure)
    if thing is not None and plain(thing.lemma) in INJURIES:
        kind = "раненые" if thing.lemma == "ранение" else "пострадавшие"
    if is_undergoer(scene, figure):
        kind = kind or passive(verb)
    if kind:
        where = circumstance(scene, verb, figure) if plain(verb.lemma) in befalling() else ""
        return f"{kind} {where}".strip()
    if is_light(verb) or not is_subject(scene, figure):
        return ""
    if plain(verb.lemma) in COMING and (event := event_of(scene, verb, figure)):
        return f"участники {brief_genitive(scene, event)}"
    return active_clause(scene, figure, verb)


def _tells_nothing(scene: Scene, verb: Token) -> bool:
    """`эта цифра достигла 140 тысяч`, `тысячи верующих отказались подниматься`."""
    return plain(verb.lemma) in LEVEL or bool(scene.below(verb, "xcomp", "ccomp"))


def _by_group(scene: Scene, figure: Figure) -> str:
    """`группа из пяти человек` -> участники группы, `ведомство состоит из` -> его состав."""
    above = head(scene, figure)
    if above is not None and above.lemma == "состоять" and figure.preposition == "из":
        whole = subject(scene, above, figure)
        return f"состав {brief_genitive(scene, whole)}" if whole and whole.pos == "NOUN" else ""
    if above is not None and above.lemma == "состав":  # суд присяжных в составе 12 человек
        whole = scene.head(above)
        is_whole = whole is not None and whole.pos == "NOUN"
        return f"состав {brief_genitive(scene, whole)}" if whole and is_whole else "состав"
    if above is None or above.pos != "NOUN" or figure.preposition != "из":
        return ""
    return f"участники {genitive_name(scene, above)}"


@cache
def people_verbs() -> dict[str, str]:
    """What people are called by the verb of their number: `ранить` -> раненые."""
    return {row["lemma"]: row["metric"] for row in rows("words/people_verbs")}


@cache
def people_nouns() -> dict[str, str]:
    """What people are called by the noun before their number: `гибель` -> погибшие."""
    return {row["lemma"]: row["metric"] for row in rows("words/people_nouns")}
