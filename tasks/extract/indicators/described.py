"""Whom a common noun stands for: `женщина`, `компания`, `страна` of an article that names one."""

from functools import cache
from typing import cast

from seeds import rows
from tasks.extract.indicators.clauses import clause_verb
from tasks.extract.indicators.doers import doer, is_aside, is_judged
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_words import plural
from tasks.extract.indicators.scope_names import Names, most_named, names_in, of_kinds, spoken_of
from tasks.extract.reading.clauses import clause_words
from tasks.extract.reading.reading import EntityKind
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.counted import is_human
from tasks.russian.parsed import Token

LANDS = frozenset({"страна", "государство", "республика", "держава", "королевство"})
# `другая | женщина`, `ещё одна | компания`: not the one that the article names.
OTHERS = frozenset({"другой", "один", "каждый", "любой", "некий", "некоторый", "иной", "никакой"})
THIRD = frozenset({"он", "она"})


def described_doer(scene: Scene, figure: Figure, metric: Metric) -> Names:
    """Whom the subject of the figure's clause means, where it bears no name."""
    verb = metric.verb or clause_verb(scene, figure)
    if verb is None or is_aside(metric, verb) or is_judged(metric):
        return ()
    who = doer(scene, figure, verb)
    if who is not None and who.lemma == "который":
        who = scene.antecedent(who)
    return described(scene, figure, who) if who is not None else ()


def described(scene: Scene, figure: Figure, noun: Token) -> Names:
    """Whom a noun or pronoun without a name of its own stands for; () if it may be anybody."""
    if noun.number != "Sing" or _is_named(scene, noun) or _is_other(scene, noun):
        return ()
    kind = "person" if noun.lemma in THIRD else _kind(noun)
    if kind == "person":
        people = frozenset({kind})
        return most_named(scene, people, noun.gender) or most_named(scene, people)
    return spoken_of(scene, figure, frozenset({kind})) if kind else ()


def land_meant(scene: Scene, figure: Figure) -> Names:
    """`в стране казнены 12 женщин`: the country of which the text speaks."""
    for token in clause_words(scene, figure.top):
        is_where = token.lemma in LANDS and token.number == "Sing" and token.case == "Loc"
        if is_where and scene.preposition(token) in {"в", "во"} and not _is_other(scene, token):
            return spoken_of(scene, figure, frozenset({"country"}))
    return ()


def owner(scene: Scene, figure: Figure, metric: Metric, named: Names) -> Names:
    """Of the kind that has such figures, companies profit and people children: whom a text means.

    () if one of those `named` is of the kind.
    """
    kind = _kind_of_owner(metric.noun) if metric.noun is not None else None
    if kind is None or of_kinds(scene, named, frozenset({kind})):
        return ()
    kinds = frozenset({kind})
    words = scene.parsed.tokens_of(scene.sentence(figure.number))
    near = names_in(scene, words, kinds) if kind == "country" else ()
    return of_kinds(scene, near, kinds)[:1] or most_named(scene, kinds)


def _kind_of_owner(noun: Token) -> EntityKind | None:
    """By its lemma, or by its plural: `выборы` are no `выбор`."""
    by_lemma = _owners().get(plain(noun.lemma))
    return by_lemma or (_owners().get(plural(noun)) if noun.number == "Plur" else None)


@cache
def _owners() -> dict[str, EntityKind]:
    """Kinds of those whose figures a noun tells: `прибыль` -> organization."""
    return {row["lemma"]: cast("EntityKind", row["kind"]) for row in rows("words/scope_nouns")}


def _is_named(scene: Scene, noun: Token) -> bool:
    mentions = scene.mentions_at(noun)
    return any(m.entity.name[0].isupper() for m in mentions)


def _is_other(scene: Scene, noun: Token) -> bool:
    """`ещё одна женщина`, `сотрудница магазина`: the text has not spoken of her before."""
    is_pointed = any(t.lemma in OTHERS for t in scene.below(noun, "det", "nummod", "amod"))
    return is_pointed or bool(scene.below(noun, "nmod", "appos"))


def _kind(noun: Token) -> str:
    if noun.pos != "NOUN":
        return ""
    lemma = plain(noun.lemma)
    if lemma in LANDS:
        return "country"
    return "organization" if lemma in _bodies() else "person" if is_human(lemma) else ""


@cache
def _bodies() -> frozenset[str]:
    """Nouns of organisations."""
    return frozenset(plain(row["word"]) for row in rows("words/organization_words"))
