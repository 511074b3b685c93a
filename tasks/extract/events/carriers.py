"""Verbs that carry a noun of an event: `провёл встречу`, `саммит, который пройдёт в Риге`."""

from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token


def is_carrier(verb: Token | None) -> bool:
    """`провёл встречу`, `завершил визит`; in `комментировал встречу` nobody takes part."""
    return verb is not None and plain(verb.lemma) in words_of("carrier")


def relative_verbs(scene: Scene, noun: Token) -> list[Token]:
    """`саммит, который (должен) пройти в Риге`: the verbs that say when and where an event is."""
    if noun.pos != "NOUN":
        return []
    heads = [*scene.below(noun, "acl:relcl"), *_hung_on_genitives(scene, noun)]
    found = [*heads, *(t for head in heads for t in scene.below(head, "xcomp", "csubj"))]
    return [t for t in found if t.pos == "VERB" and plain(t.lemma) in words_of("carrier")]


def _hung_on_genitives(scene: Scene, noun: Token) -> list[Token]:
    """`выборы мэра Риги, которые пройдут в мае`: a clause in the plural behind one in Riga."""
    if noun.number != "Plur":
        return []
    found = (t for t in scene.subtree(noun) if t.rel == "acl:relcl" and t.number == "Plur")
    heads = ((t, scene.head(t)) for t in found)
    return [t for t, head in heads if head is not None and head.number == "Sing"]
