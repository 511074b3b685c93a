"""Whom a verb of owning has for its subject, and what a participle or pronoun stands for."""

from collections.abc import Iterator

from tasks.extract.posts.implied_subjects import implied_subject
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.phrases import NOMINALS
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

# `принадлежащий | движению «Луч» | канал`: words between a participle and its noun.
NOUN_REACH = 8
# `компания «Луч» | (`: words of the name before a bracket, and at the head of a sentence.
BRACKET_REACH = 2
HEAD_REACH = 4


def subject_of(scene: Scene, token: Token) -> Token | None:
    """The subject by the tree; where that has none, the nominative behind the verb."""
    by_tree = next(iter(scene.below(token, "nsubj", "nsubj:pass")), None)
    by_tree = by_tree or next(_nominatives_after(scene, token), None)
    return by_tree or _named_after(scene, token) or _joined_subject(scene, token)


def told_before(scene: Scene, verb: Token) -> Token | None:
    """`«Луч» — холдинг. | Принадлежит Globex`, `компания «Луч» (| принадлежит Котову)`.

    The body at the head of the sentence before, or the one right before the bracket.
    """
    before = scene.tokens[verb.index - 1] if verb.index else verb
    if before.text == "(":
        near = reversed(scene.tokens[max(0, before.index - BRACKET_REACH) : before.index])
        return next((t for t in near if is_organization(scene, t)), None)
    if verb.index != scene.sentence(verb).first or verb.sentence == 0:
        return None
    last = scene.parsed.tokens_of(scene.parsed.sentences[verb.sentence - 1])
    heads = (t for t in last[:HEAD_REACH] if t.case in {"Nom", ""})
    return next((t for t in heads if is_organization(scene, t)), None)


def _named_after(scene: Scene, token: Token) -> Token | None:
    """`30 % акций завода владеет | Volga Group`: foreign letters show no case."""
    after = scene.following(token)
    while after is not None and after.pos == "PUNCT" and after.text in {"'", "''", "«", '"'}:
        after = scene.following(after)
    is_owner = after is not None and after.text.isascii() and is_organization(scene, after)
    return after if is_owner else None


def _joined_subject(scene: Scene, token: Token) -> Token | None:
    """`Петров вернулся и | владеет заводом`, `Керимов родился …. Контролирует | банк`."""
    above = scene.head(token) if token.rel == "conj" else None
    if above is not None and above.pos == "VERB":
        return next(iter(scene.below(above, "nsubj")), None)
    places = MentionMap(scene.parsed, scene.reading.mentions)
    implied = implied_subject(token, places)
    return scene.tokens[implied.first] if implied else None


def _nominatives_after(scene: Scene, token: Token) -> Iterator[Token]:
    for after in scene.tokens[token.index + 1 : scene.sentence(token).last]:
        if after.pos == "PUNCT":
            return
        if after.case == "Nom" and after.pos in {"NOUN", "PROPN"}:
            yield after


def qualified(scene: Scene, participle: Token) -> Token | None:
    """The noun that a participle qualifies."""
    before = scene.tokens[participle.index - 2 : participle.index]
    is_apart = len(before) == 2 and before[1].text == ","
    if is_apart and is_organization(scene, before[0]):
        return before[0]
    if following := _agreeing_noun(scene, participle):
        return following
    above = scene.head(participle)
    return above if above is not None and above.pos in NOMINALS else None


def _agreeing_noun(scene: Scene, participle: Token) -> Token | None:
    """`руководство принадлежащего движению | телеканала`: where the tree takes another noun."""
    above = scene.head(participle)
    if above is None or above.index > participle.index or above.case in {"", participle.case}:
        return None
    stop = min(participle.index + NOUN_REACH, scene.sentence(participle).last)
    nouns = (t for t in scene.tokens[participle.index + 1 : stop] if t.pos == "NOUN")
    return next((t for t in nouns if t.case == participle.case), None)


def meant(scene: Scene, token: Token) -> Token:
    """The noun itself; for `который` the one before it."""
    if token.lemma != "который":
        return token
    if named_before := scene.antecedent(token):
        return named_before
    clause = next((t for t in scene.syntax.ancestors(token.index) if t.rel.startswith("acl")), None)
    above = scene.head(clause) if clause else None
    return above or token


def is_organization(scene: Scene, token: Token) -> bool:
    """Whether a token stands for an organisation."""
    return any(m.entity.kind == "organization" for m in scene.mentions_at(token))


def is_known_owner(scene: Scene, token: Token) -> bool:
    """Whether a token stands for a named person, a country or a family of somebody."""
    named = [m.entity for m in scene.mentions_at(token) if m.entity.kind in {"person", "country"}]
    return any(entity.name[:1].isupper() for entity in named)
