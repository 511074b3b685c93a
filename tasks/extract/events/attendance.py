"""Who is said to attend: `с участием Котова`, `под председательством Котова`, `участники`."""

from collections.abc import Iterator

from tasks.extract.events.case_roles import fields, genitive, surface_subject
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

ATTENDANTS = {"участник", "участница", "гость", "делегат"}
# Nouns of being there, by the preposition before them.
PRESENCE = {
    ("с", "участие"),
    ("при", "участие"),
    ("под", "председательство"),
    ("под", "руководство"),
}


def present(scene: Scene, token: Token) -> Iterator[Token]:
    """`форум с участием Котова`, `прошло под председательством Котова`, `участники встречи`."""
    for place in fields(scene, token):
        for below in scene.below(place, "obl", "nmod"):
            if (scene.preposition(below), below.lemma) in PRESENCE:
                yield from genitive(scene, below)
    yield from _dashed(scene, token)
    head = scene.head(token)
    if head is not None and token.case == "Gen" and head.lemma in ATTENDANTS:
        yield from _who_attend(scene, head)


def _dashed(scene: Scene, token: Token) -> list[Token]:
    """`саммит Россия — ЕС`: two names with a dash right behind."""
    near = scene.tokens[token.index + 1 : token.index + 4]
    is_pair = len(near) == len("X-Y") and near[1].text in {"—", "–", "-"}
    sides = [near[0], near[2]] if is_pair else []
    return sides if all(t.pos == "PROPN" and scene.mentions_at(t) for t in sides) else []


def _who_attend(scene: Scene, attendants: Token) -> Iterator[Token]:
    """`среди участников форума был Котов`, `гостями форума стали`; else `участники форума`."""
    verb = scene.head(attendants)
    is_told = attendants.case == "Ins" or scene.preposition(attendants) == "среди"
    if is_told and verb is not None:
        yield from surface_subject(scene, verb)
    elif not scene.preposition(attendants) and attendants.case == "Nom":
        yield attendants
