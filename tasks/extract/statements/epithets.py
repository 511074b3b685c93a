"""Whom a bare description means: `политик` the one who spoke, `газета` the one that is named."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

import seeds
from tasks.extract.attributions.outlets import outlet_at
from tasks.extract.reading.reading import Entity, EntityMention
from tasks.extract.reading.syntax import Syntax
from tasks.extract.reading.word_classes import word_class
from tasks.extract.statements.speaking_places import speaking
from tasks.russian.parsed import Token

# `её тренер`, `другой эксперт`, `новый премьер`: somebody else than the one spoken of.
OTHERS = {
    "один",
    "другой",
    "некий",
    "какой-то",
    "его",
    "её",
    "ее",
    "их",
    "многий",
    "каждый",
    "иной",
    "новый",
    "следующий",
}
# Any outlets, and the networks in which everybody writes.
NO_OUTLETS = word_class("statements", "no_outlets")
# `певец, которого пресса называет`: no single outlet.
PRESS = {"пресса", "сми", "телевидение"}
DESCRIBING = ("nmod", "appos", "flat", "flat:name", "acl", "acl:relcl", "conj")


@cache
def person_epithets() -> frozenset[str]:
    """Nouns by which news calls again a person whom it has named: `певица`, `чиновник`."""
    return seeds.column("words/person_epithets", "lemma")


def is_bare(syntax: Syntax, token: Token, cue: int | None = None) -> bool:
    """Whether a noun in the singular says nothing of its own: `политик`, not `политик из Чада`.

    What it says is no description of it: `политик, | заявивший о выборах`.
    """
    pointers = syntax.with_relation(token.index, "det", "amod", "nummod")
    is_other = any(t.lemma in OTHERS or t.text.lower() in OTHERS for t in pointers)
    return token.number == "Sing" and not is_other and not _is_described(syntax, token, cue)


def _is_described(syntax: Syntax, token: Token, cue: int | None) -> bool:
    beside = syntax.with_relation(token.index, *DESCRIBING)
    return any(t.index > token.index and t.index != cue for t in beside)


def person_meant(mentions: Sequence[EntityMention], gender: str) -> Entity | None:
    """The person of a gender whom an article names most; None where two are named as often."""
    named = Counter(
        m.entity
        for m in mentions
        if m.entity.kind == "person" and m.entity.name[:1].isupper() and _may_be(m.entity, gender)
    )
    ranked = named.most_common(2)
    is_alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] > ranked[1][1])
    return ranked[0][0] if is_alone else None


def _may_be(entity: Entity, gender: str) -> bool:
    return not (gender and entity.gender) or entity.gender == gender


def outlet_before(
    syntax: Syntax, mentions: Sequence[EntityMention], index: int
) -> EntityMention | None:
    """The outlet that is named last before a token: `The Washington Post` for `газета`."""
    if syntax.tokens[index].lemma in PRESS:
        return None
    for mention in reversed(mentions):
        is_body = mention.entity.kind == "organization" and mention.form == "name"
        if mention.first < index and is_body and is_outlet(syntax, mention):
            return mention
    return None


def is_outlet(syntax: Syntax, mention: EntityMention) -> bool:
    """Whether a mention names an outlet: by its type before it, or as a known one."""
    if mention.entity.name.split()[-1] in NO_OUTLETS:
        return False
    before = syntax.tokens[max(0, mention.first - 2) : mention.first + 1]
    if any(token.lemma in speaking("media") for token in before):
        return True
    outlet = outlet_at(syntax.tokens, mention.first)
    return outlet is not None and outlet.is_certain
