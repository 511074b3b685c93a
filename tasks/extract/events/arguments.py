"""What stands beside a word that may denote an event: objects, complements, persons."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from tasks.extract.events.case_roles import genitive, is_subjectless, object_, subject
from tasks.extract.events.mended_trees import is_undeclined_post
from tasks.extract.events.participants import apart, coordinated
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# Words on either side of a verb within which what one becomes stands.
STRAY_REACH = 10
OBLIQUE = ("obl:agent", "obj", "iobj")


def objects(scene: Scene, token: Token) -> Iterator[Token]:
    """The objects, coordinated ones apart; behind `ряд` and `10%` what they are of."""
    for head in object_(scene, token):
        for found in coordinated(scene, head):
            yield found
            if found.pos in {"NUM", "SYM"} or plain(found.lemma) in words_of("quantity"):
                yield from genitive(scene, found)


def has_object(scene: Scene, token: Token, kind: str) -> bool:
    """Whether an object is of one class of words."""
    return any(plain(t.lemma) in words_of(kind) for t in objects(scene, token))


def complements(scene: Scene, token: Token) -> Iterator[Token]:
    """The words in the instrumental: `стал министром`, `признан лауреатом`."""
    beside = scene.below(token, "obl", "nmod", "xcomp", "nsubj", "nsubj:pass", *OBLIQUE)
    found = [t for t in beside if t.case == "Ins" or is_undeclined_post(token, t)]
    for head in found or _stray_complement(scene, token):
        yield from coordinated(scene, head)


def _stray_complement(scene: Scene, verb: Token) -> list[Token]:
    """`президентом на новый срок избран Котов`: what one becomes, hung on another word."""
    if plain(verb.lemma) not in words_of("becoming"):
        return []
    before = takewhile(_is_within, reversed(_near(scene, verb, -STRAY_REACH)))
    behind = takewhile(_is_within, _near(scene, verb, STRAY_REACH))
    bare = (t for t in (*before, *behind) if t.case == "Ins" and t.animacy == "Anim")
    return [t for t in bare if t.pos == "NOUN" and not scene.preposition(t)][:1]


def _near(scene: Scene, verb: Token, reach: int) -> tuple[Token, ...]:
    """The words of the sentence up to so many before or behind a verb."""
    sentence = scene.sentence(verb)
    if reach < 0:
        return tuple(scene.tokens[max(sentence.first, verb.index + reach) : verb.index])
    return tuple(scene.tokens[verb.index + 1 : min(verb.index + 1 + reach, sentence.last)])


def _is_within(token: Token) -> bool:
    return token.pos not in {"VERB", "PUNCT", "SCONJ", "CCONJ"}


def is_by_person(scene: Scene, token: Token) -> bool:
    """Whether a person does it, be it one whom the clause leaves out: `В 2001 году занял пост`."""
    return is_person(scene, subject(scene, token)) or is_subjectless(scene, token)


def is_person(scene: Scene, heads: Iterable[Token]) -> bool:
    """Whether somebody among the heads is a person by name or by noun."""
    words = apart(scene, heads)
    is_named = any(m.entity.kind == "person" for word in words for m in scene.mentions_at(word))
    return is_named or any(word.animacy == "Anim" for word in words)
