"""Decisions of one's own life are no documents: `принял решение завершить карьеру`."""

from tasks.extract.documents.actors import actors
from tasks.extract.events.participants import Participant
from tasks.extract.posts.words import post_word
from tasks.extract.reading.scene import Scene
from tasks.extract.reading.word_classes import word_class
from tasks.extract.references.references import find_references
from tasks.russian.morph import parses_of
from tasks.russian.parsed import Token

# `принял решение уйти`, `решение об отставке`: also of who holds a public post.
OWN_LIFE = word_class("documents", "own_life")
PUBLIC = frozenset({"office", "head"})


def is_private(scene: Scene, sign: Token, subject: str | None) -> bool:
    """Whether one person decides for himself: a post makes `принял решение` a public act."""
    deciders = list(actors(scene, sign))
    if len(deciders) != 1 or not _is_one(scene, deciders[0]):
        return False
    return _is_of_own_life(subject or "") or not _is_public(scene, deciders[0])


def _is_one(scene: Scene, decider: Participant) -> bool:
    """A person by name or description: not `суд`, not `власти`."""
    token = scene.tokens[decider.token]
    is_someone = token.animacy == "Anim" and token.number != "Plur"
    return decider.kind == "person" or (decider.kind == "phrase" and is_someone)


def _is_of_own_life(subject: str) -> bool:
    words = [word for word in subject.lower().split() if word != "не"]
    return bool(words) and parses_of(words[0])[0].normal_form in OWN_LIFE


def _is_public(scene: Scene, decider: Participant) -> bool:
    """`президент Котов принял решение`, `министр принял решение`."""
    word = post_word(scene.tokens[decider.token])
    if word is not None and word.kind in PUBLIC:
        return True
    holdings = find_references(scene.parsed).holdings
    names = {h.person.name for h in holdings if h.post.word.kind in PUBLIC}
    return decider.name in names or any(t in decider.name for t in names)
