"""Noun phrases around a token, and how the article names what they stand for."""

from tasks.extract.event_scene import Scene
from tasks.extract.noun_phrases import nominative
from tasks.russian.parsed import Token

NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
# What belongs to a noun phrase; a relative clause and a participial one do not.
INNER = frozenset({"amod", "nmod", "det", "nummod", "nummod:gov", "case", "flat:name", "appos"})
OUTER = frozenset({"acl", "acl:relcl", "parataxis", "conj", "cc", "nsubj", "orphan"})
LONGEST = 20


def phrase(scene: Scene, token: Token) -> tuple[int, int]:
    """Tokens first to last (exclusive) of the phrase headed by a noun, its preposition left out.

    `поставки нефти из Казахстана в Белоруссию` with all that depends on it; clauses, coordinated
    phrases and what stands behind a comma are left out.
    """
    first, last = token.index, token.index + 1
    waiting = [token]
    while waiting:
        here = waiting.pop()
        for below in scene.syntax.dependents(here.index):
            if below.rel in OUTER or (here is token and below.rel in {"case", "cc", "mark"}):
                continue
            if below.pos == "PUNCT" and below.text not in '"«»“”„-':
                continue
            waiting.append(below)
            first, last = min(first, below.index), max(last, below.index + 1)
    return _cut_at_marks(scene, token, first, last)


def _cut_at_marks(scene: Scene, token: Token, first: int, last: int) -> tuple[int, int]:
    """The phrase between the nearest commas, points and brackets around its head."""
    tokens = scene.tokens
    start = end = token.index
    while start > first and tokens[start - 1].text not in ",.;:()—":
        start -= 1
    while end < min(last, start + LONGEST) and tokens[end].text not in ",.;:()—":
        end += 1
    while tokens[end - 1].pos in {"ADP", "CCONJ"} and end - 1 > token.index:
        end -= 1
    return start, end


def named(scene: Scene, token: Token) -> tuple[str, ...]:
    """How the article names whom a noun stands for; the phrase in the nominative where it does not.

    More than one name for `стороны`.
    """
    mentions = scene.mentions_at(token)
    if mentions:
        return tuple(dict.fromkeys(mention.entity.name for mention in mentions))
    first, last = phrase(scene, token)
    return (nominative(scene.tokens[first:last], scene.parsed.text),)


def coordinated(scene: Scene, token: Token) -> list[Token]:
    """The token and what is coordinated with it: `Беларусь и Казахстан`."""
    return [token, *(t for t in scene.below(token, "conj") if t.pos in NOMINALS)]
