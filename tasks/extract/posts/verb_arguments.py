"""The subject and object of a verb, through relative clauses and participles."""

from collections.abc import Iterator

from tasks.extract.reading.mention_map import MentionMap
from tasks.russian.parsed import Token

SUBJECT = ("nsubj", "nsubj:pass")
OBJECT = ("obj",)
# Steps up the tree from a noun to its verb: `в должности руководителя` takes three.
MAX_STEPS = 4


def governor(token: Token, places: MentionMap) -> Token | None:
    """The verb, participle or short participle nearest above a token, None where there is none."""
    for _ in range(MAX_STEPS):
        if token.head < 0:
            return None
        token = places.tokens[token.head]
        if token.pos in {"VERB", "AUX"} or token.lemma in {"назначенный", "избранный"}:
            return token
    return None


def arguments(verb: Token, relations: tuple[str, ...], places: MentionMap) -> Iterator[int]:
    """The tokens that stand in one of the relations to a verb, in order.

    `Петров, который стал` gives `Петров`, and so does `Петров, ставший`.
    """
    if verb.verb_form == "Part" and verb.rel.startswith(("acl", "amod")) and verb.head >= 0:
        yield verb.head
        return
    for index in range(places.sentence_start(verb.index), places.sentence_stop(verb.index)):
        token = places.tokens[index]
        if token.head == verb.index and token.rel in relations:
            is_relative = token.lemma == "который" and verb.head >= 0
            yield verb.head if is_relative else index
