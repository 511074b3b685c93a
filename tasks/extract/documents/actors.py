"""Who signs, adopts, drafts or decides: the one who does what became of a document."""

from collections.abc import Iterable, Iterator

from tasks.extract.events import case_roles as roles
from tasks.extract.events.frames import is_actor
from tasks.extract.events.participants import Participant, named
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

KINDS = frozenset({"person", "organization", "country", "group", "sides"})
# `в России приговорили`, `в сейме приняли`
BODIES = frozenset({"organization", "country"})
# Who brings charges or asks a court.
SIDES = frozenset({"следствие", "обвинение", "защита", "прокуратура", "дознание"})
# Sentences back to which a verb without a subject goes on with the last one.
RESUMED = 2


def actors(scene: Scene, sign: Token) -> Iterator[Participant]:
    """The subject of the verb, the instrumental of a passive, the body where it was done."""
    if sign.pos != "VERB":
        yield from acting(scene, roles.agent(scene, sign))
        return
    heads = list(roles.subject(scene, sign)) or list(roles.agent(scene, sign))
    found = list(acting(scene, heads or _obliged(scene, sign)))
    yield from found or list(_body_within(scene, sign)) or _resumed(scene, sign)


def acting(scene: Scene, heads: Iterable[Token], *more: str) -> Iterator[Participant]:
    """Those of the phrases that can act: named ones, else nouns for people and bodies."""
    for found in named(scene, heads):
        noun = scene.tokens[found.token]
        is_body = found.kind == "phrase" and (is_actor(noun) or noun.lemma in SIDES)
        if found.kind in KINDS or found.kind in more or is_body:
            yield found


def _obliged(scene: Scene, sign: Token) -> list[Token]:
    """`ей пришлось подписать`, `министру необходимо подготовить`: the dative above."""
    if sign.verb_form != "Inf":
        return []
    above = list(scene.syntax.ancestors(sign.index))[:3]
    return next((found for t in above if (found := list(roles.dative(scene, t)))), [])


def _body_within(scene: Scene, sign: Token) -> Iterator[Participant]:
    """`в сейме приняли закон`, `утверждён в министерстве`: the body where it was done."""
    is_unsaid = sign.number == "Plur" or roles.is_passive(scene, sign)
    for token in scene.below(sign, "obl") if is_unsaid else ():
        if scene.preposition(token) in {"в", "во"} and token.case == "Loc":
            yield from (p for p in named(scene, [token]) if p.kind in BODIES)


def _resumed(scene: Scene, sign: Token) -> Iterator[Participant]:
    """`Анна Котова приехала в Париж. В мае подписала контракт`: the last subject goes on."""
    is_deed = sign.voice != "Pass" and not roles.is_reflexive(scene, sign)
    if not is_deed or not roles.is_subjectless(scene, sign):
        return
    for token in reversed(scene.tokens[: sign.index]):
        if token.sentence < sign.sentence - RESUMED:
            return
        people = [m.entity for m in scene.mentions_at(token) if m.entity.kind == "person"]
        if token.rel in {"nsubj", "nsubj:pass"} and people:
            if sign.gender in {"", people[0].gender} or not people[0].gender:
                yield Participant(people[0].name, "person", token.index)
            return
