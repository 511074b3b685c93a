"""Of whom a clause without a subject goes on: `Котов родился в Риге. В 1993 году был награждён`."""

from tasks.extract.events.mended_trees import is_undeclined_post
from tasks.extract.events.participants import Participant, named
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

# Sentences with a subject over which a clause without one goes on with that before.
RESUMED_SENTENCES = 4


def subject_before(scene: Scene, verb: Token) -> tuple[Participant, ...]:
    """The last person before a verb who is the subject of a near sentence, else ()."""
    told: set[int] = set()
    for token in reversed(scene.tokens[: verb.index]):
        if not _may_be_subject(scene, token) or _is_no_subject(scene, token):
            continue
        told.add(token.sentence)
        if len(told) > RESUMED_SENTENCES:
            return ()
        for name in _people_at(scene, token):
            return (Participant(name, "person", verb.index),)
    return ()


def _people_at(scene: Scene, token: Token) -> list[str]:
    """`он`, `актёр театра и кино Иван Котов`: by name, else as the article describes him."""
    known = [m.entity.name for m in scene.mentions_at(token) if m.entity.kind == "person"]
    if known:
        return known
    found = named(scene, [token])
    return [p.name for p in found if p.kind == "person" and not p.is_described]


def _may_be_subject(scene: Scene, token: Token) -> bool:
    """`указом министра Иван Котов назначен`: a name, too, that the tree hangs on another."""
    if token.rel in {"nsubj", "nsubj:pass"}:
        return True
    head = scene.head(token) if token.rel == "appos" and token.case == "Nom" else None
    return head is not None and head.case not in {"Nom", ""}


def _is_no_subject(scene: Scene, token: Token) -> bool:
    """What brackets add, and a post that is not declined: `назначен замминистра`."""
    head = scene.head(token)
    is_post = head is not None and is_undeclined_post(head, token)
    return is_post or _is_bracketed(scene, token)


def _is_bracketed(scene: Scene, token: Token) -> bool:
    """`Котов (при рождении Иван Рыжов) родился`: what brackets add is no subject."""
    before = scene.tokens[scene.sentence(token).first : token.index]
    return next((t.text == "(" for t in reversed(before) if t.text in {"(", ")"}), False)
