"""Who is meant by `владелец` and the like."""

from tasks.extract.events.case_roles import surface_subject
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

BEING = frozenset({"быть", "являться", "стать", "становиться", "оставаться", "остаться"})


def is_former(scene: Scene, token: Token) -> bool:
    """Whether the noun is of one who owns no longer or not yet: `бывший владелец`."""
    return any(t.lemma in {"бывший", "прежний", "будущий"} for t in scene.below(token, "amod"))


def named_owner(scene: Scene, token: Token, owned: Token) -> Token | None:
    """Who is meant by `владелец`, None where nobody is named.

    The person behind the thing, the subject of `является`, or whom the noun stands beside.
    """
    last = phrase(scene, owned)[1]
    behind = scene.tokens[owned.index + 1 : min(last + 2, scene.sentence(token).last)]
    named_behind = (t for t in behind if t.pos == "PROPN" and _is_person(scene, t))
    owner = next(named_behind, None)
    if owner is None and (verb := scene.head(token)) is not None and verb.lemma in BEING:
        owner = next((t for t in surface_subject(scene, verb) if t.index != token.index), None)
    if owner is None and _is_person(scene, token):
        owner = token
    is_one = token.number != "Plur"
    return owner or (_before_dash(scene, token) if is_one else None)


def _before_dash(scene: Scene, token: Token) -> Token | None:
    """`Анна Крис - директор и совладелец студии`: who stands before the dash or comma."""
    first = scene.sentence(token).first
    for index in range(token.index - 1, max(first, token.index - 6), -1):
        if scene.tokens[index].text in {"-", "–", "—", ","}:
            before = scene.tokens[index - 1]
            return before if before.pos == "PROPN" and _is_person(scene, before) else None
    return None


def _is_person(scene: Scene, token: Token) -> bool:
    """Whether the token stands for somebody with a name."""
    persons = (m for m in scene.mentions_at(token) if m.entity.kind == "person")
    return any(m.entity.name[:1].isupper() for m in persons)
